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
class InlineMessage;
class MainPages;
class MainStatus;
class StartPage;

/// Composes pages, menus and status bar, and moves between them.
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
    void connectActions();
    void connectDirectoryActions();
    void connectDirectory();
    void restoreWindow();
    void saveWindow();

    void showOpening(const QString &place);
    void showStart();
    void showOnly(QWidget *page);
    void takeOpened(const Result<services::DirectoryInfo> &opened);
    void showDirectoryInfo();

    [[nodiscard]] Page *currentPage() const;
    void connectPage(Page *page);
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
    QPointer<QLabel> m_opening;
    MainStatus *m_status;
    MainPages *m_pages;
    StartPage *m_start = nullptr;
    QTimer m_dayTimer;
    QDate m_today;
    bool m_closing = false;
};

} // namespace touchstone::gui
