// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/conflict/fieldwords.h"

#include "domain/explanation.h"
#include "domain/geography.h"
#include "domain/recordfields.h"
#include "models/listingtexts.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace touchstone::gui {

using namespace domain;

namespace {

struct MemberText
{
    Q_DECLARE_TR_FUNCTIONS(RecordMembers)
};

/// Gathers the lines of the wanted fields. A visitor of domain/recordfields.h.
class Lines
{
public:
    Lines(const MergeField &field, QString language)
        : m_field(field), m_language(std::move(language))
    {
    }

    FieldValue value;

    void text(const char *name, const QString &words)
    {
        if (!wants(name)) {
            return;
        }
        const QLatin1String field(name);
        if (field == QLatin1String("country") || field == QLatin1String("homeCountry")) {
            add(words.isEmpty() ? QString() : countryName(words, m_language));
        } else if (field == QLatin1String("region")) {
            const QString known = regionName(words);
            add(known.isEmpty() ? words : known);
        } else if (field != QLatin1String("priceCurrency")) {
            add(words);
        }
    }
    void flag(const char *name, bool yes)
    {
        if (wants(name)) {
            add(yes ? MemberText::tr("device") : MemberText::tr("laboratory"));
        }
    }
    void integer(const char *, qint64) { } // the price, which its record says whole
    void day(const char *name, const QDate &day)
    {
        if (wants(name) && day.isValid()) {
            const QString word = fieldWord(QLatin1String(name));
            add(MemberText::tr("%1: %2", "field, day")
                    .arg(word.left(1).toUpper() + word.mid(1), dayText(day)));
        }
    }
    template <typename Word> void word(const char *name, Word word)
    {
        if (wants(name)) {
            add(label(word));
        }
    }
    template <typename Tag> void id(const char *name, Id<Tag> id)
    {
        if (wants(name)) {
            const QLatin1String field(name);
            value.party.kind = field == QLatin1String("clinic") ? SubjectKind::Clinic
                : field == QLatin1String("practitioner")        ? SubjectKind::Practitioner
                                                                : SubjectKind::Laboratory;
            value.party.id = id.value();
        }
    }
    void names(const char *name, const QList<OtherName> &names)
    {
        for (const OtherName &one : wants(name) ? names : QList<OtherName>()) {
            add(MemberText::tr("%1 (%2)", "name, its kind").arg(one.name, label(one.kind)));
        }
    }
    void credentials(const char *name, const QList<Credential> &entries)
    {
        for (const Credential &one : wants(name) ? entries : QList<Credential>()) {
            add(QStringList{one.registerName, one.number, one.status}.join(u' ').simplified());
        }
    }
    void accreditations(const char *name, const QList<Accreditation> &entries)
    {
        for (const Accreditation &one : wants(name) ? entries : QList<Accreditation>()) {
            add(QStringList{one.body, one.number,
                one.validUntil.isValid() ? dayText(one.validUntil) : QString()}
                    .join(u' ')
                    .simplified());
        }
    }

    void add(const QString &line)
    {
        if (!line.isEmpty()) {
            value.text += value.text.isEmpty() ? line : u'\n' + line;
        }
    }

private:
    [[nodiscard]] bool wants(const char *name) const
    {
        return m_field.fields.contains(QLatin1String(name));
    }
    const MergeField &m_field;
    QString m_language;
};

template <typename Record>
FieldValue valueOf(const Record &record, const MergeField &field, const QString &language)
{
    Lines lines(field, language);
    visitFields(record, lines);
    return lines.value;
}

QString jsonText(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue entry : value.toArray()) {
            QStringList words;
            for (const QJsonValue word : entry.toObject()) {
                words.append(word.toString());
            }
            parts.append(words.join(u' ').simplified());
        }
        return parts.join(QStringLiteral("; "));
    }
    return value.isString() ? value.toString() : value.toVariant().toString();
}

} // namespace

QString fieldWord(const QString &field)
{
    // Made at each call: the language may have changed since the last.
    const QHash<QString, QString> words{
        {QStringLiteral("name"), MemberText::tr("name")},
        {QStringLiteral("otherNames"), MemberText::tr("other names")},
        {QStringLiteral("place"), MemberText::tr("country and region")},
        {QStringLiteral("address"), MemberText::tr("street")},
        {QStringLiteral("city"), MemberText::tr("city")},
        {QStringLiteral("postalCode"), MemberText::tr("postal code")},
        {QStringLiteral("phone"), MemberText::tr("telephone")},
        {QStringLiteral("email"), MemberText::tr("e-mail")},
        {QStringLiteral("website"), MemberText::tr("web address")},
        {QStringLiteral("note"), MemberText::tr("note")},
        {QStringLiteral("givenName"), MemberText::tr("given name")},
        {QStringLiteral("familyName"), MemberText::tr("family name")},
        {QStringLiteral("title"), MemberText::tr("title")},
        {QStringLiteral("specialty"), MemberText::tr("specialty")},
        {QStringLiteral("npi"), MemberText::tr("NPI")},
        {QStringLiteral("credentials"), MemberText::tr("licences")},
        {QStringLiteral("country"), MemberText::tr("country")},
        {QStringLiteral("isDevice"), MemberText::tr("laboratory or device")},
        {QStringLiteral("licence"), MemberText::tr("licence")},
        {QStringLiteral("accreditations"), MemberText::tr("accreditations")},
        {QStringLiteral("clinic"), MemberText::tr("clinic")},
        {QStringLiteral("practitioner"), MemberText::tr("doctor")},
        {QStringLiteral("laboratory"), MemberText::tr("laboratory")},
        {QStringLiteral("treatment"), MemberText::tr("treatment")},
        {QStringLiteral("kind"), MemberText::tr("kind of treatment")},
        {QStringLiteral("condition"), MemberText::tr("condition")},
        {QStringLiteral("conditionMesh"), MemberText::tr("MeSH identifier")},
        {QStringLiteral("goal"), MemberText::tr("goal")},
        {QStringLiteral("offer"), MemberText::tr("how it is offered")},
        {QStringLiteral("route"), MemberText::tr("route")},
        {QStringLiteral("cells"), MemberText::tr("cells")},
        {QStringLiteral("region"), MemberText::tr("region")},
        {QStringLiteral("homeCountry"), MemberText::tr("home country")},
        {QStringLiteral("vulnerable"), MemberText::tr("minor or dependent patient")},
        {QStringLiteral("exemptionClaimed"), MemberText::tr("exemption claimed")},
        {QStringLiteral("approvedUse"), MemberText::tr("approved for this use")},
        {QStringLiteral("price"), MemberText::tr("price")},
        {QStringLiteral("priceMinorUnits"), MemberText::tr("price")},
        {QStringLiteral("priceCurrency"), MemberText::tr("currency")},
        {QStringLiteral("finding"), MemberText::tr("answer")},
        {QStringLiteral("state"), MemberText::tr("answer")},
        {QStringLiteral("tier"), MemberText::tr("who says so")},
        {QStringLiteral("checkedOn"), MemberText::tr("checked on")},
        {QStringLiteral("validUntil"), MemberText::tr("valid until")},
        {QStringLiteral("askedOn"), MemberText::tr("asked on")},
        {QStringLiteral("reason"), MemberText::tr("reason")},
        {QStringLiteral("source"), MemberText::tr("source")},
    };
    return words.value(field, field);
}

FieldValue fieldValue(const Clinic &record, const MergeField &field, const QString &language)
{
    return valueOf(record, field, language);
}

FieldValue fieldValue(const Practitioner &record, const MergeField &field, const QString &language)
{
    return valueOf(record, field, language);
}

FieldValue fieldValue(const Laboratory &record, const MergeField &field, const QString &language)
{
    return valueOf(record, field, language);
}

FieldValue fieldValue(const Listing &record, const MergeField &field, const QString &language)
{
    if (field.name == QLatin1String("price")) {
        return {models::priceText(record.price), {}};
    }
    return valueOf(record, field, language);
}

FieldValue fieldValue(const Answer &record, const MergeField &field, const QString &language)
{
    MergeField whole = field;
    if (field.name == QLatin1String("finding")) {
        // A day alone says nothing without the answer it belongs to.
        whole.fields = QStringList{QStringLiteral("state"), QStringLiteral("tier"),
            QStringLiteral("checkedOn"), QStringLiteral("validUntil"), QStringLiteral("askedOn"),
            QStringLiteral("reason"), QStringLiteral("source")};
    }
    return valueOf(record, whole, language);
}

QString setAsideText(const QJsonObject &fields)
{
    QStringList lines;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        QString text = jsonText(*field);
        if (field.key() == QLatin1String("state")) {
            const auto state = fromCode<AnswerState>(text);
            text = state ? label(*state) : text;
        } else if (field.key() == QLatin1String("tier")) {
            const auto tier = fromCode<Tier>(text);
            text = tier ? label(*tier) : text;
        }
        if (!text.isEmpty()) {
            lines.append(MemberText::tr("%1: %2", "field, what was written")
                             .arg(fieldWord(field.key()), text));
        }
    }
    return lines.join(u'\n');
}

} // namespace touchstone::gui
