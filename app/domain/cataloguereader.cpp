// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cataloguereader.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace touchstone::domain {

namespace {

struct CatalogueText
{
    Q_DECLARE_TR_FUNCTIONS(CatalogueText)
};

template <typename Enum> QStringList codes()
{
    QStringList list;
    for (Enum value : allValues<Enum>()) {
        if (!code(value).isEmpty()) {
            list.append(code(value));
        }
    }
    return list;
}

/// Facts that rules may name, and their values; none listed means place codes.
const QHash<QString, QStringList> &facts()
{
    static const QHash<QString, QStringList> known = {
        {QStringLiteral("offer"), codes<Offer>()},
        {QStringLiteral("goal"), codes<Goal>()},
        {QStringLiteral("route"), codes<Route>()},
        {QStringLiteral("vulnerable"), codes<YesNo>()},
        {QStringLiteral("crossing_border"), codes<YesNo>()},
        {QStringLiteral("exemption_claimed"), codes<YesNo>()},
        {QStringLiteral("approved_use"), codes<YesNo>()},
        {QStringLiteral("jurisdiction"), {}},
    };
    return known;
}

} // namespace

CatalogueReader::CatalogueReader(QByteArray json, QByteArray translation)
    : m_json(std::move(json)), m_translation(std::move(translation)), m_catalogue(new Catalogue)
{
}

Result<CataloguePtr> CatalogueReader::read()
{
    TRY_ASSIGN(QJsonObject object, parseJsonObject(m_json));
    JsonInput input(object, &m_error);
    m_catalogue->m_version = input.text(QStringLiteral("catalogue"));
    m_catalogue->m_sha256
        = QString::fromLatin1(QCryptographicHash::hash(m_json, QCryptographicHash::Sha256).toHex());
    readSections(&input);
    readSources(&input);
    readCriteria(&input);
    readBadges(&input);
    if (m_error) {
        return *m_error;
    }
    if (!m_translation.isEmpty()) {
        TRY_ASSIGN(QJsonObject texts, parseJsonObject(m_translation));
        JsonInput translation(texts, &m_error);
        translate(&translation);
        if (m_error) {
            return *m_error;
        }
    }
    return CataloguePtr(m_catalogue);
}

void CatalogueReader::readSections(JsonInput *input)
{
    for (JsonInput &element : input->objects(QStringLiteral("sections"))) {
        m_catalogue->m_sections.append({element.text(QStringLiteral("id")),
            element.text(QStringLiteral("title")), element.text(QStringLiteral("long_title"))});
    }
}

void CatalogueReader::readSources(JsonInput *input)
{
    JsonInput sources = input->child(QStringLiteral("sources"));
    const QStringList keys = sources.object().keys();
    for (const QString &key : keys) {
        JsonInput source = sources.child(key);
        m_catalogue->m_sources.insert(key,
            {key, source.text(QStringLiteral("title")),
                source.optionalText(QStringLiteral("address"))});
    }
}

void CatalogueReader::readCriteria(JsonInput *input)
{
    for (JsonInput &element : input->objects(QStringLiteral("criteria"))) {
        Criterion criterion = readCriterion(&element);
        if (m_catalogue->m_index.contains(criterion.rule.id)) {
            element.refuse(
                QStringLiteral("id"), CatalogueText::tr("each criterion may occur only once"));
        }
        m_catalogue->m_index.insert(
            criterion.rule.id, static_cast<int>(m_catalogue->m_criteria.size()));
        m_catalogue->m_rules.append(criterion.rule);
        m_catalogue->m_criteria.append(std::move(criterion));
    }
}

Criterion CatalogueReader::readCriterion(JsonInput *input)
{
    Criterion criterion;
    criterion.number = input->wholeNumber(QStringLiteral("number"), 1, 10'000);
    readRule(input, &criterion.rule);

    const QString sectionKey = QStringLiteral("section");
    criterion.section = input->text(sectionKey);
    const QList<Section> &sections = m_catalogue->m_sections;
    if (std::none_of(sections.cbegin(), sections.cend(),
            [&](const Section &section) { return section.id == criterion.section; })) {
        input->refuse(sectionKey, CatalogueText::tr("one of the catalogue's sections is expected"));
    }
    const QString scopeKey = QStringLiteral("scope");
    if (const auto scope = fromCode<SubjectKind>(input->text(scopeKey))) {
        criterion.scope = *scope;
    } else {
        input->refuse(
            scopeKey, CatalogueText::tr("listing, clinic, practitioner or laboratory is expected"));
    }
    readApplicability(input, &criterion);
    criterion.triage = input->optionalWholeNumber(QStringLiteral("triage"), 1, 100).value_or(0);
    criterion.effortMinutes
        = input->optionalWholeNumber(QStringLiteral("effort_minutes"), 0, 100'000).value_or(0);
    criterion.sources = readSourceKeys(input);
    readTexts(input, &criterion);
    return criterion;
}

void CatalogueReader::readRule(JsonInput *input, ScoringRule *rule)
{
    rule->id = input->text(QStringLiteral("id"));
    rule->weight = input->wholeNumber(QStringLiteral("weight"), 1, 1000);
    rule->cap = input->optionalWholeNumber(QStringLiteral("red_flag_cap"), 1, 100);
    rule->staleAfterMonths = input->wholeNumber(QStringLiteral("stale_after_months"), 0, 1200);
    const QString needed = QStringLiteral("evidence_needed");
    const auto tier = fromCode<Tier>(input->text(needed));
    if (!tier || *tier < Tier::Register || *tier > Tier::Document) {
        input->refuse(needed, CatalogueText::tr("register, independent or document is expected"));
    }
    rule->evidenceNeeded = tier.value_or(Tier::Document);
}

void CatalogueReader::readApplicability(JsonInput *input, Criterion *criterion)
{
    criterion->jurisdictions = input->texts(QStringLiteral("jurisdictions"));
    const bool everywhere = criterion->jurisdictions.contains(QStringLiteral("ALL"));
    const QString elsewhereKey = QStringLiteral("elsewhere");
    if (!everywhere) {
        const QString elsewhere = input->text(elsewhereKey);
        if (elsewhere == u"if_answered") {
            criterion->elsewhere = Elsewhere::IfAnswered;
        } else if (elsewhere != u"applies") {
            input->refuse(elsewhereKey, CatalogueText::tr("applies or if_answered is expected"));
        }
    }
    const QString treatmentsKey = QStringLiteral("treatments");
    const QStringList treatments = input->texts(treatmentsKey);
    for (const QString &treatment : treatments) {
        const auto kind = fromCode<TreatmentKind>(treatment);
        if (kind && *kind != TreatmentKind::Unstated) {
            criterion->treatments.append(*kind);
        } else if (treatment != u"ALL") {
            input->refuse(
                treatmentsKey, CatalogueText::tr("“%1” is no treatment kind").arg(treatment));
        }
    }
    const QString onlyWhenKey = QStringLiteral("only_when");
    if (input->has(onlyWhenKey)) {
        JsonInput rule = input->child(onlyWhenKey);
        criterion->onlyWhen = readFactRule(&rule);
    }
}

FactRule CatalogueReader::readFactRule(JsonInput *input)
{
    const QString factKey = QStringLiteral("fact");
    const QString inKey = QStringLiteral("in");
    FactRule rule;
    if (input->has(factKey)) {
        rule.kind = FactRule::Kind::Fact;
        rule.fact = input->text(factKey);
        rule.values = input->texts(inKey);
        if (!facts().contains(rule.fact)) {
            input->refuse(factKey, CatalogueText::tr("“%1” is no known fact").arg(rule.fact));
        }
        const QStringList known = facts().value(rule.fact);
        for (const QString &value : std::as_const(rule.values)) {
            if (!known.isEmpty() && !known.contains(value)) {
                input->refuse(inKey, CatalogueText::tr("“%1” is no value of this fact").arg(value));
            }
        }
        return rule;
    }
    if (input->has(QStringLiteral("not"))) {
        rule.kind = FactRule::Kind::Not;
        JsonInput part = input->child(QStringLiteral("not"));
        rule.parts.append(readFactRule(&part));
        return rule;
    }
    const bool all = input->has(QStringLiteral("all"));
    rule.kind = all ? FactRule::Kind::All : FactRule::Kind::Any;
    for (JsonInput &part : input->objects(all ? QStringLiteral("all") : QStringLiteral("any"))) {
        rule.parts.append(readFactRule(&part));
    }
    return rule;
}

QStringList CatalogueReader::readSourceKeys(JsonInput *input)
{
    const QString key = QStringLiteral("sources");
    const QStringList keys = input->texts(key);
    for (const QString &source : keys) {
        if (!m_catalogue->m_sources.contains(source)) {
            input->refuse(
                key, CatalogueText::tr("“%1” is not among the catalogue's sources").arg(source));
        }
    }
    return keys;
}

void CatalogueReader::readTexts(JsonInput *input, Criterion *criterion)
{
    criterion->title = input->text(QStringLiteral("title"));
    criterion->question = input->text(QStringLiteral("question"));
    criterion->why = input->text(QStringLiteral("why"));
    criterion->verify = input->texts(QStringLiteral("verify"));
    criterion->met = input->text(QStringLiteral("met"));
    criterion->partly = input->text(QStringLiteral("partly"));
    criterion->notMet = input->text(QStringLiteral("not_met"));
    criterion->declined = input->text(QStringLiteral("declined"));
    criterion->ask = input->text(QStringLiteral("ask"));
    criterion->settle = input->text(QStringLiteral("settle"));
    criterion->lift = input->text(QStringLiteral("lift"));
    criterion->effort = input->text(QStringLiteral("effort"));
    criterion->onlyWhenText = input->optionalText(QStringLiteral("only_when_text"));
    criterion->treatmentsText = input->optionalText(QStringLiteral("treatments_text"));
    criterion->jurisdictionsText = input->optionalText(QStringLiteral("jurisdictions_text"));
}

void CatalogueReader::readBadges(JsonInput *input)
{
    for (JsonInput &element : input->objects(QStringLiteral("badges"))) {
        Badge badge{element.text(QStringLiteral("id")), element.text(QStringLiteral("badge")),
            element.text(QStringLiteral("proves")), element.text(QStringLiteral("does_not_prove")),
            readSourceKeys(&element)};
        m_catalogue->m_badges.append(std::move(badge));
    }
}

void CatalogueReader::translate(JsonInput *input)
{
    const QString versionKey = QStringLiteral("catalogue");
    if (input->text(versionKey) != m_catalogue->m_version) {
        input->refuse(versionKey,
            CatalogueText::tr("the texts of %1 are expected").arg(m_catalogue->m_version));
    }
    JsonInput sections = input->child(QStringLiteral("sections"));
    for (Section &section : m_catalogue->m_sections) {
        JsonInput texts = sections.child(section.id);
        section.title = texts.text(QStringLiteral("title"));
        section.longTitle = texts.text(QStringLiteral("long_title"));
    }
    JsonInput criteria = input->child(QStringLiteral("criteria"));
    for (Criterion &criterion : m_catalogue->m_criteria) {
        JsonInput texts = criteria.child(criterion.rule.id);
        readTexts(&texts, &criterion);
    }
    JsonInput badges = input->child(QStringLiteral("badges"));
    for (Badge &badge : m_catalogue->m_badges) {
        JsonInput texts = badges.child(badge.id);
        badge.badge = texts.text(QStringLiteral("badge"));
        badge.proves = texts.text(QStringLiteral("proves"));
        badge.doesNotProve = texts.text(QStringLiteral("does_not_prove"));
    }
}

} // namespace touchstone::domain
