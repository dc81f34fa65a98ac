// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/scorestore.h"

#include "storage/bulkscoring.h"
#include "storage/listindexes.h"
#include "storage/rescoring.h"

#include <QCoreApplication>

#include <algorithm>

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
        std::sort(listings.begin(), listings.end()); // as the tables lie
        return listings;
    };
    TRY_ASSIGN(const QList<qint64> listings, due());
    if (listings.isEmpty()) {
        return 0;
    }
    TRY(connection.begin());
    const auto write = [&]() -> Result<> {
        m_session.scorer().forgetAnswers();
        if (connection.isServer()) {
            TRY(BulkScoring(connection, m_session.scorer()).rescore(listings, today));
            return connection.commit();
        }
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

// All or nothing, with the mark of what the scores were made by.
Result<int> ScoreStore::writeAll(const std::function<Result<int>()> &write)
{
    TRY(mayWrite(m_session));
    Connection &connection = m_session.connection();
    // Derived rows: a power cut may cost the new scores, never the records.
    TRY(connection.setDurable(false));
    const auto all = [&]() -> Result<int> {
        TRY(connection.begin());
        TRY_ASSIGN(const int count, write());
        const domain::Catalogue &catalogue = m_session.scorer().catalogue();
        Query mark(connection, QStringLiteral("scoring_set"));
        TRY(mark.bindText(":catalogue", catalogue.version())
                .bindText(":sha256", catalogue.sha256())
                .bindText(":model", domain::scoringModel())
                .run());
        if (connection.isServer()) {
            Query tell(connection, QStringLiteral("tell_everything"));
            TRY(tell.run());
        }
        TRY(connection.commit());
        return count;
    };
    auto count = all();
    if (!count) {
        connection.rollback();
    }
    TRY(connection.setDurable(true));
    return count;
}

Result<int> ScoreStore::rescoreAll(QDate today, const ProgressCallback &onProgress)
{
    return writeAll([&] {
        return Rescoring(m_session.connection(), m_session.scorer()).run(today, onProgress);
    });
}

Result<int> ScoreStore::rebuild(QDate today, const ProgressCallback &onProgress)
{
    return writeAll([&]() -> Result<int> {
        if (m_session.connection().isServer()) {
            return BulkScoring(m_session.connection(), m_session.scorer())
                .rebuild(today, onProgress);
        }
        TRY(packAnswers());
        ListIndexes indexes(m_session.connection());
        TRY(indexes.drop(ListIndexes::Which::OfLists));
        TRY_ASSIGN(const int count, rescoreEach(today, onProgress));
        TRY(indexes.restore());
        return count;
    });
}

Result<> ScoreStore::packAnswers()
{
    Connection &connection = m_session.connection();
    Query clear(connection, QStringLiteral("answer_pack_clear"));
    TRY(clear.run());
    TRY_ASSIGN(NativeStatement subjects, connection.walk(QStringLiteral("answer_subjects")));
    while (true) {
        TRY_ASSIGN(const bool row, subjects.step());
        if (!row) {
            return {};
        }
        TRY(m_session.scorer().pack(
            {static_cast<domain::SubjectKind>(subjects.integer(0)), subjects.integer(1)}));
    }
}

Result<int> ScoreStore::rescoreEach(QDate today, const ProgressCallback &onProgress)
{
    constexpr int kProgressEvery = 1'000;
    m_session.scorer().forgetAnswers();
    TRY_ASSIGN(
        NativeStatement listings, m_session.connection().walk(QStringLiteral("score_listings")));
    for (int done = 0;; ++done) {
        if (onProgress && done % kProgressEvery == 0 && !onProgress(done)) {
            return Error{ErrorCode::Cancelled,
                QCoreApplication::translate("storage", "Cancelled. Nothing was left half done."),
                {}, {}};
        }
        TRY_ASSIGN(const bool row, listings.step());
        if (!row) {
            return done;
        }
        TRY(m_session.scorer().rescore(listings.integer(0), today));
    }
}

} // namespace touchstone::storage
