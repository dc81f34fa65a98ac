// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/directory.h"
#include "cli/reviewtext.h"
#include "cli/table.h"
#include "domain/explanation.h"
#include "services/reviewservice.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;
using services::ReviewService;

Result<> assign(const Options &options, Console &console, const Clock &clock)
{
    services::DirectoryService service(clock, accountName());
    TRY(openDirectory(service, options, console));
    TRY_ASSIGN(const ListingId id, findListing(service, options.listing, console));
    ReviewService reviews(&service);
    const QString person = personMeant(options.person, service);
    TRY(console.wait(options.off ? reviews.unassign({id}, person) : reviews.assign({id}, person)));
    TRY_ASSIGN(const services::ReviewStatus status, console.wait(reviews.status(id)));
    console.write((status.assignees.isEmpty()
                          ? QCoreApplication::translate("cli", "Nobody works on this listing.")
                          : QCoreApplication::translate("cli", "Assigned to: %1")
                                .arg(terminalText(status.assignees.join(u", "_s))))
        + u'\n');
    return {};
}

QString signedLine(const domain::Snapshot &snapshot)
{
    return QCoreApplication::translate("cli", "Signed no. %1 by %2 on %3: %4",
        "number of the assessment, person, day, id of the snapshot")
        .arg(QString::number(snapshot.number), terminalText(snapshot.signedBy.person),
            domain::dayText(snapshot.signedBy.atUtc.date()), snapshot.uuid);
}

void printStatus(const services::ReviewStatus &status, Console &console)
{
    const auto line = [&console](const QString &text) { console.write(text + u'\n'); };
    line(QCoreApplication::translate("cli", "Review: %1").arg(terminalText(reviewLine(status))));
    if (!status.record.remark.isEmpty()) {
        line(QCoreApplication::translate("cli", "Remark: %1")
                 .arg(terminalText(status.record.remark)));
    }
    if (!status.assignees.isEmpty()) {
        line(QCoreApplication::translate("cli", "Assigned to: %1")
                 .arg(terminalText(status.assignees.join(u", "_s))));
    }
    for (const domain::Assessor &assessor : status.assessors.assessors) {
        line((assessor.hasFinished()
                ? QCoreApplication::translate("cli", "Assessor: %1, has finished")
                : QCoreApplication::translate("cli", "Assessor: %1, still answers"))
                 .arg(terminalText(assessor.person)));
    }
    for (const domain::Snapshot &snapshot : status.snapshots) {
        line(signedLine(snapshot));
    }
    QStringList steps;
    for (const domain::ReviewStep step : status.steps) {
        steps.append(u"--step "_s + domain::code(step));
    }
    if (!steps.isEmpty()) {
        line(QCoreApplication::translate("cli", "You may: %1").arg(steps.join(u", "_s)));
    }
    if (!status.whyNotNext.isEmpty()) {
        line(status.whyNotNext);
    }
}

Result<> review(const Options &options, Console &console, const Clock &clock)
{
    services::DirectoryService service(clock, accountName());
    TRY(openDirectory(service, options, console));
    TRY_ASSIGN(const ListingId id, findListing(service, options.listing, console));
    ReviewService reviews(&service);
    TRY_ASSIGN(services::ReviewStatus status, console.wait(reviews.status(id)));
    if (options.step) {
        TRY(console.wait(reviews.take(*options.step, status.record, options.remark)));
        TRY_ASSIGN(status, console.wait(reviews.status(id)));
    }
    if (options.format == Format::Json) {
        QByteArray out;
        JsonWriter json(&out);
        writeReview(&json, status);
        console.write(out);
    } else {
        printStatus(status, console);
    }
    return {};
}

Result<> listSnapshots(const Options &options, services::DirectoryService &service,
    ReviewService &reviews, Console &console)
{
    TRY_ASSIGN(const ListingId id, findListing(service, options.listing, console));
    TRY_ASSIGN(const auto snapshots, console.wait(reviews.snapshots(id)));
    if (options.format == Format::Json) {
        QByteArray out;
        JsonWriter json(&out);
        json.beginArray();
        for (const domain::Snapshot &snapshot : snapshots) {
            writeSnapshot(&json, snapshot);
        }
        json.endArray();
        console.write(out);
        return {};
    }
    Table table({{QCoreApplication::translate("cli", "No."), true},
                    {QCoreApplication::translate("cli", "Signed by"), false, 24},
                    {QCoreApplication::translate("cli", "Signed on")}, {u"SHA-256"_s, false, 0},
                    {QCoreApplication::translate("cli", "Id"), false, 0}},
        &console);
    for (const domain::Snapshot &snapshot : snapshots) {
        table.addRow({QString::number(snapshot.number), snapshot.signedBy.person,
            snapshot.signedBy.atUtc.date().toString(Qt::ISODate), snapshot.sha256, snapshot.uuid});
    }
    table.finish();
    return {};
}

Result<> show(const Options &options, const services::VerifiedSnapshot &found, Console &console)
{
    if (options.file.isEmpty()) {
        console.write(found.snapshot.content);
        return {};
    }
    TRY(checkFree(options.file, options.replace));
    QSaveFile file(options.file);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(found.snapshot.content) != found.snapshot.content.size() || !file.commit()) {
        return Error{ErrorCode::Denied,
            QCoreApplication::translate("cli", "The file %1 cannot be written (%2).")
                .arg(options.file, file.errorString()),
            {}, {options.file, 0, 0, {}}};
    }
    return {};
}

void printCheck(const Options &options, const services::VerifiedSnapshot &found, Console &console)
{
    const domain::SnapshotCheck &check = found.check;
    if (options.format == Format::Json) {
        QByteArray out;
        JsonWriter json(&out);
        json.beginObject();
        json.member("id"_L1, found.snapshot.uuid);
        json.member("listing"_L1, check.listing);
        json.member("confirmed"_L1, check.isConfirmed());
        json.member("sha256"_L1, check.sha256);
        json.member("signed_sha256"_L1, found.snapshot.sha256);
        json.member("signed_by"_L1, found.snapshot.signedBy.person);
        json.member("signed_at"_L1, found.snapshot.signedBy.atUtc);
        json.member("as_of"_L1, check.asOf);
        json.member("catalogue"_L1, check.catalogue);
        json.member("model"_L1, check.model);
        json.member("band"_L1, domain::code(check.score.band));
        json.key("shown"_L1);
        json.tenths(check.score.shownTenths);
        json.key("differences"_L1);
        json.strings(check.differences);
        json.endObject();
        console.write(out);
        return;
    }
    console.write(terminalText(check.clinic) + u'\n' + signedLine(found.snapshot) + u'\n');
    console.write(QCoreApplication::translate("cli", "SHA-256: %1").arg(check.sha256) + u'\n');
    if (check.isConfirmed()) {
        console.write(
            QCoreApplication::translate("cli",
                "Confirmed: the text is the one that was signed, and its score comes out "
                "the same (%1, shown %2, as of %3).")
                .arg(domain::label(check.score.band), domain::tenthsText(check.score.shownTenths),
                    domain::dayText(check.asOf))
            + u'\n');
    }
    for (const QString &difference : check.differences) {
        console.write(difference + u'\n');
    }
}

Result<bool> snapshot(const Options &options, Console &console, const Clock &clock)
{
    services::DirectoryService service(clock, accountName());
    TRY(openDirectory(service, options, console));
    ReviewService reviews(&service);
    if (options.command == Command::SnapshotList) {
        TRY(listSnapshots(options, service, reviews, console));
        return true;
    }
    TRY_ASSIGN(const services::VerifiedSnapshot found,
        console.wait(reviews.verify(options.snapshot.toLower())));
    if (options.command == Command::SnapshotShow) {
        TRY(show(options, found, console));
        return true;
    }
    printCheck(options, found, console);
    return found.check.isConfirmed();
}

int ended(const Result<> &result, Console &console)
{
    return result.isOk() ? int(Done) : console.fail(result.error());
}

} // namespace

int runAssign(const Options &options, Console &console, const Clock &clock)
{
    return ended(assign(options, console, clock), console);
}

int runReview(const Options &options, Console &console, const Clock &clock)
{
    return ended(review(options, console, clock), console);
}

int runSnapshot(const Options &options, Console &console, const Clock &clock)
{
    const auto confirmed = snapshot(options, console, clock);
    if (!confirmed.isOk()) {
        return console.fail(confirmed.error());
    }
    if (!*confirmed) {
        return console.fail(Error{ErrorCode::Corrupt,
            QCoreApplication::translate("cli", "The snapshot is not what was signed."), {}, {}});
    }
    return Done;
}

} // namespace touchstone::cli
