// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/listingtablemodel.h"

#include "domain/geography.h"
#include "models/listingtexts.h"

#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <cmath>

namespace touchstone::models {

namespace {

/// Above this many differing rows a view is reset: single signals would take longer than painting
/// anew.
constexpr int kMostMoves = 5000;

/// Who looks at this many rows before a page's end soon looks at the next page.
constexpr int kEdgeRows = 16;

} // namespace

ListingTableModel::ListingTableModel(Fetch fetch, QObject *parent)
    : QAbstractTableModel(parent), m_fetch(std::move(fetch))
{
}

// ── Keys ────────────────────────────────────────────────────────────────────────────────────────

void ListingTableModel::setKeys(const QList<ListingId> &keys)
{
    beginResetModel();
    m_keys = keys;
    dropPages();
    endResetModel();
}

void ListingTableModel::dropPages()
{
    ++m_generation;
    m_pages.clear();
    m_used.clear();
    m_wanted.clear();
    m_underWay.clear();
    m_stale.clear();
}

void ListingTableModel::updateKeys(const QList<ListingId> &keys)
{
    const auto size = std::min(m_keys.size(), keys.size());
    qsizetype begin = 0;
    while (begin < size && m_keys.at(begin) == keys.at(begin)) {
        ++begin;
    }
    qsizetype tail = 0;
    while (tail < size - begin
        && m_keys.at(m_keys.size() - 1 - tail) == keys.at(keys.size() - 1 - tail)) {
        ++tail;
    }
    const qsizetype oldEnd = m_keys.size() - tail;
    const qsizetype newEnd = keys.size() - tail;
    if (begin == oldEnd && begin == newEnd) {
        return;
    }
    if (oldEnd - begin > kMostMoves || newEnd - begin > kMostMoves) {
        setKeys(keys);
        return;
    }
    reorderRows(keys, static_cast<int>(begin), static_cast<int>(oldEnd), static_cast<int>(newEnd));
}

void ListingTableModel::reorderRows(const QList<ListingId> &keys, int begin, int oldEnd, int newEnd)
{
    // Rows that stay keep what is known of them, so that nothing flickers while pages come anew.
    QHash<ListingId, domain::ListingRow> known;
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        for (const auto &row : it.value()) {
            if (row) {
                known.insert(row->id, *row);
            }
        }
    }
    const QSet<ListingId> wanted(keys.cbegin() + begin, keys.cbegin() + newEnd);
    const auto dropAll = [this] { dropPages(); };

    for (int row = oldEnd - 1; row >= begin; --row) {
        if (!wanted.contains(m_keys.at(row))) {
            int first = row;
            while (first > begin && !wanted.contains(m_keys.at(first - 1))) {
                --first;
            }
            beginRemoveRows({}, first, row);
            m_keys.remove(first, row - first + 1);
            dropAll();
            endRemoveRows();
            oldEnd -= row - first + 1;
            row = first;
        }
    }
    const QSet<ListingId> kept(m_keys.cbegin() + begin, m_keys.cbegin() + oldEnd);
    QList<ListingId> order; ///< the rows that stay, in their new order
    for (int row = begin; row < newEnd; ++row) {
        if (kept.contains(keys.at(row))) {
            order << keys.at(row);
        }
    }
    if (!std::equal(order.cbegin(), order.cend(), m_keys.cbegin() + begin)) {
        Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        const QModelIndexList from = persistentIndexList();
        QHash<ListingId, int> position;
        for (int row = 0; row < order.size(); ++row) {
            position.insert(order.at(row), begin + row);
        }
        QModelIndexList to;
        for (const QModelIndex &index : from) {
            const int row = position.value(m_keys.at(index.row()), index.row());
            to << this->index(row, index.column());
        }
        std::copy(order.cbegin(), order.cend(), m_keys.begin() + begin);
        dropAll();
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }
    for (int row = begin; row < newEnd; ++row) {
        if (!kept.contains(keys.at(row))) {
            int last = row;
            while (last + 1 < newEnd && !kept.contains(keys.at(last + 1))) {
                ++last;
            }
            beginInsertRows({}, row, last);
            for (int at = row; at <= last; ++at) {
                m_keys.insert(at, keys.at(at));
            }
            dropAll();
            endInsertRows();
            row = last;
        }
    }
    for (int row = 0; row < m_keys.size() && !known.isEmpty(); ++row) {
        const auto it = known.constFind(m_keys.at(row));
        if (it != known.cend()) {
            RowPage &page = m_pages[row / kPageRows];
            page.resize(kPageRows);
            page[row % kPageRows] = *it;
            known.erase(it);
        }
    }
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        m_stale.insert(it.key());
    }
    if (!m_keys.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void ListingTableModel::applyNotice(const domain::ChangeNotice &notice)
{
    m_stale.unite(m_underWay); // what is being read may be from before the change
    if (notice.everything) {
        for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
            m_stale.insert(it.key());
        }
        if (!m_keys.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
        return;
    }
    const QSet<ListingId> touched(notice.listings.cbegin(), notice.listings.cend());
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        for (const auto &row : it.value()) {
            if (row && touched.contains(row->id)) {
                m_stale.insert(it.key());
                break;
            }
        }
    }
    for (const int page : std::as_const(m_stale)) {
        const int last = std::min(rowCount(), (page + 1) * kPageRows) - 1;
        Q_EMIT dataChanged(index(page * kPageRows, 0), index(last, columnCount() - 1));
    }
}

void ListingTableModel::setToday(QDate today)
{
    if (m_today != today) {
        m_today = today;
        if (!m_keys.isEmpty()) {
            const int column = static_cast<int>(Column::Recheck);
            Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
        }
    }
}

void ListingTableModel::setLanguage(const QString &language)
{
    m_language = language;
}

ListingId ListingTableModel::idAt(int row) const
{
    return row >= 0 && row < m_keys.size() ? m_keys.at(row) : ListingId();
}

int ListingTableModel::rowOf(ListingId id) const
{
    return static_cast<int>(m_keys.indexOf(id));
}

std::optional<domain::ListingRow> ListingTableModel::rowAt(int row) const
{
    const domain::ListingRow *found = cached(row);
    return found ? std::optional(*found) : std::nullopt;
}

// ── Pages of rows ───────────────────────────────────────────────────────────────────────────────

const domain::ListingRow *ListingTableModel::cached(int row) const
{
    if (row < 0 || row >= m_keys.size()) {
        return nullptr;
    }
    const int page = row / kPageRows;
    const auto it = m_pages.constFind(page);
    if (it == m_pages.cend() || m_stale.contains(page)) {
        request(page);
    }
    if (it == m_pages.cend()) {
        return nullptr;
    }
    m_used[page] = ++m_tick;
    const int offset = row % kPageRows;
    if (offset < kEdgeRows && page > 0) {
        requestAhead(page - 1);
    } else if (offset >= kPageRows - kEdgeRows && (page + 1) * kPageRows < m_keys.size()) {
        requestAhead(page + 1);
    }
    const auto &slot = it->at(offset);
    return slot ? &*slot : nullptr;
}

void ListingTableModel::request(int page) const
{
    if (m_wanted.contains(page) || m_underWay.contains(page)) {
        return;
    }
    m_wanted.insert(page);
    if (!m_fetchQueued) {
        m_fetchQueued = true;
        // Later, so that one painting of a view asks once for all the pages it shows.
        auto *self = const_cast<ListingTableModel *>(this);
        QMetaObject::invokeMethod(
            self, [self] { self->fetchWanted(); }, Qt::QueuedConnection);
    }
}

void ListingTableModel::requestAhead(int page) const
{
    if (!m_pages.contains(page)) {
        request(page);
    }
}

void ListingTableModel::fetchWanted()
{
    m_fetchQueued = false;
    const QSet<int> wanted = std::exchange(m_wanted, {});
    for (const int page : wanted) {
        const QList<ListingId> keys = m_keys.mid(page * kPageRows, kPageRows);
        if (keys.isEmpty()) {
            continue;
        }
        m_underWay.insert(page);
        m_stale.remove(page); // what changes from here on makes it stale again
        const QPointer<ListingTableModel> self(this);
        const quint64 generation = m_generation;
        m_fetch(keys, [self, page, generation, keys](const QList<domain::ListingRow> &rows) {
            if (self) {
                self->deliver(page, generation, keys, rows);
            }
        });
    }
}

void ListingTableModel::deliver(int page, quint64 generation, const QList<ListingId> &keys,
    const QList<domain::ListingRow> &rows)
{
    if (generation != m_generation) {
        return;
    }
    m_underWay.remove(page);
    QHash<ListingId, const domain::ListingRow *> byId;
    for (const domain::ListingRow &row : rows) {
        byId.insert(row.id, &row);
    }
    RowPage loaded(kPageRows);
    for (qsizetype at = 0; at < keys.size(); ++at) {
        if (const domain::ListingRow *row = byId.value(keys.at(at))) {
            loaded[at] = *row;
        }
    }
    m_pages.insert(page, loaded);
    m_used[page] = ++m_tick;
    while (m_pages.size() > kCachedPages) {
        const auto oldest = std::min_element(m_used.cbegin(), m_used.cend());
        m_pages.remove(oldest.key());
        m_stale.remove(oldest.key());
        m_used.erase(oldest);
    }
    const int first = page * kPageRows;
    const int last = std::min(first + static_cast<int>(keys.size()), rowCount()) - 1;
    if (last >= first) {
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
}

// ── Texts ───────────────────────────────────────────────────────────────────────────────────────

int ListingTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int ListingTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant ListingTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == IdRole) {
        return m_keys.at(index.row()).value();
    }
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool number = column == Column::Checked || column == Column::Price;
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    const domain::ListingRow *row = cached(index.row());
    if (role == LoadedRole) {
        return row != nullptr;
    }
    if (!row) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return textOf(*row, column);
    case FirstLineRole:
        return linesOf(*row, column).first;
    case SecondLineRole:
        return linesOf(*row, column).second;
    case RowRole:
        return QVariant::fromValue(*row);
    default:
        return stateOf(*row, column, role);
    }
}

QVariant ListingTableModel::stateOf(const domain::ListingRow &row, Column column, int role) const
{
    switch (role) {
    case BandRole:
        return static_cast<int>(row.score.band);
    case ScoreRole:
        return QVariant::fromValue(row.score);
    case AttentionRole:
        return column == Column::Recheck ? row.dueOn.isValid() && row.dueOn <= m_today
                                         : row.score.flagsRaised > 0;
    case FlagStateRole:
        return static_cast<int>(row.score.flagsRaised > 0 ? domain::FlagState::Triggered
                : row.score.flagsOpen > 0                 ? domain::FlagState::Open
                : row.score.flagsHalfMet > 0              ? domain::FlagState::HalfMet
                                                          : domain::FlagState::Closed);
    default:
        return {};
    }
}

QString ListingTableModel::placeText(const domain::ListingRow &row) const
{
    const QString country
        = row.country.isEmpty() ? QString() : domain::countryName(row.country, m_language);
    if (row.city.isEmpty() || country.isEmpty()) {
        return row.city + country;
    }
    //: city, country
    return tr("%1, %2", "place").arg(row.city, country);
}

std::pair<QString, QString> ListingTableModel::linesOf(
    const domain::ListingRow &row, Column column) const
{
    switch (column) {
    case Column::Clinic:
        return {row.clinic, placeText(row)};
    case Column::Treatment:
        return {treatmentText(row), row.condition};
    case Column::Flags:
        return flagLines(row.score);
    case Column::Recheck:
        return recheckLines(row, m_today);
    default:
        return {textOf(row, column).toString(), {}};
    }
}

QVariant ListingTableModel::textOf(const domain::ListingRow &row, Column column) const
{
    const QLocale locale;
    switch (column) {
    case Column::Clinic:
    case Column::Treatment:
    case Column::Flags:
    case Column::Recheck: {
        const auto [first, second] = linesOf(row, column);
        return second.isEmpty() ? first : tr("%1, %2", "two lines as one").arg(first, second);
    }
    case Column::Band:
        return domain::label(row.score.band);
    case Column::Interval:
        return intervalText(row.score);
    case Column::Checked:
        return checkedText(row.score);
    case Column::Practitioner:
        return row.practitioner;
    case Column::Laboratory:
        return row.laboratory;
    case Column::Price:
        return priceText(row.price);
    case Column::Changed:
        return locale.toString(row.changedUtc.toLocalTime().date(), QLocale::ShortFormat);
    case Column::Review:
        return reviewText(row);
    case Column::Assigned:
        return assignedText(row);
    case Column::Count:
        break;
    }
    return {};
}

QVariant ListingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    if (role == Qt::DisplayRole) {
        return columnTitle(column);
    }
    if (role == Qt::TextAlignmentRole) {
        const bool number = column == Column::Checked || column == Column::Price;
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

QString ListingTableModel::columnTitle(Column column)
{
    switch (column) {
    case Column::Clinic:
        return tr("Clinic and place");
    case Column::Treatment:
        return tr("Treatment × condition");
    case Column::Band:
        return tr("Band");
    case Column::Interval:
        return tr("Shown – could reach");
    case Column::Checked:
        return tr("Checked");
    case Column::Flags:
        return tr("Red flags");
    case Column::Recheck:
        return tr("Re-check");
    case Column::Practitioner:
        return tr("Practitioner");
    case Column::Laboratory:
        return tr("Laboratory");
    case Column::Price:
        return tr("Price");
    case Column::Changed:
        return tr("Changed");
    case Column::Review:
        return tr("Review");
    case Column::Assigned:
        return tr("Assigned to");
    case Column::Count:
        break;
    }
    return {};
}

std::optional<domain::ListingSort> ListingTableModel::sortOf(Column column)
{
    switch (column) {
    case Column::Clinic:
        return domain::ListingSort::Clinic;
    case Column::Treatment:
        return domain::ListingSort::Treatment;
    case Column::Band:
        return domain::ListingSort::Band;
    case Column::Interval:
        return domain::ListingSort::Shown;
    case Column::Checked:
        return domain::ListingSort::Checked;
    case Column::Flags:
        return domain::ListingSort::Flags;
    case Column::Recheck:
        return domain::ListingSort::Due;
    case Column::Changed:
        return domain::ListingSort::Changed;
    default:
        return std::nullopt;
    }
}

QStringList ListingTableModel::cells(
    const domain::ListingRow &row, const QList<Column> &columns) const
{
    QStringList result;
    for (const Column column : columns) {
        if (column == Column::Clinic || column == Column::Treatment) {
            const auto [first, second] = linesOf(row, column);
            result << first << second;
        } else {
            result << textOf(row, column).toString();
        }
    }
    return result;
}

QStringList ListingTableModel::cellTitles(const QList<Column> &columns)
{
    QStringList result;
    for (const Column column : columns) {
        if (column == Column::Clinic) {
            result << tr("Clinic") << tr("Place");
        } else if (column == Column::Treatment) {
            result << tr("Treatment") << tr("Condition");
        } else {
            result << columnTitle(column);
        }
    }
    return result;
}

} // namespace touchstone::models
