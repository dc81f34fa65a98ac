// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "cli/commandline.h"

#include <clocale>
#include <cstdlib>
#include <cstring>

#include <langinfo.h>

int main(int argc, char *argv[])
{
    // Names are in UTF-8 whatever the shell says; told early, Qt has nothing to warn about.
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        setenv("LC_ALL", "C.UTF-8", 1);
    }
    const touchstone::SystemClock clock;
    return touchstone::cli::runCommandLine(argc, argv, clock);
}
