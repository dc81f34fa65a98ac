// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"
#include "support/postgrescluster.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace touchstone::test {

/// A shared directory “vetting” on a server of its own, people who are let in under passwords of
/// their own (NAME-secret), and the program as each of them runs it. What has to succeed and does
/// not ends the test.
class SharedWorld
{
public:
    struct Person
    {
        QString name, role;
    };
    explicit SharedWorld(const QList<Person> &people)
    {
        succeed(runProgram({QStringLiteral("shared"), QStringLiteral("init"), address()}));
        for (const Person &person : people) {
            succeed(runProgram({QStringLiteral("--directory"), address(), QStringLiteral("shared"),
                                   QStringLiteral("add-person"), person.name,
                                   QStringLiteral("--role"), person.role},
                {}, secretOf(person.name).toUtf8() + '\n'));
        }
    }

    [[nodiscard]] QString address(const QString &person = QStringLiteral("postgres")) const
    {
        return m_cluster.address(QStringLiteral("vetting"), person);
    }
    static QString secretOf(const QString &person) { return person + QStringLiteral("-secret"); }
    [[nodiscard]] const PostgresCluster &cluster() const { return m_cluster; }

    [[nodiscard]] Run as(const QString &person, const QStringList &arguments) const
    {
        return runProgram(QStringList{QStringLiteral("--directory"), address(person)} + arguments,
            {QStringLiteral("PGPASSWORD=") + secretOf(person)});
    }
    /// What a command that must succeed prints with --format json.
    [[nodiscard]] QJsonDocument json(const QString &person, const QStringList &arguments) const
    {
        const Run run = as(
            person, arguments + QStringList{QStringLiteral("--format"), QStringLiteral("json")});
        succeed(run);
        return QJsonDocument::fromJson(run.out);
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// A file with that text. Value: its path.
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            qFatal("cannot write %s", qPrintable(name));
        }
        return file.fileName();
    }

private:
    static void succeed(const Run &run)
    {
        if (run.exitCode != 0 || !run.err.isEmpty()) {
            qFatal("%d: %s", run.exitCode, run.err.constData());
        }
    }
    PostgresCluster m_cluster;
    QTemporaryDir m_folder;
};

} // namespace touchstone::test
