// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal.h"
#include "domain/listquery.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>

namespace touchstone::models {

/// Clinics, practitioners or laboratories by name. Pages are appended as the view scrolls
/// (canFetchMore); each is asked for with the cursor of the last. Window thread.
class PartyListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Detail, Listings, Band, Count };
    enum Role { RefRole = Qt::UserRole + 1, SecondLineRole, BandRole, HasBandRole };
    using Deliver = std::function<void(const domain::Page<domain::PartyRow> &page)>;
    using Fetch = std::function<void(
        const domain::PartyQuery &query, const domain::PageCursor &after, const Deliver &deliver)>;

    explicit PartyListModel(Fetch fetch, QObject *parent = nullptr);

    /// Starts over with another question.
    void setQuery(const domain::PartyQuery &query);
    [[nodiscard]] const domain::PartyQuery &query() const { return m_query; }
    /// The same question again, as far as it had been read; rows are replaced when they are there.
    void reload();
    void setLanguage(const QString &language) { m_language = language; }
    [[nodiscard]] const domain::PartyRow *rowAt(int row) const;
    [[nodiscard]] int rowOf(const domain::SubjectRef &ref) const;
    [[nodiscard]] bool isLoading() const { return m_loading; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// A page arrived; the list may still go on.
    void loaded();

private:
    void ask(const domain::PageCursor &after, bool replace);
    void append(const domain::Page<domain::PartyRow> &page);

    Fetch m_fetch;
    domain::PartyQuery m_query;
    QList<domain::PartyRow> m_rows;
    domain::PageCursor m_next;
    bool m_more = false, m_loading = false;
    quint64 m_generation = 0;
    QString m_language = QStringLiteral("en");
};

} // namespace touchstone::models
