// SPDX-License-Identifier: GPL-3.0-or-later
// The long report: every fact, every check, every source.
#include "report/listingcontent.h"

#include "report/usertext.h"

#include "domain/geography.h"
#include "domain/registerbook.h"

#include <algorithm>

namespace touchstone::report {

using namespace domain;
using L1 = QLatin1String;

namespace {

void addFact(FactTable *table, const QString &name, const QString &value, const QString &link = {})
{
    if (!value.isEmpty()) {
        table->facts.append({name, {{value, false, Tone::Text, link}}});
    }
}

QString namesText(const ReportText &text, const QList<OtherName> &names)
{
    QStringList parts;
    for (const OtherName &other : names) {
        parts.append(QStringLiteral("%1 (%2)").arg(
            cleaned(other.name, 200), text.word(L1("name"), other.kind).toLower()));
    }
    return parts.join(QStringLiteral("; "));
}

/// "R9" before "R10".
bool beforeByNumber(const QString &a, const QString &b)
{
    const int left = a.mid(1).toInt(), right = b.mid(1).toInt();
    return left != right ? left < right : a < b;
}

} // namespace

void ListingContent::addClinicFacts(FactTable *table) const
{
    const Clinic &clinic = m_assessment.clinic;
    const auto name = [this](L1 key) { return m_text.text(key); };
    addFact(table, name(L1("facts.clinic")), cleaned(clinic.name));
    addFact(table, name(L1("facts.otherNames")), namesText(m_text, clinic.otherNames));
    QStringList address;
    for (const QString &part :
        {clinic.place.address, clinic.place.city, regionName(clinic.place.region),
            clinic.place.postalCode, m_text.country(clinic.place.country)}) {
        if (!part.isEmpty()) {
            address.append(cleaned(part, 300));
        }
    }
    addFact(table, name(L1("facts.address")), address.join(QStringLiteral(", ")));
    addFact(table, name(L1("facts.website")), cleaned(clinic.website), webAddress(clinic.website));
    QStringList contact;
    for (const QString &part : {clinic.phone, clinic.email}) {
        if (!part.isEmpty()) {
            contact.append(cleaned(part, 200));
        }
    }
    addFact(table, name(L1("facts.contact")), contact.join(QStringLiteral(" · ")));
}

void ListingContent::addPersonFacts(FactTable *table) const
{
    const auto name = [this](L1 key) { return m_text.text(key); };
    if (!m_assessment.practitioner) {
        addFact(table, name(L1("facts.practitioner")), name(L1("facts.notNamed")));
        return;
    }
    const Practitioner &person = *m_assessment.practitioner;
    QString who = cleaned(person.title + u' ' + person.name);
    if (!person.specialty.isEmpty()) {
        who += QStringLiteral(", ") + cleaned(person.specialty, 200);
    }
    addFact(table, name(L1("facts.practitioner")), who);
    addFact(table, name(L1("facts.otherNames")), namesText(m_text, person.otherNames));
    QStringList credentials;
    if (!person.npi.isEmpty()) {
        credentials.append(m_text.text(L1("party.npi"), cleaned(person.npi, 20)));
    }
    for (const Credential &credential : person.credentials) {
        QString entry = cleaned(credential.registerName + u' ' + credential.number, 200);
        if (!credential.status.isEmpty()) {
            entry += QStringLiteral(", ") + cleaned(credential.status, 100);
        }
        credentials.append(entry);
    }
    addFact(table, name(L1("facts.credentials")), credentials.join(QStringLiteral("; ")));
}

void ListingContent::addLaboratoryFacts(FactTable *table) const
{
    const auto name = [this](L1 key) { return m_text.text(key); };
    if (!m_assessment.laboratory) {
        addFact(table, name(L1("facts.laboratory")), name(L1("facts.notNamed")));
        return;
    }
    const Laboratory &laboratory = *m_assessment.laboratory;
    addFact(table, name(laboratory.isDevice ? L1("facts.device") : L1("facts.laboratory")),
        cleaned(laboratory.name));
    addFact(table, name(L1("facts.otherNames")), namesText(m_text, laboratory.otherNames));
    addFact(table, name(L1("facts.labLicence")), cleaned(laboratory.licence, 200));
    QStringList seals;
    for (const Accreditation &seal : laboratory.accreditations) {
        const QString entry = cleaned(seal.body + u' ' + seal.number, 200);
        seals.append(seal.validUntil.isValid()
                ? m_text.text(L1("facts.validUntil"), entry, m_text.date(seal.validUntil))
                : entry);
    }
    addFact(table, name(L1("facts.accreditations")), seals.join(QStringLiteral("; ")));
    addFact(table, name(L1("facts.website")), cleaned(laboratory.website),
        webAddress(laboratory.website));
}

void ListingContent::addTreatmentFacts(FactTable *table) const
{
    const Listing &listing = m_assessment.listing;
    const auto add = [&](L1 key, const QString &value) { addFact(table, m_text.text(key), value); };
    add(L1("facts.treatment"), cleaned(listing.treatment));
    add(L1("facts.kind"), m_text.word(L1("kind"), listing.kind));
    QString condition = cleaned(listing.condition);
    if (!listing.conditionMesh.isEmpty()) {
        condition += QStringLiteral(", ")
            + m_text.text(L1("facts.mesh"), cleaned(listing.conditionMesh, 40));
    }
    add(L1("facts.condition"), condition);
    add(L1("facts.goal"), m_text.word(L1("goal"), listing.goal));
    add(L1("facts.offer"), m_text.word(L1("offer"), listing.offer));
    add(L1("facts.route"), m_text.word(L1("route"), listing.route));
    add(L1("facts.cells"), m_text.word(L1("cells"), listing.cells));
    add(L1("facts.place"), placeText());
    add(L1("facts.exemption"), m_text.word(L1("yesno"), listing.exemptionClaimed));
    add(L1("facts.approved"), m_text.word(L1("yesno"), listing.approvedUse));
    if (listing.price.isSet()) {
        add(L1("facts.price"), m_text.money(listing.price.minorUnits, listing.price.currency));
    }
    if (m_options.withNotes) { // facts about the patient, and what was noted in private
        add(L1("facts.home"), m_text.country(listing.homeCountry));
        add(L1("facts.vulnerable"), m_text.word(L1("yesno"), listing.vulnerable));
        for (const QString &note : {listing.note, m_assessment.clinic.note,
                 m_assessment.practitioner ? m_assessment.practitioner->note : QString(),
                 m_assessment.laboratory ? m_assessment.laboratory->note : QString()}) {
            add(L1("facts.note"), cleaned(note, kMaxPrintedNote));
        }
    }
}

FactTable ListingContent::facts() const
{
    FactTable table;
    table.caption = m_text.text(L1("facts.caption"));
    addClinicFacts(&table);
    addPersonFacts(&table);
    addLaboratoryFacts(&table);
    addTreatmentFacts(&table);
    return table;
}

QString ListingContent::freshness(const Criterion &item, const ScoreLine &line) const
{
    if (line.state != AnswerState::Met && line.state != AnswerState::Partly) {
        return {};
    }
    if (line.freshness == 0) {
        return m_text.text(L1("lines.expired"));
    }
    if (line.nextChangeDay == 0) {
        return item.rule.staleAfterMonths == 0 ? m_text.text(L1("lines.freshAlways")) : QString();
    }
    const QDate lastDay = QDate::fromJulianDay(line.nextChangeDay).addDays(-1);
    return m_text.text(
        line.freshness == 10000 ? L1("lines.fresh") : L1("lines.ageing"), m_text.date(lastDay));
}

QString ListingContent::whyNotApplicable(int index, const Answer &known) const
{
    if (!known.reason.isEmpty() && known.state == AnswerState::NotApplicable) {
        return cleaned(known.reason);
    }
    // The rules' reasons from the catalogue: they are in the report's language, the window's are
    // not.
    const Criterion &item = criterion(index);
    QStringList reasons;
    for (const QString &reason : {item.onlyWhenText, item.treatmentsText, item.jurisdictionsText}) {
        if (!reason.isEmpty()) {
            reasons.append(reason);
        }
    }
    return reasons.isEmpty() ? m_text.text(L1("lines.noReason")) : reasons.join(u' ');
}

Paragraph ListingContent::evidenceLine(
    const Criterion &item, const Answer &known, const ScoreLine &line) const
{
    QStringList parts;
    const QString tier = m_text.word(L1("tier"), known.tier);
    parts.append(known.checkedOn.isValid()
            ? m_text.text(L1("lines.by"), tier, m_text.date(known.checkedOn))
            : tier);
    if (known.askedOn.isValid()) {
        parts.append(m_text.text(L1("lines.asked"), m_text.date(known.askedOn)));
    }
    if (known.validUntil.isValid()) {
        parts.append(m_text.text(L1("lines.validUntil"), m_text.date(known.validUntil)));
    }
    const QString fresh = freshness(item, line);
    if (!fresh.isEmpty()) {
        parts.append(fresh);
    }
    return {{{parts.join(QStringLiteral(" · ")), false, Tone::Secondary, {}}}, true, 0};
}

Item ListingContent::criterionItem(int lineIndex) const
{
    const ScoreLine &line = m_assessment.score.lines.at(lineIndex);
    const Criterion &item = criterion(line.criterion);
    const Answer known = answer(line.criterion);
    const bool shown = printable(known);
    const bool applies = line.state != AnswerState::NotApplicable;
    const AnswerState state = shown || !applies ? line.state : AnswerState::Unknown;
    const QString word = m_text.word(L1("state"), state);
    Item entry;
    entry.mark = MarkRef::of(state, word);
    const auto small = [&entry](const QString &text) {
        entry.paragraphs.append({{{text, false, Tone::Secondary, {}}}, true, 0});
    };
    Runs head{{QStringLiteral("%1  %2").arg(item.number).arg(item.title), true, Tone::Text, {}},
        {QStringLiteral("   ") + word, true, entry.mark.tone, {}}};
    if (applies) {
        const LineShare &share = m_shares.at(lineIndex);
        head.append({QStringLiteral("   ")
                + m_text.text(L1("lines.points"), m_text.tenths(share.earnedTenths),
                    m_text.tenths(share.lostTenths), m_text.tenths(share.openTenths)),
            false, Tone::Secondary, {}});
    }
    entry.paragraphs.append({head, false, 0});
    if (!applies) {
        small(m_text.text(L1("lines.why"), whyNotApplicable(line.criterion, known)));
        return entry;
    }
    const QString statement = state == AnswerState::Met ? item.met
        : state == AnswerState::Partly                  ? item.partly
        : state == AnswerState::NotMet                  ? item.notMet
        : state == AnswerState::Declined                ? item.declined
                                                        : item.question;
    entry.paragraphs.append({{{statement, false, Tone::Text, {}}}, false, 0});
    if (!shown) {
        small(m_text.text(L1("lines.hearsay")));
    } else if (state != AnswerState::Unknown) {
        entry.paragraphs.append(evidenceLine(item, known, line));
        const QString source = cleaned(known.source);
        if (!source.isEmpty()) {
            Runs runs{{m_text.text(L1("lines.source")) + u' ', false, Tone::Secondary, {}}};
            runs += linkedRuns(source, Tone::Secondary);
            entry.paragraphs.append({runs, true, 0});
        }
    }
    if (m_options.withNotes && !known.note.isEmpty()) {
        small(m_text.text(L1("lines.note"), cleaned(known.note, kMaxPrintedNote)));
    }
    const bool adverse = state == AnswerState::NotMet || state == AnswerState::Declined;
    if (adverse && !item.lift.isEmpty()) {
        small(m_text.text(L1("lines.lift"), item.lift));
    } else if (line.open > 0 && !item.settle.isEmpty()) {
        small(m_text.text(L1("lines.settle"), item.settle));
    }
    QStringList tail;
    if (item.rule.cap) {
        tail.append(m_text.text(L1("lines.cap"), m_text.number(*item.rule.cap)));
    }
    if (!item.sources.isEmpty()) {
        tail.append(m_text.text(L1("lines.references"), item.sources.join(QStringLiteral(", "))));
    }
    if (!tail.isEmpty()) {
        small(tail.join(QStringLiteral(" · ")));
    }
    return entry;
}

void ListingContent::addLaw(QList<Block> *blocks) const
{
    const auto book = RegisterBook::builtIn(m_text.language());
    const Listing &listing = m_assessment.listing;
    const Place &place = m_assessment.clinic.place;
    const bool elsewhere = !listing.country.isEmpty() && listing.country != place.country;
    const QString country = elsewhere ? listing.country : place.country;
    const QString region = elsewhere || !listing.region.isEmpty() ? listing.region : place.region;
    if (!book.isOk() || country.isEmpty()) {
        return;
    }
    const QList<LegalFact> facts = book.value()->factsFor(country, region);
    if (facts.isEmpty()) {
        return;
    }
    blocks->append(Heading{m_text.text(L1("law.title")), 2});
    ItemList list;
    for (const LegalFact &fact : facts) {
        Item item;
        item.paragraphs.append({{{fact.text, false, Tone::Text, {}}}, false, 0});
        Runs origin{{fact.jurisdiction, true, Tone::Secondary, {}}};
        if (!fact.validFrom.isEmpty()) {
            origin.append({QStringLiteral(" · ") + fact.validFrom, false, Tone::Secondary, {}});
        }
        for (const QString &source : {fact.source, fact.secondSource}) {
            if (!source.isEmpty()) {
                origin.append({QStringLiteral(" · "), false, Tone::Secondary, {}});
                origin += linkedRuns(source, Tone::Secondary);
            }
        }
        item.paragraphs.append({origin, true, 0});
        list.items.append(item);
    }
    blocks->append(list);
}

void ListingContent::addSources(QList<Block> *blocks) const
{
    QStringList used;
    for (const Criterion &item : m_assessment.catalogue->criteria()) {
        used += item.sources;
    }
    used.removeDuplicates();
    std::sort(used.begin(), used.end(), beforeByNumber);
    if (used.isEmpty()) {
        return;
    }
    blocks->append(Heading{m_text.text(L1("sources.title")), 2});
    for (const QString &key : std::as_const(used)) {
        const Source source = m_assessment.catalogue->sources().value(key);
        blocks->append(
            Paragraph{{{QStringLiteral("[%1] ").arg(key), true, Tone::Secondary, {}},
                          {source.title + u' ', false, Tone::Text, {}},
                          {source.address, false, Tone::Secondary, webAddress(source.address)}},
                true, 0});
    }
}

Content ListingContent::fullReport() const
{
    Content content = frame(L1("header.full"));
    QList<Block> &blocks = content.blocks;
    const auto heading = [&](L1 key) { blocks.append(Heading{m_text.text(key), 2}); };
    blocks.append(titleBlock());
    blocks.append(card());
    heading(L1("flags.title"));
    ShortLimits all;
    all.raisedInFull = 100;
    all.flagsListed = 100;
    blocks.append(flags(all));
    heading(L1("sections.title"));
    blocks.append(sections(all.sectionRow));
    if (m_assessment.score.nextChangeOn.isValid()) {
        blocks.append(Paragraph{
            {{m_text.text(L1("change.next"), m_text.date(m_assessment.score.nextChangeOn)), false,
                Tone::Secondary, {}}},
            true, 0});
    }
    heading(L1("facts.title"));
    blocks.append(facts());
    heading(L1("lines.title"));
    for (const Section &section : m_assessment.catalogue->sections()) {
        ItemList list;
        for (qsizetype i = 0; i < m_assessment.score.lines.size(); ++i) {
            if (criterion(m_assessment.score.lines.at(i).criterion).section == section.id) {
                list.items.append(criterionItem(static_cast<int>(i)));
            }
        }
        if (!list.items.isEmpty()) {
            blocks.append(Heading{section.longTitle, 3});
            blocks.append(list);
        }
    }
    const QList<NextCheck> open = nextChecks(*m_assessment.catalogue, m_assessment.score);
    heading(L1("open.title"));
    if (open.isEmpty()) {
        blocks.append(Paragraph{{{m_text.text(L1("open.none")), false, Tone::Text, {}}}, false, 0});
    } else {
        blocks.append(openTable(open, 1000));
    }
    addLaw(&blocks);
    blocks.append(method(true));
    blocks.append(decide(true));
    addSources(&blocks);
    return content;
}

} // namespace touchstone::report
