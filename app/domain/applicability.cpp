// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/applicability.h"

#include "base/assert.h"
#include "domain/jurisdiction.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::domain {

namespace {

struct ApplicabilityText
{
    Q_DECLARE_TR_FUNCTIONS(ApplicabilityText)
};

/// Open is a fact about the offer that nobody stated.
using Truth = Within;

Truth truthOf(bool value)
{
    return value ? Truth::Yes : Truth::No;
}

Truth liesInAny(const ListingFacts &facts, const QStringList &codes)
{
    Truth result = Truth::No;
    for (const QString &code : codes) {
        result = std::max(result, placeWithin(facts.country, facts.region, code));
    }
    return result;
}

Truth stated(const QString &value, const QStringList &accepted)
{
    return value.isEmpty() ? Truth::Open : truthOf(accepted.contains(value));
}

/// A fact that, when nobody stated it, is taken as a no.
Truth statedOrNo(YesNo value, const QStringList &accepted)
{
    return stated(code(value == YesNo::Unstated ? YesNo::No : value), accepted);
}

Truth crossesBorder(const ListingFacts &facts, const QStringList &accepted)
{
    if (facts.homeCountry.isEmpty()) {
        return statedOrNo(YesNo::No, accepted);
    }
    if (facts.country.isEmpty()) {
        return Truth::Open;
    }
    return statedOrNo(facts.homeCountry == facts.country ? YesNo::No : YesNo::Yes, accepted);
}

Truth factHolds(const FactRule &rule, const ListingFacts &facts)
{
    if (rule.fact == u"offer") {
        return stated(code(facts.offer), rule.values);
    }
    if (rule.fact == u"goal") {
        return stated(code(facts.goal), rule.values);
    }
    if (rule.fact == u"route") {
        return stated(code(facts.route), rule.values);
    }
    if (rule.fact == u"exemption_claimed") {
        return stated(code(facts.exemptionClaimed), rule.values);
    }
    if (rule.fact == u"vulnerable") {
        return statedOrNo(facts.vulnerable, rule.values);
    }
    if (rule.fact == u"approved_use") {
        return statedOrNo(facts.approvedUse, rule.values);
    }
    if (rule.fact == u"crossing_border") {
        return crossesBorder(facts, rule.values);
    }
    if (rule.fact == u"jurisdiction") {
        return liesInAny(facts, rule.values);
    }
    return Truth::Open; // readers refuse other facts; a check is never lost over one
}

Truth holds(const FactRule &rule, const ListingFacts &facts)
{
    Truth result = Truth::Yes;
    switch (rule.kind) {
    case FactRule::Kind::Always:
        break;
    case FactRule::Kind::Fact:
        return factHolds(rule, facts);
    case FactRule::Kind::Not:
        switch (holds(rule.parts.value(0), facts)) {
        case Truth::No:
            return Truth::Yes;
        case Truth::Open:
            return Truth::Open;
        case Truth::Yes:
            return Truth::No;
        }
        break;
    case FactRule::Kind::All:
        for (const FactRule &part : rule.parts) {
            result = std::min(result, holds(part, facts));
        }
        break;
    case FactRule::Kind::Any:
        result = Truth::No;
        for (const FactRule &part : rule.parts) {
            result = std::max(result, holds(part, facts));
        }
        break;
    }
    return result;
}

Applicability doesNotApply(const QString &text)
{
    return {false,
        text.isEmpty() ? ApplicabilityText::tr("Not asked for this kind of listing.") : text};
}

/// The three tests of a criterion; what the text says is looked up only when one fails.
enum class Obstacle { None, Treatment, Condition, Jurisdiction };

Obstacle obstacleOf(const Criterion &criterion, const ListingFacts &facts, bool answered)
{
    if (!criterion.treatments.isEmpty() && facts.kind != TreatmentKind::Unstated
        && !criterion.treatments.contains(facts.kind)) {
        return Obstacle::Treatment;
    }
    if (criterion.onlyWhen.kind != FactRule::Kind::Always
        && holds(criterion.onlyWhen, facts) == Truth::No) {
        return Obstacle::Condition;
    }
    if (criterion.elsewhere == Elsewhere::IfAnswered && !answered
        && liesInAny(facts, criterion.jurisdictions) == Truth::No) {
        return Obstacle::Jurisdiction;
    }
    return Obstacle::None;
}

} // namespace

ListingFacts factsOf(const Listing &listing, const Place &clinicPlace)
{
    ListingFacts facts;
    facts.kind = listing.kind;
    facts.offer = listing.offer;
    facts.goal = listing.goal;
    facts.route = listing.route;
    facts.vulnerable = listing.vulnerable;
    facts.exemptionClaimed = listing.exemptionClaimed;
    facts.approvedUse = listing.approvedUse;
    facts.homeCountry = listing.homeCountry;
    // A listing given in another country takes no region from the clinic.
    const bool elsewhere = !listing.country.isEmpty() && listing.country != clinicPlace.country;
    facts.country = listing.country.isEmpty() ? clinicPlace.country : listing.country;
    facts.region = listing.region.isEmpty() && !elsewhere ? clinicPlace.region : listing.region;
    if (facts.country.isEmpty() && isRegionCode(facts.region)) {
        facts.country = facts.region.left(2);
    }
    return facts;
}

Applicability applicability(const Criterion &criterion, const ListingFacts &facts, bool answered)
{
    switch (obstacleOf(criterion, facts, answered)) {
    case Obstacle::Treatment:
        return doesNotApply(criterion.treatmentsText);
    case Obstacle::Condition:
        return doesNotApply(criterion.onlyWhenText);
    case Obstacle::Jurisdiction:
        return doesNotApply(criterion.jurisdictionsText);
    case Obstacle::None:
        break;
    }
    return {};
}

size_t qHash(const ListingFacts &facts, size_t seed)
{
    return qHashMulti(seed, static_cast<int>(facts.kind), static_cast<int>(facts.offer),
        static_cast<int>(facts.goal), static_cast<int>(facts.route),
        static_cast<int>(facts.vulnerable), static_cast<int>(facts.exemptionClaimed),
        static_cast<int>(facts.approvedUse), facts.country, facts.region, facts.homeCountry);
}

QList<AnswerFacts> effectiveAnswers(
    const Catalogue &catalogue, const ListingFacts &facts, const Answers &answers)
{
    QList<AnswerFacts> effective;
    effective.reserve(catalogue.criteria().size());
    for (const Criterion &criterion : catalogue.criteria()) {
        const auto found = answers.constFind(criterion.rule.id);
        AnswerFacts answer = found == answers.constEnd() ? AnswerFacts() : factsOf(*found);
        if (obstacleOf(criterion, facts, answer.state != AnswerState::Unknown) != Obstacle::None) {
            answer = {AnswerState::NotApplicable, Tier::None, 0, 0};
        }
        effective.append(answer);
    }
    return effective;
}

ApplicabilityTable::ApplicabilityTable(CataloguePtr catalogue) : m_catalogue(std::move(catalogue))
{
}

void ApplicabilityTable::apply(const ListingFacts &facts, std::span<AnswerFacts> answers)
{
    APP_ASSERT(std::ssize(answers) == m_catalogue->criteria().size(), return );
    auto known = m_known.constFind(facts);
    if (known == m_known.constEnd()) {
        QList<Applies> row;
        row.reserve(m_catalogue->criteria().size());
        for (const Criterion &criterion : m_catalogue->criteria()) {
            if (obstacleOf(criterion, facts, false) == Obstacle::None) {
                row.append(Applies::Yes);
            } else {
                row.append(obstacleOf(criterion, facts, true) == Obstacle::None
                        ? Applies::IfAnswered
                        : Applies::No);
            }
        }
        // Places and kinds make a few thousand combinations; words typed as regions could make
        // more.
        constexpr qsizetype kMostKnown = 20'000;
        if (m_known.size() >= kMostKnown) {
            m_known.clear();
        }
        known = m_known.insert(facts, row);
    }
    for (size_t i = 0; i < answers.size(); ++i) {
        const Applies applies = known->at(static_cast<qsizetype>(i));
        const bool unanswered = answers[i].state == AnswerState::Unknown;
        if (applies == Applies::No || (applies == Applies::IfAnswered && unanswered)) {
            answers[i] = {AnswerState::NotApplicable, Tier::None, 0, 0};
        }
    }
}

} // namespace touchstone::domain
