// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sampleassessment.h"

#include <QDebug>

namespace touchstone::test {

using namespace domain;

namespace {

struct Known
{
    const char *criterion;
    AnswerState state;
    Tier tier;
    QDate checkedOn;
    const char *source = nullptr;
};

constexpr AnswerState Met = AnswerState::Met, Partly = AnswerState::Partly,
                      NotMet = AnswerState::NotMet, Declined = AnswerState::Declined;

QList<Known> knownAnswers()
{
    const QDate august(2026, 8, 21), march(2026, 3, 10), may(2026, 5, 20);
    return {
        {"people-licence", Met, Tier::Register, august, "https://appsmqa.doh.state.fl.us/example"},
        {"people-discipline", Met, Tier::Register, may, nullptr},
        {"people-exclusion", Met, Tier::Register, may, nullptr},
        {"people-board-cert", NotMet, Tier::Independent, august, nullptr},
        {"people-scope-match", Met, Tier::Independent, august, nullptr},
        {"people-performs", Met, Tier::Statement, august, nullptr},
        {"people-experience", Partly, Tier::Statement, august, nullptr},
        {"lab-accreditation", NotMet, Tier::Register, august, nullptr},
        {"product-identity", Partly, Tier::Document, august, "Treatment leaflet, edition 3"},
        {"evidence-human-trial", Partly, Tier::Independent, august, nullptr},
        {"evidence-independent", NotMet, Tier::Independent, august, nullptr},
        {"evidence-guideline", NotMet, Tier::Independent, august, nullptr},
        {"evidence-own-outcomes", Met, Tier::Document, august, nullptr},
        {"evidence-one-cell-many-ills", Met, Tier::Document, august, nullptr},
        {"reg-enforcement", Met, Tier::Independent, august, nullptr},
        {"reg-product-status", Partly, Tier::Statement, august, nullptr},
        {"consent-written", Partly, Tier::Document, august, nullptr},
        {"consent-says-unproven", NotMet, Tier::Document, august, nullptr},
        {"consent-specific-risks", Partly, Tier::Document, august, nullptr},
        {"consent-time-to-think", Met, Tier::Statement, august, nullptr},
        {"facility-licence", Partly, Tier::Register, august, nullptr},
        {"safety-adverse-reporting", Declined, Tier::Statement, august, nullptr},
        {"mkt-honest-badges", NotMet, Tier::Independent, august,
            "https://clinic.example/about?seal=fda&lang=en"},
        {"mkt-testimonials", NotMet, Tier::Document, august, nullptr},
        {"mkt-no-guarantee", Met, Tier::Document, march, nullptr},
        {"cost-written-quote", Met, Tier::Document, august, nullptr},
        {"cost-if-it-goes-wrong", NotMet, Tier::Document, august, nullptr},
    };
}

} // namespace

Assessment blankAssessment(const QString &language)
{
    Assessment assessment;
    assessment.asOf = QDate(2026, 9, 14);
    auto catalogue = Catalogue::builtIn(QStringLiteral("criteria-1.0.0"), language);
    if (!catalogue.isOk()) {
        qFatal("catalogue: %s", qPrintable(catalogue.error().detail));
    }
    assessment.catalogue = catalogue.value();
    Clinic &clinic = assessment.clinic;
    clinic.id = ClinicId(1);
    clinic.name = QStringLiteral("Example Regenerative Centre");
    clinic.otherNames = {{QStringLiteral("Example Regen LLC"), NameKind::Legal}};
    clinic.place = {QStringLiteral("1 Example Street\nSuite 2"), QStringLiteral("Tampa"),
        QStringLiteral("US-FL"), QStringLiteral("33602"), QStringLiteral("US")};
    clinic.phone = QStringLiteral("+1 813 555 0100");
    clinic.website = QStringLiteral("https://clinic.example/");
    clinic.note = QStringLiteral("PRIVATE-CLINIC-NOTE");
    Practitioner person;
    person.id = PractitionerId(1);
    person.name = QStringLiteral("A. Example");
    person.title = QStringLiteral("Dr");
    person.npi = QStringLiteral("0000000017");
    person.specialty = QStringLiteral("Orthopaedic surgery");
    person.credentials = {{QStringLiteral("Florida medical licence"), QStringLiteral("ME 00000"),
        QStringLiteral("active")}};
    assessment.practitioner = person;
    Laboratory laboratory;
    laboratory.id = LaboratoryId(1);
    laboratory.name = QStringLiteral("Example Cell Laboratory");
    laboratory.accreditations
        = {{QStringLiteral("FACT"), QStringLiteral("000"), QDate(2027, 1, 1)}};
    assessment.laboratory = laboratory;
    Listing &listing = assessment.listing;
    listing.id = ListingId(1);
    listing.info.uuid = QStringLiteral("01920000-0000-7000-8000-000000000001");
    listing.clinic = clinic.id;
    listing.practitioner = person.id;
    listing.laboratory = laboratory.id;
    listing.treatment = QStringLiteral("Marrow concentrate");
    listing.kind = TreatmentKind::MarrowConcentrate;
    listing.condition = QStringLiteral("knee osteoarthritis");
    listing.conditionMesh = QStringLiteral("D020370");
    listing.goal = Goal::Disease;
    listing.route = Route::Joint;
    listing.cells = CellSource::Own;
    listing.homeCountry = QStringLiteral("US");
    listing.exemptionClaimed = YesNo::Yes;
    listing.price = {485'000, QStringLiteral("USD")};
    listing.note = QStringLiteral("PRIVATE-LISTING-NOTE");
    assess(&assessment);
    return assessment;
}

Assessment sampleAssessment(const QString &language)
{
    Assessment assessment = blankAssessment(language);
    for (const Known &known : knownAnswers()) {
        Answer answer;
        answer.state = known.state;
        answer.tier = known.tier;
        answer.checkedOn = known.checkedOn;
        if (known.state == Declined) {
            answer.askedOn = known.checkedOn.addDays(-14);
        }
        if (known.source) {
            answer.source = QLatin1String(known.source);
        }
        answer.revision = 1;
        assessment.answers.insert(QLatin1String(known.criterion), answer);
    }
    assessment.answers[QStringLiteral("people-licence")].note
        = QStringLiteral("PRIVATE-ANSWER-NOTE");
    Answer rumour;
    rumour.state = NotMet;
    rumour.tier = Tier::Hearsay;
    rumour.checkedOn = QDate(2026, 8, 2);
    rumour.source = QStringLiteral("HEARSAY-SOURCE on a forum");
    rumour.note = QStringLiteral("HEARSAY-NOTE");
    assessment.answers.insert(QStringLiteral("safety-infection-control"), rumour);
    Answer none;
    none.state = AnswerState::NotApplicable;
    none.reason = QStringLiteral("Patient lives in the same town.");
    assessment.answers.insert(QStringLiteral("follow-abroad"), none);
    assess(&assessment);
    return assessment;
}

Assessment hostileAssessment(const QString &language)
{
    Assessment assessment = blankAssessment(language);
    assessment.listing.info.example = true;
    const QString markup = QStringLiteral("<script>alert(1)</script><b>&amp; \"quoted\" 'x' %1 %2");
    const QString turned = QString(QChar(0x202E)) + QStringLiteral("txet denrut");
    Clinic &clinic = assessment.clinic;
    clinic.name = markup + turned + QString(10'000, u'W');
    clinic.website = QStringLiteral("javascript:alert(document.domain)");
    clinic.place.city = QString(1000, QChar(0x6771));
    clinic.place.address = QString(5000, u'a') + u'\n' + markup;
    assessment.practitioner->name = QStringLiteral("دكتور مثال ") + QStringLiteral("ד״ר דוגמה");
    assessment.laboratory->name = QStringLiteral("東京中央細胞研究所").repeated(60);
    assessment.laboratory->website = QStringLiteral("https://user:secret@clinic.example/");
    assessment.listing.treatment = markup.repeated(20);
    assessment.listing.condition = QString(1000, u'c');
    for (const Criterion &criterion : assessment.catalogue->criteria()) {
        Answer answer;
        answer.state = criterion.number % 3 == 0 ? Declined : NotMet;
        answer.tier = Tier::Register;
        answer.checkedOn = QDate(2026, 8, 1);
        answer.askedOn = QDate(2026, 7, 1);
        answer.source = criterion.number % 2 == 0
            ? QStringLiteral("javascript:alert(1)//") + markup
            : QStringLiteral("https://x.example/\"><script>") + QString(900, u's');
        answer.note = markup.repeated(20) + QString(4000, u'n');
        answer.reason = markup;
        assessment.answers.insert(criterion.rule.id, answer);
    }
    assess(&assessment);
    return assessment;
}

} // namespace touchstone::test
