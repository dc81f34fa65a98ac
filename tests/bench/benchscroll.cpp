// SPDX-License-Identifier: GPL-3.0-or-later
// bench_scroll ours|plain DB: frames of a table while it scrolls by three rows, and far away.
//   ours   the program's own view, delegate and model over its own service
//   plain  a plain table without a theme over a plain paged model, which reads the same file
//   through
//          the engine's C API on the window's thread
// A frame lasts until every row in sight is there and painted.
// Prints "name TAB unit TAB value" lines.
#include "base/clock.h"
#include "gui/directory/listingview.h"
#include "gui/whenready.h"

#include <QApplication>
#include <QCache>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace touchstone;

namespace {

constexpr int kSteps = 200, kJumps = 80;

void say(const char *name, const char *unit, double value)
{
    std::printf("%s\t%s\t%.4g\n", name, unit, value);
    std::fflush(stdout);
}

void sayAll(const QByteArray &name, QList<double> ms)
{
    std::sort(ms.begin(), ms.end());
    const auto at = [&](double part) {
        return ms.isEmpty() ? 0
                            : ms.at(std::min(ms.size() - 1, qsizetype(part * double(ms.size()))));
    };
    say((name + " p50").constData(), "ms", at(0.50));
    say((name + " p95").constData(), "ms", at(0.95));
}

/// All keys in order, rows of twenty texts in pages of 128, 64 pages kept: no more than a table
/// needs.
class PlainModel : public QAbstractTableModel
{
public:
    explicit PlainModel(const QString &path)
    {
        sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READONLY, nullptr);
        sqlite3_exec(m_db, "PRAGMA cache_size = -64000", nullptr, nullptr, nullptr);
        sqlite3_stmt *keys = nullptr;
        sqlite3_prepare_v2(m_db,
            "SELECT listing_id FROM score WHERE trashed = 0 ORDER BY rank, name_key, listing_id",
            -1, &keys, nullptr);
        while (sqlite3_step(keys) == SQLITE_ROW) {
            m_keys.append(sqlite3_column_int64(keys, 0));
        }
        sqlite3_finalize(keys);
        sqlite3_prepare_v2(m_db,
            "SELECT c.name, c.city, c.country, l.treatment, l.condition, s.band, s.shown, s.reach, "
            "s.checked, s.flags_raised, s.flags_open, s.next_change_day, c.region, c.address, "
            "c.postal_code, c.website, c.phone, l.kind, l.price_minor, l.changed_ms FROM listing "
            "AS l "
            "JOIN score AS s ON s.listing_id = l.id JOIN clinic AS c ON c.id = l.clinic_id WHERE "
            "l.id = ?",
            -1, &m_row, nullptr);
        if (m_row == nullptr) {
            qFatal("%s", sqlite3_errmsg(m_db));
        }
    }
    ~PlainModel() override
    {
        sqlite3_finalize(m_row);
        sqlite3_close(m_db);
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_keys.size());
    }
    int columnCount(const QModelIndex & = {}) const override { return kColumns; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole) {
            return {};
        }
        const int page = index.row() / kPage;
        QList<QStringList> *rows = m_pages.object(page);
        if (rows == nullptr) {
            rows = new QList<QStringList>;
            for (qsizetype i = page * kPage;
                 i < std::min<qsizetype>((page + 1) * kPage, m_keys.size()); ++i) {
                rows->append(read(m_keys.at(i)));
            }
            m_pages.insert(page, rows);
        }
        return rows->at(index.row() % kPage).value(index.column());
    }

private:
    static constexpr int kColumns = 20, kPage = 128;
    QStringList read(qint64 key) const
    {
        QStringList texts;
        sqlite3_bind_int64(m_row, 1, key);
        if (sqlite3_step(m_row) == SQLITE_ROW) {
            for (int i = 0; i < kColumns; ++i) {
                texts.append(
                    QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(m_row, i)),
                        sqlite3_column_bytes(m_row, i)));
            }
        }
        sqlite3_reset(m_row);
        return texts;
    }
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_row = nullptr;
    QList<qint64> m_keys;
    mutable QCache<int, QList<QStringList>> m_pages{64};
};

template <typename T> T await(QFuture<Result<T>> future)
{
    while (!future.isFinished()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    Result<T> result = future.result();
    if (!result) {
        qFatal("%s", qPrintable(result.error().message));
    }
    return std::move(result).value();
}

/// A table on the screen and how to tell that it shows what it should.
struct Side
{
    QTableView *view = nullptr;
    std::function<bool()> isFull;
    int perRow = 1; ///< of the scroll bar
    QList<double> steps, jumps, busy;

    double frame(int to)
    {
        QElapsedTimer timer;
        timer.start();
        view->verticalScrollBar()->setValue(to);
        QCoreApplication::processEvents();
        busy.append(double(timer.nsecsElapsed()) / 1e6);
        while (!isFull()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        QCoreApplication::processEvents(); // paints what came last
        return double(timer.nsecsElapsed()) / 1e6;
    }
};

void measure(Side *side)
{
    side->view->resize(1400, 900);
    side->view->show();
    for (int i = 0; i < 20; ++i) {
        side->frame(i * side->perRow);
    }
    side->frame(1000 * side->perRow);
    side->busy.clear();
    for (int i = 1; i <= kSteps; ++i) {
        side->steps.append(side->frame((1000 + i * 3) * side->perRow));
    }
    quint32 random = 1;
    const int last = side->view->verticalScrollBar()->maximum();
    for (int i = 0; i < kJumps; ++i) {
        random = random * 1664525U + 1013904223U;
        side->jumps.append(side->frame(int(double(random) / 4294967296.0 * last)));
    }
    sayAll("step of three rows", side->steps);
    sayAll("far jump", side->jumps);
    sayAll("window busy in a frame", side->busy);
}

void measurePlain(const QString &path)
{
    PlainModel model(path);
    QTableView table;
    table.setModel(&model);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    table.verticalHeader()->setDefaultSectionSize(22);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.setWordWrap(false);
    Side side;
    side.view = &table;
    side.isFull = [] { return true; };
    measure(&side);
}

void measureOurs(QApplication *application, const QString &path)
{
    const QTemporaryDir folder;
    const SystemClock clock;
    services::DirectoryService directory(clock, QStringLiteral("bench"));
    (void)await(directory.open(path));
    gui::Theme theme(application);
    gui::Settings settings(std::make_unique<QSettings>(
        folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat));
    gui::Context context;
    context.theme = &theme;
    context.settings = &settings;
    context.directory = &directory;
    context.clock = &clock;
    context.language = QStringLiteral("en");
    models::ListingTableModel model(
        [&](const QList<ListingId> &keys, const models::ListingTableModel::Deliver &deliver) {
            gui::whenReady(directory.listingRows(keys), &directory,
                [deliver](const Result<QList<domain::ListingRow>> &rows) {
                    if (rows) {
                        deliver(*rows);
                    }
                });
        });
    model.setToday(clock.today());
    gui::ListingView view(context, &model);
    model.setKeys(await(directory.listingKeys({})));
    Side side;
    side.view = &view;
    side.perRow = theme.rowHeight(2);
    side.isFull = [&] {
        const int first = std::max(0, view.rowAt(0));
        const int end = view.rowAt(view.viewport()->height() - 1);
        const int last = end < 0 ? model.rowCount() - 1 : end;
        for (int row = first; row <= last; ++row) {
            if (!model.index(row, 0).data(models::ListingTableModel::LoadedRole).toBool()) {
                return false;
            }
        }
        return true;
    };
    measure(&side);
    directory.close();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() != 3) {
        std::fprintf(stderr, "usage: bench_scroll ours|plain DB\n");
        return 2;
    }
    if (words.at(1) == u"plain") {
        measurePlain(words.at(2));
    } else {
        measureOurs(&application, words.at(2));
    }
    return 0;
}
