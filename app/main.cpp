// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "cli/commandline.h"
#include "gui/application.h"

#include <QStringList>

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <langinfo.h>

namespace {

QtMessageHandler usualHandler = nullptr;

// QtSql asks a connection that was lost to forget its statements, and complains that it cannot.
// The program has told of the loss itself.
void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith(QLatin1String("Unable to free statement"))) {
        usualHandler(type, context, message);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    usualHandler = qInstallMessageHandler(handleMessage);
    // Names are in UTF-8 whatever the shell says; told early, Qt has nothing to warn about. The
    // language asked for stays, also where the system has no locale of it.
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        for (const char *name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            const char *language = std::getenv(name);
            if (language != nullptr && *language != '\0') {
                setenv("LANGUAGE", language, 1);
                break;
            }
        }
        setenv("LC_ALL", "C.UTF-8", 1);
    }
    const touchstone::SystemClock clock;
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments += QString::fromLocal8Bit(argv[i]);
    }
    // Each side builds its own services and ends them before it returns: what is being written is
    // finished, the threads have ended and the connections are gone when the clock goes.
    if (touchstone::cli::isCommandLine(arguments)) {
        return touchstone::cli::runCommandLine(arguments, argc, argv, clock);
    }
#ifdef Q_OS_LINUX
    // The toolkit would abort with a page of advice about plug-ins.
    const bool told = qEnvironmentVariableIsSet("QT_QPA_PLATFORM")
        || std::any_of(arguments.begin(), arguments.end(),
            [](const QString &argument) { return argument.contains(QLatin1String("-platform")); });
    if (!told && qEnvironmentVariableIsEmpty("DISPLAY")
        && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
        std::fputs("touchstone: There is no display to open a window on. Give a command; "
                   "touchstone --help lists them.\n",
            stderr);
        return EXIT_FAILURE;
    }
#endif
    return touchstone::gui::runWindow(argc, argv, clock);
}
