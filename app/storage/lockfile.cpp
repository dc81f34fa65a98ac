// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lockfile.h"

#include "storage/storagelog.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <chrono>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#endif

namespace touchstone::storage {

namespace {

// The 22nd field of /proc/PID/stat; the second may hold spaces, so count from its closing bracket.
qint64 startOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 19 ? fields.at(19).toLongLong() : 0;
}

bool isRunning(const LockFile::Owner &owner)
{
#ifdef Q_OS_UNIX
    if (::kill(static_cast<pid_t>(owner.pid), 0) != 0 && errno == ESRCH) {
        return false;
    }
#endif
    const qint64 started = startOf(owner.pid);
    return owner.startedTicks == 0 || started == 0 || started == owner.startedTicks;
}

// A lock without an owner is being written just now, or its writer ended, or the disk was full,
// before it could.
bool isAbandoned(const QString &path)
{
    constexpr std::chrono::seconds timeToWrite(10);
    // The age of a file is the disk's business, not that of the day the program works on.
    using FileClock = std::filesystem::file_time_type::clock;
    std::error_code failure;
    const auto written
        = std::filesystem::last_write_time(QFile::encodeName(path).constData(), failure);
    return !failure && FileClock::now() - written > timeToWrite;
}

QByteArray textOf(const LockFile::Owner &owner)
{
    return QJsonDocument(
        QJsonObject{{QStringLiteral("owner"), owner.name}, {QStringLiteral("host"), owner.host},
            {QStringLiteral("pid"), owner.pid}, {QStringLiteral("started"), owner.startedTicks}})
        .toJson(QJsonDocument::Compact);
}

LockFile::Owner ownerOf(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    return {object.value(QStringLiteral("owner")).toString(),
        object.value(QStringLiteral("host")).toString(),
        object.value(QStringLiteral("pid")).toInteger(),
        object.value(QStringLiteral("started")).toInteger()};
}

} // namespace

LockFile::LockFile(const QString &directoryPath) : m_path(directoryPath + QStringLiteral(".lock"))
{
}

LockFile::~LockFile()
{
    release();
}

Result<std::optional<LockFile::Owner>> LockFile::acquire(const QString &ownerName)
{
    const qint64 pid = QCoreApplication::applicationPid();
    const Owner self{ownerName, QSysInfo::machineHostName(), pid, startOf(pid)};
    for (int attempt = 0; attempt < 3; ++attempt) {
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            const QByteArray text = textOf(self);
            const bool written = file.write(text) == text.size() && file.flush();
            if (!written) {
                file.close();
                QFile::remove(m_path); // the member function removes nothing after a failed write
                return Error{ErrorCode::Full,
                    QCoreApplication::translate(
                        "storage", "The disk is full. Make room and try again."),
                    file.errorString(), {}};
            }
            file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            m_held = true;
            return std::optional<Owner>();
        }
        if (!QFileInfo::exists(m_path)) {
            return Error{ErrorCode::Denied,
                QCoreApplication::translate(
                    "storage", "The folder of this directory cannot be written."),
                file.errorString(), {}};
        }
        if (!file.open(QIODevice::ReadOnly)) {
            return std::optional<Owner>(Owner());
        }
        const QByteArray text = file.readAll();
        file.close();
        const Owner other = ownerOf(text);
        if (other.pid == 0 ? !isAbandoned(m_path) : other.host != self.host || isRunning(other)) {
            return std::optional<Owner>(other);
        }
        qCInfo(storageLog, "taking over the lock of process %lld, which is gone",
            static_cast<long long>(other.pid));
        // Moved aside, not removed: of two that find it stale only one succeeds with this very
        // name.
        const QString aside = QStringLiteral("%1.%2").arg(m_path).arg(pid);
        if (QFile::rename(m_path, aside)) {
            QFile::remove(aside);
        }
    }
    return std::optional<Owner>(Owner());
}

void LockFile::release()
{
    if (m_held) {
        QFile::remove(m_path);
        m_held = false;
    }
}

QString heldBy(const LockFile::Owner &owner)
{
    if (owner.pid == 0) {
        return QCoreApplication::translate("storage",
            "Another copy of the program has this directory open. It is shown read-only.");
    }
    const QString name
        = owner.name.isEmpty() ? QCoreApplication::translate("storage", "someone") : owner.name;
    return QCoreApplication::translate(
        "storage", "%1 has this directory open on %2 (process %3). It is shown read-only.")
        .arg(name, owner.host, QString::number(owner.pid));
}

} // namespace touchstone::storage
