// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordreader.h"

#include "storage/recordrows.h"

#include <QCoreApplication>

#include <map>

namespace touchstone::storage {

using namespace domain;

struct RecordReader::Private
{
    explicit Private(Session &owner) : session(owner) { }

    // Each statement is prepared at its first use and kept.
    Result<NativeStatement *> statement(const QString &name, const QString &table = {})
    {
        const QString key = name + u' ' + table;
        if (const auto known = statements.find(key); known != statements.end()) {
            return &known->second;
        }
        QHash<QString, QString> parts;
        if (!table.isEmpty()) {
            parts.insert(QStringLiteral("table"), table);
        }
        TRY_ASSIGN(NativeStatement prepared, session.connection().native(name, parts));
        return &statements.emplace(key, std::move(prepared)).first->second;
    }

    // Runs `onRow` for each row that the statement has for the record `id`.
    template <typename OnRow>
    Result<> forEachRow(NativeStatement *statement, qint64 id, const OnRow &onRow)
    {
        statement->bind(1, id);
        while (true) {
            TRY_ASSIGN(const bool row, statement->step());
            if (!row) {
                return {};
            }
            onRow(NativeRow(*statement));
        }
    }

    Result<> readNames(SubjectKind kind, qint64 id, QList<OtherName> *names)
    {
        TRY_ASSIGN(NativeStatement * query, statement(QStringLiteral("name_list"), tableOf(kind)));
        return forEachRow(query, id, [names](NativeRow row) {
            const QString name = row.text();
            names->append({name, fromCode<NameKind>(row.text()).value_or(NameKind::Other)});
        });
    }

    Result<> readLists(Clinic *clinic)
    {
        return readNames(SubjectKind::Clinic, clinic->id.value(), &clinic->otherNames);
    }
    Result<> readLists(Practitioner *practitioner)
    {
        TRY(readNames(
            SubjectKind::Practitioner, practitioner->id.value(), &practitioner->otherNames));
        TRY_ASSIGN(NativeStatement * query, statement(QStringLiteral("credential_list")));
        return forEachRow(query, practitioner->id.value(), [practitioner](NativeRow row) {
            Credential credential;
            credential.registerName = row.text();
            credential.number = row.text();
            credential.status = row.text();
            practitioner->credentials.append(credential);
        });
    }
    Result<> readLists(Laboratory *laboratory)
    {
        TRY(readNames(SubjectKind::Laboratory, laboratory->id.value(), &laboratory->otherNames));
        TRY_ASSIGN(NativeStatement * query, statement(QStringLiteral("accreditation_list")));
        return forEachRow(query, laboratory->id.value(), [laboratory](NativeRow row) {
            Accreditation accreditation;
            accreditation.body = row.text();
            accreditation.number = row.text();
            accreditation.validUntil = row.day();
            laboratory->accreditations.append(accreditation);
        });
    }
    Result<> readLists(Listing *) { return {}; }

    template <typename Record, typename RecordId> Result<Record> load(SubjectKind kind, RecordId id)
    {
        TRY_ASSIGN(NativeStatement * query, statement(tableOf(kind) + QStringLiteral("_find")));
        Record record;
        TRY(forEachRow(query, id.value(), [&record, id](NativeRow row) {
            record.id = id;
            readHead(row, &record.info);
            visitFields(record, FieldReader(row));
        }));
        if (!record.id.isValid()) {
            return Error{ErrorCode::NotFound,
                QCoreApplication::translate(
                    "storage", "A record that was there a moment ago is gone."),
                {}, {}};
        }
        TRY(readLists(&record));
        return record;
    }

    Session &session;
    std::map<QString, NativeStatement> statements; // addresses of its elements stay
};

RecordReader::RecordReader(Session &session) : m_d(std::make_unique<Private>(session)) { }
RecordReader::~RecordReader() = default;

Result<Clinic> RecordReader::load(ClinicId id)
{
    return m_d->load<Clinic>(SubjectKind::Clinic, id);
}
Result<Practitioner> RecordReader::load(PractitionerId id)
{
    return m_d->load<Practitioner>(SubjectKind::Practitioner, id);
}
Result<Laboratory> RecordReader::load(LaboratoryId id)
{
    return m_d->load<Laboratory>(SubjectKind::Laboratory, id);
}
Result<Listing> RecordReader::load(ListingId id)
{
    return m_d->load<Listing>(SubjectKind::Listing, id);
}

} // namespace touchstone::storage
