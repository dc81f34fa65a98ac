// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal.h"
#include "domain/presence.h"
#include "storage/directory.h"

#include <QSet>

#include <utility>

namespace touchstone::storage {

class PostgresConnection;

/// What others change in a shared directory, as it happens. Listens on a connection of its own
/// (LISTEN touchstone; the database's triggers notify at each commit); on a standby, where nobody
/// can listen, it looks every second. Who changed something is the server's word, what changed is
/// read from the journal: another client can say what it likes.
///
/// Thread: made, used and destroyed on one; wake() and breakOff() by any.
class ChangeFeed
{
public:
    /// `seen` is the newest change already known: what came after it, by whomever, comes with the
    /// first wait(). Given up when `keepWaiting` says so. Errors: as connecting; Cancelled; Invalid
    /// for a file.
    static Result<std::unique_ptr<ChangeFeed>> open(
        const Directory &directory, qint64 seen, const std::function<bool()> &keepWaiting = {});
    /// Whether the directory's server answers so soon; true for a file. Any thread.
    [[nodiscard]] static bool answers(const Directory &directory, int milliseconds);
    ~ChangeFeed();
    ChangeFeed(const ChangeFeed &) = delete;
    ChangeFeed &operator=(const ChangeFeed &) = delete;

    /// Waits for changes at most so long, and gives what they touched, oldest first; empty when
    /// nothing came. `own` is the backend whose changes need no notice (Session::backend). Errors:
    /// Offline when the connection is lost: make another from seen().
    Result<QList<domain::ChangeNotice>> wait(int milliseconds, int own);
    /// The records this program is on now; others are told (NOTIFY touchstone_presence). Does
    /// nothing on a standby. To be repeated more often than kStaleMs, or others no longer see it.
    Result<> setPresent(const QSet<domain::SubjectRef> &subjects);
    /// Who else is on a record now, in the order they came: whose connection stands, and who was
    /// seen lately. Other windows of the same person count as others.
    Result<QList<domain::Presence>> others();
    /// Whether somebody came or went since the last call.
    [[nodiscard]] bool takePresenceTold() { return std::exchange(m_presenceTold, false); }
    static constexpr int kStaleMs = 90'000;

    /// Makes wait() return at once.
    void wake();
    /// Ends the connection, so that nothing waits for the server any more.
    void breakOff();
    /// The newest change known.
    [[nodiscard]] qint64 seen() const { return m_seen; }

private:
    explicit ChangeFeed(std::unique_ptr<PostgresConnection> connection, qint64 seen);
    Result<> listen();
    Result<QList<domain::ChangeNotice>> changesAfter(qint64 after, qint64 last);
    Result<> addListings(domain::ChangeNotice *notice);

    std::unique_ptr<PostgresConnection> m_connection;
    qint64 m_seen;
    bool m_first = true; ///< what came before listening is still to be looked for
    bool m_polls = false;
    bool m_presenceTold = true; ///< those who were there before
    QSet<domain::SubjectRef> m_present;
    int m_wakeRead = -1, m_wakeWrite = -1;
};

} // namespace touchstone::storage
