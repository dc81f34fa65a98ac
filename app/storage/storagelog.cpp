// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storagelog.h"

namespace touchstone::storage {

Q_LOGGING_CATEGORY(storageLog, "app.storage", QtInfoMsg)

} // namespace touchstone::storage
