// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/answeringplace.h"

#include "storage/englishwords.h"
#include "storage/postgreserror.h"

#include <QDeadlineTimer>
#include <QScopeGuard>

#include <libpq-fe.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>

namespace touchstone::storage {

namespace {

using Place = ServerAddress::Place;

/// How long one place is silent before the next is asked too, and how often is looked whether
/// anybody still waits.
constexpr int kNextMs = 250;
constexpr int kLookMs = 50;

constexpr QLatin1String kTimeout("timeout expired");
constexpr QLatin1String kHungUp("server closed the connection unexpectedly");

/// What is known of one host.
struct Outcome
{
    enum class State { Asking, Answers, Failed };
    State state = State::Asking;
    QList<Place> places; ///< the number that answers, and those behind it that did not fail
    QString words; ///< of the client library, why none does
    QDeadlineTimer until;
};

/// What those who ask and whoever waits for them share.
struct Asking
{
    std::mutex mutex; ///< over the outcomes
    std::condition_variable wake;
    std::vector<Outcome> outcomes; ///< of the hosts that are or were asked, in order
    std::atomic<bool> over{false};
};

/// A place that is being asked.
class Attempt
{
public:
    Attempt(const ServerAddress &address, const Place &place)
        : m_handle(PQconnectStart(address.connectionText({place}).toUtf8().constData()), &PQfinish),
          m_until(address.connectTimeoutMs() > 0 ? QDeadlineTimer(address.connectTimeoutMs())
                                                 : QDeadlineTimer(QDeadlineTimer::Forever))
    {
        if (!m_handle || PQstatus(m_handle.get()) == CONNECTION_BAD) {
            fail();
        }
    }

    using State = Outcome::State;
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &words() const { return m_words; }

    /// Nothing to wait for when it is over.
    [[nodiscard]] pollfd input() const
    {
        const bool asking = m_state == State::Asking;
        const bool reads = m_polling == PGRES_POLLING_READING;
        return {asking ? PQsocket(m_handle.get()) : -1,
            static_cast<short>(reads ? POLLIN : POLLOUT), 0};
    }
    void look(bool moved)
    {
        if (m_state != State::Asking) {
            return;
        }
        if (moved && m_polling == PGRES_POLLING_READING && hears()) {
            return;
        }
        m_polling = moved ? PQconnectPoll(m_handle.get()) : m_polling;
        if (m_polling == PGRES_POLLING_FAILED) {
            fail();
        } else if (m_polling == PGRES_POLLING_OK) {
            m_state = State::Answers;
        } else if (m_until.hasExpired()) {
            fail(kTimeout);
        }
    }

private:
    /// Whether it is known now what the other side does.
    bool hears()
    {
        char byte = 0;
        const auto count
            = ::recv(PQsocket(m_handle.get()), &byte, sizeof byte, MSG_PEEK | MSG_DONTWAIT);
        if (count > 0) {
            m_state = State::Answers;
        } else if (count == 0) {
            fail(kHungUp);
        }
        return count >= 0; // what went wrong the library says
    }
    void fail(const QString &words = {})
    {
        m_state = State::Failed;
        m_words = words.isEmpty() && m_handle ? QString::fromUtf8(PQerrorMessage(m_handle.get()))
                                              : words;
    }

    std::unique_ptr<pg_conn, decltype(&PQfinish)> m_handle;
    QDeadlineTimer m_until;
    State m_state = State::Asking;
    PostgresPollingStatusType m_polling = PGRES_POLLING_WRITING;
    QString m_words;
};

/// Each number of a name, which takes as long as the network's directory of names does.
QList<Place> numbered(const Place &place, QString *words)
{
    if (!place.address.isEmpty() || place.host.isEmpty() || place.host.startsWith(u'/')
        || place.host.startsWith(u'@')) {
        return {place};
    }
    addrinfo hints = {};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const int fault = getaddrinfo(place.host.toUtf8().constData(), nullptr, &hints, &found);
    if (fault != 0) {
        *words = QStringLiteral("could not translate host name \"%1\" to address: %2\n")
                     .arg(place.host, QString::fromUtf8(gai_strerror(fault)));
        return {};
    }
    QList<Place> all;
    for (const addrinfo *one = found; one != nullptr; one = one->ai_next) {
        char number[NI_MAXHOST];
        if (getnameinfo(
                one->ai_addr, one->ai_addrlen, number, sizeof number, nullptr, 0, NI_NUMERICHOST)
            == 0) {
            all.append({place.host, QString::fromLatin1(number), place.port});
        }
    }
    freeaddrinfo(found);
    return all;
}

/// Puts those first that are `first`, as far as `place` says what it is.
void order(QList<Place> *places, const Place &first)
{
    if (first == Place()) {
        return;
    }
    std::stable_partition(places->begin(), places->end(), [&first](const Place &place) {
        return (place.host.isEmpty() || place.host == first.host)
            && (place.address.isEmpty() || place.address == first.address)
            && (place.port.isEmpty() || place.port == first.port);
    });
}

constexpr int kNobody = -1, kAllFailed = -2;

/// The first that answers while all before it have failed.
template <typename List, typename StateOf> int winner(const List &list, StateOf stateOf)
{
    for (size_t i = 0; i < list.size(); ++i) {
        const Outcome::State state = stateOf(list[i]);
        if (state != Outcome::State::Failed) {
            return state == Outcome::State::Answers ? static_cast<int>(i) : kNobody;
        }
    }
    return kAllFailed;
}

/// Asks a host at each of its numbers.
Outcome ask(const ServerAddress &address, const Place &host, const Place &first,
    const std::atomic<bool> &over)
{
    const EnglishWords english;
    Outcome outcome;
    QList<Place> places = numbered(host, &outcome.words);
    order(&places, first);
    std::vector<std::unique_ptr<Attempt>> attempts;
    QDeadlineTimer next(0);
    int found = kAllFailed;
    while (!over && found < 0) {
        const bool more = attempts.size() < size_t(places.size());
        if (found == kAllFailed && !more) {
            break;
        }
        if (more && (found == kAllFailed || next.hasExpired())) {
            attempts.push_back(
                std::make_unique<Attempt>(address, places.at(qsizetype(attempts.size()))));
            next.setRemainingTime(kNextMs);
        }
        std::vector<pollfd> inputs;
        for (const auto &attempt : attempts) {
            inputs.push_back(attempt->input());
        }
        ::poll(inputs.data(), inputs.size(), kLookMs);
        for (size_t i = 0; i < attempts.size(); ++i) {
            attempts[i]->look(inputs[i].revents != 0);
        }
        found = winner(attempts, [](const auto &attempt) { return attempt->state(); });
    }
    outcome.state = found >= 0 ? Outcome::State::Answers : Outcome::State::Failed;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const Attempt *attempt = size_t(i) < attempts.size() ? attempts[size_t(i)].get() : nullptr;
        outcome.words += attempt ? attempt->words() + u'\n' : QString();
        if (found >= 0 && i >= found && (!attempt || attempt->state() != Outcome::State::Failed)) {
            outcome.places.append(places.at(i));
        }
    }
    return outcome;
}

/// On a thread of its own: nothing can break off looking a name up. Whoever gives up leaves it
/// behind, and it ends as soon as the name is known or is not.
void askApart(const std::shared_ptr<Asking> &asking, const ServerAddress &address,
    const Place &host, const Place &first)
{
    const size_t number = asking->outcomes.size();
    asking->outcomes.emplace_back();
    if (const int timeoutMs = address.connectTimeoutMs(); timeoutMs > 0) {
        asking->outcomes.back().until.setRemainingTime(2 * timeoutMs); // the name, then the host
    } else {
        asking->outcomes.back().until = QDeadlineTimer(QDeadlineTimer::Forever);
    }
    std::thread([asking, number, address, host, first] {
        Outcome outcome = ask(address, host, first, asking->over);
        const std::lock_guard lock(asking->mutex);
        asking->outcomes[number] = std::move(outcome);
        asking->wake.notify_all();
    }).detach();
}

/// Counts those that were silent too long as failed.
void expire(std::vector<Outcome> &outcomes)
{
    for (Outcome &outcome : outcomes) {
        if (outcome.state == Outcome::State::Asking && outcome.until.hasExpired()) {
            outcome.state = Outcome::State::Failed;
            outcome.words = kTimeout;
        }
    }
}

} // namespace

Result<QList<Place>> findAnswering(
    const ServerAddress &address, const std::function<bool()> &keepWaiting, const Place &first)
{
    QList<Place> hosts = address.places();
    order(&hosts, first);
    const auto asking = std::make_shared<Asking>(); // shared with threads that may outlive this
    const auto over = qScopeGuard([&asking] { asking->over = true; });
    const QDeadlineTimer atOnce(kNextMs);
    QDeadlineTimer next(0);
    std::unique_lock lock(asking->mutex);
    for (;;) {
        std::vector<Outcome> &outcomes = asking->outcomes;
        expire(outcomes);
        const int found = winner(outcomes, [](const Outcome &one) { return one.state; });
        if (found >= 0) {
            QList<Place> places = outcomes[size_t(found)].places;
            for (qsizetype i = found + 1; i < hosts.size(); ++i) {
                if (size_t(i) >= outcomes.size()
                    || outcomes[size_t(i)].state != Outcome::State::Failed) {
                    places.append(hosts.at(i)); // whose numbers the library finds, if it must
                }
            }
            return places;
        }
        const bool more = outcomes.size() < size_t(hosts.size());
        if (found == kAllFailed && !more) {
            QString words;
            for (const Outcome &outcome : outcomes) {
                words += outcome.words + u'\n';
            }
            return errorOfConnecting(words, address.displayText());
        }
        if (more && (found == kAllFailed || next.hasExpired())) {
            askApart(asking, address, hosts.at(qsizetype(outcomes.size())), first);
            next.setRemainingTime(kNextMs);
        }
        const auto news = asking->wake.wait_for(lock, std::chrono::milliseconds(kLookMs));
        // What comes at once is taken even by who does not wait.
        if (news == std::cv_status::timeout && atOnce.hasExpired() && !keepWaiting()) {
            return Error{ErrorCode::Cancelled, {}, QStringLiteral("nobody waits any more"), {}};
        }
    }
}

} // namespace touchstone::storage
