// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/nearmatch.h"

#include "base/text.h"
#include "storage/connection.h"
#include "storage/recordrows.h"
#include "storage/sqlfile.h"

#include <QSet>

namespace touchstone::storage {

using namespace domain;

namespace {

template <typename Record, typename KeyOf>
QStringList lesser(const Record &record, const KeyOf &keyOf)
{
    const QString own = keyOf(record);
    const Place &place = record.place;
    QStringList keys;
    const auto add = [&](const QString &city, const QString &country) {
        Record less = record;
        less.place = {};
        less.place.city = city;
        less.place.country = country;
        const QString key = keyOf(less);
        if (key != own && !keys.contains(key)) {
            keys.append(key);
        }
    };
    if (!place.city.isEmpty() && !place.country.isEmpty()) {
        add(place.city, {});
        add({}, place.country);
    }
    if (!place.city.isEmpty() || !place.country.isEmpty()) {
        add({}, {});
    }
    return keys;
}

bool mayBeOne(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() || a == b;
}

/// The key of the record's name with no more of its place than that.
template <typename Record, typename KeyOf>
QString keyWith(Record record, const QString &city, const KeyOf &keyOf)
{
    record.place = {};
    record.place.city = city;
    return keyOf(record);
}

/// Neither city, country nor postal code of one speaks against the other's.
template <typename Record, typename KeyOf>
bool mayStandInOnePlace(const Record &a, const Record &b, const KeyOf &keyOf)
{
    const bool sameCity = a.place.city.isEmpty() || b.place.city.isEmpty()
        || keyWith(a, a.place.city, keyOf) == keyWith(a, b.place.city, keyOf);
    return sameCity && mayBeOne(a.place.country, b.place.country)
        && mayBeOne(a.place.postalCode, b.place.postalCode);
}

} // namespace

Result<> NearMatch::begin()
{
    for (int i = 0; i < 4; ++i) {
        const QHash<QString, QString> table{
            {QStringLiteral("table"), tableOf(static_cast<SubjectKind>(i))}};
        TRY_ASSIGN(NativeStatement last, m_connection.native(QStringLiteral("record_last"), table));
        TRY_ASSIGN(const bool row, last.step());
        m_last[static_cast<size_t>(i)] = row ? last.integer(0) : 0;
        if (i != static_cast<int>(SubjectKind::Listing)) {
            TRY_ASSIGN(m_named[static_cast<size_t>(i)],
                m_connection.native(QStringLiteral("record_named"), table));
        }
    }
    TRY_ASSIGN(m_ofClinic, m_connection.native(QStringLiteral("listing_of_clinic")));
    return {};
}

QStringList NearMatch::lesserKeys(const Clinic &record) const
{
    return lesser(record, m_keys.clinic);
}

QStringList NearMatch::lesserKeys(const Laboratory &record) const
{
    return lesser(record, m_keys.laboratory);
}

template <typename RecordId, typename Record, typename KeyOf>
Result<qint64> NearMatch::onlyFuller(const Record &record, SubjectKind kind, const KeyOf &keyOf)
{
    if (!record.place.city.isEmpty() && !record.place.country.isEmpty()) {
        return 0;
    }
    const QString from = text::sortKey(record.name);
    NativeStatement &named = m_named[static_cast<size_t>(kind)];
    named.bindText(1, from);
    named.bindText(2, from + QChar(0xffff)); // no character: it sorts behind all that continue
    named.bind(3, m_last[static_cast<size_t>(kind)]);
    QList<qint64> ids;
    for (;;) {
        TRY_ASSIGN(const bool row, named.step());
        if (!row) {
            break;
        }
        ids.append(named.integer(0));
    }
    qint64 only = 0;
    for (const qint64 id : ids) {
        TRY_ASSIGN(const auto stored, findRecord(m_connection, RecordId(id)));
        const bool fits = stored && keyWith(*stored, {}, keyOf) == keyWith(record, {}, keyOf)
            && mayStandInOnePlace(record, *stored, keyOf);
        if (fits && only != 0) {
            return 0;
        }
        only = fits ? id : only;
    }
    return only;
}

Result<qint64> NearMatch::fuller(const Clinic &record)
{
    return onlyFuller<ClinicId>(record, SubjectKind::Clinic, m_keys.clinic);
}

Result<qint64> NearMatch::fuller(const Laboratory &record)
{
    return onlyFuller<LaboratoryId>(record, SubjectKind::Laboratory, m_keys.laboratory);
}

Result<QList<NearMatch::Said>> NearMatch::listingsOf(qint64 clinic)
{
    QList<Said> found;
    m_ofClinic.bind(1, clinic);
    m_ofClinic.bind(2, m_last[static_cast<size_t>(SubjectKind::Listing)]);
    for (;;) {
        TRY_ASSIGN(const bool row, m_ofClinic.step());
        if (!row) {
            return found;
        }
        found.append({m_ofClinic.integer(0), m_ofClinic.integer(1),
            QString::fromUtf8(m_ofClinic.text(2)), QString::fromUtf8(m_ofClinic.text(3))});
    }
}

Result<qint64> NearMatch::practitioner(ClinicId clinic, const Practitioner &record)
{
    const auto nameKey = [this](Practitioner person) {
        person.npi.clear();
        person.country.clear();
        return m_keys.practitioner(person);
    };
    const QString key = nameKey(record);
    TRY_ASSIGN(const QList<Said> listings, listingsOf(clinic.value()));
    QSet<qint64> seen;
    for (const Said &listing : listings) {
        if (listing.practitioner == 0 || seen.contains(listing.practitioner)) {
            continue;
        }
        seen.insert(listing.practitioner);
        TRY_ASSIGN(
            const auto stored, findRecord(m_connection, PractitionerId(listing.practitioner)));
        if (stored && nameKey(*stored) == key && mayBeOne(stored->npi, record.npi)
            && mayBeOne(stored->country, record.country)) {
            return listing.practitioner;
        }
    }
    return 0;
}

Result<qint64> NearMatch::listing(const Listing &record)
{
    const auto key = [this](const QString &treatment, const QString &condition) {
        Listing listing;
        listing.treatment = treatment;
        listing.condition = condition;
        return m_keys.listing(listing, {});
    };
    const auto like = [&key](const QString &a, const QString &b) {
        return !a.isEmpty() && !b.isEmpty() && key(a, {}) == key(b, {});
    };
    TRY_ASSIGN(const QList<Said> listings, listingsOf(record.clinic.value()));
    qint64 best = 0;
    int most = -1;
    for (const Said &stored : listings) {
        const bool sameTreatment = like(stored.treatment, record.treatment);
        const bool sameCondition = like(stored.condition, record.condition);
        const bool samePerson = stored.practitioner == record.practitioner.value();
        const bool fits
            = (sameTreatment || stored.treatment.isEmpty() || record.treatment.isEmpty())
            && (sameCondition || stored.condition.isEmpty() || record.condition.isEmpty())
            && (samePerson || stored.practitioner == 0 || !record.practitioner.isValid());
        const int agreed = (sameTreatment ? 1 : 0) + (sameCondition ? 1 : 0) + (samePerson ? 1 : 0);
        if (fits && agreed > most) {
            best = stored.id;
            most = agreed;
        }
    }
    return best;
}

} // namespace touchstone::storage
