// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/directory.h"
#include "cli/recordjson.h"
#include "cli/reviewtext.h"
#include "cli/table.h"
#include "domain/explanation.h"
#include "domain/geography.h"
#include "services/reviewservice.h"

#include <QCoreApplication>
#include <QLocale>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype kNextChecksShown = 10;

/// Catalogues have English and Spanish texts.
QString programLanguage()
{
    return QLocale().language() == QLocale::Spanish ? u"es"_s : u"en"_s;
}

class ShowText
{
public:
    ShowText(const domain::Assessment &assessment, const services::ReviewStatus &review,
        Console *console)
        : m_assessment(assessment), m_review(review), m_catalogue(*assessment.catalogue),
          m_console(console)
    {
    }

    void print()
    {
        printHead();
        printScore();
        printLimits();
        printLines();
        printNextChecks();
    }

private:
    void line(const QString &text) { m_console->write(text + u'\n'); }
    void field(const QString &name, const QString &value)
    {
        if (!value.isEmpty()) {
            line(QCoreApplication::translate("cli", "%1: %2").arg(name, terminalText(value)));
        }
    }
    [[nodiscard]] const QString &title(int criterion) const
    {
        return m_catalogue.criteria().at(criterion).title;
    }

    void printHead();
    void printScore();
    void printLimits();
    void printLines();
    void printNextChecks();

    const domain::Assessment &m_assessment;
    const services::ReviewStatus &m_review;
    const domain::Catalogue &m_catalogue;
    Console *m_console;
};

void ShowText::printHead()
{
    const domain::Listing &listing = m_assessment.listing;
    const domain::Clinic &clinic = m_assessment.clinic;
    const QString language = programLanguage();
    line(terminalText(clinic.name));
    const domain::ListingFacts facts = domain::factsOf(listing, clinic.place);
    QStringList place{clinic.place.city};
    place += facts.country.isEmpty() ? QString() : domain::countryName(facts.country, language);
    place.removeAll(QString());
    field(QCoreApplication::translate("cli", "Place"), place.join(u", "_s));
    field(QCoreApplication::translate("cli", "Treatment"), listing.treatment);
    if (listing.kind != domain::TreatmentKind::Unstated) {
        field(QCoreApplication::translate("cli", "Kind"), domain::label(listing.kind));
    }
    field(QCoreApplication::translate("cli", "Condition"), listing.condition);
    field(QCoreApplication::translate("cli", "Offered as"), domain::label(listing.offer));
    if (m_assessment.practitioner) {
        field(QCoreApplication::translate("cli", "Practitioner"), m_assessment.practitioner->name);
    }
    if (m_assessment.laboratory) {
        field(QCoreApplication::translate("cli", "Laboratory"), m_assessment.laboratory->name);
    }
    if (listing.info.trashed) {
        line(QCoreApplication::translate("cli", "In the trash"));
    }
    field(QCoreApplication::translate("cli", "Assigned to"), m_review.assignees.join(u", "_s));
    if (m_review.record.id.isValid()) {
        field(QCoreApplication::translate("cli", "Review"), reviewLine(m_review));
    }
    field(QCoreApplication::translate("cli", "Id"), listing.info.uuid);
    line({});
}

void ShowText::printScore()
{
    const domain::Score &score = m_assessment.score;
    line(QCoreApplication::translate("cli", "Result: %1").arg(domain::label(score.band)));
    if (score.hasScore) {
        line(QCoreApplication::translate("cli", "Shown %1   Could reach %2   Checked %3")
                 .arg(domain::tenthsText(score.shownTenths), domain::tenthsText(score.reachTenths),
                     domain::tenthsText(score.checkedTenths)));
    }
    line(domain::scopeText(domain::summaryOf(score), m_assessment.asOf));
    if (score.nextChangeOn.isValid()) {
        line(QCoreApplication::translate("cli", "Next change by age alone: %1")
                 .arg(domain::dayText(score.nextChangeOn)));
    }
    line(u"%1, %2"_s.arg(domain::scoringModel(), m_catalogue.version()));
}

void ShowText::printLimits()
{
    const auto limits = domain::limits(m_catalogue, m_assessment.score);
    if (limits.isEmpty()) {
        return;
    }
    line(u'\n' + QCoreApplication::translate("cli", "Limits"));
    for (const domain::Limit &limit : limits) {
        line(u"  "_s + domain::limitText(m_catalogue, limit));
        for (const int criterion : limit.criteria) {
            const domain::Criterion &cause = m_catalogue.criteria().at(criterion);
            line(u"    "_s
                + QCoreApplication::translate("cli", "%1. To lift it: %2")
                      .arg(cause.title, cause.lift));
        }
    }
}

void ShowText::printLines()
{
    m_console->write(u'\n' + QCoreApplication::translate("cli", "Lines, in points of 100") + u'\n');
    Table table({{QCoreApplication::translate("cli", "Check"), false, 48},
                    {QCoreApplication::translate("cli", "Answer")},
                    {QCoreApplication::translate("cli", "Source"), false, 24},
                    {QCoreApplication::translate("cli", "Checked on")},
                    {QCoreApplication::translate("cli", "Earned"), true},
                    {QCoreApplication::translate("cli", "Lost"), true},
                    {QCoreApplication::translate("cli", "Open"), true}},
        m_console);
    const auto shares = domain::lineShares(m_assessment.score);
    for (qsizetype i = 0; i < m_assessment.score.lines.size(); ++i) {
        const domain::ScoreLine &scored = m_assessment.score.lines.at(i);
        const domain::Answer answer
            = m_assessment.answers.value(m_catalogue.rules().at(scored.criterion).id);
        const bool applies = scored.state != domain::AnswerState::NotApplicable;
        const auto points
            = [&](int tenths) { return applies ? domain::tenthsText(tenths) : u"–"_s; };
        const domain::LineShare share = shares.value(i);
        table.addRow({title(scored.criterion), domain::label(scored.state),
            answer.tier == domain::Tier::None ? QString() : domain::label(answer.tier),
            answer.checkedOn.isValid() ? answer.checkedOn.toString(Qt::ISODate) : QString(),
            points(share.earnedTenths), points(share.lostTenths), points(share.openTenths)});
    }
    table.finish();
}

void ShowText::printNextChecks()
{
    const auto checks = domain::nextChecks(m_catalogue, m_assessment.score);
    if (checks.isEmpty()) {
        return;
    }
    line(u'\n' + QCoreApplication::translate("cli", "Next best checks"));
    for (const domain::NextCheck &check : checks.first(std::min(checks.size(), kNextChecksShown))) {
        const domain::Criterion &criterion = m_catalogue.criteria().at(check.criterion);
        QString text
            = QCoreApplication::translate("cli", "%1 (%2): settles %3 points")
                  .arg(criterion.settle, criterion.title, domain::tenthsText(check.settlesTenths));
        if (check.redFlag) {
            text += QCoreApplication::translate("cli", ", red flag");
        }
        line(u"  "_s + text);
    }
}

struct Shown
{
    domain::Assessment assessment;
    services::ReviewStatus review;
};

Result<Shown> load(const Options &options, Console &console, const Clock &clock)
{
    services::DirectoryService service(clock, accountName());
    TRY(openDirectory(service, options, console));
    TRY_ASSIGN(const ListingId id, findListing(service, options.listing, console));
    Shown shown;
    TRY_ASSIGN(shown.assessment,
        console.wait(options.asOf.isValid()
                ? service.assessmentOn(id, options.asOf, programLanguage())
                : service.assessment(id, programLanguage())));
    TRY_ASSIGN(shown.review, console.wait(services::ReviewService(&service).status(id)));
    return shown;
}

} // namespace

int runShow(const Options &options, Console &console, const Clock &clock)
{
    const auto shown = load(options, console, clock);
    if (!shown.isOk()) {
        return console.fail(shown.error());
    }
    if (options.format == Format::Json) {
        QByteArray out;
        JsonWriter json(&out);
        writeAssessment(&json, shown->assessment, shown->review);
        console.write(out);
    } else {
        ShowText(shown->assessment, shown->review, &console).print();
    }
    return Done;
}

} // namespace touchstone::cli
