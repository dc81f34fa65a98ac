// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/importpreparer.h"
#include "storage/keycache.h"
#include "storage/listindexes.h"
#include "storage/recordrows.h"
#include "storage/unitstate.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace touchstone::storage {

/// Writes new records by the million through the engine's own statements, inside a unit's
/// transaction: rows, lists, journal, search text, score. What it does not remember it asks the
/// tables for. A server gets many rows at a time (COPY); until then they wait here.
class BulkWriter
{
public:
    explicit BulkWriter(UnitState &unit);

    /// Prepares statements; a directory without records loses its indexes until finish().
    Result<> begin();
    /// Indexes and buffers as they were.
    Result<> finish();
    /// Writes what follows from the records added: journal, search text, scores, and on a server
    /// the records themselves. They wait for one another, since a table is quickest to write many
    /// rows at a time. Before anything else journals, indexes or scores one of these records. An
    /// error ends the whole unit.
    Result<> flush();
    /// A record that was added and cannot be read yet: flush() first.
    [[nodiscard]] bool isWaiting(domain::SubjectKind kind, qint64 id) const
    {
        const qint64 first = m_firstWaiting[size_t(kind)];
        return first > 0 && id >= first;
    }

    [[nodiscard]] bool isFresh() const { return m_fresh; }

    /// Stores a new party. Value: its id.
    Result<qint64> add(const domain::Clinic &record, const PreparedParty &prepared);
    Result<qint64> add(const domain::Practitioner &record, const PreparedParty &prepared);
    Result<qint64> add(const domain::Laboratory &record, const PreparedParty &prepared);
    /// Stores a new listing with ids of its parties; `prepared` was made for a clinic at
    /// `placeOfRow`, which need not be where the clinic as stored is.
    Result<qint64> add(const domain::Listing &record, const PreparedListing &prepared,
        const domain::Place &placeOfRow);

    /// The words of a party's names and where it is: remembered, or read.
    struct PartyWords
    {
        QString names;
        domain::Place place;
        QByteArray nameKey;
    };
    Result<const PartyWords *> wordsOf(const domain::SubjectRef &party);
    void forgetWords(const domain::SubjectRef &party) { m_words.erase(wordsKey(party)); }

    /// Answers were written too: scores can no longer be taken for unanswered.
    void noteAnswers() { m_mayBeAnswered = true; }

private:
    Result<> setBuffer(const QString &table, int bytes);
    static qint64 wordsKey(const domain::SubjectRef &party)
    {
        return party.id * 4 + int(party.kind);
    }
    template <typename Record>
    Result<qint64> addParty(
        const Record &record, const PreparedParty &prepared, domain::SubjectKind kind);
    /// What is still to be written of records that were added.
    struct JournalRow
    {
        domain::SubjectKind kind = domain::SubjectKind::Listing;
        qint64 id = 0;
        QByteArray json;
    };
    struct SearchRow
    {
        qint64 id = 0;
        QByteArray first, second; ///< a party's words; a listing's names and the rest
    };
    struct ScoreLine
    {
        qint64 id = 0;
        ScoringFacts facts;
        QByteArray factsKey, country, nameKey, treatmentKey, conditionKey, placeKey;
        ScoreRow score;
    };
    void rememberNameWords(const PreparedParty &prepared);
    Result<> prepareScore(const domain::Listing &record, const PreparedListing &prepared, qint64 id,
        const PartyWords &clinic);
    Result<qint64> nextId(domain::SubjectKind kind);
    [[nodiscard]] bool isNew(domain::SubjectKind kind, qint64 id) const
    {
        return id > m_knownId[size_t(kind)];
    }
    Result<> flushAll();
    Result<> sendRecords();
    Result<> flushJournal();
    Result<> flushSearch();
    Result<> flushNameWords();
    Result<> sendNameWords();
    Result<> flushScores();
    void remember(const domain::SubjectRef &party, PartyWords words);
    QByteArray nextUuid();
    Result<> dropListIndexesWhenMany();

    UnitState &m_unit;
    Connection &m_connection;
    bool m_fresh = false;
    bool m_mayBeAnswered = false;
    qint64 m_listings = 0; ///< made by this import
    qint64 m_before = 0; ///< listings there were
    qint64 m_change = 0;
    QDate m_today; ///< asked for once: it takes as long as a row
    std::array<qint64, 4> m_lastId{}, m_knownId{}; ///< given last; the last there was before
    std::array<qint64, 4> m_firstWaiting{}; ///< on a server: 0 for none; ids only grow
    std::array<std::vector<qint64>, 4> m_reserved; ///< keys a server set aside, by kind of record
    std::optional<NativeStatement> m_reserve;
    std::array<std::optional<NativeStatement>, 4> m_insert, m_partyWords;
    std::optional<NativeStatement> m_journal, m_score, m_listingWords, m_nameWord, m_namePart;
    std::array<std::optional<NativeStatement>, 4> m_names;
    std::optional<NativeStatement> m_credential, m_accreditation;
    std::vector<JournalRow> m_journalRows;
    std::array<std::vector<SearchRow>, 4> m_searchRows; ///< by kind of record
    std::vector<QByteArray> m_nameWords;
    std::vector<ScoreLine> m_scoreLines;
    std::vector<quint64> m_seenWords; ///< each at the place its hash names
    std::unordered_map<qint64, PartyWords> m_words;
    ImportPreparer m_texts; ///< for texts that are known only here
    ListIndexes m_indexes;
    bool m_indexesGone = false;
    quint64 m_uuidLow = 0;
    quint16 m_uuidMiddle = 0;
};

} // namespace touchstone::storage
