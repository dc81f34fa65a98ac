// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>

namespace touchstone {

/// The key of a row inside one directory. A type for each kind of record, so that one cannot be
/// passed for another; 0 is "not stored yet". Never shown and never written outside the directory:
/// outside, records carry a UUIDv7 (see newUuid()).
template <typename Tag> class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) { }

    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }
    constexpr auto operator<=>(const Id &) const = default;

    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using ClinicId = Id<struct ClinicTag>;
using PractitionerId = Id<struct PractitionerTag>;
using LaboratoryId = Id<struct LaboratoryTag>;
using ListingId = Id<struct ListingTag>;
using PersonId = Id<struct PersonTag>;
using ChangeId = Id<struct ChangeTag>; ///< one transaction in the journal

/// A new UUIDv7 (RFC 9562) in lower-case text without braces: sorts by `unixMs`, the time of its
/// making in milliseconds since 1970 UTC; the rest is random.
QString newUuid(qint64 unixMs);

/// True for any UUID in the text form newUuid() gives.
bool isUuid(const QString &text);

} // namespace touchstone
