// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/reviewwriter.h"

#include "domain/recompute.h"
#include "storage/assessorstore.h"
#include "storage/recordrows.h"
#include "storage/reviewstore.h"
#include "storage/unitstate.h"

#include <QCoreApplication>

namespace touchstone::storage {

using namespace domain;

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

SubjectRef refOf(ListingId listing)
{
    return {SubjectKind::Listing, listing.value()};
}

RecordAction actionOf(ReviewStep step)
{
    switch (step) {
    case ReviewStep::Start:
        return RecordAction::AssessmentStarted;
    case ReviewStep::Assess:
        return RecordAction::Assessed;
    case ReviewStep::Return:
        return RecordAction::Returned;
    case ReviewStep::Review:
        return RecordAction::Reviewed;
    case ReviewStep::Sign:
        return RecordAction::Signed;
    }
    return RecordAction::AssessmentStarted;
}

QJsonObject stepJson(int number, const QString &remark)
{
    QJsonObject json{{QStringLiteral("number"), number}};
    if (!remark.isEmpty()) {
        json.insert(QStringLiteral("remark"), remark);
    }
    return json;
}

Error movedOn(const ReviewRecord &now)
{
    return Error{ErrorCode::Conflict,
        Text::tr("This review went on since you looked: it is now “%1” (%2). Nothing was changed; "
                 "look at it again.")
            .arg(label(now.state), lastSignature(now).person),
        {}, {}};
}

Result<> requireListing(UnitState &state, ListingId listing)
{
    TRY_ASSIGN(const auto status, state.statusOf(refOf(listing)));
    return status ? Result<>()
                  : Result<>(Error{
                      ErrorCode::NotFound, Text::tr("This record is not there any more."), {}, {}});
}

/// The key of an author in a file; 0 for nobody.
Result<qint64> keyOf(Connection &connection, const QString &person)
{
    Query query(connection, QStringLiteral("person_key"));
    TRY(query.bindText(":name", person).run());
    const qint64 key = query.next() ? query.integer() : 0;
    TRY(query.finish());
    return key;
}

} // namespace

Result<qint64> keyOfColleague(UnitState &state, const QString &person)
{
    const QString name = person.trimmed();
    if (name.isEmpty()) {
        return Error{ErrorCode::Invalid, Text::tr("Say who it is."), {},
            ErrorPlace{{}, 0, 0, QStringLiteral("person")}};
    }
    Connection &connection = state.connection();
    if (!connection.isServer()) {
        Query add(connection, QStringLiteral("person_add"));
        TRY(add.bindText(":name", name).run());
        return keyOf(connection, name);
    }
    TRY_ASSIGN(const QStringList people, ReviewStore(state.session()).people());
    if (!people.contains(name)) {
        return Error{ErrorCode::Invalid,
            Text::tr("%1 is nobody who may write in this directory.").arg(name), {},
            ErrorPlace{{}, 0, 0, QStringLiteral("person")}};
    }
    return keyOf(connection, name);
}

Result<> startAssessment(UnitState &state, ListingId listing, int number)
{
    Connection &connection = state.connection();
    TRY(state.change());
    if (!connection.isServer()) {
        Query retire(connection, QStringLiteral("assessment_retire"));
        TRY(retire.bind(":listing_id", listing.value()).run());
    }
    Query add(connection, QStringLiteral("assessment_add"));
    TRY(add.bind(":listing_id", listing.value())
            .bind(":number", number)
            .bind(":person_id", state.personId())
            .bind(":now_ms", state.nowMs())
            .run());
    return state.journal(RecordAction::AssessmentStarted, refOf(listing), {}, stepJson(number, {}));
}

Result<> renewAssessments(UnitState &state, qint64 change)
{
    Connection &connection = state.connection();
    if (connection.isServer()) {
        return {};
    }
    {
        Query any(connection, QStringLiteral("assessment_any_signed"));
        TRY(any.run());
        if (!any.next()) {
            return any.finish();
        }
    }
    QList<QPair<ListingId, int>> outdated;
    {
        Query query(connection, QStringLiteral("assessment_outdated"));
        TRY(query.bind(":change_id", change).run());
        while (query.next()) {
            const ListingId listing(query.integer());
            outdated.append({listing, static_cast<int>(query.integer())});
        }
        TRY(query.finish());
    }
    for (const auto &[listing, number] : std::as_const(outdated)) {
        TRY(startAssessment(state, listing, number + 1));
    }
    return {};
}

ReviewWriter::ReviewWriter(UnitOfWork &unit) : m_unit(unit) { }

Result<> ReviewWriter::assign(ListingId listing, const QString &person)
{
    UnitState &state = m_unit.state();
    return state.guard([&]() -> Result<> {
        TRY(requireListing(state, listing));
        TRY_ASSIGN(const qint64 key, keyOfColleague(state, person));
        TRY_ASSIGN(const QStringList already, ReviewStore(state.session()).assignees(listing));
        if (already.contains(person.trimmed())) {
            return {};
        }
        TRY(state.change());
        Query add(state.connection(), QStringLiteral("assignment_add"));
        TRY(add.bind(":listing_id", listing.value())
                .bind(":person_id", key)
                .bind(":by_person_id", state.personId())
                .bind(":at_ms", state.nowMs())
                .run());
        state.tellStep(listing);
        return state.journal(RecordAction::Assigned, refOf(listing), {},
            QJsonObject{{QStringLiteral("person"), person.trimmed()}});
    });
}

Result<> ReviewWriter::unassign(ListingId listing, const QString &person)
{
    UnitState &state = m_unit.state();
    return state.guard([&]() -> Result<> {
        TRY(requireListing(state, listing));
        TRY_ASSIGN(const QStringList already, ReviewStore(state.session()).assignees(listing));
        if (!already.contains(person.trimmed())) {
            return {};
        }
        TRY_ASSIGN(const qint64 key, keyOf(state.connection(), person.trimmed()));
        TRY(state.change());
        Query remove(state.connection(), QStringLiteral("assignment_remove"));
        TRY(remove.bind(":listing_id", listing.value()).bind(":person_id", key).run());
        state.tellStep(listing);
        return state.journal(RecordAction::Unassigned, refOf(listing), {},
            QJsonObject{{QStringLiteral("person"), person.trimmed()}});
    });
}

Result<ReviewRecord> ReviewWriter::take(ReviewStep step, const ReviewRecord &read,
    const QString &remark, const QString &contentSha256, const QByteArray &content)
{
    UnitState &state = m_unit.state();
    return state.guard([&]() -> Result<ReviewRecord> {
        TRY(requireListing(state, read.listing));
        TRY_ASSIGN(const ReviewRecord now, ReviewStore(state.session()).latest(read.listing));
        if (now.id != read.id || now.revision != read.revision) {
            return movedOn(now);
        }
        TRY_ASSIGN(ReviewRecord after,
            taken(step, now, state.personName(), state.session().directory().role(), state.now()));
        if (step == ReviewStep::Assess) {
            TRY(AssessorStore(state.session()).requireReconciled(now.id));
            after.contentSha256 = contentSha256;
        } else if ((step == ReviewStep::Review || step == ReviewStep::Sign)
            && contentSha256 != now.contentSha256) {
            return Error{ErrorCode::Conflict,
                Text::tr("The listing was changed after it was assessed, so nobody has assessed "
                         "what it says now. Send it back first."),
                {}, {}};
        }
        after.remark = remark.trimmed();
        state.tellStep(read.listing);
        if (step == ReviewStep::Start) {
            TRY(startAssessment(state, read.listing, after.number));
        } else {
            TRY(state.change());
            if (step == ReviewStep::Sign) {
                TRY(sign(now, content));
            }
            if (step != ReviewStep::Sign || !state.connection().isServer()) {
                TRY(store(now, after));
            }
            TRY(state.journal(
                actionOf(step), refOf(read.listing), {}, stepJson(after.number, after.remark)));
        }
        return ReviewStore(state.session()).latest(read.listing);
    });
}

Result<> ReviewWriter::store(const ReviewRecord &before, const ReviewRecord &after)
{
    Connection &connection = m_unit.state().connection();
    Query step(connection, QStringLiteral("assessment_step"));
    const auto bind
        = [&](const char *person, const char *time, const Signature &signature) -> Result<> {
        qint64 key = 0;
        if (!signature.person.isEmpty()) {
            TRY_ASSIGN(key, keyOf(connection, signature.person));
        }
        step.bindId(person, key).bindId(time, key > 0 ? signature.atUtc.toMSecsSinceEpoch() : 0);
        return {};
    };
    step.bind(":id", before.id.value())
        .bind(":revision", before.revision)
        .bind(":state", int(after.state))
        .bindText(":content_sha256", after.contentSha256)
        .bindText(":remark", after.remark);
    if (!connection.isServer()) {
        TRY(bind(":assessed_by", ":assessed_ms", after.assessed));
        TRY(bind(":reviewed_by", ":reviewed_ms", after.reviewed));
        TRY(bind(":signed_by", ":signed_ms", after.signedBy));
    }
    TRY(step.run());
    return step.rowsWritten() == 1 ? Result<>() : Result<>(movedOn(after));
}

Result<> ReviewWriter::sign(const ReviewRecord &record, const QByteArray &content)
{
    UnitState &state = m_unit.state();
    Query add(state.connection(), QStringLiteral("snapshot_add"));
    return add.bind(":uuid", state.newUuidBytes())
        .bind(":assessment_id", record.id.value())
        .bind(":listing_id", record.listing.value())
        .bindText(":content", QString::fromUtf8(content))
        .bindText(":sha256", sha256Of(content))
        .bind(":signed_by", state.personId())
        .bind(":signed_ms", state.nowMs())
        .run();
}

} // namespace touchstone::storage
