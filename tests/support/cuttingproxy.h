// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace touchstone::test {

/// Stands between a client and a server's Unix socket and breaks connections at chosen moments.
class CuttingProxy
{
public:
    /// `serverFolder`: where the server's socket is.
    explicit CuttingProxy(const QString &serverFolder);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy &) = delete;
    CuttingProxy &operator=(const CuttingProxy &) = delete;

    /// Where this one's socket is, for an address.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    enum class Cut {
        Nothing,
        BeforeCommit, ///< the next COMMIT never reaches the server
        AfterCommit, ///< the server carries the next COMMIT out and its answer is lost
        AfterAnswer, ///< the next COMMIT is carried out and answered, and then the connection ends
        SilentAfterCommit, ///< the server gets the next COMMIT, and nobody hears of it: silence()
    };
    void cutNext(Cut cut) { m_cut = cut; }
    /// Lets nobody in while on.
    void refuse(bool on) { m_refuses = on; }
    /// Passes nothing on while on, as when a cable is out: connections stand and nobody answers.
    void silence(bool on) { m_silent = on; }

private:
    void run();
    const QString m_serverFolder;
    QTemporaryDir m_folder;
    std::atomic<Cut> m_cut{Cut::Nothing};
    std::atomic<bool> m_refuses{false}, m_silent{false}, m_stopping{false};
    int m_listener = -1;
    std::thread m_thread; ///< last: starts when the rest is made
};

/// Lets a silent server speak again when somebody still waits for it after a minute, so that a test
/// fails rather than hangs.
class Rescue
{
public:
    explicit Rescue(CuttingProxy &proxy);
    ~Rescue();
    Rescue(const Rescue &) = delete;
    Rescue &operator=(const Rescue &) = delete;
    /// Whether it had to; ends it.
    [[nodiscard]] bool wasNeeded();

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_over = false, m_needed = false; ///< under m_mutex
    std::thread m_thread; ///< last: starts when the rest is made
};

} // namespace touchstone::test
