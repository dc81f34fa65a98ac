// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "storage/directoryfile.h"
#include "storage/nativestatement.h"

#include <QHash>

namespace touchstone::storage {

class Connection;

/// Finds the record a row is about when its match key is new because the row says more or less than
/// an earlier file did: a practitioner, an NPI, a condition or a city that came or went. Only
/// records that were there before the import are looked at, so that rows of one file never run into
/// each other. Thread: the connection's.
class NearMatch
{
public:
    NearMatch(Connection &connection, const MatchKeys &keys)
        : m_connection(connection), m_keys(keys)
    {
    }
    Result<> begin();

    /// The keys `record` would have had with less of its place, fullest first.
    [[nodiscard]] QStringList lesserKeys(const domain::Clinic &record) const;
    [[nodiscard]] QStringList lesserKeys(const domain::Laboratory &record) const;
    /// The one record of that name whose place says more than `record`'s and nothing against it:
    /// the row leaves out a city or country given before. 0 for none, or where several would fit.
    Result<qint64> fuller(const domain::Clinic &record);
    Result<qint64> fuller(const domain::Laboratory &record);
    [[nodiscard]] bool wasThere(domain::SubjectKind kind, qint64 id) const
    {
        return id <= m_last[static_cast<size_t>(kind)];
    }

    /// The practitioner of one of the clinic's listings with that name, where neither NPI nor
    /// country speaks against it; 0 for none.
    Result<qint64> practitioner(ClinicId clinic, const domain::Practitioner &record);
    /// The clinic's listing nothing of which contradicts `record`; 0 for none.
    Result<qint64> listing(const domain::Listing &record);

private:
    struct Said
    {
        qint64 id = 0, practitioner = 0;
        QString treatment, condition;
    };
    Result<QList<Said>> listingsOf(qint64 clinic);
    template <typename RecordId, typename Record, typename KeyOf>
    Result<qint64> onlyFuller(const Record &record, domain::SubjectKind kind, const KeyOf &keyOf);

    Connection &m_connection;
    const MatchKeys &m_keys;
    NativeStatement m_ofClinic;
    std::array<NativeStatement, 4> m_named; ///< by kind; of the parties that have a place
    std::array<qint64, 4> m_last{};
};

} // namespace touchstone::storage
