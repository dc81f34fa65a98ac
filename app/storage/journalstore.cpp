// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journalstore.h"

#include "storage/connection.h"
#include "storage/recordjson.h"
#include "storage/recordrows.h"
#include "storage/scorer.h"

namespace touchstone::storage {

using namespace domain;

namespace {

// Outside the directory records go by their UUID.
Result<> nameParties(Connection &connection, QJsonObject *fields)
{
    for (const SubjectKind kind :
        {SubjectKind::Clinic, SubjectKind::Practitioner, SubjectKind::Laboratory}) {
        const QString field = tableOf(kind);
        const auto found = fields->constFind(field);
        if (found == fields->constEnd() || !found->isDouble()) {
            continue;
        }
        Query query(connection, QStringLiteral("record_uuid"), {{QStringLiteral("table"), field}});
        TRY(query.bind(":id", found->toInteger()).run());
        fields->insert(field, query.next() ? uuidText(query.bytes()) : QString());
        TRY(query.finish());
    }
    return {};
}

} // namespace

JournalStore::JournalStore(Session &session) : m_session(session) { }

Result<QList<JournalEntry>> JournalStore::entries(
    const SubjectRef &subject, qint64 before, int limit) const
{
    Connection &connection = m_session.connection();
    QList<JournalEntry> entries;
    {
        Query query(connection,
            subject.id > 0 ? QStringLiteral("journal_of_subject") : QStringLiteral("journal_page"));
        query.bind(":before", before > 0 ? before : std::numeric_limits<qint64>::max());
        query.bind(":limit", qMax(1, limit));
        if (subject.id > 0) {
            query.bind(":subject_kind", int(subject.kind)).bind(":subject_id", subject.id);
        }
        TRY(query.run());
        while (query.next()) {
            JournalEntry entry;
            entry.id = query.integer();
            entry.change = ChangeId(query.integer());
            entry.kind = static_cast<ChangeKind>(query.integer());
            entry.atUtc = query.time();
            entry.person = query.text();
            entry.action = static_cast<RecordAction>(query.integer());
            entry.subject.kind = static_cast<SubjectKind>(query.integer());
            entry.subject.id = query.integer();
            entry.criterion = m_session.scorer().codeOf(static_cast<int>(query.integer()));
            entry.title = query.text();
            entry.before = jsonObject(query.text().toUtf8());
            entry.after = jsonObject(query.text().toUtf8());
            entries.append(entry);
        }
        TRY(query.finish());
    }
    for (JournalEntry &entry : entries) {
        {
            Query query(connection, QStringLiteral("record_uuid"),
                {{QStringLiteral("table"), tableOf(entry.subject.kind)}});
            TRY(query.bind(":id", entry.subject.id).run());
            entry.subjectUuid = query.next() ? uuidText(query.bytes()) : QString();
            TRY(query.finish());
        }
        if (entry.title.isEmpty()) {
            Query query(connection, tableOf(entry.subject.kind) + QStringLiteral("_status"));
            TRY(query.bind(":id", entry.subject.id).run());
            if (query.next()) {
                query.integer();
                query.integer();
                entry.title = query.text();
            }
            TRY(query.finish());
        }
        TRY(nameParties(connection, &entry.before));
        TRY(nameParties(connection, &entry.after));
    }
    return entries;
}

Result<qint64> JournalStore::newestChange() const
{
    Query query(m_session.connection(), QStringLiteral("change_newest"));
    TRY(query.run());
    const qint64 newest = query.next() ? query.integer() : 0;
    TRY(query.finish());
    return newest;
}

} // namespace touchstone::storage
