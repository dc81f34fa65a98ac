// SPDX-License-Identifier: GPL-3.0-or-later
// Figures taken inside the program's own layers, each beside the engine's own way on the same file,
// in turn.
//   bench_app answers DB       gives every listing its answers (for the figures that need them)
//   bench_app keystrokes DB    a search as it is typed: 50 rows, against the capped-rank query
//   through the C API bench_app pages DB         all keys in order, and pages at any depth
//   bench_app save DB COUNT    one answer saved, with history, journal, score and search
//   bench_app rescore DB       every score again after a catalogue change
//   bench_app reports DB DIR   100 short reports, a file each, against a painter that writes as
//   much text; all of both in one file; a file each on two threads at once
// Prints "name unit value" lines.
#include "base/text.h"
#include "benchshared.h"
#include "domain/vocabulary.h"
#include "report/reportdocument.h"
#include "storage/answerstore.h"
#include "storage/bulkimport.h"
#include "storage/clinicstore.h"
#include "storage/directoryfile.h"
#include "storage/laboratorystore.h"
#include "storage/listingstore.h"
#include "storage/practitionerstore.h"
#include "storage/scorestore.h"
#include "storage/unitofwork.h"

#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextStream>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <thread>

using namespace touchstone;
using namespace touchstone::bench;

namespace {

/// The engine alone, on a connection of its own.
class Raw
{
public:
    explicit Raw(const QString &path)
    {
        if (sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE, nullptr)
            != SQLITE_OK) {
            qFatal("%s", sqlite3_errmsg(m_db));
        }
        sqlite3_busy_timeout(m_db, 10'000);
        run("PRAGMA cache_size = -64000; PRAGMA synchronous = FULL");
    }
    ~Raw() { sqlite3_close(m_db); }
    Raw(const Raw &) = delete;
    Raw &operator=(const Raw &) = delete;

    void run(const QByteArray &sql)
    {
        if (sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
            qFatal("%s: %s", sql.constData(), sqlite3_errmsg(m_db));
        }
    }
    /// Steps all rows and reads every column; gives the first column of the rows.
    QList<qint64> rows(const char *sql, const QList<QVariant> &values = {})
    {
        sqlite3_stmt *&statement = m_prepared[QByteArray(sql)];
        if (statement == nullptr
            && sqlite3_prepare_v2(m_db, sql, -1, &statement, nullptr) != SQLITE_OK) {
            qFatal("%s: %s", sql, sqlite3_errmsg(m_db));
        }
        for (int i = 0; i < values.size(); ++i) {
            if (values.at(i).typeId() == QMetaType::QString) {
                const QByteArray text = values.at(i).toString().toUtf8();
                sqlite3_bind_text(
                    statement, i + 1, text.constData(), int(text.size()), SQLITE_TRANSIENT);
            } else {
                sqlite3_bind_int64(statement, i + 1, values.at(i).toLongLong());
            }
        }
        QList<qint64> first;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            first.append(sqlite3_column_int64(statement, 0));
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                (void)sqlite3_column_text(statement, i);
            }
        }
        sqlite3_reset(statement);
        return first;
    }
    QStringList texts(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_db, sql, -1, &statement, nullptr);
        QStringList found;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            found.append(QString::fromUtf8(
                reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
        }
        sqlite3_finalize(statement);
        return found;
    }
    void finish()
    {
        for (sqlite3_stmt *statement : std::as_const(m_prepared)) {
            sqlite3_finalize(statement);
        }
        m_prepared.clear();
    }

private:
    sqlite3 *m_db = nullptr;
    QHash<QByteArray, sqlite3_stmt *> m_prepared;
};

struct Opened
{
    SystemClock clock;
    std::unique_ptr<storage::DirectoryFile> file;
    std::unique_ptr<storage::Session> session;

    static storage::OpenOptions options(const domain::CataloguePtr &catalogue)
    {
        storage::OpenOptions options;
        options.owner = QStringLiteral("bench");
        options.catalogue = catalogue;
        return options;
    }

    explicit Opened(const QString &path,
        storage::Session::Role role = storage::Session::Role::Reader,
        const domain::CataloguePtr &catalogue = {})
        : file(must(storage::DirectoryFile::open(path, clock, options(catalogue)))),
          session(must(storage::Session::open(*file, role)))
    {
    }
};

void makeAnswers(const QString &path)
{
    Opened opened(path, storage::Session::Role::Writer);
    const domain::CataloguePtr catalogue = opened.file->catalogue();
    Raw raw(path);
    const QStringList uuids = raw.texts("SELECT "
                                        "lower(substr(h,1,8)||'-'||substr(h,9,4)||'-'||substr(h,13,"
                                        "4)||'-'||substr(h,17,4)||'-'||substr(h,21)) "
                                        "FROM (SELECT hex(uuid) AS h FROM listing ORDER BY id)");
    storage::BulkImport import(*opened.session, QStringLiteral("bench"));
    must(import.begin());
    const QDate today = opened.clock.today();
    for (qint64 i = 0; i < uuids.size(); ++i) {
        int given = 0;
        for (const domain::Criterion &criterion : catalogue->criteria()) {
            if (given == 40) {
                break;
            }
            const auto outcome = import.addAnswer(
                {uuids.at(i), criterion.rule.id, answerFor(criterion, i, today)});
            if (outcome.isOk()) {
                ++given;
            } else if (outcome.error().code != ErrorCode::NotFound) {
                must(outcome);
            }
        }
    }
    must(import.finish());
    say("answers made", "count", double(import.totals().answersMade));
}

QStringList keystrokesFrom(Raw *raw)
{
    QStringList strokes;
    const QStringList names = raw->texts("SELECT name FROM clinic WHERE id % max(1, (SELECT "
                                         "max(id) FROM clinic) / 60) = 0 LIMIT 60");
    for (const QString &name : names) {
        const QString word = name.section(u' ', 0, 0);
        for (qsizetype n = 2; n <= std::min<qsizetype>(8, word.size()); ++n) {
            strokes.append(word.left(n));
        }
    }
    return strokes;
}

void keystrokes(const QString &path)
{
    Raw raw(path);
    const QStringList strokes = keystrokesFrom(&raw);
    Opened opened(path);
    const storage::ListingStore store(*opened.session);
    Laps ours, engine;
    for (int round = 0; round < 2; ++round) {
        for (const QString &stroke : strokes) {
            domain::ListingQuery query;
            query.search = stroke;
            ours.time([&] { (void)must(store.page(query, {}, 50)); });
            const QString match = u'"' + text::searchText(stroke) + QStringLiteral("\"*");
            engine.time([&] {
                (void)raw.rows("SELECT l.id, c.name, c.city FROM (SELECT rowid, rank FROM "
                               "listing_search WHERE "
                               "listing_search MATCH ?1 LIMIT 2000) AS f JOIN listing AS l ON l.id "
                               "= f.rowid JOIN "
                               "clinic "
                               "AS c ON c.id = l.clinic_id ORDER BY f.rank LIMIT 50",
                    {match});
            });
        }
    }
    raw.finish();
    say("keystrokes", "count", double(ours.count()));
    ours.sayAll("keystroke");
    engine.sayAll("keystroke, capped rank through the C API");
}

void pages(const QString &path)
{
    Raw raw(path);
    Opened opened(path);
    const storage::ListingStore store(*opened.session);
    domain::ListingQuery query;
    Laps ours, engine;
    QList<ListingId> keys;
    for (int i = 0; i < 5; ++i) {
        ours.time([&] { keys = must(store.keys(query)); });
        engine.time([&] {
            (void)raw.rows("SELECT listing_id FROM score WHERE trashed = 0 ORDER BY rank, "
                           "name_key, listing_id");
        });
    }
    ours.sayAll("all keys in order");
    engine.sayAll("all keys in order through the C API");
    Laps page, keyset;
    const QStringList names = raw.texts(
        "SELECT name_key FROM score WHERE trashed = 0 ORDER BY rank, name_key, listing_id");
    // A place of its own for each, so that neither finds in memory what the other has read.
    quint32 random = 1;
    const auto anywhere = [&] {
        random = random * 1664525U + 1013904223U;
        return qsizetype(double(random) / 4294967296.0 * double(keys.size() - 50));
    };
    for (int i = 0; i < 200 && keys.size() > 60; ++i) {
        const qsizetype first = anywhere();
        page.time([&] { (void)must(store.rows(keys.mid(first, 50))); });
        const qsizetype at = anywhere();
        keyset.time([&] {
            const qint64 id = keys.at(at).value();
            const qint64 rank
                = raw.rows("SELECT rank FROM score WHERE listing_id = ?1", {id}).value(0);
            (void)raw.rows(
                "SELECT l.id, c.name, c.city, l.treatment, l.condition, s.shown, s.reach, "
                "s.checked FROM "
                "(SELECT * FROM score WHERE trashed = 0 AND (rank, name_key, listing_id) >= "
                "(?2, ?3, ?1) ORDER BY "
                "rank, name_key, listing_id LIMIT 50) AS s JOIN listing AS l ON l.id = "
                "s.listing_id JOIN clinic AS "
                "c ON c.id = l.clinic_id",
                {id, rank, names.value(at)});
        });
    }
    raw.finish();
    page.sayAll("page of 50 anywhere");
    keyset.sayAll("keyset page of 50 through the C API");
}

// The rows one saved answer writes, in one durable transaction, with no check, no score worked out,
// no text read back.
void saveRaw(Raw *raw, qint64 listing, int serial)
{
    raw->run("BEGIN IMMEDIATE");
    const QByteArray id = QByteArray::number(listing);
    raw->run("INSERT OR IGNORE INTO answer_version SELECT subject_kind, subject_id, criterion, "
             "state, tier, checked_day, "
             "valid_until_day, asked_day, reason, note, source, revision + 100000, person_id, "
             "changed_ms FROM answer WHERE "
             "subject_kind = 0 AND subject_id = "
        + id + " AND criterion = 11");
    raw->run("INSERT OR REPLACE INTO answer VALUES (0, " + id
        + ", 11, 1, 3, 2461000, NULL, NULL, '', '', '', " + QByteArray::number(serial + 10)
        + ", 1, 1790000000000)");
    raw->run(
        "INSERT INTO change (kind, person_id, at_ms, target) VALUES (0, 1, 1790000000000, NULL)");
    raw->run("INSERT INTO journal (change_id, action, subject_kind, subject_id, criterion, title, "
             "before, after) VALUES "
             "(last_insert_rowid(), 4, 0, "
        + id + ", 11, NULL, NULL, '{\"state\":\"met\",\"tier\":\"document\"}')");
    raw->run("UPDATE score SET shown = (shown + 1) % 1000, rank = rank + 1, checked = (checked + "
             "1) % 1000 WHERE listing_id = "
        + id);
    raw->run("COMMIT");
}

void save(const QString &path, int count)
{
    Opened opened(path, storage::Session::Role::Writer);
    const QString criterion
        = opened.file->catalogue()->criteria().at(10).rule.id; // of the listing itself
    const storage::AnswerStore store(*opened.session);
    Raw raw(path);
    const QList<qint64> ids = raw.rows(
        "SELECT id FROM listing WHERE id % max(1, (SELECT max(id) FROM listing) / 500) = 0");
    Laps ours, engine;
    for (int i = 0; i < count; ++i) {
        const qint64 id = ids.at(i % ids.size());
        const domain::SubjectRef subject{domain::SubjectKind::Listing, id};
        domain::Answer answer = must(store.answersOf(subject)).value(criterion);
        answer.state = answer.state == domain::AnswerState::Met ? domain::AnswerState::Partly
                                                                : domain::AnswerState::Met;
        answer.tier = domain::Tier::Document;
        answer.checkedOn = opened.clock.today();
        ours.time([&] {
            storage::UnitOfWork unit(
                *opened.session, domain::ChangeKind::Edit, QStringLiteral("bench"));
            must(unit.begin());
            (void)must(unit.saveAnswer(subject, criterion, answer));
            (void)must(unit.commit());
        });
        engine.time([&] { saveRaw(&raw, ids.at((i * 7 + 3) % ids.size()), i); });
    }
    raw.finish();
    ours.sayAll("save one answer");
    engine.sayAll("the same rows through the C API");
}

// There and back again, so that the file is as it was and nothing can be left out.
void rescore(const QString &path)
{
    double wall = 0;
    std::clock_t processor = 0;
    int count = 0;
    for (const domain::CataloguePtr &catalogue : {otherWeights(), domain::CataloguePtr()}) {
        Opened opened(path, storage::Session::Role::Writer, catalogue);
        storage::ScoreStore store(*opened.session);
        if (!must(store.isOutdated())) {
            qFatal("the scores were made with these weights already");
        }
        const std::clock_t before = std::clock();
        QElapsedTimer timer;
        timer.start();
        count = must(store.rescoreAll(opened.clock.today()));
        wall += double(timer.nsecsElapsed()) / 1e9;
        processor += std::clock() - before;
    }
    say("wall", "s", wall / 2);
    say("processor", "s", double(processor) / CLOCKS_PER_SEC / 2);
    say("listings", "count", count);
}

domain::Assessment assessmentOf(Opened *opened, ListingId id)
{
    domain::Assessment assessment;
    storage::Session &session = *opened->session;
    assessment.listing = must(storage::ListingStore(session).load(id));
    assessment.clinic = must(storage::ClinicStore(session).load(assessment.listing.clinic));
    if (assessment.listing.practitioner.isValid()) {
        assessment.practitioner
            = must(storage::PractitionerStore(session).load(assessment.listing.practitioner));
    }
    if (assessment.listing.laboratory.isValid()) {
        assessment.laboratory
            = must(storage::LaboratoryStore(session).load(assessment.listing.laboratory));
    }
    assessment.catalogue = opened->file->catalogue();
    assessment.answers = must(storage::AnswerStore(session).answersFor(assessment.listing));
    assessment.asOf = opened->clock.today();
    domain::assess(&assessment);
    return assessment;
}

// Two pages of thirty ruled rows of five cells: as much text as a short report, laid out by nobody.
void paintPlain(QPdfWriter *writer, QPainter *painter, int serial)
{
    const double mm = writer->logicalDpiX() / 25.4;
    painter->setFont(QFont(QStringLiteral("DejaVu Sans"), 9));
    for (int page = 0; page < 2; ++page) {
        if (page > 0) {
            writer->newPage();
        }
        for (int row = 0; row < 30; ++row) {
            for (int cell = 0; cell < 5; ++cell) {
                const QRectF box(cell * 34 * mm, row * 8 * mm, 34 * mm, 8 * mm);
                painter->drawRect(box);
                painter->drawText(box, Qt::AlignVCenter | Qt::TextSingleLine,
                    QStringLiteral("Check %1 of %2, page %3")
                        .arg(row * 5 + cell)
                        .arg(serial)
                        .arg(page));
            }
        }
    }
}

void plainFile(const QString &path, int serial)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    paintPlain(&writer, &painter, serial);
}

report::ReportDocumentPtr documentOf(Opened *opened, qint64 id)
{
    return must(report::listingReport(assessmentOf(opened, ListingId(id)), {}));
}

// Reports or plain pages of all listings in one file: the fonts are written once.
double inOneFile(Opened *opened, const QList<qint64> &ids, const QString &path, bool plain)
{
    QElapsedTimer timer;
    timer.start();
    {
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (i > 0) {
                writer.newPage();
            }
            if (plain) {
                paintPlain(&writer, &painter, int(i));
                continue;
            }
            const auto document = documentOf(opened, ids.at(i));
            painter.save();
            painter.scale(writer.logicalDpiX() / 25.4, writer.logicalDpiX() / 25.4);
            for (int page = 0; page < document->pageCount(); ++page) {
                if (page > 0) {
                    writer.newPage();
                }
                document->paintPage(&painter, page);
            }
            painter.restore();
        }
    }
    return milliseconds(timer);
}

double onTwoThreads(const QString &path, const QList<qint64> &ids, const QString &folder)
{
    QElapsedTimer timer;
    timer.start();
    const auto half = [&](qsizetype first) {
        Opened opened(path);
        for (qsizetype i = first; i < ids.size(); i += 2) {
            must(report::writePdf(*documentOf(&opened, ids.at(i)),
                QDir(folder).filePath(QStringLiteral("report-%1.pdf").arg(i)), {}));
        }
    };
    std::thread other(half, 1);
    half(0);
    other.join();
    return milliseconds(timer);
}

void reports(const QString &path, const QString &folder)
{
    QDir().mkpath(folder);
    const QString plainPath = QDir(folder).filePath(QStringLiteral("plain.pdf"));
    Raw raw(path);
    const QList<qint64> ids = raw.rows("SELECT id FROM listing WHERE trashed = 0 LIMIT 100");
    raw.finish();
    const auto rate = [&](double ms) { return double(ids.size()) * 1e3 / ms; };
    double ours = 0, plain = 0, bytes = 0;
    {
        Opened opened(path);
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const QString file = QDir(folder).filePath(QStringLiteral("report-%1.pdf").arg(i));
            QElapsedTimer timer;
            timer.start();
            must(report::writePdf(*documentOf(&opened, ids.at(i)), file, {}));
            ours += milliseconds(timer);
            bytes += double(QFileInfo(file).size());
            timer.start();
            plainFile(plainPath, int(i));
            plain += milliseconds(timer);
        }
        const QString one = QDir(folder).filePath(QStringLiteral("all.pdf"));
        say("short reports in one file", "per second", rate(inOneFile(&opened, ids, one, false)));
        say("plain painter in one file", "per second",
            rate(inOneFile(&opened, ids, plainPath, true)));
    }
    say("short reports", "per second", rate(ours));
    say("plain painter", "per second", rate(plain));
    say("size of a report", "KB", bytes / double(ids.size()) / 1024);
    say("short reports on two threads", "per second", rate(onTwoThreads(path, ids, folder)));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const QStringList words = QGuiApplication::arguments().mid(1);
    const QString command = words.value(0), path = words.value(1);
    if (command == u"answers") {
        makeAnswers(path);
    } else if (command == u"keystrokes") {
        keystrokes(path);
    } else if (command == u"pages") {
        pages(path);
    } else if (command == u"save") {
        save(path, std::max(10, words.value(2).toInt()));
    } else if (command == u"rescore") {
        rescore(path);
    } else if (command == u"reports") {
        reports(path, words.value(2));
    } else {
        std::fprintf(
            stderr, "usage: bench_app answers|keystrokes|pages|save|rescore|reports DB …\n");
        return 2;
    }
    return 0;
}
