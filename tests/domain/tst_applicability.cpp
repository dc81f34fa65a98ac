// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/applicability.h"
#include "domain/assessment.h"
#include "support/testsupport.h"

using namespace touchstone;
using namespace touchstone::domain;

namespace {

/// Changes to a plain listing: everything stated, nothing special.
using Change = std::function<void(ListingFacts *)>;

ListingFacts plainFacts()
{
    ListingFacts facts;
    facts.kind = TreatmentKind::MarrowConcentrate;
    facts.offer = Offer::Routine;
    facts.goal = Goal::Disease;
    facts.route = Route::Joint;
    facts.vulnerable = YesNo::No;
    facts.exemptionClaimed = YesNo::No;
    facts.approvedUse = YesNo::No;
    facts.country = QStringLiteral("DE");
    facts.homeCountry = QStringLiteral("DE");
    return facts;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestApplicability : public QObject
{
    Q_OBJECT

    CataloguePtr m_catalogue;

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalogue = Catalogue::builtIn();
        VERIFY_OK(catalogue);
        m_catalogue = *catalogue;
    }

    void conditionsBothWays_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("applies");
        const auto row = [](const char *name, const char *id, bool applies, const Change &change) {
            QTest::newRow(name) << QString::fromLatin1(id) << change << applies;
        };
        using F = ListingFacts;
        row("study for routine", "evidence-human-trial", true, [](F *) {});
        row("no study for trials", "evidence-human-trial", false,
            [](F *f) { f->offer = Offer::Trial; });
        row("no study for special access", "evidence-human-trial", false,
            [](F *f) { f->offer = Offer::SpecialAccess; });
        row("register for trials", "evidence-registered-trial", true,
            [](F *f) { f->offer = Offer::Trial; });
        row("no register for routine", "evidence-registered-trial", false, [](F *) {});
        row("authorisation for trials", "reg-trial-authorisation", true,
            [](F *f) { f->offer = Offer::Trial; });
        row("no authorisation for routine", "reg-trial-authorisation", false, [](F *) {});
        row("fee of trials", "cost-trial-fee", true, [](F *f) { f->offer = Offer::Trial; });
        row("no fee of routine", "cost-trial-fee", false, [](F *) {});
        row("ethics for trials", "reg-ethics-approval", true,
            [](F *f) { f->offer = Offer::Trial; });
        row("ethics for special access", "reg-ethics-approval", true,
            [](F *f) { f->offer = Offer::SpecialAccess; });
        row("ethics for all in Japan", "reg-ethics-approval", true,
            [](F *f) { f->country = u"JP"_qs; });
        row("no ethics for routine elsewhere", "reg-ethics-approval", false, [](F *) {});
        row("ethics while the place is unknown", "reg-ethics-approval", true,
            [](F *f) { f->country.clear(); });
        row("exemption claimed", "reg-exemption-claim", true,
            [](F *f) { f->exemptionClaimed = YesNo::Yes; });
        row("exemption not claimed", "reg-exemption-claim", false, [](F *) {});
        row("exemption not stated", "reg-exemption-claim", true,
            [](F *f) { f->exemptionClaimed = YesNo::Unstated; });
        row("exemption of a transplant", "reg-exemption-claim", false, [](F *f) {
            f->exemptionClaimed = YesNo::Yes;
            f->kind = TreatmentKind::BloodStemCell;
        });
        row("unproven, not approved", "consent-says-unproven", true, [](F *) {});
        row("unproven, approved", "consent-says-unproven", false,
            [](F *f) { f->approvedUse = YesNo::Yes; });
        row("unproven, approval not stated", "consent-says-unproven", true,
            [](F *f) { f->approvedUse = YesNo::Unstated; });
        row("vulnerable", "consent-vulnerable", true, [](F *f) { f->vulnerable = YesNo::Yes; });
        row("not vulnerable", "consent-vulnerable", false, [](F *) {});
        row("vulnerable not stated", "consent-vulnerable", false,
            [](F *f) { f->vulnerable = YesNo::Unstated; });
        for (Route route : allValues<Route>()) {
            const bool asked = route == Route::Unstated || route == Route::Eye
                || route == Route::SpinalFluid || route == Route::Brain || route == Route::Vein;
            row(qPrintable(u"route "_qs + label(route)), "safety-route", asked,
                [route](F *f) { f->route = route; });
        }
        for (Goal goal : allValues<Goal>()) {
            const bool asked
                = goal == Goal::Unstated || goal == Goal::Cosmetic || goal == Goal::AntiAgeing;
            row(qPrintable(u"cosmetic words, goal "_qs + label(goal)), "mkt-cosmetic-terms", asked,
                [goal](F *f) {
                    f->goal = goal;
                    f->kind = TreatmentKind::FatGraft;
                });
        }
        row("cosmetic marrow", "mkt-cosmetic-terms", false, [](F *f) { f->goal = Goal::Cosmetic; });
        row("at home", "follow-abroad", false, [](F *) {});
        row("abroad", "follow-abroad", true, [](F *f) { f->homeCountry = u"FR"_qs; });
        row("home not stated", "follow-abroad", false, [](F *f) { f->homeCountry.clear(); });
        row("place not stated", "follow-abroad", true, [](F *f) { f->country.clear(); });
        row("notice elsewhere", "reg-local-notice", false, [](F *) {});
        row("notice in Australia", "reg-local-notice", true, [](F *f) { f->country = u"AU"_qs; });
        row("notice in Florida", "reg-local-notice", true, [](F *f) {
            f->country = u"US"_qs;
            f->region = u"US-FL"_qs;
        });
        row("no notice in Texas", "reg-local-notice", false, [](F *f) {
            f->country = u"US"_qs;
            f->region = u"US-TX"_qs;
        });
        row("notice while the state is unknown", "reg-local-notice", true,
            [](F *f) { f->country = u"US"_qs; });
        row("notice while the place is unknown", "reg-local-notice", true,
            [](F *f) { f->country.clear(); });
        row("exclusion lists everywhere", "people-exclusion", true, [](F *) {});
        row("licence of a lab for marrow", "lab-licence", false, [](F *) {});
        row("licence of a lab for exosomes", "lab-licence", true,
            [](F *f) { f->kind = TreatmentKind::Exosomes; });
        row("licence of a lab while the kind is unknown", "lab-licence", true,
            [](F *f) { f->kind = TreatmentKind::Unstated; });
        row("building for creams", "facility-licence", false,
            [](F *f) { f->kind = TreatmentKind::Topical; });
    }
    void conditionsBothWays()
    {
        QFETCH(QString, id);
        QFETCH(Change, change);
        QFETCH(bool, applies);
        ListingFacts facts = plainFacts();
        change(&facts);
        const Criterion *criterion = m_catalogue->find(id);
        QVERIFY(criterion);
        const Applicability found = applicability(*criterion, facts, false);
        QCOMPARE(found.applies, applies);
        QCOMPARE(found.why.isEmpty(), applies);
        const AnswerFacts effective
            = effectiveAnswers(*m_catalogue, facts, {}).at(m_catalogue->indexOf(id));
        QVERIFY(effective.state == (applies ? AnswerState::Unknown : AnswerState::NotApplicable));
    }

    void treatmentsOfEveryCriterion()
    {
        for (const Criterion &criterion : m_catalogue->criteria()) {
            for (TreatmentKind kind : allValues<TreatmentKind>()) {
                ListingFacts facts; // nothing else stated keeps conditions on the offer open
                facts.kind = kind;
                const bool listed = criterion.treatments.isEmpty()
                    || kind == TreatmentKind::Unstated || criterion.treatments.contains(kind);
                if (!listed) {
                    const Applicability found = applicability(criterion, facts, false);
                    QVERIFY2(!found.applies, qPrintable(criterion.rule.id));
                    QCOMPARE(found.why, criterion.treatmentsText);
                }
            }
        }
    }

    void elsewhereAnAnswerMakesItApply()
    {
        const Criterion *notice = m_catalogue->find(u"reg-local-notice"_qs);
        QVERIFY(!applicability(*notice, plainFacts(), false).applies);
        QVERIFY(applicability(*notice, plainFacts(), true).applies);
    }

    void theTableGivesTheSameAsOneByOne()
    {
        ApplicabilityTable table(m_catalogue);
        Answer met;
        met.state = AnswerState::Met;
        met.tier = Tier::Register;
        met.checkedOn = QDate(2026, 8, 1);
        const Answers some = {{u"reg-local-notice"_qs, met}, {u"lab-licence"_qs, met}};
        const QStringList places = {QString(), u"US"_qs, u"AU"_qs, u"JP"_qs, u"DE"_qs};
        for (TreatmentKind kind : allValues<TreatmentKind>()) {
            for (Route route : allValues<Route>()) {
                for (const QString &place : places) {
                    ListingFacts facts = plainFacts();
                    facts.kind = kind;
                    facts.route = route;
                    facts.country = place;
                    for (const Answers &answers : {Answers(), some}) {
                        QList<AnswerFacts> bulk;
                        for (const Criterion &criterion : m_catalogue->criteria()) {
                            bulk.append(domain::factsOf(answers.value(criterion.rule.id)));
                        }
                        table.apply(facts, bulk);
                        QVERIFY(bulk == effectiveAnswers(*m_catalogue, facts, answers));
                    }
                }
            }
        }
    }

    void rulesAreTrees_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("applies");
        QTest::newRow("any of a yes and a no") << int(FactRule::Kind::Any) << true;
        QTest::newRow("all of a yes and a no") << int(FactRule::Kind::All) << false;
    }
    void rulesAreTrees()
    {
        QFETCH(int, kind);
        QFETCH(bool, applies);
        Criterion criterion;
        criterion.onlyWhen.kind = FactRule::Kind(kind);
        criterion.onlyWhen.parts = {
            {FactRule::Kind::Fact, u"offer"_qs, {u"routine"_qs}, {}},
            {FactRule::Kind::Fact, u"goal"_qs, {u"cosmetic"_qs}, {}},
        };
        QCOMPARE(applicability(criterion, plainFacts(), false).applies, applies);
        ListingFacts unstated = plainFacts();
        unstated.goal = Goal::Unstated;
        QVERIFY(applicability(criterion, unstated, false).applies);
        const FactRule inner = criterion.onlyWhen;
        criterion.onlyWhen = {FactRule::Kind::Not, {}, {}, {inner}};
        QCOMPARE(applicability(criterion, plainFacts(), false).applies, !applies);
    }

    void placeOfAListing()
    {
        Place clinic;
        clinic.country = u"US"_qs;
        clinic.region = u"US-FL"_qs;
        Listing listing;
        QCOMPARE(factsOf(listing, clinic).region, u"US-FL"_qs);
        listing.country = u"MX"_qs;
        QCOMPARE(factsOf(listing, clinic).country, u"MX"_qs);
        QCOMPARE(factsOf(listing, clinic).region, QString());
        clinic.country.clear();
        listing.country.clear();
        QCOMPARE(factsOf(listing, clinic).country, u"US"_qs);
    }

    void anAssessmentJoinsAnswersAndRules()
    {
        Assessment assessment;
        assessment.catalogue = m_catalogue;
        assessment.asOf = QDate(2026, 9, 1);
        assessment.listing.id = ListingId(7);
        assessment.listing.clinic = ClinicId(3);
        assessment.listing.kind = TreatmentKind::MarrowConcentrate;
        Answer met;
        met.state = AnswerState::Met;
        met.tier = Tier::Register;
        met.checkedOn = QDate(2026, 8, 1);
        assessment.answers.insert(u"people-licence"_qs, met);
        assessment.answers.insert(u"lab-licence"_qs, met); // not asked for marrow concentrate
        assess(&assessment);
        QCOMPARE(assessment.applicability.size(), 50);
        QVERIFY(!assessment.applicability.at(m_catalogue->indexOf(u"lab-licence"_qs)).applies);
        QCOMPARE(summaryOf(assessment.score).checksDone, 1);
        QVERIFY(assessment.score.hasScore);

        const Criterion *licence = m_catalogue->find(u"people-licence"_qs);
        QVERIFY(!assessment.subjectOf(*licence).has_value());
        assessment.listing.practitioner = PractitionerId(9);
        QCOMPARE(assessment.subjectOf(*licence)->id, 9);
        const Criterion *building = m_catalogue->find(u"facility-licence"_qs);
        QVERIFY(assessment.subjectOf(*building) == (SubjectRef{SubjectKind::Clinic, 3}));
        const Criterion *consent = m_catalogue->find(u"consent-written"_qs);
        QVERIFY(assessment.subjectOf(*consent) == (SubjectRef{SubjectKind::Listing, 7}));
        QVERIFY(Assessment::isShared(*building) && !Assessment::isShared(*consent));
    }
};

QTEST_GUILESS_MAIN(TestApplicability)
#include "tst_applicability.moc"
