// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QWidget>

class QTabBar;
class QToolButton;

namespace touchstone::gui {

class PresenceLabel;

/// The row under the head of a listing: the tabs of its page, who else is on it, and what can be
/// done with it as a whole. Window thread.
class ListingTabs : public QWidget
{
    Q_OBJECT

public:
    explicit ListingTabs(const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] QTabBar *bar() const { return m_bar; }
    [[nodiscard]] PresenceLabel *presence() const { return m_presence; }
    /// Where there is little room the way back is a picture alone.
    void setRoomy(bool roomy);

Q_SIGNALS:
    void backRequested();
    void reportRequested();
    /// Edit the listing, or what it names of that kind.
    void editRequested(touchstone::domain::SubjectKind kind);

private:
    void addTabs();
    void addEditMenu();
    QToolButton *addButton(const QString &text, const QString &icon, const QString &name);

    Context m_context;
    QTabBar *m_bar;
    PresenceLabel *m_presence;
    QToolButton *m_back = nullptr;
};

} // namespace touchstone::gui
