// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/divergence.h"

#include <algorithm>

namespace touchstone::domain {

namespace {

template <typename Record>
QList<FieldDifference> compareRecords(const Record &base, const Record &mine, const Record &theirs)
{
    const Merge<Record> merged = merge(base, mine, theirs);
    QList<FieldDifference> differences;
    const auto append = [&differences](const QList<MergeField> &fields, ChangedBy by) {
        for (const MergeField &field : fields) {
            differences.append({field, by});
        }
    };
    append(merged.conflicts, ChangedBy::Both);
    append(merged.mine, ChangedBy::Mine);
    append(merged.theirs, ChangedBy::Theirs);
    return differences;
}

bool changedBy(const QList<FieldDifference> &fields, ChangedBy by)
{
    return std::any_of(fields.cbegin(), fields.cend(), [by](const FieldDifference &field) {
        return field.by == by || field.by == ChangedBy::Both;
    });
}

} // namespace

QList<FieldDifference> compare(const Clinic &base, const Clinic &mine, const Clinic &theirs)
{
    return compareRecords(base, mine, theirs);
}

QList<FieldDifference> compare(
    const Practitioner &base, const Practitioner &mine, const Practitioner &theirs)
{
    return compareRecords(base, mine, theirs);
}

QList<FieldDifference> compare(
    const Laboratory &base, const Laboratory &mine, const Laboratory &theirs)
{
    return compareRecords(base, mine, theirs);
}

QList<FieldDifference> compare(const Listing &base, const Listing &mine, const Listing &theirs)
{
    return compareRecords(base, mine, theirs);
}

QList<FieldDifference> compare(const Answer &base, const Answer &mine, const Answer &theirs)
{
    return compareRecords(base, mine, theirs);
}

std::optional<FieldDifference> compareTrash(
    bool base, bool mine, bool theirs, const QList<FieldDifference> &fields)
{
    if (mine == theirs) {
        return std::nullopt;
    }
    FieldDifference difference{{kTrashField, {kTrashField}}, ChangedBy::Mine};
    if (mine != base) {
        difference.by = changedBy(fields, ChangedBy::Theirs) ? ChangedBy::Both : ChangedBy::Mine;
    } else {
        difference.by = changedBy(fields, ChangedBy::Mine) ? ChangedBy::Both : ChangedBy::Theirs;
    }
    return difference;
}

bool RecordDifference::isConflict() const
{
    return std::any_of(fields.cbegin(), fields.cend(),
        [](const FieldDifference &field) { return field.by == ChangedBy::Both; });
}

bool RecordDifference::isNews() const
{
    return presence == Presence::OnlyMine || changedBy(fields, ChangedBy::Mine);
}

void DifferenceCounts::add(const RecordDifference &record)
{
    added += record.presence == RecordDifference::Presence::OnlyMine ? 1 : 0;
    theirs += record.presence == RecordDifference::Presence::OnlyTheirs ? 1 : 0;
    for (const FieldDifference &field : record.fields) {
        switch (field.by) {
        case ChangedBy::Mine:
            ++mine;
            break;
        case ChangedBy::Theirs:
            ++theirs;
            break;
        case ChangedBy::Both:
            ++both;
            break;
        }
    }
}

std::optional<MergeSide> SideChoices::of(const QString &key, const QString &field) const
{
    const MergeChoices own = records.value(key);
    const auto chosen = own.constFind(field);
    return chosen == own.cend() ? rest : std::optional(*chosen);
}

MergeChoices SideChoices::of(const QString &key, const QList<FieldDifference> &fields) const
{
    MergeChoices choices;
    for (const FieldDifference &field : fields) {
        const auto side = of(key, field.field.name);
        if (field.by == ChangedBy::Both && side) {
            choices.insert(field.field.name, *side);
        }
    }
    return choices;
}

int SideChoices::open(const RecordDifference &record) const
{
    return static_cast<int>(std::count_if(
        record.fields.cbegin(), record.fields.cend(), [&](const FieldDifference &field) {
            return field.by == ChangedBy::Both && !of(record.key(), field.field.name);
        }));
}

} // namespace touchstone::domain
