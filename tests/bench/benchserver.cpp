// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a directory on a server, taken through the program's own stores as the person of
// ADDRESS, each beside the same bare SQL through the client library, in turn.
//   bench_server fill ADDRESS answers|journal   gives every listing its 40 answers by COPY, past
//   the triggers: as a superuser, into a directory just imported; both halves may run at once
//   bench_server keystrokes ADDRESS    a search as it is typed: 50 rows
//   bench_server pages ADDRESS         first pages in every order, all keys, pages at any depth
//   bench_server open ADDRESS          a listing with all it says, its answers and its score
//   bench_server save ADDRESS COUNT    one answer saved
//   bench_server rescore ADDRESS COUNT at least so many scores again, as days pass
// The password is PGPASSWORD's. Prints "name unit value" lines.
#include "base/text.h"
#include "benchshared.h"
#include "domain/vocabulary.h"
#include "services/assessmentreader.h"
#include "storage/answerpack.h"
#include "storage/answerstore.h"
#include "storage/jsonfields.h"
#include "storage/listingstore.h"
#include "storage/postgresbatch.h"
#include "storage/scorer.h"
#include "storage/scorestore.h"
#include "storage/serveraddress.h"
#include "storage/unitofwork.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <array>
#include <functional>
#include <memory>

using namespace touchstone;
using namespace touchstone::bench;
using domain::SubjectKind;

namespace {

constexpr int kAnswers = 40;

/// A connection of its own, with nothing between it and the server.
class Plain
{
public:
    explicit Plain(const QString &address)
        : m_handle(PQconnectdb(
            must(storage::ServerAddress::parse(address)).connectionText().toUtf8().constData()))
    {
        if (PQstatus(m_handle) != CONNECTION_OK) {
            qFatal("%s", PQerrorMessage(m_handle));
        }
        run("SET search_path = touchstone");
    }
    ~Plain() { PQfinish(m_handle); }
    Plain(const Plain &) = delete;
    Plain &operator=(const Plain &) = delete;

    [[nodiscard]] pg_conn *handle() const { return m_handle; }

    void run(const QByteArray &sql) { PQclear(checked(PQexec(m_handle, sql.constData()), sql)); }

    /// All rows of a statement that is prepared once, their columns as texts.
    QList<QList<QByteArray>> rows(const QByteArray &sql, const QList<QByteArray> &values = {})
    {
        QByteArray &name = m_prepared[sql];
        if (name.isEmpty()) {
            name = "p" + QByteArray::number(m_prepared.size());
            PQclear(
                checked(PQprepare(m_handle, name.constData(), sql.constData(), 0, nullptr), sql));
        }
        std::vector<const char *> bound;
        for (const QByteArray &value : values) {
            bound.push_back(value.constData());
        }
        PGresult *result = checked(PQexecPrepared(m_handle, name.constData(), int(bound.size()),
                                       bound.data(), nullptr, nullptr, 0),
            sql);
        QList<QList<QByteArray>> all;
        for (int row = 0; row < PQntuples(result); ++row) {
            QList<QByteArray> columns;
            for (int column = 0; column < PQnfields(result); ++column) {
                columns.append(QByteArray(PQgetvalue(result, row, column)));
            }
            all.append(columns);
        }
        PQclear(result);
        return all;
    }

    /// The same in pieces, for what is too much to hold.
    void walk(const QByteArray &sql, const std::function<void(const QList<QByteArray> &)> &onRow)
    {
        run("BEGIN; DECLARE walked NO SCROLL CURSOR FOR " + sql);
        while (true) {
            const auto some = rows("FETCH 5000 FROM walked");
            for (const auto &row : some) {
                onRow(row);
            }
            if (some.isEmpty()) {
                break;
            }
        }
        run("COMMIT");
    }

private:
    PGresult *checked(PGresult *result, const QByteArray &sql) const
    {
        const ExecStatusType status = PQresultStatus(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
            qFatal("%s: %s", sql.left(200).constData(), PQerrorMessage(m_handle));
        }
        return result;
    }

    pg_conn *m_handle;
    QHash<QByteArray, QByteArray> m_prepared;
};

struct Opened
{
    SystemClock clock;
    std::unique_ptr<storage::Directory> directory;
    std::unique_ptr<storage::Session> session;

    static storage::OpenOptions options(const domain::CataloguePtr &catalogue)
    {
        storage::OpenOptions options;
        options.catalogue = catalogue;
        return options;
    }

    explicit Opened(const QString &address,
        storage::Session::Role role = storage::Session::Role::Reader,
        const domain::CataloguePtr &catalogue = {})
        : directory(must(storage::Directory::open(address, clock, options(catalogue)))),
          session(must(storage::Session::open(*directory, role)))
    {
    }
};

// What it takes to fill.

/// Every record with the criteria it is asked about: parties all of theirs, a listing so many that
/// it comes to forty with those of its parties.
class Filling
{
public:
    explicit Filling(const QString &address)
        : m_address(address), m_opened(address), m_plain(address), m_today(m_opened.clock.today())
    {
        for (const domain::Criterion &criterion : m_opened.directory->catalogue()->criteria()) {
            m_asked[size_t(criterion.scope)].append(
                {m_opened.session->scorer().numberOf(criterion.rule.id), &criterion});
        }
        for (auto &asked : m_asked) {
            std::sort(asked.begin(), asked.end(),
                [](const auto &a, const auto &b) { return a.first < b.first; });
        }
        m_plain.run("SET session_replication_role = replica; SET synchronous_commit = off; "
                    "SET maintenance_work_mem = '1GB'");
    }

    void answers()
    {
        m_plain.run("ALTER TABLE answer DROP CONSTRAINT answer_pkey");
        const QByteArray person
            = m_plain.rows("SELECT id FROM person ORDER BY id LIMIT 1").at(0).at(0);
        const QByteArray changed = "\t1\t" + person + '\t' + now() + '\n';
        qint64 count = 0;
        storage::AnswerPacker packer;
        QByteArray packed;
        copy("COPY answer FROM STDIN", [&](const Record &record, QByteArray *rows) {
            packer.clear();
            for (const auto &[number, criterion] : record.asked) {
                const domain::Answer answer = answerFor(*criterion, record.id, m_today);
                *rows += record.kind + '\t' + record.key + '\t' + QByteArray::number(number) + '\t'
                    + QByteArray::number(int(answer.state)) + '\t'
                    + QByteArray::number(int(answer.tier)) + '\t'
                    + QByteArray::number(answer.checkedOn.toJulianDay()) + "\t\\N\t\\N\t\t\t"
                    + answer.source.toUtf8() + changed;
                packer.add({number,
                    {answer.state, answer.tier, qint32(answer.checkedOn.toJulianDay()), 0}});
                ++count;
            }
            packed += record.kind + '\t' + record.key + "\t\\\\x" + packer.bytes().toHex() + '\n';
        });
        must(storage::copyRows(m_plain.handle(), "COPY answer_pack FROM STDIN",
            QStringLiteral("packs"), [&packed](QByteArray *rows) -> Result<bool> {
                *rows = std::exchange(packed, {});
                return false;
            }));
        m_plain.run("ALTER TABLE answer ADD PRIMARY KEY (subject_kind, subject_id, criterion)");
        say("answers made", "count", double(count));
    }

    void journal()
    {
        m_plain.run("DROP INDEX journal_subject; DROP INDEX journal_change");
        const QByteArray change = m_plain
                                      .rows("INSERT INTO change (kind, person_id, at_ms) SELECT 1, "
                                            "min(id), $1::text::bigint FROM person RETURNING id",
                                          {now()})
                                      .at(0)
                                      .at(0);
        copy("COPY journal (change_id, action, subject_kind, subject_id, criterion, title, after) "
             "FROM STDIN",
            [&](const Record &record, QByteArray *rows) {
                const QByteArray head = change + "\t4\t" + record.kind + '\t' + record.key + '\t';
                for (const auto &[number, criterion] : record.asked) {
                    const domain::Answer answer = answerFor(*criterion, record.id, m_today);
                    storage::JsonFields fields;
                    domain::visitFields(answer, fields);
                    *rows += head + QByteArray::number(number) + '\t';
                    storage::appendCopyText(record.title, rows);
                    *rows += '\t';
                    storage::appendCopyText(fields.json + '}', rows);
                    *rows += '\n';
                }
            });
        m_plain.run("CREATE INDEX journal_subject ON journal (subject_kind, subject_id)");
        m_plain.run("CREATE INDEX journal_change ON journal (change_id)");
    }

private:
    using Asked = QList<std::pair<int, const domain::Criterion *>>;
    struct Record
    {
        qint64 id = 0;
        QByteArray kind, key, title;
        Asked asked;
    };

    static QByteArray now() { return QByteArray::number(QDateTime::currentMSecsSinceEpoch()); }

    // Row by row from a second connection, so that nothing large is held.
    void copy(
        const QByteArray &sql, const std::function<void(const Record &, QByteArray *)> &onRecord)
    {
        Plain reading(m_address);
        PGresult *began = PQexec(m_plain.handle(), sql.constData());
        if (PQresultStatus(began) != PGRES_COPY_IN) {
            qFatal("%s", PQerrorMessage(m_plain.handle()));
        }
        PQclear(began);
        QByteArray rows;
        const auto pass = [&](qsizetype most) {
            if (rows.size() > most) {
                PQputCopyData(m_plain.handle(), rows.constData(), int(rows.size()));
                rows.resize(0);
            }
        };
        const std::array<QByteArray, 4> sources{
            "SELECT l.id, c.name || CASE l.treatment WHEN '' THEN '' ELSE ' · ' || l.treatment END "
            "|| CASE l.condition WHEN '' THEN '' ELSE ' · ' || l.condition END, "
            "l.practitioner_id IS NOT NULL, l.laboratory_id IS NOT NULL FROM listing AS l JOIN "
            "clinic AS c ON c.id = l.clinic_id ORDER BY l.id",
            "SELECT id, name FROM clinic ORDER BY id",
            "SELECT id, name FROM practitioner ORDER BY id",
            "SELECT id, name FROM laboratory ORDER BY id"};
        for (size_t kind = 0; kind < sources.size(); ++kind) {
            Record record;
            record.kind = QByteArray::number(qulonglong(kind));
            reading.walk(sources[kind], [&](const QList<QByteArray> &row) {
                record.key = row.at(0);
                record.id = record.key.toLongLong();
                record.title = row.at(1);
                record.asked = m_asked[kind];
                if (kind == 0) {
                    qsizetype own = kAnswers - m_asked[size_t(SubjectKind::Clinic)].size();
                    own -= row.at(2) == "t" ? m_asked[size_t(SubjectKind::Practitioner)].size() : 0;
                    own -= row.at(3) == "t" ? m_asked[size_t(SubjectKind::Laboratory)].size() : 0;
                    record.asked.resize(std::min(own, record.asked.size()));
                }
                onRecord(record, &rows);
                pass(1 << 16);
            });
        }
        pass(0);
        PQputCopyEnd(m_plain.handle(), nullptr);
        while (PGresult *result = PQgetResult(m_plain.handle())) {
            if (PQresultStatus(result) != PGRES_COMMAND_OK) {
                qFatal("%s", PQerrorMessage(m_plain.handle()));
            }
            PQclear(result);
        }
    }

    QString m_address;
    Opened m_opened;
    Plain m_plain;
    QDate m_today;
    std::array<Asked, 4> m_asked; ///< by kind, in order of the directory's numbers
};

// What is measured.

QStringList keystrokesFrom(Plain *plain)
{
    QStringList strokes;
    const auto names = plain->rows("SELECT name FROM clinic WHERE id % greatest(1, (SELECT max(id) "
                                   "FROM clinic) / 60) = 0 LIMIT 60");
    for (const auto &name : names) {
        const QString word = QString::fromUtf8(name.at(0)).section(u' ', 0, 0);
        for (qsizetype n = 2; n <= std::min<qsizetype>(8, word.size()); ++n) {
            strokes.append(word.left(n));
        }
    }
    return strokes;
}

void keystrokes(const QString &address)
{
    Plain plain(address);
    const QStringList strokes = keystrokesFrom(&plain);
    const Opened opened(address);
    const storage::ListingStore store(*opened.session);
    Laps ours, bare;
    for (int round = 0; round < 2; ++round) {
        for (const QString &stroke : strokes) {
            domain::ListingQuery query;
            query.search = stroke;
            ours.time([&] { (void)must(store.page(query, {}, 50)); });
            QStringList terms;
            for (const QString &word : text::searchWords(stroke)) {
                terms.append(u'\'' + word + QStringLiteral("':*"));
            }
            bare.time([&] {
                (void)plain.rows(
                    "SELECT l.id, c.name, c.city, l.treatment, s.shown FROM (SELECT id "
                    "FROM listing_search WHERE found @@ $1::text::tsquery LIMIT 2000) "
                    "AS f JOIN score AS s ON s.listing_id = f.id JOIN listing AS l ON "
                    "l.id = f.id JOIN clinic AS c ON c.id = l.clinic_id WHERE s.trashed "
                    "= 0 ORDER BY s.rank, s.name_key, s.listing_id LIMIT 50",
                    {terms.join(QStringLiteral(" & ")).toUtf8()});
            });
        }
    }
    say("keystrokes", "count", double(ours.count()));
    ours.sayAll("keystroke");
    bare.sayAll("keystroke, bare");
}

const QByteArray kRow = "SELECT l.id, c.name, c.city, l.treatment, l.condition, s.shown, s.reach, "
                        "s.checked FROM (SELECT * FROM score WHERE trashed = 0 ";
const QByteArray kRowOf
    = ") AS s JOIN listing AS l ON l.id = s.listing_id JOIN clinic AS c ON c.id "
      "= l.clinic_id";

void firstPages(const storage::ListingStore &store, Plain *plain)
{
    using domain::ListingSort;
    const QList<std::pair<ListingSort, QByteArray>> sorts{{ListingSort::Rank, "rank"},
        {ListingSort::Treatment, "treatment_key"}, {ListingSort::Condition, "condition_key"},
        {ListingSort::Place, "place_key"}, {ListingSort::Band, "band"},
        {ListingSort::Shown, "shown"}, {ListingSort::Reach, "reach"},
        {ListingSort::Checked, "checked"}, {ListingSort::Flags, "flags_key"},
        {ListingSort::Due, "due_day"}, {ListingSort::Changed, "changed_ms"}};
    Laps ours, bare, counts;
    for (int round = 0; round < 3; ++round) {
        for (const auto &[sort, column] : sorts) {
            for (const bool descending : {false, true}) {
                domain::ListingQuery query;
                query.sort = sort;
                query.descending = descending;
                ours.time([&] { (void)must(store.page(query, {}, 50)); });
                const QByteArray way = descending ? " DESC" : "";
                bare.time([&] {
                    (void)plain->rows(kRow + "ORDER BY " + column + way + ", name_key" + way
                        + ", listing_id" + way + " LIMIT 50" + kRowOf);
                });
            }
        }
        counts.time([&] { (void)must(store.counts({})); });
    }
    ours.sayAll("first page of an order");
    bare.sayAll("first page of an order, bare");
    counts.sayAll("counting the list");
}

void pages(const QString &address)
{
    Plain plain(address);
    const Opened opened(address);
    const storage::ListingStore store(*opened.session);
    firstPages(store, &plain);
    Laps ours, bare;
    QList<ListingId> keys;
    const QByteArray order = "SELECT listing_id FROM score WHERE trashed = 0 ORDER BY rank, "
                             "name_key, listing_id";
    for (int i = 0; i < 3; ++i) {
        ours.time([&] { keys = must(store.keys({})); });
        bare.time([&] {
            PQclear(PQexecParams(
                plain.handle(), order.constData(), 0, nullptr, nullptr, nullptr, nullptr, 1));
        });
    }
    ours.sayAll("all keys in order");
    bare.sayAll("all keys in order, bare");
    // By keys, as a view that scrolls asks, and by where the page before ended.
    Laps page, after, keyset;
    quint32 random = 1;
    const auto anywhere = [&] {
        random = random * 1664525U + 1013904223U;
        return qsizetype(double(random) / 4294967296.0 * double(keys.size() - 50));
    };
    for (int i = 0; i < 200 && keys.size() > 60; ++i) {
        const qsizetype first = anywhere();
        page.time([&] { (void)must(store.rows(keys.mid(first, 50))); });
        const QByteArray at = QByteArray::number(keys.at(anywhere()).value());
        keyset.time([&] {
            const auto row
                = plain.rows("SELECT rank, name_key FROM score WHERE listing_id = $1", {at});
            (void)plain.rows(kRow
                    + "AND (rank, name_key, listing_id) >= ($2, $3, $1) ORDER BY rank, name_key, "
                      "listing_id LIMIT 50"
                    + kRowOf,
                {at, row.at(0).at(0), row.at(0).at(1)});
        });
    }
    domain::PageCursor cursor;
    for (int i = 0; i < 100; ++i) {
        after.time([&] { cursor = must(store.page({}, cursor, 50)).next; });
    }
    page.sayAll("page of 50 anywhere");
    after.sayAll("next page of 50");
    keyset.sayAll("keyset page of 50, bare");
}

QList<qint64> someListings(Plain *plain)
{
    QList<qint64> ids;
    for (const auto &row : plain->rows("SELECT id FROM listing WHERE id % greatest(1, (SELECT "
                                       "max(id) FROM listing) / 500) = 0 ORDER BY id LIMIT 500")) {
        ids.append(row.at(0).toLongLong());
    }
    return ids;
}

void openListings(const QString &address)
{
    Plain plain(address);
    const Opened opened(address);
    const QList<qint64> ids = someListings(&plain);
    Laps ours, bare;
    for (qsizetype i = 0; i < std::min<qsizetype>(200, ids.size()); ++i) {
        ours.time([&] {
            (void)must(services::readAssessment(*opened.session, ListingId(ids.at(i)),
                opened.directory->catalogue(), opened.clock.today()));
        });
        const QByteArray id = QByteArray::number(ids.at((i * 7 + 3) % ids.size()));
        bare.time([&] {
            const auto row = plain.rows(
                "SELECT l.*, c.*, p.*, b.* FROM listing AS l JOIN clinic AS c ON c.id = "
                "l.clinic_id "
                "LEFT JOIN practitioner AS p ON p.id = l.practitioner_id LEFT JOIN laboratory AS b "
                "ON b.id = l.laboratory_id WHERE l.id = $1",
                {id});
            for (int kind = 0; kind < 4; ++kind) {
                const QByteArray &key = row.at(0).at(kind == 0 ? 0 : 7 + kind);
                if (!key.isEmpty()) {
                    (void)plain.rows("SELECT * FROM answer WHERE subject_kind = $1 AND subject_id "
                                     "= $2",
                        {QByteArray::number(kind), key});
                }
            }
        });
    }
    ours.sayAll("opening a listing");
    bare.sayAll("opening a listing, bare");
}

// The same rows by statements of the same effect, the server's triggers included; no check, no
// score worked out.
void saveBare(Plain *plain, qint64 listing, int criterion, int serial)
{
    const QByteArray id = QByteArray::number(listing);
    plain->run("BEGIN");
    (void)plain->rows("SELECT pg_advisory_xact_lock(1415800915)");
    (void)plain->rows("SELECT begin_change(0, NULL)");
    (void)plain->rows(
        "INSERT INTO answer VALUES (0, $1, $2, 1, 3, 2461000, NULL, NULL, '', $3, '', 1, 1, 1) ON "
        "CONFLICT (subject_kind, subject_id, criterion) DO UPDATE SET note = excluded.note",
        {id, QByteArray::number(criterion),
            QByteArray::number(QDateTime::currentMSecsSinceEpoch() + serial)});
    (void)plain->rows(
        "UPDATE answer_pack SET answers = answers WHERE subject_kind = 0 AND subject_id = $1",
        {id});
    (void)plain->rows("UPDATE score SET shown = (shown + 1) % 1000, rank = rank + 1, checked = "
                      "(checked + 1) % 1000 WHERE listing_id = $1",
        {id});
    plain->run("COMMIT");
}

void save(const QString &address, int count)
{
    Opened opened(address, storage::Session::Role::Writer);
    const auto &criteria = opened.directory->catalogue()->criteria();
    const auto own = std::find_if(criteria.begin(), criteria.end(),
        [](const auto &criterion) { return criterion.scope == SubjectKind::Listing; });
    const QString criterion = own->rule.id;
    const int number = opened.session->scorer().numberOf(criterion);
    const storage::AnswerStore store(*opened.session);
    Plain plain(address);
    const QList<qint64> ids = someListings(&plain);
    Laps ours, bare;
    for (int i = 0; i < count; ++i) {
        const qint64 id = ids.at(i % ids.size());
        const domain::SubjectRef subject{SubjectKind::Listing, id};
        domain::Answer answer = must(store.answersOf(subject)).value(criterion);
        answer.state = answer.state == domain::AnswerState::Met ? domain::AnswerState::Partly
                                                                : domain::AnswerState::Met;
        answer.tier = domain::Tier::Document;
        answer.checkedOn = opened.clock.today();
        ours.time([&] {
            storage::UnitOfWork unit(*opened.session, domain::ChangeKind::Edit, {});
            must(unit.begin());
            (void)must(unit.saveAnswer(subject, criterion, answer));
            (void)must(unit.commit());
        });
        bare.time([&] { saveBare(&plain, ids.at((i * 7 + 3) % ids.size()), number, i); });
    }
    ours.sayAll("save one answer");
    bare.sayAll("save one answer, bare");
    // What the bare statements left behind is no score: those listings are scored again.
    const qint64 now = QDateTime::currentMSecsSinceEpoch(); // another text than an earlier run's
    for (const qint64 id : ids) {
        storage::UnitOfWork unit(*opened.session, domain::ChangeKind::Edit, {});
        must(unit.begin());
        const domain::SubjectRef subject{SubjectKind::Listing, id};
        domain::Answer answer = must(store.answersOf(subject)).value(criterion);
        answer.note = QStringLiteral("measured %1").arg(now);
        (void)must(unit.saveAnswer(subject, criterion, answer));
        (void)must(unit.commit());
    }
}

// What an advisor's program does when days have passed.
void rescore(const QString &address, int least)
{
    Opened opened(address, storage::Session::Role::Writer);
    Plain plain(address);
    QDate day = opened.clock.today();
    const auto due = [&] {
        return plain
            .rows("SELECT count(*) FROM score WHERE next_change_day <= $1",
                {QByteArray::number(day.toJulianDay())})
            .at(0)
            .at(0)
            .toInt();
    };
    while (due() < least && day < opened.clock.today().addDays(2000)) {
        day = day.addDays(1);
    }
    QElapsedTimer timer;
    timer.start();
    const int count = must(storage::ScoreStore(*opened.session).rescoreDue(day));
    const double ours = milliseconds(timer);
    timer.start();
    plain.run("BEGIN; UPDATE score SET shown = (shown + 1) % 1000, rank = rank + 1, checked = "
              "(checked + 1) % 1000, reach = (reach + 1) % 1000, due_day = due_day + 1 WHERE "
              "listing_id IN (SELECT listing_id FROM score WHERE as_of_day = "
        + QByteArray::number(day.toJulianDay()) + " LIMIT " + QByteArray::number(count) + ")");
    const double bare = milliseconds(timer);
    plain.run("ROLLBACK");
    say("scores again", "count", count);
    say("scores again", "ms per 10,000", ours * 10'000 / std::max(1, count));
    say("scores again, bare", "ms per 10,000", bare * 10'000 / std::max(1, count));
}

// What an administrator's program does when a catalogue has other weights; there and back again, so
// that nothing can be left out. The bare statement writes the same columns of all rows.
void reweigh(const QString &address)
{
    Plain plain(address);
    Laps ours, bare;
    int count = 0;
    for (const domain::CataloguePtr &catalogue : {otherWeights(), domain::CataloguePtr()}) {
        Opened opened(address, storage::Session::Role::Writer, catalogue);
        storage::ScoreStore store(*opened.session);
        if (!must(store.isOutdated())) {
            qFatal("the scores were made with these weights already");
        }
        ours.time([&] { count = must(store.rescoreAll(opened.clock.today())); });
        plain.run("BEGIN");
        bare.time([&] {
            plain.run("UPDATE score SET shown = (shown + 1) % 1000, rank = rank + 1, checked = "
                      "(checked + 1) % 1000, reach = (reach + 1) % 1000");
        });
        plain.run("ROLLBACK");
    }
    say("listings", "count", count);
    ours.sayAll("scores by other weights");
    bare.sayAll("scores by other weights, bare");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const QString command = words.value(0), address = words.value(1);
    if (command == u"fill") {
        Filling filling(address);
        words.value(2) == u"journal" ? filling.journal() : filling.answers();
    } else if (command == u"keystrokes") {
        keystrokes(address);
    } else if (command == u"pages") {
        pages(address);
    } else if (command == u"open") {
        openListings(address);
    } else if (command == u"save") {
        save(address, std::max(10, words.value(2).toInt()));
    } else if (command == u"rescore") {
        rescore(address, std::max(1, words.value(2).toInt()));
    } else if (command == u"reweigh") {
        reweigh(address);
    } else {
        std::fprintf(stderr,
            "usage: bench_server fill|keystrokes|pages|open|save|rescore|reweigh ADDRESS …\n");
        return 2;
    }
    return 0;
}
