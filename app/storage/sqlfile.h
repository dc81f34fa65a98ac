// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

/// The SQL of this layer, which lives in sql/ and is compiled in. Thread-safe.
namespace touchstone::storage::sql {

/// The statement of sql/queries/NAME.sql without its comments. `parts` fill `{name}` marks, with
/// identifiers and fragments of this program only, never with input. Fatal when the file is
/// missing. With a `dialect`, sql/queries/DIALECT/NAME.sql stands in where there is one; in a
/// shared file CROSS JOIN and NOT INDEXED, hints to SQLite's planner, are taken out for it.
QString query(
    const QString &name, const QHash<QString, QString> &parts = {}, const QString &dialect = {});

/// Names of all query files, sorted; of a dialect's own.
QStringList queryNames(const QString &dialect = {});

/// A part of sql/fragments/FILE.sql that stands under a line `-- part: NAME`; with a `dialect`, of
/// sql/fragments/DIALECT/FILE.sql where that has it.
QString fragment(const QString &file, const QString &name, const QString &dialect = {});

/// `sql` with its marks `:name` and `?n` as the server takes them, `$n`, numbered in the order in
/// which the names first occur; quoted texts stay. `marks` gets the names with their colons.
QString numbered(const QString &sql, QList<QByteArray> *marks);

struct Migration
{
    int number = 0;
    QString name; ///< file name without its ending
    QString sha256; ///< of the file's bytes
    QStringList statements;
};

/// The statements of a file under sql/, parted by lines `--;;`, with `{name}` marks filled.
QStringList script(const QString &path, const QHash<QString, QString> &parts = {});

/// The migrations in `folder` (the shipped ones of SQLite when empty) by number.
QList<Migration> migrations(const QString &folder = {});

} // namespace touchstone::storage::sql
