// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkimport.h"

#include "storage/bulkanswers.h"
#include "storage/bulkwriter.h"
#include "storage/knownkeys.h"
#include "storage/nearmatch.h"
#include "storage/recordjson.h"
#include "storage/recordmerge.h"
#include "storage/unitofwork.h"

#include <QCoreApplication>

namespace touchstone::storage {

using namespace domain;

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

// Listings found again without a look at the table.
constexpr size_t kMostListings = 2'000;

struct Found
{
    qint64 id = 0;
    bool trashed = false;
};

SubjectRef refOf(ClinicId id)
{
    return {SubjectKind::Clinic, id.value()};
}
SubjectRef refOf(PractitionerId id)
{
    return {SubjectKind::Practitioner, id.value()};
}
SubjectRef refOf(LaboratoryId id)
{
    return {SubjectKind::Laboratory, id.value()};
}
SubjectRef refOf(ListingId id)
{
    return {SubjectKind::Listing, id.value()};
}

QString keyOf(const MatchKeys &keys, const Clinic &record)
{
    return keys.clinic(record);
}
QString keyOf(const MatchKeys &keys, const Practitioner &record)
{
    return keys.practitioner(record);
}
QString keyOf(const MatchKeys &keys, const Laboratory &record)
{
    return keys.laboratory(record);
}

} // namespace

struct BulkImport::Private
{
    Private(Session &session, const QString &person, ChangeKind kind)
        : unit(session, kind, person), state(unit.state()), preparer(state.keys()), writer(state),
          near(state.connection(), state.keys()), answers(state)
    {
    }

    template <typename RecordId, typename Record>
    Result<RecordId> party(const Record &record, const PreparedParty &prepared, SubjectKind kind,
        RowOutcome *outcome, bool *made, ClinicId clinic = {});
    template <typename Record>
    Result<Found> lookUpNear(const Record &record, SubjectKind kind, ClinicId clinic);
    template <typename RecordId, typename Record>
    Result<> completeStored(RecordId id, const Record &record, bool trashed, RowOutcome *outcome);
    Result<Found> lookUp(SubjectKind kind, qint64 hash, qint64 clinic);
    Result<std::optional<Listing>> listingByUuid(const QString &uuid);
    Result<RowOutcome> addRow(const PreparedRecord &prepared);
    Result<RowOutcome> addNamed(const PreparedRecord &prepared, const Listing &stored);
    void count(const RowOutcome &outcome);

    UnitOfWork unit;
    UnitState &state;
    ImportPreparer preparer;
    BulkWriter writer;
    NearMatch near;
    Totals totals;
    std::array<KeyCache, 4> caches; ///< by kind of record
    KnownKeys knownKeys;
    std::array<std::optional<NativeStatement>, 4> matches;
    std::optional<NativeStatement> byUuid;
    BulkAnswers answers;
    bool open = false;
};

BulkImport::BulkImport(Session &session, QString person, ChangeKind kind)
    : m_d(std::make_unique<Private>(session, person, kind))
{
}

BulkImport::~BulkImport()
{
    abort();
}

Result<> BulkImport::begin()
{
    Connection &connection = m_d->state.connection();
    if (m_d->state.session().role() == Session::Role::Writer) {
        // One wait for the disk at the end, by the checkpoint, instead of one for each spilled
        // page.
        TRY(connection.setDurable(false));
    }
    TRY(m_d->unit.begin());
    m_d->open = true;
    for (int i = 0; i < 4; ++i) {
        const auto kind = static_cast<SubjectKind>(i);
        TRY_ASSIGN(m_d->matches[size_t(i)],
            kind == SubjectKind::Listing ? connection.native(QStringLiteral("listing_match"))
                                         : connection.native(QStringLiteral("record_match"),
                                             {{QStringLiteral("table"), tableOf(kind)}}));
    }
    TRY_ASSIGN(m_d->byUuid,
        connection.native(QStringLiteral("record_by_uuid"),
            {{QStringLiteral("table"), QStringLiteral("listing")}}));
    TRY(m_d->near.begin());
    return m_d->writer.begin();
}

Result<Found> BulkImport::Private::lookUp(SubjectKind kind, qint64 hash, qint64 clinic)
{
    if (writer.isFresh() && kind != SubjectKind::Listing) {
        return Found{}; // all there is was made by this import, and the cache holds it
    }
    if (kind != SubjectKind::Listing && state.connection().isServer()) {
        TRY_ASSIGN(const bool may,
            knownKeys.mayHave(state.connection(), tableOf(kind), size_t(kind), hash));
        if (!may) {
            return Found{};
        }
    }
    NativeStatement &match = *matches[size_t(kind)];
    int mark = 1;
    if (kind == SubjectKind::Listing) {
        match.bind(mark++, clinic);
    }
    match.bind(mark, hash);
    TRY_ASSIGN(const bool row, match.step());
    if (!row) {
        return Found{};
    }
    const Found found{match.integer(0), match.integer(1) != 0};
    match.reset();
    return found;
}

template <typename RecordId, typename Record>
Result<> BulkImport::Private::completeStored(
    RecordId id, const Record &record, bool trashed, RowOutcome *outcome)
{
    const SubjectRef ref = refOf(id);
    if (writer.isWaiting(ref.kind, ref.id)) {
        TRY(writer.flush());
    }
    TRY_ASSIGN(auto stored, findRecord(state.connection(), id));
    if (!stored) {
        return {};
    }
    Record completed = *stored;
    complete(&completed, record);
    bool changed = false;
    const bool differs = toJson(completed) != toJson(*stored);
    if (differs || trashed) {
        TRY(writer.flush());
    }
    if (differs) {
        TRY(unit.save(completed));
        if constexpr (!std::is_same_v<Record, Listing>) {
            knownKeys.add(size_t(ref.kind), matchHash(keyOf(state.keys(), completed)));
        }
        changed = true;
    }
    if (trashed) {
        TRY(unit.restore({ref}));
        changed = true;
    }
    if (changed) {
        writer.forgetWords(ref);
        ++outcome->recordsUpdated;
    }
    return {};
}

template <typename Record>
Result<Found> BulkImport::Private::lookUpNear(
    const Record &record, SubjectKind kind, ClinicId clinic)
{
    if constexpr (std::is_same_v<Record, Practitioner>) {
        if (!clinic.isValid()) {
            return Found{};
        }
        TRY_ASSIGN(const qint64 id, near.practitioner(clinic, record));
        return Found{id, false};
    } else {
        for (const QString &key : near.lesserKeys(record)) {
            TRY_ASSIGN(const Found found, lookUp(kind, matchHash(key), 0));
            if (found.id > 0 && near.wasThere(kind, found.id)) {
                return found;
            }
        }
        TRY_ASSIGN(const qint64 id, near.fuller(record));
        return Found{id, false};
    }
}

template <typename RecordId, typename Record>
Result<RecordId> BulkImport::Private::party(const Record &record, const PreparedParty &prepared,
    SubjectKind kind, RowOutcome *outcome, bool *made, ClinicId clinic)
{
    const qint64 hash = prepared.matchKey;
    const quint32 content = prepared.content;
    KeyCache &cache = caches[size_t(kind)];
    if (KeyCache::Entry *known = cache.find(hash)) {
        const RecordId id(known->id);
        if (known->content != content) {
            known->content = content;
            TRY(completeStored(id, record, false, outcome));
        }
        return id;
    }
    TRY_ASSIGN(Found found, lookUp(kind, hash, 0));
    if (found.id == 0 && !writer.isFresh()) {
        TRY_ASSIGN(found, lookUpNear(record, kind, clinic));
    }
    if (found.id > 0) {
        cache.insert(hash, found.id, content);
        TRY(completeStored(RecordId(found.id), record, found.trashed, outcome));
        return RecordId(found.id);
    }
    TRY_ASSIGN(const qint64 id, writer.add(record, prepared));
    cache.insert(hash, id, content);
    *made = true;
    return RecordId(id);
}

Result<std::optional<Listing>> BulkImport::Private::listingByUuid(const QString &uuid)
{
    const QByteArray bytes = uuidBytes(uuid);
    if (bytes.isEmpty()) {
        return std::optional<Listing>();
    }
    byUuid->bindBlob(1, QByteArrayView(bytes));
    TRY_ASSIGN(const bool row, byUuid->step());
    if (!row) {
        return std::optional<Listing>();
    }
    const ListingId id(byUuid->integer(0));
    byUuid->reset();
    return findRecord(state.connection(), id);
}

// The row names a listing of this directory: its parties are those it has.
Result<BulkImport::RowOutcome> BulkImport::Private::addNamed(
    const PreparedRecord &prepared, const Listing &stored)
{
    const ImportRecord &record = prepared.record;
    RowOutcome outcome;
    Listing listing = record.listing;
    listing.clinic = stored.clinic;
    listing.practitioner = stored.practitioner;
    listing.laboratory = stored.laboratory;
    TRY_ASSIGN(const auto clinic, findRecord(state.connection(), stored.clinic));
    TRY(completeStored(stored.clinic, record.clinic, clinic && clinic->info.trashed, &outcome));
    if (record.practitioner) {
        if (stored.practitioner.isValid()) {
            TRY(completeStored(stored.practitioner, *record.practitioner, false, &outcome));
        } else {
            TRY_ASSIGN(listing.practitioner,
                party<PractitionerId>(*record.practitioner, prepared.practitioner,
                    SubjectKind::Practitioner, &outcome, &outcome.practitionerMade));
        }
    }
    if (record.laboratory) {
        if (stored.laboratory.isValid()) {
            TRY(completeStored(stored.laboratory, *record.laboratory, false, &outcome));
        } else {
            TRY_ASSIGN(listing.laboratory,
                party<LaboratoryId>(*record.laboratory, prepared.laboratory,
                    SubjectKind::Laboratory, &outcome, &outcome.laboratoryMade));
        }
    }
    TRY(completeStored(stored.id, listing, stored.info.trashed, &outcome));
    return outcome;
}

Result<BulkImport::RowOutcome> BulkImport::Private::addRow(const PreparedRecord &prepared)
{
    const ImportRecord &record = prepared.record;
    TRY(answers.flush());
    if (!record.listingUuid.isEmpty() && !writer.isFresh()) {
        TRY_ASSIGN(const auto stored, listingByUuid(record.listingUuid));
        if (stored) {
            return addNamed(prepared, *stored);
        }
    }
    RowOutcome outcome;
    Listing listing = record.listing;
    TRY_ASSIGN(listing.clinic,
        party<ClinicId>(
            record.clinic, prepared.clinic, SubjectKind::Clinic, &outcome, &outcome.clinicMade));
    if (record.practitioner) {
        TRY_ASSIGN(listing.practitioner,
            party<PractitionerId>(*record.practitioner, prepared.practitioner,
                SubjectKind::Practitioner, &outcome, &outcome.practitionerMade,
                outcome.clinicMade ? ClinicId() : listing.clinic));
    }
    if (record.laboratory) {
        TRY_ASSIGN(listing.laboratory,
            party<LaboratoryId>(*record.laboratory, prepared.laboratory, SubjectKind::Laboratory,
                &outcome, &outcome.laboratoryMade));
    }
    const qint64 matchKey = prepared.listing.matchKey;
    // Keys of listings hold within one clinic only.
    const auto hash = static_cast<qint64>(static_cast<quint64>(matchKey)
        ^ (static_cast<quint64>(listing.clinic.value()) * 0x9e3779b97f4a7c15ULL));
    const auto content = static_cast<quint32>(qHashMulti(prepared.listing.content,
        listing.clinic.value(), listing.practitioner.value(), listing.laboratory.value()));
    KeyCache &cache = caches[0];
    if (cache.size() > kMostListings) {
        TRY(writer.flush()); // what is not remembered must be there to be found
        cache.clear();
    }
    if (KeyCache::Entry *known = outcome.clinicMade ? nullptr : cache.find(hash)) {
        if (known->content != content) {
            known->content = content;
            TRY(completeStored(ListingId(known->id), listing, false, &outcome));
        }
        return outcome;
    }
    Found found;
    if (!outcome.clinicMade) {
        TRY_ASSIGN(found, lookUp(SubjectKind::Listing, matchKey, listing.clinic.value()));
        if (found.id == 0 && !writer.isFresh()) {
            TRY_ASSIGN(found.id, near.listing(listing));
        }
    }
    if (found.id > 0) {
        cache.insert(hash, found.id, content);
        TRY(completeStored(ListingId(found.id), listing, found.trashed, &outcome));
        return outcome;
    }
    TRY_ASSIGN(const qint64 id, writer.add(listing, prepared.listing, record.clinic.place));
    cache.insert(hash, id, content);
    outcome.result = RowResult::Made;
    return outcome;
}

void BulkImport::Private::count(const RowOutcome &outcome)
{
    totals.listingsMade += outcome.result == RowResult::Made ? 1 : 0;
    totals.clinicsMade += outcome.clinicMade ? 1 : 0;
    totals.practitionersMade += outcome.practitionerMade ? 1 : 0;
    totals.laboratoriesMade += outcome.laboratoryMade ? 1 : 0;
    totals.recordsUpdated += outcome.recordsUpdated;
    totals.unchanged += outcome.result == RowResult::Unchanged ? 1 : 0;
}

Result<BulkImport::RowOutcome> BulkImport::add(const ImportRecord &record)
{
    return add(m_d->preparer.prepare(record));
}

Result<BulkImport::RowOutcome> BulkImport::add(const PreparedRecord &prepared)
{
    return m_d->state.guard([&]() -> Result<RowOutcome> {
        TRY_ASSIGN(RowOutcome outcome, m_d->addRow(prepared));
        if (outcome.result != RowResult::Made
            && (outcome.recordsUpdated > 0 || outcome.practitionerMade || outcome.laboratoryMade)) {
            outcome.result = RowResult::Updated;
        }
        m_d->count(outcome);
        return outcome;
    });
}

Result<BulkImport::RowOutcome> BulkImport::addAnswer(const AnswerRecord &record)
{
    return m_d->state.guard([&]() -> Result<RowOutcome> {
        Private &d = *m_d;
        const auto notFound = [](const QString &message, const char *field) {
            return Error{
                ErrorCode::NotFound, message, {}, ErrorPlace{{}, 0, 0, QLatin1String(field)}};
        };
        TRY(d.answers.begin());
        TRY_ASSIGN(const auto subjects, d.answers.subjectsOf(record.listingUuid));
        if (!subjects) {
            return notFound(Text::tr("This directory has no listing of this UUID."), "listing");
        }
        const Criterion *criterion = d.state.scorer().catalogue().find(record.criterion);
        if (criterion == nullptr) {
            return Error{ErrorCode::Invalid, Text::tr("The catalogue has no such criterion."),
                record.criterion, ErrorPlace{{}, 0, 0, QStringLiteral("criterion")}};
        }
        const SubjectRef subject{criterion->scope, subjects->ids[size_t(criterion->scope)]};
        if (subject.id == 0) {
            return notFound(criterion->scope == SubjectKind::Practitioner
                    ? Text::tr("This answer is about the practitioner, and the listing names none.")
                    : Text::tr("This answer is about the laboratory, and the listing names none."),
                "criterion");
        }
        RowOutcome outcome;
        TRY(d.writer.flush());
        TRY_ASSIGN(const bool written, d.answers.put(subject, *criterion, record.answer));
        if (written) {
            outcome.result = RowResult::Made;
            ++d.totals.answersMade;
            d.writer.noteAnswers();
        } else {
            ++d.totals.unchanged;
        }
        return outcome;
    });
}

const BulkImport::Totals &BulkImport::totals() const
{
    return m_d->totals;
}

Result<ChangeNotice> BulkImport::finish(const ProgressCallback &onProgress)
{
    if (const auto whole = m_d->state.guard([]() -> Result<> { return {}; }); !whole) {
        abort();
        return whole.error();
    }
    Connection &connection = m_d->state.connection();
    const bool wrote = m_d->totals.listingsMade + m_d->totals.clinicsMade
            + m_d->totals.practitionersMade + m_d->totals.laboratoriesMade
            + m_d->totals.recordsUpdated + m_d->totals.answersMade
        > 0;
    if (!wrote) {
        abort();
        return ChangeNotice{};
    }
    if (onProgress && !onProgress(0)) {
        abort();
        return Error{
            ErrorCode::Cancelled, Text::tr("Cancelled. Nothing was left half done."), {}, {}};
    }
    if (m_d->totals.listingsMade + m_d->totals.clinicsMade > 0) {
        m_d->state.touchEverything();
    }
    for (KeyCache &cache : m_d->caches) {
        cache.clear(); // room for sorting
    }
    auto finished = m_d->state.guard([&]() -> Result<> {
        TRY(m_d->answers.flush());
        return m_d->writer.finish();
    });
    if (!finished) {
        abort();
        return finished.error();
    }
    auto notice = m_d->unit.commit();
    if (!notice) {
        abort();
        return notice;
    }
    m_d->open = false;
    // Brings the pages into the file and onto the disk; when that fails now, a later one does it.
    // It is stored, so nothing from here on is an error.
    if (connection.setDurable(true)) {
        [[maybe_unused]] const auto done
            = connection.execute(connection.fragment("session", QStringLiteral("checkpoint")));
    }
    return notice;
}

void BulkImport::abort()
{
    if (!m_d->open) {
        return;
    }
    m_d->open = false;
    Connection &connection = m_d->state.connection();
    m_d->matches = {};
    connection.rollback();
    [[maybe_unused]] const auto durable = connection.setDurable(true);
}

} // namespace touchstone::storage
