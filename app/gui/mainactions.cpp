// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainactions.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace touchstone::gui {

MainActions::MainActions(const Context &context, QMainWindow *window)
    : QObject(window), m_context(context), m_window(window)
{
    window->menuBar()->setNativeMenuBar(true);
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeListingMenu();
    makeHelpMenu();
    makeToolBar();
}

QAction *MainActions::make(QMenu *menu, const QString &text, const char *objectName,
    const QString &icon, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    if (!icon.isEmpty()) {
        bindIcon(m_context.theme, action, icon);
    }
    action->setShortcut(key);
    menu->addAction(action);
    return action;
}

void MainActions::makeFileMenu()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&File"));
    menu->setObjectName(QStringLiteral("fileMenu"));
    newDirectory
        = make(menu, tr("&New directory…"), "newDirectoryAction", QStringLiteral("folder-new"));
    openDirectory = make(menu, tr("&Open…"), "openDirectoryAction",
        QStringLiteral("document-open-folder"), QKeySequence::Open);
    openExample = make(menu, tr("Open the e&xample directory"), "openExampleAction");
    connectToServer = make(menu, tr("Connect to &shared records…"), "connectAction",
        QStringLiteral("network-connect"));
    menu->addSeparator();
    importFile = make(menu, tr("&Import…"), "importAction", QStringLiteral("document-import"),
        QKeySequence(Qt::CTRL | Qt::Key_I));
    exportList = make(menu, tr("&Export the list…"), "exportAction",
        QStringLiteral("document-export"), QKeySequence(Qt::CTRL | Qt::Key_E));
    menu->addSeparator();
    backup = make(menu, tr("&Back up…"), "backupAction", QStringLiteral("document-save"));
    restore = make(menu, tr("&Restore a backup…"), "restoreAction");
    check = make(menu, tr("&Check the directory"), "checkAction", QStringLiteral("dialog-ok"));
    makeSharedMenu(menu);
    menu->addSeparator();
    listReport = make(menu, tr("Report on the &list…"), "listReportAction",
        QStringLiteral("document-print"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    menu->addSeparator();
    quit = make(menu, tr("&Quit"), "quitAction", {}, QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void MainActions::makeSharedMenu(QMenu *file)
{
    QMenu *menu = file->addMenu(tr("S&hared directory"));
    menu->setObjectName(QStringLiteral("sharedMenu"));
    takeAlong = make(menu, tr("Take a &working copy along…"), "takeAlongAction");
    bringBack = make(menu, tr("&Bring a working copy back…"), "bringBackAction");
    menu->addSeparator();
    moveToServer = make(menu, tr("Move this file to a &server…"), "moveToServerAction");
    moveToFile = make(menu, tr("Move the directory to a &file…"), "moveToFileAction");
}

void MainActions::makeEditMenu()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Edit"));
    menu->setObjectName(QStringLiteral("editMenu"));
    undo = make(menu, tr("&Undo"), "undoAction", QStringLiteral("edit-undo"), QKeySequence::Undo);
    undo->setIconText(tr("Undo"));
    redo = make(menu, tr("&Redo"), "redoAction", QStringLiteral("edit-redo"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    menu->addSeparator();
    find = make(menu, tr("&Find"), "findAction", QStringLiteral("edit-find"), QKeySequence::Find);
}

void MainActions::makeViewMenu()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&View"));
    menu->setObjectName(QStringLiteral("viewMenu"));
    const struct
    {
        QString text;
        const char *objectName;
        QString icon;
    } pages[] = {
        {tr("Directory"), "directoryPageAction", QStringLiteral("view-list-details")},
        {tr("Parties"), "partiesPageAction", QStringLiteral("resource-group")},
        {tr("Trash"), "trashPageAction", QStringLiteral("edit-delete")},
        {tr("Journal"), "journalPageAction", QStringLiteral("view-history")},
    };
    auto *group = new QActionGroup(this);
    for (int page = 0; page < static_cast<int>(MainPage::Count); ++page) {
        QAction *action = make(menu, pages[page].text, pages[page].objectName, pages[page].icon,
            QKeySequence(QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_1 + page))));
        action->setCheckable(true);
        group->addAction(action);
        m_pages[page] = action;
        connect(action, &QAction::triggered, this, [this, page] {
            m_triggered = page;
            Q_EMIT pageRequested(static_cast<MainPage>(page));
        });
        // A screen reader switches the button over without pressing it.
        connect(action, &QAction::toggled, this, [this, page](bool on) {
            m_triggered = -1;
            if (on)
                QMetaObject::invokeMethod(
                    this, [this, page] { askFor(page); }, Qt::QueuedConnection);
        });
    }
    menu->addSeparator();
    nextPane = make(menu, tr("Next &pane"), "nextPaneAction", {}, QKeySequence(Qt::Key_F6));
    columnsMenu = menu->addMenu(tr("&Columns"));
    columnsMenu->setObjectName(QStringLiteral("columnsMenu"));
    menu->addSeparator();
    makeChoices(menu);
}

void MainActions::makeChoices(QMenu *menu)
{
    QMenu *looks = menu->addMenu(tr("&Appearance"));
    looks->setObjectName(QStringLiteral("appearanceMenu"));
    auto *lookGroup = new QActionGroup(this);
    const std::pair<QString, Appearance> appearances[] = {
        {tr("As in the system"), Appearance::System},
        {tr("Light"), Appearance::Light},
        {tr("Dark"), Appearance::Dark},
    };
    for (const auto &[text, appearance] : appearances) {
        QAction *action = lookGroup->addAction(looks->addAction(text));
        action->setCheckable(true);
        action->setChecked(m_context.theme->appearance() == appearance);
        connect(action, &QAction::triggered, this, [this, look = appearance] {
            m_context.settings->setAppearance(look);
            m_context.theme->setAppearance(look);
        });
    }
    QMenu *sizes = menu->addMenu(tr("&Text size"));
    sizes->setObjectName(QStringLiteral("textSizeMenu"));
    auto *sizeGroup = new QActionGroup(this);
    for (const int percent : Theme::textPercents()) {
        QAction *action = sizeGroup->addAction(
            sizes->addAction(percent == 100 ? tr("As in the system") : tr("%1 %").arg(percent)));
        action->setCheckable(true);
        action->setData(percent);
        action->setChecked(m_context.theme->textPercent() == percent);
        connect(action, &QAction::triggered, this, [this, percent] {
            m_context.settings->setTextPercent(percent);
            m_context.theme->setTextPercent(percent);
        });
    }
    // The first start offers sizes too: the mark follows.
    connect(m_context.theme, &Theme::changed, sizeGroup, [this, sizeGroup] {
        for (QAction *action : sizeGroup->actions()) {
            action->setChecked(action->data().toInt() == m_context.theme->textPercent());
        }
    });
    QMenu *languages = menu->addMenu(tr("&Language"));
    languages->setObjectName(QStringLiteral("languageMenu"));
    auto *languageGroup = new QActionGroup(this);
    const std::pair<QString, QString> known[] = {{QStringLiteral("English"), QStringLiteral("en")},
        {QStringLiteral("Español"), QStringLiteral("es")}};
    for (const auto &[name, code] : known) {
        QAction *action = languageGroup->addAction(languages->addAction(name));
        action->setCheckable(true);
        action->setChecked(m_context.language == code);
        connect(action, &QAction::triggered, this,
            [this, language = code] { Q_EMIT languageRequested(language); });
    }
}

void MainActions::makeListingMenu()
{
    listingMenu = m_window->menuBar()->addMenu(tr("&Listing"));
    listingMenu->setObjectName(QStringLiteral("listingMenu"));
    addListing = make(listingMenu, tr("&Add listing…"), "addListingAction",
        QStringLiteral("list-add"), QKeySequence::New);
    addListing->setIconText(tr("Add listing"));
    listingMenu->addSeparator();
    openListing
        = make(listingMenu, tr("&Open"), "openListingAction", QStringLiteral("document-open"));
    editListing = make(listingMenu, tr("&Edit…"), "editListingAction",
        QStringLiteral("document-edit"), QKeySequence(Qt::Key_F2));
    copyRows
        = make(listingMenu, tr("&Copy rows as CSV"), "copyRowsAction", QStringLiteral("edit-copy"));
    reportListing = make(listingMenu, tr("&Report…"), "reportListingAction",
        QStringLiteral("document-export"), QKeySequence::Print);
    reportListing->setIconText(tr("Report"));
    listingMenu->addSeparator();
    trashListing = make(
        listingMenu, tr("Move to &trash"), "trashListingAction", QStringLiteral("edit-delete"));
}

void MainActions::makeHelpMenu()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Help"));
    menu->setObjectName(QStringLiteral("helpMenu"));
    help = make(menu, tr("&Help for this page"), "helpAction", QStringLiteral("help-contents"),
        QKeySequence(Qt::Key_F1));
    keys = make(menu, tr("&Keyboard keys"), "keysAction");
    about = make(menu, tr("&About Touchstone"), "aboutAction", QStringLiteral("help-about"));
    about->setMenuRole(QAction::AboutRole);
}

void MainActions::makeToolBar()
{
    toolBar = new QToolBar(tr("Pages and commands"), m_window);
    toolBar->setObjectName(QStringLiteral("mainToolBar"));
    toolBar->setMovable(false);
    toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QAction *page : m_pages) {
        toolBar->addAction(page);
    }
    toolBar->addSeparator();
    toolBar->addAction(addListing);
    toolBar->addAction(reportListing);
    auto *gap = new QWidget(toolBar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolBar->addWidget(gap);
    toolBar->addAction(undo);
    m_window->addToolBar(Qt::TopToolBarArea, toolBar);
    for (QAction *action : toolBar->actions()) {
        if (auto *button = qobject_cast<QToolButton *>(toolBar->widgetForAction(action))) {
            button->setFocusPolicy(Qt::TabFocus);
            button->setAccessibleName(action->iconText());
            button->setObjectName(action->objectName() + QStringLiteral("ToolButton"));
        }
    }
}

void MainActions::update(
    bool open, bool writable, bool shared, int chosen, const domain::UndoState &state)
{
    for (QAction *action : {exportList, backup, check, listReport, find, nextPane}) {
        action->setEnabled(open);
    }
    for (QAction *action : {importFile, addListing}) {
        action->setEnabled(open && writable);
    }
    moveToServer->setEnabled(open && !shared);
    moveToFile->setEnabled(open && shared);
    takeAlong->setEnabled(open && shared);
    bringBack->setEnabled(open && shared && writable);
    for (QAction *action : m_pages) {
        action->setEnabled(open);
    }
    columnsMenu->setEnabled(open);
    openListing->setEnabled(chosen == 1);
    editListing->setEnabled(chosen == 1);
    reportListing->setEnabled(chosen == 1);
    copyRows->setEnabled(chosen > 0);
    trashListing->setEnabled(chosen > 0 && writable);
    undo->setEnabled(open && writable && state.canUndo());
    redo->setEnabled(open && writable && state.canRedo());
    undo->setText(state.canUndo() ? tr("&Undo: %1").arg(state.undoText) : tr("&Undo"));
    redo->setText(state.canRedo() ? tr("&Redo: %1").arg(state.redoText) : tr("&Redo"));
    undo->setIconText(tr("Undo"));
    undo->setToolTip(state.canUndo() ? tr("Undo: %1").arg(state.undoText) : tr("Nothing to undo"));
}

void MainActions::askFor(int page)
{
    if (m_pages[page]->isChecked() && m_triggered != page && m_shown != page)
        Q_EMIT pageRequested(static_cast<MainPage>(page));
}

void MainActions::setPage(MainPage page)
{
    m_shown = static_cast<int>(page);
    m_pages[m_shown]->setChecked(true);
}

} // namespace touchstone::gui
