// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/directoryfile.h"
#include "storage/filecopy.h"
#include "storage/session.h"
#include "storage/settingstore.h"
#include "storage/syncedfolder.h"
#include "storage/workingcopy.h"
#include "support/fakeclock.h"
#include "support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::storage;
using namespace Qt::Literals::StringLiterals;

/// Directories in synced folders: known by their marks, worked on as copies, nothing lost.
class TestWorkingCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void foldersAreKnown_data();
    void foldersAreKnown();
    void changesAreHandedBackWhole();
    void nothingIsWrittenWhereNothingChanged();
    void bothAreKeptWhenTheOriginalChanged();
    void whatAKillLeftIsFound();
    void whatAKillLeftIsKeptBesideAChangedOriginal();
    void anOriginalOutOfReachKeepsTheCopy();
    void anOriginalInUseIsForReadingOnly();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] std::unique_ptr<WorkingCopy> take() const;
    void say(const QString &file, const QString &word) const;
    [[nodiscard]] QString said(const QString &file) const;
    [[nodiscard]] QStringList beside() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_original;
    test::FakeClock m_clock;
};

void TestWorkingCopy::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"shared/.stfolder"_s));
    m_original = QFileInfo(m_folder->path()).canonicalFilePath() + u"/shared/clinics.touchstone"_s;
    VERIFY_OK(DirectoryFile::create(m_original, m_clock));
    say(m_original, u"first"_s);
}

std::unique_ptr<WorkingCopy> TestWorkingCopy::take() const
{
    auto copy = WorkingCopy::take(m_original, path(u"working"_s), u"Ana"_s, m_clock);
    return copy.isOk() ? std::move(*copy) : nullptr;
}

void TestWorkingCopy::say(const QString &file, const QString &word) const
{
    const auto directory = DirectoryFile::open(file, m_clock);
    VERIFY_OK(directory);
    const auto session = Session::open(**directory, Session::Role::Writer);
    VERIFY_OK(session);
    VERIFY_OK(SettingStore(**session).setValue(u"word"_s, word));
}

QString TestWorkingCopy::said(const QString &file) const
{
    OpenOptions options;
    options.readOnly = true;
    const auto directory = DirectoryFile::open(file, m_clock, options);
    if (!directory.isOk()) {
        return directory.error().message;
    }
    const auto session = Session::open(**directory, Session::Role::Reader);
    if (!session.isOk()) {
        return session.error().message;
    }
    const auto word = SettingStore(**session).value(u"word"_s);
    return word.isOk() ? word->value_or(QString()) : word.error().message;
}

QStringList TestWorkingCopy::beside() const
{
    return QDir(path(u"shared"_s)).entryList({u"*.touchstone"_s}, QDir::Files, QDir::Name);
}

void TestWorkingCopy::foldersAreKnown_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("service");
    QTest::newRow("Dropbox's cache") << u"a/.dropbox.cache"_s << u"a/b"_s << u"Dropbox"_s;
    QTest::newRow("Dropbox by name") << QString() << u"Dropbox (Example)/b"_s << u"Dropbox"_s;
    QTest::newRow("OneDrive of a firm") << QString() << u"OneDrive - Example"_s << u"OneDrive"_s;
    QTest::newRow("Nextcloud's journal") << u"a/.sync_1a2b.db"_s << u"a"_s << u"Nextcloud"_s;
    QTest::newRow("Syncthing, folders above") << u"a/.stfolder"_s << u"a/b/c"_s << u"Syncthing"_s;
    QTest::newRow("iCloud") << QString() << u"Mobile Documents/com~apple~CloudDocs/x"_s
                            << u"iCloud Drive"_s;
    QTest::newRow("Google Drive's temporaries")
        << u"a/.tmp.driveupload"_s << u"a"_s << u"Google Drive"_s;
    QTest::newRow("a plain folder") << QString() << u"a/My Dropbox notes"_s << QString();
    QTest::newRow("a mark beside, not above") << u"a/b/.stfolder"_s << u"a"_s << QString();
}

void TestWorkingCopy::foldersAreKnown()
{
    QFETCH(QString, mark);
    QFETCH(QString, folder);
    QFETCH(QString, service);
    QVERIFY(QDir(m_folder->path()).mkpath(folder));
    if (!mark.isEmpty()) {
        QVERIFY(QDir(m_folder->path()).mkpath(mark));
    }
    QCOMPARE(syncedFolderOf(path(folder + u"/x.touchstone"_s)).value_or(QString()), service);
}

void TestWorkingCopy::changesAreHandedBackWhole()
{
    auto copy = take();
    QVERIFY(copy);
    QVERIFY(!copy->isReadOnly());
    QVERIFY(copy->path().startsWith(path(u"working"_s)));
    QVERIFY(QFile::exists(m_original + u".lock"_s));
    say(copy->path(), u"second"_s);
    QCOMPARE(said(m_original), u"first"_s);
    QCOMPARE(copy->handBack().end, WorkingCopy::End::HandedBack);
    const QString worked = copy->path();
    copy.reset();
    QCOMPARE(said(m_original), u"second"_s);
    QCOMPARE(QFile(m_original).permissions() & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());
    QVERIFY(!QFile::exists(worked));
    QVERIFY(!QFile::exists(m_original + u".lock"_s));
}

void TestWorkingCopy::nothingIsWrittenWhereNothingChanged()
{
    const auto before = fileSha256(m_original);
    auto copy = take();
    QVERIFY(copy);
    QCOMPARE(said(copy->path()), u"first"_s);
    QCOMPARE(copy->handBack().end, WorkingCopy::End::Unchanged);
    QVERIFY(!QFile::exists(copy->path()));
    QCOMPARE(*fileSha256(m_original), *before);
}

void TestWorkingCopy::bothAreKeptWhenTheOriginalChanged()
{
    auto copy = take();
    QVERIFY(copy);
    say(copy->path(), u"mine"_s);
    QVERIFY(QFile::remove(m_original + u".lock"_s)); // the other computer knows nothing of it yet
    say(m_original, u"theirs"_s);
    const WorkingCopy::Report report = copy->handBack();
    QCOMPARE(report.end, WorkingCopy::End::BothKept);
    copy.reset();
    QCOMPARE(said(m_original), u"theirs"_s);
    QCOMPARE(beside().size(), 2);
    const QString kept = path(u"shared/"_s + beside().constFirst());
    QVERIFY2(report.message.contains(beside().constFirst()), qPrintable(report.message));
    QCOMPARE(said(kept), u"mine"_s);
    copy = take();
    QVERIFY(copy);
    QCOMPARE(copy->earlier(), report.message); // said again, once
    QCOMPARE(copy->handBack().end, WorkingCopy::End::Unchanged);
    copy.reset();
    copy = take();
    QVERIFY(copy);
    QCOMPARE(copy->earlier(), QString());
}

void TestWorkingCopy::whatAKillLeftIsFound()
{
    auto copy = take();
    QVERIFY(copy);
    say(copy->path(), u"unsaved"_s);
    copy.reset();
    copy = take();
    QVERIFY(copy);
    QVERIFY(!copy->earlier().isEmpty());
    QCOMPARE(said(copy->path()), u"unsaved"_s);
    QCOMPARE(copy->handBack().end, WorkingCopy::End::HandedBack);
    QCOMPARE(said(m_original), u"unsaved"_s);
}

void TestWorkingCopy::whatAKillLeftIsKeptBesideAChangedOriginal()
{
    auto copy = take();
    QVERIFY(copy);
    say(copy->path(), u"unsaved"_s);
    copy.reset();
    say(m_original, u"theirs"_s);
    copy = take();
    QVERIFY(copy);
    QCOMPARE(said(copy->path()), u"theirs"_s);
    QCOMPARE(beside().size(), 2);
    QCOMPARE(said(path(u"shared/"_s + beside().constFirst())), u"unsaved"_s);
    QVERIFY(copy->earlier().contains(beside().constFirst()));
}

void TestWorkingCopy::anOriginalOutOfReachKeepsTheCopy()
{
    auto copy = take();
    QVERIFY(copy);
    say(copy->path(), u"later"_s);
    QVERIFY(QDir().rename(path(u"shared"_s), path(u"away"_s)));
    const WorkingCopy::Report report = copy->handBack();
    QCOMPARE(report.end, WorkingCopy::End::NotYet);
    QVERIFY(report.message.contains(QDir::toNativeSeparators(copy->path())));
    copy.reset();
    QVERIFY(QDir().rename(path(u"away"_s), path(u"shared"_s)));
    QVERIFY(QFile::remove(m_original + u".lock"_s)); // left behind with the folder
    copy = take();
    QVERIFY(copy);
    QCOMPARE(said(copy->path()), u"later"_s);
    QCOMPARE(copy->handBack().end, WorkingCopy::End::HandedBack);
    QCOMPARE(said(m_original), u"later"_s);
}

void TestWorkingCopy::anOriginalInUseIsForReadingOnly()
{
    QFile lock(m_original + u".lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(R"({"owner": "Eva", "host": "another-computer", "pid": 1, "started": 0})");
    lock.close();
    auto copy = take();
    QVERIFY(copy);
    QVERIFY(copy->isReadOnly());
    QVERIFY2(copy->readOnlyReason().contains(u"Eva"_s), qPrintable(copy->readOnlyReason()));
    QCOMPARE(said(copy->path()), u"first"_s);
    QCOMPARE(copy->handBack().end, WorkingCopy::End::Unchanged);
    QVERIFY(!QFile::exists(copy->path()));
    copy.reset();
    QVERIFY(lock.exists());
}

QTEST_GUILESS_MAIN(TestWorkingCopy)
#include "tst_workingcopy.moc"
