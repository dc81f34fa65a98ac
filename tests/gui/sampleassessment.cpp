// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleassessment.h"

namespace touchstone::test {

using namespace domain;

namespace {

Answer answer(AnswerState state, Tier tier, QDate checked, const QString &note = {})
{
    Answer made;
    made.state = state;
    made.tier = tier;
    made.checkedOn = checked;
    made.note = note;
    made.revision = 1;
    made.changedBy = QStringLiteral("Tomás Baker");
    return made;
}

} // namespace

Assessment sampleAssessment()
{
    Assessment made;
    made.catalogue = Catalogue::builtIn().value();
    made.asOf = kSampleDay;
    made.clinic.id = ClinicId(1);
    made.clinic.name = QStringLiteral("Example Regenerative Centre");
    made.clinic.place = {QString(), QStringLiteral("Tampa"), QStringLiteral("US-FL"), QString(),
        QStringLiteral("US")};
    Practitioner doctor;
    doctor.id = PractitionerId(1);
    doctor.name = QStringLiteral("A. Example");
    doctor.title = QStringLiteral("Dr");
    doctor.npi = QStringLiteral("0000000017");
    made.practitioner = doctor;
    Laboratory laboratory;
    laboratory.id = LaboratoryId(1);
    laboratory.name = QStringLiteral("Example Cell Laboratory");
    made.laboratory = laboratory;
    made.listing.id = ListingId(1);
    made.listing.clinic = made.clinic.id;
    made.listing.practitioner = doctor.id;
    made.listing.laboratory = laboratory.id;
    made.listing.treatment = QStringLiteral("Marrow concentrate");
    made.listing.kind = TreatmentKind::MarrowConcentrate;
    made.listing.condition = QStringLiteral("knee osteoarthritis");
    made.listing.goal = Goal::Disease;
    made.listing.route = Route::Joint;
    made.listing.cells = CellSource::Own;

    using enum AnswerState;
    const QDate fresh(2026, 8, 20);
    const QDate old(2026, 5, 2);
    const auto put
        = [&](const char *id, AnswerState state, Tier tier, QDate day, const QString &note = {}) {
              made.answers.insert(QString::fromLatin1(id), answer(state, tier, day, note));
          };
    put("people-licence", Met, Tier::Register, fresh);
    put("people-discipline", Met, Tier::Register, old,
        QStringLiteral("Searched under both spellings of the name."));
    made.answers[QStringLiteral("people-discipline")].source
        = QStringLiteral("https://board.example.org/lookup/17");
    put("people-exclusion", Met, Tier::Register, old);
    put("people-board-cert", Met, Tier::Register, fresh);
    put("people-scope-match", Partly, Tier::Independent, fresh);
    put("people-performs", Partly, Tier::Document, fresh);
    put("people-experience", Declined, Tier::Statement, fresh);
    made.answers[QStringLiteral("people-experience")].askedOn = QDate(2026, 7, 1);
    put("lab-identified", Partly, Tier::Document, fresh);
    put("product-identity", Partly, Tier::Document, fresh);
    put("evidence-human-trial", Partly, Tier::Independent, fresh);
    put("evidence-independent", Partly, Tier::Independent, fresh);
    put("evidence-guideline", NotMet, Tier::Independent, fresh);
    put("evidence-own-outcomes", NotMet, Tier::Statement, fresh);
    put("evidence-one-cell-many-ills", Met, Tier::Document, fresh);
    put("reg-enforcement", Met, Tier::Register, fresh);
    put("consent-written", Partly, Tier::Document, fresh);
    put("consent-specific-risks", NotMet, Tier::Document, fresh);
    put("facility-licence", Partly, Tier::Register, fresh);
    put("facility-emergency", NotMet, Tier::Statement, fresh);
    put("mkt-honest-badges", NotMet, Tier::Document, fresh);
    put("mkt-testimonials", NotMet, Tier::Document, fresh);
    put("cost-written-quote", Met, Tier::Document, fresh);
    put("follow-records", Partly, Tier::Statement, fresh);
    assess(&made);
    return made;
}

} // namespace touchstone::test
