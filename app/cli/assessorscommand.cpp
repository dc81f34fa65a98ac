// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/answerfile.h"
#include "cli/commands.h"
#include "cli/directory.h"
#include "cli/jsonwriter.h"
#include "cli/table.h"
#include "services/assessorservice.h"

#include <QCoreApplication>
#include <QLocale>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;
using domain::AssessorPair;
using services::AssessorService;
using services::Decision;

/// Kappa as people write it: 0.62.
QString kappaText(const std::optional<int> &thousandths)
{
    return thousandths ? QLocale().toString(*thousandths / 1000.0, 'f', 2)
                       : QCoreApplication::translate("cli", "none");
}

void printPair(const AssessorPair &pair, const domain::Catalogue &catalogue, Console &console)
{
    if (!pair.isNamed()) {
        console.write(
            QCoreApplication::translate("cli", "Nobody was named to assess this listing.") + u'\n');
        return;
    }
    for (const domain::Assessor &assessor : pair.assessors) {
        console.write((assessor.hasFinished()
                              ? QCoreApplication::translate("cli", "Assessor: %1, has finished")
                              : QCoreApplication::translate("cli", "Assessor: %1, still answers"))
                          .arg(terminalText(assessor.person))
            + u'\n');
    }
    const auto agreed = pair.agreement(catalogue);
    if (!agreed) {
        return;
    }
    console.write(
        QCoreApplication::translate("cli",
            "Agreement: %1 % of %2 checks, weighted kappa %3 over %4 of them",
            "per cent, number of checks, kappa, number of pairs kappa is made from")
            .arg(agreed->percentTenths ? domain::tenthsText(*agreed->percentTenths) : u"–"_s,
                QString::number(agreed->judged), kappaText(agreed->kappaThousandths),
                QString::number(agreed->ranked))
        + u'\n');
    Table table({{QCoreApplication::translate("cli", "Check"), false, 40},
                    {pair.assessors[0].person, false, 24}, {pair.assessors[1].person, false, 24},
                    {QCoreApplication::translate("cli", "Decided"), false, 24},
                    {QCoreApplication::translate("cli", "Criterion"), false, 0}},
        &console);
    const QStringList judged = pair.judged(catalogue);
    for (const QString &id : judged) {
        const auto decided = pair.reconciled.constFind(id);
        table.addRow({catalogue.find(id)->title,
            domain::label(pair.assessors[0].answers.value(id).state),
            domain::label(pair.assessors[1].answers.value(id).state),
            decided == pair.reconciled.constEnd() ? u"–"_s
                : decided->taken.isEmpty() ? QCoreApplication::translate("cli", "a third answer")
                                           : decided->taken,
            id});
    }
    table.finish();
}

void writePair(JsonWriter *json, const AssessorPair &pair, const domain::Catalogue &catalogue)
{
    json->beginObject();
    json->key("assessors"_L1);
    json->beginArray();
    for (const domain::Assessor &assessor : pair.assessors) {
        json->beginObject(JsonWriter::Layout::Inline);
        json->member("person"_L1, assessor.person);
        json->member("finished_at"_L1, assessor.finishedUtc);
        json->member("visible"_L1, assessor.visible);
        json->member("answers"_L1, qint64(assessor.answers.size()));
        json->endObject();
    }
    json->endArray();
    json->key("agreement"_L1);
    if (const auto agreed = pair.agreement(catalogue)) {
        json->beginObject();
        json->member("judged"_L1, agreed->judged);
        json->member("same"_L1, agreed->same);
        json->member("ranked"_L1, agreed->ranked);
        json->tenthsOrNull("percent"_L1, agreed->percentTenths);
        json->key("weighted_kappa"_L1);
        if (agreed->kappaThousandths) {
            json->raw(QByteArray::number(*agreed->kappaThousandths / 1000.0, 'f', 3));
        } else {
            json->null();
        }
        json->endObject();
    } else {
        json->null();
    }
    json->key("criteria"_L1);
    json->beginArray();
    const QStringList judged = pair.judged(catalogue);
    for (const QString &id : judged) {
        json->beginObject(JsonWriter::Layout::Inline);
        json->member("criterion"_L1, id);
        json->member("first"_L1, domain::code(pair.assessors[0].answers.value(id).state));
        json->member("second"_L1, domain::code(pair.assessors[1].answers.value(id).state));
        const domain::Reconciliation decided = pair.reconciled.value(id);
        json->member("decided"_L1, !decided.criterion.isEmpty());
        json->textOrNull("taken"_L1, decided.taken);
        json->textOrNull("remark"_L1, decided.remark);
        json->textOrNull("decided_by"_L1, decided.decided.person);
        json->endObject();
    }
    json->endArray();
    json->endObject();
}

/// Those of the file, and what both say alike.
Result<QList<Decision>> decisionsFor(
    const QString &path, const AssessorPair &pair, const domain::Catalogue &catalogue)
{
    TRY_ASSIGN(QList<Decision> decisions, readDecisionFile(path));
    QStringList open = pair.open(catalogue);
    for (const Decision &decision : std::as_const(decisions)) {
        open.removeOne(decision.criterion);
    }
    for (const QString &id : std::as_const(open)) {
        if (domain::sayTheSame(
                pair.assessors[0].answers.value(id), pair.assessors[1].answers.value(id))) {
            decisions.append({id, pair.assessors[0].person, {}, {}});
        }
    }
    return decisions;
}

Result<> work(const Options &options, ListingId id, const services::DirectoryService &service,
    AssessorService &assessors, const domain::Catalogue &catalogue, Console &console)
{
    if (!options.assessors.isEmpty()) {
        TRY(console.wait(assessors.name(id, personMeant(options.assessors.value(0), service),
            personMeant(options.assessors.value(1), service))));
    }
    if (!options.answersFile.isEmpty()) {
        TRY_ASSIGN(const domain::Answers answers, readAnswerFile(options.answersFile));
        TRY(console.wait(assessors.saveAllMine(id, answers)));
    }
    if (options.finish) {
        TRY(console.wait(assessors.finish(id)));
    }
    if (!options.decisions.isEmpty()) {
        TRY_ASSIGN(const AssessorPair pair, console.wait(assessors.pair(id)));
        TRY_ASSIGN(const auto decisions, decisionsFor(options.decisions, pair, catalogue));
        TRY(console.wait(assessors.reconcile(id, decisions)));
    }
    return {};
}

Result<> run(const Options &options, Console &console, const Clock &clock)
{
    services::DirectoryService service(clock, accountName());
    TRY(openDirectory(service, options, console));
    TRY_ASSIGN(const ListingId id, findListing(service, options.listing, console));
    TRY_ASSIGN(const domain::CataloguePtr catalogue,
        domain::Catalogue::builtIn(service.info().catalogueVersion));
    AssessorService assessors(&service);
    TRY(work(options, id, service, assessors, *catalogue, console));
    TRY_ASSIGN(const AssessorPair pair, console.wait(assessors.pair(id)));
    if (options.format == Format::Json) {
        QByteArray out;
        JsonWriter json(&out);
        writePair(&json, pair, *catalogue);
        console.write(out);
    } else {
        printPair(pair, *catalogue, console);
    }
    return {};
}

} // namespace

int runAssessors(const Options &options, Console &console, const Clock &clock)
{
    const auto done = run(options, console, clock);
    return done.isOk() ? int(Done) : console.fail(done.error());
}

} // namespace touchstone::cli
