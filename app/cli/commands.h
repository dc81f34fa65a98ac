// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "cli/console.h"
#include "cli/options.h"

/// The commands. Each returns the exit code; errors have been said on the console by then.
namespace touchstone::cli {

int runInit(const Options &options, Console &console, const Clock &clock);
int runCheck(const Options &options, Console &console, const Clock &clock);
int runBackup(const Options &options, Console &console, const Clock &clock);
int runRestore(const Options &options, Console &console, const Clock &clock);
int runRescore(const Options &options, Console &console, const Clock &clock);
int runList(const Options &options, Console &console, const Clock &clock);
int runShow(const Options &options, Console &console, const Clock &clock);
int runImport(const Options &options, Console &console, const Clock &clock);
int runExport(const Options &options, Console &console, const Clock &clock);
int runAssign(const Options &options, Console &console, const Clock &clock);
int runReview(const Options &options, Console &console, const Clock &clock);
int runSnapshot(const Options &options, Console &console, const Clock &clock);
int runAssessors(const Options &options, Console &console, const Clock &clock);
int runShared(const Options &options, Console &console, const Clock &clock);
/// shared move-in and move-out.
int runMoving(const Options &options, Console &console, const Clock &clock);
int runTakeAlong(const Options &options, Console &console, const Clock &clock);
int runBringBack(const Options &options, Console &console, const Clock &clock);
int runReport(const Options &options, Console &console, const Clock &clock);
/// Pure: the day is in the options, and no directory is read.
int runScore(const Options &options, Console &console);

} // namespace touchstone::cli
