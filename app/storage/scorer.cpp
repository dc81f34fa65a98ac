// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/scorer.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

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
// Places and kinds make a few thousand combinations; words typed as regions could make more.
constexpr size_t kMostBases = 50'000;

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

ScoreRow rowOfSummary(const ScoreSummary &summary)
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

// What is said of packed answers that cannot be read.
Error damagedPack(QByteArrayView pack)
{
    return {ErrorCode::Corrupt,
        QCoreApplication::translate("storage", "The packed answers of a record are damaged."),
        QString::fromLatin1(pack.toByteArray().toHex()), {}};
}

} // namespace

QByteArray factsKey(const ListingFacts &facts)
{
    // Words by letters, then texts with a sign between that none of them has.
    QByteArray key;
    for (const int word : {int(facts.kind), int(facts.offer), int(facts.goal), int(facts.route),
             int(facts.vulnerable), int(facts.exemptionClaimed), int(facts.approvedUse)}) {
        key.append(static_cast<char>('A' + word));
    }
    constexpr char kBetween = '\x1f';
    return key + facts.country.toUtf8() + kBetween + facts.region.toUtf8() + kBetween
        + facts.homeCountry.toUtf8();
}

ScoreRow storedScore(const NativeStatement &row, int column)
{
    ScoreRow stored;
    for (int *value : {&stored.hasScore, &stored.shown, &stored.reach, &stored.checked,
             &stored.rawReach, &stored.band}) {
        *value = static_cast<int>(row.integer(column++));
    }
    stored.rank = row.integer(column++);
    for (int *value : {&stored.flagsRaised, &stored.flagsOpen, &stored.flagsHalfMet,
             &stored.flagsKey, &stored.checksDone, &stored.checksAsked}) {
        *value = static_cast<int>(row.integer(column++));
    }
    stored.nextChangeDay = row.integer(column++);
    stored.dueDay = row.integer(column);
    return stored;
}

void bindScoringFacts(
    NativeStatement &statement, int first, const ScoringFacts &facts, const QByteArray &key)
{
    statement.bind(first, facts.clinic);
    statement.bindId(first + 1, facts.practitioner);
    statement.bindId(first + 2, facts.laboratory);
    statement.bindText(first + 3, QByteArrayView(key));
}

PackedAnswer packedAnswer(const NativeStatement &row, int column)
{
    return {static_cast<int>(row.integer(column)),
        {static_cast<AnswerState>(row.integer(column + 1)),
            static_cast<Tier>(row.integer(column + 2)),
            static_cast<qint32>(row.integer(column + 3)),
            static_cast<qint32>(row.integer(column + 4))}};
}

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
    m_indexes = {};
    Query query(m_connection, QStringLiteral("criterion_list"));
    TRY(query.run());
    while (query.next()) {
        const auto number = static_cast<int>(query.integer());
        const QString criterion = query.text();
        m_numbers.insert(criterion, number);
        m_codes.insert(number, criterion);
        const int index = m_catalogue->indexOf(criterion);
        if (index < 0) {
            continue;
        }
        std::vector<int> &indexes = m_indexes[size_t(m_catalogue->criteria().at(index).scope)];
        indexes.resize(std::max(indexes.size(), size_t(number) + 1), -1);
        indexes[size_t(number)] = index;
    }
    return query.finish();
}

Result<> Scorer::reconnected()
{
    m_source.reset();
    m_answers.reset();
    m_put.reset();
    m_pack.reset();
    forgetAnswers();
    return prepare();
}

Result<> Scorer::prepareStatements()
{
    if (!m_source) {
        TRY_ASSIGN(m_source, m_connection.native(QStringLiteral("score_source")));
        TRY_ASSIGN(m_answers, m_connection.native(QStringLiteral("score_answers")));
        TRY_ASSIGN(m_put, m_connection.native(QStringLiteral("score_put")));
        TRY_ASSIGN(m_pack, m_connection.native(QStringLiteral("answer_pack_put")));
    }
    return {};
}

const ScoreBase &Scorer::baseOf(const ListingFacts &facts)
{
    QByteArray key = factsKey(facts);
    auto found = m_bases.find(key);
    if (found == m_bases.end()) {
        std::vector<bool> unanswered, answered;
        for (const Criterion &criterion : m_catalogue->criteria()) {
            unanswered.push_back(applicability(criterion, facts, false).applies);
            answered.push_back(applicability(criterion, facts, true).applies);
        }
        const QList<ScoringRule> &rules = m_catalogue->rules();
        ScoreBase base(std::span(rules.constData(), size_t(rules.size())), std::move(unanswered),
            std::move(answered));
        found = m_bases.emplace(std::move(key), std::move(base)).first;
    }
    return found->second;
}

Result<ListingFacts> Scorer::readFacts(qint64 listing)
{
    TRY(prepareStatements());
    m_source->bind(1, listing);
    TRY_ASSIGN(const bool exists, m_source->step());
    if (!exists) {
        return Error{ErrorCode::Corrupt,
            QCoreApplication::translate("storage", "A score is there without its listing."),
            QString::number(listing), {}};
    }
    ListingFacts facts = factsFrom(*m_source, 7);
    m_source->reset();
    return facts;
}

ScoreRow Scorer::rowOf(
    const ScoreBase &base, std::span<const IndexedAnswer> answers, QDate asOf) const
{
    ScoreRow row = rowOfSummary(base.with(answers, asOf));
    for (const IndexedAnswer &answer : answers) {
        if (isFavourable(answer.facts.state)
            && base.applies(answer.criterion, answer.facts.state)) {
            row.dueDay = std::min(
                row.dueDay, dueDayOf(m_catalogue->rules().at(answer.criterion), answer.facts));
        }
    }
    return row;
}

ScoreRow Scorer::unanswered(const ListingFacts &facts, QDate asOf)
{
    return rowOf(baseOf(facts), {}, asOf);
}

Result<> Scorer::readAnswers(SubjectKind kind, qint64 id, AnswerList *answers)
{
    m_answers->bind(1, int(kind));
    m_answers->bind(2, id);
    while (true) {
        TRY_ASSIGN(const bool row, m_answers->step());
        if (!row) {
            return {};
        }
        const PackedAnswer answer = packedAnswer(*m_answers, 0);
        if (const int index = indexOf(answer.criterion, kind); index >= 0) {
            answers->push_back({index, answer.facts});
        }
    }
}

Result<const Scorer::AnswerList *> Scorer::partyAnswers(SubjectKind kind, qint64 id)
{
    const qint64 key = id * 4 + int(kind);
    const auto found = m_partyAnswers.find(key);
    if (found != m_partyAnswers.end()) {
        return &found->second;
    }
    AnswerList answers;
    TRY(readAnswers(kind, id, &answers));
    return &m_partyAnswers.emplace(key, std::move(answers)).first->second;
}

Result<ScoreRow> Scorer::compute(qint64 listing, const ScoringFacts &facts, QDate asOf)
{
    TRY(prepareStatements());
    if (m_partyAnswers.size() > kPartyCache) {
        m_partyAnswers.clear();
    }
    AnswerList answers;
    TRY(readAnswers(SubjectKind::Listing, listing, &answers));
    for (const auto &[kind, id] : {std::pair(SubjectKind::Clinic, facts.clinic),
             std::pair(SubjectKind::Practitioner, facts.practitioner),
             std::pair(SubjectKind::Laboratory, facts.laboratory)}) {
        if (id > 0) {
            TRY_ASSIGN(const AnswerList *of, partyAnswers(kind, id));
            answers.insert(answers.end(), of->begin(), of->end());
        }
    }
    return scoreOf(facts.facts, answers, asOf);
}

ScoreRow Scorer::scoreOf(
    const ListingFacts &facts, std::span<const IndexedAnswer> answers, QDate asOf)
{
    if (m_bases.size() > kMostBases) {
        m_bases.clear();
    }
    return rowOf(baseOf(facts), answers, asOf);
}

Result<> Scorer::pack(const SubjectRef &subject)
{
    TRY(prepareStatements());
    m_packer.clear();
    m_answers->bind(1, int(subject.kind));
    m_answers->bind(2, subject.id);
    while (true) {
        TRY_ASSIGN(const bool row, m_answers->step());
        if (!row) {
            break;
        }
        m_packer.add(packedAnswer(*m_answers, 0));
    }
    m_pack->bind(1, int(subject.kind));
    m_pack->bind(2, subject.id);
    m_pack->bindBlob(3, m_packer.bytes());
    return m_pack->run();
}

ScoringFacts Scorer::factsOfSource(const NativeStatement &source)
{
    ScoringFacts facts;
    facts.clinic = source.integer(4);
    facts.practitioner = source.integer(5);
    facts.laboratory = source.integer(6);
    facts.facts = factsFrom(source, 7);
    return facts;
}

Result<> Scorer::putRow(NativeStatement &put, qint64 listing, const NativeStatement &source,
    const ScoringFacts &facts, const ScoreRow &row, QDate asOf)
{
    put.bind(1, listing);
    put.bind(2, source.integer(0));
    put.bindText(3, facts.facts.country);
    put.bind(4, int(facts.facts.kind));
    put.bind(5, int(facts.facts.goal));
    put.bindText(6, source.text(19));
    put.bindText(7, text::sortKey(source.string(2)));
    put.bindText(8, text::sortKey(source.string(3)));
    put.bindText(9, placeKey(facts.facts.country, facts.facts.region, source.string(20)));
    put.bind(10, source.integer(1));
    bindScore(put, 11, row);
    put.bind(26, asOf.toJulianDay());
    const QByteArray key = factsKey(facts.facts);
    bindScoringFacts(put, 27, facts, key);
    return put.run();
}

Result<> Scorer::addPacked(
    SubjectKind kind, QByteArrayView pack, std::vector<IndexedAnswer> *answers)
{
    m_packed.clear();
    if (!unpackAnswers(pack, &m_packed)) {
        return damagedPack(pack);
    }
    for (const PackedAnswer &answer : m_packed) {
        if (const int index = indexOf(answer.criterion, kind); index >= 0) {
            answers->push_back({index, answer.facts});
        }
    }
    return {};
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
    const auto write = [&]() -> Result<> {
        const ScoringFacts facts = factsOfSource(source);
        TRY_ASSIGN(const ScoreRow row, compute(listing, facts, asOf));
        return putRow(*m_put, listing, source, facts, row, asOf);
    };
    const auto written = write();
    source.reset(); // whatever came: an open statement would keep the transaction from ending
    TRY(written);
    return true;
}

Result<> Scorer::store(NativeStatement &put, qint64 listing, const NativeStatement &source,
    std::span<const IndexedAnswer> answers, QDate asOf)
{
    const ScoringFacts facts = factsOfSource(source);
    return putRow(put, listing, source, facts, scoreOf(facts.facts, answers, asOf), asOf);
}

} // namespace touchstone::storage
