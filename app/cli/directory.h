// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "cli/options.h"
#include "services/account.h"
#include "services/directoryservice.h"

namespace touchstone::cli {

using services::accountName;

/// Opens the directory that the options name. Errors: Invalid when they name none; as for
/// DirectoryService::open().
Result<services::DirectoryInfo> openDirectory(
    services::DirectoryService &service, const Options &options, Console &console);

/// The listing with that UUID. Errors: Invalid when it is no UUID or names another kind of record;
/// NotFound.
Result<ListingId> findListing(
    services::DirectoryService &service, const QString &uuid, Console &console);

/// Refuses to write over a file unless `replace`. Errors: Conflict.
Result<> checkFree(const QString &path, bool replace);

} // namespace touchstone::cli
