// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fieldwords.h"

#include "models/listingtexts.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace touchstone::models {

using namespace domain;

namespace {

using namespace Qt::Literals::StringLiterals;

struct FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

template <typename Word> QString labelOf(const QString &code)
{
    const auto word = fromCode<Word>(code);
    return word ? label(*word) : code;
}

QString wordOf(const QString &field, const QString &code)
{
    if (code.isEmpty()) {
        return code;
    }
    const std::pair<QLatin1String, QString (*)(const QString &)> lists[] = {
        {"state"_L1, labelOf<AnswerState>},
        {"tier"_L1, labelOf<Tier>},
        {"kind"_L1, labelOf<TreatmentKind>},
        {"goal"_L1, labelOf<Goal>},
        {"offer"_L1, labelOf<Offer>},
        {"route"_L1, labelOf<Route>},
        {"cells"_L1, labelOf<CellSource>},
        {"vulnerable"_L1, labelOf<YesNo>},
        {"exemptionClaimed"_L1, labelOf<YesNo>},
        {"approvedUse"_L1, labelOf<YesNo>},
    };
    for (const auto &[name, words] : lists) {
        if (field == name) {
            return words(code);
        }
    }
    return code;
}

QString textOf(const QString &field, const QJsonValue &value)
{
    if (value.isBool()) {
        return value.toBool() ? FieldWords::tr("Yes") : FieldWords::tr("No");
    }
    if (value.isDouble()) {
        return QString::number(value.toInteger());
    }
    if (!value.isArray()) {
        return wordOf(field, value.toString());
    }
    QStringList entries;
    for (const QJsonValue entry : value.toArray()) {
        const QJsonObject parts = entry.toObject();
        QStringList texts;
        for (const auto name :
            {"name"_L1, "registerName"_L1, "body"_L1, "number"_L1, "status"_L1, "validUntil"_L1}) {
            if (const QString text = parts.value(name).toString(); !text.isEmpty()) {
                texts.append(text);
            }
        }
        entries.append(texts.join(u' '));
    }
    return entries.join(u"; "_s);
}

} // namespace

QString fieldLabel(const QString &name)
{
    const std::pair<QLatin1String, QString> labels[] = {
        {"name"_L1, FieldWords::tr("Name")},
        {"address"_L1, FieldWords::tr("Address")},
        {"city"_L1, FieldWords::tr("City")},
        {"region"_L1, FieldWords::tr("Region")},
        {"postalCode"_L1, FieldWords::tr("Postal code")},
        {"country"_L1, FieldWords::tr("Country")},
        {"place"_L1, FieldWords::tr("Country and region")},
        {"phone"_L1, FieldWords::tr("Telephone")},
        {"email"_L1, FieldWords::tr("E-mail")},
        {"website"_L1, FieldWords::tr("Website")},
        {"note"_L1, FieldWords::tr("Note")},
        {"otherNames"_L1, FieldWords::tr("Other names")},
        {"givenName"_L1, FieldWords::tr("Given name")},
        {"familyName"_L1, FieldWords::tr("Family name")},
        {"title"_L1, FieldWords::tr("Title")},
        {"specialty"_L1, FieldWords::tr("Specialty")},
        {"npi"_L1, FieldWords::tr("NPI")},
        {"credentials"_L1, FieldWords::tr("Licences and registers")},
        {"isDevice"_L1, FieldWords::tr("Is a device")},
        {"licence"_L1, FieldWords::tr("Licence")},
        {"accreditations"_L1, FieldWords::tr("Accreditations")},
        {"clinic"_L1, FieldWords::tr("Clinic")},
        {"practitioner"_L1, FieldWords::tr("Practitioner")},
        {"laboratory"_L1, FieldWords::tr("Laboratory")},
        {"treatment"_L1, FieldWords::tr("Treatment")},
        {"kind"_L1, FieldWords::tr("Kind of treatment")},
        {"condition"_L1, FieldWords::tr("Condition")},
        {"conditionMesh"_L1, FieldWords::tr("MeSH term")},
        {"goal"_L1, FieldWords::tr("Goal")},
        {"offer"_L1, FieldWords::tr("How it is offered")},
        {"route"_L1, FieldWords::tr("Route")},
        {"cells"_L1, FieldWords::tr("Cells")},
        {"homeCountry"_L1, FieldWords::tr("Patient's home country")},
        {"vulnerable"_L1, FieldWords::tr("Minor or cannot decide alone")},
        {"exemptionClaimed"_L1, FieldWords::tr("Exemption claimed")},
        {"approvedUse"_L1, FieldWords::tr("Approved for this use")},
        {"price"_L1, FieldWords::tr("Price")},
        {"finding"_L1, FieldWords::tr("Answer")},
        {"trashed"_L1, FieldWords::tr("In the trash")},
    };
    for (const auto &[field, label] : labels) {
        if (name == field) {
            return label;
        }
    }
    return name;
}

QString fieldText(const MergeField &field, const QJsonObject &fields)
{
    if (field.name == "price"_L1 && fields.contains("priceMinorUnits"_L1)
        && fields.contains("priceCurrency"_L1)) {
        return priceText({fields.value("priceMinorUnits"_L1).toInteger(),
            fields.value("priceCurrency"_L1).toString()});
    }
    QStringList texts;
    for (const QString &name : field.fields) {
        if (const QString text = textOf(name, fields.value(name)); !text.isEmpty()) {
            texts.append(text);
        }
    }
    return texts.join(u" · "_s);
}

} // namespace touchstone::models
