// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lines.h"

#include <sys/socket.h>

namespace touchstone::storage {

namespace {

// Not closed: the number would be somebody else's next moment, and whoever waits would go on.
void end(int socket)
{
    ::shutdown(socket, SHUT_RDWR);
}

} // namespace

bool Lines::hangUp()
{
    const std::lock_guard lock(m_mutex);
    m_hungUp = true;
    for (const int socket : m_sockets) {
        end(socket);
    }
    return !m_sockets.empty();
}

bool Lines::isHungUp() const
{
    const std::lock_guard lock(m_mutex);
    return m_hungUp;
}

void Lines::add(int socket)
{
    const std::lock_guard lock(m_mutex);
    m_sockets.insert(socket);
    if (m_hungUp) {
        end(socket);
    }
}

void Lines::takeOut(int socket)
{
    const std::lock_guard lock(m_mutex);
    m_sockets.erase(socket);
}

} // namespace touchstone::storage
