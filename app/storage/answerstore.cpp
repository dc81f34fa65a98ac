// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/answerstore.h"

#include "storage/scorer.h"
#include "storage/unitstate.h"

namespace touchstone::storage {

using namespace domain;

namespace {

Result<> readInto(
    Session &session, Query &query, SubjectKind kind, bool knownOnly, Answers *answers)
{
    TRY(query.run());
    while (query.next()) {
        const QString code = session.scorer().codeOf(static_cast<int>(query.integer()));
        const Answer answer = readAnswer(query);
        if (knownOnly) {
            const Criterion *criterion = session.scorer().catalogue().find(code);
            if (criterion == nullptr || criterion->scope != kind) {
                continue;
            }
        }
        answers->insert(code, answer);
    }
    return query.finish();
}

QList<SubjectRef> subjectsOf(const Listing &listing)
{
    QList<SubjectRef> subjects{
        {SubjectKind::Listing, listing.id.value()}, {SubjectKind::Clinic, listing.clinic.value()}};
    if (listing.practitioner.isValid()) {
        subjects.append({SubjectKind::Practitioner, listing.practitioner.value()});
    }
    if (listing.laboratory.isValid()) {
        subjects.append({SubjectKind::Laboratory, listing.laboratory.value()});
    }
    return subjects;
}

} // namespace

AnswerStore::AnswerStore(Session &session) : m_session(session) { }

Result<Answers> AnswerStore::answersOf(const SubjectRef &subject) const
{
    Answers answers;
    Query query(m_session.connection(), QStringLiteral("answer_list"));
    query.bind(":subject_kind", int(subject.kind)).bind(":subject_id", subject.id);
    TRY(readInto(m_session, query, subject.kind, false, &answers));
    return answers;
}

Result<Answers> AnswerStore::answersFor(const Listing &listing) const
{
    Answers answers;
    for (const SubjectRef &subject : subjectsOf(listing)) {
        Query query(m_session.connection(), QStringLiteral("answer_list"));
        query.bind(":subject_kind", int(subject.kind)).bind(":subject_id", subject.id);
        TRY(readInto(m_session, query, subject.kind, true, &answers));
    }
    return answers;
}

Result<Answers> AnswerStore::answersForOn(const Listing &listing, QDate day) const
{
    const qint64 endMs = day.addDays(1).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    Answers answers;
    for (const SubjectRef &subject : subjectsOf(listing)) {
        Query query(m_session.connection(), QStringLiteral("answer_list_on"));
        query.bind(":subject_kind", int(subject.kind))
            .bind(":subject_id", subject.id)
            .bind(":end_ms", endMs);
        TRY(readInto(m_session, query, subject.kind, true, &answers));
    }
    return answers;
}

Result<QList<Answer>> AnswerStore::history(
    const SubjectRef &subject, const QString &criterion) const
{
    QList<Answer> versions;
    Query query(m_session.connection(), QStringLiteral("answer_history"));
    TRY(query.bind(":subject_kind", int(subject.kind))
            .bind(":subject_id", subject.id)
            .bind(":criterion", m_session.scorer().numberOf(criterion))
            .run());
    while (query.next()) {
        versions.append(readAnswer(query));
    }
    TRY(query.finish());
    return versions;
}

} // namespace touchstone::storage
