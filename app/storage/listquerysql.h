// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listquery.h"
#include "storage/connection.h"

namespace touchstone::storage {

/// A list's query as the named statements `listing_keys` (whole directory) and `listing_hits` (a
/// search) take it: parts to fill in, and values for their marks.
struct ListingSql
{
    QString name;
    QHash<QString, QString> parts;
    QHash<QString, QVariant> values;
    bool matchesNothing = false; ///< the search holds no word

    [[nodiscard]] Planning planning() const;

    /// Where the next page begins: the sort columns of the last row.
    void continueAfter(const domain::ListingQuery &query, const QVariantList &last);
    /// The sort columns are read too, before the key.
    void selectSortColumns(const domain::ListingQuery &query);
    /// On a server: parts of listing_rows that give the rows of the first `size` of these listings,
    /// the sort columns before each.
    [[nodiscard]] QHash<QString, QString> partsOfPage(
        const Connection &connection, const domain::ListingQuery &query, qsizetype size) const;
};

/// Most hits of a search that are looked through for those the filters let pass.
inline constexpr int kScanCap = 20'000;

/// Columns a list is ordered by before the key: one or two.
QStringList sortColumns(domain::ListingSort sort);

/// Errors: as the connection's (a search reads the words of names).
Result<ListingSql> listingSql(Connection &connection, const domain::ListingQuery &query);

} // namespace touchstone::storage
