// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "cli/options.h"
#include "services/account.h"
#include "services/directoryservice.h"

namespace touchstone::cli {

using services::accountName;

/// Opens the directory that the options name; says on standard error when it is worked on as a
/// copy, and what could not be handed back in the end. Errors: Invalid when they name none; as for
/// DirectoryService::open().
Result<services::DirectoryInfo> openDirectory(
    services::DirectoryService &service, const Options &options, Console &console);

/// For commands of an administrator, which open no directory. Errors: Invalid when the options name
/// none.
Result<> requireAddress(const Options &options);

/// Has `console` fail at last when the directory cannot be handed back as it should.
void sayWhatIsNotHandedBack(services::DirectoryService &service, Console &console);

/// The listing with that UUID. Errors: Invalid when it is no UUID or names another kind of record;
/// NotFound.
Result<ListingId> findListing(
    services::DirectoryService &service, const QString &uuid, Console &console);

/// What the options narrow a list to, with the words that depend on the day and on who asks put
/// in: --due, and "me". The directory must be open.
domain::ListingQuery listingQuery(
    const Options &options, const services::DirectoryService &service, const Clock &clock);

/// Who is meant: "me" is who is at the program.
QString personMeant(const QString &person, const services::DirectoryService &service);

/// Refuses to write over a file unless `replace`. Errors: Conflict.
Result<> checkFree(const QString &path, bool replace);

} // namespace touchstone::cli
