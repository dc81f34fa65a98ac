// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/undolog.h"

#include "storage/listindexes.h"
#include "storage/recordjson.h"
#include "storage/recordrows.h"
#include "storage/unitofwork.h"
#include "storage/unitstate.h"

#include <QCoreApplication>

namespace touchstone::storage {

using namespace domain;

namespace {

// A change of more entries than this is taken back by whole tables instead of record by record.
constexpr qint64 kSetWise = 1'000;
// Above this it is quicker to make the indexes anew than to move each entry.
constexpr qint64 kManyRows = 20'000;
// What stands in a menu is not worth counting a million entries for.
constexpr qint64 kCounted = 10'000;

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

Error conflict()
{
    return Error{ErrorCode::Conflict,
        Text::tr(
            "These records were changed since. Nothing was undone; look at the history instead."),
        {}, {}};
}

Error nothingToDo()
{
    return Error{ErrorCode::NotFound, Text::tr("There is nothing to undo or redo."), {}, {}};
}

struct Entry
{
    RecordAction action = RecordAction::Changed;
    SubjectRef subject;
    QString criterion;
    QJsonObject before, after;
};

// The change that stands next, 0 for none.
Result<qint64> nextChange(Connection &connection, qint64 person, bool toUndo)
{
    Query query(connection, toUndo ? QStringLiteral("undo_next") : QStringLiteral("redo_next"));
    TRY(query.bind(":person_id", person).run());
    const qint64 id = query.next() ? query.integer() : 0;
    TRY(query.finish());
    return id;
}

Result<QString> describe(Connection &connection, qint64 change)
{
    if (change == 0) {
        return QString();
    }
    Query query(connection, QStringLiteral("change_summary"));
    TRY(query.bind(":change_id", change).bind(":most", kCounted + 1).run());
    if (!query.next()) {
        TRY(query.finish());
        return QString();
    }
    const auto kind = static_cast<ChangeKind>(query.integer());
    const qint64 count = query.integer();
    const auto action = static_cast<RecordAction>(query.integer());
    const QString title = query.text();
    TRY(query.finish());
    if (count > kCounted) {
        return kind == ChangeKind::Import ? Text::tr("Import of more than 10,000 records")
                                          : Text::tr("Change of more than 10,000 records");
    }
    if (kind == ChangeKind::Import) {
        return Text::tr("Import of %1 records").arg(count);
    }
    if (count > 1) {
        return Text::tr("Change of %1 records").arg(count);
    }
    switch (action) {
    case RecordAction::Created:
        return Text::tr("New record “%1”").arg(title);
    case RecordAction::Changed:
        return Text::tr("Edit of “%1”").arg(title);
    case RecordAction::Trashed:
        return Text::tr("Move of “%1” to the trash").arg(title);
    case RecordAction::Restored:
        return Text::tr("Return of “%1” from the trash").arg(title);
    case RecordAction::Answered:
        return Text::tr("Answer about “%1”").arg(title);
    default: // steps of a review are not undone
        break;
    }
    return title;
}

/// Writes the opposite of one change inside a unit.
class Inversion
{
public:
    Inversion(UnitOfWork &unit, const Scorer &scorer, qint64 change)
        : m_unit(unit), m_connection(unit.state().connection()), m_scorer(scorer), m_change(change)
    {
    }

    Result<> run(qint64 person);

private:
    Result<> refuseForeign(qint64 person);
    Result<qint64> countMoves();
    Result<> journalMoves(qint64 change);
    Result<> moveAll();
    Result<> moveTable(SubjectKind kind, bool toTrash);
    Result<QList<Entry>> entries(bool movesToo);
    Result<> invert(const Entry &entry);
    template <typename Record, typename RecordId> Result<> revert(RecordId id, const Entry &entry);
    Result<> revertAnswer(const Entry &entry);

    UnitOfWork &m_unit;
    Connection &m_connection;
    const Scorer &m_scorer;
    qint64 m_change;
};

Result<> Inversion::refuseForeign(qint64 person)
{
    Query query(m_connection, QStringLiteral("undo_conflict"));
    TRY(query.bind(":change_id", m_change).bind(":person_id", person).run());
    if (query.next()) {
        return conflict();
    }
    return query.finish();
}

Result<qint64> Inversion::countMoves()
{
    Query query(m_connection, QStringLiteral("undo_moves"));
    TRY(query.bind(":change_id", m_change).run());
    const qint64 count = query.next() ? query.integer() : 0;
    TRY(query.finish());
    return count;
}

Result<QList<Entry>> Inversion::entries(bool movesToo)
{
    QList<Entry> entries;
    Query query(m_connection, QStringLiteral("undo_entries"));
    TRY(query.bind(":change_id", m_change).bind(":moves", movesToo ? 1 : 0).run());
    while (query.next()) {
        Entry entry;
        entry.action = static_cast<RecordAction>(query.integer());
        entry.subject.kind = static_cast<SubjectKind>(query.integer());
        entry.subject.id = query.integer();
        entry.criterion = m_scorer.codeOf(static_cast<int>(query.integer()));
        entry.before = jsonObject(query.text().toUtf8());
        entry.after = jsonObject(query.text().toUtf8());
        entries.append(entry);
    }
    TRY(query.finish());
    return entries;
}

Result<> Inversion::journalMoves(qint64 change)
{
    Query journal(m_connection, QStringLiteral("undo_moves_journal"));
    return journal.bind(":change_id", m_change).bind(":new_change_id", change).run();
}

// All records the change made or brought back go to the trash, and the other way round.
Result<> Inversion::moveAll()
{
    TRY_ASSIGN(const qint64 change, m_unit.state().change());
    if (!m_connection.isServer()) {
        TRY(journalMoves(change));
    }
    for (const SubjectKind kind : {SubjectKind::Listing, SubjectKind::Clinic,
             SubjectKind::Practitioner, SubjectKind::Laboratory}) {
        TRY(moveTable(kind, true));
        TRY(moveTable(kind, false));
    }
    Query scores(m_connection, QStringLiteral("undo_moves_scores"));
    TRY(scores.bind(":change_id", m_change).run());
    Query broken(m_connection, QStringLiteral("undo_moves_conflict"));
    TRY(broken.bind(":change_id", m_change).run());
    if (broken.next()) {
        return conflict();
    }
    m_unit.state().touchEverything();
    return broken.finish();
}

Result<> Inversion::moveTable(SubjectKind kind, bool toTrash)
{
    Query query(m_connection, QStringLiteral("undo_moves_table"),
        {{QStringLiteral("table"), tableOf(kind)}});
    return query.bind(":change_id", m_change)
        .bind(":subject_kind", int(kind))
        .bind(":trashed", toTrash ? 1 : 0)
        .bind(":changed_ms", m_unit.state().nowMs())
        .run();
}

template <typename Record, typename RecordId>
Result<> Inversion::revert(RecordId id, const Entry &entry)
{
    TRY_ASSIGN(auto record, findRecord(m_connection, id));
    if (!record) {
        return conflict();
    }
    const QJsonObject now = toJson(*record);
    for (auto field = entry.after.begin(); field != entry.after.end(); ++field) {
        if (now.value(field.key()) != field.value()) {
            return conflict();
        }
    }
    applyJson(entry.before, &*record);
    TRY(m_unit.save(*record));
    return {};
}

Result<> Inversion::revertAnswer(const Entry &entry)
{
    TRY_ASSIGN(
        Answer answer, findAnswer(m_connection, entry.subject, m_scorer.numberOf(entry.criterion)));
    if (answer.revision == 0) {
        return conflict();
    }
    const QJsonObject now = toJson(answer);
    for (auto field = entry.after.begin(); field != entry.after.end(); ++field) {
        if (now.value(field.key()) != field.value()) {
            return conflict();
        }
    }
    if (entry.before.isEmpty()) {
        const qint64 revision = answer.revision;
        answer = Answer();
        answer.revision = revision;
    } else {
        applyJson(entry.before, &answer);
    }
    TRY(m_unit.saveAnswer(entry.subject, entry.criterion, answer));
    return {};
}

Result<> Inversion::invert(const Entry &entry)
{
    switch (entry.action) {
    case RecordAction::Created:
    case RecordAction::Restored:
        TRY(m_unit.trash({entry.subject}));
        return {};
    case RecordAction::Trashed:
        TRY(m_unit.restore({entry.subject}));
        return {};
    case RecordAction::Answered:
        return revertAnswer(entry);
    case RecordAction::Changed:
        break;
    default: // undo_entries leaves the steps of a review out
        return {};
    }
    switch (entry.subject.kind) {
    case SubjectKind::Clinic:
        return revert<Clinic>(ClinicId(entry.subject.id), entry);
    case SubjectKind::Practitioner:
        return revert<Practitioner>(PractitionerId(entry.subject.id), entry);
    case SubjectKind::Laboratory:
        return revert<Laboratory>(LaboratoryId(entry.subject.id), entry);
    case SubjectKind::Listing:
        return revert<Listing>(ListingId(entry.subject.id), entry);
    }
    return {};
}

Result<> Inversion::run(qint64 person)
{
    TRY(refuseForeign(person));
    TRY_ASSIGN(const qint64 moves, countMoves());
    const bool setWise = moves > kSetWise;
    std::optional<ListIndexes> indexes;
    if (moves > kManyRows) {
        indexes.emplace(m_connection);
        TRY(indexes->drop(ListIndexes::Which::OfLists));
    }
    if (setWise) {
        TRY(moveAll());
    }
    TRY_ASSIGN(const QList<Entry> list, entries(!setWise));
    for (const Entry &entry : list) {
        TRY(invert(entry));
    }
    if (indexes) {
        TRY(indexes->restore());
    }
    return {};
}

Result<UndoLog::Outcome> takeBack(Session &session, const QString &person, bool toUndo)
{
    Connection &connection = session.connection();
    UnitOfWork unit(session, toUndo ? ChangeKind::Undo : ChangeKind::Redo, person);
    TRY(unit.begin());
    TRY_ASSIGN(const qint64 author, findPerson(connection, person));
    TRY_ASSIGN(const qint64 target, nextChange(connection, author, toUndo));
    if (target == 0) {
        return nothingToDo();
    }
    // Undo takes back the change or what did it again last; redo takes back what undid it.
    qint64 last = 0;
    {
        Query query(connection, QStringLiteral("undo_last_of"));
        TRY(query.bind(":change_id", target).run());
        last = query.next() ? query.integer() : target;
        TRY(query.finish());
    }
    unit.state().setTarget(target);
    UndoLog::Outcome outcome;
    TRY_ASSIGN(outcome.text, describe(connection, target));
    TRY(Inversion(unit, session.scorer(), last).run(author));
    TRY(unit.state().change());
    TRY_ASSIGN(outcome.notice, unit.commit());
    return outcome;
}

} // namespace

UndoLog::UndoLog(Session &session, const QString &person)
    : m_session(session), m_person(authorOf(session, person))
{
}

Result<UndoState> UndoLog::state() const
{
    Connection &connection = m_session.connection();
    UndoState state;
    TRY_ASSIGN(const qint64 person, findPerson(connection, m_person));
    TRY_ASSIGN(const qint64 undoable, nextChange(connection, person, true));
    TRY_ASSIGN(const qint64 redoable, nextChange(connection, person, false));
    TRY_ASSIGN(state.undoText, describe(connection, undoable));
    TRY_ASSIGN(state.redoText, describe(connection, redoable));
    return state;
}

Result<UndoLog::Outcome> UndoLog::undo()
{
    return takeBack(m_session, m_person, true);
}

Result<UndoLog::Outcome> UndoLog::redo()
{
    return takeBack(m_session, m_person, false);
}

} // namespace touchstone::storage
