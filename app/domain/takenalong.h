// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/divergence.h"
#include "domain/journal.h"

#include <QDateTime>

/// A file that was taken along from a shared directory, to be worked on without the server and
/// brought back.
namespace touchstone::domain {

/// Where such a file comes from; stands in it.
struct TakenAlong
{
    QString id; ///< a UUID: the same in every copy of the file
    QString from; ///< address of the directory, without anything secret
    QString person; ///< who took it along, as they log in
    QString account; ///< theirs on the computer where they did; under it the file is theirs
    QDateTime takenUtc;
    /// The newest change there when it was taken: number, author and time together are that change
    /// and no other.
    qint64 change = 0;
    QString changePerson;
    qint64 changeMs = 0;
    bool operator==(const TakenAlong &) const = default;
};

/// One step of a listing's review that was made in the file: an assignment, two assessors and what
/// they answered and decided, a step from draft to signed. What was taken back in the file again is
/// none.
struct BroughtStep
{
    QString uuid; ///< of the listing
    QString title; ///< what it is called
    RecordAction action = RecordAction::Assessed; ///< of those that change no record
    QString criterion; ///< of an assessor's answer or a decision, else empty
    QString person; ///< who made it, as the file names them
    QDateTime atUtc; ///< by the computer it was made on
    QString before, mine, theirs; ///< translated: where that stood, where the file left it, and
                                  ///< where it stands in the directory
    QString obstacle; ///< translated: why it cannot be taken over; empty when it can
};

/// What bringing it back would do. Mine is the file, theirs the directory.
struct BringBackPreview
{
    /// As many are listed of those to choose from, of the other differences, and of the steps; the
    /// counts are of all.
    static constexpr int kMostListed = 1'000;

    TakenAlong copy;
    QList<RecordDifference> records; ///< clinics first, listings last; each before its answers
    DifferenceCounts counts;
    int recordsLeft = 0; ///< differences that are not in `records`
    /// By listing, in the order they were made. Whether a listing then says what was assessed
    /// shows only when its fields have become one, so that is no obstacle yet.
    QList<BroughtStep> steps;
    int stepsTotal = 0, stepsRefused = 0; ///< of all

    void add(const RecordDifference &record);
    void add(const BroughtStep &step);
    /// Taking it over changes something.
    [[nodiscard]] bool isNews() const { return news; }
    /// Fields that nobody chose for yet.
    [[nodiscard]] int open(const SideChoices &choices) const;

private:
    bool news = false;
    int conflicts = 0; ///< records to choose from among those listed
    int bothListed = 0; ///< their fields to choose for
};

/// What could not be taken over; it stays in the file.
struct BringBackRefusal
{
    QString title; ///< of the record
    QString criterion; ///< of an answer, else empty
    QString step; ///< translated: of a review, else empty
    QString reason; ///< translated

    /// Title, and what of it.
    [[nodiscard]] QString text() const;
    bool operator==(const BringBackRefusal &) const = default;
};

struct BringBackOutcome
{
    int added = 0; ///< records and answers that were new
    int changed = 0; ///< records and answers that got something from the file
    int trashed = 0, restored = 0;
    int setAside = 0; ///< records and answers of which something went to the history alone
    int steps = 0; ///< of reviews
    static constexpr int kMostRefusals = 1'000;
    QList<BringBackRefusal> refused; ///< the first of them
    int refusedTotal = 0;
    ChangeNotice notice;

    void refuse(const BringBackRefusal &refusal);
};

} // namespace touchstone::domain
