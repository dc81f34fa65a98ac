// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/directory.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

QString kindWord(domain::SubjectKind kind)
{
    return domain::label(kind).toLower();
}

} // namespace

Result<services::DirectoryInfo> openDirectory(
    services::DirectoryService &service, const Options &options, Console &console)
{
    if (options.directory.isEmpty()) {
        return Error{ErrorCode::Invalid,
            QCoreApplication::translate("cli",
                "No directory is named. Add --directory FILE or --directory "
                "postgresql://person@host/name before the command, or set "
                "TOUCHSTONE_DIRECTORY."),
            {}, {}};
    }
    sayWhatIsNotHandedBack(service, console);
    const auto opened = console.wait(service.open(options.directory));
    if (opened.isOk() && opened->replica) {
        console.complain(u"touchstone: "_s + opened->readOnlyReason);
    }
    if (opened.isOk() && !opened->notice.isEmpty()) {
        console.complain(u"touchstone: "_s + opened->notice);
    }
    return opened;
}

Result<> requireAddress(const Options &options)
{
    return !options.directory.isEmpty()
        ? Result<>()
        : Result<>(Error{ErrorCode::Invalid,
            QCoreApplication::translate("cli",
                "No directory is named. Add --directory postgresql://administrator@host/name "
                "before the command, or set TOUCHSTONE_DIRECTORY."),
            {}, {}});
}

void sayWhatIsNotHandedBack(services::DirectoryService &service, Console &console)
{
    QObject::connect(&service, &services::DirectoryService::handBackFailed,
        [&console](const QString &message) { console.failAtLast(message); });
}

Result<ListingId> findListing(
    services::DirectoryService &service, const QString &uuid, Console &console)
{
    if (!isUuid(uuid.toLower())) {
        return Error{ErrorCode::Invalid,
            QCoreApplication::translate("cli",
                "“%1” is no listing's id. Ids are in the output of: touchstone list --format json.")
                .arg(uuid),
            {}, {}};
    }
    TRY_ASSIGN(const auto found, console.wait(service.findByUuid(uuid.toLower())));
    if (!found) {
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate("cli",
                "The directory has no listing %1. Ids are in the output of: touchstone list "
                "--format json.")
                .arg(uuid),
            {}, {}};
    }
    if (found->kind != domain::SubjectKind::Listing) {
        return Error{ErrorCode::Invalid,
            QCoreApplication::translate(
                "cli", "%1 is the id of a %2; the id of a listing is needed.")
                .arg(uuid, kindWord(found->kind)),
            {}, {}};
    }
    return ListingId(found->id);
}

domain::ListingQuery listingQuery(
    const Options &options, const services::DirectoryService &service, const Clock &clock)
{
    domain::ListingQuery query = options.query;
    query.assignedTo = personMeant(query.assignedTo, service);
    if (options.due) {
        query.dueBefore = clock.today().addDays(1);
    }
    return query;
}

QString personMeant(const QString &person, const services::DirectoryService &service)
{
    return person == u"me" ? service.info().me : person;
}

Result<> checkFree(const QString &path, bool replace)
{
    if (replace || !QFileInfo::exists(path)) {
        return {};
    }
    return Error{ErrorCode::Conflict,
        QCoreApplication::translate("cli",
            "The file %1 exists already and was left as it is. Name another, or add --replace.")
            .arg(path),
        {}, {}};
}

} // namespace touchstone::cli
