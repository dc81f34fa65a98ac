// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "gui/directory/directorypage.h"
#include "gui/directory/listingview.h"
#include "gui/directoryopener.h"
#include "gui/exchange/bringbackdialog.h"
#include "gui/exchange/exportdialog.h"
#include "gui/exchange/importdialog.h"
#include "gui/exchange/maintenance.h"
#include "gui/exchange/movedialog.h"
#include "gui/forms/recorddialog.h"
#include "gui/helpdialogs.h"
#include "gui/listing/listingpage.h"
#include "gui/mainpages.h"
#include "gui/mainstatus.h"
#include "gui/report/reportpreview.h"
#include "gui/start/startpage.h"
#include "gui/whenready.h"
#include "gui/widgets/connectionstrip.h"
#include "gui/widgets/draftsstrip.h"
#include "gui/widgets/messages.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

namespace touchstone::gui {

namespace {

constexpr int kDayCheckMs = 30'000;
constexpr QSize kFirstSize(1280, 800);

/// The first local file of a drop that we take: a CSV file or a directory.
QString droppedFile(const QMimeData *mime)
{
    for (const QUrl &url : mime->urls()) {
        const QString suffix = QFileInfo(url.toLocalFile()).suffix().toLower();
        if (suffix == u"csv" || suffix == u"tsv" || suffix == u"touchstone") {
            return url.toLocalFile();
        }
    }
    return {};
}

} // namespace

MainWindow::MainWindow(const Context &context, const QString &opening, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_actions(new MainActions(context, this)),
      m_opener(new DirectoryOpener(context, this,
          [this](const std::function<void()> &go) {
              if (Page *page = currentPage()) {
                  page->leave(go);
              } else {
                  go();
              }
          })),
      m_notice(new InlineMessage(context.theme, this)), m_stack(new QStackedWidget(this)),
      m_status(new MainStatus(statusBar())), m_pages(new MainPages(context, m_stack)),
      m_today(context.clock->today())
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_notice->setObjectName(QStringLiteral("windowMessageFrame"));
    m_notice->setStrip();
    layout->addWidget(new ConnectionStrip(context.directory, context.theme, centre));
    auto *drafts = new DraftsStrip(context, centre);
    connect(drafts, &DraftsStrip::openRequested, this, &MainWindow::openDraft);
    layout->addWidget(drafts);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    connectActions();
    connectDirectoryActions();
    connectDirectory();
    restoreWindow();
    m_dayTimer.setInterval(kDayCheckMs);
    connect(&m_dayTimer, &QTimer::timeout, this, &MainWindow::checkDay);
    m_dayTimer.start();
    if (m_context.directory->isOpen()) {
        showDirectoryInfo();
        showPage(MainPage::Directory);
    } else if (!opening.isEmpty()) {
        showOpening(opening);
    } else {
        showStart();
    }
}

MainWindow::~MainWindow()
{
    saveWindow();
}

void MainWindow::connectActions()
{
    connect(m_pages, &MainPages::made, this, &MainWindow::connectPage);
    connect(m_actions, &MainActions::pageRequested, this, &MainWindow::showPage);
    connect(m_actions, &MainActions::languageRequested, this, &MainWindow::languageRequested);
    connect(m_actions->newDirectory, &QAction::triggered, m_opener, &DirectoryOpener::newFile);
    connect(m_actions->openDirectory, &QAction::triggered, m_opener, &DirectoryOpener::chooseFile);
    connect(m_actions->openExample, &QAction::triggered, m_opener, &DirectoryOpener::openExample);
    connect(m_actions->connectToServer, &QAction::triggered, m_opener,
        &DirectoryOpener::connectToServer);
    connect(m_opener, &DirectoryOpener::finished, this, &MainWindow::takeOpened);
    connect(m_opener, &DirectoryOpener::started, this, [this] {
        if (m_start) {
            m_start->setBusy(true);
        }
    });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->undo, &QAction::triggered, this, &MainWindow::undo);
    connect(m_actions->redo, &QAction::triggered, this, &MainWindow::redo);
    connect(m_actions->find, &QAction::triggered, this, [this] {
        if (Page *page = currentPage(); !page || !page->focusSearch()) {
            showPage(MainPage::Directory);
            m_pages->directory()->focusSearch();
        }
    });
    connect(m_actions->nextPane, &QAction::triggered, this, [this] {
        if (Page *page = currentPage()) {
            page->focusNextPane();
        }
    });
    connect(m_actions->addListing, &QAction::triggered, this, [this] {
        editRecord({domain::SubjectKind::Listing, 0});
    });
    const auto withChosen = [this](auto action) {
        return [this, action] {
            const QList<ListingId> chosen = currentPage()->chosenListings();
            if (!chosen.isEmpty()) {
                action(chosen.constFirst());
            }
        };
    };
    connect(m_actions->openListing, &QAction::triggered, this,
        withChosen([this](ListingId id) { showListing(id); }));
    connect(m_actions->editListing, &QAction::triggered, this, withChosen([this](ListingId id) {
        editRecord({domain::SubjectKind::Listing, id.value()});
    }));
    connect(m_actions->reportListing, &QAction::triggered, this,
        withChosen([this](ListingId id) { reportOn(id); }));
    connect(m_actions->copyRows, &QAction::triggered, this, [this] {
        if (currentPage() == m_pages->directory()) {
            m_pages->directory()->copyChosen();
        }
    });
    connect(m_actions->trashListing, &QAction::triggered, this, &MainWindow::trashChosen);
    connect(m_actions->columnsMenu, &QMenu::aboutToShow, this, [this] {
        m_actions->columnsMenu->clear();
        m_pages->directory()->view()->fillColumnMenu(m_actions->columnsMenu);
    });
    connect(m_actions->help, &QAction::triggered, this, [this] {
        if (Page *page = currentPage(); !page || !page->showHelp()) {
            showKeys(this);
        }
    });
    connect(m_actions->keys, &QAction::triggered, this, [this] { showKeys(this); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
}

// Commands on the whole directory, or on the whole list.
void MainWindow::connectDirectoryActions()
{
    const auto on = [this](QAction *action, const std::function<void()> &act) {
        connect(action, &QAction::triggered, this, act);
    };
    const auto openIt = [this](const QString &place, const QString &password) {
        m_opener->open(place, password);
    };
    on(m_actions->importFile, [this] { importFrom({}); });
    on(m_actions->exportList,
        [this] { exportListings(m_context, m_pages->directory()->query(), this); });
    on(m_actions->listReport,
        [this] { (new ReportPreview(m_context, m_pages->directory()->query(), this))->open(); });
    on(m_actions->backup, [this] { backUp(m_context, this); });
    on(m_actions->restore, [this] {
        restoreBackup(m_context, this, [this](const QString &path) { openDirectory(path); });
    });
    on(m_actions->check, [this] { checkDirectory(m_context, this); });
    on(m_actions->moveToServer, [this, openIt] { moveToServer(m_context, this, openIt); });
    on(m_actions->moveToFile,
        [this, openIt] { moveToFile(m_context, this, m_opener->place(), openIt); });
    on(m_actions->takeAlong, [this] { takeAlong(m_context, this); });
    on(m_actions->bringBack, [this] { bringBack(m_context, this); });
}

void MainWindow::connectDirectory()
{
    connect(m_context.directory, &services::DirectoryService::handBackFailed, this,
        [this](const QString &message) {
            m_notice->showMessage(InlineMessage::Kind::Warning, message);
        });
    connect(m_context.directory, &services::DirectoryService::undoStateChanged, this,
        &MainWindow::updateActions);
    connect(m_context.directory, &services::DirectoryService::recordsChanged, this,
        [this] { m_status->restore(); });
}

void MainWindow::restoreWindow()
{
    if (!restoreGeometry(m_context.settings->state(QStringLiteral("window/geometry")))) {
        // A scaled screen may be smaller than the design.
        // What the frame around it takes is not known before it is shown.
        resize(kFirstSize.boundedTo(screen()->availableSize() - QSize(8, 40)));
    }
}

void MainWindow::saveWindow()
{
    m_context.settings->setState(QStringLiteral("window/geometry"), saveGeometry());
}

// ── Directories ─────────────────────────────────────────────────────────────────────────────────

// Built and painted far sooner than the start page, and true.
void MainWindow::showOpening(const QString &place)
{
    // The last part alone: an address may carry a password.
    const QUrl address(place);
    const QString path = address.scheme().startsWith(u"postgres") ? address.path() : place;
    m_opening = new QLabel(tr("Opening “%1”…").arg(QFileInfo(path).fileName()), this);
    m_opening->setObjectName(QStringLiteral("openingLabel"));
    m_opening->setAlignment(Qt::AlignCenter);
    m_opening->setTextFormat(Qt::PlainText);
    m_opening->setWordWrap(true);
    setTextRole(m_opening, TextRole::Heading, "secondary");
    showOnly(m_opening);
}

void MainWindow::showOnly(QWidget *page)
{
    menuBar()->hide();
    m_actions->toolBar->hide();
    statusBar()->hide();
    if (m_stack->indexOf(page) < 0) {
        m_stack->addWidget(page);
    }
    m_stack->setCurrentWidget(page);
    updateActions();
    updateTitle();
}

void MainWindow::showStart()
{
    if (!m_start) {
        m_start = new StartPage(m_context, this);
        m_start->setObjectName(QStringLiteral("startPage"));
        connect(m_start, &StartPage::newDirectoryRequested, m_opener, &DirectoryOpener::newFile);
        connect(m_start, &StartPage::exampleRequested, m_opener, &DirectoryOpener::openExample);
        connect(m_start, &StartPage::openRequested, m_opener, &DirectoryOpener::chooseFile);
        connect(m_start, &StartPage::connectRequested, m_opener, &DirectoryOpener::connectToServer);
        connect(m_start, &StartPage::languageChosen, this, &MainWindow::languageRequested);
    }
    showOnly(m_start);
    m_start->activate();
}

void MainWindow::openDirectory(const QString &path)
{
    m_opener->open(path);
}

void MainWindow::takeOpened(const Result<services::DirectoryInfo> &opened)
{
    if (m_opening) {
        m_opening->deleteLater();
    }
    if (!opened) {
        if (m_context.directory->isOpen()) {
            m_notice->showError(opened.error());
        } else {
            showStart();
            m_start->showError(opened.error());
        }
        return;
    }
    m_context.settings->setLastDirectory(opened->path);
    m_notice->dismiss();
    showDirectoryInfo();
    showPage(MainPage::Directory);
    if (!opened->notice.isEmpty() && !opened->readOnly) {
        m_notice->showMessage(InlineMessage::Kind::Notice, opened->notice);
    }
    if (!opened->backup.isEmpty()) {
        m_notice->showMessage(InlineMessage::Kind::Notice,
            tr("This directory was brought up to date. A backup of how it was is in %1.")
                .arg(QDir::toNativeSeparators(opened->backup)));
    }
}

void MainWindow::showDirectoryInfo()
{
    const services::DirectoryInfo info = m_context.directory->info();
    menuBar()->show();
    m_actions->toolBar->show();
    statusBar()->show();
    m_status->showText({});
    m_status->showDirectory(info);
    m_status->showDay(m_today);
    if (info.readOnly) {
        m_notice->showMessage(InlineMessage::Kind::Warning,
            tr("This directory is open for reading only."), info.readOnlyReason);
    }
    updateActions();
}

// ── Pages ───────────────────────────────────────────────────────────────────────────────────────

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::connectPage(Page *page)
{
    connect(page, &Page::titleChanged, this, &MainWindow::updateTitle);
    connect(page, &Page::statusChanged, this, [this, page](const QString &text) {
        if (page == currentPage()) {
            m_status->showText(text);
        }
    });
    connect(page, &Page::chosenChanged, this, &MainWindow::updateActions);
    connect(page, &Page::openListingRequested, this, &MainWindow::showListing);
    connect(page, &Page::editRequested, this, &MainWindow::editRecord);
    connect(page, &Page::reportRequested, this, &MainWindow::reportOn);
    connect(page, &Page::contextMenuRequested, this,
        [this](const QPoint &global) { m_actions->listingMenu->popup(global); });
    connect(page, &Page::closeRequested, this, [this] { showPage(MainPage::Directory); });
    if (auto *directory = qobject_cast<DirectoryPage *>(page)) {
        connect(directory, &DirectoryPage::addListingRequested, m_actions->addListing,
            &QAction::trigger);
    }
}

void MainWindow::showPage(MainPage which)
{
    goTo(m_pages->page(which), which);
}

void MainWindow::goTo(Page *page, MainPage mark)
{
    const auto go = [this, page, mark] {
        m_stack->setCurrentWidget(page);
        m_actions->setPage(mark);
        m_status->showText({});
        page->activate();
        updateActions();
        updateTitle();
    };
    if (Page *current = currentPage(); current && current != page) {
        current->leave(go);
    } else {
        go();
    }
}

void MainWindow::showListing(ListingId listing)
{
    ListingPage *page = m_pages->listing();
    const auto show = [this, page, listing] {
        page->showListing(listing);
        goTo(page, MainPage::Directory);
    };
    if (currentPage() == page) {
        page->leave(show);
    } else {
        show();
    }
}

void MainWindow::editRecord(const domain::SubjectRef &record)
{
    auto *dialog = new RecordDialog(m_context, record, this);
    const bool made = record.id == 0;
    connect(dialog, &RecordDialog::saved, this, [this, made](const domain::SubjectRef &saved) {
        if (made && saved.kind == domain::SubjectKind::Listing) {
            m_pages->directory()->chooseLater(ListingId(saved.id));
            showListing(ListingId(saved.id));
        }
    });
    connect(dialog, &RecordDialog::merged, this,
        [this](const QString &text) { m_notice->showMessage(InlineMessage::Kind::Done, text); });
    dialog->open();
}

void MainWindow::openDraft(const services::Draft &draft)
{
    if (draft.criterion.isEmpty()) {
        editRecord(draft.subject);
        return;
    }
    showListing(draft.listing);
    if (draft.of == services::DraftOf::Assessor) {
        m_pages->listing()->showMyAnswer(draft.listing, draft.criterion);
    } else {
        m_pages->listing()->showListing(draft.listing, ListingPage::Checklist, draft.criterion);
    }
}

void MainWindow::reportOn(ListingId listing)
{
    (new ReportPreview(m_context, listing, this))->open();
}

void MainWindow::importFrom(const QString &path)
{
    QString file = path;
    if (file.isEmpty()) {
        file = m_context.prompter->openFile(this, tr("Import clinics and listings"),
            m_context.settings->folder(QStringLiteral("import")),
            tr("Tables (*.csv *.tsv *.txt)") + QStringLiteral(";;") + tr("All files (*)"));
    }
    if (!file.isEmpty()) {
        m_context.settings->setFolder(QStringLiteral("import"), QFileInfo(file).path());
        (new ImportDialog(m_context, file, this))->open();
    }
}

void MainWindow::trashChosen()
{
    const QList<ListingId> chosen = currentPage()->chosenListings();
    showPage(MainPage::Directory); // the undo bar stands there
    m_pages->directory()->trash(chosen);
}

void MainWindow::undo()
{
    whenReady(m_context.directory->undo(), this, [this](const Result<QString> &done) {
        if (done) {
            m_status->tell(tr("Undone: %1").arg(*done));
        } else {
            m_notice->showError(done.error());
        }
    });
}

void MainWindow::redo()
{
    whenReady(m_context.directory->redo(), this, [this](const Result<QString> &done) {
        if (done) {
            m_status->tell(tr("Done again: %1").arg(*done));
        } else {
            m_notice->showError(done.error());
        }
    });
}

void MainWindow::updateActions()
{
    const bool open = m_context.directory->isOpen();
    const Page *page = currentPage();
    const services::DirectoryInfo info = m_context.directory->info();
    m_actions->update(open, open && !info.readOnly, info.shared,
        page ? static_cast<int>(page->chosenListings().size()) : 0,
        m_context.directory->undoState());
}

void MainWindow::updateTitle()
{
    const Page *page = currentPage();
    const QString title = page ? page->title() : QString();
    setWindowTitle(title.isEmpty() ? tr("Touchstone") : tr("%1 — Touchstone").arg(title));
}

void MainWindow::checkDay()
{
    const QDate today = m_context.clock->today();
    if (today == m_today) {
        return;
    }
    m_today = today;
    m_status->showDay(today);
    if (!m_context.directory->isOpen()) {
        return;
    }
    whenReady(m_context.directory->rescoreDue(), this, [this](const Result<int> &rescored) {
        if (!rescored) {
            m_notice->showError(rescored.error());
        } else if (Page *page = currentPage()) {
            page->activate();
        }
    });
}

// ── The window itself ───────────────────────────────────────────────────────────────────────────

void MainWindow::leaveQuietly()
{
    m_closing = true;
    saveWindow();
    hide();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Page *page = currentPage();
    if (m_closing || !page) {
        event->accept();
        return;
    }
    // The page may have to save a draft first; it calls back when nothing is left to lose.
    event->ignore();
    page->leave([this] {
        m_closing = true;
        close();
    });
    if (m_closing) {
        event->accept();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(event->mimeData());
    if (path.isEmpty()) {
        return;
    }
    event->acceptProposedAction();
    if (path.endsWith(QStringLiteral(".touchstone"), Qt::CaseInsensitive)) {
        openDirectory(path);
    } else if (m_context.directory->isOpen()) {
        importFrom(path);
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        checkDay(); // the computer may have slept over midnight
    }
}

} // namespace touchstone::gui
