// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/widgets/messages.h"

namespace touchstone::gui {

/// The strip that offers what was typed and never saved: when a directory is opened, and when the
/// server of a shared one answers again. Hidden otherwise. Window thread.
class DraftsStrip : public InlineMessage
{
    Q_OBJECT

public:
    DraftsStrip(const Context &context, QWidget *parent);

Q_SIGNALS:
    /// The person wants to see the newest of them.
    void openRequested(const touchstone::services::Draft &draft);

private:
    void offer(const QString &why);

    services::Drafts *m_drafts;
};

} // namespace touchstone::gui
