// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/scorer.h"

#include "base/text.h"
#include "storage/listindexes.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace touchstone::storage {

using namespace domain;

// Files keep these words as numbers.
static_assert(int(AnswerState::Unknown) == 0 && int(AnswerState::Met) == 1
    && int(AnswerState::Partly) == 2 && int(AnswerState::NotMet) == 3
    && int(AnswerState::Declined) == 4 && int(AnswerState::NotApplicable) == 5);
static_assert(int(Tier::None) == 0 && int(Tier::Register) == 1 && int(Tier::Independent) == 2
    && int(Tier::Document) == 3 && int(Tier::Statement) == 4 && int(Tier::Hearsay) == 5);
static_assert(int(SubjectKind::Listing) == 0 && int(SubjectKind::Clinic) == 1
    && int(SubjectKind::Practitioner) == 2 && int(SubjectKind::Laboratory) == 3);
static_assert(int(Band::StrongOnPaper) == 0 && int(Band::Stop) == 7 && int(Band::None) == 8);
static_assert(int(TreatmentKind::Unstated) == 0 && int(TreatmentKind::Topical) == 10);
static_assert(int(Goal::Unstated) == 0 && int(Goal::AntiAgeing) == 4);

namespace {

// More parties than this with answers of their own are not kept in memory at once.
constexpr size_t kPartyCache = 20'000;
// Above this it is quicker to make the indexes anew than to move each entry.
constexpr int kManyRows = 20'000;
constexpr int kProgressEvery = 2'000;

QString factsKey(const ListingFacts &facts)
{
    const std::array<QChar, 7> words{QChar(char16_t(u'A' + int(facts.kind))),
        QChar(char16_t(u'A' + int(facts.offer))), QChar(char16_t(u'A' + int(facts.goal))),
        QChar(char16_t(u'A' + int(facts.route))), QChar(char16_t(u'A' + int(facts.vulnerable))),
        QChar(char16_t(u'A' + int(facts.exemptionClaimed))),
        QChar(char16_t(u'A' + int(facts.approvedUse)))};
    return QString(words.data(), qsizetype(words.size())) + facts.country + u'|' + facts.region
        + u'|' + facts.homeCountry;
}

template <typename Word> Word wordOf(QByteArrayView code)
{
    return code.isEmpty() ? Word() : fromCode<Word>(QString::fromLatin1(code)).value_or(Word());
}

qint64 julianDay(const QDate &day)
{
    return day.isValid() ? day.toJulianDay() : 0;
}

bool isFavourable(AnswerState state)
{
    return state == AnswerState::Met || state == AnswerState::Partly;
}

// The first day on which an answer counts less than whole.
qint64 dueDayOf(const ScoringRule &rule, const AnswerFacts &facts)
{
    qint64 due = kNeverDue;
    if (rule.staleAfterMonths > 0 && facts.checkedOnDay > 0) {
        due = facts.checkedOnDay + qint64(rule.staleAfterMonths) * 30 + 1;
    }
    if (facts.validUntilDay > 0) {
        due = std::min<qint64>(due, facts.validUntilDay + 1);
    }
    return due;
}

ScoreRow rowOf(const ScoreSummary &summary)
{
    ScoreRow row;
    row.hasScore = summary.hasScore ? 1 : 0;
    row.shown = summary.shownTenths;
    row.reach = summary.reachTenths;
    row.checked = summary.checkedTenths;
    row.rawReach = summary.rawReachTenths;
    row.band = static_cast<int>(summary.band);
    row.rank = qint64(bandOrder(summary.band)) * 100'000'000 + (1000 - qint64(row.shown)) * 10'000
        + (1000 - row.reach);
    row.flagsRaised = summary.flagsRaised;
    row.flagsOpen = summary.flagsOpen;
    row.flagsHalfMet = summary.flagsHalfMet;
    row.flagsKey = row.flagsRaised * 1000 + row.flagsOpen;
    row.checksDone = summary.checksDone;
    row.checksAsked = summary.checksAsked;
    row.nextChangeDay = julianDay(summary.nextChangeOn);
    row.dueDay = kNeverDue;
    return row;
}

} // namespace

ListingFacts factsFrom(const NativeStatement &row, int column)
{
    Listing listing;
    listing.kind = wordOf<TreatmentKind>(row.text(column));
    listing.goal = wordOf<Goal>(row.text(column + 1));
    listing.offer = wordOf<Offer>(row.text(column + 2));
    listing.route = wordOf<Route>(row.text(column + 3));
    listing.vulnerable = wordOf<YesNo>(row.text(column + 4));
    listing.exemptionClaimed = wordOf<YesNo>(row.text(column + 5));
    listing.approvedUse = wordOf<YesNo>(row.text(column + 6));
    listing.country = row.string(column + 7);
    listing.region = row.string(column + 8);
    listing.homeCountry = row.string(column + 9);
    Place place;
    place.country = row.string(column + 10);
    place.region = row.string(column + 11);
    return factsOf(listing, place);
}

QString placeKey(const QString &country, const QString &region, const QString &city)
{
    return country.toLower() + u' ' + text::sortKey(region) + u' ' + text::sortKey(city);
}

void bindScore(NativeStatement &statement, int first, const ScoreRow &row)
{
    int mark = first;
    for (const qint64 value : {qint64(row.hasScore), qint64(row.shown), qint64(row.reach),
             qint64(row.checked), qint64(row.rawReach), qint64(row.band), row.rank,
             qint64(row.flagsRaised), qint64(row.flagsOpen), qint64(row.flagsHalfMet),
             qint64(row.flagsKey), qint64(row.checksDone), qint64(row.checksAsked)}) {
        statement.bind(mark++, value);
    }
    statement.bindId(mark++, row.nextChangeDay);
    statement.bind(mark, row.dueDay);
}

Result<> rememberCatalogue(Connection &connection, const Catalogue &catalogue, const Clock &clock)
{
    {
        Query known(connection, QStringLiteral("catalogue_sha256"));
        TRY(known.bindText(":version", catalogue.version()).run());
        if (known.next()) {
            const QString sha256 = known.text();
            if (sha256 == catalogue.sha256()) {
                return {};
            }
            return Error{ErrorCode::Invalid,
                QCoreApplication::translate("storage",
                    "This directory was scored with other criteria of the same version. It was not "
                    "changed."),
                catalogue.version(), {}};
        }
        TRY(known.finish());
    }
    TRY(connection.begin());
    const auto write = [&]() -> Result<> {
        for (const Criterion &criterion : catalogue.criteria()) {
            Query add(connection, QStringLiteral("criterion_add"));
            TRY(add.bindText(":code", criterion.rule.id).bind(":number", criterion.number).run());
        }
        Query add(connection, QStringLiteral("catalogue_add"));
        TRY(add.bindText(":version", catalogue.version())
                .bindText(":sha256", catalogue.sha256())
                .bind(":added_ms", clock.nowUtc().toMSecsSinceEpoch())
                .run());
        Query mark(connection, QStringLiteral("scoring_first"));
        TRY(mark.bindText(":catalogue", catalogue.version())
                .bindText(":sha256", catalogue.sha256())
                .bindText(":model", scoringModel())
                .run());
        return connection.commit();
    };
    auto done = write();
    if (!done) {
        connection.rollback();
    }
    return done;
}

Scorer::Scorer(Connection &connection, CataloguePtr catalogue)
    : m_connection(connection), m_catalogue(std::move(catalogue))
{
}

Result<> Scorer::prepare()
{
    m_numbers.clear();
    m_codes.clear();
    m_indexOfNumber.clear();
    Query query(m_connection, QStringLiteral("criterion_list"));
    TRY(query.run());
    while (query.next()) {
        const auto number = static_cast<int>(query.integer());
        const QString criterion = query.text();
        m_numbers.insert(criterion, number);
        m_codes.insert(number, criterion);
        if (m_indexOfNumber.size() <= size_t(number)) {
            m_indexOfNumber.resize(size_t(number) + 1, -1);
        }
        m_indexOfNumber[size_t(number)] = m_catalogue->indexOf(criterion);
    }
    return query.finish();
}

Result<> Scorer::prepareStatements()
{
    if (!m_source) {
        TRY_ASSIGN(m_source, m_connection.native(QStringLiteral("score_source")));
        TRY_ASSIGN(m_answers, m_connection.native(QStringLiteral("score_answers")));
        TRY_ASSIGN(m_put, m_connection.native(QStringLiteral("score_put")));
    }
    return {};
}

const Scorer::Mask &Scorer::maskOf(const ListingFacts &facts)
{
    const QString key = factsKey(facts);
    auto found = m_masks.find(key);
    if (found == m_masks.end()) {
        Mask mask;
        for (const Criterion &criterion : m_catalogue->criteria()) {
            mask.unanswered.push_back(applicability(criterion, facts, false).applies);
            mask.answered.push_back(applicability(criterion, facts, true).applies);
        }
        found = m_masks.insert(key, std::move(mask));
    }
    return *found;
}

ScoreRow Scorer::compute(
    const ListingFacts &facts, std::span<const AnswerList *const> answers, QDate asOf)
{
    if (!answers.empty() && std::all_of(answers.begin(), answers.end(), [](const AnswerList *list) {
            return list->empty();
        })) {
        return unanswered(facts, asOf);
    }
    const Mask &mask = maskOf(facts);
    const auto count = size_t(m_catalogue->rules().size());
    std::vector<AnswerFacts> effective(count);
    for (const AnswerList *list : answers) {
        for (const IndexedAnswer &answer : *list) {
            effective[size_t(answer.criterion)] = answer.facts;
        }
    }
    qint64 due = kNeverDue;
    for (size_t i = 0; i < count; ++i) {
        AnswerFacts &answer = effective[i];
        const bool applies
            = answer.state == AnswerState::Unknown ? mask.unanswered[i] : mask.answered[i];
        if (!applies) {
            answer = AnswerFacts{AnswerState::NotApplicable, Tier::None, 0, 0};
        } else if (isFavourable(answer.state)) {
            due = std::min(due, dueDayOf(m_catalogue->rules().at(qsizetype(i)), answer));
        }
    }
    const QList<ScoringRule> &rules = m_catalogue->rules();
    ScoreRow row = rowOf(summaryOf(
        score(std::span(rules.constData(), count), std::span(effective.data(), count), asOf)));
    row.dueDay = due;
    return row;
}

const ScoreRow &Scorer::unanswered(const ListingFacts &facts, QDate asOf)
{
    const QString key = factsKey(facts) + u'|' + QString::number(asOf.toJulianDay());
    auto found = m_unanswered.find(key);
    if (found == m_unanswered.end()) {
        found = m_unanswered.insert(key, compute(facts, {}, asOf));
    }
    return *found;
}

void Scorer::appendAnswer(
    NativeStatement &row, int firstColumn, SubjectKind kind, AnswerList *answers) const
{
    const auto number = size_t(row.integer(firstColumn));
    const int index = number < m_indexOfNumber.size() ? m_indexOfNumber[number] : -1;
    if (index < 0 || m_catalogue->criteria().at(index).scope != kind) {
        return; // answered under another catalogue
    }
    answers->push_back({index,
        {static_cast<AnswerState>(row.integer(firstColumn + 1)),
            static_cast<Tier>(row.integer(firstColumn + 2)),
            static_cast<qint32>(row.integer(firstColumn + 3)),
            static_cast<qint32>(row.integer(firstColumn + 4))}});
}

Result<Scorer::AnswerList> Scorer::readAnswers(SubjectKind kind, qint64 id)
{
    AnswerList answers;
    m_answers->bind(1, int(kind));
    m_answers->bind(2, id);
    while (true) {
        TRY_ASSIGN(const bool row, m_answers->step());
        if (!row) {
            return answers;
        }
        appendAnswer(*m_answers, 0, kind, &answers);
    }
}

Result<const Scorer::AnswerList *> Scorer::partyAnswers(SubjectKind kind, qint64 id)
{
    const qint64 key = id * 4 + int(kind);
    const auto found = m_partyAnswers.find(key);
    if (found != m_partyAnswers.end()) {
        return &found->second;
    }
    TRY_ASSIGN(AnswerList answers, readAnswers(kind, id));
    return &m_partyAnswers.emplace(key, std::move(answers)).first->second;
}

Result<ScoreRow> Scorer::compute(qint64 listing, const ScoringFacts &facts, QDate asOf)
{
    TRY(prepareStatements());
    if (m_partyAnswers.size() > kPartyCache) {
        m_partyAnswers.clear();
    }
    TRY_ASSIGN(const AnswerList own, readAnswers(SubjectKind::Listing, listing));
    std::array<const AnswerList *, 4> lists{&own};
    size_t count = 1;
    for (const auto &[kind, id] : {std::pair(SubjectKind::Clinic, facts.clinic),
             std::pair(SubjectKind::Practitioner, facts.practitioner),
             std::pair(SubjectKind::Laboratory, facts.laboratory)}) {
        if (id > 0) {
            TRY_ASSIGN(lists[count], partyAnswers(kind, id));
            ++count;
        }
    }
    return compute(facts.facts, std::span(lists.data(), count), asOf);
}

Result<bool> Scorer::rescore(qint64 listing, QDate asOf)
{
    TRY(prepareStatements());
    NativeStatement &source = *m_source;
    source.bind(1, listing);
    TRY_ASSIGN(const bool exists, source.step());
    if (!exists) {
        return false;
    }
    ScoringFacts facts;
    facts.clinic = source.integer(4);
    facts.practitioner = source.integer(5);
    facts.laboratory = source.integer(6);
    const auto trashed = source.integer(0);
    const qint64 changedMs = source.integer(1);
    const QString treatment = source.string(2);
    const QString condition = source.string(3);
    facts.facts = factsFrom(source, 7);
    const QString nameKey = source.string(19);
    const QString city = source.string(20);
    source.reset();
    TRY_ASSIGN(const ScoreRow row, compute(listing, facts, asOf));

    NativeStatement &put = *m_put;
    put.bind(1, listing);
    put.bind(2, trashed);
    put.bindText(3, facts.facts.country);
    put.bind(4, int(facts.facts.kind));
    put.bind(5, int(facts.facts.goal));
    put.bindText(6, nameKey);
    put.bindText(7, text::sortKey(treatment));
    put.bindText(8, text::sortKey(condition));
    put.bindText(9, placeKey(facts.facts.country, facts.facts.region, city));
    put.bind(10, changedMs);
    bindScore(put, 11, row);
    put.bind(26, asOf.toJulianDay());
    TRY(put.run());
    return true;
}

Result<int> Scorer::rescoreAll(QDate asOf, const ProgressCallback &onProgress)
{
    TRY(prepareStatements());
    qint64 total = 0;
    {
        Query count(m_connection, QStringLiteral("score_count"));
        TRY(count.run());
        total = count.next() ? count.integer() : 0;
    }
    std::optional<ListIndexes> indexes;
    if (total > kManyRows) {
        indexes.emplace(m_connection);
        TRY(indexes->drop(ListIndexes::Which::OfScores));
    }
    forgetAnswers();
    {
        // Two walks side by side in the order of listings' keys: rows, and their own answers.
        TRY_ASSIGN(NativeStatement rows, m_connection.native(QStringLiteral("score_source_all")));
        TRY_ASSIGN(
            NativeStatement answers, m_connection.native(QStringLiteral("score_answers_all")));
        TRY_ASSIGN(NativeStatement change, m_connection.native(QStringLiteral("score_change")));
        TRY_ASSIGN(bool hasAnswer, answers.step());
        AnswerList own;
        for (qint64 done = 0;; ++done) {
            TRY_ASSIGN(const bool hasRow, rows.step());
            if (!hasRow) {
                break;
            }
            if (onProgress && done % kProgressEvery == 0 && !onProgress(done)) {
                return Error{ErrorCode::Cancelled,
                    QCoreApplication::translate(
                        "storage", "Cancelled. Nothing was left half done."),
                    {}, {}};
            }
            const qint64 listing = rows.integer(0);
            own.clear();
            while (hasAnswer && answers.integer(0) <= listing) {
                if (answers.integer(0) == listing) {
                    appendAnswer(answers, 1, SubjectKind::Listing, &own);
                }
                TRY_ASSIGN(hasAnswer, answers.step());
            }
            if (m_partyAnswers.size() > kPartyCache) {
                m_partyAnswers.clear();
            }
            std::array<const AnswerList *, 4> lists{&own};
            size_t count = 1;
            for (int i = 0; i < 3; ++i) {
                if (const qint64 party = rows.integer(1 + i); party > 0) {
                    TRY_ASSIGN(lists[count], partyAnswers(static_cast<SubjectKind>(i + 1), party));
                    ++count;
                }
            }
            const ScoreRow row = compute(factsFrom(rows, 4), std::span(lists.data(), count), asOf);
            bindScore(change, 1, row);
            change.bind(16, asOf.toJulianDay());
            change.bind(17, listing);
            TRY(change.run());
        }
    }
    if (indexes) {
        TRY(indexes->restore());
    }
    return static_cast<int>(total);
}

} // namespace touchstone::storage
