// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/forms/recordform.h"

#include <memory>

namespace touchstone::gui {

/// The form of that record, made and not loaded yet; a new record when `record.id` is 0. A new
/// listing may name its `clinic` already.
RecordForm *makeRecordForm(
    const Context &context, const domain::SubjectRef &record, ClinicId clinic, QWidget *parent);

RecordForm *makeClinicForm(const Context &context, ClinicId id, QWidget *parent);
RecordForm *makePractitionerForm(const Context &context, PractitionerId id, QWidget *parent);
RecordForm *makeLaboratoryForm(const Context &context, LaboratoryId id, QWidget *parent);
RecordForm *makeListingForm(const Context &context, ListingId id, ClinicId clinic, QWidget *parent);

} // namespace touchstone::gui
