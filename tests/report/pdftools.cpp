// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdftools.h"

#include "support/testsupport.h"

#include <QFile>
#include <QProcess>

namespace touchstone::test {

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        qFatal("%s: %s %s", qPrintable(program), qPrintable(process.errorString()),
            process.readAllStandardError().constData());
    }
    return process.readAllStandardOutput();
}

QStringList pdfPages(const QString &path)
{
    const QByteArray output = run(QStringLiteral("pdftotext"),
        {QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), path,
            QStringLiteral("-")});
    QStringList pages = QString::fromUtf8(output).split(QChar(u'\f'));
    if (!pages.isEmpty() && pages.last().trimmed().isEmpty()) {
        pages.removeLast();
    }
    return pages;
}

QString pdfText(const QString &path)
{
    return pdfPages(path).join(u' ').simplified();
}

bool matchesGolden(const QString &text, const QString &relative, QString *difference)
{
    if (qEnvironmentVariableIntValue("UPDATE_GOLDEN") == 1) {
        QFile file(testDataPath(QStringLiteral("report")) + u'/' + relative.section(u'/', -1));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) {
            qFatal("cannot write %s", qPrintable(file.fileName()));
        }
    }
    QFile file(testDataPath(QStringLiteral("report")) + u'/' + relative.section(u'/', -1));
    if (!file.open(QIODevice::ReadOnly)) {
        *difference = QStringLiteral("no golden file ") + relative;
        return false;
    }
    const QString want = QString::fromUtf8(file.readAll()).simplified(), have = text.simplified();
    if (want == have) {
        return true;
    }
    qsizetype at = 0;
    while (at < want.size() && at < have.size() && want.at(at) == have.at(at)) {
        ++at;
    }
    *difference = QStringLiteral("want: …%1\nhave: …%2")
                      .arg(want.mid(std::max<qsizetype>(0, at - 60), 160),
                          have.mid(std::max<qsizetype>(0, at - 60), 160));
    return false;
}

} // namespace touchstone::test
