// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace touchstone::domain {

/// A member written a second time in the same object.
struct RepeatedKey
{
    QString key;
    qsizetype offset = 0; ///< byte at which the second writing begins, at its quotation mark
};

/// The first member that an object of `json` names twice; none when all names are unique. RFC 8259,
/// section 4: names should be unique, and what readers make of others is unpredictable; Qt silently
/// keeps the last. `json` must be valid.
std::optional<RepeatedKey> findRepeatedKey(const QByteArray &json);

} // namespace touchstone::domain
