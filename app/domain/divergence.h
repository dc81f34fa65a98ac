// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/merge.h"

#include <QJsonObject>

#include <optional>

/// Two copies of the same records that went separate ways since they were one: what to look at
/// before they become one again. A working copy that comes back is compared so.
namespace touchstone::domain {

/// Who moved away from what both had.
enum class ChangedBy : quint8 { Mine, Theirs, Both };

struct FieldDifference
{
    MergeField field; ///< or "trashed", see compareTrash()
    ChangedBy by = ChangedBy::Mine;
    bool operator==(const FieldDifference &) const = default;
};

/// The fields in which two copies differ: those to choose from first, then mine, then theirs, each
/// in the record's order. What both changed alike is no difference.
QList<FieldDifference> compare(const Clinic &base, const Clinic &mine, const Clinic &theirs);
QList<FieldDifference> compare(
    const Practitioner &base, const Practitioner &mine, const Practitioner &theirs);
QList<FieldDifference> compare(
    const Laboratory &base, const Laboratory &mine, const Laboratory &theirs);
QList<FieldDifference> compare(const Listing &base, const Listing &mine, const Listing &theirs);
QList<FieldDifference> compare(const Answer &base, const Answer &mine, const Answer &theirs);

/// What the field of the trash is called, beside those of domain/recordfields.h.
inline const QString kTrashField = QStringLiteral("trashed");

/// Whether the record lies in the trash. To throw away, or bring back, what the other side went on
/// writing is something to choose: `fields` are the differences of the rest.
std::optional<FieldDifference> compareTrash(
    bool base, bool mine, bool theirs, const QList<FieldDifference> &fields);

/// One record, or one answer, in which the two copies differ.
struct RecordDifference
{
    enum class Presence : quint8 { Both, OnlyMine, OnlyTheirs };

    Presence presence = Presence::Both;
    SubjectKind kind = SubjectKind::Listing;
    QString uuid; ///< of the record
    QString title; ///< what the record is called
    QString criterion; ///< of an answer, else empty
    QList<FieldDifference> fields; ///< for a record that only one side has: none
    /// Of the fields that differ, or all that say something, as the journal names them; a party by
    /// its name.
    QJsonObject base, mine, theirs;

    [[nodiscard]] bool isConflict() const;
    /// Taking it over changes something.
    [[nodiscard]] bool isNews() const;
    /// Under which the choices of this record are kept.
    [[nodiscard]] QString key() const
    {
        return criterion.isEmpty() ? uuid : uuid + u'/' + criterion;
    }
};

struct DifferenceCounts
{
    int added = 0; ///< records and answers that only my copy has
    int mine = 0, theirs = 0, both = 0; ///< fields of those that both have
    bool operator==(const DifferenceCounts &) const = default;
    void add(const RecordDifference &record);
};

/// Which side to take where both changed the same: for a field of a record, or for all the rest.
struct SideChoices
{
    QHash<QString, MergeChoices> records; ///< by RecordDifference::key()
    std::optional<MergeSide> rest;

    [[nodiscard]] std::optional<MergeSide> of(const QString &key, const QString &field) const;
    /// For merge(): an answer for each of the fields to choose from that has one.
    [[nodiscard]] MergeChoices of(const QString &key, const QList<FieldDifference> &fields) const;
    /// Fields of `record` that nobody chose for.
    [[nodiscard]] int open(const RecordDifference &record) const;
};

} // namespace touchstone::domain
