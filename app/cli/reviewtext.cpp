// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reviewtext.h"

#include "domain/explanation.h"

#include <QCoreApplication>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

void signature(JsonWriter *json, QLatin1String name, const domain::Signature &signature)
{
    json->key(name);
    if (signature.person.isEmpty()) {
        json->null();
        return;
    }
    json->beginObject(JsonWriter::Layout::Inline);
    json->member("by"_L1, signature.person);
    json->member("at"_L1, signature.atUtc);
    json->endObject();
}

} // namespace

QString reviewLine(const services::ReviewStatus &status)
{
    const QString state = domain::label(status.record.state);
    const domain::Signature last = domain::lastSignature(status.record);
    if (last.person.isEmpty()) {
        return state;
    }
    return QCoreApplication::translate(
        "cli", "%1 by %2 on %3", "state of a review: Assessed by Ann on 2 September 2026")
        .arg(state, last.person, domain::dayText(last.atUtc.date()));
}

void writeSnapshot(JsonWriter *json, const domain::Snapshot &snapshot)
{
    json->beginObject(JsonWriter::Layout::Inline);
    json->member("id"_L1, snapshot.uuid);
    json->member("number"_L1, snapshot.number);
    json->member("sha256"_L1, snapshot.sha256);
    json->member("signed_by"_L1, snapshot.signedBy.person);
    json->member("signed_at"_L1, snapshot.signedBy.atUtc);
    json->endObject();
}

void writeReview(JsonWriter *json, const services::ReviewStatus &status)
{
    const domain::ReviewRecord &record = status.record;
    json->beginObject();
    json->member("state"_L1, domain::code(record.state));
    json->member("number"_L1, record.number);
    json->member("revision"_L1, record.revision);
    signature(json, "started"_L1, record.started);
    signature(json, "assessed"_L1, record.assessed);
    signature(json, "reviewed"_L1, record.reviewed);
    signature(json, "signed"_L1, record.signedBy);
    json->textOrNull("remark"_L1, record.remark);
    json->key("assignees"_L1);
    json->strings(status.assignees);
    json->member("changed_since"_L1, status.changedSince);
    json->member("me"_L1, status.me);
    json->member("role"_L1, domain::code(status.role));
    QStringList steps;
    for (const domain::ReviewStep step : status.steps) {
        steps.append(domain::code(step));
    }
    json->key("steps"_L1);
    json->strings(steps);
    json->textOrNull("why_not_next"_L1, status.whyNotNext);
    json->key("assessors"_L1);
    json->beginArray();
    for (const domain::Assessor &assessor : status.assessors.assessors) {
        json->beginObject(JsonWriter::Layout::Inline);
        json->member("person"_L1, assessor.person);
        json->member("finished_at"_L1, assessor.finishedUtc);
        json->endObject();
    }
    json->endArray();
    json->key("unreconciled"_L1);
    json->strings(status.unreconciled);
    json->key("snapshots"_L1);
    json->beginArray();
    for (const domain::Snapshot &snapshot : status.snapshots) {
        writeSnapshot(json, snapshot);
    }
    json->endArray();
    json->endObject();
}

} // namespace touchstone::cli
