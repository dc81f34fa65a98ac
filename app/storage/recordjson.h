// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/records.h"

#include <QJsonObject>

#include <utility>

/// Records as the journal writes them: an object of the fields of records.h, parties by their keys.
namespace touchstone::storage {

/// Every field, empty ones too.
QJsonObject toJson(const domain::Clinic &record);
QJsonObject toJson(const domain::Practitioner &record);
QJsonObject toJson(const domain::Laboratory &record);
QJsonObject toJson(const domain::Listing &record);
QJsonObject toJson(const domain::Answer &record);

/// Puts those fields of `json` that the record has into it.
void applyJson(const QJsonObject &json, domain::Clinic *record);
void applyJson(const QJsonObject &json, domain::Practitioner *record);
void applyJson(const QJsonObject &json, domain::Laboratory *record);
void applyJson(const QJsonObject &json, domain::Listing *record);
void applyJson(const QJsonObject &json, domain::Answer *record);

/// The fields that differ, as they were and as they are.
std::pair<QJsonObject, QJsonObject> difference(const QJsonObject &before, const QJsonObject &after);

/// The fields that say something.
QJsonObject withoutEmpty(const QJsonObject &json);

/// Compact text, an empty array for an empty object.
QByteArray jsonText(const QJsonObject &json);
QJsonObject jsonObject(const QByteArray &text);

} // namespace touchstone::storage
