// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkwriter.h"

#include "base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtEndian>

namespace touchstone::storage {

using namespace domain;

namespace {

// Full text is gathered in memory before it is written: the larger, the fewer passes over it.
// The engine counts about half of what it takes.
constexpr int kListingBuffer = 12 << 20;
constexpr int kPartyBuffer = 4 << 20;
constexpr int kPartBuffer = 2 << 20;
constexpr int kDefaultBuffer = 1 << 20; // FTS5's own
// What is remembered of parties and of words, in entries.
constexpr size_t kMostRemembered = 20'000;
constexpr size_t kSeenWords = 1 << 17; // a power of two
// Listings whose journal, search text and scores are written together.
constexpr size_t kTogether = 1'000;
// When an import adds more than this and than a quarter of what there is, indexes are made anew.
constexpr qint64 kManyRows = 20'000;
// Keys that a server sets aside at once.
constexpr qint64 kReserved = 1'000;

void bindFields(NativeSink &sink, const EncodedFields &fields)
{
    for (const EncodedFields::Value &value : fields.values) {
        switch (value.kind) {
        case EncodedFields::Value::Kind::Text:
            sink.utf8(QByteArrayView(fields.texts.constData() + value.number, value.size));
            break;
        case EncodedFields::Value::Kind::Integer:
            sink.integer(value.number);
            break;
        case EncodedFields::Value::Kind::Id:
            sink.id(value.number);
            break;
        }
    }
}

} // namespace

BulkWriter::BulkWriter(UnitState &unit)
    : m_unit(unit), m_connection(unit.connection()), m_texts(unit.keys()), m_indexes(m_connection)
{
    QRandomGenerator *random = QRandomGenerator::global();
    m_uuidLow = random->generate64() >> 3; // room to count up in 62 bits
    m_uuidMiddle = static_cast<quint16>(random->bounded(0x1000));
}

Result<> BulkWriter::setBuffer(const QString &table, int bytes)
{
    if (m_connection.isServer()) {
        return {}; // its indexes of words gather by themselves
    }
    TRY_ASSIGN(NativeStatement buffer,
        m_connection.native(QStringLiteral("search_buffer"), {{QStringLiteral("table"), table}}));
    buffer.bind(1, bytes);
    return buffer.run();
}

Result<> BulkWriter::begin()
{
    TRY_ASSIGN(m_change, m_unit.change());
    m_today = m_unit.session().directory().clock().today();
    qint64 known = 0;
    for (int i = 0; i < 4; ++i) {
        const auto kind = static_cast<SubjectKind>(i);
        const QHash<QString, QString> table{{QStringLiteral("table"), tableOf(kind)}};
        TRY_ASSIGN(NativeStatement last, m_connection.native(QStringLiteral("record_last"), table));
        TRY_ASSIGN(const bool row, last.step());
        m_lastId[size_t(i)] = row ? last.integer(0) : 0;
        known += m_lastId[size_t(i)];
        TRY_ASSIGN(
            m_insert[size_t(i)], m_connection.copying(tableOf(kind) + QStringLiteral("_insert")));
        if (kind != SubjectKind::Listing) {
            TRY_ASSIGN(m_partyWords[size_t(i)],
                m_connection.copying(QStringLiteral("party_search_add"), table));
            TRY_ASSIGN(m_names[size_t(i)], m_connection.copying(QStringLiteral("name_add"), table));
        }
        TRY(setBuffer(tableOf(kind) + QStringLiteral("_search"),
            kind == SubjectKind::Listing ? kListingBuffer : kPartyBuffer));
    }
    TRY(setBuffer(QStringLiteral("name_part"), kPartBuffer));
    TRY_ASSIGN(m_credential, m_connection.copying(QStringLiteral("credential_add")));
    TRY_ASSIGN(m_accreditation, m_connection.copying(QStringLiteral("accreditation_add")));
    TRY_ASSIGN(m_journal, m_connection.native(QStringLiteral("journal_made")));
    TRY_ASSIGN(m_score, m_connection.copying(QStringLiteral("score_put")));
    TRY_ASSIGN(m_listingWords, m_connection.copying(QStringLiteral("listing_search_add")));
    if (m_connection.isServer()) {
        TRY_ASSIGN(m_reserve, m_connection.native(QStringLiteral("reserve_ids")));
        TRY_ASSIGN(m_nameWord, m_connection.native(QStringLiteral("name_words_add")));
    } else {
        TRY_ASSIGN(m_nameWord, m_connection.native(QStringLiteral("name_word_add")));
        TRY_ASSIGN(m_namePart, m_connection.native(QStringLiteral("name_part_add")));
    }
    m_seenWords.assign(kSeenWords, 0);
    m_fresh = known == 0;
    m_before = m_lastId[0];
    m_knownId = m_lastId;
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
    TRY(flush());
    // A savepoint makes full text write what it has gathered, which gives room for sorting.
    TRY(m_connection.savepoint());
    TRY(m_connection.releaseSavepoint());
    for (int i = 0; i < 4; ++i) {
        TRY(setBuffer(
            tableOf(static_cast<SubjectKind>(i)) + QStringLiteral("_search"), kDefaultBuffer));
    }
    TRY(setBuffer(QStringLiteral("name_part"), kDefaultBuffer));
    if (m_indexesGone) {
        TRY(m_indexes.restore());
        m_indexesGone = false;
    }
    return {};
}

// Ascending within the import, so that the index of UUIDs only grows at its end (RFC 9562, 6.2,
// method 2).
QByteArray BulkWriter::nextUuid()
{
    m_uuidLow += 1 + (QRandomGenerator::global()->generate() & 0xffff);
    QByteArray uuid(16, '\0');
    const auto time = static_cast<quint64>(m_unit.nowMs());
    qToBigEndian((time << 16) | 0x7000U | m_uuidMiddle, uuid.data());
    qToBigEndian((quint64(2) << 62) | (m_uuidLow & ((quint64(1) << 62) - 1)), uuid.data() + 8);
    return uuid;
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
    if (isWaiting(party.kind, party.id)) {
        TRY(flush());
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

void BulkWriter::rememberNameWords(const PreparedParty &prepared)
{
    for (const auto &[hash, word] : prepared.pieces) {
        quint64 &seen = m_seenWords[hash & (kSeenWords - 1)];
        if (seen != hash) { // else it was written; one that was pushed out is only asked for again
            seen = hash;
            m_nameWords.push_back(word);
        }
    }
}

// The key of a new record: in a file the next one, on a server one of those it set aside.
Result<qint64> BulkWriter::nextId(SubjectKind kind)
{
    if (!m_connection.isServer()) {
        return ++m_lastId[size_t(kind)];
    }
    std::vector<qint64> &reserved = m_reserved[size_t(kind)];
    if (reserved.empty()) {
        m_reserve->bindText(1, tableOf(kind));
        m_reserve->bind(2, kReserved);
        while (true) {
            TRY_ASSIGN(const bool row, m_reserve->step());
            if (!row) {
                break;
            }
            reserved.push_back(m_reserve->integer(0));
        }
    }
    const qint64 id = reserved.back(); // the statement gives the largest first
    reserved.pop_back();
    if (m_firstWaiting[size_t(kind)] == 0) {
        m_firstWaiting[size_t(kind)] = id;
    }
    return id;
}

// Each after those it names.
Result<> BulkWriter::sendRecords()
{
    for (const SubjectKind kind :
        {SubjectKind::Clinic, SubjectKind::Practitioner, SubjectKind::Laboratory}) {
        TRY(m_insert[size_t(kind)]->send());
        TRY(m_names[size_t(kind)]->send());
    }
    TRY(m_credential->send());
    TRY(m_accreditation->send());
    TRY(m_insert[size_t(SubjectKind::Listing)]->send());
    m_firstWaiting = {};
    return {};
}

Result<> BulkWriter::flushJournal()
{
    if (m_connection.isServer()) {
        m_journalRows.clear(); // its triggers write it
    }
    for (const JournalRow &row : m_journalRows) {
        m_journal->bind(1, m_change);
        m_journal->bind(2, int(row.kind));
        m_journal->bind(3, row.id);
        m_journal->bindText(4, QByteArrayView(row.json));
        TRY(m_journal->run());
    }
    m_journalRows.clear();
    return {};
}

Result<> BulkWriter::flushSearch()
{
    for (size_t kind = 0; kind < m_searchRows.size(); ++kind) {
        NativeStatement &add = kind == 0 ? *m_listingWords : *m_partyWords[kind];
        for (const SearchRow &row : m_searchRows[kind]) {
            add.bind(1, row.id);
            add.bindText(2, QByteArrayView(row.first));
            if (kind == 0) {
                add.bindText(3, QByteArrayView(row.second));
            }
            TRY(add.run());
        }
        TRY(add.send());
        m_searchRows[kind].clear();
    }
    return {};
}

Result<> BulkWriter::sendNameWords()
{
    QJsonArray words;
    for (const QByteArray &word : m_nameWords) {
        words.append(QString::fromUtf8(word));
    }
    m_nameWords.clear();
    if (words.isEmpty()) {
        return {};
    }
    const QByteArray json = QJsonDocument(words).toJson(QJsonDocument::Compact);
    m_nameWord->bindText(1, QByteArrayView(json));
    return m_nameWord->run();
}

Result<> BulkWriter::flushNameWords()
{
    if (m_connection.isServer()) {
        return sendNameWords();
    }
    for (const QByteArray &word : m_nameWords) {
        m_nameWord->bindText(1, QByteArrayView(word));
        TRY(m_nameWord->run());
        if (m_connection.changes() > 0) {
            m_namePart->bind(1, sqlite3_last_insert_rowid(m_connection.handle()));
            m_namePart->bindText(2, QByteArrayView(word));
            TRY(m_namePart->run());
        }
    }
    m_nameWords.clear();
    return {};
}

Result<> BulkWriter::flushScores()
{
    NativeStatement &put = *m_score;
    for (const ScoreLine &line : m_scoreLines) {
        put.bind(1, line.id);
        put.bind(2, 0);
        put.bindText(3, QByteArrayView(line.country));
        put.bind(4, int(line.facts.facts.kind));
        put.bind(5, int(line.facts.facts.goal));
        put.bindText(6, QByteArrayView(line.nameKey));
        put.bindText(7, QByteArrayView(line.treatmentKey));
        put.bindText(8, QByteArrayView(line.conditionKey));
        put.bindText(9, QByteArrayView(line.placeKey));
        put.bind(10, m_unit.nowMs());
        bindScore(put, 11, line.score);
        put.bind(26, m_today.toJulianDay());
        bindScoringFacts(put, 27, line.facts, line.factsKey);
        TRY(put.run());
    }
    m_scoreLines.clear();
    return put.send();
}

Result<> BulkWriter::flush()
{
    auto done = flushAll();
    if (!done) {
        m_unit.spoil(done.error()); // whatever a server says of many rows is of no one row
    }
    return done;
}

Result<> BulkWriter::flushAll()
{
    TRY(sendRecords());
    TRY(flushJournal());
    TRY(flushSearch());
    TRY(flushNameWords());
    TRY(flushScores());
    return dropListIndexesWhenMany();
}

template <typename Record>
Result<qint64> BulkWriter::addParty(
    const Record &record, const PreparedParty &prepared, SubjectKind kind)
{
    const auto table = size_t(kind);
    TRY_ASSIGN(const qint64 id, nextId(kind));
    RowHead head;
    head.id = id;
    head.uuid = nextUuid();
    head.nowMs = m_unit.nowMs();
    head.example = record.info.example;
    head.matchKey = prepared.matchKey;
    NativeSink sink(*m_insert[table]);
    bindHead(sink, head);
    sink.utf8(prepared.nameKey);
    bindFields(sink, prepared.fields);
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
    m_journalRows.push_back({kind, id, prepared.json});
    m_searchRows[table].push_back({id, prepared.words, {}});
    rememberNameWords(prepared);
    PartyWords words;
    words.names = prepared.names;
    words.nameKey = prepared.nameKey;
    if constexpr (std::is_same_v<Record, Clinic>) {
        words.place = record.place;
    }
    remember({kind, id}, std::move(words));
    return id;
}

Result<qint64> BulkWriter::add(const Clinic &record, const PreparedParty &prepared)
{
    return addParty(record, prepared, SubjectKind::Clinic);
}

Result<qint64> BulkWriter::add(const Practitioner &record, const PreparedParty &prepared)
{
    TRY_ASSIGN(const qint64 id, addParty(record, prepared, SubjectKind::Practitioner));
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

Result<qint64> BulkWriter::add(const Laboratory &record, const PreparedParty &prepared)
{
    TRY_ASSIGN(const qint64 id, addParty(record, prepared, SubjectKind::Laboratory));
    int position = 0;
    for (const Accreditation &accreditation : record.accreditations) {
        m_accreditation->bind(1, id);
        m_accreditation->bind(2, ++position);
        m_accreditation->bindText(3, accreditation.body);
        m_accreditation->bindText(4, accreditation.number);
        m_accreditation->bindId(
            5, accreditation.validUntil.isValid() ? accreditation.validUntil.toJulianDay() : 0);
        TRY(m_accreditation->run());
    }
    return id;
}

Result<> BulkWriter::prepareScore(
    const Listing &record, const PreparedListing &prepared, qint64 id, const PartyWords &clinic)
{
    ScoringFacts facts{factsOf(record, clinic.place), record.clinic.value(),
        record.practitioner.value(), record.laboratory.value()};
    ScoreRow row;
    const bool unanswered = !m_mayBeAnswered && isNew(SubjectKind::Clinic, facts.clinic)
        && (facts.practitioner == 0 || isNew(SubjectKind::Practitioner, facts.practitioner))
        && (facts.laboratory == 0 || isNew(SubjectKind::Laboratory, facts.laboratory));
    if (unanswered) {
        row = m_unit.scorer().unanswered(facts.facts, m_today);
    } else {
        TRY_ASSIGN(row, m_unit.scorer().compute(id, facts, m_today));
    }
    const bool elsewhere = !record.country.isEmpty() && record.country != clinic.place.country;
    const QByteArray country = facts.facts.country.toUtf8();
    const QByteArray place = m_texts.sortKey(facts.facts.region) + ' '
        + (elsewhere ? QByteArray() : m_texts.sortKey(clinic.place.city));
    const QByteArray placeKey = country.toLower() + ' ' + place;
    const QByteArray key = factsKey(facts.facts);
    m_scoreLines.push_back({id, std::move(facts), key, country, clinic.nameKey,
        prepared.treatmentKey, prepared.conditionKey, placeKey, row});
    return {};
}

Result<qint64> BulkWriter::add(
    const Listing &record, const PreparedListing &prepared, const Place &placeOfRow)
{
    TRY_ASSIGN(const qint64 id, nextId(SubjectKind::Listing));
    RowHead head;
    head.id = id;
    head.uuid = nextUuid();
    head.nowMs = m_unit.nowMs();
    head.example = record.info.example;
    head.matchKey = prepared.matchKey;
    NativeSink sink(*m_insert[0]);
    bindHead(sink, head);
    QByteArray json = "{";
    for (const auto &[name, party] : {std::pair("clinic", record.clinic.value()),
             std::pair("practitioner", record.practitioner.value()),
             std::pair("laboratory", record.laboratory.value())}) {
        sink.id(party);
        if (party > 0) {
            json = json + (json.size() > 1 ? ",\"" : "\"") + name
                + "\":" + QByteArray::number(party);
        }
    }
    bindFields(sink, prepared.fields);
    TRY(m_insert[0]->run());
    json += (prepared.json.isEmpty() ? QByteArray() : ',' + prepared.json) + '}';
    m_journalRows.push_back({SubjectKind::Listing, id, json});

    QString names;
    for (const auto &[kind, party] :
        {std::pair(SubjectKind::Practitioner, record.practitioner.value()),
            std::pair(SubjectKind::Laboratory, record.laboratory.value())}) {
        if (party > 0) {
            TRY_ASSIGN(const PartyWords *words, wordsOf({kind, party}));
            names += u' ' + words->names;
        }
    }
    TRY_ASSIGN(const PartyWords *clinic, wordsOf({SubjectKind::Clinic, record.clinic.value()}));
    const QByteArray nameText = (clinic->names + names).toUtf8();
    const bool asRow = clinic->place == placeOfRow;
    const QByteArray rest = asRow
        ? prepared.rest
        : SearchIndex::restOf(record, clinic->place, [this](const QString &t) -> const QString & {
              return m_texts.folded(t);
          }).toUtf8();
    m_searchRows[0].push_back({id, nameText, rest});
    TRY(prepareScore(record, prepared, id, *clinic));
    ++m_listings;
    if (m_scoreLines.size() >= kTogether) {
        TRY(flush());
    }
    return id;
}

} // namespace touchstone::storage
