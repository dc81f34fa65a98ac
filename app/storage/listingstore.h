// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listquery.h"
#include "storage/session.h"

#include <QPair>

#include <optional>

namespace touchstone::storage {

struct ListingSql;

/// Reads listings, one or many. A search looks at the first kSearchCap hits; the query's order is
/// kept among them. Writing: storage/unitofwork.h. Thread: the session's.
class ListingStore
{
public:
    /// Most hits a search looks at.
    static constexpr int kSearchCap = 2000;

    explicit ListingStore(Session &session);

    Result<std::optional<domain::Listing>> find(ListingId id) const;
    /// Errors: NotFound.
    Result<domain::Listing> load(ListingId id) const;

    /// One page in the query's order, by keyset. `limit` 1…1000. Errors: Invalid for a cursor of
    /// another order; Cancelled.
    Result<domain::Page<domain::ListingRow>> page(
        const domain::ListingQuery &query, const domain::PageCursor &after, int limit) const;
    /// Keys of all matching listings in order. Session::interrupt() ends it with Cancelled.
    Result<QList<ListingId>> keys(const domain::ListingQuery &query) const;
    /// Rows for these keys, in the keys' order; keys that are gone are left out.
    Result<QList<domain::ListingRow>> rows(const QList<ListingId> &keys) const;
    /// Calls `onRow` for every matching listing in the query's order, in constant memory; an error
    /// it returns ends the walk and is handed on. Value: rows.
    Result<qint64> forEachRow(const domain::ListingQuery &query,
        const std::function<Result<>(const domain::ListingRow &)> &onRow) const;

    struct Counts
    {
        qint64 matching = 0;
        qint64 all = 0; ///< outside the trash
        bool capped = false; ///< the search stopped at kSearchCap
    };
    Result<Counts> counts(const domain::ListingQuery &query) const;
    /// Countries of treatment in use outside the trash, most frequent first, then by code.
    Result<QList<QPair<QString, qint64>>> countriesInUse() const;

private:
    /// Of a server, by one statement.
    Result<domain::Page<domain::ListingRow>> pageAtOnce(
        const domain::ListingQuery &query, const ListingSql &sql, qsizetype size) const;
    Result<> rowsAtOnce(const QList<ListingId> &keys, QList<domain::ListingRow> *rows) const;

    Session &m_session;
};

} // namespace touchstone::storage
