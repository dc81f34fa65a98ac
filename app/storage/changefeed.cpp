// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changefeed.h"

#include "storage/answeringplace.h"
#include "storage/postgresconnection.h"
#include "storage/recordrows.h"
#include "storage/shareddirectory.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <unistd.h>

namespace touchstone::storage {

using namespace domain;

namespace {

// More records than this are "everything".
constexpr qint64 kMostNamed = 2'000;
constexpr int kPollMs = 1'000;

ChangeNotice everything(qint64 change)
{
    ChangeNotice notice;
    notice.change = ChangeId(change);
    notice.everything = true;
    return notice;
}

} // namespace

ChangeFeed::ChangeFeed(std::unique_ptr<PostgresConnection> connection, qint64 seen)
    : m_connection(std::move(connection)), m_seen(seen)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0) {
        m_wakeRead = ends[0];
        m_wakeWrite = ends[1];
    }
}

ChangeFeed::~ChangeFeed()
{
    if (!m_present.isEmpty()) {
        // A server that hangs is not waited for; what is left then vanishes with the connection.
        m_connection->sendLast(m_connection->fragment("session", QStringLiteral("leave_all")));
    }
    for (const int end : {m_wakeRead, m_wakeWrite}) {
        if (end >= 0) {
            close(end);
        }
    }
}

Result<std::unique_ptr<ChangeFeed>> ChangeFeed::open(
    const Directory &directory, qint64 seen, const std::function<bool()> &keepWaiting)
{
    const auto *shared = dynamic_cast<const SharedDirectory *>(&directory);
    if (shared == nullptr) {
        return Error{ErrorCode::Invalid, {}, QStringLiteral("files have no feed"), {}};
    }
    TRY_ASSIGN(auto server, shared->connectWhile(keepWaiting));
    std::unique_ptr<ChangeFeed> feed(new ChangeFeed(std::move(server), seen));
    TRY(feed->listen());
    return feed;
}

bool ChangeFeed::answers(const Directory &directory, int milliseconds)
{
    const auto *shared = dynamic_cast<const SharedDirectory *>(&directory);
    const QDeadlineTimer until(milliseconds);
    return shared == nullptr
        || findAnswering(
            shared->address(), [&until] { return !until.hasExpired(); }, shared->place())
               .isOk();
}

Result<> ChangeFeed::listen()
{
    auto done = m_connection->execute(m_connection->fragment("session", QStringLiteral("listen")));
    if (!done && done.error().code == ErrorCode::Denied) {
        m_polls = true; // a standby
        return {};
    }
    TRY(done);
    Query sweep(*m_connection, QStringLiteral("presence_sweep"));
    return sweep.run();
}

Result<> ChangeFeed::setPresent(const QSet<SubjectRef> &subjects)
{
    if (m_polls) {
        return {};
    }
    const auto tell = [this](const char *query, const SubjectRef &subject) {
        Query told(*m_connection, QLatin1String(query));
        return told.bind(":subject_kind", int(subject.kind)).bind(":subject_id", subject.id).run();
    };
    for (const SubjectRef &subject : m_present - subjects) {
        TRY(tell("presence_leave", subject));
    }
    for (const SubjectRef &subject : subjects - m_present) {
        TRY(tell("presence_enter", subject));
    }
    m_present = subjects;
    if (m_present.isEmpty()) {
        return {};
    }
    Query seen(*m_connection, QStringLiteral("presence_seen"));
    return seen.run();
}

Result<QList<Presence>> ChangeFeed::others()
{
    QList<Presence> found;
    if (m_polls) {
        return found; // a standby keeps nothing of who is where
    }
    Query query(*m_connection, QStringLiteral("presence_list"));
    TRY(query.bind(":stale_ms", kStaleMs).bind(":limit", kMostNamed).run());
    while (query.next()) {
        Presence one;
        one.person = query.text();
        one.subject.kind = static_cast<SubjectKind>(query.integer());
        one.subject.id = query.integer();
        one.sinceUtc = query.time();
        found.append(one);
    }
    TRY(query.finish());
    return found;
}

void ChangeFeed::wake()
{
    const char byte = 0;
    if (write(m_wakeWrite, &byte, 1) < 0) {
        return; // it is full of wakes already
    }
}

void ChangeFeed::breakOff()
{
    m_connection->breakOff();
}

Result<QList<ChangeNotice>> ChangeFeed::wait(int milliseconds, int own)
{
    if (m_first) {
        m_first = false;
        return changesAfter(m_seen, std::numeric_limits<qint64>::max());
    }
    TRY_ASSIGN(const auto said,
        m_connection->notifications(
            m_wakeRead, m_polls ? std::min(milliseconds, kPollMs) : milliseconds));
    char wakes[64];
    while (read(m_wakeRead, wakes, sizeof wakes) > 0) { }
    if (m_polls) {
        return changesAfter(m_seen, std::numeric_limits<qint64>::max());
    }
    QList<ChangeNotice> notices;
    for (const auto &one : said) {
        m_presenceTold |= one.text.startsWith('[');
        const QJsonObject words = QJsonDocument::fromJson(one.text).object();
        const auto change = words.value(QStringLiteral("change")).toInteger();
        if (one.backend != own && words.value(QStringLiteral("everything")).toBool()) {
            notices.append(everything(0));
        }
        if (change <= 0) {
            continue;
        }
        const qint64 seen = m_seen;
        if (one.backend != own) {
            TRY_ASSIGN(const auto some, changesAfter(change - 1, change));
            notices += some;
        } else {
            m_seen = std::max(seen, change);
        }
    }
    return notices;
}

Result<QList<ChangeNotice>> ChangeFeed::changesAfter(qint64 after, qint64 last)
{
    QList<ChangeNotice> notices;
    qint64 newest = m_seen;
    {
        Query query(*m_connection, QStringLiteral("change_since"));
        TRY(query.bind(":after", after).bind(":last", last).bind(":limit", kMostNamed + 1).run());
        qint64 count = 0;
        while (query.next()) {
            const qint64 change = query.integer();
            const auto kind = static_cast<SubjectKind>(query.integer());
            const qint64 id = query.integer();
            newest = std::max(newest, change);
            ++count;
            if (notices.isEmpty() || notices.last().change.value() != change) {
                ChangeNotice notice;
                notice.change = ChangeId(change);
                notices.append(notice);
            }
            notices.last().subjects.append({kind, id});
        }
        TRY(query.finish());
        if (count > kMostNamed) {
            Query end(*m_connection, QStringLiteral("change_newest"));
            TRY(end.run());
            newest = std::max(newest, end.next() ? std::min(last, end.integer()) : 0);
            TRY(end.finish());
            notices = {everything(newest)};
        }
    }
    for (ChangeNotice &notice : notices) {
        if (!notice.everything) {
            TRY(addListings(&notice));
        }
    }
    m_seen = newest;
    return notices;
}

Result<> ChangeFeed::addListings(ChangeNotice *notice)
{
    QSet<qint64> listings;
    for (const SubjectRef &subject : std::as_const(notice->subjects)) {
        if (subject.kind == SubjectKind::Listing) {
            listings.insert(subject.id);
            continue;
        }
        Query query(*m_connection, QStringLiteral("listing_of_party"),
            {{QStringLiteral("column"), tableOf(subject.kind) + QStringLiteral("_id")}});
        TRY(query.bind(":id", subject.id).run());
        while (query.next()) {
            listings.insert(query.integer());
        }
        TRY(query.finish());
        if (listings.size() > kMostNamed) {
            *notice = everything(notice->change.value());
            return {};
        }
    }
    QList<qint64> sorted(listings.cbegin(), listings.cend());
    std::sort(sorted.begin(), sorted.end());
    for (const qint64 id : std::as_const(sorted)) {
        notice->listings.append(ListingId(id));
    }
    return {};
}

} // namespace touchstone::storage
