// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <memory>

namespace touchstone::storage {

/// Reads many records one after another, by the engine's own interface: for exports, where the
/// stores' way takes longer than all the rest. Records in the trash are read too. Thread: the
/// session's; must go before it does.
class RecordReader
{
public:
    explicit RecordReader(Session &session);
    ~RecordReader();
    RecordReader(const RecordReader &) = delete;
    RecordReader &operator=(const RecordReader &) = delete;

    /// Errors: NotFound; Corrupt.
    Result<domain::Clinic> load(ClinicId id);
    Result<domain::Practitioner> load(PractitionerId id);
    Result<domain::Laboratory> load(LaboratoryId id);
    Result<domain::Listing> load(ListingId id);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace touchstone::storage
