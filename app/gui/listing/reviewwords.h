// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/reviewservice.h"

#include <QString>

/// What the review of a listing is called on its page.
namespace touchstone::gui {

/// The step that leads on from a state, as a button says it: "Mark as reviewed".
QString reviewStepText(domain::ReviewState state);
/// The Breeze icon of a state.
QString reviewIcon(domain::ReviewState state);
/// "Assessed by Ann on 3 November 2026. Number 1 was signed by …", and who works on it.
QString reviewStateText(const services::ReviewStatus &status);
/// What else there is to know, or nothing: why it came back, how far two assessors are, why the
/// next step is another's, the beginning of the hash that was signed. `shared`: on a server.
QString reviewNotesText(const services::ReviewStatus &status, bool shared);
/// "Agree on 31 of 38 checks (81.6 %), weighted kappa 0.71 over 30 of them"
QString agreementText(const domain::AssessorAgreement &agreement);

} // namespace touchstone::gui
