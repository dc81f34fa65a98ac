// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/snapshot.h"

#include "domain/recompute.h"
#include "domain/recordfields.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace touchstone::domain {

namespace {

using L1 = QLatin1String;

constexpr L1 kFormat("touchstone-snapshot-1");

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(review)
};

/// The fields of a record that say something. A visitor of domain/recordfields.h.
class Fields
{
public:
    QJsonObject json;

    void text(const char *name, const QString &value)
    {
        if (!value.isEmpty()) {
            json.insert(L1(name), value);
        }
    }
    void flag(const char *name, bool value)
    {
        if (value) {
            json.insert(L1(name), true);
        }
    }
    void integer(const char *name, qint64 value)
    {
        if (value != 0) {
            json.insert(L1(name), value);
        }
    }
    template <typename Word> void word(const char *name, Word value) { text(name, code(value)); }
    /// Parties stand beside the listing, with their UUIDs.
    template <typename Tag> void id(const char *, Id<Tag>) { }
    void names(const char *name, const QList<OtherName> &values)
    {
        list(name, values, [](const OtherName &value, Fields *fields) {
            fields->text("name", value.name);
            fields->word("kind", value.kind);
        });
    }
    void credentials(const char *name, const QList<Credential> &values)
    {
        list(name, values, [](const Credential &value, Fields *fields) {
            fields->text("registerName", value.registerName);
            fields->text("number", value.number);
            fields->text("status", value.status);
        });
    }
    void accreditations(const char *name, const QList<Accreditation> &values)
    {
        list(name, values, [](const Accreditation &value, Fields *fields) {
            fields->text("body", value.body);
            fields->text("number", value.number);
            fields->text("validUntil", value.validUntil.toString(Qt::ISODate));
        });
    }

private:
    template <typename T, typename Write>
    void list(const char *name, const QList<T> &values, Write write)
    {
        QJsonArray array;
        for (const T &value : values) {
            Fields fields;
            write(value, &fields);
            array.append(fields.json);
        }
        if (!array.isEmpty()) {
            json.insert(L1(name), array);
        }
    }
};

template <typename Record> QJsonObject recordJson(const Record &record)
{
    Fields fields;
    visitFields(record, fields);
    fields.text("id", record.info.uuid);
    fields.flag("example", record.info.example);
    return fields.json;
}

template <typename Record> QJsonValue recordJson(const std::optional<Record> &record)
{
    return record ? QJsonValue(recordJson(*record)) : QJsonValue();
}

QString instant(const QDateTime &utc)
{
    return utc.isValid() ? utc.toUTC().toString(Qt::ISODateWithMs) : QString();
}

enum class With { Recorder, NoRecorder };

QJsonObject answersJson(const Assessment &assessment, With with)
{
    QJsonObject answers;
    for (const ScoreLine &line : assessment.score.lines) {
        const QString id = assessment.catalogue->criteria().at(line.criterion).rule.id;
        const Answer answer = assessment.answers.value(id);
        Fields fields;
        fields.json = countedAnswer(line, answer);
        if (answer.state != line.state) {
            fields.word("recorded_state", answer.state);
        }
        fields.text("asked_on", answer.askedOn.toString(Qt::ISODate));
        fields.text("note", answer.note);
        fields.text("reason", answer.reason);
        fields.text("source", answer.source);
        if (with == With::Recorder && answer.revision > 0) {
            fields.text("recorded_by", answer.changedBy);
            fields.text("recorded_at", instant(answer.changedUtc));
        }
        answers.insert(id, fields.json);
    }
    return answers;
}

QJsonObject contentJson(const Assessment &assessment, With with)
{
    QJsonObject json = carriedNumbers(assessment);
    json.insert(L1("format"), kFormat);
    json.insert(L1("listing"), recordJson(assessment.listing));
    json.insert(L1("clinic"), recordJson(assessment.clinic));
    json.insert(L1("practitioner"), recordJson(assessment.practitioner));
    json.insert(L1("laboratory"), recordJson(assessment.laboratory));
    json.insert(L1("answers"), answersJson(assessment, with));
    return json;
}

QJsonObject signatureJson(const Signature &signature)
{
    return {{L1("by"), signature.person}, {L1("at"), instant(signature.atUtc)}};
}

Error notASnapshot()
{
    return {ErrorCode::Invalid, Text::tr("This is no signed snapshot of this program."), {}, {}};
}

} // namespace

QByteArray snapshotContent(const Assessment &assessment, const ReviewRecord &record)
{
    QJsonObject json = contentJson(assessment, With::Recorder);
    json.insert(L1("review"),
        QJsonObject{{L1("number"), record.number}, {L1("assessed"), signatureJson(record.assessed)},
            {L1("reviewed"), signatureJson(record.reviewed)}});
    return canonicalJson(json);
}

QString contentSha256(const Assessment &assessment)
{
    QJsonObject json = contentJson(assessment, With::NoRecorder);
    json.remove(L1("as_of"));
    json.remove(L1("result"));
    return sha256Of(canonicalJson(json));
}

Result<SnapshotCheck> checkSnapshot(const QByteArray &content, const QString &sha256)
{
    const QJsonObject root = QJsonDocument::fromJson(content).object();
    const QString format = root.value(u"format").toString();
    if (format != kFormat) {
        if (format.startsWith(u"touchstone-snapshot-")) {
            return Error{ErrorCode::TooNew,
                Text::tr("This snapshot was made by a newer version of the program."), format, {}};
        }
        return notASnapshot();
    }
    TRY_ASSIGN(const Recomputed again, recompute(root));
    SnapshotCheck check;
    const QJsonObject listing = root.value(u"listing").toObject();
    check.listing = listing.value(u"id").toString();
    check.clinic = root.value(u"clinic").toObject().value(u"name").toString();
    check.treatment = listing.value(u"treatment").toString();
    check.condition = listing.value(u"condition").toString();
    check.asOf = again.asOf;
    check.catalogue = again.catalogue;
    check.model = again.model;
    check.score = again.score;
    check.sha256 = sha256Of(content);
    check.differences = again.differences;
    if (check.sha256 != sha256) {
        check.differences.prepend(
            Text::tr("The text is not the one that was signed: its SHA-256 is another."));
    }
    return check;
}

} // namespace touchstone::domain
