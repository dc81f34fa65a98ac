// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "domain/explanation.h"
#include "gui/directory/directorypage.h"
#include "gui/directory/journalpage.h"
#include "gui/directory/listingview.h"
#include "gui/directory/recordspage.h"
#include "gui/directoryopener.h"
#include "gui/exchange/bringbackdialog.h"
#include "gui/exchange/exportdialog.h"
#include "gui/exchange/importdialog.h"
#include "gui/exchange/maintenance.h"
#include "gui/exchange/movedialog.h"
#include "gui/forms/recorddialog.h"
#include "gui/helpdialogs.h"
#include "gui/listing/listingpage.h"
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
      m_statusText(new QLabel(this)), m_statusWeak(new QLabel(this)),
      m_statusLock(new QLabel(this)), m_statusRules(new QLabel(this)),
      m_statusDay(new QLabel(this)), m_today(context.clock->today())
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_notice->setObjectName(QStringLiteral("windowMessageFrame"));
    layout->addWidget(new ConnectionStrip(context.directory, context.theme, centre));
    auto *drafts = new DraftsStrip(context, centre);
    connect(drafts, &DraftsStrip::openRequested, this, &MainWindow::openDraft);
    layout->addWidget(drafts);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    buildStatusBar();
    connectActions();
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

void MainWindow::buildStatusBar()
{
    m_statusText->setObjectName(QStringLiteral("statusTextLabel"));
    m_statusWeak->setObjectName(QStringLiteral("statusWeakLabel"));
    m_statusWeak->setText(tr("Server not verified"));
    m_statusWeak->setToolTip(tr("Somebody on the way to the server could read and change what is "
                                "sent. Connect again with the server verified to end this."));
    setTextRole(m_statusWeak, TextRole::Caption, "serious");
    m_statusWeak->hide();
    m_statusLock->setObjectName(QStringLiteral("statusLockLabel"));
    m_statusRules->setObjectName(QStringLiteral("statusRulesLabel"));
    m_statusDay->setObjectName(QStringLiteral("statusDayLabel"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_statusText, 1);
    for (QLabel *label : {m_statusWeak, m_statusLock, m_statusRules, m_statusDay}) {
        statusBar()->addPermanentWidget(label);
    }
}

void MainWindow::connectActions()
{
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
    connect(m_actions->importFile, &QAction::triggered, this, [this] { importFrom({}); });
    connect(m_actions->exportList, &QAction::triggered, this,
        [this] { exportListings(m_context, m_directoryPage->query(), this); });
    connect(m_actions->backup, &QAction::triggered, this, [this] { backUp(m_context, this); });
    connect(m_actions->restore, &QAction::triggered, this, [this] {
        restoreBackup(m_context, this, [this](const QString &path) { openDirectory(path); });
    });
    connect(
        m_actions->check, &QAction::triggered, this, [this] { checkDirectory(m_context, this); });
    const auto openIt = [this](const QString &place) { openDirectory(place); };
    connect(m_actions->moveToServer, &QAction::triggered, this,
        [this, openIt] { moveToServer(m_context, this, openIt); });
    connect(m_actions->moveToFile, &QAction::triggered, this,
        [this, openIt] { moveToFile(m_context, this, openIt); });
    connect(
        m_actions->takeAlong, &QAction::triggered, this, [this] { takeAlong(m_context, this); });
    connect(
        m_actions->bringBack, &QAction::triggered, this, [this] { bringBack(m_context, this); });
    connect(m_actions->listReport, &QAction::triggered, this,
        [this] { (new ReportPreview(m_context, m_directoryPage->query(), this))->open(); });
    connect(m_actions->undo, &QAction::triggered, this, &MainWindow::undo);
    connect(m_actions->redo, &QAction::triggered, this, &MainWindow::redo);
    connect(m_actions->find, &QAction::triggered, this, [this] {
        if (Page *page = currentPage(); !page || !page->focusSearch()) {
            showPage(MainPage::Directory);
            m_directoryPage->focusSearch();
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
        if (currentPage() == m_directoryPage) {
            m_directoryPage->copyChosen();
        }
    });
    connect(m_actions->trashListing, &QAction::triggered, this, &MainWindow::trashChosen);
    connect(m_actions->columnsMenu, &QMenu::aboutToShow, this, [this] {
        m_actions->columnsMenu->clear();
        if (m_directoryPage) {
            m_directoryPage->view()->fillColumnMenu(m_actions->columnsMenu);
        }
    });
    connect(m_actions->help, &QAction::triggered, this, [this] {
        if (Page *page = currentPage(); !page || !page->showHelp()) {
            showKeys(this);
        }
    });
    connect(m_actions->keys, &QAction::triggered, this, [this] { showKeys(this); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
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
        [this] { showStatus(m_pageStatus); });
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
    showStatus({});
    m_statusLock->setText(info.replica ? tr("Read only, from a copy of “%1”").arg(info.title)
            : info.readOnly            ? tr("Read only")
            : info.shared  ? tr("Shared records “%1” as %2").arg(info.title, info.person)
            : info.example ? tr("Example directory")
                           : QString());
    m_statusLock->setVisible(!m_statusLock->text().isEmpty());
    m_statusLock->setToolTip(info.readOnlyReason);
    m_statusWeak->setVisible(info.weakened);
    m_statusRules->setText(
        tr("Catalogue %1 · model %2")
            .arg(QString(info.catalogueVersion).remove(QStringLiteral("criteria-")), info.model));
    m_statusDay->setText(tr("As of %1").arg(domain::dayText(m_today)));
    if (info.readOnly) {
        m_notice->showMessage(InlineMessage::Kind::Warning,
            tr("This directory is open for reading only."), info.readOnlyReason);
    }
    updateActions();
}

// ── Pages ───────────────────────────────────────────────────────────────────────────────────────

void MainWindow::showStatus(const QString &text)
{
    m_pageStatus = text;
    m_statusText->setText(text.isEmpty() ? tr("All changes saved") : text);
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::addPage(Page *page)
{
    m_stack->addWidget(page);
    connect(page, &Page::titleChanged, this, &MainWindow::updateTitle);
    connect(page, &Page::statusChanged, this, [this, page](const QString &text) {
        if (page == currentPage()) {
            showStatus(text);
        }
    });
    connect(page, &Page::chosenChanged, this, &MainWindow::updateActions);
    connect(page, &Page::openListingRequested, this, &MainWindow::showListing);
    connect(page, &Page::editRequested, this, &MainWindow::editRecord);
    connect(page, &Page::reportRequested, this, &MainWindow::reportOn);
    connect(page, &Page::contextMenuRequested, this,
        [this](const QPoint &global) { m_actions->listingMenu->popup(global); });
    connect(page, &Page::closeRequested, this, [this] { showPage(MainPage::Directory); });
}

Page *MainWindow::pageFor(MainPage which)
{
    Page *&page = m_pages[static_cast<int>(which)];
    if (page) {
        return page;
    }
    switch (which) {
    case MainPage::Directory:
        m_directoryPage = new DirectoryPage(m_context, this);
        m_directoryPage->setObjectName(QStringLiteral("directoryPage"));
        connect(m_directoryPage, &DirectoryPage::addListingRequested, m_actions->addListing,
            &QAction::trigger);
        page = m_directoryPage;
        break;
    case MainPage::Parties:
        page = new RecordsPage(m_context, RecordsPage::Mode::Parties, this);
        page->setObjectName(QStringLiteral("partiesPage"));
        break;
    case MainPage::Trash:
        page = new RecordsPage(m_context, RecordsPage::Mode::Trash, this);
        page->setObjectName(QStringLiteral("trashPage"));
        break;
    case MainPage::Journal:
    case MainPage::Count:
        page = new JournalPage(m_context, this);
        page->setObjectName(QStringLiteral("journalPage"));
        break;
    }
    addPage(page);
    return page;
}

void MainWindow::showPage(MainPage which)
{
    goTo(pageFor(which), which);
}

void MainWindow::goTo(Page *page, MainPage mark)
{
    const auto go = [this, page, mark] {
        m_stack->setCurrentWidget(page);
        m_actions->setPage(mark);
        showStatus({});
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
    if (!m_listingPage) {
        m_listingPage = new ListingPage(m_context, this);
        m_listingPage->setObjectName(QStringLiteral("listingPage"));
        addPage(m_listingPage);
    }
    const auto show = [this, listing] {
        m_listingPage->showListing(listing);
        goTo(m_listingPage, MainPage::Directory);
    };
    if (currentPage() == m_listingPage) {
        m_listingPage->leave(show);
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
            m_directoryPage->chooseLater(ListingId(saved.id));
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
    } else {
        showListing(draft.listing);
        m_listingPage->showListing(draft.listing, ListingPage::Checklist, draft.criterion);
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
    m_directoryPage->trash(chosen);
}

void MainWindow::undo()
{
    whenReady(m_context.directory->undo(), this, [this](const Result<QString> &done) {
        if (done) {
            m_statusText->setText(tr("Undone: %1").arg(*done));
        } else {
            m_notice->showError(done.error());
        }
    });
}

void MainWindow::redo()
{
    whenReady(m_context.directory->redo(), this, [this](const Result<QString> &done) {
        if (done) {
            m_statusText->setText(tr("Done again: %1").arg(*done));
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
    m_statusDay->setText(tr("As of %1").arg(domain::dayText(today)));
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
