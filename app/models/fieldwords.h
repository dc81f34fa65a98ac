// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/merge.h"

#include <QJsonObject>

/// Fields of records and what stands in them, in words for people.
namespace touchstone::models {

/// What a field or a group of fields (domain/merge.h) is called: "Telephone", "Price", "Finding".
/// Its own name for one that is not known.
QString fieldLabel(const QString &name);

/// What stands in the field: the words of closed lists, lists part by part, nothing for nothing.
/// `fields` as the journal has them.
QString fieldText(const domain::MergeField &field, const QJsonObject &fields);

} // namespace touchstone::models
