// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "cli/options.h"

/// The commands. Each returns the exit code; errors have been said on the console by then.
namespace touchstone::cli {

/// Pure: the day is in the options, and no directory is read.
int runScore(const Options &options, Console &console);

} // namespace touchstone::cli
