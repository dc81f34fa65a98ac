// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal.h"
#include "domain/listquery.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <functional>
#include <optional>

namespace touchstone::models {

/// A list of listings of any length: the keys of all of them in order, and a bounded cache of the
/// rows people look at, fetched in pages when first asked for. Until a page is there its rows are
/// empty (LoadedRole false) and nothing waits. Window thread.
class ListingTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column {
        Clinic,
        Treatment,
        Band,
        Interval,
        Checked,
        Flags,
        Recheck,
        Practitioner,
        Laboratory,
        Price,
        Changed,
        Review,
        Assigned,
        Count
    };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64 key
        LoadedRole, ///< bool
        FirstLineRole,
        SecondLineRole, ///< texts of the two-line columns
        BandRole, ///< int of domain::Band
        ScoreRole, ///< domain::ScoreSummary
        AttentionRole, ///< bool: overdue or due today; flags raised
        FlagStateRole, ///< int of domain::FlagState for the mark before the text
        RowRole, ///< domain::ListingRow
    };
    /// Answers later, or never, by calling `deliver` on the window's thread; keys that are gone are
    /// left out.
    using Deliver = std::function<void(const QList<domain::ListingRow> &rows)>;
    using Fetch = std::function<void(const QList<ListingId> &keys, const Deliver &deliver)>;

    static constexpr int kPageRows = 64;
    static constexpr int kCachedPages = 96;

    explicit ListingTableModel(Fetch fetch, QObject *parent = nullptr);

    /// A new question was answered: all rows are others.
    void setKeys(const QList<ListingId> &keys);
    /// The same question answered again: rows move, come and go, selection stays.
    void updateKeys(const QList<ListingId> &keys);
    /// Rows of these listings are fetched again; `everything` fetches all again.
    void applyNotice(const domain::ChangeNotice &notice);
    /// Day by which "overdue" is told, and language of country names.
    void setToday(QDate today);
    void setLanguage(const QString &language);

    [[nodiscard]] ListingId idAt(int row) const;
    /// Row of a listing, or -1. Linear.
    [[nodiscard]] int rowOf(ListingId id) const;
    /// The row's values when they are loaded.
    [[nodiscard]] std::optional<domain::ListingRow> rowAt(int row) const;
    [[nodiscard]] const QList<ListingId> &keys() const { return m_keys; }

    /// The order a click on a header asks for; nothing for columns lists cannot be ordered by.
    static std::optional<domain::ListingSort> sortOf(Column column);
    static QString columnTitle(Column column);
    /// The texts of one row as cells of a CSV file, in the order of `columns`; two lines give two
    /// cells.
    [[nodiscard]] QStringList cells(
        const domain::ListingRow &row, const QList<Column> &columns) const;
    static QStringList cellTitles(const QList<Column> &columns);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    using RowPage = QList<std::optional<domain::ListingRow>>;

    [[nodiscard]] const domain::ListingRow *cached(int row) const;
    [[nodiscard]] QVariant textOf(const domain::ListingRow &row, Column column) const;
    [[nodiscard]] std::pair<QString, QString> linesOf(
        const domain::ListingRow &row, Column column) const;
    [[nodiscard]] QVariant stateOf(const domain::ListingRow &row, Column column, int role) const;
    [[nodiscard]] QString placeText(const domain::ListingRow &row) const;
    void request(int page) const;
    void requestAhead(int page) const;
    void fetchWanted();
    void deliver(int page, quint64 generation, const QList<ListingId> &keys,
        const QList<domain::ListingRow> &rows);
    void dropPages();
    void reorderRows(const QList<ListingId> &keys, int begin, int oldEnd, int newEnd);

    Fetch m_fetch;
    QList<ListingId> m_keys;
    mutable QHash<int, RowPage> m_pages;
    mutable QHash<int, quint64> m_used; ///< when a page was last looked at
    mutable QSet<int> m_wanted, m_underWay;
    QSet<int> m_stale; ///< shown until the new rows are there
    mutable quint64 m_tick = 0;
    mutable bool m_fetchQueued = false;
    quint64 m_generation = 0;
    QDate m_today;
    QString m_language = QStringLiteral("en");
};

} // namespace touchstone::models

Q_DECLARE_METATYPE(touchstone::domain::ScoreSummary)
Q_DECLARE_METATYPE(touchstone::domain::ListingRow)
