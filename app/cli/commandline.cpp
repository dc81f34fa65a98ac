// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/commands.h"
#include "services/directoryservice.h"
#include "services/translations.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <cstdio>
#include <memory>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Options of Qt's own that take a value and belong to a window.
bool isWindowOption(const QString &argument)
{
    static const QStringList names{u"platform"_s, u"platformpluginpath"_s, u"platformtheme"_s,
        u"plugin"_s, u"qwindowgeometry"_s, u"qwindowicon"_s, u"qwindowtitle"_s, u"style"_s,
        u"stylesheet"_s, u"geometry"_s, u"display"_s, u"session"_s};
    return names.contains(argument.mid(argument.startsWith(u"--"_s) ? 2 : 1));
}

/// The clock on a day that the user named.
class AsOfClock final : public Clock
{
public:
    AsOfClock(const Clock &clock, QDate day) : m_clock(clock), m_day(day) { }
    [[nodiscard]] QDateTime nowUtc() const override { return m_clock.nowUtc(); }
    [[nodiscard]] QDate today() const override { return m_day.isValid() ? m_day : m_clock.today(); }

private:
    const Clock &m_clock;
    QDate m_day;
};

/// Standard error is ours: one line that says what to do. What the toolkit has to say about the
/// machine is for those who ask for it by QT_LOGGING_RULES.
void quietHandler(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg) {
        const QByteArray line = "touchstone: " + message.simplified().toUtf8() + '\n';
        std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    }
}

int dispatch(const Options &options, Console &console, const Clock &clock)
{
    switch (options.command) {
    case Command::Init:
        return runInit(options, console, clock);
    case Command::List:
        return runList(options, console, clock);
    case Command::Show:
        return runShow(options, console, clock);
    case Command::Import:
        return runImport(options, console, clock);
    case Command::Export:
        return runExport(options, console, clock);
    case Command::Score:
        return runScore(options, console);
    case Command::Rescore:
        return runRescore(options, console, AsOfClock(clock, options.asOf));
    case Command::ReportListing:
    case Command::ReportDirectory:
        return runReport(options, console, clock);
    case Command::Check:
        return runCheck(options, console, clock);
    case Command::Backup:
        return runBackup(options, console, clock);
    case Command::Restore:
        return runRestore(options, console, clock);
    case Command::Assign:
        return runAssign(options, console, clock);
    case Command::Review:
        return runReview(options, console, clock);
    case Command::SnapshotList:
    case Command::SnapshotShow:
    case Command::SnapshotVerify:
        return runSnapshot(options, console, clock);
    case Command::Assessors:
        return runAssessors(options, console, clock);
    case Command::SharedInit:
    case Command::SharedAddPerson:
    case Command::SharedDropPerson:
    case Command::SharedStatus:
        return runShared(options, console, clock);
    case Command::SharedMoveIn:
    case Command::SharedMoveOut:
        return runMoving(options, console, clock);
    case Command::SharedTakeAlong:
        return runTakeAlong(options, console, clock);
    case Command::SharedBringBack:
        return runBringBack(options, console, clock);
    }
    return Failed;
}

} // namespace

bool isCommandLine(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == u"--directory"_s
            || (argument.startsWith(u'-') && isWindowOption(argument))) {
            ++i; // its value follows
        } else if (argument.startsWith(u"--directory="_s)) {
            continue;
        } else if (argument.startsWith(u'-')) {
            return true; // help, version, or a mistake that usage explains
        } else {
            return commandWords().contains(argument)
                || (!QFileInfo::exists(argument) && !argument.endsWith(u".touchstone"_s)
                    && !services::DirectoryService::isAddress(argument));
        }
    }
    return false;
}

int runCommandLine(const QStringList &arguments, int &argc, char **argv, const Clock &clock)
{
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES")) {
        qInstallMessageHandler(quietHandler);
    }
    std::unique_ptr<QCoreApplication> application;
    if (arguments.contains(u"report"_s)) { // the only command that paints
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
            qputenv("QT_QPA_PLATFORM", "offscreen"); // a report needs fonts, not a display
        }
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(u"touchstone"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TOUCHSTONE_VERSION));
    // What people read follows the system's language; codes, JSON and CSV are the same in all.
    services::Translations translations(application.get());
    translations.setLanguage({});
    Console console;
    const auto parsed = parseArguments(arguments);
    if (const auto *farewell = std::get_if<Farewell>(&parsed)) {
        if (farewell->exitCode != Done) {
            console.complain(farewell->text);
            return farewell->exitCode;
        }
        console.write(farewell->text);
        return console.flush().isOk() ? Done : Failed;
    }
    const auto &options = std::get<Options>(parsed);
    const int exitCode = dispatch(options, console, clock);
    if (auto flushed = console.flush(); !flushed.isOk()) {
        return console.fail(flushed.error());
    }
    if (!console.saidAtLast().isEmpty() && exitCode != Failed) {
        console.complain(u"touchstone: "_s + console.saidAtLast());
        return Failed;
    }
    return exitCode;
}

} // namespace touchstone::cli
