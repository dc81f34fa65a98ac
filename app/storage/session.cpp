// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/session.h"

#include "storage/connection.h"
#include "storage/scorer.h"

namespace touchstone::storage {

Session::Session(const Directory &directory, Role role, std::unique_ptr<Connection> connection)
    : m_directory(directory), m_role(role), m_connection(std::move(connection)),
      m_scorer(std::make_unique<Scorer>(*m_connection, directory.catalogue()))
{
}

Result<std::unique_ptr<Session>> Session::open(const Directory &directory, Role role)
{
    TRY_ASSIGN(auto connection, directory.connect(role == Role::Writer));
    std::unique_ptr<Session> session(new Session(directory, role, std::move(connection)));
    TRY(session->m_scorer->prepare());
    return session;
}

Session::~Session()
{
    m_connection->setEnding();
}

bool Session::isAlive()
{
    return m_connection->isAlive();
}

Result<> Session::reconnect()
{
    TRY(m_connection->reconnect([this] { return m_directory.keepsWaiting(); }));
    return m_scorer->reconnected();
}

int Session::backend() const
{
    return m_connection->backend();
}

QString authorOf(const Session &session, const QString &person)
{
    const QString loggedIn = session.directory().person();
    return loggedIn.isEmpty() ? person : loggedIn;
}

void Session::interrupt()
{
    m_connection->interrupt();
}

void Session::breakOff()
{
    m_connection->breakOff();
}

} // namespace touchstone::storage
