// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/maintenance.h"

#include "domain/snapshot.h"
#include "storage/directoryfile.h"
#include "storage/filecopy.h"
#include "storage/recordrows.h"
#include "storage/scorer.h"
#include "storage/searchindex.h"
#include "storage/sqlfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <limits>

namespace touchstone::storage {

using namespace domain;

namespace {

// After so many problems of one sort the rest is not listed.
constexpr int kMostProblems = 20;
constexpr int kProgressEvery = 1'000;

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

/// The words of a record's names, from its name and its other names a line each.
QString namesIn(NativeRow row)
{
    Clinic named; // names are folded alike whoever has them
    named.name = row.text();
    for (const QString &other : row.text().split(u'\n', Qt::SkipEmptyParts)) {
        named.otherNames.append({other, NameKind::Former});
    }
    return SearchIndex::namesOf(named);
}

/// One check of a directory: collects what is wrong.
class Checker
{
public:
    Checker(Session &session, const ProgressCallback &onProgress)
        : m_session(session), m_connection(session.connection()), m_onProgress(onProgress)
    {
    }

    Result<> run();
    Maintenance::Report report;

private:
    Result<> structure();
    Result<> counts();
    Result<> packs();
    Result<> scores();
    Result<ScoreRow> fromPacks(const NativeStatement &row, const ScoringFacts &facts, QDate asOf);
    Result<> searchText();
    Result<> snapshots();
    Result<> untold();
    enum class Sort { Damage, Miscounted, Untold };
    Result<> rowsMissing(const char *query, const QString &problem, Sort sort = Sort::Damage);
    Result<> progress()
    {
        if (++m_done % kProgressEvery == 0 && m_onProgress && !m_onProgress(m_done)) {
            return Error{
                ErrorCode::Cancelled, Text::tr("Cancelled. Nothing was left half done."), {}, {}};
        }
        return {};
    }
    void problem(const QString &text, Sort sort = Sort::Damage)
    {
        report.problems.append(text);
        report.isDamaged |= sort == Sort::Damage;
        report.isMiscounted |= sort == Sort::Miscounted;
    }

    Session &m_session;
    Connection &m_connection;
    const ProgressCallback &m_onProgress;
    qint64 m_done = 0;
    bool m_packsAreSound = false;
    std::vector<IndexedAnswer> m_answers; ///< of the listing
};

Result<> Checker::structure()
{
    {
        TRY_ASSIGN(NativeStatement pages, m_connection.native(QStringLiteral("check_pages")));
        while (true) {
            TRY_ASSIGN(const bool row, pages.step());
            if (!row) {
                break;
            }
            const QString line = pages.string(0);
            if (line != QLatin1String("ok")) {
                problem(Text::tr("The file is damaged: %1").arg(line));
            }
        }
    }
    TRY_ASSIGN(NativeStatement keys, m_connection.native(QStringLiteral("check_references")));
    for (int i = 0;; ++i) {
        TRY_ASSIGN(const bool row, keys.step());
        if (!row || i == kMostProblems) {
            break;
        }
        problem(Text::tr("A row of %1 names a row of %2 that is not there.")
                    .arg(keys.string(0), keys.string(2)));
    }
    return {};
}

Result<> Checker::rowsMissing(const char *query, const QString &text, Sort sort)
{
    Query rows(m_connection, QLatin1String(query));
    TRY(rows.run());
    const qint64 count = rows.next() ? rows.integer() : 0;
    TRY(rows.finish());
    if (count > 0) {
        problem(text.arg(count), sort);
    }
    return {};
}

Result<> Checker::untold()
{
    Query query(m_connection, QStringLiteral("check_untold"));
    TRY(query.bind(":most", kMostProblems).run());
    qint64 more = 0;
    while (query.next()) {
        const qint64 change = query.integer();
        const QString author = query.text();
        const QDateTime at = query.time();
        more = query.integer() - kMostProblems;
        problem(Text::tr("Change %1, made by %2 on %3 (UTC), left no entry in the journal. This "
                         "program makes no such change: somebody wrote to the database in another "
                         "way. Ask who made it; making scores anew does not help.")
                    .arg(QString::number(change), author,
                        at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))),
            Sort::Untold);
    }
    if (more > 0) {
        problem(Text::tr("%1 more changes left no entry in the journal.").arg(more), Sort::Untold);
    }
    return query.finish();
}

Result<> Checker::counts()
{
    Query query(m_connection, QStringLiteral("check_counts"));
    TRY(query.run());
    if (query.next()) {
        report.records = query.integer();
        report.answers = query.integer();
        report.scores = query.integer();
        report.journalEntries = query.integer();
    }
    return query.finish();
}

Result<> Checker::packs()
{
    // Two walks side by side in the order of records: their answers, and what is packed of them.
    TRY_ASSIGN(NativeStatement answers, m_connection.walk(QStringLiteral("check_answers")));
    TRY_ASSIGN(NativeStatement packs, m_connection.walk(QStringLiteral("check_packs")));
    const auto at = [](const NativeStatement &row, bool isThere) {
        return isThere ? std::pair(row.integer(0), row.integer(1))
                       : std::pair(std::numeric_limits<qint64>::max(), qint64(0));
    };
    TRY_ASSIGN(bool hasAnswer, answers.step());
    TRY_ASSIGN(bool hasPack, packs.step());
    qint64 wrong = 0;
    AnswerPacker packer;
    while (hasAnswer || hasPack) {
        TRY(progress());
        const auto record = std::min(at(answers, hasAnswer), at(packs, hasPack));
        packer.clear();
        while (at(answers, hasAnswer) == record) {
            packer.add(packedAnswer(answers, 2));
            TRY_ASSIGN(hasAnswer, answers.step());
        }
        const bool packed = at(packs, hasPack) == record;
        wrong += packer.bytes() == (packed ? packs.bytes(2) : QByteArrayView()) ? 0 : 1;
        if (packed) {
            TRY_ASSIGN(hasPack, packs.step());
        }
    }
    m_packsAreSound = wrong == 0;
    if (wrong > 0) {
        problem(Text::tr("The packed answers of %1 records are not their answers.").arg(wrong),
            Sort::Miscounted);
    }
    return {};
}

// Packs that were found to be the answers are read by the million; answers are looked up.
Result<ScoreRow> Checker::fromPacks(
    const NativeStatement &row, const ScoringFacts &facts, QDate asOf)
{
    constexpr int column = 41; // the first pack
    Scorer &scorer = m_session.scorer();
    m_answers.clear();
    for (int kind = 0; kind < 4; ++kind) {
        TRY(scorer.addPacked(static_cast<SubjectKind>(kind), row.bytes(column + kind), &m_answers));
    }
    return scorer.scoreOf(facts.facts, m_answers, asOf);
}

Result<> Checker::scores()
{
    m_session.scorer().forgetAnswers();
    TRY_ASSIGN(NativeStatement rows, m_connection.walk(QStringLiteral("check_scores")));
    int wrong = 0;
    while (true) {
        TRY_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        TRY(progress());
        const qint64 listing = rows.integer(0);
        const ScoringFacts facts{
            factsFrom(rows, 4), rows.integer(1), rows.integer(2), rows.integer(3)};
        const QDate asOf = QDate::fromJulianDay(rows.integer(16));
        TRY_ASSIGN(const ScoreRow now,
            m_packsAreSound ? fromPacks(rows, facts, asOf)
                            : m_session.scorer().compute(listing, facts, asOf));
        const ScoreRow stored = storedScore(rows, 17);
        constexpr int column = 32;
        const bool keys = rows.text(column) == rows.text(column + 1)
            && rows.integer(column + 2) == rows.integer(column + 3)
            && rows.integer(column + 5) == facts.clinic
            && rows.integer(column + 6) == facts.practitioner
            && rows.integer(column + 7) == facts.laboratory
            && rows.bytes(column + 8) == factsKey(facts.facts);
        if ((stored != now || !keys) && ++wrong <= kMostProblems) {
            problem(Text::tr("The stored score of listing %1 is not the one its answers give.")
                        .arg(uuidText(rows.text(column + 4))),
                Sort::Miscounted);
        }
    }
    return {};
}

Result<> Checker::searchText()
{
    // The engine's own check of its index writes a little, so it takes the right to write.
    if (m_session.role() == Session::Role::Writer && !m_connection.isServer()) {
        for (const char *table : {"listing_search", "clinic_search", "practitioner_search",
                 "laboratory_search", "name_part"}) {
            TRY_ASSIGN(NativeStatement check,
                m_connection.native(QStringLiteral("check_search_table"),
                    {{QStringLiteral("table"), QLatin1String(table)}}));
            if (const auto done = check.run(); !done) {
                if (done.error().code != ErrorCode::Corrupt) {
                    return done;
                }
                problem(Text::tr("The search index does not agree with the records."));
            }
        }
    }
    TRY_ASSIGN(NativeStatement rows, m_connection.walk(QStringLiteral("check_search_text")));
    int wrong = 0;
    while (true) {
        TRY_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        TRY(progress());
        NativeRow row(rows);
        const QString uuid = uuidText(row.bytes());
        const QString names = row.text(), rest = row.text();
        Listing listing;
        listing.country = row.text();
        listing.region = row.text();
        listing.treatment = row.text();
        listing.condition = row.text();
        Place place;
        place.city = row.text();
        place.region = row.text();
        place.country = row.text();
        constexpr int clinic = 10, practitioner = 12, laboratory = 14; // first columns
        QString expected = namesIn(NativeRow(rows, clinic));
        for (const int party : {practitioner, laboratory}) {
            if (!rows.isNull(party)) {
                expected += u' ' + namesIn(NativeRow(rows, party));
            }
        }
        if ((names != expected || rest != SearchIndex::restOf(listing, place))
            && ++wrong <= kMostProblems) {
            problem(
                Text::tr("The search text of listing %1 is not what its record says.").arg(uuid));
        }
    }
    return {};
}

Result<> Checker::snapshots()
{
    TRY_ASSIGN(NativeStatement rows, m_connection.walk(QStringLiteral("check_snapshots")));
    int wrong = 0;
    while (true) {
        TRY_ASSIGN(const bool row, rows.step());
        if (!row) {
            return {};
        }
        TRY(progress());
        const auto found = domain::checkSnapshot(rows.string(2).toUtf8(), rows.string(1));
        if ((found && found->isConfirmed()) || ++wrong > kMostProblems) {
            continue;
        }
        problem(Text::tr("The signed snapshot %1 is not what was signed: %2")
                    .arg(uuidText(rows.bytes(0)),
                        found ? found->differences.join(u' ') : found.error().message));
    }
}

Result<> Checker::run()
{
    // What is read belongs together, though others write; a server looks after its own pages.
    const ReadTransaction reading(m_connection);
    if (!m_connection.isServer()) {
        TRY(structure());
    }
    if (!report.isSound()) {
        return {}; // what damaged pages say is not worth reading
    }
    TRY(counts());
    TRY(rowsMissing(
        "check_without_score", Text::tr("%1 listings have no score."), Sort::Miscounted));
    TRY(rowsMissing("check_without_search", Text::tr("%1 listings cannot be found by searching.")));
    TRY(rowsMissing("check_without_journal", Text::tr("%1 records do not appear in the journal.")));
    TRY(rowsMissing("check_answer_versions", Text::tr("%1 answers lack an earlier version.")));
    TRY(packs());
    TRY(scores());
    TRY(snapshots());
    TRY(searchText());
    return untold(); // last: what can be done about the others is said first
}

} // namespace

Maintenance::Maintenance(Session &session) : m_session(session) { }

Result<Maintenance::Report> Maintenance::check(const ProgressCallback &onProgress) const
{
    Checker checker(m_session, onProgress);
    const auto done = checker.run();
    if (!done && done.error().code == ErrorCode::Corrupt) {
        checker.report.problems.append(
            Text::tr("The file is damaged: %1").arg(done.error().detail));
        checker.report.isDamaged = true;
    } else if (!done) {
        return done.error();
    }
    return checker.report;
}

Result<Maintenance::Copy> Maintenance::backup(
    const QString &path, const ProgressCallback &onProgress) const
{
    TRY(copyDatabase(m_session.connection(), path, onProgress));
    Copy copy;
    copy.path = path;
    TRY_ASSIGN(copy.sha256, fileSha256(path));
    copy.bytes = QFileInfo(path).size();
    return copy;
}

Result<Maintenance::Copy> Maintenance::restore(
    const QString &from, const QString &to, const Clock &clock)
{
    OpenOptions options;
    options.readOnly = true;
    TRY_ASSIGN(const auto file, DirectoryFile::open(from, clock, options));
    TRY_ASSIGN(const auto session, Session::open(*file, Session::Role::Reader));
    const Maintenance maintenance(*session);
    TRY_ASSIGN(const Report report, maintenance.check());
    if (!report.isSound()) {
        return Error{ErrorCode::Corrupt,
            Text::tr("This backup is not sound, so it was not restored: %1")
                .arg(report.problems.first()),
            report.problems.join(u'\n'), ErrorPlace{from, 0, 0, {}}};
    }
    return maintenance.backup(to);
}

} // namespace touchstone::storage
