// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/exchange/exportdialog.h"

#include "gui/exchange/taskdialog.h"
#include "gui/whenready.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace touchstone::gui {

namespace {

struct ExportDialog
{
    Q_DECLARE_TR_FUNCTIONS(ExportDialog)
};

} // namespace

void exportListings(const Context &context, const domain::ListingQuery &query, QWidget *parent)
{
    const QString folder = context.settings->folder(QStringLiteral("export"));
    const QString path = context.prompter->saveFile(parent, ExportDialog::tr("Export the list"),
        QDir(folder).filePath(context.directory->info().title + QStringLiteral(".csv")),
        ExportDialog::tr("Comma-separated values (*.csv)") + QStringLiteral(";;")
            + ExportDialog::tr("Workbook (*.xlsx)"));
    if (path.isEmpty()) {
        return;
    }
    context.settings->setFolder(QStringLiteral("export"), QFileInfo(path).path());
    auto *dialog = new TaskDialog(context.theme, ExportDialog::tr("Export the list"), parent);
    const services::ProgressPtr progress = dialog->start(ExportDialog::tr("Writing listings"));
    whenReady(context.exchange->exportListings(query, path, true, progress), dialog,
        [dialog, path](const Result<qint64> &rows) {
            if (rows) {
                dialog->showDone(ExportDialog::tr("Exported"),
                    {ExportDialog::tr("%1 listings were written to %2.")
                            .arg(QLocale().toString(*rows), QDir::toNativeSeparators(path))});
            } else {
                dialog->showError(rows.error());
            }
        });
    dialog->open();
}

} // namespace touchstone::gui
