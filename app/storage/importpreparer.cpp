// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/importpreparer.h"

#include "base/text.h"
#include "storage/jsonfields.h"
#include "storage/recordrows.h"
#include "storage/searchindex.h"

namespace touchstone::storage {

using namespace domain;

namespace {

// What is remembered of texts, in entries.
constexpr qsizetype kMostRemembered = 20'000;

// What a record says, as a small hash: the same row again needs no look at the table.
class ContentHash
{
public:
    void text(const char *, const QString &value) { mix(::qHash(value, m_hash)); }
    void flag(const char *, bool value) { mix(value ? 1 : 2); }
    void integer(const char *, qint64 value) { mix(::qHash(value, m_hash)); }
    template <typename Word> void word(const char *, Word value) { mix(size_t(value) + 3); }
    template <typename Tag> void id(const char *, Id<Tag> value)
    {
        mix(::qHash(value.value(), m_hash));
    }
    void names(const char *, const QList<OtherName> &values)
    {
        for (const OtherName &value : values) {
            mix(::qHash(value.name, m_hash));
        }
    }
    void credentials(const char *, const QList<Credential> &values)
    {
        for (const Credential &value : values) {
            mix(qHashMulti(m_hash, value.registerName, value.number, value.status));
        }
    }
    void accreditations(const char *, const QList<Accreditation> &values)
    {
        for (const Accreditation &value : values) {
            mix(qHashMulti(m_hash, value.body, value.number, value.validUntil.toJulianDay()));
        }
    }
    [[nodiscard]] quint32 value() const { return static_cast<quint32>(m_hash ^ (m_hash >> 32)); }

private:
    void mix(size_t more) { m_hash = (m_hash ^ more) * 0x9e3779b97f4a7c15ULL; }
    size_t m_hash = 0x2545f491;
};

template <typename Record> quint32 contentOf(const Record &record)
{
    ContentHash hash;
    visitFields(record, hash);
    return hash.value();
}

// Takes the fields a FieldBinder gives.
class EncodingSink
{
public:
    explicit EncodingSink(EncodedFields &fields) : m_fields(fields)
    {
        m_fields.values.reserve(20);
        m_fields.texts.reserve(200);
    }
    void text(const QString &value)
    {
        const qsizetype at = m_fields.texts.size();
        if (!value.isEmpty()) {
            m_fields.texts += value.toUtf8();
        }
        m_fields.values.push_back({at, static_cast<qint32>(m_fields.texts.size() - at),
            EncodedFields::Value::Kind::Text});
    }
    void integer(qint64 value)
    {
        m_fields.values.push_back({value, 0, EncodedFields::Value::Kind::Integer});
    }
    void id(qint64 value) { m_fields.values.push_back({value, 0, EncodedFields::Value::Kind::Id}); }

private:
    EncodedFields &m_fields;
};

// A listing's fields begin with its three ids.
constexpr int kListingIds = 3;

} // namespace

const QString &ImportPreparer::folded(const QString &text)
{
    if (m_folded.size() > kMostRemembered) {
        m_folded.clear();
    }
    auto found = m_folded.constFind(text);
    if (found == m_folded.constEnd()) {
        found = m_folded.insert(text, text::searchText(text));
    }
    return *found;
}

const QByteArray &ImportPreparer::sortKey(const QString &text)
{
    if (m_sortKeys.size() > kMostRemembered) {
        m_sortKeys.clear();
    }
    auto found = m_sortKeys.constFind(text);
    if (found == m_sortKeys.constEnd()) {
        found = m_sortKeys.insert(text, text::sortKey(text).toUtf8());
    }
    return *found;
}

template <typename Record>
PreparedParty ImportPreparer::party(const Record &record, const QString &key)
{
    PreparedParty prepared;
    prepared.matchKey = matchHash(key);
    prepared.content = contentOf(record);
    EncodingSink sink(prepared.fields);
    visitFields(record, FieldBinder(sink));
    JsonFields fields;
    fields.json.reserve(400);
    visitFields(record, fields);
    prepared.json = std::move(fields.json) + '}';
    prepared.nameKey = text::sortKey(record.name).toUtf8();
    prepared.names = SearchIndex::namesOf(record);
    prepared.words
        = SearchIndex::wordsOf(record, prepared.names, [this](const QString &t) -> const QString & {
              return folded(t);
          }).toUtf8();
    const QStringList pieces = SearchIndex::piecesOf(prepared.names);
    prepared.pieces.reserve(size_t(pieces.size()));
    for (const QString &word : pieces) {
        prepared.pieces.emplace_back(static_cast<quint64>(matchHash(word)), word.toUtf8());
    }
    return prepared;
}

PreparedRecord ImportPreparer::prepare(ImportRecord record)
{
    PreparedRecord prepared;
    prepared.clinic = party(record.clinic, m_keys.clinic(record.clinic));
    QString practitionerKey;
    if (record.practitioner) {
        practitionerKey = m_keys.practitioner(*record.practitioner);
        prepared.practitioner = party(*record.practitioner, practitionerKey);
    }
    if (record.laboratory) {
        prepared.laboratory = party(*record.laboratory, m_keys.laboratory(*record.laboratory));
    }
    PreparedListing &listing = prepared.listing;
    listing.matchKey = matchHash(m_keys.listing(record.listing, practitionerKey));
    listing.content = contentOf(record.listing);
    EncodingSink sink(listing.fields);
    visitFields(record.listing, FieldBinder(sink));
    listing.fields.values.erase(
        listing.fields.values.begin(), listing.fields.values.begin() + kListingIds);
    JsonFields fields;
    fields.json.reserve(300);
    visitFields(record.listing, fields);
    listing.json = fields.json.mid(1);
    listing.rest = SearchIndex::restOf(
        record.listing, record.clinic.place, [this](const QString &t) -> const QString & {
            return folded(t);
        }).toUtf8();
    listing.treatmentKey = sortKey(record.listing.treatment);
    listing.conditionKey = sortKey(record.listing.condition);
    prepared.record = std::move(record);
    return prepared;
}

} // namespace touchstone::storage
