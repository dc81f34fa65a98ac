// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/changewatch.h"
#include "services/directoryservice.h"
#include "services/jobthread.h"
#include "storage/session.h"
#include "storage/undolog.h"
#include "storage/unitofwork.h"
#include "storage/workingcopy.h"

#include <QPromise>
#include <QSet>

#include <array>
#include <atomic>
#include <mutex>

namespace touchstone::services {

/// The threads of an open directory and what they share. Each lane has one thread and, while a
/// directory is open, one session that only this thread touches.
class DirectoryService::Private : public std::enable_shared_from_this<DirectoryService::Private>
{
public:
    enum Lane {
        Writer, ///< every change, one after another
        Reader, ///< lists and records for the pages
        Background, ///< long reading that must not hold up the pages: export, reports, check,
                    ///< backup
        LaneCount,
    };

    /// Calls of one slot replace each other: a newer one makes the older give up.
    enum class Slot { None, Keys, Page, Count, PartyPage, SlotCount };

    Private(DirectoryService *service, const Clock &clock, QString person);

    // ── Jobs ──────────────────────────────────────────────────────────────────────────────────
    /// Runs `work(session)` → Result<T> on a lane.
    template <typename T, typename Work>
    QFuture<Result<T>> onLane(Lane lane, Work work, Slot slot = Slot::None);
    /// Runs `work(unit, session)` → Result<T> as one change: begin, work, commit, notice.
    template <typename T, typename Work> QFuture<Result<T>> asChange(Work work);
    /// Runs `work()` → Result<T> on a lane, with or without an open directory.
    template <typename T, typename Work> QFuture<Result<T>> freely(Lane lane, Work work);

    /// Undo or redo: the same with its own transaction.
    QFuture<Result<QString>> stepping(
        Result<storage::UndoLog::Outcome> (storage::UndoLog::*step)());

    // ── On the writer's thread ────────────────────────────────────────────────────────────────
    Result<DirectoryInfo> openPlace(const QString &place, const QString &password);
    /// Any lane.
    [[nodiscard]] Result<domain::ServerLook> lookAt(
        const QString &address, const QString &password) const;
    Result<DirectoryInfo> createFile(const QString &path, NewDirectory contents);
    /// Sends a notice to the pages and brings the undo state up to date.
    void announce(storage::Session &session, const domain::ChangeNotice &notice);
    void refreshUndoState(storage::Session &session);

    // ── Any thread ────────────────────────────────────────────────────────────────────────────
    void close();
    void shutDown(); ///< the window's thread, at the very end
    [[nodiscard]] DirectoryInfo info() const;
    [[nodiscard]] domain::UndoState undoState() const;
    [[nodiscard]] bool isOpen() const;
    void setFollowing(bool following) { m_following = following; }
    void setBusyPause(int milliseconds) { m_busyPauseMs = milliseconds; }
    [[nodiscard]] ConnectionState connectionState() const;
    void move(const domain::SubjectRef &record, bool enters);
    [[nodiscard]] QList<domain::Presence> presence() const;
    /// Another number with each opening and closing: long jobs look whether theirs still stands.
    [[nodiscard]] quint64 epoch() const { return m_epoch.load(); }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const QString &person() const { return m_person; }
    /// With servers, for whoever connects to one in a job.
    [[nodiscard]] storage::Patience patience() const;
    /// The open directory's catalogue with texts in `language`.
    Result<domain::CataloguePtr> catalogue(
        const storage::Session &session, const QString &language);

private:
    struct LaneState
    {
        std::unique_ptr<JobThread> thread;
        std::unique_ptr<storage::Session> session; ///< the lane's thread only
        quint64 sessionEpoch = 0; ///< likewise; which opening it belongs to
        Slot running = Slot::None; ///< under m_mutex
        storage::Session *busy = nullptr; ///< runs a job; under m_mutex
        storage::Session *interruptible = nullptr; ///< the same, while it only reads
    };

    /// The lane's session for this opening; made on first use. Errors: Cancelled when another
    /// directory has been opened since, NotFound when none is open.
    Result<storage::Session *> session(Lane lane, quint64 epoch);
    /// Takes the new file into use; the old one's sessions go first.
    Result<DirectoryInfo> adopt(std::unique_ptr<storage::Directory> directory,
        std::unique_ptr<storage::Session> session, bool example, int rescored,
        std::unique_ptr<storage::WorkingCopy> copy);
    /// Follows what others write, when the window asked for it. `seen`: the newest change known.
    void startWatch(const std::shared_ptr<storage::Directory> &directory, qint64 seen);
    [[nodiscard]] std::shared_ptr<ChangeWatch> watch() const;
    /// Sends a notice to the pages, unless they had that change: the watch, catching up, may tell
    /// of one's own before it is announced, or after. Any thread.
    void tellOnce(const domain::ChangeNotice &notice);
    void noteOwnBackend(Lane lane, const storage::Session &session);
    /// A connection was lost: the watch looks at once. Gives the error back.
    Error lost(const Error &error);
    /// While the watch tries, nobody else waits for a server that does not answer.
    [[nodiscard]] Result<> refuseWhileOffline() const;
    /// Connects the session again. Errors: Offline.
    Result<> revive(storage::Session &session);
    void retireJobs(); ///< those posted so far give up, reading ones at once
    /// The window's thread, at the end: waits for what the writer does, but not for a server that
    /// does not answer, nor for one that is only just being opened.
    void awaitWriter();
    void hangUp(); ///< nothing waits for a server any more; for good
    void dropSessions(); ///< the writer's thread; hands a working copy back
    Result<int> bringUpToDate(storage::Session &session);
    /// The same for a shared directory that a window follows: after it is open, and again later
    /// while others write.
    void bringUpToDateLater();
    [[nodiscard]] storage::OpenOptions openOptions(const QString &password = {}) const;

    quint64 enterSlot(Lane lane, Slot slot);
    bool beginSlot(Lane lane, Slot slot, quint64 turn, storage::Session *session);
    void endSlot(Lane lane);

    DirectoryService *const m_service; ///< outlives the threads: its destructor joins them
    const Clock &m_clock;
    const QString m_person;

    mutable std::mutex m_mutex;
    std::array<LaneState, LaneCount> m_lanes;
    std::array<quint64, size_t(Slot::SlotCount)> m_turns{}; ///< newest call of each slot
    std::unique_ptr<storage::WorkingCopy>
        m_copy; ///< what m_directory is, in a synced folder; the writer's thread
    std::shared_ptr<storage::Directory> m_directory; ///< shared by the lanes, for their sessions
    std::shared_ptr<ChangeWatch> m_watch; ///< shared with calls to it; under m_mutex
    QHash<domain::SubjectRef, int> m_present; ///< windows on each record; under m_mutex
    QList<domain::Presence> m_others; ///< under m_mutex
    QSet<qint64> m_told; ///< changes the pages had, while somebody follows; under m_mutex
    DirectoryInfo m_info;
    domain::UndoState m_undo;
    bool m_open = false;
    QHash<QString, domain::CataloguePtr> m_catalogues; ///< by language
    std::atomic<bool> m_following{false};
    std::atomic<int> m_busyPauseMs{30'000};
    std::atomic<bool> m_leaving{false}; ///< nobody waits for a lost server any more
    std::atomic<bool> m_opensServer{false};
    const std::shared_ptr<storage::Lines> m_lines; ///< shared with the connections
    std::atomic<quint64> m_epoch{0}; ///< counts openings and closings
};

/// Errors that services themselves make.
Error noDirectoryError();
Error cancelledError();
Error readOnlyError(const QString &reason);

template <typename T> bool isOffline(const Result<T> &result)
{
    return !result.isOk() && result.error().code == ErrorCode::Offline;
}

template <typename T, typename Work>
QFuture<Result<T>> DirectoryService::Private::freely(Lane lane, Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>(); // shared: std::function wants copies
    promise->start();
    QFuture<Result<T>> future = promise->future();
    m_lanes[lane].thread->post([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

template <typename T, typename Work>
QFuture<Result<T>> DirectoryService::Private::onLane(Lane lane, Work work, Slot slot)
{
    const quint64 epoch = m_epoch.load();
    const quint64 turn = enterSlot(lane, slot);
    return freely<T>(
        lane, [self = shared_from_this(), lane, slot, epoch, turn, work]() -> Result<T> {
            auto opened = self->session(lane, epoch);
            if (!opened.isOk()) {
                return opened.error();
            }
            self->noteOwnBackend(lane, **opened);
            if (!self->beginSlot(lane, slot, turn, *opened)) {
                return cancelledError();
            }
            Result<T> result = work(**opened);
            if (isOffline(result) && epoch != self->epoch()) {
                result = cancelledError(); // the end of the connection was the end of this opening
            } else if (lane == Reader && isOffline(result) && self->revive(**opened).isOk()) {
                result = work(**opened); // reading does no harm twice
            }
            self->endSlot(lane);
            return isOffline(result) ? Result<T>(self->lost(result.error())) : result;
        });
}

template <typename T, typename Work>
QFuture<Result<T>> DirectoryService::Private::asChange(Work work)
{
    return onLane<T>(
        Writer, [self = shared_from_this(), work](storage::Session &session) -> Result<T> {
            if (session.role() != storage::Session::Role::Writer) {
                return readOnlyError(session.directory().readOnlyReason());
            }
            storage::UnitOfWork unit(session, domain::ChangeKind::Edit, self->person());
            TRY(unit.begin());
            TRY_ASSIGN(T value, work(unit, session));
            TRY_ASSIGN(const domain::ChangeNotice notice, unit.commit());
            self->announce(session, notice);
            return value;
        });
}

} // namespace touchstone::services
