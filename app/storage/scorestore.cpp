// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/scorestore.h"

#include "storage/rescoring.h"

#include <QCoreApplication>

namespace touchstone::storage {

namespace {

Result<> mayWrite(const Session &session)
{
    if (session.role() != Session::Role::Writer) {
        return Error{ErrorCode::Denied,
            QCoreApplication::translate("storage", "This directory is open for reading only."), {},
            {}};
    }
    return {};
}

} // namespace

ScoreStore::ScoreStore(Session &session) : m_session(session) { }

Result<bool> ScoreStore::isOutdated() const
{
    Query query(m_session.connection(), QStringLiteral("scoring_get"));
    TRY(query.run());
    if (!query.next()) {
        TRY(query.finish());
        return true;
    }
    const domain::Catalogue &catalogue = m_session.scorer().catalogue();
    const bool same = query.text() == catalogue.version() && query.text() == catalogue.sha256()
        && query.text() == domain::scoringModel();
    return !same;
}

Result<int> ScoreStore::rescoreDue(QDate today)
{
    TRY(mayWrite(m_session));
    Connection &connection = m_session.connection();
    const auto due = [&]() -> Result<QList<qint64>> {
        QList<qint64> listings;
        Query query(connection, QStringLiteral("score_due"));
        TRY(query.bind(":today", today.toJulianDay()).run());
        while (query.next()) {
            listings.append(query.integer());
        }
        TRY(query.finish());
        return listings;
    };
    TRY_ASSIGN(const QList<qint64> listings, due());
    if (listings.isEmpty()) {
        return 0;
    }
    TRY(connection.begin());
    const auto write = [&]() -> Result<> {
        m_session.scorer().forgetAnswers();
        for (const qint64 id : listings) {
            TRY(m_session.scorer().rescore(id, today));
        }
        return connection.commit();
    };
    if (auto done = write(); !done) {
        connection.rollback();
        return done.error();
    }
    return static_cast<int>(listings.size());
}

Result<int> ScoreStore::rescoreAll(QDate today, const ProgressCallback &onProgress)
{
    TRY(mayWrite(m_session));
    Connection &connection = m_session.connection();
    // Derived rows: a power cut may cost the new scores, never the records.
    TRY(connection.setDurable(false));
    const auto write = [&]() -> Result<int> {
        TRY(connection.begin());
        TRY_ASSIGN(
            const int count, Rescoring(connection, m_session.scorer()).run(today, onProgress));
        const domain::Catalogue &catalogue = m_session.scorer().catalogue();
        Query mark(connection, QStringLiteral("scoring_set"));
        TRY(mark.bindText(":catalogue", catalogue.version())
                .bindText(":sha256", catalogue.sha256())
                .bindText(":model", domain::scoringModel())
                .run());
        TRY(connection.commit());
        return count;
    };
    auto count = write();
    if (!count) {
        connection.rollback();
    }
    TRY(connection.setDurable(true));
    return count;
}

} // namespace touchstone::storage
