// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/exchange/maintenance.h"

#include "gui/exchange/taskdialog.h"
#include "gui/whenready.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace touchstone::gui {

namespace {

struct Maintenance
{
    Q_DECLARE_TR_FUNCTIONS(Maintenance)
};

QString filter()
{
    return Maintenance::tr("Touchstone directory (*.touchstone)");
}

} // namespace

void backUp(const Context &context, QWidget *parent)
{
    const QString folder = context.settings->folder(QStringLiteral("backup"));
    const QString name
        = QStringLiteral("%1-%2.touchstone")
              .arg(context.directory->info().title, context.clock->today().toString(Qt::ISODate));
    const QString path = context.prompter->saveFile(
        parent, Maintenance::tr("Back up the directory"), QDir(folder).filePath(name), filter());
    if (path.isEmpty()) {
        return;
    }
    context.settings->setFolder(QStringLiteral("backup"), QFileInfo(path).path());
    auto *dialog = new TaskDialog(context.theme, Maintenance::tr("Back up the directory"), parent);
    dialog->start(Maintenance::tr("Copying the directory"));
    whenReady(context.directory->backup(path), dialog,
        [dialog](const Result<services::BackupInfo> &backup) {
            if (!backup) {
                dialog->showError(backup.error());
                return;
            }
            dialog->showDone(Maintenance::tr("Backed up"),
                {Maintenance::tr("The copy is in %1.").arg(QDir::toNativeSeparators(backup->path)),
                    Maintenance::tr("Size: %1").arg(QLocale().formattedDataSize(backup->bytes)),
                    Maintenance::tr("SHA-256: %1").arg(backup->sha256)});
        });
    dialog->open();
}

void restoreBackup(
    const Context &context, QWidget *parent, const std::function<void(const QString &path)> &openIt)
{
    const QString folder = context.settings->folder(QStringLiteral("backup"));
    const QString from = context.prompter->openFile(
        parent, Maintenance::tr("Choose the backup"), folder, filter());
    if (from.isEmpty()) {
        return;
    }
    const QString proposed = QFileInfo(from).dir().filePath(
        Maintenance::tr("%1-restored", "file name").arg(QFileInfo(from).completeBaseName())
        + QStringLiteral(".touchstone"));
    const QString to = context.prompter->saveFile(
        parent, Maintenance::tr("Restore it as a new file"), proposed, filter());
    if (to.isEmpty()) {
        return;
    }
    auto *dialog = new TaskDialog(context.theme, Maintenance::tr("Restore a backup"), parent);
    dialog->start(Maintenance::tr("Checking and copying the backup"));
    whenReady(context.directory->restoreBackup(from, to), dialog,
        [dialog, openIt](const Result<services::DirectoryInfo> &info) {
            if (!info) {
                dialog->showError(info.error());
                return;
            }
            dialog->showDone(Maintenance::tr("Restored"),
                {Maintenance::tr("The directory is in %1.")
                        .arg(QDir::toNativeSeparators(info->path)),
                    Maintenance::tr("The backup itself is unchanged.")});
            const QString path = info->path;
            dialog->offer(Maintenance::tr("Open it now"), [openIt, path] { openIt(path); });
        });
    dialog->open();
}

void checkDirectory(const Context &context, QWidget *parent)
{
    auto *dialog = new TaskDialog(context.theme, Maintenance::tr("Check the directory"), parent);
    const services::ProgressPtr progress
        = dialog->start(Maintenance::tr("Checking records and scores"));
    const bool shared = context.directory->info().shared;
    whenReady(context.directory->check(progress), dialog,
        [dialog, shared](const Result<services::CheckReport> &report) {
            if (!report) {
                dialog->showError(report.error());
                return;
            }
            const QLocale locale;
            const QString counts
                = Maintenance::tr("Checked: %1 records, %2 answers, %3 scores.")
                      .arg(locale.toString(report->records), locale.toString(report->answers),
                          locale.toString(report->scores));
            if (report->sound) {
                dialog->showDone(Maintenance::tr("The directory is sound"), {counts});
                return;
            }
            const bool restoring = !shared && (report->damaged || report->miscounted);
            dialog->showProblems(restoring
                    ? Maintenance::tr(
                        "The directory is damaged. Keep a copy of the file and restore a backup.")
                    : Maintenance::tr("The directory is not sound. Tell its owner."),
                report->problems + QStringList{counts});
        });
    dialog->open();
}

} // namespace touchstone::gui
