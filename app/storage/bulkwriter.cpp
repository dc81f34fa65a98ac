// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkwriter.h"

#include "base/text.h"
#include "storage/sqlfile.h"

#include <QRandomGenerator>
#include <QtEndian>

namespace touchstone::storage {

using namespace domain;

namespace {

// Full text is gathered in memory before it is written: the larger, the fewer passes over it.
constexpr int kListingBuffer = 64 << 20;
constexpr int kPartyBuffer = 16 << 20;
constexpr int kDefaultBuffer = 1 << 20; // FTS5's own
// What is remembered of texts and parties, in entries.
constexpr size_t kMostRemembered = 20'000;
constexpr size_t kMostSeenWords = 200'000;
// When an import adds more than this and than a quarter of what there is, indexes are made anew.
constexpr qint64 kManyRows = 20'000;

// The fields that say something, as a JSON object.
class JsonFields
{
public:
    QByteArray json = "{";

    void text(const char *name, const QString &value)
    {
        if (!value.isEmpty()) {
            start(name);
            string(value);
        }
    }
    void flag(const char *name, bool value)
    {
        if (value) {
            start(name);
            json += "true";
        }
    }
    void integer(const char *name, qint64 value)
    {
        if (value != 0) {
            start(name);
            json += QByteArray::number(value);
        }
    }
    template <typename Word> void word(const char *name, Word value) { text(name, code(value)); }
    template <typename Tag> void id(const char *name, Id<Tag> value) { integer(name, value.value()); }
    void names(const char *name, const QList<OtherName> &values)
    {
        list(name, values, [this](const OtherName &value) {
            text("name", value.name);
            text("kind", code(value.kind));
        });
    }
    void credentials(const char *name, const QList<Credential> &values)
    {
        list(name, values, [this](const Credential &value) {
            text("registerName", value.registerName);
            text("number", value.number);
            text("status", value.status);
        });
    }
    void accreditations(const char *name, const QList<Accreditation> &values)
    {
        list(name, values, [this](const Accreditation &value) {
            text("body", value.body);
            text("number", value.number);
            text("validUntil", value.validUntil.isValid() ? value.validUntil.toString(Qt::ISODate) : QString());
        });
    }
    void end() { json += '}'; }

private:
    void start(const char *name)
    {
        if (!json.endsWith('{')) {
            json += ',';
        }
        json += '"';
        json += name;
        json += "\":";
    }
    void string(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        json += '"';
        qsizetype from = 0; // what needs no escape goes over in one piece
        for (qsizetype i = 0; i < utf8.size(); ++i) {
            const char c = utf8.at(i);
            if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20) {
                continue;
            }
            json.append(utf8.constData() + from, i - from);
            from = i + 1;
            if (c == '"' || c == '\\') {
                json += '\\';
                json += c;
            } else {
                json += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
            }
        }
        json.append(utf8.constData() + from, utf8.size() - from);
        json += '"';
    }
    template <typename T, typename Write>
    void list(const char *name, const QList<T> &values, Write write)
    {
        if (values.isEmpty()) {
            return;
        }
        start(name);
        json += '[';
        for (qsizetype i = 0; i < values.size(); ++i) {
            json += i > 0 ? ",{" : "{";
            write(values.at(i));
            json += '}';
        }
        json += ']';
    }
};

} // namespace

BulkWriter::BulkWriter(UnitState &unit)
    : m_unit(unit), m_connection(unit.connection()), m_indexes(m_connection)
{
    QRandomGenerator *random = QRandomGenerator::global();
    m_uuidLow = random->generate64() >> 3; // room to count up in 62 bits
    m_uuidMiddle = static_cast<quint16>(random->bounded(0x1000));
}

Result<> BulkWriter::begin()
{
    TRY_ASSIGN(m_change, m_unit.change());
    TRY(m_connection.execute(sql::fragment(QStringLiteral("session"), QStringLiteral("bulk_cache"))));
    qint64 known = 0;
    for (int i = 0; i < 4; ++i) {
        const auto kind = static_cast<SubjectKind>(i);
        const QHash<QString, QString> table { { QStringLiteral("table"), tableOf(kind) } };
        TRY_ASSIGN(NativeStatement last, m_connection.native(QStringLiteral("record_last"), table));
        TRY_ASSIGN(const bool row, last.step());
        m_lastId[size_t(i)] = row ? last.integer(0) : 0;
        known += m_lastId[size_t(i)];
        TRY_ASSIGN(m_insert[size_t(i)], m_connection.native(tableOf(kind) + QStringLiteral("_insert")));
        if (kind != SubjectKind::Listing) {
            TRY_ASSIGN(m_partyWords[size_t(i)], m_connection.native(QStringLiteral("party_search_add"), table));
            TRY_ASSIGN(m_names[size_t(i)], m_connection.native(QStringLiteral("name_add"), table));
        }
        TRY_ASSIGN(NativeStatement buffer,
            m_connection.native(QStringLiteral("search_buffer"),
                { { QStringLiteral("table"), tableOf(kind) + QStringLiteral("_search") } }));
        buffer.bind(1, kind == SubjectKind::Listing ? kListingBuffer : kPartyBuffer);
        TRY(buffer.run());
    }
    TRY_ASSIGN(m_credential, m_connection.native(QStringLiteral("credential_add")));
    TRY_ASSIGN(m_accreditation, m_connection.native(QStringLiteral("accreditation_add")));
    TRY_ASSIGN(m_journal, m_connection.native(QStringLiteral("journal_made")));
    TRY_ASSIGN(m_score, m_connection.native(QStringLiteral("score_put")));
    TRY_ASSIGN(m_listingWords, m_connection.native(QStringLiteral("listing_search_add")));
    TRY_ASSIGN(m_nameWord, m_connection.native(QStringLiteral("name_word_add")));
    TRY_ASSIGN(m_namePart, m_connection.native(QStringLiteral("name_part_add")));
    m_fresh = known == 0;
    m_before = m_lastId[0];
    if (m_fresh) {
        TRY(m_indexes.drop(ListIndexes::Which::OfRecords));
        m_indexesGone = true;
    }
    return {};
}

Result<> BulkWriter::dropListIndexesWhenMany()
{
    if (!m_indexesGone && m_listings > kManyRows && m_listings * 4 > m_before) {
        m_indexesGone = true;
        return m_indexes.drop(ListIndexes::Which::OfLists);
    }
    return {};
}

Result<> BulkWriter::finish()
{
    for (int i = 0; i < 4; ++i) {
        TRY_ASSIGN(NativeStatement buffer,
            m_connection.native(QStringLiteral("search_buffer"),
                { { QStringLiteral("table"),
                    tableOf(static_cast<SubjectKind>(i)) + QStringLiteral("_search") } }));
        buffer.bind(1, kDefaultBuffer);
        TRY(buffer.run());
    }
    if (m_indexesGone) {
        TRY(m_indexes.restore());
        m_indexesGone = false;
    }
    return m_connection.execute(sql::fragment(QStringLiteral("session"), QStringLiteral("small_cache")));
}

// Ascending within the import, so that the index of UUIDs only grows at its end (RFC 9562, 6.2, method 2).
QByteArray BulkWriter::nextUuid()
{
    m_uuidLow += 1 + (QRandomGenerator::global()->generate() & 0xffff);
    QByteArray uuid(16, '\0');
    const auto time = static_cast<quint64>(m_unit.nowMs());
    qToBigEndian((time << 16) | 0x7000U | m_uuidMiddle, uuid.data());
    qToBigEndian((quint64(2) << 62) | (m_uuidLow & ((quint64(1) << 62) - 1)), uuid.data() + 8);
    return uuid;
}

const QString &BulkWriter::folded(const QString &text)
{
    if (size_t(m_folded.size()) > kMostRemembered) {
        m_folded.clear();
    }
    auto found = m_folded.constFind(text);
    if (found == m_folded.constEnd()) {
        found = m_folded.insert(text, text::searchText(text));
    }
    return *found;
}

const QByteArray &BulkWriter::sortKey(const QString &text)
{
    if (size_t(m_sortKeys.size()) > kMostRemembered) {
        m_sortKeys.clear();
    }
    auto found = m_sortKeys.constFind(text);
    if (found == m_sortKeys.constEnd()) {
        found = m_sortKeys.insert(text, text::sortKey(text).toUtf8());
    }
    return *found;
}

void BulkWriter::remember(const SubjectRef &party, PartyWords words)
{
    if (m_words.size() > kMostRemembered) {
        m_words.clear();
    }
    m_words.insert_or_assign(wordsKey(party), std::move(words));
}

Result<const BulkWriter::PartyWords *> BulkWriter::wordsOf(const SubjectRef &party)
{
    const auto found = m_words.find(wordsKey(party));
    if (found != m_words.end()) {
        return &found->second;
    }
    PartyWords words;
    switch (party.kind) {
    case SubjectKind::Clinic: {
        TRY_ASSIGN(const auto record, findRecord(m_connection, ClinicId(party.id)));
        words.names = SearchIndex::namesOf(*record);
        words.place = record->place;
        words.nameKey = text::sortKey(record->name).toUtf8();
        break;
    }
    case SubjectKind::Practitioner: {
        TRY_ASSIGN(const auto record, findRecord(m_connection, PractitionerId(party.id)));
        words.names = SearchIndex::namesOf(*record);
        break;
    }
    case SubjectKind::Laboratory: {
        TRY_ASSIGN(const auto record, findRecord(m_connection, LaboratoryId(party.id)));
        words.names = SearchIndex::namesOf(*record);
        break;
    }
    case SubjectKind::Listing:
        break;
    }
    remember(party, std::move(words));
    return &m_words.at(wordsKey(party));
}

Result<> BulkWriter::putNameWords(const QString &names)
{
    for (const QString &word : SearchIndex::piecesOf(names)) {
        const auto hash = static_cast<quint64>(matchHash(word));
        if (!m_seenWords.insert(hash).second) {
            continue;
        }
        if (m_seenWords.size() > kMostSeenWords) {
            m_seenWords.clear();
        }
        const QByteArray utf8 = word.toUtf8();
        m_nameWord->bindText(1, QByteArrayView(utf8));
        TRY(m_nameWord->run());
        if (m_connection.changes() > 0) {
            m_namePart->bind(1, sqlite3_last_insert_rowid(m_connection.handle()));
            m_namePart->bindText(2, QByteArrayView(utf8));
            TRY(m_namePart->run());
        }
    }
    return {};
}

template <typename Record>
Result<> BulkWriter::journalMade(const Record &record, SubjectKind kind, qint64 id)
{
    JsonFields fields;
    fields.json.reserve(400);
    visitFields(record, fields);
    fields.end();
    m_journal->bind(1, m_change);
    m_journal->bind(2, int(kind));
    m_journal->bind(3, id);
    m_journal->bindText(4, QByteArrayView(fields.json));
    return m_journal->run();
}

template <typename Record>
Result<qint64> BulkWriter::addParty(const Record &record, qint64 matchKey, SubjectKind kind)
{
    const auto table = size_t(kind);
    const qint64 id = ++m_lastId[table];
    const QByteArray nameKey = text::sortKey(record.name).toUtf8();
    RowHead head;
    head.id = id;
    head.uuid = nextUuid();
    head.nowMs = m_unit.nowMs();
    head.example = record.info.example;
    head.matchKey = matchKey;
    NativeSink sink(*m_insert[table]);
    bindHead(sink, head);
    sink.utf8(nameKey);
    visitFields(record, FieldBinder(sink));
    TRY(m_insert[table]->run());
    int position = 0;
    for (const OtherName &name : record.otherNames) {
        NativeStatement &add = *m_names[table];
        add.bind(1, id);
        add.bind(2, ++position);
        add.bindText(3, name.name);
        add.bindText(4, code(name.kind));
        TRY(add.run());
    }
    TRY(journalMade(record, kind, id));
    PartyWords words;
    words.names = SearchIndex::namesOf(record);
    words.nameKey = nameKey;
    const QByteArray text = SearchIndex::wordsOf(record, words.names, [this](const QString &t) -> const QString & {
        return folded(t);
    }).toUtf8();
    m_partyWords[table]->bind(1, id);
    m_partyWords[table]->bindText(2, QByteArrayView(text));
    TRY(m_partyWords[table]->run());
    TRY(putNameWords(words.names));
    if constexpr (std::is_same_v<Record, Clinic>) {
        words.place = record.place;
    }
    remember({ kind, id }, std::move(words));
    return id;
}

Result<qint64> BulkWriter::add(const Clinic &record, qint64 matchKey)
{
    return addParty(record, matchKey, SubjectKind::Clinic);
}

Result<qint64> BulkWriter::add(const Practitioner &record, qint64 matchKey)
{
    TRY_ASSIGN(const qint64 id, addParty(record, matchKey, SubjectKind::Practitioner));
    int position = 0;
    for (const Credential &credential : record.credentials) {
        m_credential->bind(1, id);
        m_credential->bind(2, ++position);
        m_credential->bindText(3, credential.registerName);
        m_credential->bindText(4, credential.number);
        m_credential->bindText(5, credential.status);
        TRY(m_credential->run());
    }
    return id;
}

Result<qint64> BulkWriter::add(const Laboratory &record, qint64 matchKey)
{
    TRY_ASSIGN(const qint64 id, addParty(record, matchKey, SubjectKind::Laboratory));
    int position = 0;
    for (const Accreditation &accreditation : record.accreditations) {
        m_accreditation->bind(1, id);
        m_accreditation->bind(2, ++position);
        m_accreditation->bindText(3, accreditation.body);
        m_accreditation->bindText(4, accreditation.number);
        m_accreditation->bindId(5,
            accreditation.validUntil.isValid() ? accreditation.validUntil.toJulianDay() : 0);
        TRY(m_accreditation->run());
    }
    return id;
}

Result<> BulkWriter::putScore(const Listing &record, qint64 id, const PartyWords &clinic)
{
    const QDate today = m_unit.session().directory().clock().today();
    ScoringFacts facts { factsOf(record, clinic.place), record.clinic.value(),
        record.practitioner.value(), record.laboratory.value() };
    ScoreRow row;
    if (m_fresh && !m_mayBeAnswered) {
        row = m_unit.scorer().unanswered(facts.facts, today);
    } else {
        TRY_ASSIGN(row, m_unit.scorer().compute(id, facts, today));
    }
    const bool elsewhere = !record.country.isEmpty() && record.country != clinic.place.country;
    const QByteArray country = facts.facts.country.toUtf8();
    const QByteArray place = sortKey(facts.facts.region) + ' '
        + (elsewhere ? QByteArray() : sortKey(clinic.place.city));
    const QByteArray placeKey = country.toLower() + ' ' + place;
    const QByteArray treatment = sortKey(record.treatment);
    const QByteArray condition = sortKey(record.condition);
    NativeStatement &put = *m_score;
    put.bind(1, id);
    put.bind(2, 0);
    put.bindText(3, QByteArrayView(country));
    put.bind(4, int(facts.facts.kind));
    put.bind(5, int(facts.facts.goal));
    put.bindText(6, QByteArrayView(clinic.nameKey));
    put.bindText(7, QByteArrayView(treatment));
    put.bindText(8, QByteArrayView(condition));
    put.bindText(9, QByteArrayView(placeKey));
    put.bind(10, m_unit.nowMs());
    bindScore(put, 11, row);
    put.bind(26, today.toJulianDay());
    return put.run();
}

Result<qint64> BulkWriter::add(const Listing &record, qint64 matchKey)
{
    const qint64 id = ++m_lastId[0];
    RowHead head;
    head.id = id;
    head.uuid = nextUuid();
    head.nowMs = m_unit.nowMs();
    head.example = record.info.example;
    head.matchKey = matchKey;
    NativeSink sink(*m_insert[0]);
    bindHead(sink, head);
    visitFields(record, FieldBinder(sink));
    TRY(m_insert[0]->run());
    TRY(journalMade(record, SubjectKind::Listing, id));

    QString names;
    for (const auto &[kind, party] : { std::pair(SubjectKind::Practitioner, record.practitioner.value()),
             std::pair(SubjectKind::Laboratory, record.laboratory.value()) }) {
        if (party > 0) {
            TRY_ASSIGN(const PartyWords *words, wordsOf({ kind, party }));
            names += u' ' + words->names;
        }
    }
    TRY_ASSIGN(const PartyWords *clinic, wordsOf({ SubjectKind::Clinic, record.clinic.value() }));
    const QByteArray nameText = (clinic->names + names).toUtf8();
    const QByteArray rest = SearchIndex::restOf(record, clinic->place, [this](const QString &t) -> const QString & {
        return folded(t);
    }).toUtf8();
    m_listingWords->bind(1, id);
    m_listingWords->bindText(2, QByteArrayView(nameText));
    m_listingWords->bindText(3, QByteArrayView(rest));
    TRY(m_listingWords->run());
    TRY(putScore(record, id, *clinic));
    ++m_listings;
    TRY(dropListIndexesWhenMany());
    return id;
}

} // namespace touchstone::storage
