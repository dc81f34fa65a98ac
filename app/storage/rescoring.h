// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/answerpack.h"
#include "storage/listindexes.h"
#include "storage/scorer.h"

#include <array>

namespace touchstone::storage {

/// Every score of a directory again, as after a change of catalogue or model: reads narrow rows
/// only (facts and old scores in `score`, answers in `answer_pack`) and writes what became
/// different. Inside a transaction of the caller's.
class Rescoring
{
public:
    Rescoring(Connection &connection, Scorer &scorer);

    /// Value: listings looked at. Errors: Cancelled; Corrupt.
    Result<int> run(QDate asOf, const ProgressCallback &onProgress);
    /// The same of the listings of `keys` alone, a JSON array of keys; on a server.
    Result<> runOf(const QByteArray &keys, QDate asOf);

private:
    /// Columns that change together, as bits: each has indexes of its own.
    enum Group { Numbers = 1, Band = 2, Flags = 4, Days = 8 };
    struct Change
    {
        qint64 listing = 0;
        int groups = 0;
        ScoreRow row;
    };
    struct PartyPack
    {
        qint64 party = 0; ///< id × 4 + kind
        qsizetype offset = 0, size = 0; ///< in m_partyBytes
    };

    Result<> readPartyPacks();
    Result<int> readChunk(QDate asOf, qint64 *last);
    /// Packed answers of the listing and its parties, by kind of record.
    using Packs = std::array<QByteArrayView, 4>;
    Result<> readRow(NativeStatement &rows, QDate asOf, const Packs &packs);
    Result<const domain::ScoreBase *> baseOf(qint64 listing, QByteArrayView facts);
    [[nodiscard]] QByteArrayView partyPack(domain::SubjectKind kind, qint64 id) const;
    Result<> dropIndexes(int rowsRead);
    Result<> write(QDate asOf);
    Result<NativeStatement *> changeOf(int groups);
    static int groupsOf(const ScoreRow &before, const ScoreRow &now);
    static void bind(NativeStatement &statement, const Change &change, QDate asOf);

    Connection &m_connection;
    Scorer &m_scorer;
    ListIndexes m_indexes;
    qint64 m_total = 0;
    int m_dropped = 0; ///< groups whose indexes are gone
    std::optional<NativeStatement> m_rows, m_packs, m_rowsOf;
    std::array<std::optional<NativeStatement>, 16> m_change; ///< by groups
    QByteArray m_partyBytes;
    std::vector<PartyPack> m_partyPacks; ///< by party
    QHash<QByteArray, const domain::ScoreBase *> m_bases;
    std::vector<Change> m_changes; ///< of the chunk
    std::vector<domain::IndexedAnswer> m_answers; ///< of the listing
};

} // namespace touchstone::storage
