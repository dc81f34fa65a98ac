// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/serverservice.h"

#include "domain/catalogue.h"
#include "services/jobthread.h"
#include "storage/serveradmin.h"

#include <QPromise>

namespace touchstone::services {

namespace {

/// Runs `work` with the administration of `address` on the thread.
template <typename T>
QFuture<Result<T>> onServer(JobThread &thread, const QString &address,
    std::function<Result<T>(storage::ServerAdmin &)> work)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>(); // shared with the job alone
    promise->start();
    thread.post([promise, address, work = std::move(work)] {
        promise->addResult([&]() -> Result<T> {
            TRY_ASSIGN(const auto parsed, storage::ServerAddress::parse(address));
            storage::ServerAdmin admin(parsed);
            return work(admin);
        }());
        promise->finish();
    });
    return promise->future();
}

} // namespace

ServerService::ServerService(const Clock &clock)
    : m_clock(clock), m_thread(std::make_unique<JobThread>())
{
}

ServerService::~ServerService() = default;

QFuture<Result<domain::SharedSetup>> ServerService::init(const QString &address)
{
    return onServer<domain::SharedSetup>(
        *m_thread, address, [this](storage::ServerAdmin &admin) -> Result<domain::SharedSetup> {
            TRY_ASSIGN(const auto catalogue, domain::Catalogue::builtIn());
            return admin.init(m_clock, catalogue);
        });
}

QFuture<Result<domain::PersonChange>> ServerService::addPerson(
    const QString &address, const QString &name, domain::PersonRole role, const QString &password)
{
    return onServer<domain::PersonChange>(
        *m_thread, address, [name, role, password](storage::ServerAdmin &admin) {
            return admin.addPerson(name, role, password);
        });
}

QFuture<Result<domain::PersonRemoval>> ServerService::dropPerson(
    const QString &address, const QString &name)
{
    return onServer<domain::PersonRemoval>(
        *m_thread, address, [name](storage::ServerAdmin &admin) { return admin.dropPerson(name); });
}

QFuture<Result<domain::SharedStatus>> ServerService::status(const QString &address)
{
    return onServer<domain::SharedStatus>(
        *m_thread, address, [](storage::ServerAdmin &admin) { return admin.status(); });
}

} // namespace touchstone::services
