// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

namespace touchstone::storage {

/// Completes `mine` with what `theirs` says and mine leaves empty; adds names, credentials and
/// accreditations it lacks. Nothing that is there is overwritten.
void complete(domain::Clinic *mine, const domain::Clinic &theirs);
void complete(domain::Practitioner *mine, const domain::Practitioner &theirs);
void complete(domain::Laboratory *mine, const domain::Laboratory &theirs);
void complete(domain::Listing *mine, const domain::Listing &theirs);

} // namespace touchstone::storage
