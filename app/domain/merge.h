// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/records.h"

#include <QHash>
#include <QList>
#include <QStringList>

/// Two people changed one record: what each changed against what both read.
namespace touchstone::domain {

/// Fields that only make sense together count as one: they merge, clash and are chosen as a whole.
/// `price` is the amount and its currency, `place` the country and region of a place or a listing,
/// `finding` everything of an answer but its note. Lists (other names, credentials, accreditations)
/// are one field each.
struct MergeField
{
    QString name; ///< of the group, or of the one field, as in domain/recordfields.h
    QStringList fields; ///< those on which the two sides differ, in the record's order
    bool operator==(const MergeField &) const = default;
};

enum class MergeSide : quint8 { Mine, Theirs };

/// Which side to take where both changed the same, by MergeField::name.
using MergeChoices = QHash<QString, MergeSide>;

/// Key and RecordInfo (for answers revision, author and time) are always theirs: that is what is
/// stored, and what a save of `value` must name.
template <typename Record> struct Merge
{
    Record value; ///< where nobody chose yet, theirs: nothing stored is overwritten unasked
    QList<MergeField> conflicts; ///< both changed, differently, and nobody chose
    QList<MergeField> mine, theirs; ///< changed by one side only, or chosen
    /// Chosen for theirs: what I wrote there is in no record and belongs in the history.
    QList<MergeField> setAside;
    bool operator==(const Merge &) const = default;
};

/// What both changed alike is no conflict. Each list is in the record's order.
Merge<Clinic> merge(
    const Clinic &base, const Clinic &mine, const Clinic &theirs, const MergeChoices &choices = {});
Merge<Practitioner> merge(const Practitioner &base, const Practitioner &mine,
    const Practitioner &theirs, const MergeChoices &choices = {});
Merge<Laboratory> merge(const Laboratory &base, const Laboratory &mine, const Laboratory &theirs,
    const MergeChoices &choices = {});
Merge<Listing> merge(const Listing &base, const Listing &mine, const Listing &theirs,
    const MergeChoices &choices = {});
Merge<Answer> merge(
    const Answer &base, const Answer &mine, const Answer &theirs, const MergeChoices &choices = {});

} // namespace touchstone::domain
