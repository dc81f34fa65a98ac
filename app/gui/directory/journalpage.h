// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/page.h"

class QListView;
class QStackedWidget;

namespace touchstone::models {
class JournalModel;
}

namespace touchstone::gui {

class EmptyState;
class InlineMessage;

/// Every change, newest first, grouped by day: when, what, who.
class JournalPage : public Page
{
    Q_OBJECT

public:
    explicit JournalPage(const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void activate() override;

private:
    void openEntry(int row);

    Context m_context;
    models::JournalModel *m_model;
    InlineMessage *m_message;
    QStackedWidget *m_stack;
    QListView *m_view;
    EmptyState *m_empty;
    bool m_read = false;
};

} // namespace touchstone::gui
