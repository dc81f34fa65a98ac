// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QList>
#include <QString>

namespace touchstone::exchange {

/// The names one cell gives a clinic.
struct ClinicNames
{
    QString name;
    QList<domain::OtherName> others;
};

/// Reads "A; B", "A | B", "Legal LLC dba B" (B is the name people know), "A (formerly B)", "A a/k/a
/// B", "A (antes B)". Pure, thread-safe.
ClinicNames clinicNamesFromText(const QString &cell);

} // namespace touchstone::exchange
