// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/directory/directorypage.h"

#include "gui/directory/copylistings.h"
#include "gui/directory/directorytop.h"
#include "gui/directory/filterbar.h"
#include "gui/directory/listingview.h"
#include "gui/directory/previewpane.h"
#include "gui/forms/fieldrows.h"
#include "gui/whenready.h"
#include "gui/widgets/messages.h"
#include "gui/widgets/searchfield.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

namespace touchstone::gui {

namespace {

constexpr int kPreviewWidth = 320;
constexpr int kFoldWidth = 1000; ///< below this the preview becomes a tab
constexpr int kPreviewDelayMs = 40;
constexpr int kNoticeDelayMs = 30; ///< notices that come close together are one reading
constexpr int kCountDelayMs = 100;

models::ListingTableModel::Fetch fetchFrom(services::DirectoryService *directory, QObject *context)
{
    return [directory, context](
               const QList<ListingId> &keys, const models::ListingTableModel::Deliver &deliver) {
        whenReady(directory->listingRows(keys), context,
            [deliver](const Result<QList<domain::ListingRow>> &rows) {
                if (rows) {
                    deliver(*rows);
                }
            });
    };
}

} // namespace

DirectoryPage::DirectoryPage(const Context &context, QWidget *parent)
    : Page(parent), m_context(context),
      m_model(new models::ListingTableModel(fetchFrom(context.directory, this), this)),
      m_top(new DirectoryTop(context.theme, this)), m_search(m_top->search()),
      m_filters(m_top->filters()), m_message(new InlineMessage(context.theme, this)),
      m_paneTabs(new QTabBar(this)), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_stack(new QStackedWidget(this)), m_view(new ListingView(context, m_model, this)),
      m_empty(new EmptyState(this)), m_undo(new UndoBar(this)),
      m_preview(new PreviewPane(context, this))
{
    m_model->setToday(context.clock->today());
    m_model->setLanguage(context.language);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildTop(layout);
    buildPanes(layout);
    connectAll();
    restoreState();
    setTabOrder(m_search, m_filters);
    setTabOrder(m_filters, m_view);
    setFocusProxy(m_view);
}

DirectoryPage::~DirectoryPage()
{
    saveState();
}

void DirectoryPage::buildTop(QVBoxLayout *layout)
{
    layout->addWidget(m_top);

    auto *rule = new QFrame(this);
    rule->setProperty("surface", QStringLiteral("line"));
    layout->addWidget(rule);
    layout->addWidget(m_message);
    m_paneTabs->setObjectName(QStringLiteral("paneTabBar"));
    m_paneTabs->setAccessibleName(tr("List or preview"));
    m_paneTabs->addTab(tr("List"));
    m_paneTabs->addTab(tr("Preview"));
    m_paneTabs->setExpanding(false);
    m_paneTabs->hide();
    layout->addWidget(m_paneTabs);
}

void DirectoryPage::buildPanes(QVBoxLayout *layout)
{
    auto *left = new QWidget(this);
    left->setProperty("surface", QStringLiteral("view"));
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    leftLayout->addWidget(m_stack, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->addWidget(m_undo);
    leftLayout->addLayout(foot);
    foot->setSizeConstraint(QLayout::SetDefaultConstraint);
    connect(m_undo, &UndoBar::undoRequested, this, [this] {
        whenReady(m_context.directory->undo(), this, [this](const Result<QString> &done) {
            if (!done) {
                m_message->showError(done.error());
            }
        });
    });
    m_splitter->setObjectName(QStringLiteral("directorySplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_preview);
    readInOrder(m_splitter);
    m_splitter->raise(); // to a screen reader it comes after the search above it
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_preview->setMinimumWidth(240);
    layout->addWidget(m_splitter, 1);
}

void DirectoryPage::connectAll()
{
    connect(m_search, &SearchField::searchChanged, this, [this] { ask(false); });
    connect(m_search, &SearchField::leaveRequested, this, [this] {
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0) {
            m_view->selectRow(0);
        }
    });
    connect(m_filters, &FilterBar::changed, this, [this] {
        saveState();
        ask(false);
    });
    connect(m_top, &DirectoryTop::usualOrderRequested, this,
        [this] { setOrder(domain::ListingSort::Rank, false); });
    connect(m_view, &ListingView::orderRequested, this, &DirectoryPage::setOrder);
    connect(m_view, &ListingView::openRequested, this, [this] {
        const ListingId id = m_model->idAt(m_view->currentIndex().row());
        if (id.isValid()) {
            Q_EMIT openListingRequested(id);
        }
    });
    connect(m_view, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT openListingRequested(m_model->idAt(index.row()));
    });
    connect(m_view, &ListingView::trashRequested, this, [this] { trash(m_view->chosen()); });
    connect(m_view, &ListingView::copyRequested, this, &DirectoryPage::copyChosen);
    connect(m_view, &ListingView::chosenChanged, this, &DirectoryPage::updateChosen);
    connect(m_view, &ListingView::contextRequested, this, &Page::contextMenuRequested);
    connect(m_preview, &PreviewPane::openRequested, this, [this] {
        for (const ListingId id : m_view->chosen()) {
            Q_EMIT openListingRequested(id);
            break;
        }
    });
    connect(m_preview, &PreviewPane::reportRequested, this, [this] {
        for (const ListingId id : m_view->chosen()) {
            Q_EMIT reportRequested(id);
            break;
        }
    });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_counts.all == 0) {
            Q_EMIT addListingRequested();
        } else {
            m_search->clear();
            m_filters->clear();
        }
    });
    connect(m_message, &InlineMessage::actionRequested, this, [this] { ask(false); });
    // What could not be read while the server was away.
    m_message->whenServerIsBack(m_context.directory, [this] { ask(false); });
    connect(m_paneTabs, &QTabBar::currentChanged, this, &DirectoryPage::foldPanes);
    connect(m_context.theme, &Theme::changed, this, &DirectoryPage::foldPanes);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] { m_previewTimer.start(); });
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(kPreviewDelayMs);
    connect(&m_previewTimer, &QTimer::timeout, this, &DirectoryPage::updatePreview);
    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(kNoticeDelayMs);
    connect(&m_noticeTimer, &QTimer::timeout, this, [this] { ask(true); });
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountDelayMs);
    connect(&m_countTimer, &QTimer::timeout, this, &DirectoryPage::readCounts);
    connect(m_context.directory, &services::DirectoryService::recordsChanged, this,
        &DirectoryPage::takeNotice);
    connect(m_context.directory, &services::DirectoryService::directoryOpened, this, [this] {
        m_read = false;
        m_allKnown = false;
        ask(false);
        readCountries();
    });
}

void DirectoryPage::restoreState()
{
    Settings *settings = m_context.settings;
    m_filters->setState(settings->value(QStringLiteral("directory/filters")).toMap());
    m_sort = static_cast<domain::ListingSort>(
        settings->value(QStringLiteral("directory/sort"), 0).toInt());
    m_descending = settings->value(QStringLiteral("directory/descending"), false).toBool();
    if (m_sort > domain::ListingSort::Changed) {
        m_sort = domain::ListingSort::Rank;
    }
    if (!m_splitter->restoreState(settings->state(QStringLiteral("directory/splitter")))) {
        m_splitter->setSizes({960, m_context.theme->scaled(kPreviewWidth)});
    }
    m_view->showOrder(m_sort, m_descending);
    m_top->offerUsualOrder(m_sort != domain::ListingSort::Rank);
}

void DirectoryPage::saveState()
{
    Settings *settings = m_context.settings;
    settings->setValue(QStringLiteral("directory/filters"), m_filters->state());
    settings->setValue(QStringLiteral("directory/sort"), static_cast<int>(m_sort));
    settings->setValue(QStringLiteral("directory/descending"), m_descending);
    settings->setState(QStringLiteral("directory/splitter"), m_splitter->saveState());
    m_view->saveColumns();
}

QString DirectoryPage::title() const
{
    return tr("Directory");
}

QList<ListingId> DirectoryPage::chosenListings() const
{
    return m_view->chosen();
}

void DirectoryPage::activate()
{
    m_model->setToday(m_context.clock->today());
    if (!m_read && m_context.directory->isOpen()) {
        ask(false);
        readCountries();
    }
    updateChosen();
    if (!isAncestorOf(QApplication::focusWidget())) {
        m_view->setFocus();
    }
}

bool DirectoryPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

void DirectoryPage::focusNextPane()
{
    QWidget *open = m_preview->findChild<QPushButton *>(QStringLiteral("previewOpenButton"));
    if (m_view->hasFocus() && open->isVisible()) {
        open->setFocus(Qt::TabFocusReason);
    } else if (m_preview->isAncestorOf(focusWidget())) {
        m_search->setFocus(Qt::TabFocusReason);
    } else {
        m_view->setFocus(Qt::TabFocusReason);
    }
}

// ── The list ────────────────────────────────────────────────────────────────────────────────────

domain::ListingQuery DirectoryPage::query() const
{
    domain::ListingQuery query;
    query.search = m_search->text().trimmed();
    m_filters->fill(&query, m_context.clock->today(), m_context.directory->info().me);
    query.sort = m_sort;
    query.descending = m_descending;
    return query;
}

void DirectoryPage::ask(bool sameQuestion)
{
    if (!m_context.directory->isOpen()) {
        return;
    }
    const quint64 question = ++m_question;
    m_countTimer.stop();
    m_allKnown = m_allKnown && !sameQuestion; // asked again because something changed
    whenReady(m_context.directory->listingKeys(query()), this,
        [this, question, sameQuestion](const Result<QList<ListingId>> &keys) {
            if (question == m_question) {
                takeKeys(keys, sameQuestion && m_read);
            }
        });
}

void DirectoryPage::takeKeys(const Result<QList<ListingId>> &keys, bool sameQuestion)
{
    if (!keys) {
        if (keys.error().code != ErrorCode::Cancelled) {
            m_message->showError(keys.error(), tr("Try again"));
        }
        return;
    }
    if (m_message->isVisible()) {
        m_message->dismiss();
    }
    m_read = true;
    if (sameQuestion) {
        m_model->updateKeys(*keys);
    } else {
        const QList<ListingId> chosen = m_view->chosen();
        const ListingId current = m_model->idAt(m_view->currentIndex().row());
        m_model->setKeys(*keys);
        if (!chosen.isEmpty()) {
            m_view->choose(chosen, current);
        }
        if (m_view->chosen().isEmpty() && m_model->rowCount() > 0) {
            m_view->choose({m_model->idAt(0)}, m_model->idAt(0));
            m_view->scrollToTop();
        }
    }
    if (m_chooseLater.isValid() && m_model->rowOf(m_chooseLater) >= 0) {
        m_view->choose({m_chooseLater}, m_chooseLater);
        m_view->scrollTo(m_view->currentIndex());
        m_chooseLater = {};
    }
    count(keys->size());
    showEmptyOrList();
    updateChosen();
    Q_EMIT listRead();
}

// How many match is known with their keys, though not whether a search stopped; how many there are
// is asked where only some are shown, and after the rows one waits for: it looks through all.
void DirectoryPage::count(qsizetype matching)
{
    const domain::ListingQuery asked = query();
    domain::ListingQuery whole;
    whole.sort = asked.sort;
    whole.descending = asked.descending;
    m_counts.matching = matching;
    m_counts.capped = false;
    if (asked == whole) {
        m_counts.all = matching;
        m_allKnown = true;
    }
    if (m_allKnown) {
        m_top->showCounts(m_counts, m_sort);
    }
    if (!m_allKnown || !asked.search.isEmpty()) {
        m_countTimer.start();
    }
}

void DirectoryPage::readCounts()
{
    const quint64 question = m_question;
    whenReady(m_context.directory->listingCounts(query()), this,
        [this, question](const Result<services::ListCounts> &counts) {
            if (counts && question == m_question) {
                m_counts = *counts;
                m_allKnown = true;
                m_top->showCounts(m_counts, m_sort);
                showEmptyOrList();
            }
        });
}

void DirectoryPage::readCountries()
{
    whenReady(m_context.directory->countriesInUse(), this,
        [this](const Result<QList<QPair<QString, qint64>>> &countries) {
            if (countries) {
                m_filters->setCountries(*countries, m_context.language);
            }
        });
}

void DirectoryPage::setOrder(domain::ListingSort sort, bool descending)
{
    m_sort = sort;
    m_descending = descending;
    m_view->showOrder(sort, descending);
    m_top->offerUsualOrder(sort != domain::ListingSort::Rank);
    saveState();
    ask(false);
}

void DirectoryPage::showEmptyOrList()
{
    if (m_read && m_model->rowCount() == 0) {
        if (!m_allKnown) {
            return; // which of the two it is, is said once
        }
        if (m_counts.all == 0) {
            m_empty->setTexts(tr("This directory has no listings yet."),
                tr("A CSV file dropped on this window is imported."), tr("Add a listing"));
        } else {
            m_empty->setTexts(tr("No listing matches these filters."), {}, tr("Clear filters"));
        }
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_stack->setCurrentWidget(m_view);
    }
}

void DirectoryPage::takeNotice(const domain::ChangeNotice &notice)
{
    m_model->applyNotice(notice);
    m_noticeTimer.start(); // order and membership may differ too
    if (notice.everything) {
        readCountries();
    }
    m_preview->reload();
}

void DirectoryPage::chooseLater(ListingId listing)
{
    m_chooseLater = listing;
    if (m_model->rowOf(listing) >= 0) {
        m_view->choose({listing}, listing);
        m_view->scrollTo(m_view->currentIndex());
        m_chooseLater = {};
    }
}

// ── What is chosen ──────────────────────────────────────────────────────────────────────────────

void DirectoryPage::updateChosen()
{
    m_previewTimer.start();
    const int count = static_cast<int>(m_view->chosen().size());
    Q_EMIT statusChanged(count == 0 ? QString() : tr("%n listings selected", nullptr, count));
    Q_EMIT chosenChanged();
}

void DirectoryPage::updatePreview()
{
    const QList<ListingId> chosen = m_view->chosen();
    if (chosen.size() != 1) {
        m_preview->showNothing(static_cast<int>(chosen.size()));
        return;
    }
    if (const auto row = m_model->rowAt(m_model->rowOf(chosen.constFirst()))) {
        m_preview->showRow(*row);
    }
}

void DirectoryPage::trash(const QList<ListingId> &listings)
{
    if (listings.isEmpty()) {
        return;
    }
    QList<domain::SubjectRef> records;
    for (const ListingId id : listings) {
        records.append({domain::SubjectKind::Listing, id.value()});
    }
    // The row below the last one goes next, so that Del may be pressed again.
    int row = m_view->currentIndex().row();
    while (row < m_model->rowCount() && listings.contains(m_model->idAt(row))) {
        ++row;
    }
    const ListingId next = m_model->idAt(row);
    whenReady(m_context.directory->trash(records), this, [this, next](const Result<int> &moved) {
        if (!moved) {
            m_message->showError(moved.error());
            return;
        }
        m_undo->showMessage(tr("%n listings moved to trash", nullptr, *moved));
        if (next.isValid()) {
            chooseLater(next);
        }
    });
}

void DirectoryPage::copyChosen()
{
    const QList<ListingId> chosen = m_view->chosen();
    if (chosen.isEmpty()) {
        return;
    }
    copyListings(
        m_context, chosen, m_view->shownColumns(), m_model, [this](const Result<int> &copied) {
            if (!copied) {
                m_message->showError(copied.error());
            } else {
                Q_EMIT statusChanged(tr("%n rows copied as CSV", nullptr, *copied));
            }
        });
}

// ── Narrow windows ──────────────────────────────────────────────────────────────────────────────

void DirectoryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    foldPanes();
}

void DirectoryPage::foldPanes()
{
    const bool narrow = width() < m_context.theme->scaled(kFoldWidth);
    const bool preview = m_paneTabs->currentIndex() == 1;
    m_paneTabs->setVisible(narrow);
    m_splitter->widget(0)->setVisible(!narrow || !preview);
    m_preview->setVisible(!narrow || preview);
}

} // namespace touchstone::gui
