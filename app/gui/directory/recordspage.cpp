// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/directory/recordspage.h"

#include "gui/directory/listingdelegate.h"
#include "gui/directory/partydelegate.h"
#include "gui/whenready.h"
#include "gui/widgets/messages.h"
#include "gui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

namespace touchstone::gui {

namespace {

constexpr int kPageRows = 200;

using domain::SubjectKind;

} // namespace

RecordsPage::RecordsPage(const Context &context, Mode mode, QWidget *parent)
    : Page(parent), m_context(context), m_mode(mode),
      m_parties(new models::PartyListModel(
          [this](const domain::PartyQuery &query, const domain::PageCursor &after,
              const models::PartyListModel::Deliver &deliver) {
              whenReady(m_context.directory->partyPage(query, after, kPageRows), this,
                  [this, deliver](const Result<domain::Page<domain::PartyRow>> &page) {
                      if (page) {
                          deliver(*page);
                      } else if (page.error().code != ErrorCode::Cancelled) {
                          m_message->showError(page.error(), tr("Try again"));
                      }
                  });
          },
          this)),
      m_kinds(new QTabBar(this)),
      m_search(new SearchField(context.theme, tr("Search by name or place…"), this)),
      m_add(new QPushButton(tr("Add…"), this)), m_edit(new QPushButton(tr("Edit…"), this)),
      m_move(new QPushButton(mode == Mode::Trash ? tr("Restore") : tr("Move to trash"), this)),
      m_message(new InlineMessage(context.theme, this)), m_stack(new QStackedWidget(this)),
      m_partyTable(new QTableView(this)), m_empty(new EmptyState(this)), m_undo(new UndoBar(this))
{
    m_parties->setLanguage(context.language);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildTop(layout);
    buildTables(layout);

    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(50);
    connect(&m_noticeTimer, &QTimer::timeout, this, &RecordsPage::ask);
    connect(context.directory, &services::DirectoryService::recordsChanged, this, [this] {
        m_read = false;
        if (isVisible()) {
            m_noticeTimer.start();
        }
    });
    connect(context.directory, &services::DirectoryService::directoryOpened, this, [this] {
        m_read = false;
        if (isVisible()) {
            ask();
        }
    });
    connect(context.theme, &Theme::changed, this, &RecordsPage::applyTheme);
    applyTheme();
    updateActions();
}

void RecordsPage::buildTop(QVBoxLayout *layout)
{
    auto *top = new QWidget(this);
    top->setProperty("surface", QStringLiteral("window"));
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(16, 12, 16, 0);
    topLayout->setSpacing(10);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_search->setObjectName(QStringLiteral("recordsSearchLineEdit"));
    line->addWidget(m_search, 2);
    line->addStretch(1);
    m_add->setObjectName(QStringLiteral("addRecordButton"));
    m_edit->setObjectName(QStringLiteral("editRecordButton"));
    m_move->setObjectName(m_mode == Mode::Trash ? QStringLiteral("restoreRecordButton")
                                                : QStringLiteral("trashRecordButton"));
    bindIcon(m_context.theme, m_add, QStringLiteral("list-add"));
    bindIcon(m_context.theme, m_edit, QStringLiteral("document-edit"));
    bindIcon(m_context.theme, m_move,
        m_mode == Mode::Trash ? QStringLiteral("edit-undo") : QStringLiteral("edit-delete"));
    for (QPushButton *button : {m_add, m_edit, m_move}) {
        button->setAccessibleName(button->text());
        line->addWidget(button);
    }
    m_add->setVisible(m_mode == Mode::Parties);
    m_edit->setVisible(m_mode == Mode::Parties);
    topLayout->addLayout(line);
    m_kinds->setObjectName(QStringLiteral("recordKindTabBar"));
    m_kinds->setAccessibleName(tr("Kind of record"));
    m_kinds->setExpanding(false);
    m_kinds->setDrawBase(false);
    const auto addKind = [this](const QString &text, SubjectKind kind) {
        m_kinds->setTabData(m_kinds->addTab(text), static_cast<int>(kind));
    };
    if (m_mode == Mode::Trash) {
        addKind(tr("Listings"), SubjectKind::Listing);
    }
    addKind(tr("Clinics"), SubjectKind::Clinic);
    addKind(tr("People"), SubjectKind::Practitioner);
    addKind(tr("Laboratories"), SubjectKind::Laboratory);
    topLayout->addWidget(m_kinds);
    layout->addWidget(top);
    layout->addWidget(m_message);

    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_searchText = text;
        ask();
    });
    connect(m_search, &SearchField::leaveRequested, this,
        [this] { table()->setFocus(Qt::TabFocusReason); });
    connect(m_kinds, &QTabBar::currentChanged, this, &RecordsPage::ask);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT editRequested({kind(), 0}); });
    connect(m_edit, &QPushButton::clicked, this, &RecordsPage::editChosen);
    connect(m_move, &QPushButton::clicked, this, &RecordsPage::trashOrRestore);
    connect(m_message, &InlineMessage::actionRequested, this, &RecordsPage::ask);
    m_message->whenServerIsBack(m_context.directory, [this] { ask(); });
}

void RecordsPage::buildTables(QVBoxLayout *layout)
{
    m_partyTable->setModel(m_parties);
    m_partyTable->setItemDelegate(new PartyDelegate(m_context.theme, this));
    setUpTable(m_partyTable,
        m_mode == Mode::Trash ? QStringLiteral("trashedPartyTableView")
                              : QStringLiteral("partyTableView"));
    m_stack->addWidget(m_partyTable);
    if (m_mode == Mode::Trash) {
        services::DirectoryService *directory = m_context.directory;
        m_listings = new models::ListingTableModel(
            [this, directory](
                const QList<ListingId> &keys, const models::ListingTableModel::Deliver &deliver) {
                whenReady(directory->listingRows(keys), this,
                    [deliver](const Result<QList<domain::ListingRow>> &rows) {
                        if (rows) {
                            deliver(*rows);
                        }
                    });
            },
            this);
        m_listings->setToday(m_context.clock->today());
        m_listings->setLanguage(m_context.language);
        m_listingTable = new QTableView(this);
        m_listingTable->setModel(m_listings);
        m_listingTable->setItemDelegate(new ListingDelegate(m_context.theme, this));
        setUpTable(m_listingTable, QStringLiteral("trashedListingTableView"));
        using Column = models::ListingTableModel::Column;
        for (const Column column : {Column::Recheck, Column::Practitioner, Column::Laboratory,
                 Column::Price, Column::Flags}) {
            m_listingTable->setColumnHidden(static_cast<int>(column), true);
        }
        m_stack->addWidget(m_listingTable);
    }
    m_empty->setProperty("surface", QStringLiteral("view"));
    m_empty->setAttribute(Qt::WA_StyledBackground);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->addWidget(m_undo);
    layout->addLayout(foot);
    connect(m_undo, &UndoBar::undoRequested, this, &RecordsPage::undo);
    connect(m_parties, &models::PartyListModel::loaded, this, [this] {
        m_read = true;
        showState();
    });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (!m_searchText.isEmpty()) {
            m_search->clear();
        } else {
            Q_EMIT editRequested({kind(), 0});
        }
    });
}

void RecordsPage::setUpTable(QTableView *table, const QString &objectName)
{
    table->setObjectName(objectName);
    table->setAccessibleName(title());
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this,
        [this, table](const QPoint &point) { showMenu(table->viewport()->mapToGlobal(point)); });
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &RecordsPage::updateActions);
    connect(table, &QAbstractItemView::activated, this, &RecordsPage::editChosen);
    auto *remove
        = new QShortcut(QKeySequence(Qt::Key_Delete), table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] {
        if (m_mode == Mode::Parties) {
            trashOrRestore();
        }
    });
}

void RecordsPage::applyTheme()
{
    const int row = m_context.theme->rowHeight(2);
    m_partyTable->verticalHeader()->setDefaultSectionSize(row);
    const int widths[] = {380, 320, 90, 240};
    for (int column = 0; column < 4; ++column) {
        m_partyTable->setColumnWidth(column, m_context.theme->scaled(widths[column]));
    }
    m_partyTable->horizontalHeader()->setStretchLastSection(true);
    if (m_listingTable) {
        m_listingTable->verticalHeader()->setDefaultSectionSize(row);
        const int listing[] = {360, 260, 220, 170, 80};
        for (int column = 0; column < 5; ++column) {
            m_listingTable->setColumnWidth(column, m_context.theme->scaled(listing[column]));
        }
        m_listingTable->horizontalHeader()->setStretchLastSection(true);
    }
}

QString RecordsPage::title() const
{
    return m_mode == Mode::Trash ? tr("Trash") : tr("Parties");
}

void RecordsPage::activate()
{
    if (!m_read) {
        ask();
    }
    table()->setFocus();
    updateActions();
}

bool RecordsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

void RecordsPage::focusNextPane()
{
    if (table()->hasFocus()) {
        m_search->setFocus(Qt::TabFocusReason);
    } else {
        table()->setFocus(Qt::TabFocusReason);
    }
}

SubjectKind RecordsPage::kind() const
{
    return static_cast<SubjectKind>(m_kinds->tabData(m_kinds->currentIndex()).toInt());
}

bool RecordsPage::showsListings() const
{
    return m_listingTable && kind() == SubjectKind::Listing;
}

QTableView *RecordsPage::table() const
{
    return showsListings() ? m_listingTable : m_partyTable;
}

void RecordsPage::ask()
{
    if (!m_context.directory->isOpen()) {
        return;
    }
    m_message->dismiss();
    if (!showsListings()) {
        m_parties->setQuery({kind(), m_searchText, m_mode == Mode::Trash});
        return;
    }
    domain::ListingQuery query;
    query.search = m_searchText;
    query.trashed = true;
    query.sort = domain::ListingSort::Changed;
    query.descending = true;
    const quint64 question = ++m_question;
    whenReady(m_context.directory->listingKeys(query), this,
        [this, question](const Result<QList<ListingId>> &keys) {
            if (question != m_question) {
                return;
            }
            if (keys) {
                m_listings->updateKeys(*keys);
                m_read = true;
                showState();
            } else if (keys.error().code != ErrorCode::Cancelled) {
                m_message->showError(keys.error(), tr("Try again"));
            }
        });
}

void RecordsPage::showState()
{
    updateActions();
    if (table()->model()->rowCount() > 0) {
        m_stack->setCurrentWidget(table());
        return;
    }
    if (!m_searchText.isEmpty()) {
        m_empty->setTexts(tr("Nothing here has that name."), {}, tr("Clear search"));
    } else if (m_mode == Mode::Trash) {
        m_empty->setTexts(tr("The trash holds nothing of this kind."), {}, {});
    } else {
        const QString words[] = {QString(), tr("No clinic is recorded yet."),
            tr("Nobody is recorded yet."), tr("No laboratory is recorded yet.")};
        const QString buttons[]
            = {QString(), tr("Add a clinic"), tr("Add a person"), tr("Add a laboratory")};
        const int index = static_cast<int>(kind());
        m_empty->setTexts(words[index], {}, buttons[index]);
    }
    m_stack->setCurrentWidget(m_empty);
}

QList<domain::SubjectRef> RecordsPage::chosen() const
{
    QList<domain::SubjectRef> refs;
    for (const QModelIndex &index : table()->selectionModel()->selectedRows()) {
        if (showsListings()) {
            refs.append({SubjectKind::Listing, m_listings->idAt(index.row()).value()});
        } else if (const domain::PartyRow *row = m_parties->rowAt(index.row())) {
            refs << row->ref;
        }
    }
    return refs;
}

void RecordsPage::updateActions()
{
    const int count = static_cast<int>(chosen().size());
    const bool writable = !m_context.directory->info().readOnly;
    m_add->setEnabled(writable);
    m_edit->setEnabled(count == 1);
    m_move->setEnabled(count > 0 && writable);
    Q_EMIT statusChanged(count == 0 ? QString() : tr("%n records selected", nullptr, count));
}

void RecordsPage::editChosen()
{
    const QList<domain::SubjectRef> refs = chosen();
    if (refs.size() != 1) {
        return;
    }
    if (m_mode == Mode::Parties) {
        Q_EMIT editRequested(refs.constFirst());
    } else if (showsListings()) {
        Q_EMIT openListingRequested(ListingId(refs.constFirst().id));
    }
}

void RecordsPage::trashOrRestore()
{
    const QList<domain::SubjectRef> refs = chosen();
    if (refs.isEmpty()) {
        return;
    }
    const bool restoring = m_mode == Mode::Trash;
    auto moved = restoring ? m_context.directory->restore(refs) : m_context.directory->trash(refs);
    whenReady(moved, this, [this, restoring](const Result<int> &count) {
        if (!count) {
            m_message->showError(count.error());
            return;
        }
        m_undo->showMessage(restoring ? tr("%n records restored", nullptr, *count)
                                      : tr("%n records moved to trash", nullptr, *count));
    });
}

void RecordsPage::undo()
{
    whenReady(m_context.directory->undo(), this, [this](const Result<QString> &done) {
        if (!done) {
            m_message->showError(done.error());
        }
    });
}

void RecordsPage::showMenu(const QPoint &global)
{
    QMenu menu(this);
    if (m_mode == Mode::Parties) {
        QAction *edit = menu.addAction(m_edit->icon(), m_edit->text());
        edit->setEnabled(m_edit->isEnabled());
        connect(edit, &QAction::triggered, this, &RecordsPage::editChosen);
    }
    QAction *move = menu.addAction(m_move->icon(), m_move->text());
    move->setEnabled(m_move->isEnabled());
    connect(move, &QAction::triggered, this, &RecordsPage::trashOrRestore);
    menu.exec(global);
}

} // namespace touchstone::gui
