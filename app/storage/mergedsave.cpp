// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/mergedsave.h"

#include "domain/validation.h"
#include "storage/recordjson.h"
#include "storage/recordrows.h"
#include "storage/unitstate.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::storage {

using namespace domain;

namespace {

// More changes than this between reading and saving are not looked through for who made them.
constexpr qint64 kMostChanges = 500;

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

Error gone()
{
    return {ErrorCode::NotFound, Text::tr("This record is not there any more."), {}, {}};
}

template <typename Record> SubjectRef refOf(const Record &record)
{
    if constexpr (std::is_same_v<Record, Clinic>) {
        return {SubjectKind::Clinic, record.id.value()};
    } else if constexpr (std::is_same_v<Record, Practitioner>) {
        return {SubjectKind::Practitioner, record.id.value()};
    } else if constexpr (std::is_same_v<Record, Laboratory>) {
        return {SubjectKind::Laboratory, record.id.value()};
    } else {
        return {SubjectKind::Listing, record.id.value()};
    }
}

template <typename Record> QJsonObject fieldsOf(const SetAside<Record> &aside)
{
    const QJsonObject all = toJson(aside.written);
    QJsonObject fields;
    for (const QString &field : aside.fields) {
        fields.insert(field, all.value(field));
    }
    return fields;
}

// What only they changed needs no telling when I had nothing to say about anything else.
template <typename Record> SaveOutcome outcomeOf(const Merge<Record> &merge)
{
    if (!merge.conflicts.isEmpty()) {
        return SaveOutcome::Conflict;
    }
    return merge.theirs.isEmpty() ? SaveOutcome::Stored : SaveOutcome::Merged;
}

} // namespace

MergedSave::MergedSave(UnitOfWork &unit) : m_unit(unit) { }

// Newest first: the first entry that names a field is the one that stands.
template <typename Record>
Result<> MergedSave::readAuthors(
    const SubjectRef &subject, qint64 baseRevision, Saved<Record> *saved) const
{
    const qint64 changes = saved->record.info.revision - baseRevision;
    Query query(m_unit.state().connection(), QStringLiteral("journal_authors"));
    TRY(query.bind(":subject_kind", int(subject.kind))
            .bind(":subject_id", subject.id)
            .bind(":limit", std::clamp<qint64>(changes, 1, kMostChanges))
            .run());
    while (query.next()) {
        const Authorship author{query.text(), query.time()};
        const QJsonObject after = jsonObject(query.text().toUtf8());
        if (saved->last.person.isEmpty()) {
            saved->last = author;
        }
        for (const auto &fields : {saved->merge.conflicts, saved->merge.theirs}) {
            for (const MergeField &field : fields) {
                const bool named = std::any_of(field.fields.cbegin(), field.fields.cend(),
                    [&after](const QString &name) { return after.contains(name); });
                if (named && !saved->authors.contains(field.name)) {
                    saved->authors.insert(field.name, author);
                }
            }
        }
    }
    return query.finish();
}

template <typename Record, typename RecordId>
Result<Saved<Record>> MergedSave::saveRecord(const Edit<Record> &edit, RecordId Record::*id)
{
    Connection &connection = m_unit.state().connection();
    TRY_ASSIGN(auto found, findRecord(connection, edit.base.*id));
    if (!found) {
        return gone();
    }
    const SubjectRef subject = refOf(*found);
    Saved<Record> saved;
    saved.record = *found;
    const bool moved = found->info.revision != edit.base.info.revision;
    if (moved) {
        saved.merge = merge(edit.base, edit.mine, *found);
        TRY(readAuthors(subject, edit.base.info.revision, &saved));
    }
    if (found->info.trashed && !edit.base.info.trashed && !edit.restore) {
        saved.outcome = SaveOutcome::Trashed;
        return saved;
    }
    if (moved && !saved.merge.conflicts.isEmpty()) {
        saved.outcome = SaveOutcome::Conflict;
        return saved;
    }
    Record next = moved ? saved.merge.value : edit.mine;
    if (found->info.trashed && edit.restore) {
        TRY(m_unit.restore({subject}));
        TRY_ASSIGN(found, findRecord(connection, edit.base.*id));
    }
    next.*id = edit.base.*id;
    next.info = found->info;
    TRY(asResult(validate(next)));
    TRY_ASSIGN(saved.record, m_unit.save(next));
    for (const SetAside<Record> &aside : edit.setAside) {
        TRY(setAside(subject, aside));
    }
    saved.outcome = outcomeOf(saved.merge);
    return saved;
}

Result<Saved<Clinic>> MergedSave::save(const Edit<Clinic> &edit)
{
    return saveRecord(edit, &Clinic::id);
}

Result<Saved<Practitioner>> MergedSave::save(const Edit<Practitioner> &edit)
{
    return saveRecord(edit, &Practitioner::id);
}

Result<Saved<Laboratory>> MergedSave::save(const Edit<Laboratory> &edit)
{
    return saveRecord(edit, &Laboratory::id);
}

Result<Saved<Listing>> MergedSave::save(const Edit<Listing> &edit)
{
    return saveRecord(edit, &Listing::id);
}

Result<Saved<Answer>> MergedSave::saveAnswer(
    const SubjectRef &subject, const QString &criterion, const Edit<Answer> &edit)
{
    UnitState &state = m_unit.state();
    TRY_ASSIGN(const auto status, state.statusOf(subject));
    if (!status) {
        return gone();
    }
    TRY_ASSIGN(const Answer found, state.findAnswer(subject, criterion));
    Saved<Answer> saved;
    saved.record = found;
    Answer next = edit.mine;
    if (found.revision != edit.base.revision) {
        saved.merge = merge(edit.base, edit.mine, found);
        saved.last = {found.changedBy, found.changedUtc};
        for (const auto &fields : {saved.merge.conflicts, saved.merge.theirs}) {
            for (const MergeField &field : fields) {
                saved.authors.insert(field.name, saved.last);
            }
        }
        next = saved.merge.value;
    }
    if (status->trashed && !edit.restore) {
        saved.outcome = SaveOutcome::Trashed;
        return saved;
    }
    saved.outcome = outcomeOf(saved.merge);
    if (saved.outcome == SaveOutcome::Conflict) {
        return saved;
    }
    if (status->trashed) {
        TRY(m_unit.restore({subject}));
    }
    next.revision = found.revision;
    TRY(asResult(validate(next, state.session().directory().clock().today())));
    TRY_ASSIGN(saved.record, m_unit.saveAnswer(subject, criterion, next));
    for (const SetAside<Answer> &aside : edit.setAside) {
        TRY(setAside(subject, criterion, aside));
    }
    return saved;
}

Result<> MergedSave::setAside(const SubjectRef &subject, const SetAside<Clinic> &aside)
{
    return m_unit.setAside(subject, {}, fieldsOf(aside));
}

Result<> MergedSave::setAside(const SubjectRef &subject, const SetAside<Practitioner> &aside)
{
    return m_unit.setAside(subject, {}, fieldsOf(aside));
}

Result<> MergedSave::setAside(const SubjectRef &subject, const SetAside<Laboratory> &aside)
{
    return m_unit.setAside(subject, {}, fieldsOf(aside));
}

Result<> MergedSave::setAside(const SubjectRef &subject, const SetAside<Listing> &aside)
{
    return m_unit.setAside(subject, {}, fieldsOf(aside));
}

Result<> MergedSave::setAside(
    const SubjectRef &subject, const QString &criterion, const SetAside<Answer> &aside)
{
    return m_unit.setAside(subject, criterion, fieldsOf(aside));
}

} // namespace touchstone::storage
