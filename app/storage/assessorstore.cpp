// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/assessorstore.h"

#include "storage/answerstore.h"
#include "storage/recordrows.h"
#include "storage/reviewstore.h"
#include "storage/reviewwriter.h"
#include "storage/scorer.h"
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

Result<Answers> answersOf(Session &session, AssessmentId assessment, qint64 person)
{
    Answers answers;
    Query query(session.connection(), QStringLiteral("assessor_answer_list"));
    TRY(query.bind(":assessment_id", assessment.value()).bind(":person_id", person).run());
    while (query.next()) {
        const QString code = session.scorer().codeOf(static_cast<int>(query.integer()));
        const Answer answer = readAnswer(query);
        if (session.scorer().catalogue().find(code) != nullptr) {
            answers.insert(code, answer);
        }
    }
    TRY(query.finish());
    return answers;
}

Error noDraft()
{
    return Error{ErrorCode::Conflict,
        Text::tr("Two people assess a draft; this assessment is complete. Send it back first."), {},
        {}};
}

QJsonObject personJson(const QString &person)
{
    return {{QStringLiteral("person"), person}};
}

} // namespace

AssessorStore::AssessorStore(Session &session) : m_session(session) { }

Result<QList<Assessor>> AssessorStore::assessors(
    AssessmentId assessment, const QString &person) const
{
    QList<Assessor> assessors;
    QList<qint64> keys;
    {
        Query query(m_session.connection(), QStringLiteral("assessor_list"));
        TRY(query.bind(":assessment_id", assessment.value()).run());
        while (query.next()) {
            Assessor assessor;
            assessor.person = query.text();
            keys.append(query.integer());
            const qint64 finishedMs = query.integer();
            if (finishedMs > 0) {
                assessor.finishedUtc = QDateTime::fromMSecsSinceEpoch(finishedMs, Qt::UTC);
            }
            assessors.append(assessor);
        }
        TRY(query.finish());
    }
    const bool both = assessors.size() == 2
        && std::all_of(assessors.cbegin(), assessors.cend(),
            [](const Assessor &each) { return each.hasFinished(); });
    for (qsizetype i = 0; i < assessors.size(); ++i) {
        Assessor &each = assessors[i];
        each.visible = both || each.person == person;
        if (each.visible) {
            TRY_ASSIGN(each.answers, answersOf(m_session, assessment, keys.at(i)));
        }
    }
    return assessors;
}

Result<QHash<QString, Reconciliation>> AssessorStore::reconciled(AssessmentId id) const
{
    QHash<QString, Reconciliation> decided;
    Query query(m_session.connection(), QStringLiteral("reconciliation_list"));
    TRY(query.bind(":assessment_id", id.value()).run());
    while (query.next()) {
        Reconciliation each;
        each.criterion = m_session.scorer().codeOf(static_cast<int>(query.integer()));
        each.taken = query.text();
        each.remark = query.text();
        each.decided.person = query.text();
        each.decided.atUtc = query.time();
        decided.insert(each.criterion, each);
    }
    TRY(query.finish());
    return decided;
}

Result<AssessorPair> AssessorStore::pair(ListingId listing, const QString &person) const
{
    AssessorPair pair;
    TRY_ASSIGN(const ReviewRecord record, ReviewStore(m_session).latest(listing));
    pair.assessment = record.id;
    if (record.id.isValid()) {
        TRY_ASSIGN(pair.assessors, assessors(record.id, person));
        TRY_ASSIGN(pair.reconciled, reconciled(record.id));
    }
    return pair;
}

Result<> AssessorStore::requireReconciled(AssessmentId assessment) const
{
    AssessorPair pair;
    TRY_ASSIGN(pair.assessors, assessors(assessment, {}));
    TRY_ASSIGN(pair.reconciled, reconciled(assessment));
    if (pair.assessors.isEmpty()
        || (pair.bothFinished() && pair.open(m_session.scorer().catalogue()).isEmpty())) {
        return {};
    }
    return Error{ErrorCode::Conflict,
        pair.bothFinished()
            ? Text::tr("The answers of the two assessors are not one yet. Reconcile them first.")
            : Text::tr("Two people assess this listing, and not both have finished."),
        {}, {}};
}

AssessorWriter::AssessorWriter(UnitOfWork &unit) : m_unit(unit) { }

Result<> AssessorWriter::name(ListingId listing, const QString &first, const QString &second)
{
    UnitState &state = m_unit.state();
    return state.guard([&]() -> Result<> {
        TRY_ASSIGN(ReviewRecord record, ReviewStore(state.session()).latest(listing));
        if (record.state == ReviewState::Assessed || record.state == ReviewState::Reviewed) {
            return noDraft();
        }
        if (first.trimmed() == second.trimmed()) {
            return Error{ErrorCode::Invalid,
                Text::tr("Two assessors are two people; name somebody else."), {},
                ErrorPlace{{}, 0, 0, QStringLiteral("person")}};
        }
        QList<qint64> keys;
        for (const QString &person : {first, second}) {
            TRY_ASSIGN(const qint64 key, keyOfColleague(state, person));
            keys.append(key);
        }
        if (record.state != ReviewState::Draft) {
            TRY(startAssessment(state, listing, record.number + 1));
            TRY_ASSIGN(record, ReviewStore(state.session()).latest(listing));
        }
        TRY_ASSIGN(const AssessorPair pair,
            AssessorStore(state.session()).pair(listing, state.personName()));
        if (!pair.assessors.isEmpty()) {
            return Error{ErrorCode::Conflict,
                Text::tr("Two assessors are named already. They stay for this assessment."), {},
                {}};
        }
        TRY(state.change());
        state.tellStep(listing);
        for (qsizetype i = 0; i < keys.size(); ++i) {
            Query add(state.connection(), QStringLiteral("assessor_add"));
            TRY(add.bind(":assessment_id", record.id.value()).bind(":person_id", keys.at(i)).run());
            TRY(state.journal(RecordAction::AssessorNamed, {SubjectKind::Listing, listing.value()},
                {}, personJson((i == 0 ? first : second).trimmed())));
        }
        return {};
    });
}

// The pair, when the author is one of it and still answers.
Result<AssessorPair> AssessorWriter::mine(ListingId listing)
{
    UnitState &state = m_unit.state();
    TRY_ASSIGN(const ReviewRecord record, ReviewStore(state.session()).latest(listing));
    TRY_ASSIGN(
        const AssessorPair pair, AssessorStore(state.session()).pair(listing, state.personName()));
    const Assessor *me = pair.find(state.personName());
    if (me == nullptr || !pair.isNamed()) {
        return Error{ErrorCode::Denied,
            Text::tr("You are not one of the two assessors of this listing."), {}, {}};
    }
    if (me->hasFinished()) {
        return Error{ErrorCode::Denied,
            Text::tr("You have finished your independent answers; they stay as they are."), {}, {}};
    }
    if (record.state != ReviewState::Draft) {
        return noDraft();
    }
    return pair;
}

Result<> AssessorWriter::answer(ListingId listing, const QString &criterion, const Answer &answer)
{
    UnitState &state = m_unit.state();
    return state.guard([&]() -> Result<> {
        const int number = state.scorer().numberOf(criterion);
        if (number == 0 || state.scorer().catalogue().find(criterion) == nullptr) {
            return Error{ErrorCode::Invalid,
                Text::tr("The catalogue has no such criterion for this record."), criterion,
                ErrorPlace{{}, 0, 0, QStringLiteral("criterion")}};
        }
        TRY_ASSIGN(const AssessorPair pair, mine(listing));
        TRY(state.change());
        state.tellStep(listing);
        const Answer old = pair.find(state.personName())->answers.value(criterion);
        Query put(state.connection(), QStringLiteral("assessor_answer_put"));
        TRY(bindAnswer(put, answer)
                .bind(":assessment_id", pair.assessment.value())
                .bind(":person_id", state.personId())
                .bind(":criterion", number)
                .bind(":revision", old.revision + 1)
                .bind(":changed_ms", state.nowMs())
                .run());
        return state.journalOnce(
            RecordAction::AssessorAnswered, {SubjectKind::Listing, listing.value()});
    });
}

Result<> AssessorWriter::finish(ListingId listing)
{
    UnitState &state = m_unit.state();
    return state.guard([&]() -> Result<> {
        TRY_ASSIGN(const AssessorPair pair, mine(listing));
        TRY(state.change());
        state.tellStep(listing);
        Query done(state.connection(), QStringLiteral("assessor_finish"));
        TRY(done.bind(":assessment_id", pair.assessment.value())
                .bind(":person_id", state.personId())
                .bind(":now_ms", state.nowMs())
                .run());
        return state.journal(RecordAction::AssessorFinished,
            {SubjectKind::Listing, listing.value()}, {}, personJson(state.personName()));
    });
}

Result<> AssessorWriter::reconcile(ListingId listing, const SubjectRef &subject,
    const Reconciliation &decided, const Answer &answer)
{
    UnitState &state = m_unit.state();
    return state.guard([&]() -> Result<> {
        TRY_ASSIGN(const ReviewRecord record, ReviewStore(state.session()).latest(listing));
        TRY_ASSIGN(const AssessorPair pair,
            AssessorStore(state.session()).pair(listing, state.personName()));
        if (record.state != ReviewState::Draft) {
            return noDraft();
        }
        if (!pair.bothFinished()) {
            return Error{ErrorCode::Conflict,
                Text::tr("Two people assess this listing, and not both have finished."), {}, {}};
        }
        qint64 taken = 0;
        if (!decided.taken.isEmpty()) {
            if (pair.find(decided.taken) == nullptr) {
                return Error{ErrorCode::Invalid,
                    Text::tr("%1 is none of the two assessors.").arg(decided.taken), {},
                    ErrorPlace{{}, 0, 0, QStringLiteral("taken")}};
            }
            TRY_ASSIGN(taken, findPerson(state.connection(), decided.taken));
        }
        TRY_ASSIGN(const Answers present, AnswerStore(state.session()).answersOf(subject));
        Answer merged = answer;
        merged.revision = present.value(decided.criterion).revision;
        TRY(state.saveAnswer(subject, decided.criterion, merged));
        TRY(state.change());
        state.tellStep(listing);
        Query put(state.connection(), QStringLiteral("reconciliation_put"));
        TRY(put.bind(":assessment_id", pair.assessment.value())
                .bind(":criterion", state.scorer().numberOf(decided.criterion))
                .bindId(":taken", taken)
                .bindText(":remark", decided.remark)
                .bind(":person_id", state.personId())
                .bind(":at_ms", state.nowMs())
                .run());
        QJsonObject after{{QStringLiteral("taken"), decided.taken}};
        if (!decided.remark.isEmpty()) {
            after.insert(QStringLiteral("remark"), decided.remark);
        }
        return state.journal(RecordAction::Reconciled, {SubjectKind::Listing, listing.value()}, {},
            after, state.scorer().numberOf(decided.criterion));
    });
}

} // namespace touchstone::storage
