// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

namespace touchstone::storage {
class Session;
}

namespace touchstone::services {

/// Fills a new directory with the invented listings of resources/samples/example.json, as one
/// change. Days in that file count back from `today`, so that the example always looks alive.
/// Errors: as for UnitOfWork; Internal when the file that comes with the program is broken.
Result<> writeExample(storage::Session &session, QDate today, const QString &person);

} // namespace touchstone::services
