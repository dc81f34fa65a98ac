// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bringback.h"

#include "domain/validation.h"
#include "storage/recordjson.h"
#include "storage/recordrows.h"
#include "storage/settingstore.h"
#include "storage/unitstate.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::storage {

using namespace domain;

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

template <typename Record> SubjectKind kindOf()
{
    if constexpr (std::is_same_v<Record, Clinic>) {
        return SubjectKind::Clinic;
    } else if constexpr (std::is_same_v<Record, Practitioner>) {
        return SubjectKind::Practitioner;
    } else if constexpr (std::is_same_v<Record, Laboratory>) {
        return SubjectKind::Laboratory;
    } else {
        return SubjectKind::Listing;
    }
}

template <typename Record> SubjectRef refOf(const Record &record)
{
    return {kindOf<Record>(), record.id.value()};
}

QStringList fieldsOf(const QList<FieldDifference> &fields, bool alsoChosen)
{
    QStringList names;
    for (const FieldDifference &field : fields) {
        const bool mine
            = field.by == ChangedBy::Mine || (alsoChosen && field.by == ChangedBy::Both);
        if (mine && field.field.name != kTrashField) {
            names += field.field.fields;
        }
    }
    return names;
}

QStringList fieldsOf(const QList<MergeField> &fields)
{
    QStringList names;
    for (const MergeField &field : fields) {
        names += field.fields;
    }
    return names;
}

Error partyMissing()
{
    return Error{ErrorCode::NotFound,
        Text::tr("The clinic, practitioner or laboratory it names could not be taken over."), {},
        {}};
}

// A listing's parties are all in the directory. Errors: NotFound when one of them was refused.
template <typename Record> Result<> requireParties(const Record &record)
{
    if constexpr (std::is_same_v<Record, Listing>) {
        for (const qint64 party :
            {record.clinic.value(), record.practitioner.value(), record.laboratory.value()}) {
            if (party >= CopyDifferences::kProvisional) {
                return partyMissing();
            }
        }
    }
    return {};
}

/// Counts the fields that are still to choose for.
class OpenChoices : public DifferenceVisitor
{
public:
    explicit OpenChoices(const SideChoices &choices) : m_choices(choices) { }
    int open = 0;
    Result<> see(const CopiedRecord<Clinic> &pair) override { return count(pair.difference); }
    Result<> see(const CopiedRecord<Practitioner> &pair) override { return count(pair.difference); }
    Result<> see(const CopiedRecord<Laboratory> &pair) override { return count(pair.difference); }
    Result<> see(const CopiedRecord<Listing> &pair) override { return count(pair.difference); }
    Result<> see(const CopiedAnswer &pair) override { return count(pair.difference); }

private:
    Result<> count(const RecordDifference &difference)
    {
        open += m_choices.open(difference);
        return {};
    }
    const SideChoices &m_choices;
};

} // namespace

BringBack::BringBack(Session &copy, Session &home) : m_differences(copy, home), m_home(home) { }

Result<BringBackOutcome> BringBack::accept(UnitOfWork &unit, const SideChoices &choices)
{
    m_unit = &unit;
    m_choices = choices;
    TRY(m_differences.look());
    OpenChoices choosing(m_choices);
    if (!choices.rest) {
        TRY(m_differences.forEach(CopyDifferences::Whose::Mine, &choosing));
    }
    if (choosing.open > 0) {
        return Error{ErrorCode::Conflict,
            Text::tr("%n fields were changed on both sides. Nothing was stored; choose for each "
                     "whose text counts.",
                nullptr, choosing.open),
            {}, {}};
    }
    TRY(m_differences.forEach(CopyDifferences::Whose::Mine, this));
    TRY(toTrash());
    if (m_anyNews && m_outcome.refused.isEmpty()) {
        TRY(remember());
    }
    return m_outcome;
}

template <typename Record> Result<> BringBack::take(const CopiedRecord<Record> &pair)
{
    if (!pair.difference.isNews()) {
        return {};
    }
    m_anyNews = true;
    const auto done = pair.isNew ? takeNew(pair) : takeOne(pair);
    return done ? done : refuse(pair.difference.title, {}, done.error());
}

Result<> BringBack::see(const CopiedAnswer &pair)
{
    if (!pair.difference.isNews()) {
        return {};
    }
    m_anyNews = true;
    const auto done = takeAnswer(pair);
    return done ? done : refuse(pair.difference.title, pair.difference.criterion, done.error());
}

template <typename Record> Result<> BringBack::takeNew(const CopiedRecord<Record> &pair)
{
    Record next = pair.mine;
    next.id = {};
    TRY(requireParties(next));
    TRY(asResult(validate(next)));
    TRY_ASSIGN(const Record stored, m_unit->adopt(next));
    Q_UNUSED(stored)
    ++m_outcome.added;
    return {};
}

template <typename Record> Result<> BringBack::takeOne(const CopiedRecord<Record> &pair)
{
    const QString key = pair.difference.key();
    const QList<FieldDifference> &fields = pair.difference.fields;
    const SubjectRef subject = refOf(pair.theirs);
    const auto trash = std::find_if(fields.cbegin(), fields.cend(),
        [](const FieldDifference &field) { return field.field.name == kTrashField; });
    bool trashed = pair.theirs.info.trashed;
    if (trash != fields.cend()
        && (trash->by == ChangedBy::Mine
            || (trash->by == ChangedBy::Both
                && m_choices.of(key, kTrashField) == MergeSide::Mine))) {
        trashed = pair.mine.info.trashed;
    }
    if (trashed && pair.theirs.info.trashed) {
        // It stays where they threw it; what the file wrote there is kept beside it.
        return setAside(subject, {}, toJson(pair.mine), fieldsOf(fields, true));
    }
    Merge<Record> merged = merge(pair.base, pair.mine, pair.theirs, m_choices.of(key, fields));
    Record next = merged.value;
    TRY(requireParties(next));
    const bool differs = toJson(next) != toJson(pair.theirs);
    if (differs) {
        TRY(asResult(validate(next)));
    }
    if (pair.theirs.info.trashed) {
        TRY(m_unit->restore({subject}));
        ++m_outcome.restored;
    }
    if (differs) {
        TRY_ASSIGN(const auto present, findRecord(m_home.connection(), pair.theirs.id));
        next.id = pair.theirs.id;
        next.info = present->info;
        TRY_ASSIGN(const Record stored, m_unit->save(next));
        Q_UNUSED(stored)
        ++m_outcome.changed;
    }
    if (trashed) {
        m_toTrash.append({subject, pair.difference.title});
    }
    return setAside(subject, {}, toJson(pair.mine), fieldsOf(merged.setAside));
}

Result<> BringBack::takeAnswer(const CopiedAnswer &pair)
{
    const RecordDifference &difference = pair.difference;
    TRY_ASSIGN(const qint64 key, m_differences.homeKey(pair.local));
    const SubjectRef subject{difference.kind, key};
    TRY_ASSIGN(const auto status, m_unit->state().statusOf(subject));
    if (!status) {
        return partyMissing();
    }
    if (status->trashed) {
        return setAside(
            subject, difference.criterion, toJson(pair.mine), fieldsOf(difference.fields, true));
    }
    const Merge<Answer> merged = merge(
        pair.base, pair.mine, pair.theirs, m_choices.of(difference.key(), difference.fields));
    Answer next = merged.value;
    next.revision = pair.theirs.revision;
    if (toJson(next) != toJson(pair.theirs)) {
        TRY(asResult(validate(next, m_home.directory().clock().today())));
        TRY_ASSIGN(const Answer stored, m_unit->saveAnswer(subject, difference.criterion, next));
        stored.revision > 1 ? ++m_outcome.changed : ++m_outcome.added;
    }
    return setAside(subject, difference.criterion, toJson(pair.mine), fieldsOf(merged.setAside));
}

Result<> BringBack::toTrash()
{
    // Listings go before what they name.
    std::stable_sort(m_toTrash.begin(), m_toTrash.end(), [](const auto &a, const auto &b) {
        return a.first.kind == SubjectKind::Listing && b.first.kind != SubjectKind::Listing;
    });
    for (const auto &[subject, title] : std::as_const(m_toTrash)) {
        const auto moved = m_unit->trash({subject});
        if (moved.isOk()) {
            m_outcome.trashed += *moved;
        } else {
            TRY(refuse(title, {}, moved.error()));
        }
    }
    return {};
}

Result<> BringBack::setAside(const SubjectRef &subject, const QString &criterion,
    const QJsonObject &written, const QStringList &fields)
{
    QJsonObject some;
    for (const QString &field : fields) {
        some.insert(field, written.value(field));
    }
    if (some.isEmpty()) {
        return {};
    }
    ++m_outcome.setAside;
    return m_unit->setAside(subject, criterion, some);
}

// Only what the record itself is to blame for; anything else ends the whole.
Result<> BringBack::refuse(const QString &title, const QString &criterion, const Error &error)
{
    if (error.code != ErrorCode::Invalid && error.code != ErrorCode::Conflict
        && error.code != ErrorCode::NotFound) {
        return error;
    }
    m_outcome.refuse({title, criterion, {}, error.message});
    return {};
}

Result<> BringBack::remember()
{
    return SettingStore(m_home).setValue(
        m_differences.settingKey(), QString::number(m_differences.newestChange()));
}

} // namespace touchstone::storage
