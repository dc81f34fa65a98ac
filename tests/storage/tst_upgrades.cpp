// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlfile.h"
#include "storage/storagefixture.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::storage;
using namespace touchstone::test;
using namespace Qt::Literals::StringLiterals;

/// Directories of every earlier version, kept in tests/data/db, become what a new one is.
class TestUpgrades : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEarlierVersionIsKept();
    void olderOnesBecomeAsNew_data();
    void olderOnesBecomeAsNew();
    void readOnlyIsNotUpgraded();

private:
    /// Rows of one statement over a file, columns joined by '|'.
    static QStringList rows(const QString &path, const QString &sql);
    [[nodiscard]] QString copyOf(const QString &name) const
    {
        const QString path = m_folder.filePath(name);
        QFile::remove(path);
        if (!QFile::copy(testDataPath(u"db/"_s + name), path)) {
            qFatal("cannot copy %s", qPrintable(name));
        }
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return path;
    }
    QTemporaryDir m_folder;
    FakeClock m_clock;
};

QStringList TestUpgrades::rows(const QString &path, const QString &sql)
{
    QStringList lines;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"upgrades"_s);
        database.setDatabaseName(path);
        if (!database.open()) {
            qFatal("%s", qPrintable(database.lastError().text()));
        }
        QSqlQuery query(database);
        if (!query.exec(sql)) {
            qFatal("%s", qPrintable(query.lastError().text()));
        }
        while (query.next()) {
            QStringList columns;
            for (int i = 0; i < 4; ++i) {
                columns.append(query.value(i).toString());
            }
            lines.append(columns.join(u'|'));
        }
    }
    QSqlDatabase::removeDatabase(u"upgrades"_s);
    return lines;
}

void TestUpgrades::everyEarlierVersionIsKept()
{
    for (int version = 1; version < sql::migrations().last().number; ++version) {
        QVERIFY(
            QFile::exists(testDataPath(u"db/v%1.touchstone"_s.arg(version, 4, 10, QChar(u'0')))));
    }
}

void TestUpgrades::olderOnesBecomeAsNew_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(testDataPath(u"db"_s));
    for (const QString &name : folder.entryList({u"v*.touchstone"_s}, QDir::Files, QDir::Name)) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestUpgrades::olderOnesBecomeAsNew()
{
    QFETCH(QString, name);
    const QString path = copyOf(name);
    const QString journal
        = u"SELECT id, action, subject_kind || ' ' || subject_id, after FROM journal ORDER BY id"_s;
    const QString answers = u"SELECT criterion, state, revision, subject_id FROM answer UNION ALL "
                            u"SELECT criterion, state, "
                            "revision, subject_id FROM answer_version ORDER BY 1, 3"_s;
    const QString schema
        = u"SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"_s;
    const QString applied
        = u"SELECT number, name, sha256, 'x' FROM schema_version ORDER BY number"_s;
    const QStringList journalBefore = rows(path, journal);
    const QStringList answersBefore = rows(path, answers);
    const QStringList schemaBefore = rows(path, schema);
    QVERIFY(journalBefore.size() > 5 && answersBefore.size() > 2);
    QString backup;
    {
        const auto file = DirectoryFile::open(path, m_clock);
        VERIFY_OK(file);
        QCOMPARE((*file)->migration(), MigrationOutcome::Upgraded);
        backup = (*file)->backupPath();
        const auto session = Session::open(**file, Session::Role::Writer);
        VERIFY_OK(session);
        const auto report = Maintenance(**session).check();
        VERIFY_OK(report);
        QCOMPARE(report->problems, QStringList());
        // The last change before can still be taken back.
        UndoLog undo(**session, StorageFixture::author());
        VERIFY_OK(undo.undo());
    }
    // What was there is there, and beside it the file as it was.
    QCOMPARE(rows(path, journal).first(journalBefore.size()), journalBefore);
    QCOMPARE(rows(path, answers), answersBefore);
    QVERIFY(QFile::exists(backup));
    QCOMPARE(rows(backup, schema), schemaBefore);
    QCOMPARE(rows(backup, journal), journalBefore);
    StorageFixture fresh;
    fresh.close();
    QCOMPARE(rows(path, schema), rows(fresh.path(), schema));
    QCOMPARE(rows(path, applied), rows(fresh.path(), applied));
}

void TestUpgrades::readOnlyIsNotUpgraded()
{
    const QString path = copyOf(u"v0001.touchstone"_s);
    const QByteArray before = readFile(path);
    OpenOptions options;
    options.readOnly = true;
    const auto file = DirectoryFile::open(path, m_clock, options);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::Denied);
    QCOMPARE(readFile(path), before);
}

QTEST_GUILESS_MAIN(TestUpgrades)
#include "tst_upgrades.moc"
