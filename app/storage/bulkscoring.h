// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "storage/scorer.h"
#include "storage/session.h"

namespace touchstone::storage {

/// Packs answers and scores listings on a server some thousand at a time, where one by one each
/// would take several ways there and back. Inside a unit's transaction. Thread: the connection's.
class BulkScoring
{
public:
    BulkScoring(Connection &connection, Scorer &scorer) : m_connection(connection), m_scorer(scorer)
    {
    }

    /// Packs the present answers of these records, as Scorer::pack() does.
    Result<> pack(const QList<domain::SubjectRef> &subjects);
    /// Keys of the listings that name one of these records, or are among them, in no order; some
    /// may come twice.
    Result<QList<qint64>> listingsOf(const QList<domain::SubjectRef> &subjects);
    /// Everything that is derived for scores anew: packs all answers, then scores all listings with
    /// their sort keys. Value: listings. Errors: Cancelled.
    Result<int> rebuild(QDate asOf, const ProgressCallback &onProgress);
    /// Scores listings again of which answers changed and nothing else, from packed answers.
    Result<> rescore(const QList<qint64> &listings, QDate asOf);

private:
    Result<> packSome(domain::SubjectKind kind, const QList<qint64> &ids);
    Result<> packAll();
    Result<int> storeAfter(qint64 *last, QDate asOf);

    Connection &m_connection;
    Scorer &m_scorer;
    std::optional<NativeStatement> m_answers, m_pack, m_sources, m_put;
    std::vector<domain::IndexedAnswer> m_indexed; ///< of the listing
};

/// Keys as the queries of servers take them: a JSON array.
QByteArray keyList(const QList<qint64> &keys);

} // namespace touchstone::storage
