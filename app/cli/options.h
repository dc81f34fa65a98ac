// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listquery.h"
#include "domain/merge.h"
#include "domain/review.h"
#include "domain/vocabulary.h"

#include <QDate>
#include <QString>

#include <optional>
#include <variant>

/// The command line as values. Texts are as typed.
namespace touchstone::cli {

enum class Command {
    Init,
    List,
    Show,
    Import,
    Export,
    Score,
    Rescore,
    ReportListing,
    ReportDirectory,
    Check,
    Backup,
    Restore,
    Assign,
    Review,
    SnapshotList,
    SnapshotShow,
    SnapshotVerify,
    Assessors,
    SharedInit,
    SharedAddPerson,
    SharedDropPerson,
    SharedStatus,
    SharedMoveIn,
    SharedMoveOut,
    SharedTakeAlong,
    SharedBringBack,
};

enum class Format { Table, Csv, Json };

struct Options
{
    Command command = Command::List;
    QString directory; ///< --directory or shared init's ADDRESS, else the environment's
                       ///< TOUCHSTONE_DIRECTORY, else empty
    QString file; ///< what the command works on: the new directory, the table, the backup
    QString target; ///< restore: the new directory
    QString listing; ///< a UUID
    domain::SubjectKind kind = domain::SubjectKind::Listing; ///< list
    domain::ListingQuery query; ///< list, export, report directory
    bool due = false; ///< narrows the query to what is due on the present day
    qint64 limit = 0; ///< 0 is no limit
    Format format = Format::Table;
    bool sample = false, all = false, dryRun = false, replace = false;
    bool answers = false; ///< import answers, not clinics
    QString mapping, rejects; ///< import
    QString catalogue, answersFile; ///< score; the second assessors too
    QDate asOf; ///< invalid is the present day
    QString person; ///< shared: a login; assign: who; "me" is who is at the program
    bool off = false; ///< assign
    std::optional<domain::ReviewStep> step; ///< review; nothing only shows
    QString remark; ///< review
    QString snapshot; ///< a UUID
    QStringList assessors; ///< assessors: the two to name
    QString decisions; ///< assessors: a file
    bool finish = false; ///< assessors
    domain::PersonRole role = domain::PersonRole::Reader; ///< shared add-person
    bool noPassword = false; ///< shared add-person
    std::optional<domain::MergeSide> take; ///< shared bring-back: for what has no choice
    QString choices; ///< shared bring-back: a file of choices
    bool fullLength = false, withNotes = false, archive = false; ///< report
    QString language = QStringLiteral("en");
};

/// Text to print and the exit code to leave with: help, the version, or what is wrong.
struct Farewell
{
    QString text;
    int exitCode = 0; ///< 0 for standard output, 2 (usage) for standard error
};

/// Reads the arguments (without the program's name). Reads TOUCHSTONE_DIRECTORY.
std::variant<Options, Farewell> parseArguments(const QStringList &arguments);

/// Every word that starts a command.
QStringList commandWords();

} // namespace touchstone::cli
