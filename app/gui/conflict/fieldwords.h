// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/merge.h"

#include <QJsonObject>

/// The fields of records in words, for people who have to choose between two versions of one.
namespace touchstone::gui {

/// "name", "place", "telephone" … of a field or a MergeField; the name itself when it has no word.
QString fieldWord(const QString &field);

/// What a field says: lines of text, or a record that is named, whose name has to be looked up.
struct FieldValue
{
    QString text;
    domain::SubjectRef party; ///< id 0 when the field names none
};

/// The fields of `field` as they stand in a record. `language` is that of the catalogue's texts.
FieldValue fieldValue(
    const domain::Clinic &record, const domain::MergeField &field, const QString &language);
FieldValue fieldValue(
    const domain::Practitioner &record, const domain::MergeField &field, const QString &language);
FieldValue fieldValue(
    const domain::Laboratory &record, const domain::MergeField &field, const QString &language);
FieldValue fieldValue(
    const domain::Listing &record, const domain::MergeField &field, const QString &language);
FieldValue fieldValue(
    const domain::Answer &record, const domain::MergeField &field, const QString &language);

/// One line a field: "note: …", of what the journal says was set aside.
QString setAsideText(const QJsonObject &fields);

} // namespace touchstone::gui
