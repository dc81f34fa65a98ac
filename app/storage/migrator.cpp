// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrator.h"

#include "storage/connection.h"

namespace touchstone::storage {

Migrator::Migrator(Connection &connection, QList<sql::Migration> migrations)
    : m_connection(connection), m_migrations(std::move(migrations))
{
}

int Migrator::latest() const
{
    return m_migrations.isEmpty() ? 0 : m_migrations.last().number;
}

Result<int> Migrator::version()
{
    Query tables(m_connection, QStringLiteral("schema_exists"));
    TRY(tables.run());
    const bool exists = tables.next() && tables.integer() > 0;
    TRY(tables.finish());
    if (!exists) {
        return 0;
    }
    Query newest(m_connection, QStringLiteral("schema_newest"));
    TRY(newest.run());
    const int number = newest.next() ? static_cast<int>(newest.integer()) : 0;
    TRY(newest.finish());
    return number;
}

Result<> Migrator::apply(const sql::Migration &migration, const Clock &clock)
{
    TRY(m_connection.begin());
    const auto steps = [&]() -> Result<> {
        for (const QString &statement : migration.statements) {
            TRY(m_connection.execute(statement));
        }
        Query row(m_connection, QStringLiteral("schema_add"));
        row.bind(":number", migration.number)
            .bindText(":name", migration.name)
            .bindText(":sha256", migration.sha256)
            .bind(":applied_ms", clock.nowUtc().toMSecsSinceEpoch());
        TRY(row.run());
        return {};
    };
    if (auto done = steps(); !done) {
        m_connection.rollback();
        return done;
    }
    if (auto done = m_connection.commit(); !done) {
        m_connection.rollback();
        return done;
    }
    return {};
}

Migrator::Report Migrator::run(const Clock &clock)
{
    Report report;
    const auto failed
        = [&report](Outcome outcome, const QString &detail, std::optional<Error> error) {
              report.outcome = outcome;
              report.detail = detail;
              report.error = std::move(error);
              return report;
          };
    for (qsizetype i = 0; i < m_migrations.size(); ++i) {
        if (m_migrations.at(i).number != i + 1) {
            return failed(
                Outcome::BadFiles, QStringLiteral("no migration %1").arg(i + 1), std::nullopt);
        }
    }
    const auto current = version();
    if (!current) {
        return failed(Outcome::Failed, current.error().detail, current.error());
    }
    report.from = report.to = *current;
    if (*current > latest()) {
        return failed(Outcome::NewerIncompatible,
            QStringLiteral("schema %1, program knows %2").arg(*current).arg(latest()),
            std::nullopt);
    }
    if (*current > 0) {
        Query applied(m_connection, QStringLiteral("schema_list"));
        if (const auto done = applied.run(); !done) {
            return failed(Outcome::Failed, done.error().detail, done.error());
        }
        for (int number = 1; applied.next(); ++number) {
            const int row = static_cast<int>(applied.integer());
            const QString sha256 = applied.text();
            if (row != number || sha256 != m_migrations.at(number - 1).sha256) {
                return failed(Outcome::BadFiles,
                    QStringLiteral("migration %1 is not the one that was applied").arg(row),
                    std::nullopt);
            }
        }
    }
    for (qsizetype i = *current; i < m_migrations.size(); ++i) {
        const sql::Migration &migration = m_migrations.at(i);
        if (const auto done = apply(migration, clock); !done) {
            return failed(Outcome::Failed,
                QStringLiteral("%1: %2").arg(migration.name, done.error().detail), done.error());
        }
        report.to = migration.number;
        report.outcome = Outcome::Upgraded;
    }
    return report;
}

} // namespace touchstone::storage
