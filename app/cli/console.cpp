// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "services/progress.h"

#include <QCoreApplication>
#include <QLocale>
#include <QThread>

#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype kBlock = 1 << 16;
constexpr unsigned long kLookEveryMs = 5;
constexpr int kCountEvery = 40; ///< looks between two counts shown

volatile std::sig_atomic_t interruptions = 0;

void onInterrupt(int signal)
{
    if (interruptions != 0) { // asked twice: leave at once, the transaction is rolled back
        std::signal(signal, SIG_DFL);
        std::raise(signal);
    }
    interruptions = 1;
}

} // namespace

void Console::write(const QByteArray &bytes)
{
    m_pending += bytes;
    if (m_pending.size() >= kBlock) {
        const auto size = static_cast<size_t>(m_pending.size());
        m_broken = std::fwrite(m_pending.constData(), 1, size, stdout) != size || m_broken;
        m_pending.clear();
    }
}

Result<> Console::flush()
{
    const auto size = static_cast<size_t>(m_pending.size());
    m_broken = std::fwrite(m_pending.constData(), 1, size, stdout) != size || m_broken;
    m_broken = std::fflush(stdout) != 0 || m_broken;
    m_pending.clear();
    if (m_broken) {
        return Error{ErrorCode::Full,
            QCoreApplication::translate(
                "cli", "The output could not be written in full. Make room, or send it elsewhere."),
            u"standard output"_s, {}};
    }
    return {};
}

void Console::complain(const QString &line)
{
    const QByteArray bytes = line.simplified().toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

int Console::fail(const Error &error)
{
    if (auto flushed = flush(); !flushed.isOk()) {
        complain(u"touchstone: "_s + flushed.error().message);
        return Failed;
    }
    complain(u"touchstone: "_s + errorLine(error));
    return Failed;
}

void Console::watch(const std::function<bool()> &finished, services::Progress &progress)
{
    const auto previous = std::signal(SIGINT, onInterrupt);
    const bool terminal = isatty(STDERR_FILENO) == 1;
    bool counted = false;
    for (int look = 1; !finished(); ++look) {
        if (interruptions != 0) {
            progress.cancel();
        }
        if (terminal && look % kCountEvery == 0) {
            const QLocale locale;
            std::fprintf(stderr, "\r%s / %s ", qPrintable(locale.toString(progress.done())),
                qPrintable(locale.toString(progress.total())));
            counted = true;
        }
        QThread::msleep(kLookEveryMs);
    }
    if (counted) {
        std::fputs("\r\033[K", stderr);
    }
    std::signal(SIGINT, previous);
}

QString errorLine(const Error &error)
{
    QStringList where;
    const ErrorPlace &place = error.place;
    if (!place.file.isEmpty() && !error.message.contains(place.file)) {
        where += place.file;
    }
    if (place.line > 0) {
        const QString line = QCoreApplication::translate("cli", "line %1").arg(place.line);
        const QString column = QCoreApplication::translate("cli", "column %1").arg(place.column);
        if (!error.message.contains(line)) {
            where += line;
        }
        if (place.column > 0 && !error.message.contains(column)) {
            where += column;
        }
    }
    if (!place.field.isEmpty() && !error.message.contains(place.field)) {
        where += place.field;
    }
    const QString sentence = error.message.isEmpty() ? error.detail : error.message;
    return where.isEmpty() ? sentence : where.join(u", "_s) + u": "_s + sentence;
}

} // namespace touchstone::cli
