// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/commands.h"

#include <QCoreApplication>
#include <QFileInfo>


namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Options of Qt's own that take a value and belong to a window.
bool isWindowOption(const QString &argument)
{
    static const QStringList names {u"platform"_s, u"platformpluginpath"_s, u"platformtheme"_s,
        u"plugin"_s, u"qwindowgeometry"_s, u"qwindowicon"_s, u"qwindowtitle"_s, u"style"_s,
        u"stylesheet"_s, u"geometry"_s, u"display"_s, u"session"_s};
    return names.contains(argument.mid(argument.startsWith(u"--"_s) ? 2 : 1));
}

} // namespace

bool isCommandLine(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == u"--directory"_s) {
            ++i;
        } else if (argument.startsWith(u'-') && isWindowOption(argument)) {
            ++i;
        } else if (argument.startsWith(u"--directory="_s)) {
            continue;
        } else if (argument.startsWith(u'-')) {
            return true; // help, version, or a mistake that usage explains
        } else {
            return commandWords().contains(argument)
                || (!QFileInfo::exists(argument) && !argument.endsWith(u".touchstone"_s));
        }
    }
    return false;
}

int runCommandLine(int argc, char **argv, const Clock &)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments += QString::fromLocal8Bit(argv[i]);
    }
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
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"touchstone"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TOUCHSTONE_VERSION));
    const int exitCode = runScore(options, console);
    if (auto flushed = console.flush(); !flushed.isOk()) {
        return console.fail(flushed.error());
    }
    return exitCode;
}

} // namespace touchstone::cli
