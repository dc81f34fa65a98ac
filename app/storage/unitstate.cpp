// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/unitstate.h"

#include "storage/bulkscoring.h"
#include "storage/recordjson.h"
#include "storage/recordrows.h"
#include "storage/reviewwriter.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>
#include <tuple>

namespace touchstone::storage {

using namespace domain;

namespace {

// A notice that names more records than this says "everything" instead.
constexpr qsizetype kMostNamed = 2'000;
// More records than this are packed and scored many at a time on a server.
constexpr qsizetype kFew = 50;

// How long the outcome of a lost COMMIT is asked for, and how often.
constexpr int kSettleMs = 60'000;
constexpr int kFirstPauseMs = 100;
constexpr int kLongestPauseMs = 5'000;

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

} // namespace

UnitState::UnitState(Session &session, ChangeKind kind, const QString &person)
    : m_session(session), m_kind(kind), m_personName(authorOf(session, person)),
      m_search(session.connection())
{
}

UnitState::~UnitState()
{
    if (m_open) {
        connection().rollback();
        scorer().forgetAnswers();
    }
}

Result<> UnitState::begin()
{
    if (m_session.role() != Session::Role::Writer) {
        return Error{
            ErrorCode::Denied, Text::tr("This directory is open for reading only."), {}, {}};
    }
    TRY(beginTransaction());
    m_open = true;
    TRY(refuseWhileInDoubt());
    m_now = m_session.directory().clock().nowUtc();
    if (connection().isServer()) {
        TRY(useServersTime());
    }
    // Another program may have answered since: what is remembered of parties is of the last unit.
    scorer().forgetAnswers();
    return {};
}

// A connection that was lost while nothing was written is made again unnoticed.
Result<> UnitState::beginTransaction()
{
    auto begun = connection().begin();
    if (begun || begun.error().code != ErrorCode::Offline) {
        return begun;
    }
    TRY(m_session.reconnect());
    return connection().begin();
}

// After a save that may be stored or not, the next one first finds out.
Result<> UnitState::refuseWhileInDoubt()
{
    if (!m_session.doubt()) {
        return {};
    }
    TRY_ASSIGN(const bool stored, isStored(connection(), *m_session.doubt()));
    m_session.setDoubt({});
    if (!stored) {
        return {};
    }
    return Error{ErrorCode::Conflict,
        Text::tr("What was saved when the connection was lost is stored after all. Nothing was "
                 "saved now; look at it first."),
        {}, {}};
}

Result<> UnitState::commitTransaction()
{
    auto done = connection().commit();
    if (done || done.error().code != ErrorCode::Offline || !connection().isServer()) {
        return done;
    }
    m_open = false; // whatever became of it, this connection has no more say
    return settleLost(done.error());
}

// The COMMIT was sent and not answered: asks the server until it says what became of it.
Result<> UnitState::settleLost(const Error &lost)
{
    const CommitDoubt doubt{m_change, m_person, nowMs(), connection().backend()};
    const QDeadlineTimer until(kSettleMs);
    int pauseMs = kFirstPauseMs;
    do {
        if (m_session.reconnect()) {
            if (const auto stored = settle(connection(), doubt)) {
                return *stored ? Result<>() : Result<>(lost);
            }
        }
        for (int slept = 0; slept < pauseMs && m_session.directory().keepsWaiting(); slept += 50) {
            QThread::msleep(50);
        }
        pauseMs = std::min(2 * pauseMs, kLongestPauseMs);
    } while (!until.hasExpired() && m_session.directory().keepsWaiting());
    m_session.setDoubt(doubt);
    return Error{ErrorCode::Offline,
        Text::tr("The connection to the server was lost while this was being saved, and the server "
                 "cannot be asked whether it is stored. Look at the record before you save again."),
        lost.detail, {}};
}

// The server stamps what is written with its own clock; what is given back shall say the same.
Result<> UnitState::useServersTime()
{
    Query query(connection(), QStringLiteral("unit_time"));
    TRY(query.run());
    if (query.next()) {
        m_now = query.time();
    }
    return query.finish();
}

QByteArray UnitState::newUuidBytes() const
{
    return uuidBytes(newUuid(nowMs()));
}

Result<qint64> UnitState::change()
{
    if (m_change == 0 && connection().isServer()) {
        Query query(connection(), QStringLiteral("begin_change"));
        TRY(query.bind(":kind", int(m_kind)).bindId(":target", m_target).run());
        if (query.next()) {
            m_change = query.integer();
            m_person = query.integer();
        }
        TRY(query.finish());
    }
    if (m_change == 0) {
        Query add(connection(), QStringLiteral("person_add"));
        TRY(add.bindText(":name", m_personName).run());
        TRY_ASSIGN(m_person, findPerson(connection(), m_personName));
        Query query(connection(), QStringLiteral("change_add"));
        TRY(query.bind(":kind", int(m_kind))
                .bind(":person_id", m_person)
                .bind(":at_ms", nowMs())
                .bindId(":target", m_target)
                .run());
        m_change = query.insertedId();
    }
    return m_change;
}

Result<> UnitState::journal(RecordAction action, const SubjectRef &subject,
    const QJsonObject &before, const QJsonObject &after, int criterion)
{
    TRY_ASSIGN(const qint64 changeId, change());
    if (connection().isServer()) {
        return {}; // its triggers write the entry
    }
    TRY_ASSIGN(const auto status, statusOf(subject));
    Query query(connection(), QStringLiteral("journal_add"));
    const auto json = [](const QJsonObject &object) {
        return object.isEmpty() ? QVariant(QMetaType(QMetaType::QString))
                                : QVariant(QString::fromUtf8(jsonText(object)));
    };
    return query.bind(":change_id", changeId)
        .bind(":action", int(action))
        .bind(":subject_kind", int(subject.kind))
        .bind(":subject_id", subject.id)
        .bindId(":criterion", criterion)
        .bindText(":title", status ? status->title : QString())
        .bind(":before", json(before))
        .bind(":after", json(after))
        .run();
}

Result<> UnitState::journalOnce(RecordAction action, const SubjectRef &subject)
{
    const QPair said(int(action), subject);
    if (m_said.contains(said)) {
        return {};
    }
    m_said.insert(said);
    return journal(action, subject, {}, {});
}

void UnitState::touch(const SubjectRef &subject, Written written)
{
    const auto known = m_touchedHow.find(subject);
    if (known == m_touchedHow.end()) {
        m_touchedHow.insert(subject, written);
        m_touched.append(subject);
    } else if (written == Written::Fields) {
        *known = written;
    }
}

void UnitState::tellStep(ListingId listing)
{
    m_remarked.append({SubjectKind::Listing, listing.value()});
    m_steps = true;
}

Result<std::optional<UnitState::Status>> UnitState::statusOf(const SubjectRef &subject)
{
    Query query(connection(), tableOf(subject.kind) + QStringLiteral("_status"));
    TRY(query.bind(":id", subject.id).run());
    if (!query.next()) {
        TRY(query.finish());
        return std::optional<Status>();
    }
    Status status;
    status.revision = query.integer();
    status.trashed = query.flag();
    status.title = query.text();
    return std::optional<Status>(status);
}

Result<QList<qint64>> UnitState::listingsOf(const SubjectRef &subject)
{
    if (subject.kind == SubjectKind::Listing) {
        return QList<qint64>{subject.id};
    }
    Query query(connection(), QStringLiteral("listing_of_party"),
        {{QStringLiteral("column"), tableOf(subject.kind) + QStringLiteral("_id")}});
    TRY(query.bind(":id", subject.id).run());
    QList<qint64> listings;
    while (query.next()) {
        listings.append(query.integer());
    }
    TRY(query.finish());
    return listings;
}

Answer readAnswer(Query &query)
{
    Answer answer;
    answer.state = static_cast<AnswerState>(query.integer());
    answer.tier = static_cast<Tier>(query.integer());
    answer.checkedOn = query.day();
    answer.validUntil = query.day();
    answer.askedOn = query.day();
    answer.reason = query.text();
    answer.note = query.text();
    answer.source = query.text();
    answer.revision = query.integer();
    answer.changedBy = query.text();
    answer.changedUtc = query.time();
    return answer;
}

Result<Answer> findAnswer(Connection &connection, const SubjectRef &subject, int criterion)
{
    Answer answer;
    Query query(connection, QStringLiteral("answer_find"));
    TRY(query.bind(":subject_kind", int(subject.kind))
            .bind(":subject_id", subject.id)
            .bind(":criterion", criterion)
            .run());
    if (query.next()) {
        answer = readAnswer(query);
    }
    TRY(query.finish());
    return answer;
}

Query &bindAnswer(Query &query, const Answer &answer)
{
    return query.bind(":state", int(answer.state))
        .bind(":tier", int(answer.tier))
        .bindDay(":checked_day", answer.checkedOn)
        .bindDay(":valid_until_day", answer.validUntil)
        .bindDay(":asked_day", answer.askedOn)
        .bindText(":reason", answer.reason)
        .bindText(":note", answer.note)
        .bindText(":source", answer.source);
}

Result<Answer> UnitState::saveAnswer(
    const SubjectRef &subject, const QString &criterion, const Answer &answer)
{
    const Criterion *known = scorer().catalogue().find(criterion);
    const int number = scorer().numberOf(criterion);
    if (known == nullptr || number == 0 || known->scope != subject.kind) {
        return Error{ErrorCode::Invalid,
            Text::tr("The catalogue has no such criterion for this record."), criterion,
            ErrorPlace{{}, 0, 0, QStringLiteral("criterion")}};
    }
    TRY_ASSIGN(const auto status, statusOf(subject));
    if (!status) {
        return Error{
            ErrorCode::NotFound, Text::tr("This record is not there any more."), criterion, {}};
    }
    TRY_ASSIGN(const Answer old, storage::findAnswer(connection(), subject, number));
    if (old.revision != answer.revision) {
        return Error{ErrorCode::Conflict,
            Text::tr("This answer was changed since you opened it. Nothing was overwritten; load "
                     "it again."),
            criterion, {}};
    }
    return writeAnswer(subject, number, old, answer);
}

Result<Answer> UnitState::findAnswer(const SubjectRef &subject, const QString &criterion)
{
    return storage::findAnswer(connection(), subject, scorer().numberOf(criterion));
}

Result<> UnitState::setAside(
    const SubjectRef &subject, const QString &criterion, const QJsonObject &fields)
{
    TRY_ASSIGN(const auto status, statusOf(subject));
    if (!status) {
        return Error{ErrorCode::NotFound, Text::tr("This record is not there any more."), {}, {}};
    }
    const int number = criterion.isEmpty() ? 0 : scorer().numberOf(criterion);
    m_remarked.append(subject);
    if (!connection().isServer()) {
        return journal(RecordAction::SetAside, subject, {}, fields, number);
    }
    TRY(change());
    Query query(connection(), QStringLiteral("set_aside"));
    TRY(query.bind(":subject_kind", int(subject.kind))
            .bind(":subject_id", subject.id)
            .bindId(":criterion", number)
            .bindText(":fields", QString::fromUtf8(jsonText(fields)))
            .run());
    return query.finish();
}

Result<Answer> UnitState::writeAnswer(
    const SubjectRef &subject, int number, const Answer &old, const Answer &answer)
{
    const auto [before, after] = difference(toJson(old), toJson(answer));
    if (after.isEmpty()) {
        return old;
    }
    TRY(change());
    if (old.revision > 0 && !connection().isServer()) {
        Query keep(connection(), QStringLiteral("answer_keep"));
        TRY(keep.bind(":subject_kind", int(subject.kind))
                .bind(":subject_id", subject.id)
                .bind(":criterion", number)
                .run());
    }
    Query put(connection(), QStringLiteral("answer_put"));
    TRY(bindAnswer(put, answer)
            .bind(":subject_kind", int(subject.kind))
            .bind(":subject_id", subject.id)
            .bind(":criterion", number)
            .bind(":revision", old.revision + 1)
            .bind(":person_id", m_person)
            .bind(":changed_ms", nowMs())
            .run());
    TRY(journal(RecordAction::Answered, subject, old.revision > 0 ? before : QJsonObject(),
        old.revision > 0 ? after : withoutEmpty(after), number));
    touch(subject, Written::AnswersOnly);
    noteAnswered(subject);
    scorer().forgetAnswers();
    Answer stored = answer;
    stored.revision = old.revision + 1;
    stored.changedBy = m_personName;
    stored.changedUtc = m_now;
    return stored;
}

Result<> UnitState::packAnswers()
{
    QList<SubjectRef> subjects(m_answered.cbegin(), m_answered.cend());
    std::sort(subjects.begin(), subjects.end(), [](const SubjectRef &a, const SubjectRef &b) {
        return std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
    });
    if (connection().isServer() && subjects.size() > kFew) {
        return BulkScoring(connection(), scorer()).pack(subjects);
    }
    for (const SubjectRef &subject : std::as_const(subjects)) {
        TRY(scorer().pack(subject));
    }
    return {};
}

Result<> UnitState::indexListing(qint64 id)
{
    TRY_ASSIGN(const auto listing, findRecord(connection(), ListingId(id)));
    if (!listing) {
        return {};
    }
    TRY_ASSIGN(const auto clinic, findRecord(connection(), listing->clinic));
    QString names = clinic ? SearchIndex::namesOf(*clinic) : QString();
    if (listing->practitioner.isValid()) {
        TRY_ASSIGN(const auto practitioner, findRecord(connection(), listing->practitioner));
        names += practitioner ? u' ' + SearchIndex::namesOf(*practitioner) : QString();
    }
    if (listing->laboratory.isValid()) {
        TRY_ASSIGN(const auto laboratory, findRecord(connection(), listing->laboratory));
        names += laboratory ? u' ' + SearchIndex::namesOf(*laboratory) : QString();
    }
    return m_search.putListing(
        id, names, SearchIndex::restOf(*listing, clinic ? clinic->place : Place()));
}

// Many listings of which answers alone changed, on a server; the others are left to the caller.
Result<> UnitState::finishAnswered(QHash<qint64, Written> *how, QList<qint64> *listings)
{
    QList<SubjectRef> answered;
    for (const SubjectRef &subject : std::as_const(m_touched)) {
        if (m_touchedHow.value(subject) == Written::AnswersOnly) {
            answered.append(subject);
        }
    }
    if (!connection().isServer() || answered.size() <= kFew) {
        return {};
    }
    BulkScoring scoring(connection(), scorer());
    TRY_ASSIGN(const QList<qint64> all, scoring.listingsOf(answered));
    for (const qint64 id : all) {
        if (!how->contains(id)) {
            how->insert(id, Written::AnswersOnly);
            listings->append(id);
        }
    }
    std::sort(listings->begin(), listings->end());
    return scoring.rescore(*listings, m_session.directory().clock().today());
}

Result<> UnitState::finishListings(QList<qint64> *listings)
{
    QHash<qint64, Written> how;
    TRY(finishAnswered(&how, listings));
    const bool answersAreDone = !how.isEmpty();
    for (const SubjectRef &subject : std::as_const(m_touched)) {
        const Written written = m_touchedHow.value(subject);
        if (answersAreDone && written == Written::AnswersOnly) {
            continue;
        }
        TRY_ASSIGN(const QList<qint64> of, listingsOf(subject));
        for (const qint64 id : of) {
            const auto known = how.find(id);
            if (known == how.end()) {
                how.insert(id, written);
                listings->append(id);
            } else if (written == Written::Fields) {
                *known = written;
            }
        }
    }
    std::sort(listings->begin(), listings->end()); // full text is quickest in order of keys
    const QDate today = m_session.directory().clock().today();
    for (const qint64 id : std::as_const(*listings)) {
        if (answersAreDone && how.value(id) == Written::AnswersOnly) {
            continue;
        }
        TRY(scorer().rescore(id, today));
        if (how.value(id) == Written::Fields) {
            TRY(indexListing(id));
        }
    }
    return {};
}

Result<> UnitState::rememberForUndo()
{
    if (m_steps || (!m_remarked.isEmpty() && m_touched.isEmpty() && !m_everything)) {
        return {}; // nothing that could be taken back
    }
    if (m_kind == ChangeKind::Undo || m_kind == ChangeKind::Redo) {
        Query query(connection(), QStringLiteral("undo_mark"));
        return query.bind(":person_id", m_person)
            .bind(":change_id", m_target)
            .bind(":undone", m_kind == ChangeKind::Undo ? 1 : 0)
            .run();
    }
    Query clear(connection(), QStringLiteral("undo_clear_redo"));
    TRY(clear.bind(":person_id", m_person).run());
    if (m_kind == ChangeKind::Sample) {
        return {};
    }
    Query add(connection(), QStringLiteral("undo_add"));
    return add.bind(":person_id", m_person).bind(":change_id", m_change).run();
}

Result<ChangeNotice> UnitState::commit()
{
    if (m_spoilt) {
        return *m_spoilt;
    }
    ChangeNotice notice;
    if (m_change == 0) {
        connection().rollback();
        m_open = false;
        return notice;
    }
    TRY(packAnswers());
    QList<qint64> listings;
    TRY(finishListings(&listings));
    TRY(renewAssessments(*this, m_change));
    TRY(rememberForUndo());
    TRY(commitTransaction());
    m_open = false;
    notice.change = ChangeId(m_change);
    if (m_everything || listings.size() > kMostNamed || m_touched.size() > kMostNamed
        || m_remarked.size() > kMostNamed) {
        notice.everything = true;
        return notice;
    }
    notice.subjects = m_touched;
    for (const qint64 id : std::as_const(listings)) {
        notice.listings.append(ListingId(id));
    }
    for (const SubjectRef &subject : std::as_const(m_remarked)) {
        if (!notice.subjects.contains(subject)) {
            notice.subjects.append(subject);
        }
        const ListingId listing(subject.kind == SubjectKind::Listing ? subject.id : 0);
        if (listing.isValid() && !notice.listings.contains(listing)) {
            notice.listings.append(listing); // its row says where its review stands
        }
    }
    return notice;
}

} // namespace touchstone::storage
