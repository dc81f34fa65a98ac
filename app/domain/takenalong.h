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
    QDateTime takenUtc;
    /// The newest change there when it was taken: number, author and time together are that change
    /// and no other.
    qint64 change = 0;
    QString changePerson;
    qint64 changeMs = 0;
    bool operator==(const TakenAlong &) const = default;
};

/// What bringing it back would do. Mine is the file, theirs the directory.
struct BringBackPreview
{
    TakenAlong copy;
    QList<RecordDifference> records; ///< clinics first, listings last; each before its answers
    int steps = 0; ///< of reviews, made in the file; those are made in the directory only
};

/// What could not be taken over; it stays in the file.
struct BringBackRefusal
{
    QString title; ///< of the record
    QString criterion; ///< of an answer, else empty
    QString reason; ///< translated
    bool operator==(const BringBackRefusal &) const = default;
};

struct BringBackOutcome
{
    int added = 0; ///< records and answers that were new
    int changed = 0; ///< records and answers that got something from the file
    int trashed = 0, restored = 0;
    int setAside = 0; ///< records and answers of which something went to the history alone
    QList<BringBackRefusal> refused;
    ChangeNotice notice;
};

} // namespace touchstone::domain
