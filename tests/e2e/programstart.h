// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../gui/fakeprompter.h"
#include "gui/mainwindow.h"

#include <QSettings>

#include <memory>

namespace touchstone::test {

/// One start of the program: what application.cpp builds, with dialogs that answer by themselves.
struct ProgramStart
{
    /// Settings and drafts lie in `folder`; nothing is open and no window shown yet.
    ProgramStart(gui::Theme *theme, const QString &folder, const Clock &clock,
        const QString &person, const QString &language)
        : settings(std::make_unique<QSettings>(
            folder + QStringLiteral("/settings.ini"), QSettings::IniFormat)),
          directory(clock, person), exchange(&directory), reports(&directory),
          drafts(&directory, clock, folder + QStringLiteral("/drafts")), context{.theme = theme,
                                                                             .settings = &settings,
                                                                             .prompter = &prompter,
                                                                             .directory
                                                                             = &directory,
                                                                             .exchange = &exchange,
                                                                             .reports = &reports,
                                                                             .drafts = &drafts,
                                                                             .clock = &clock,
                                                                             .language = language}
    {
    }
    ~ProgramStart()
    {
        window.reset();
        directory.close();
    }
    ProgramStart(const ProgramStart &) = delete;
    ProgramStart &operator=(const ProgramStart &) = delete;

    void show()
    {
        window = std::make_unique<gui::MainWindow>(context);
        window->show();
    }

    gui::Settings settings;
    FakePrompter prompter;
    services::DirectoryService directory;
    services::ExchangeService exchange;
    services::ReportService reports;
    services::Drafts drafts;
    gui::Context context;
    std::unique_ptr<gui::MainWindow> window;
};

} // namespace touchstone::test
