// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/partylistmodel.h"

#include "domain/geography.h"

#include <QLocale>
#include <QPointer>

namespace touchstone::models {

PartyListModel::PartyListModel(Fetch fetch, QObject *parent)
    : QAbstractTableModel(parent), m_fetch(std::move(fetch))
{
}

void PartyListModel::setQuery(const domain::PartyQuery &query)
{
    const bool otherKind = query.kind != m_query.kind;
    m_query = query;
    if (otherKind && !m_rows.isEmpty()) {
        beginResetModel(); // clinics must not stand under "Laboratories" while those are read
        m_rows.clear();
        m_more = false;
        endResetModel();
    }
    ask({}, true);
}

void PartyListModel::reload()
{
    ask({}, true);
}

void PartyListModel::ask(const domain::PageCursor &after, bool replace)
{
    const quint64 generation = replace ? ++m_generation : m_generation;
    m_loading = true;
    const QPointer<PartyListModel> self(this);
    m_fetch(
        m_query, after, [self, generation, replace](const domain::Page<domain::PartyRow> &page) {
            if (!self || self->m_generation != generation) {
                return;
            }
            if (replace) {
                self->beginResetModel();
                self->m_rows = page.rows;
                self->m_next = page.next;
                self->m_more = !page.next.isEmpty();
                self->endResetModel();
            } else {
                self->append(page);
            }
            self->m_loading = false; // not before: views ask for more while they take rows in
            Q_EMIT self->loaded();
        });
}

void PartyListModel::append(const domain::Page<domain::PartyRow> &page)
{
    m_next = page.next;
    m_more = !page.next.isEmpty();
    if (!page.rows.isEmpty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(page.rows.size()) - 1);
        m_rows += page.rows;
        endInsertRows();
    }
}

const domain::PartyRow *PartyListModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int PartyListModel::rowOf(const domain::SubjectRef &ref) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).ref == ref) {
            return row;
        }
    }
    return -1;
}

int PartyListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PartyListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant PartyListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const domain::PartyRow &row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == SecondLineRole) {
        QStringList parts;
        for (const QString &part :
            {row.city,
                row.country.isEmpty() ? QString() : domain::countryName(row.country, m_language)}) {
            if (!part.isEmpty()) {
                parts << part;
            }
        }
        return parts.join(QStringLiteral(", "));
    }
    if (role == RefRole) {
        return row.ref.id;
    }
    if (role == BandRole) {
        return static_cast<int>(row.lowestBand);
    }
    if (role == HasBandRole) {
        return row.listings > 0 && row.lowestShownTenths >= 0;
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::AlignVCenter | (column == Column::Listings ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (column) {
    case Column::Name:
        return row.name;
    case Column::Detail:
        return row.detail;
    case Column::Listings:
        return QLocale().toString(row.listings);
    case Column::Band:
        return data(index, HasBandRole).toBool() ? domain::label(row.lowestBand)
                                                 : QStringLiteral("–");
    case Column::Count:
        break;
    }
    return {};
}

QVariant PartyListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::AlignVCenter | (column == Column::Listings ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Column::Name:
        return tr("Name and place");
    case Column::Detail:
        switch (m_query.kind) {
        case domain::SubjectKind::Practitioner:
            return tr("Specialty");
        case domain::SubjectKind::Laboratory:
            return tr("Licence");
        default:
            return tr("Web address");
        }
    case Column::Listings:
        return tr("Listings");
    case Column::Band:
        return tr("Lowest listing");
    case Column::Count:
        break;
    }
    return {};
}

bool PartyListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_loading;
}

void PartyListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        ask(m_next, false);
    }
}

} // namespace touchstone::models
