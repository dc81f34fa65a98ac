// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QStringList>

/// The groups that hold a shared directory's rights, and who may act for its owner.
namespace touchstone::storage {

class Connection;

/// Two directories may live on one server, so groups bear the directory's name.
QString groupOf(const QString &database, const QString &role);
/// The groups people are in, smallest rights first.
QStringList groupsOf(const QString &database);
/// What the scripts under sql/roles and sql/moving leave open: {database}, {owner} and a mark for
/// each group, quoted.
QHash<QString, QString> roleParts(const QString &database);

/// The Error of a login that may not do what an administrator of the server does.
Error noAdministrator();
/// Errors: NotFound when the database is no directory of ours.
Result<> isDirectory(Connection &connection, const QString &database);

} // namespace touchstone::storage
