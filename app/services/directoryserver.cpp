// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DirectoryService about a server: following it, losing it, looking at it, leaving it.
#include "services/directoryprivate.h"
#include "storage/changefeed.h"
#include "storage/serveraddress.h"
#include "storage/shareddirectory.h"
#include "storage/storagelog.h"

#include <QTimer>

namespace touchstone::services {

namespace {

constexpr int kPatienceMs = 500; // at the end; a save on a server that answers takes less

} // namespace

// ── A server that goes and comes back ─────────────────────────────────────────────────────────

std::shared_ptr<ChangeWatch> DirectoryService::Private::watch() const
{
    const std::lock_guard lock(m_mutex);
    return m_watch;
}

Result<> DirectoryService::Private::refuseWhileOffline() const
{
    const ConnectionState state = connectionState();
    return state.online ? Result<>() : Result<>(Error{ErrorCode::Offline, state.reason, {}, {}});
}

Result<> DirectoryService::Private::revive(storage::Session &session)
{
    TRY(refuseWhileOffline());
    const auto done = session.reconnect();
    return done.isOk() ? Result<>() : Result<>(lost(done.error()));
}

Error DirectoryService::Private::lost(const Error &error)
{
    if (const auto watching = watch()) {
        watching->lookNow();
    }
    return error;
}

void DirectoryService::Private::tellOnce(const domain::ChangeNotice &notice)
{
    constexpr qsizetype kRemembered = 10'000; // far more than the two tellers are apart
    {
        const std::lock_guard lock(m_mutex);
        const qint64 change = notice.change.value();
        if (m_watch && notice.change.isValid()) {
            if (m_told.contains(change)) {
                return;
            }
            if (m_told.size() == kRemembered) {
                m_told.clear();
            }
            m_told.insert(change);
        }
    }
    QMetaObject::invokeMethod(
        m_service, [service = m_service, notice] { Q_EMIT service->recordsChanged(notice); },
        Qt::QueuedConnection);
}

void DirectoryService::Private::noteOwnBackend(Lane lane, const storage::Session &session)
{
    const auto watching = watch();
    if (lane == Writer && watching) {
        watching->setOwnBackend(session.backend());
    }
}

ConnectionState DirectoryService::Private::connectionState() const
{
    const auto watching = watch();
    const QString reason = watching ? watching->offlineReason() : QString();
    return {reason.isEmpty(), reason};
}

void DirectoryService::Private::startWatch(
    const std::shared_ptr<storage::Directory> &directory, qint64 seen)
{
    if (!directory->isShared() || !m_following) {
        return;
    }
    ChangeWatch::Listener listener;
    listener.changed = [this](const domain::ChangeNotice &notice) { tellOnce(notice); };
    listener.offlineChanged = [service = m_service](const QString &reason) {
        const ConnectionState state{reason.isEmpty(), reason};
        QMetaObject::invokeMethod(
            service, [service, state] { Q_EMIT service->connectionStateChanged(state); },
            Qt::QueuedConnection);
    };
    listener.presenceChanged = [this](const QList<domain::Presence> &others) {
        {
            const std::lock_guard lock(m_mutex);
            m_others = others;
        }
        QMetaObject::invokeMethod(
            m_service, [service = m_service] { Q_EMIT service->presenceChanged(); },
            Qt::QueuedConnection);
    };
    const std::lock_guard lock(m_mutex); // until it is in its place nobody is told
    m_told.clear();
    m_watch = std::make_shared<ChangeWatch>(directory, seen, std::move(listener));
}

void DirectoryService::Private::move(const domain::SubjectRef &record, bool enters)
{
    const std::lock_guard lock(m_mutex);
    int &windows = m_present[record];
    windows += enters ? 1 : -1;
    if (windows <= 0) {
        m_present.remove(record);
    }
    if (m_watch) {
        m_watch->setPresent({m_present.keyBegin(), m_present.keyEnd()});
    }
}

QList<domain::Presence> DirectoryService::Private::presence() const
{
    const std::lock_guard lock(m_mutex);
    return m_others;
}

void DirectoryService::Private::bringUpToDateLater()
{
    onLane<int>(Writer, [self = shared_from_this()](storage::Session &session) -> Result<int> {
        const auto done = self->bringUpToDate(session);
        if (done && *done > 0) {
            domain::ChangeNotice notice;
            notice.everything = true;
            self->announce(session, notice);
        }
        if (!done && done.error().code == ErrorCode::Busy) {
            QMetaObject::invokeMethod(
                self->m_service,
                [self, epoch = self->epoch()] {
                    QTimer::singleShot(self->m_busyPauseMs.load(), self->m_service, [self, epoch] {
                        if (epoch == self->epoch()) {
                            self->bringUpToDateLater();
                        }
                    });
                },
                Qt::QueuedConnection);
        }
        return done;
    });
}

Result<domain::ServerLook> DirectoryService::Private::lookAt(
    const QString &address, const QString &password) const
{
    TRY_ASSIGN(const auto parsed, storage::ServerAddress::parse(address));
    storage::OpenOptions options = openOptions(password);
    options.patience = patience(); // nobody looks at what is open, and may be closing
    TRY_ASSIGN(
        const auto directory, storage::SharedDirectory::open(parsed, m_clock, std::move(options)));
    domain::ServerLook look;
    look.weakened = directory->isWeakened();
    look.tls = directory->tlsProtocol();
    look.person = directory->person();
    look.readOnlyReason = directory->readOnlyReason();
    return look;
}

// ── Leaving ───────────────────────────────────────────────────────────────────────────────────

storage::Patience DirectoryService::Private::patience() const
{
    return {[lines = m_lines] { return !lines->isHungUp(); }, m_lines};
}

void DirectoryService::Private::shutDown()
{
    awaitWriter(); // an opening under way ends first, and is closed with the rest
    close();
    for (LaneState &lane : m_lanes) {
        if (!lane.thread->drainFor(kPatienceMs)) {
            hangUp(); // what is left has nothing to lose
        }
    }
    for (LaneState &lane : m_lanes) {
        lane.thread.reset();
    }
}

void DirectoryService::Private::awaitWriter()
{
    constexpr int kAnswerMs = 1'000;
    while (!m_lanes[Writer].thread->drainFor(kPatienceMs)) {
        std::shared_ptr<storage::Directory> directory;
        {
            const std::lock_guard lock(m_mutex);
            directory = m_lanes[Writer].busy ? m_directory : nullptr;
        }
        const bool answers = !directory || storage::ChangeFeed::answers(*directory, kAnswerMs);
        if (m_opensServer || !answers) {
            hangUp();
        }
    }
}

void DirectoryService::Private::hangUp()
{
    const bool before = m_lines->isHungUp();
    if (m_lines->hangUp() && !before) {
        qCInfo(storage::storageLog, "leaving without the server's answer");
    }
}

} // namespace touchstone::services
