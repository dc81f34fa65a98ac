// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/applicability.h"
#include "domain/score.h"
#include "storage/answerpack.h"
#include "storage/connection.h"
#include "storage/session.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace touchstone::storage {

/// Notes the catalogue and the numbers of its criteria in the directory; needs the right to write.
Result<> rememberCatalogue(
    Connection &connection, const domain::Catalogue &catalogue, const Clock &clock);

/// What the table `score` keeps of a score.
struct ScoreRow
{
    int hasScore = 0, shown = 0, reach = 0, checked = 0, rawReach = 0;
    int band = 0;
    qint64 rank = 0;
    int flagsRaised = 0, flagsOpen = 0, flagsHalfMet = 0, flagsKey = 0;
    int checksDone = 0, checksAsked = 0;
    qint64 nextChangeDay = 0; ///< 0: none
    qint64 dueDay = 0;
    bool operator==(const ScoreRow &) const = default;
};

/// `due_day` of a listing none of whose answers will stop counting.
inline constexpr qint64 kNeverDue = 9'999'999;

/// Everything that decides a listing's score but the answers.
struct ScoringFacts
{
    domain::ListingFacts facts;
    qint64 clinic = 0, practitioner = 0, laboratory = 0; ///< keys, 0 for none
};

/// Computes listings' scores from their rows and stores them. Keeps its statements and what it
/// knows of applicability; answers of parties only between reset() and the next writing.
class Scorer
{
public:
    Scorer(Connection &connection, domain::CataloguePtr catalogue);

    /// Reads the directory's criterion numbers; again after they grew. Errors: as the connection's.
    Result<> prepare();

    /// The same after the connection was lost and made again: statements went with it.
    Result<> reconnected();

    [[nodiscard]] const domain::Catalogue &catalogue() const { return *m_catalogue; }
    /// The number of a criterion in this directory, 0 when it has none.
    [[nodiscard]] int numberOf(const QString &criterion) const
    {
        return m_numbers.value(criterion);
    }
    [[nodiscard]] QString codeOf(int number) const { return m_codes.value(number); }

    /// The index in the catalogue of the directory's criterion `number`, -1 when records of that
    /// kind have none such: answered under another catalogue.
    [[nodiscard]] int indexOf(int number, domain::SubjectKind kind) const
    {
        const std::vector<int> &indexes = m_indexes[size_t(kind)];
        return size_t(number) < indexes.size() ? indexes[size_t(number)] : -1;
    }

    /// Forgets the answers of parties: whoever writes answers calls it before re-scoring.
    void forgetAnswers() { m_partyAnswers.clear(); }

    /// Packs the present answers of a record anew: whoever writes answers calls it before the
    /// transaction ends (UnitState::noteAnswered).
    Result<> pack(const domain::SubjectRef &subject);

    /// Scores one listing as of `asOf` and stores its row, sort keys included. False when it is
    /// gone.
    Result<bool> rescore(qint64 listing, QDate asOf);
    /// The same by what a row of score_source says, with answers read by others; written to `put`,
    /// a statement of score_put.
    Result<> store(NativeStatement &put, qint64 listing, const NativeStatement &source,
        std::span<const domain::IndexedAnswer> answers, QDate asOf);
    /// The score a listing would have now; nothing is stored.
    Result<ScoreRow> compute(qint64 listing, const ScoringFacts &facts, QDate asOf);
    /// The score of a listing with these facts and answers.
    ScoreRow scoreOf(const domain::ListingFacts &facts,
        std::span<const domain::IndexedAnswer> answers, QDate asOf);
    /// Of a listing that has no answers, nor do its parties: what an import makes by the million.
    ScoreRow unanswered(const domain::ListingFacts &facts, QDate asOf);

    /// Appends the answers of a pack of a record of `kind`, as far as the catalogue asks about
    /// them. Errors: Corrupt.
    Result<> addPacked(
        domain::SubjectKind kind, QByteArrayView pack, std::vector<domain::IndexedAnswer> *answers);

    /// What listings with these facts have in common; the address stays.
    const domain::ScoreBase &baseOf(const domain::ListingFacts &facts);
    /// The facts of a stored listing. Errors: Corrupt when it is not there.
    Result<domain::ListingFacts> readFacts(qint64 listing);
    [[nodiscard]] ScoreRow rowOf(const domain::ScoreBase &base,
        std::span<const domain::IndexedAnswer> answers, QDate asOf) const;

private:
    using AnswerList = std::vector<domain::IndexedAnswer>;

    static ScoringFacts factsOfSource(const NativeStatement &source);
    static Result<> putRow(NativeStatement &put, qint64 listing, const NativeStatement &source,
        const ScoringFacts &facts, const ScoreRow &row, QDate asOf);
    Result<> readAnswers(domain::SubjectKind kind, qint64 id, AnswerList *answers);
    Result<const AnswerList *> partyAnswers(domain::SubjectKind kind, qint64 id);
    Result<> prepareStatements();

    Connection &m_connection;
    domain::CataloguePtr m_catalogue;
    QHash<QString, int> m_numbers;
    QHash<int, QString> m_codes;
    std::array<std::vector<int>, 4> m_indexes; ///< by kind and number, -1 for none
    std::unordered_map<QByteArray, domain::ScoreBase> m_bases; ///< by key of facts
    std::unordered_map<qint64, AnswerList> m_partyAnswers; ///< by id × 4 + kind
    std::optional<NativeStatement> m_source, m_answers, m_put, m_pack;
    AnswerPacker m_packer;
    std::vector<PackedAnswer> m_packed;
};

/// The answer in a row of criterion, state, tier, checked_day, valid_until_day from `column` on.
PackedAnswer packedAnswer(const NativeStatement &row, int column);

/// The twelve facts of a listing and its clinic, as score_source gives them, from `column` on.
domain::ListingFacts factsFrom(const NativeStatement &row, int column);

/// The columns of a score from `has_score` to `due_day`, from `column` on.
ScoreRow storedScore(const NativeStatement &row, int column);

/// All that decides applicability, as the table `score` keeps it: equal for equal facts only.
QByteArray factsKey(const domain::ListingFacts &facts);

/// What lists sort places by.
QString placeKey(const QString &country, const QString &region, const QString &city);

/// Binds the columns of `score` from `has_score` to `due_day`, in order, from mark `first`.
void bindScore(NativeStatement &statement, int first, const ScoreRow &row);

/// Binds what the score came from, the last columns of `score`, from mark `first`. `key` is
/// factsKey() of the facts and must stay until the statement ran.
void bindScoringFacts(
    NativeStatement &statement, int first, const ScoringFacts &facts, const QByteArray &key);

} // namespace touchstone::storage
