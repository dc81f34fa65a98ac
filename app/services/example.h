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

/// Moves the days of an example that nobody has changed forward, as one change of kind Sample in
/// the journal, once it is kExampleAgesDays old: opened months later it still shows what it showed
/// on its first day. An example anybody changed is left as it is, for good. Value: whether days
/// were moved. Errors: as for UnitOfWork.
Result<bool> refreshExample(storage::Session &session, QDate today, const QString &person);

/// Fewer days hardly show, and every move adds a version of each answer to the history.
constexpr int kExampleAgesDays = 7;

} // namespace touchstone::services
