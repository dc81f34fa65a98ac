// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqliteerror.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace touchstone::storage {

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

Error errorOf(ErrorCode code, const QString &message, const QString &detail)
{
    return Error{code, message, detail, {}};
}

} // namespace

Error errorOfCode(int extendedCode, const QString &detail)
{
    const QString what = QStringLiteral("SQLite %1: %2").arg(extendedCode).arg(detail);
    switch (extendedCode & 0xff) {
    case SQLITE_FULL:
        return errorOf(ErrorCode::Full,
            Text::tr(
                "The disk is full. Nothing of this change was stored; make room and try again."),
            what);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return errorOf(ErrorCode::Busy,
            Text::tr(
                "Another program is writing to this directory. Nothing was stored; try again."),
            what);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return errorOf(ErrorCode::Denied,
            Text::tr("This directory cannot be written. Nothing was stored."), what);
    case SQLITE_CANTOPEN:
        return errorOf(ErrorCode::Denied,
            Text::tr("The directory cannot be opened. Check that you may read it and its folder."),
            what);
    case SQLITE_CORRUPT:
        return errorOf(ErrorCode::Corrupt,
            Text::tr("The directory is damaged. Keep the file as it is and restore a backup."),
            what);
    case SQLITE_NOTADB:
        return errorOf(
            ErrorCode::Invalid, Text::tr("This file is not a Touchstone directory."), what);
    case SQLITE_INTERRUPT:
        return errorOf(
            ErrorCode::Cancelled, Text::tr("Cancelled. Nothing was left half done."), what);
    case SQLITE_CONSTRAINT:
        return errorOf(ErrorCode::Conflict,
            Text::tr("This contradicts another record. Nothing of it was stored."), what);
    case SQLITE_IOERR:
        if (extendedCode == SQLITE_IOERR_SHMSIZE) { // the log's index finds no room, even to read
            return errorOf(ErrorCode::Full,
                Text::tr("The disk is full: not even a few kilobytes are left to open the "
                         "directory with. "
                         "Nothing was changed; make room and try again."),
                what);
        }
        if (extendedCode == SQLITE_IOERR_CORRUPTFS || extendedCode == SQLITE_IOERR_SHORT_READ
            || extendedCode == SQLITE_IOERR_DATA) {
            return errorOf(ErrorCode::Corrupt,
                Text::tr("The directory is damaged. Keep the file as it is and restore a backup."),
                what);
        }
        return errorOf(ErrorCode::Denied,
            Text::tr("The disk refused to read or write. Nothing of this change was stored."),
            what);
    default:
        return errorOf(ErrorCode::Internal,
            Text::tr("The program made a mistake while reading or writing. Nothing was stored."),
            what);
    }
}

Error lastError(sqlite3 *handle, const QString &what)
{
    return errorOfCode(sqlite3_extended_errcode(handle),
        what + QStringLiteral(": ") + QString::fromUtf8(sqlite3_errmsg(handle)));
}

} // namespace touchstone::storage
