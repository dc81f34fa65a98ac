// SPDX-License-Identifier: GPL-3.0-or-later
// bench_hello DB: the least a useful window costs: menus, tool bar, search field, filters, a table
// of 200 rows read through the engine's C API, a pane beside it, a status bar. Nothing translated,
// no icons, no style sheet.
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTableView>
#include <QTextBrowser>
#include <QToolBar>
#include <QTreeWidget>

#include <sqlite3.h>

namespace {

constexpr int kColumns = 8;

void readRows(const char *path, QStandardItemModel *model)
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *rows = nullptr;
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
        && sqlite3_prepare_v2(db,
               "SELECT c.name, c.city, l.treatment, l.condition, s.shown, s.reach, s.checked, "
               "s.band FROM (SELECT * FROM "
               "score WHERE trashed = 0 ORDER BY rank, name_key, listing_id LIMIT 200) AS s JOIN "
               "listing AS l ON "
               "l.id = s.listing_id JOIN clinic AS c ON c.id = l.clinic_id",
               -1, &rows, nullptr)
            == SQLITE_OK) {
        while (sqlite3_step(rows) == SQLITE_ROW) {
            QList<QStandardItem *> items;
            for (int i = 0; i < kColumns; ++i) {
                items.append(new QStandardItem(QString::fromUtf8(
                    reinterpret_cast<const char *>(sqlite3_column_text(rows, i)))));
            }
            model->appendRow(items);
        }
    }
    sqlite3_finalize(rows);
    sqlite3_close(db);
}

void addMenus(QMainWindow *window)
{
    for (int m = 0; m < 6; ++m) {
        QMenu *menu = window->menuBar()->addMenu(QStringLiteral("Menu %1").arg(m));
        for (int i = 0; i < 9; ++i) {
            menu->addAction(QStringLiteral("Action %1.%2").arg(m).arg(i));
        }
    }
    QToolBar *bar = window->addToolBar(QStringLiteral("Main"));
    for (int i = 0; i < 8; ++i) {
        bar->addAction(QStringLiteral("Do %1").arg(i));
    }
    bar->addWidget(new QLineEdit(bar));
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QMainWindow window;
    window.setWindowTitle(QStringLiteral("bench"));
    addMenus(&window);
    auto *split = new QSplitter(&window);
    auto *filters = new QTreeWidget(split);
    for (int i = 0; i < 12; ++i) {
        auto *filter = new QTreeWidgetItem(filters, {QStringLiteral("Filter %1").arg(i)});
        for (int k = 0; k < 10; ++k) {
            new QTreeWidgetItem(filter, {QStringLiteral("value %1").arg(k)});
        }
    }
    auto *table = new QTableView(split);
    auto *model = new QStandardItemModel(0, kColumns, table);
    if (argc > 1) {
        readRows(argv[1], model);
    }
    table->setModel(model);
    auto *pane = new QTextBrowser(split);
    pane->setPlainText(QStringLiteral("pane"));
    window.setCentralWidget(split);
    window.statusBar()->showMessage(QStringLiteral("%1 rows").arg(model->rowCount()));
    window.resize(1200, 800);
    window.show();
    return QApplication::exec();
}
