// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/mainactions.h"

#include <QObject>

class QStackedWidget;

namespace touchstone::gui {

class DirectoryPage;
class ListingPage;
class Page;

/// The pages of the window, each made when it is first asked for and then kept. Window thread.
class MainPages : public QObject
{
    Q_OBJECT

public:
    /// Pages are added to `stack`, which owns them.
    MainPages(const Context &context, QStackedWidget *stack);

    Page *page(MainPage which);
    DirectoryPage *directory();
    /// That of one listing, which is no page of the menu.
    ListingPage *listing();

Q_SIGNALS:
    /// For the window to connect, before it is shown.
    void made(touchstone::gui::Page *page);

private:
    Page *make(MainPage which);
    void add(Page *page, const QString &name);

    Context m_context;
    QStackedWidget *m_stack;
    DirectoryPage *m_directory = nullptr;
    ListingPage *m_listing = nullptr;
    Page *m_pages[static_cast<int>(MainPage::Count)] = {};
};

} // namespace touchstone::gui
