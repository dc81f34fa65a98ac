// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/testsupport.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace touchstone::test;

/// The program killed where it hurts, and two copies on one file.
class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void killedInAnImport_data();
    void killedInAnImport();
    void killedBetweenAnswers();
    void interruptedInAnImport();
    void aSecondCopyReadsOnly();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString directory() const { return path(u"a.touchstone"_s); }
    [[nodiscard]] Run on(const QStringList &arguments) const
    {
        return runProgram(QStringList{u"--directory"_s, directory()} + arguments);
    }
    [[nodiscard]] QJsonArray list() const
    {
        const Run run = on({u"list"_s, u"--format"_s, u"json"_s});
        if (run.exitCode != 0) {
            qFatal("%s", run.err.constData());
        }
        return QJsonDocument::fromJson(run.out).array();
    }
    QString write(const QString &name, const QByteArray &bytes) const;
    QString manyRows(int count) const;
    /// Starts an import and returns once it has written `bytes` to the log, or has ended.
    std::unique_ptr<QProcess> importUntil(const QString &file, qint64 bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CrashTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(runProgram({u"init"_s, directory()}).exitCode, 0);
    const QString first = write(u"first.csv"_s, "Clinic,Country\nAcknowledged,US\n");
    QCOMPARE(on({u"import"_s, u"clinics"_s, first}).exitCode, 0);
}

QString CrashTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(name));
    }
    return file.fileName();
}

QString CrashTest::manyRows(int count) const
{
    QByteArray bytes = "Clinic,City,Country,Doctor,Treatment,Condition\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        bytes += "Clinic " + number + ",Denver,US,Ann Smith " + number + ",Marrow,Knee pain\n";
    }
    return write(u"many.csv"_s, bytes);
}

std::unique_ptr<QProcess> CrashTest::importUntil(const QString &file, qint64 bytes) const
{
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(TOUCHSTONE_BINARY),
        {u"--directory"_s, directory(), u"import"_s, u"clinics"_s, file});
    const QString log = directory() + u"-wal"_s;
    (void)QTest::qWaitFor(
        [&] {
            return process->state() == QProcess::NotRunning
                || (process->state() == QProcess::Running && QFileInfo(log).size() >= bytes
                    && QFileInfo::exists(log));
        },
        60'000);
    return process;
}

void CrashTest::killedInAnImport_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("as soon as it has the file open") << qint64{0};
    QTest::newRow("with a little written") << qint64{100'000};
    QTest::newRow("with much written") << qint64{3'000'000};
}

void CrashTest::killedInAnImport()
{
    QFETCH(const qint64, bytes);
    constexpr int kRows = 20'000;
    const auto process = importUntil(manyRows(kRows), bytes);
    process->kill();
    QVERIFY(process->waitForFinished());

    const Run check = on({u"check"_s});
    QVERIFY2(check.exitCode == 0, (check.out + check.err).constData());
    const QJsonArray rows = list();
    // All or nothing, and what was acknowledged before is there.
    QVERIFY2(
        rows.size() == 1 || rows.size() == kRows + 1, qPrintable(QString::number(rows.size())));
    bool acknowledged = false;
    for (const QJsonValue &row : rows) {
        acknowledged = acknowledged || row["clinic"_L1].toString() == u"Acknowledged"_s;
    }
    QVERIFY(acknowledged);

    // And it takes the same import afterwards, in full.
    QCOMPARE(on({u"import"_s, u"clinics"_s, path(u"many.csv"_s)}).exitCode, 0);
    QCOMPARE(list().size(), kRows + 1);
}

void CrashTest::killedBetweenAnswers()
{
    const QByteArray id = list().first()["id"_L1].toString().toUtf8();
    const QByteArrayList criteria{"product-identity", "consent-written", "consent-alternatives",
        "follow-plan", "cost-written-quote", "facility-emergency"};
    int acknowledged = 0;
    for (const QByteArray &criterion : criteria) {
        const QString file = write(u"answer.csv"_s,
            "listing,criterion,state,tier,checked_on\n" + id + ',' + criterion
                + ",met,document,2026-01-05\n");
        // Every other one is killed somewhere on its way; it may or may not have been in time.
        QProcess process;
        process.start(QStringLiteral(TOUCHSTONE_BINARY),
            {u"--directory"_s, directory(), u"import"_s, u"answers"_s, file});
        if (acknowledged % 2 == 1) {
            QVERIFY(process.waitForStarted());
            (void)process.waitForReadyRead(1);
            process.kill();
        }
        QVERIFY(process.waitForFinished());
        const bool done = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        const Run shown = on({u"show"_s, QString::fromUtf8(id), u"--format"_s, u"json"_s});
        QCOMPARE(shown.exitCode, 0);
        const QJsonObject answers
            = QJsonDocument::fromJson(shown.out).object().value("answers"_L1).toObject();
        if (done) {
            QVERIFY2(answers.contains(QLatin1String(criterion)), criterion.constData());
        }
        ++acknowledged;
    }
    QCOMPARE(on({u"check"_s}).exitCode, 0);
}

void CrashTest::interruptedInAnImport()
{
    const auto process = importUntil(manyRows(60'000), 0);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    QVERIFY(process->waitForFinished(60'000));
    if (process->exitStatus() == QProcess::NormalExit) { // else it came before anything began
        QCOMPARE(process->exitCode(), 1);
        const QByteArray said = process->readAllStandardError();
        QVERIFY2(said.contains("nothing was stored") && said.count('\n') == 1, said.constData());
    }
    QCOMPARE(list().size(), 1);
    QCOMPARE(on({u"check"_s}).exitCode, 0);
}

void CrashTest::aSecondCopyReadsOnly()
{
    const auto process = importUntil(manyRows(20'000), 100'000);
    if (process->state() == QProcess::NotRunning) {
        QSKIP("the import was quicker than the second copy");
    }
    const qsizetype before = list().size();
    const QString other = write(u"other.csv"_s, "Clinic,Country\nOther,US\n");
    const Run refused = on({u"import"_s, u"clinics"_s, other});
    const bool stillRunning = process->state() == QProcess::Running;
    QVERIFY(process->waitForFinished(60'000));
    if (!stillRunning) {
        QSKIP("the import was quicker than the second copy");
    }
    QCOMPARE(before, 1); // readers see nothing of a change before it is whole
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("reading only"), refused.err.constData());
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(list().size(), 20'001);
}

QTEST_GUILESS_MAIN(CrashTest)
#include "tst_crash.moc"
