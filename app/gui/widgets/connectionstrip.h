// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/messages.h"

namespace touchstone::services {
class DirectoryService;
}

namespace touchstone::gui {

/// The strip under the tool bar that says that the server of a shared directory does not answer,
/// and goes when it does again. Hidden otherwise.
class ConnectionStrip : public InlineMessage
{
    Q_OBJECT

public:
    ConnectionStrip(services::DirectoryService *directory, Theme *theme, QWidget *parent);
};

} // namespace touchstone::gui
