// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/secret.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringDecoder>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <optional>

#include <termios.h>
#include <unistd.h>

namespace touchstone::cli {

namespace {

constexpr qsizetype kLongest = 1024; // bytes
constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};

volatile std::sig_atomic_t caught = 0;

void onSignal(int signal)
{
    caught = signal;
}

/// While it lives, what is typed is not shown. A signal ends the line that is being read and takes
/// effect only when the terminal shows typing again.
class HiddenTyping
{
public:
    HiddenTyping()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        struct sigaction action = {};
        action.sa_handler = onSignal; // no SA_RESTART: reading ends
        sigemptyset(&action.sa_mask);
        caught = 0;
        for (std::size_t i = 0; i < kSignals.size(); ++i) {
            sigaction(kSignals.at(i), &action, &m_actions.at(i));
        }
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
        for (std::size_t i = 0; i < kSignals.size(); ++i) {
            sigaction(kSignals.at(i), &m_actions.at(i), nullptr);
        }
        if (caught != 0) {
            std::raise(caught);
        }
    }
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;

private:
    termios m_before = {};
    std::array<struct sigaction, kSignals.size()> m_actions = {};
};

/// One line without its end, byte by byte so that nothing after it is taken; nothing when input
/// ends or is interrupted before a line.
std::optional<QByteArray> readLine()
{
    QByteArray line;
    for (;;) {
        char byte = 0;
        const ssize_t got = ::read(STDIN_FILENO, &byte, 1);
        if (got < 0 && errno == EINTR && caught == 0) {
            continue;
        }
        if (got <= 0) {
            return got == 0 && !line.isEmpty() ? std::optional(line) : std::nullopt;
        }
        if (byte == '\n' || line.size() > kLongest) { // too long is said by the caller
            if (line.endsWith('\r')) {
                line.chop(1);
            }
            return line;
        }
        line.append(byte);
    }
}

std::optional<QByteArray> ask(const QString &question)
{
    const QByteArray words = question.toUtf8();
    std::fwrite(words.constData(), 1, static_cast<std::size_t>(words.size()), stderr);
    std::fflush(stderr);
    const HiddenTyping hidden;
    return readLine();
}

Error invalid(const QString &message)
{
    return Error{ErrorCode::Invalid, message, {}, {}};
}

} // namespace

Result<QString> readNewPassword(const QString &person)
{
    std::optional<QByteArray> line;
    if (isatty(STDIN_FILENO) == 1) {
        line = ask(QCoreApplication::translate("cli", "Password for %1: ").arg(person));
        if (line && !line->isEmpty()
            && ask(QCoreApplication::translate("cli", "The same again: ")) != line) {
            return invalid(QCoreApplication::translate(
                "cli", "The two passwords differ. Nothing was changed; try again."));
        }
    } else {
        line = readLine();
    }
    if (!line) {
        return Error{ErrorCode::Cancelled,
            QCoreApplication::translate("cli",
                "No password came on standard input. Nothing was changed; give it there, or add "
                "--no-password for a login that has one."),
            {}, {}};
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString password = decoder.decode(*line);
    if (decoder.hasError()) {
        return invalid(QCoreApplication::translate(
            "cli", "The password is not in UTF-8. Nothing was changed."));
    }
    if (line->size() > kLongest) {
        return invalid(QCoreApplication::translate("cli",
            "The password is longer than %1 bytes. Nothing was changed; choose a shorter one.")
                           .arg(kLongest));
    }
    if (password.isEmpty()) {
        return invalid(QCoreApplication::translate("cli",
            "The password is empty. Nothing was changed; give one, or add --no-password for a "
            "login that has one."));
    }
    return password;
}

} // namespace touchstone::cli
