// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filecopy.h"

#include "storage/connection.h"
#include "storage/sqliteerror.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <memory>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace touchstone::storage {

namespace {

constexpr int kPagesAtOnce = 2'000;

void toDisk(const QString &path)
{
#ifdef Q_OS_UNIX
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY);
    if (file >= 0) {
        ::fsync(file);
        ::close(file);
    }
#else
    Q_UNUSED(path)
#endif
}

struct Close
{
    void operator()(sqlite3 *handle) const { sqlite3_close(handle); }
};

Result<> copyPages(sqlite3 *from, const QString &path, const ProgressCallback &onProgress)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(
        path.toUtf8().constData(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    const std::unique_ptr<sqlite3, Close> to(opened);
    if (code != SQLITE_OK) {
        return errorOfCode(code, path);
    }
    sqlite3_backup *backup = sqlite3_backup_init(to.get(), "main", from, "main");
    if (backup == nullptr) {
        return lastError(to.get(), path);
    }
    int step = SQLITE_OK;
    while (step == SQLITE_OK || step == SQLITE_BUSY || step == SQLITE_LOCKED) {
        step = sqlite3_backup_step(backup, kPagesAtOnce);
        const qint64 done = sqlite3_backup_pagecount(backup) - sqlite3_backup_remaining(backup);
        if (step == SQLITE_OK && onProgress && !onProgress(done)) {
            step = SQLITE_INTERRUPT;
        }
    }
    sqlite3_backup_finish(backup);
    if (step != SQLITE_DONE) {
        return errorOfCode(step, path);
    }
    return {};
}

Error nameTaken(const QString &path)
{
    return Error{ErrorCode::Conflict,
        QCoreApplication::translate(
            "storage", "A file of this name exists already. Choose another name."),
        {}, ErrorPlace{path, 0, 0, {}}};
}

} // namespace

QString unfinishedName(const QString &path)
{
    const QString name
        = QStringLiteral("%1.%2.part").arg(path).arg(QCoreApplication::applicationPid());
    discardUnfinished(name);
    return name;
}

void discardUnfinished(const QString &unfinished)
{
    for (const char *ending : {"", "-wal", "-shm", "-journal"}) {
        QFile::remove(unfinished + QLatin1String(ending));
    }
}

Result<> giveName(const QString &unfinished, const QString &path)
{
    toDisk(unfinished);
    const bool named = QFile::rename(unfinished, path);
    discardUnfinished(unfinished);
    if (!named) {
        return nameTaken(path);
    }
    toDisk(QFileInfo(path).absolutePath());
    return {};
}

Result<> copyDatabase(
    Connection &connection, const QString &path, const ProgressCallback &onProgress)
{
    if (QFileInfo::exists(path)) {
        return nameTaken(path);
    }
    const QString unfinished = unfinishedName(path);
    {
        QFile file(unfinished);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            return Error{ErrorCode::Denied,
                QCoreApplication::translate(
                    "storage", "The copy cannot be made. Check that you may write to the folder."),
                file.errorString(), ErrorPlace{path, 0, 0, {}}};
        }
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    if (auto done = copyPages(connection.handle(), unfinished, onProgress); !done) {
        discardUnfinished(unfinished);
        return done;
    }
    return giveName(unfinished, path);
}

Result<QString> fileSha256(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return Error{ErrorCode::Denied,
            QCoreApplication::translate("storage", "The copy cannot be read back."),
            file.errorString(), ErrorPlace{path, 0, 0, {}}};
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace touchstone::storage
