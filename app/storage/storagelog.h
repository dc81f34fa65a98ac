// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace touchstone::storage {

/// Ids and counts only, never names or contents of records.
Q_DECLARE_LOGGING_CATEGORY(storageLog)

} // namespace touchstone::storage
