// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

namespace touchstone::test {

/// What one run of the program left.
struct Run
{
    int exitCode = -1;
    QByteArray out, err;
};

/// Runs the built program to its end, without a display and without a directory in the environment;
/// `input` is all of its standard input.
inline Run runProgram(
    const QStringList &arguments, const QStringList &environment = {}, const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {QStringLiteral("DISPLAY"), QStringLiteral("WAYLAND_DISPLAY"),
             QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("TOUCHSTONE_DIRECTORY")}) {
        variables.remove(name);
    }
    for (const QString &assignment : environment) {
        variables.insert(
            assignment.section(QLatin1Char('='), 0, 0), assignment.section(QLatin1Char('='), 1));
    }
    process.setProcessEnvironment(variables);
    process.start(QStringLiteral(TOUCHSTONE_BINARY), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), "did not end"};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace touchstone::test
