// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/workingcopy.h"

#include "storage/filecopy.h"
#include "storage/sqliteconnection.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSysInfo>

namespace touchstone::storage {

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

constexpr auto kPrivateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString walOf(const QString &path)
{
    return path + QStringLiteral("-wal");
}

void removeDatabase(const QString &path)
{
    for (const char *ending : {"", "-wal", "-shm", "-journal"}) {
        QFile::remove(path + QLatin1String(ending));
    }
}

Error cannotWrite(const QString &path, const QString &detail)
{
    return {ErrorCode::Denied,
        Text::tr("The file cannot be written. Check its folder and the room on its disk."), detail,
        {path, 0, 0, {}}};
}

/// `to` is there whole, or as it was.
Result<> copyWhole(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Denied,
            Text::tr("The directory cannot be read. Check the rights of the file."),
            source.errorString(), {from, 0, 0, {}}};
    }
    QSaveFile target(to);
    target.setDirectWriteFallback(false);
    if (!target.open(QIODevice::WriteOnly)) {
        return cannotWrite(to, target.errorString());
    }
    target.setPermissions(kPrivateFile);
    constexpr qint64 block = qint64{1} << 20;
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(block);
        if (bytes.isEmpty() || target.write(bytes) != bytes.size()) {
            return cannotWrite(to, bytes.isEmpty() ? source.errorString() : target.errorString());
        }
    }
    return target.commit() ? Result<>() : Result<>(cannotWrite(to, target.errorString()));
}

Result<> writeText(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return cannotWrite(path, file.errorString());
    }
    return {};
}

QString shaOf(const QString &path)
{
    const auto sha = fileSha256(path);
    return sha ? *sha : QString();
}

} // namespace

WorkingCopy::WorkingCopy(QString original, QString home, const Clock &clock)
    : m_original(std::move(original)), m_home(std::move(home)),
      m_path(m_home + u'/' + QFileInfo(m_original).fileName()), m_clock(clock), m_lock(m_original)
{
}

WorkingCopy::~WorkingCopy()
{
    if (isReadOnly()) {
        removeCopy();
    }
}

QString WorkingCopy::recordPath() const
{
    return m_home + QStringLiteral("/original.json");
}

QString WorkingCopy::messagePath() const
{
    return m_home + QStringLiteral("/message.txt");
}

bool WorkingCopy::hasChanged() const
{
    return QFileInfo(walOf(m_path)).size() > 0 || shaOf(m_path) != m_taken;
}

void WorkingCopy::removeCopy()
{
    QFile::remove(recordPath()); // first: a copy without a record counts for nothing
    removeDatabase(m_path);
    QDir().rmdir(m_home);
}

Result<> WorkingCopy::lockOriginal(const QString &owner)
{
    auto holder = m_lock.acquire(owner);
    if (!holder && holder.error().code != ErrorCode::Denied) {
        return holder.error();
    }
    if (!holder || !QFileInfo(m_original).isWritable()) {
        m_readOnlyReason = Text::tr("The file may not be written. It is shown read-only.");
    } else if (*holder) {
        m_readOnlyReason = heldBy(**holder);
    }
    if (isReadOnly()) {
        m_lock.release();
        m_home += QStringLiteral("/read-%1").arg(QCoreApplication::applicationPid());
        m_path = m_home + u'/' + QFileInfo(m_original).fileName();
    }
    return {};
}

// Beside the original, whole, under a name that says where it comes from.
Result<QString> WorkingCopy::keepBeside()
{
    const QFileInfo file(m_original);
    const QString base
        = QStringLiteral("%1/%2 (%3 %4")
              .arg(file.absolutePath(), file.completeBaseName(), QSysInfo::machineHostName(),
                  m_clock.nowUtc().toString(QStringLiteral("yyyy-MM-dd hh.mm")));
    QString name = base + QStringLiteral(").touchstone");
    for (int i = 2; QFileInfo::exists(name); ++i) {
        name = base + QStringLiteral(" %1).touchstone").arg(i);
    }
    TRY_ASSIGN(
        const auto connection, SqliteConnection::open(m_path, SqliteConnection::Mode::ReadWrite));
    TRY(copyDatabase(*connection, name, {}));
    return name;
}

// A copy is left where the program was killed, or the original was out of reach.
Result<> WorkingCopy::settleEarlier()
{
    QFile message(messagePath());
    if (message.open(QIODevice::ReadOnly)) {
        m_earlier = QString::fromUtf8(message.readAll());
        message.remove();
    }
    QFile record(recordPath());
    if (!record.open(QIODevice::ReadOnly)) {
        return {};
    }
    m_taken = QJsonDocument::fromJson(record.readAll()).object().value(u"sha256").toString();
    record.close();
    if (!QFileInfo::exists(m_path) || !hasChanged()) {
        return {};
    }
    if (shaOf(m_original) == m_taken) {
        m_resumed = true;
        m_earlier = Text::tr("Changes that had not been handed back last time were found. They are "
                             "here again.");
        return {};
    }
    TRY_ASSIGN(const QString kept, keepBeside());
    m_earlier = Text::tr("Changes made here had not been handed back, and the file has changed "
                         "since. Both were kept: those changes are in %1.")
                    .arg(QDir::toNativeSeparators(kept));
    return {};
}

Result<> WorkingCopy::copyOriginal()
{
    QFile::remove(recordPath());
    removeDatabase(m_path);
    TRY(copyWhole(m_original, m_path));
    if (QFileInfo(walOf(m_original)).size() > 0) {
        TRY(copyWhole(walOf(m_original), walOf(m_path)));
    }
    m_taken = shaOf(m_path);
    const QJsonObject record{
        {QStringLiteral("original"), m_original}, {QStringLiteral("sha256"), m_taken}};
    return writeText(recordPath(), QJsonDocument(record).toJson());
}

Result<std::unique_ptr<WorkingCopy>> WorkingCopy::take(
    const QString &original, const QString &folder, const QString &owner, const Clock &clock)
{
    const QString real = QFileInfo(original).canonicalFilePath();
    if (real.isEmpty()) {
        return Error{
            ErrorCode::NotFound, Text::tr("There is no such file."), {}, {original, 0, 0, {}}};
    }
    const QByteArray name
        = QCryptographicHash::hash(real.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    std::unique_ptr<WorkingCopy> copy(
        new WorkingCopy(real, folder + u'/' + QString::fromLatin1(name), clock));
    TRY(copy->lockOriginal(owner));
    if (!QDir().mkpath(copy->m_home)) {
        return Error{ErrorCode::Denied,
            Text::tr("A copy to work on cannot be made: the folder %1 cannot be written.")
                .arg(QDir::toNativeSeparators(copy->m_home)),
            {}, {real, 0, 0, {}}};
    }
    QFile::setPermissions(copy->m_home, kPrivateFile | QFileDevice::ExeOwner);
    if (!copy->isReadOnly()) {
        TRY(copy->settleEarlier());
    }
    if (!copy->m_resumed) {
        TRY(copy->copyOriginal());
    }
    return copy;
}

WorkingCopy::Report WorkingCopy::handBack()
{
    if (isReadOnly() || !hasChanged()) {
        removeCopy();
        return {};
    }
    const QString shown = QDir::toNativeSeparators(m_original);
    if (QFileInfo(walOf(m_path)).size() > 0) {
        // Closing the last connection brings into the file what a killed program left beside it.
        [[maybe_unused]] const auto closedAgain
            = SqliteConnection::open(m_path, SqliteConnection::Mode::ReadWrite);
    }
    if (QFileInfo::exists(m_original) && shaOf(m_original) != m_taken) {
        const auto kept = keepBeside();
        if (!kept) {
            return {End::NotYet,
                Text::tr(
                    "%1 has changed while it was open here, and your copy cannot be put beside "
                    "it. Your changes are kept in %2 and are there when you open the file "
                    "again.")
                    .arg(shown, QDir::toNativeSeparators(m_path))};
        }
        const Report report{End::BothKept,
            Text::tr("%1 has changed while it was open here. Both were kept: your changes are in "
                     "%2. Compare the two and keep one.")
                .arg(shown, QDir::toNativeSeparators(*kept))};
        removeCopy();
        // A window that is closing shows nothing any more: it is said again at the next opening.
        if (QDir().mkpath(m_home)) {
            [[maybe_unused]] const auto noted = writeText(messagePath(), report.message.toUtf8());
        }
        return report;
    }
    if (QFileInfo(walOf(m_path)).size() > 0 || !copyWhole(m_path, m_original)) {
        return {End::NotYet,
            Text::tr("%1 cannot be written now. Your changes are kept in %2 and are there when you "
                     "open the file again.")
                .arg(shown, QDir::toNativeSeparators(m_path))};
    }
    // They belong to the file that was there before.
    QFile::remove(walOf(m_original));
    QFile::remove(m_original + QStringLiteral("-shm"));
    removeCopy();
    return {End::HandedBack, {}};
}

} // namespace touchstone::storage
