// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/directory/listingview.h"

#include "gui/directory/listingdelegate.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace touchstone::gui {

namespace {

using Column = models::ListingTableModel::Column;

struct ColumnWidth
{
    Column column;
    int pixels; ///< at the system's text size
    bool shown;
};

constexpr ColumnWidth kWidths[] = {
    {Column::Clinic, 190, true},
    {Column::Treatment, 150, true},
    {Column::Band, 156, true},
    {Column::Interval, 138, true},
    {Column::Checked, 70, true},
    {Column::Flags, 108, true},
    {Column::Recheck, 98, true},
    {Column::Practitioner, 150, false},
    {Column::Laboratory, 150, false},
    {Column::Price, 110, false},
    {Column::Changed, 100, false},
    {Column::Review, 100, false},
    {Column::Assigned, 130, false},
};

/// As drawn, and never less than its heading needs in this language.
int widthOf(const QTableView &view, const Theme &theme, const ColumnWidth &width)
{
    const QString heading
        = view.model()->headerData(static_cast<int>(width.column), Qt::Horizontal).toString();
    return std::max(theme.scaled(width.pixels),
        view.horizontalHeader()->fontMetrics().horizontalAdvance(heading) + theme.scaled(20));
}

QString stateName()
{
    return QStringLiteral("directory/columns");
}

/// How many columns there were when the state was saved.
QString countName()
{
    return QStringLiteral("directory/columnCount");
}

constexpr int kFirstCount = 11; ///< when that was not saved yet

} // namespace

ListingView::ListingView(const Context &context, models::ListingTableModel *model, QWidget *parent)
    : QTableView(parent), m_context(context), m_model(model)
{
    setObjectName(QStringLiteral("listingTableView"));
    setAccessibleName(tr("Listings"));
    setModel(model);
    setItemDelegate(new ListingDelegate(context.theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    // A style sheet takes the viewport's own ground away, and without one Qt paints every row anew
    // at each step of a scroll instead of moving what is there.
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    QHeaderView *header = horizontalHeader();
    header->setObjectName(QStringLiteral("listingHeaderView"));
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(48);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    applyTheme();
    for (const ColumnWidth &width : kWidths) {
        setColumnHidden(static_cast<int>(width.column), !width.shown);
        setColumnWidth(static_cast<int>(width.column), widthOf(*this, *m_context.theme, width));
    }
    const QByteArray state = m_context.settings->state(stateName());
    m_ownWidths = !state.isEmpty() && header->restoreState(state);
    if (m_ownWidths) {
        // Columns that came since would all be shown.
        const int known = m_context.settings->value(countName(), kFirstCount).toInt();
        for (const ColumnWidth &width : kWidths) {
            if (static_cast<int>(width.column) >= known) {
                setColumnHidden(static_cast<int>(width.column), !width.shown);
                setColumnWidth(
                    static_cast<int>(width.column), widthOf(*this, *m_context.theme, width));
            }
        }
    }
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(false);
    connect(header, &QHeaderView::sectionClicked, this, &ListingView::requestOrder);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_spreading && isVisible()) {
            m_ownWidths = true;
        }
    });
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &point) {
        QMenu menu(this);
        fillColumnMenu(&menu);
        menu.exec(horizontalHeader()->mapToGlobal(point));
    });
    connect(context.theme, &Theme::changed, this, &ListingView::applyTheme);
}

void ListingView::applyTheme()
{
    verticalHeader()->setDefaultSectionSize(m_context.theme->rowHeight(2));
    if (!m_ownWidths) {
        spread();
    }
    viewport()->update();
}

void ListingView::spread()
{
    // What the other columns leave goes to clinic and treatment, which hold the longest words.
    m_spreading = true;
    int total = 0;
    for (const ColumnWidth &width : kWidths) {
        if (!isColumnHidden(static_cast<int>(width.column))) {
            const int pixels = widthOf(*this, *m_context.theme, width);
            setColumnWidth(static_cast<int>(width.column), pixels);
            total += pixels;
        }
    }
    const int spare = viewport()->width() - total;
    const int clinic = static_cast<int>(Column::Clinic);
    const int treatment = static_cast<int>(Column::Treatment);
    const int band = static_cast<int>(Column::Band);
    if (spare > 0) {
        setColumnWidth(clinic, columnWidth(clinic) + spare * 5 / 10);
        setColumnWidth(treatment, columnWidth(treatment) + spare * 4 / 10);
        setColumnWidth(band, columnWidth(band) + spare - spare * 5 / 10 - spare * 4 / 10);
    } else if (spare > -m_context.theme->scaled(48)) {
        // Rather than have the last column half out of sight, these give a little.
        setColumnWidth(clinic, columnWidth(clinic) + spare / 2);
        setColumnWidth(band, columnWidth(band) + spare - spare / 2);
    }
    m_spreading = false;
}

void ListingView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    for (const QRect &rect : event->region()) {
        painter.fillRect(rect, m_context.theme->color(Token::SurfaceView));
    }
    painter.end();
    QTableView::paintEvent(event);
}

void ListingView::dataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (QAccessible::isActive()) {
        QTableView::dataChanged(topLeft, bottomRight, roles);
        return;
    }
    // Qt paints all rows anew for any that changed; pages that come while scrolling are mostly out
    // of sight.
    const int lastRow = bottomRight.row();
    const int top = rowViewportPosition(topLeft.row());
    const int bottom = rowViewportPosition(lastRow) + rowHeight(lastRow);
    viewport()->update(
        QRect(0, top, viewport()->width(), bottom - top).intersected(viewport()->rect()));
}

void ListingView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (!m_ownWidths) {
        spread();
    }
}

void ListingView::fillColumnMenu(QMenu *menu)
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        QAction *action
            = menu->addAction(models::ListingTableModel::columnTitle(static_cast<Column>(column)));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != static_cast<int>(Column::Clinic));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            if (!m_ownWidths) {
                spread();
            }
            saveColumns();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Usual columns")), &QAction::triggered, this, [this] {
        m_ownWidths = false;
        for (const ColumnWidth &width : kWidths) {
            const int column = static_cast<int>(width.column);
            setColumnHidden(column, !width.shown);
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
        }
        spread();
        m_context.settings->setState(stateName(), {});
    });
}

void ListingView::saveColumns() const
{
    m_context.settings->setState(stateName(), horizontalHeader()->saveState());
    m_context.settings->setValue(countName(), m_model->columnCount());
}

QList<Column> ListingView::shownColumns() const
{
    QList<Column> columns;
    for (int visual = 0; visual < m_model->columnCount(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical)) {
            columns << static_cast<Column>(logical);
        }
    }
    return columns;
}

void ListingView::requestOrder(int section)
{
    const auto sort = models::ListingTableModel::sortOf(static_cast<Column>(section));
    if (!sort) {
        return;
    }
    if (m_sort != *sort) {
        Q_EMIT orderRequested(*sort, false);
    } else if (!m_descending) {
        Q_EMIT orderRequested(*sort, true);
    } else {
        Q_EMIT orderRequested(domain::ListingSort::Rank, false);
    }
}

void ListingView::showOrder(domain::ListingSort sort, bool descending)
{
    m_sort = sort;
    m_descending = descending;
    QHeaderView *header = horizontalHeader();
    header->setSortIndicatorShown(sort != domain::ListingSort::Rank);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (models::ListingTableModel::sortOf(static_cast<Column>(column)) == sort) {
            header->setSortIndicator(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        }
    }
}

QList<ListingId> ListingView::chosen() const
{
    QList<ListingId> result;
    const QModelIndexList rows = selectionModel()->selectedRows();
    result.reserve(rows.size());
    for (const QModelIndex &index : rows) {
        result << m_model->idAt(index.row());
    }
    return result;
}

void ListingView::choose(const QList<ListingId> &listings, ListingId current)
{
    QItemSelection selection;
    for (const ListingId id : listings) {
        const int row = m_model->rowOf(id);
        if (row >= 0) {
            selection.select(
                m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
        }
    }
    const int row = m_model->rowOf(current);
    if (row >= 0) {
        selectionModel()->setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::NoUpdate);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ListingView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT openRequested();
    } else if ((event->key() == Qt::Key_Home || event->key() == Qt::Key_End)
        && event->modifiers() == Qt::NoModifier && m_model->rowCount() > 0) {
        // Rows are chosen, not cells: these go to the first and last row, not to a column.
        const int row = event->key() == Qt::Key_Home ? 0 : m_model->rowCount() - 1;
        setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())));
    } else if (event->key() == Qt::Key_Delete) {
        Q_EMIT trashRequested();
    } else if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void ListingView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint global = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid()) {
        global = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    }
    Q_EMIT contextRequested(global);
}

void ListingView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT chosenChanged();
}

} // namespace touchstone::gui
