// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "gui/prompter.h"
#include "gui/settings.h"
#include "gui/theme/theme.h"
#include "services/directoryservice.h"
#include "services/drafts.h"
#include "services/exchangeservice.h"
#include "services/reportservice.h"

namespace touchstone::gui {

/// What pages and dialogs are built with. Everything outlives every page.
struct Context
{
    Theme *theme = nullptr;
    Settings *settings = nullptr;
    Prompter *prompter = nullptr;
    services::DirectoryService *directory = nullptr;
    services::ExchangeService *exchange = nullptr;
    services::ReportService *reports = nullptr;
    services::Drafts *drafts = nullptr;
    const Clock *clock = nullptr;
    QString language; ///< of the catalogue's texts: "en" or "es"
};

} // namespace touchstone::gui
