// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QJsonObject>

/// The append-only list of every change.
namespace touchstone::domain {

enum class ChangeKind : quint8 { Edit, Import, Undo, Redo, Sample, Restore };
enum class RecordAction : quint8 {
    Created,
    Changed,
    Trashed,
    Restored,
    Answered,
    // Working together (domain/review.h). These are of a listing, cannot be undone, and say in
    // `after` what there is to say: number, person, remark, taken.
    Assigned,
    Unassigned,
    AssessmentStarted,
    Assessed,
    Returned,
    Reviewed,
    Signed,
    AssessorNamed,
    AssessorFinished,
    Reconciled, ///< two assessors' answers to `criterion` became one
    SetAside, ///< of any record: what was written in a conflict and not taken, in `after`
    AssessorAnswered, ///< for themselves; to what, and what, is told to nobody before both finished
};

/// Whether an action changes a record or an answer, which undo can take back.
constexpr bool changesRecord(RecordAction action)
{
    return action <= RecordAction::Answered;
}

/// One record's change inside one transaction.
struct JournalEntry
{
    qint64 id = 0;
    ChangeId change;
    ChangeKind kind = ChangeKind::Edit;
    QDateTime atUtc;
    QString person;
    RecordAction action = RecordAction::Changed;
    SubjectRef subject;
    QString subjectUuid;
    QString title; ///< name of the record when it happened
    QString criterion; ///< for answers
    QJsonObject before, after; ///< fields that differ; `before` empty when created
};

/// What a commit touched; sent to everyone who shows those records.
struct ChangeNotice
{
    ChangeId change;
    QList<SubjectRef> subjects; ///< records written
    QList<ListingId> listings; ///< listings whose row or score may differ now
    bool everything = false; ///< too many to list: reload
};

/// What Undo and Redo would do next; texts translated, empty when there is nothing.
struct UndoState
{
    QString undoText, redoText;
    [[nodiscard]] bool canUndo() const { return !undoText.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !redoText.isEmpty(); }
    bool operator==(const UndoState &) const = default;
};

} // namespace touchstone::domain
