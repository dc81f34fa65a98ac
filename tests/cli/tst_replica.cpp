// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "services/directoryservice.h"
#include "services/movingservice.h"
#include "services/serverservice.h"
#include "support/fakeclock.h"
#include "support/postgrescluster.h"
#include "support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>

using namespace touchstone;
using namespace touchstone::test;
using namespace Qt::Literals::StringLiterals;

/// Reading from a server that follows the main one, when asked.
class ReplicaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoAsksForReadingGetsTheCopy();
    void everythingReadableWorksThere();
    void writingIsRefusedInASentence();
    void whatChangesAtTheMainServerAppears();
    void withoutACopyTheMainServerIsRead();
    void onlyACopyIsSaidToBeMissing();

private:
    // Both servers, the main one first, as people write them.
    [[nodiscard]] QString address(const QString &asked) const
    {
        const auto folder = [](const PostgresCluster &cluster) {
            return QString::fromLatin1(QUrl::toPercentEncoding(cluster.socketFolder()));
        };
        return u"postgresql://ann@/vetting?host=%1,%2&target_session_attrs=%3"_s.arg(
            folder(*m_main), folder(*m_copy), asked);
    }
    [[nodiscard]] Run reading(const QStringList &arguments) const
    {
        return runProgram(
            QStringList{u"--directory"_s, address(u"prefer-standby"_s)} + arguments, m_words);
    }
    [[nodiscard]] QByteArray listedAt(const QString &place) const
    {
        return runProgram({u"--directory"_s, place, u"list"_s, u"--format"_s, u"json"_s}, m_words)
            .out;
    }

    const QStringList m_words{u"PGPASSWORD=ann-secret"_s};
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresCluster> m_main, m_copy;
};

void ReplicaTest::initTestCase()
{
    m_main = std::make_unique<PostgresCluster>();
    const QString owner = m_main->address(u"vetting"_s);
    const QString file = m_folder.filePath(u"example.touchstone"_s);
    QCOMPARE(runProgram({u"init"_s, file, u"--sample"_s}).exitCode, 0);
    QCOMPARE(runProgram({u"shared"_s, u"init"_s, owner}).exitCode, 0);
    QCOMPARE(runProgram({u"--directory"_s, owner, u"shared"_s, u"move-in"_s, file}).exitCode, 0);
    QCOMPARE(runProgram({u"--directory"_s, owner, u"shared"_s, u"add-person"_s, u"ann"_s,
                            u"--role"_s, u"advisor"_s},
                 {}, "ann-secret\n")
                 .exitCode,
        0);
    m_copy = std::make_unique<PostgresCluster>(*m_main);
}

void ReplicaTest::whoAsksForReadingGetsTheCopy()
{
    for (const QString &asked : {u"prefer-standby"_s, u"standby"_s, u"read-only"_s}) {
        const Run run = runProgram({u"--directory"_s, address(asked), u"list"_s}, m_words);
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.contains("a copy that follows the main server"), run.err.constData());
        QCOMPARE(run.err.count('\n'), 1);
    }
    const Run writing
        = runProgram({u"--directory"_s, address(u"read-write"_s), u"list"_s}, m_words);
    QCOMPARE(writing.exitCode, 0);
    QCOMPARE(writing.err, QByteArray());
    const Run status = reading({u"shared"_s, u"status"_s, u"--format"_s, u"json"_s});
    QCOMPARE(QJsonDocument::fromJson(status.out)[u"standby"_s], QJsonValue(true));
}

void ReplicaTest::everythingReadableWorksThere()
{
    const QByteArray listed = listedAt(address(u"prefer-standby"_s));
    QCOMPARE(listed, listedAt(address(u"read-write"_s)));
    const QString id = QJsonDocument::fromJson(listed).array()[0][u"id"_s].toString();
    QVERIFY(!id.isEmpty());
    const auto path = [this](const QString &name) { return m_folder.filePath(name); };
    for (const QStringList &arguments :
        {QStringList{u"show"_s, id}, QStringList{u"list"_s, u"--search"_s, u"clinic"_s},
            QStringList{u"list"_s, u"--kind"_s, u"clinics"_s}, QStringList{u"check"_s},
            QStringList{u"export"_s, path(u"out.csv"_s)},
            QStringList{u"report"_s, u"listing"_s, id, u"--out"_s, path(u"out.pdf"_s)},
            QStringList{u"shared"_s, u"take-along"_s, path(u"along.touchstone"_s)}}) {
        const Run run = reading(arguments);
        QVERIFY2(run.exitCode == 0, run.err.constData());
    }
    QVERIFY(QFile(path(u"out.pdf"_s)).size() > 1'000);
    QCOMPARE(runProgram({u"--directory"_s, path(u"along.touchstone"_s), u"check"_s}).exitCode, 0);
}

void ReplicaTest::writingIsRefusedInASentence()
{
    const QString csv = m_folder.filePath(u"more.csv"_s);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("clinic,treatment\nNew Clinic,Fat\n");
    file.close();
    for (const QStringList &arguments :
        {QStringList{u"import"_s, u"clinics"_s, csv}, QStringList{u"rescore"_s, u"--all"_s},
            QStringList{u"shared"_s, u"bring-back"_s, m_folder.filePath(u"along.touchstone"_s)}}) {
        const Run run = reading(arguments);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("can only be read"), run.err.constData());
    }
}

void ReplicaTest::whatChangesAtTheMainServerAppears()
{
    const FakeClock clock;
    services::DirectoryService reader(clock, {});
    reader.setFollowing(true);
    const auto info = await(reader.open(address(u"prefer-standby"_s), u"ann-secret"_s));
    VERIFY_OK(info);
    QVERIFY(info->replica && info->readOnly && info->shared);
    QSignalSpy changed(&reader, &services::DirectoryService::recordsChanged);
    QVERIFY(changed.isValid());
    services::DirectoryService writer(clock, {});
    VERIFY_OK(await(writer.open(address(u"read-write"_s), u"ann-secret"_s)));
    domain::Clinic clinic;
    clinic.name = u"Seen on the copy"_s;
    const auto saved = await(writer.saveClinic(clinic));
    VERIFY_OK(saved);
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 30'000);
    const auto read = await(reader.loadClinic(saved->id));
    VERIFY_OK(read);
    QCOMPARE(read->name, clinic.name);
    QCOMPARE(await(reader.saveClinic(*read)).error().code, ErrorCode::Denied);
}

void ReplicaTest::withoutACopyTheMainServerIsRead()
{
    m_copy->kill();
    const Run run = reading({u"list"_s});
    QCOMPARE(run.exitCode, 0);
    const Run import = reading({u"import"_s, u"clinics"_s, m_folder.filePath(u"more.csv"_s)});
    QCOMPARE(import.exitCode, 1);
    QVERIFY2(import.err.contains("asks for reading only"), import.err.constData());
}

void ReplicaTest::onlyACopyIsSaidToBeMissing()
{
    const Run run = runProgram({u"--directory"_s, address(u"standby"_s), u"list"_s}, m_words);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("No copy for reading answers"), run.err.constData());
}

QTEST_GUILESS_MAIN(ReplicaTest)
#include "tst_replica.moc"
