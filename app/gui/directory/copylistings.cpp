// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/directory/copylistings.h"

#include "exchange/csvdocument.h"
#include "gui/whenready.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

namespace touchstone::gui {

namespace {

QString line(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells) {
        written << exchange::csvCell(cell);
    }
    return written.join(u',') + QStringLiteral("\r\n");
}

} // namespace

void copyListings(const Context &context, const QList<ListingId> &listings,
    const QList<models::ListingTableModel::Column> &columns, models::ListingTableModel *model,
    const std::function<void(const Result<int> &copied)> &done)
{
    whenReady(context.directory->listingRows(listings), model,
        [columns, model, done](const Result<QList<domain::ListingRow>> &rows) {
            if (!rows) {
                return done(rows.error());
            }
            QString text = line(models::ListingTableModel::cellTitles(columns));
            for (const domain::ListingRow &row : *rows) {
                text += line(model->cells(row, columns));
            }
            auto *mime = new QMimeData; // the clipboard owns it
            mime->setText(text);
            mime->setData(QStringLiteral("text/csv"), text.toUtf8());
            QApplication::clipboard()->setMimeData(mime);
            done(static_cast<int>(rows->size()));
        });
}

} // namespace touchstone::gui
