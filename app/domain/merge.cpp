// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/merge.h"

#include "domain/recordfields.h"

#include <algorithm>
#include <vector>

namespace touchstone::domain {

namespace {

/// One field of one record, without its type.
struct Slot
{
    QString name;
    void *value;
    bool (*equal)(const void *one, const void *other);
    void (*assign)(void *to, const void *from);
};

/// Lists the fields of a record. A visitor of domain/recordfields.h.
class Slots
{
public:
    std::vector<Slot> all;

    void text(const char *name, QString &value) { add(name, value); }
    void flag(const char *name, bool &value) { add(name, value); }
    void integer(const char *name, qint64 &value) { add(name, value); }
    void day(const char *name, QDate &value) { add(name, value); }
    template <typename Word> void word(const char *name, Word &value) { add(name, value); }
    template <typename Tag> void id(const char *name, Id<Tag> &value) { add(name, value); }
    void names(const char *name, QList<OtherName> &value) { add(name, value); }
    void credentials(const char *name, QList<Credential> &value) { add(name, value); }
    void accreditations(const char *name, QList<Accreditation> &value) { add(name, value); }

private:
    template <typename T> void add(const char *name, T &value)
    {
        all.push_back({QString::fromLatin1(name), &value,
            [](const void *one, const void *other) {
                return *static_cast<const T *>(one) == *static_cast<const T *>(other);
            },
            [](void *to, const void *from) {
                *static_cast<T *>(to) = *static_cast<const T *>(from);
            }});
    }
};

template <typename Record> QString groupOf(const QString &field)
{
    if constexpr (std::is_same_v<Record, Answer>) {
        return field == QLatin1String("note") ? field : QStringLiteral("finding");
    }
    if (field == QLatin1String("priceMinorUnits") || field == QLatin1String("priceCurrency")) {
        return QStringLiteral("price");
    }
    if (field == QLatin1String("country") || field == QLatin1String("region")) {
        return QStringLiteral("place");
    }
    return field;
}

/// The fields of a group and which sides moved away from the base.
struct Group
{
    MergeField field;
    std::vector<size_t> members;
    bool mineMoved = false, theirsMoved = false;
};

template <typename Record>
Merge<Record> mergeFields(
    const Record &base, const Record &mine, const Record &theirs, const MergeChoices &choices)
{
    Record baseCopy = base;
    Record mineCopy = mine;
    Merge<Record> result;
    result.value = theirs;
    Slots was, my, their;
    visitFields(baseCopy, was);
    visitFields(mineCopy, my);
    visitFields(result.value, their);

    std::vector<Group> groups;
    for (size_t i = 0; i < was.all.size(); ++i) {
        const Slot &slot = was.all[i];
        const QString name = groupOf<Record>(slot.name);
        auto group = std::find_if(groups.begin(), groups.end(),
            [&name](const Group &each) { return each.field.name == name; });
        if (group == groups.end()) {
            group = groups.insert(group, Group{{name, {}}, {}});
        }
        group->members.push_back(i);
        group->mineMoved |= !slot.equal(slot.value, my.all[i].value);
        group->theirsMoved |= !slot.equal(slot.value, their.all[i].value);
        if (!slot.equal(my.all[i].value, their.all[i].value)) {
            group->field.fields.append(slot.name);
        }
    }
    for (const Group &group : groups) {
        if (group.field.fields.isEmpty()) {
            continue;
        }
        const auto choice = choices.constFind(group.field.name);
        const bool both = group.mineMoved && group.theirsMoved;
        if (both && choice == choices.cend()) {
            result.conflicts.append(group.field);
        } else if (both ? *choice == MergeSide::Mine : group.mineMoved) {
            for (const size_t i : group.members) {
                their.all[i].assign(their.all[i].value, my.all[i].value);
            }
            result.mine.append(group.field);
        } else {
            result.theirs.append(group.field);
            if (both) {
                result.setAside.append(group.field);
            }
        }
    }
    return result;
}

} // namespace

Merge<Clinic> merge(
    const Clinic &base, const Clinic &mine, const Clinic &theirs, const MergeChoices &choices)
{
    return mergeFields(base, mine, theirs, choices);
}

Merge<Practitioner> merge(const Practitioner &base, const Practitioner &mine,
    const Practitioner &theirs, const MergeChoices &choices)
{
    return mergeFields(base, mine, theirs, choices);
}

Merge<Laboratory> merge(const Laboratory &base, const Laboratory &mine, const Laboratory &theirs,
    const MergeChoices &choices)
{
    return mergeFields(base, mine, theirs, choices);
}

Merge<Listing> merge(
    const Listing &base, const Listing &mine, const Listing &theirs, const MergeChoices &choices)
{
    return mergeFields(base, mine, theirs, choices);
}

Merge<Answer> merge(
    const Answer &base, const Answer &mine, const Answer &theirs, const MergeChoices &choices)
{
    return mergeFields(base, mine, theirs, choices);
}

} // namespace touchstone::domain
