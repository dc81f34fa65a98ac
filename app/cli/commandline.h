// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QString;

/// The use cases without a window: needs no display.
namespace touchstone {
class Clock;
}

namespace touchstone::cli {

/// True when the arguments (without the program's name) ask for a command, for help or for the
/// version; false when they ask for the window.
bool isCommandLine(const QStringList &arguments);

/// Parses `arguments` and runs; makes the QCoreApplication (reports: QGuiApplication) it needs.
/// Value: exit code, 0 done, 1 failed, 2 usage, 3 done but some input was refused.
int runCommandLine(const QStringList &arguments, int &argc, char **argv, const Clock &clock);

} // namespace touchstone::cli
