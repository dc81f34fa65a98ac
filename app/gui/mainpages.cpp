// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainpages.h"

#include "gui/directory/directorypage.h"
#include "gui/directory/journalpage.h"
#include "gui/directory/recordspage.h"
#include "gui/listing/listingpage.h"

#include <QStackedWidget>

namespace touchstone::gui {

MainPages::MainPages(const Context &context, QStackedWidget *stack)
    : QObject(stack), m_context(context), m_stack(stack)
{
}

Page *MainPages::page(MainPage which)
{
    Page *&page = m_pages[static_cast<int>(which)];
    if (!page) {
        page = make(which);
    }
    return page;
}

Page *MainPages::make(MainPage which)
{
    Page *page = nullptr;
    switch (which) {
    case MainPage::Directory:
        page = m_directory = new DirectoryPage(m_context, m_stack);
        add(page, QStringLiteral("directoryPage"));
        break;
    case MainPage::Parties:
        page = new RecordsPage(m_context, RecordsPage::Mode::Parties, m_stack);
        add(page, QStringLiteral("partiesPage"));
        break;
    case MainPage::Trash:
        page = new RecordsPage(m_context, RecordsPage::Mode::Trash, m_stack);
        add(page, QStringLiteral("trashPage"));
        break;
    case MainPage::Journal:
    case MainPage::Count:
        page = new JournalPage(m_context, m_stack);
        add(page, QStringLiteral("journalPage"));
        break;
    }
    return page;
}

DirectoryPage *MainPages::directory()
{
    page(MainPage::Directory);
    return m_directory;
}

ListingPage *MainPages::listing()
{
    if (!m_listing) {
        m_listing = new ListingPage(m_context, m_stack);
        add(m_listing, QStringLiteral("listingPage"));
    }
    return m_listing;
}

void MainPages::add(Page *page, const QString &name)
{
    page->setObjectName(name);
    m_stack->addWidget(page);
    Q_EMIT made(page);
}

} // namespace touchstone::gui
