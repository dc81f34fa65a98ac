// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QWidget>

#include <functional>

namespace touchstone::gui {

/// One page of the main window. Pages are made when first shown and live as long as the window.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Stands in the window's title before the program's name.
    [[nodiscard]] virtual QString title() const = 0;
    /// What the page looks at, for the Listing and File menus; an invalid id when nothing.
    [[nodiscard]] virtual QList<ListingId> chosenListings() const { return {}; }
    /// Called each time the page comes to the front.
    virtual void activate() { }
    /// Asks to leave: the page saves or drops drafts, then calls `go`, perhaps at once.
    virtual void leave(const std::function<void()> &go) { go(); }
    /// F6: moves the focus to the next pane.
    virtual void focusNextPane() { }
    /// Ctrl+F; false when the page has no search.
    virtual bool focusSearch() { return false; }
    /// F1: false when the page has no help of its own and the keys are shown.
    virtual bool showHelp() { return false; }

Q_SIGNALS:
    void titleChanged();
    /// A line for the left of the status bar ("1 listing selected").
    void statusChanged(const QString &text);
    /// The chosen listings differ: actions enable themselves.
    void chosenChanged();
    /// The window should show that listing's page.
    void openListingRequested(touchstone::ListingId listing);
    /// Edit that record in its form; an invalid id (0) makes a new one of that kind.
    void editRequested(const touchstone::domain::SubjectRef &record);
    /// Print preview of that listing.
    void reportRequested(touchstone::ListingId listing);
    /// The Listing menu, at that point of the screen.
    void contextMenuRequested(const QPoint &global);
    /// Back to the directory page.
    void closeRequested();
};

} // namespace touchstone::gui
