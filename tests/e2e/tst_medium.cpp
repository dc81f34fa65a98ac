// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace touchstone::test;

/// The program on a small file system of its own: full, and read-only. Needs the right to mount.
class MediumTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fullInAnImport();
    void fullForABackupAndAReport();
    void fullToTheLastByte();
    void readOnly();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] Run on(const QStringList &arguments) const
    {
        return runProgram(QStringList{u"--directory"_s, path(u"disk/a.touchstone"_s)} + arguments);
    }
    [[nodiscard]] QString rows(int count) const;
    void fillDisk(qint64 leave) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_mounted = false;
};

void MediumTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"disk"_s));
    if (::mount("tmpfs", path(u"disk"_s).toLocal8Bit().constData(), "tmpfs", 0, "size=4m") != 0) {
        QSKIP("mounting a small file system needs root");
    }
    m_mounted = true;
    QCOMPARE(runProgram({u"init"_s, path(u"disk/a.touchstone"_s)}).exitCode, 0);
    QCOMPARE(on({u"import"_s, u"clinics"_s, rows(3)}).exitCode, 0);
}

void MediumTest::cleanup()
{
    if (m_mounted) {
        QCOMPARE(::umount2(path(u"disk"_s).toLocal8Bit().constData(), MNT_DETACH), 0);
        m_mounted = false;
    }
}

QString MediumTest::rows(int count) const
{
    QFile file(path(u"%1.csv"_s.arg(count)));
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    file.write("Clinic,City,Country\n");
    for (int i = 0; i < count; ++i) {
        file.write("Example Clinic " + QByteArray::number(i) + ",Denver,US\n");
    }
    return file.fileName();
}

void MediumTest::fillDisk(qint64 leave) const
{
    QFile filler(path(u"disk/filler"_s));
    if (!filler.open(QIODevice::WriteOnly)) {
        qFatal("cannot fill the disk");
    }
    const qint64 bytes = QStorageInfo(path(u"disk"_s)).bytesAvailable() - leave;
    filler.write(QByteArray(std::max<qint64>(bytes, 0), 'x'));
}

void MediumTest::fullInAnImport()
{
    const Run import = on({u"import"_s, u"clinics"_s, rows(30'000)});
    QCOMPARE(import.exitCode, 1);
    QVERIFY2(import.err.contains("disk is full"), import.err.constData());
    QCOMPARE(import.err.count('\n'), 1);
    QCOMPARE(on({u"check"_s}).exitCode, 0);
    QCOMPARE(on({u"list"_s, u"--format"_s, u"csv"_s}).out.count("Example Clinic"), 3);
    // There is room again, so work goes on.
    QCOMPARE(on({u"import"_s, u"clinics"_s, rows(5)}).exitCode, 0);
    QCOMPARE(on({u"list"_s, u"--format"_s, u"csv"_s}).out.count("Example Clinic"), 5);
}

void MediumTest::fullForABackupAndAReport()
{
    fillDisk(100'000);
    const Run backup = on({u"backup"_s, path(u"disk/b.touchstone"_s)});
    QCOMPARE(backup.exitCode, 1);
    QVERIFY2(backup.err.contains("disk is full"), backup.err.constData());
    fillDisk(48'000);
    const Run report = on({u"report"_s, u"directory"_s, u"--out"_s, path(u"disk/r.pdf"_s)});
    QVERIFY(report.exitCode == 0 || report.err.contains("full"));
    // No half files are left behind.
    const QStringList left = QDir(path(u"disk"_s)).entryList({u"b.*"_s, u"*.pdf.*"_s}, QDir::Files);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
    QVERIFY(QFile::remove(path(u"disk/filler"_s)));
    QCOMPARE(on({u"check"_s}).exitCode, 0);
}

void MediumTest::fullToTheLastByte()
{
    fillDisk(0);
    const Run list = on({u"list"_s});
    QVERIFY2(list.exitCode == 0 || list.err.contains("disk is full"), list.err.constData());
    QVERIFY(QFile::remove(path(u"disk/filler"_s)));
    QCOMPARE(on({u"list"_s, u"--format"_s, u"csv"_s}).out.count("Example Clinic"), 3);
    QCOMPARE(on({u"check"_s}).exitCode, 0);
}

void MediumTest::readOnly()
{
    QCOMPARE(::mount("tmpfs", path(u"disk"_s).toLocal8Bit().constData(), "tmpfs",
                 MS_REMOUNT | MS_RDONLY, "size=4m"),
        0);
    QCOMPARE(on({u"list"_s, u"--format"_s, u"csv"_s}).out.count("Example Clinic"), 3);
    QCOMPARE(on({u"check"_s}).exitCode, 0);
    const Run import = on({u"import"_s, u"clinics"_s, rows(5)});
    QCOMPARE(import.exitCode, 1);
    QVERIFY2(import.err.contains("read-only"), import.err.constData());
}

QTEST_GUILESS_MAIN(MediumTest)
#include "tst_medium.moc"
