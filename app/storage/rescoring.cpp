// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rescoring.h"

#include "storage/sqlfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace touchstone::storage {

using namespace domain;

namespace {

// Rows read before any is written: an index can only be dropped while nothing reads.
constexpr int kChunk = 8'192;
// When more than one row in so many changes an index, making it anew is quicker than moving
// entries.
constexpr qint64 kWorthAnew = 12;
constexpr qint64 kFewRows = 200;

} // namespace

Rescoring::Rescoring(Connection &connection, Scorer &scorer)
    : m_connection(connection), m_scorer(scorer), m_indexes(connection)
{
}

Result<int> Rescoring::run(QDate asOf, const ProgressCallback &onProgress)
{
    {
        Query count(m_connection, QStringLiteral("score_count"));
        TRY(count.run());
        m_total = count.next() ? count.integer() : 0;
    }
    TRY_ASSIGN(m_rows, m_connection.native(QStringLiteral("score_stored")));
    TRY_ASSIGN(m_packs, m_connection.native(QStringLiteral("score_packs")));
    TRY(readPartyPacks());
    qint64 last = 0;
    for (int done = 0;;) {
        if (onProgress && !onProgress(done)) {
            return Error{ErrorCode::Cancelled,
                QCoreApplication::translate("storage", "Cancelled. Nothing was left half done."),
                {}, {}};
        }
        TRY_ASSIGN(const int rows, readChunk(asOf, &last));
        if (rows == 0) {
            break;
        }
        TRY(dropIndexes(rows));
        TRY(write(asOf));
        done += rows;
    }
    TRY(m_indexes.restore());
    return static_cast<int>(m_total);
}

Result<> Rescoring::runOf(const QByteArray &keys, QDate asOf)
{
    if (!m_rowsOf) {
        TRY_ASSIGN(m_rowsOf, m_connection.native(QStringLiteral("score_stored_of")));
    }
    constexpr int packs = 21; // the first column of packed answers
    m_changes.clear();
    m_rowsOf->bindText(1, QByteArrayView(keys));
    while (true) {
        TRY_ASSIGN(const bool row, m_rowsOf->step());
        if (!row) {
            return write(asOf);
        }
        TRY(readRow(*m_rowsOf, asOf,
            {m_rowsOf->bytes(packs), m_rowsOf->bytes(packs + 1), m_rowsOf->bytes(packs + 2),
                m_rowsOf->bytes(packs + 3)}));
    }
}

Result<> Rescoring::readPartyPacks()
{
    TRY_ASSIGN(NativeStatement packs, m_connection.walk(QStringLiteral("score_party_packs")));
    while (true) {
        TRY_ASSIGN(const bool row, packs.step());
        if (!row) {
            break;
        }
        const QByteArrayView bytes = packs.bytes(2);
        m_partyPacks.push_back(
            {packs.integer(1) * 4 + packs.integer(0), m_partyBytes.size(), bytes.size()});
        m_partyBytes.append(bytes);
    }
    std::sort(m_partyPacks.begin(), m_partyPacks.end(),
        [](const PartyPack &a, const PartyPack &b) { return a.party < b.party; });
    return {};
}

QByteArrayView Rescoring::partyPack(SubjectKind kind, qint64 id) const
{
    const qint64 party = id * 4 + int(kind);
    const auto found = std::lower_bound(m_partyPacks.begin(), m_partyPacks.end(), party,
        [](const PartyPack &pack, qint64 key) { return pack.party < key; });
    if (found == m_partyPacks.end() || found->party != party) {
        return {};
    }
    return QByteArrayView(m_partyBytes).sliced(found->offset, found->size);
}

// Reads the listings after `last` and keeps of them what became different.
Result<int> Rescoring::readChunk(QDate asOf, qint64 *last)
{
    m_changes.clear();
    m_rows->bind(1, *last);
    m_rows->bind(2, kChunk);
    m_packs->bind(1, *last);
    m_packs->bind(2, kChunk);
    TRY_ASSIGN(bool hasPack, m_packs->step());
    int rows = 0;
    while (true) {
        TRY_ASSIGN(const bool row, m_rows->step());
        if (!row) {
            break;
        }
        ++rows;
        *last = m_rows->integer(0);
        while (hasPack && m_packs->integer(0) < *last) {
            TRY_ASSIGN(hasPack, m_packs->step());
        }
        Packs packs;
        if (hasPack && m_packs->integer(0) == *last) {
            packs[size_t(SubjectKind::Listing)] = m_packs->bytes(1);
        }
        for (const SubjectKind kind :
            {SubjectKind::Clinic, SubjectKind::Practitioner, SubjectKind::Laboratory}) {
            if (const qint64 party = m_rows->integer(int(kind)); party > 0) {
                packs[size_t(kind)] = partyPack(kind, party);
            }
        }
        TRY(readRow(*m_rows, asOf, packs));
    }
    m_packs->reset();
    return rows;
}

Result<> Rescoring::readRow(NativeStatement &rows, QDate asOf, const Packs &packs)
{
    const qint64 listing = rows.integer(0);
    TRY_ASSIGN(const ScoreBase *base, baseOf(listing, rows.text(4)));
    m_answers.clear();
    for (size_t kind = 0; kind < packs.size(); ++kind) {
        TRY(m_scorer.addPacked(static_cast<SubjectKind>(kind), packs[kind], &m_answers));
    }
    const ScoreRow before = storedScore(rows, 6);
    Change change{listing, 0, m_scorer.rowOf(*base, m_answers, asOf)};
    change.groups = groupsOf(before, change.row);
    if (change.groups != 0 || rows.integer(5) != asOf.toJulianDay()) {
        m_changes.push_back(change);
    }
    return {};
}

Result<const ScoreBase *> Rescoring::baseOf(qint64 listing, QByteArrayView facts)
{
    const auto known = m_bases.constFind(QByteArray::fromRawData(facts.data(), facts.size()));
    if (known != m_bases.constEnd()) {
        return *known;
    }
    TRY_ASSIGN(const ListingFacts read, m_scorer.readFacts(listing));
    return *m_bases.insert(facts.toByteArray(), &m_scorer.baseOf(read));
}

int Rescoring::groupsOf(const ScoreRow &before, const ScoreRow &now)
{
    const auto numbers = [](const ScoreRow &row) {
        return std::tie(row.hasScore, row.shown, row.reach, row.checked, row.rawReach, row.rank,
            row.checksDone, row.checksAsked);
    };
    const auto flags = [](const ScoreRow &row) {
        return std::tie(row.flagsRaised, row.flagsOpen, row.flagsHalfMet, row.flagsKey);
    };
    const auto days = [](const ScoreRow &row) { return std::tie(row.nextChangeDay, row.dueDay); };
    return (numbers(before) == numbers(now) ? 0 : Numbers) | (before.band == now.band ? 0 : Band)
        | (flags(before) == flags(now) ? 0 : Flags) | (days(before) == days(now) ? 0 : Days);
}

// What this chunk changed tells what the rest will: each index that many rows move in goes.
Result<> Rescoring::dropIndexes(int rowsRead)
{
    static constexpr std::array groups{std::pair(Numbers, ListIndexes::Which::OfNumbers),
        std::pair(Band, ListIndexes::Which::OfBand), std::pair(Flags, ListIndexes::Which::OfFlags),
        std::pair(Days, ListIndexes::Which::OfDays)};
    for (const auto &[group, which] : groups) {
        const auto changed = std::count_if(m_changes.begin(), m_changes.end(),
            [group = group](const Change &change) { return (change.groups & group) != 0; });
        if ((m_dropped & group) == 0 && changed > kFewRows && changed * kWorthAnew > rowsRead) {
            TRY(m_indexes.drop(which));
            m_dropped |= group;
        }
    }
    return {};
}

Result<NativeStatement *> Rescoring::changeOf(int groups)
{
    auto &statement = m_change[size_t(groups)];
    if (!statement) {
        QString columns = sql::fragment(QStringLiteral("score"), QStringLiteral("day"));
        for (const auto &[group, part] : {std::pair(Numbers, "numbers"), std::pair(Band, "band"),
                 std::pair(Flags, "flags"), std::pair(Days, "days")}) {
            if ((groups & group) != 0) {
                columns += QStringLiteral(", ")
                    + sql::fragment(QStringLiteral("score"), QLatin1String(part));
            }
        }
        TRY_ASSIGN(statement,
            m_connection.gathering(
                QStringLiteral("score_change"), {{QStringLiteral("columns"), columns}}));
    }
    return &*statement;
}

// Marks as fragments/score.sql numbers them.
void Rescoring::bind(NativeStatement &statement, const Change &change, QDate asOf)
{
    const ScoreRow &row = change.row;
    statement.bind(1, change.listing);
    statement.bind(2, asOf.toJulianDay());
    if ((change.groups & Numbers) != 0) {
        int mark = 3;
        for (const qint64 value :
            {qint64(row.hasScore), qint64(row.shown), qint64(row.reach), qint64(row.checked),
                qint64(row.rawReach), row.rank, qint64(row.checksDone), qint64(row.checksAsked)}) {
            statement.bind(mark++, value);
        }
    }
    if ((change.groups & Band) != 0) {
        statement.bind(11, row.band);
    }
    if ((change.groups & Flags) != 0) {
        int mark = 12;
        for (const int value : {row.flagsRaised, row.flagsOpen, row.flagsHalfMet, row.flagsKey}) {
            statement.bind(mark++, value);
        }
    }
    if ((change.groups & Days) != 0) {
        statement.bindId(16, row.nextChangeDay);
        statement.bind(17, row.dueDay);
    }
}

Result<> Rescoring::write(QDate asOf)
{
    for (const Change &change : m_changes) {
        // Columns without an index cost nothing to write along; fewer statements to prepare.
        // A server moves the whole row whatever changes in it.
        const int groups
            = m_connection.isServer() ? Numbers | Band | Flags | Days : change.groups | m_dropped;
        TRY_ASSIGN(NativeStatement * statement, changeOf(groups));
        Change whole = change;
        whole.groups = groups;
        bind(*statement, whole, asOf);
        TRY(statement->run());
    }
    for (auto &statement : m_change) {
        TRY(statement ? statement->send() : Result<>());
    }
    return {};
}

} // namespace touchstone::storage
