// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/serveraddress.h"

#include <functional>

namespace touchstone::storage {

/// Finds out at which of its places a directory's server answers. A name that has several numbers
/// in the network is several places. They are asked in the order of the address, except that
/// `first` comes first where it is among them, each as long as the address says (connect_timeout);
/// one is asked already when that before it has been silent for a moment, and its answer counts
/// when those before it have failed. A name is looked up when its turn comes. Sends no password,
/// and no name of a person to a server that can encrypt.
///
/// Value: the place that answered, then those behind it that did not fail, for who connects to try.
/// Errors: Offline; Cancelled as soon as `keepWaiting` says so, whatever the network does. Any
/// thread.
Result<QList<ServerAddress::Place>> findAnswering(const ServerAddress &address,
    const std::function<bool()> &keepWaiting, const ServerAddress::Place &first = {});

} // namespace touchstone::storage
