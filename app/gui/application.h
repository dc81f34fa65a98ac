// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone {
class Clock;
}

namespace touchstone::gui {

/// Runs the program in a window until it is closed; the exit code. Opens the file named on the
/// command line (first argument that is no option), else the directory that was open last, else
/// the first start. Main thread.
int runWindow(int &argc, char **argv, const Clock &clock);

} // namespace touchstone::gui
