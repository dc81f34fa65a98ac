// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QAction>
#include <QObject>

class QActionGroup;
class QMainWindow;
class QMenu;
class QToolBar;

namespace touchstone::gui {

/// The pages of the tool bar, in the order of Ctrl+1…4.
enum class MainPage { Directory, Parties, Trash, Journal, Count };

/// Every command of the window with its key, in menus and tool bar. The window connects them.
class MainActions : public QObject
{
    Q_OBJECT

public:
    MainActions(const Context &context, QMainWindow *window);

    /// Enables what can be done: with a directory, on a writable one, on a server or not, on that
    /// many listings.
    void update(bool open, bool writable, bool shared, int chosen, const domain::UndoState &undo);
    void setPage(MainPage page);
    [[nodiscard]] QAction *pageAction(MainPage page) const
    {
        return m_pages[static_cast<int>(page)];
    }

    QAction *newDirectory, *openDirectory, *openExample, *connectToServer, *importFile, *exportList,
        *backup, *restore, *check, *listReport, *quit;
    QAction *moveToServer, *moveToFile, *takeAlong, *bringBack;
    QAction *undo, *redo, *find;
    QAction *nextPane;
    QAction *addListing, *openListing, *editListing, *copyRows, *reportListing, *trashListing;
    QAction *help, *keys, *about;
    QMenu *columnsMenu, *listingMenu;
    QToolBar *toolBar;

Q_SIGNALS:
    void pageRequested(touchstone::gui::MainPage page);
    void languageRequested(const QString &language);

private:
    QAction *make(QMenu *menu, const QString &text, const char *objectName,
        const QString &icon = {}, const QKeySequence &key = {});
    void makeFileMenu();
    void makeSharedMenu(QMenu *file);
    void makeEditMenu();
    void makeViewMenu();
    void makeListingMenu();
    void makeHelpMenu();
    void makeChoices(QMenu *menu);
    void makeToolBar();
    void askFor(int page);

    Context m_context;
    QMainWindow *m_window;
    QAction *m_pages[static_cast<int>(MainPage::Count)] = {};
    int m_shown = -1; ///< page in front
    int m_triggered = -1; ///< page whose button was pressed, until a button switches over
};

} // namespace touchstone::gui
