// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cuttingproxy.h"

#include <QByteArray>
#include <QFile>

#include <chrono>
#include <list>
#include <vector>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace touchstone::test {

namespace {

struct Pair
{
    int client = -1, server = -1;
    bool answerIsCut = false, endsAfterAnswer = false;
};

sockaddr_un socketOf(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder + QStringLiteral("/.s.PGSQL.5432"));
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    qstrncpy(name.sun_path, path.constData(), sizeof name.sun_path);
    return name;
}

const sockaddr *plain(const sockaddr_un *name)
{
    return reinterpret_cast<const sockaddr *>(name);
}

bool forward(int to, const QByteArray &bytes)
{
    qint64 sent = 0;
    while (sent < bytes.size()) {
        const ssize_t some
            = send(to, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (some <= 0) {
            return false;
        }
        sent += some;
    }
    return true;
}

QByteArray receive(int from)
{
    QByteArray bytes(65536, Qt::Uninitialized);
    const ssize_t count = recv(from, bytes.data(), size_t(bytes.size()), 0);
    return bytes.left(std::max<ssize_t>(count, 0));
}

} // namespace

CuttingProxy::CuttingProxy(const QString &serverFolder)
    : m_serverFolder(serverFolder), m_folder(QStringLiteral("/tmp/touchstone-proxy-XXXXXX"))
{
    const sockaddr_un name = socketOf(m_folder.path());
    m_listener = socket(AF_UNIX, SOCK_STREAM, 0);
    if (bind(m_listener, plain(&name), sizeof name) != 0 || listen(m_listener, 16) != 0) {
        qFatal("the proxy of the test cannot listen in %s", qPrintable(m_folder.path()));
    }
    m_thread = std::thread([this] { run(); });
}

CuttingProxy::~CuttingProxy()
{
    m_stopping = true;
    m_thread.join();
    close(m_listener);
}

void CuttingProxy::run()
{
    std::list<Pair> pairs;
    const auto drop = [&pairs](std::list<Pair>::iterator pair) {
        close(pair->client);
        close(pair->server);
        return pairs.erase(pair);
    };
    while (!m_stopping) {
        if (m_silent) {
            poll(nullptr, 0, 20);
            continue;
        }
        std::vector<pollfd> inputs{{m_listener, POLLIN, 0}};
        for (const Pair &pair : pairs) {
            inputs.push_back({pair.client, POLLIN, 0});
            inputs.push_back({pair.server, POLLIN, 0});
        }
        if (poll(inputs.data(), inputs.size(), 50) <= 0) {
            continue;
        }
        size_t at = 1;
        for (auto pair = pairs.begin(); pair != pairs.end(); at += 2) {
            bool stands = true;
            if (inputs[at].revents != 0) {
                const QByteArray bytes = receive(pair->client);
                const bool commits = bytes.contains(QByteArray("COMMIT\0", 7));
                const Cut cut = commits ? m_cut.exchange(Cut::Nothing) : Cut::Nothing;
                pair->answerIsCut = pair->answerIsCut || cut == Cut::AfterCommit;
                pair->endsAfterAnswer = pair->endsAfterAnswer || cut == Cut::AfterAnswer;
                stands
                    = !bytes.isEmpty() && cut != Cut::BeforeCommit && forward(pair->server, bytes);
                if (cut == Cut::SilentAfterCommit) {
                    m_silent = true;
                    break;
                }
            }
            if (stands && inputs[at + 1].revents != 0) {
                const QByteArray bytes = receive(pair->server);
                stands = !bytes.isEmpty() && !pair->answerIsCut && forward(pair->client, bytes)
                    && !pair->endsAfterAnswer;
            }
            pair = stands ? std::next(pair) : drop(pair);
        }
        if (inputs[0].revents != 0 && !m_silent) {
            Pair pair{accept(m_listener, nullptr, nullptr), socket(AF_UNIX, SOCK_STREAM, 0)};
            const sockaddr_un name = socketOf(m_serverFolder);
            pairs.push_back(pair);
            if (m_refuses || ::connect(pair.server, plain(&name), sizeof name) != 0) {
                drop(std::prev(pairs.end()));
            }
        }
    }
    while (!pairs.empty()) {
        drop(pairs.begin());
    }
}

Rescue::Rescue(CuttingProxy &proxy)
    : m_thread([this, &proxy] {
          std::unique_lock lock(m_mutex);
          m_needed = !m_wake.wait_for(lock, std::chrono::minutes(1), [this] { return m_over; });
          if (m_needed) {
              proxy.silence(false);
          }
      })
{
}

Rescue::~Rescue()
{
    (void)wasNeeded();
}

bool Rescue::wasNeeded()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
    }
    return m_needed;
}

} // namespace touchstone::test
