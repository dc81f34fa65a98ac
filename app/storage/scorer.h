// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/applicability.h"
#include "domain/score.h"
#include "storage/connection.h"
#include "storage/session.h"

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

    [[nodiscard]] const domain::Catalogue &catalogue() const { return *m_catalogue; }
    /// The number of a criterion in this directory, 0 when it has none.
    [[nodiscard]] int numberOf(const QString &criterion) const
    {
        return m_numbers.value(criterion);
    }
    [[nodiscard]] QString codeOf(int number) const { return m_codes.value(number); }

    /// Forgets the answers of parties: whoever writes answers calls it before re-scoring.
    void forgetAnswers() { m_partyAnswers.clear(); }

    /// Scores one listing as of `asOf` and stores its row, sort keys included. False when it is
    /// gone.
    Result<bool> rescore(qint64 listing, QDate asOf);
    /// The score a listing would have now; nothing is stored.
    Result<ScoreRow> compute(qint64 listing, const ScoringFacts &facts, QDate asOf);
    /// Of a listing that has no answers, nor do its parties: what an import makes by the million.
    const ScoreRow &unanswered(const domain::ListingFacts &facts, QDate asOf);
    /// Every listing, in order of keys, as of `asOf`. Value: listings.
    Result<int> rescoreAll(QDate asOf, const ProgressCallback &onProgress);

    struct IndexedAnswer
    {
        int criterion = 0; ///< index in the catalogue
        domain::AnswerFacts facts;
    };
    using AnswerList = std::vector<IndexedAnswer>;

private:
    struct Mask
    {
        std::vector<bool> unanswered, answered; ///< by criterion: does it apply
    };
    const Mask &maskOf(const domain::ListingFacts &facts);
    ScoreRow compute(
        const domain::ListingFacts &facts, std::span<const AnswerList *const> answers, QDate asOf);
    Result<AnswerList> readAnswers(domain::SubjectKind kind, qint64 id);
    Result<const AnswerList *> partyAnswers(domain::SubjectKind kind, qint64 id);
    void appendAnswer(
        NativeStatement &row, int firstColumn, domain::SubjectKind kind, AnswerList *answers) const;
    Result<> prepareStatements();

    Connection &m_connection;
    domain::CataloguePtr m_catalogue;
    QHash<QString, int> m_numbers;
    QHash<int, QString> m_codes;
    std::vector<int> m_indexOfNumber; ///< by number: index in the catalogue, -1 for none
    QHash<QString, Mask> m_masks; ///< by facts
    QHash<QString, ScoreRow> m_unanswered; ///< by facts and day
    std::unordered_map<qint64, AnswerList> m_partyAnswers; ///< by id × 4 + kind
    std::optional<NativeStatement> m_source, m_answers, m_put;
};

/// The twelve facts of a listing and its clinic, as score_source gives them, from `column` on.
domain::ListingFacts factsFrom(const NativeStatement &row, int column);

/// What lists sort places by.
QString placeKey(const QString &country, const QString &region, const QString &city);

/// The columns of `score` from `has_score` to `due_day`, in order, from mark `first`.
void bindScore(NativeStatement &statement, int first, const ScoreRow &row);

} // namespace touchstone::storage
