// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/mainactions.h"
#include "gui/page.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QLabel;
class QStackedWidget;

namespace touchstone::gui {

class DirectoryOpener;
class DirectoryPage;
class InlineMessage;
class ListingPage;
class StartPage;

/// Composes pages, menus and status bar, and moves between them. Pages are made when first shown.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `opening`: the place that openDirectory() is about to be asked for, empty for none. The
    /// window then says so instead of showing a start page that would soon go.
    explicit MainWindow(
        const Context &context, const QString &opening = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens that file or address; a failure is said on the page that is shown.
    void openDirectory(const QString &path);
    /// Closes without asking pages and without ending the program; the directory stays open.
    void leaveQuietly();

Q_SIGNALS:
    void languageRequested(const QString &language);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildStatusBar();
    void connectActions();
    void connectDirectory();
    void restoreWindow();
    void saveWindow();

    void showOpening(const QString &place);
    void showStart();
    void showOnly(QWidget *page);
    void takeOpened(const Result<services::DirectoryInfo> &opened);
    void showDirectoryInfo();
    /// What the page in front says, or that all is saved.
    void showStatus(const QString &text);

    [[nodiscard]] Page *currentPage() const;
    Page *pageFor(MainPage page);
    void addPage(Page *page);
    void showPage(MainPage page);
    void goTo(Page *page, MainPage mark);
    void showListing(ListingId listing);
    void editRecord(const domain::SubjectRef &record);
    void openDraft(const services::Draft &draft);
    void reportOn(ListingId listing);
    void importFrom(const QString &path);
    void trashChosen();
    void undo();
    void redo();
    void updateActions();
    void updateTitle();
    void checkDay();

    Context m_context;
    MainActions *m_actions;
    DirectoryOpener *m_opener;
    InlineMessage *m_notice;
    QStackedWidget *m_stack;
    QString m_pageStatus;
    QLabel *m_statusText, *m_statusWeak, *m_statusLock, *m_statusRules, *m_statusDay;
    QPointer<QLabel> m_opening;
    StartPage *m_start = nullptr;
    DirectoryPage *m_directoryPage = nullptr;
    ListingPage *m_listingPage = nullptr;
    Page *m_pages[static_cast<int>(MainPage::Count)] = {};
    QTimer m_dayTimer;
    QDate m_today;
    bool m_closing = false;
};

} // namespace touchstone::gui
