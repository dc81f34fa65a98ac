// SPDX-License-Identifier: GPL-3.0-or-later
// The inner marks: what the engine alone needs for the same reads and writes, through its C API,
// with none of our checks.
//   bench_yard import MADE.db FILE.csv NEW.db   reads the CSV byte by byte, writes every row of
//   every table of MADE.db
//                                               (what our import made of it) into NEW.db, full text
//                                               and indexes after the rows
//   bench_yard export DB FILE.csv               the columns of our export, joined, as CSV
//   bench_yard rescore DB                       the SQL aggregate of all answers into a narrow
//   table
#include <sqlite3.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

/// Time on the wall and of the processor, in seconds.
struct Spent
{
    double wall = 0, processor = 0;
};

class Timer
{
public:
    [[nodiscard]] Spent spent() const
    {
        return {std::chrono::duration<double>(Clock::now() - m_began).count(),
            double(std::clock() - m_processor) / CLOCKS_PER_SEC};
    }

private:
    Clock::time_point m_began = Clock::now();
    std::clock_t m_processor = std::clock();
};

void say(const Spent &spent)
{
    std::printf("wall\ts\t%.3f\nprocessor\ts\t%.3f\n", spent.wall, spent.processor);
}

[[noreturn]] void fail(sqlite3 *db, const std::string &what)
{
    std::fprintf(stderr, "%s: %s\n", what.c_str(), db != nullptr ? sqlite3_errmsg(db) : "");
    std::exit(1);
}

sqlite3 *openDatabase(const char *path)
{
    sqlite3 *db = nullptr;
    if (sqlite3_open(path, &db) != SQLITE_OK) {
        fail(db, path);
    }
    return db;
}

void run(sqlite3 *db, const std::string &sql)
{
    if (sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        fail(db, sql);
    }
}

sqlite3_stmt *prepare(sqlite3 *db, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
        fail(db, sql);
    }
    return statement;
}

std::string columnText(sqlite3_stmt *statement, int column)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    return text == nullptr ? std::string() : std::string(text);
}

std::vector<std::string> strings(sqlite3 *db, const std::string &sql)
{
    std::vector<std::string> found;
    sqlite3_stmt *statement = prepare(db, sql);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        found.push_back(columnText(statement, 0));
    }
    sqlite3_finalize(statement);
    return found;
}

// Cells and rows of the file, found as any reader must; the least that reading costs.
std::size_t readCsv(const char *path)
{
    std::FILE *file = std::fopen(path, "rb");
    if (file == nullptr) {
        fail(nullptr, path);
    }
    std::vector<char> buffer(1 << 20);
    std::string cell;
    std::size_t cells = 0;
    bool quoted = false;
    for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), file)) > 0;) {
        for (std::size_t i = 0; i < n; ++i) {
            const char c = buffer[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                ++cells;
                cell.clear();
            } else {
                cell += c;
            }
        }
    }
    std::fclose(file);
    return cells;
}

// FTS5 and its shadow tables are made by their own statements.
std::vector<std::string> plainTables(sqlite3 *db)
{
    return strings(db,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND name NOT LIKE 'sqlite_%'");
}

std::vector<std::string> searchTables(sqlite3 *db)
{
    return strings(
        db, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual'");
}

std::string columnList(sqlite3 *db, const std::string &table, int *count)
{
    const std::vector<std::string> names
        = strings(db, "SELECT name FROM pragma_table_info('" + table + "')");
    std::string list;
    for (const std::string &name : names) {
        list += (list.empty() ? "\"" : ", \"") + name + "\"";
    }
    *count = static_cast<int>(names.size());
    return list;
}

// Copies one table row by row; without `to` it only reads, which is what the copy pays for its
// source.
void copyTable(sqlite3 *from, sqlite3 *to, const std::string &table, bool withRowId)
{
    int count = 0;
    std::string columns = columnList(from, table, &count);
    if (withRowId) {
        columns = "rowid, " + columns;
        ++count;
    }
    sqlite3_stmt *read = prepare(from, "SELECT " + columns + " FROM " + table);
    sqlite3_stmt *write = nullptr;
    if (to != nullptr) {
        std::string marks = "?";
        for (int i = 1; i < count; ++i) {
            marks += ", ?";
        }
        write = prepare(to, "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")");
    }
    while (sqlite3_step(read) == SQLITE_ROW) {
        for (int i = 0; i < count; ++i) {
            sqlite3_value *value = sqlite3_column_value(read, i);
            if (write != nullptr) {
                sqlite3_bind_value(write, i + 1, value);
            }
        }
        if (write != nullptr) {
            if (sqlite3_step(write) != SQLITE_DONE) {
                fail(to, table);
            }
            sqlite3_reset(write);
        }
    }
    sqlite3_finalize(read);
    sqlite3_finalize(write);
}

void copyAll(sqlite3 *from, sqlite3 *to)
{
    for (const std::string &table : plainTables(from)) {
        copyTable(from, to, table, false);
    }
    for (const std::string &table : searchTables(from)) {
        copyTable(from, to, table, true);
    }
}

int importRows(const char *madePath, const char *csvPath, const char *newPath)
{
    sqlite3 *made = openDatabase(madePath);
    run(made, "PRAGMA cache_size = -64000");
    const Timer reading;
    copyAll(made, nullptr); // what reading the source costs is taken off again
    const Spent source = reading.spent();

    const Timer timer;
    const std::size_t cells = readCsv(csvPath);
    sqlite3 *to = openDatabase(newPath);
    run(to,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000; "
        "PRAGMA temp_store = MEMORY; BEGIN");
    for (const std::string &sql :
        strings(made,
            "SELECT sql FROM sqlite_schema WHERE name IN (SELECT name FROM pragma_table_list WHERE "
            "schema = 'main' AND type IN ('table', 'virtual')) AND name NOT LIKE 'sqlite_%'")) {
        run(to, sql);
    }
    for (const std::string &table : searchTables(made)) {
        run(to, "INSERT INTO " + table + " (" + table + ", rank) VALUES ('hashsize', 67108864)");
    }
    for (const std::string &table : plainTables(made)) {
        copyTable(made, to, table, false);
    }
    for (const std::string &table : searchTables(made)) {
        copyTable(made, to, table, true);
    }
    for (const std::string &sql :
        strings(made, "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")) {
        run(to, sql);
    }
    run(to, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    sqlite3_close(to);
    sqlite3_close(made);
    const Spent all = timer.spent();
    say({all.wall - source.wall, all.processor - source.processor});
    std::printf("cells\tcount\t%zu\n", cells);
    return 0;
}

void writeCell(std::FILE *file, const unsigned char *text)
{
    const char *cell = reinterpret_cast<const char *>(text);
    if (cell == nullptr) {
        return;
    }
    if (std::strpbrk(cell, "\",\n\r") == nullptr) {
        std::fputs(cell, file);
        return;
    }
    std::fputc('"', file);
    for (; *cell != '\0'; ++cell) {
        if (*cell == '"') {
            std::fputc('"', file);
        }
        std::fputc(*cell, file);
    }
    std::fputc('"', file);
}

const char *const kExportSql
    = "SELECT hex(l.uuid), c.name, c.address, c.city, c.region, c.postal_code, c.country, c.phone, "
      "c.email, "
      "c.website, p.name, p.npi, b.name, l.treatment, l.kind, l.condition, l.goal, l.offer, "
      "l.route, l.cells, "
      "l.home_country, l.price_minor, l.price_currency, s.band, s.shown, s.reach, s.checked, "
      "s.flags_raised, "
      "s.flags_open, s.next_change_day FROM score AS s JOIN listing AS l ON l.id = s.listing_id "
      "JOIN clinic AS c ON c.id = l.clinic_id LEFT JOIN practitioner AS p ON p.id = "
      "l.practitioner_id "
      "LEFT JOIN laboratory AS b ON b.id = l.laboratory_id WHERE s.trashed = 0 ORDER BY s.rank, "
      "s.name_key, "
      "s.listing_id";

int exportRows(const char *path, const char *csvPath)
{
    const Timer timer;
    sqlite3 *db = openDatabase(path);
    std::FILE *file = std::fopen(csvPath, "wb");
    if (file == nullptr) {
        fail(nullptr, csvPath);
    }
    sqlite3_stmt *statement = prepare(db, kExportSql);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const int count = sqlite3_column_count(statement);
        for (int i = 0; i < count; ++i) {
            writeCell(file, sqlite3_column_text(statement, i));
            std::fputc(i + 1 < count ? ',' : '\n', file);
        }
    }
    sqlite3_finalize(statement);
    std::fclose(file);
    sqlite3_close(db);
    say(timer.spent());
    return 0;
}

int rescore(const char *path)
{
    sqlite3 *db = openDatabase(path);
    run(db,
        "PRAGMA cache_size = -256000; PRAGMA synchronous = NORMAL; DROP TABLE IF EXISTS "
        "yard_score; "
        "CREATE TABLE yard_score (listing_id INTEGER PRIMARY KEY, score REAL)");
    const Timer timer;
    // The answers of a listing alone; ours also joins those of its clinic, practitioner and
    // laboratory.
    run(db,
        "INSERT OR REPLACE INTO yard_score SELECT subject_id, 100.0 * sum(CASE state WHEN 1 THEN 2 "
        "WHEN 2 THEN 1 "
        "ELSE 0 END * (criterion % 9 + 1)) / sum(2 * (criterion % 9 + 1)) FROM answer WHERE "
        "subject_kind = 0 "
        "GROUP BY subject_id");
    say(timer.spent());
    run(db, "DROP TABLE yard_score");
    sqlite3_close(db);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string command = argc > 1 ? argv[1] : "";
    if (command == "import" && argc == 5) {
        return importRows(argv[2], argv[3], argv[4]);
    }
    if (command == "export" && argc == 4) {
        return exportRows(argv[2], argv[3]);
    }
    if (command == "rescore" && argc == 3) {
        return rescore(argv[2]);
    }
    std::fprintf(stderr,
        "usage: bench_yard import MADE.db FILE.csv NEW.db | export DB FILE.csv | rescore DB\n");
    return 2;
}
