// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <functional>
#include <memory>

namespace touchstone::services {
class Progress;
}

namespace touchstone::cli {

/// What the program leaves with.
enum ExitCode : int {
    Done = 0,
    Failed = 1, ///< one line on standard error
    Usage = 2,
    DoneWithRejects = 3, ///< done, but some input was refused and written out
};

/// Standard output and standard error. One for a run; main thread only.
class Console
{
public:
    /// Collects output; given to the system in blocks.
    void write(const QByteArray &bytes);
    void write(const QString &text) { write(text.toUtf8()); }
    /// Gives everything to the system. Errors: Full or Denied when standard output takes no more.
    Result<> flush();

    /// One line on standard error.
    void complain(const QString &line);
    /// Says what happened, where, and what to do; gives back ExitCode::Failed.
    int fail(const Error &error);
    /// Something that went wrong after the command had done its part: said last, and makes the
    /// program fail. Any thread that main waits for.
    void failAtLast(const QString &sentence) { m_atLast = sentence; }
    [[nodiscard]] const QString &saidAtLast() const { return m_atLast; }

    /// Waits for a long job; Ctrl-C asks it to stop. Counts on standard error when that is a
    /// terminal.
    template <typename T>
    T wait(const QFuture<T> &future, const std::shared_ptr<services::Progress> &progress = {})
    {
        if (progress) {
            watch([future] { return future.isFinished(); }, *progress);
        }
        return future.result(); // waits
    }

private:
    static void watch(const std::function<bool()> &finished, services::Progress &progress);

    QByteArray m_pending;
    QString m_atLast;
    bool m_broken = false;
};

/// The error as one line: where (unless the sentence says it), then the sentence.
QString errorLine(const Error &error);

} // namespace touchstone::cli
