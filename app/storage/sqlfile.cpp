// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMutex>

namespace touchstone::storage::sql {

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no such SQL file: %s", qPrintable(path));
    }
    return file.readAll();
}

QString withoutComments(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().startsWith(QLatin1String("--"))) {
            lines.append(line);
        }
    }
    return lines.join(u'\n').trimmed();
}

// Read once: a query is looked up by name at each use.
QString fileText(const QString &path)
{
    static QMutex mutex;
    static QHash<QString, QString> texts;
    const QMutexLocker lock(&mutex);
    auto found = texts.constFind(path);
    if (found == texts.cend()) {
        found = texts.insert(path, QString::fromUtf8(readAll(path)));
    }
    return *found;
}

} // namespace

QString query(const QString &name, const QHash<QString, QString> &parts)
{
    QString text = withoutComments(fileText(QStringLiteral(":/sql/queries/%1.sql").arg(name)));
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        text.replace(u'{' + part.key() + u'}', part.value());
    }
    return text;
}

QStringList queryNames()
{
    QStringList names;
    for (const QString &file :
        QDir(QStringLiteral(":/sql/queries")).entryList(QDir::Files, QDir::Name)) {
        names.append(file.chopped(4));
    }
    return names;
}

QString fragment(const QString &file, const QString &name)
{
    const QString head = QStringLiteral("-- part: ") + name + u'\n';
    const QString text = fileText(QStringLiteral(":/sql/fragments/%1.sql").arg(file));
    const qsizetype start = text.indexOf(head);
    if (start < 0) {
        qFatal("no part %s in SQL fragment %s", qPrintable(name), qPrintable(file));
    }
    const qsizetype from = start + head.size();
    const qsizetype end = text.indexOf(QLatin1String("-- part: "), from);
    return withoutComments(text.mid(from, end < 0 ? -1 : end - from));
}

QList<Migration> migrations(const QString &folder)
{
    const QDir directory(folder.isEmpty() ? QStringLiteral(":/sql/migrations/sqlite") : folder);
    QList<Migration> result;
    for (const QString &file :
        directory.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        const QByteArray bytes = readAll(directory.filePath(file));
        Migration migration;
        migration.name = file.chopped(4);
        migration.number = file.left(4).toInt();
        migration.sha256 = QString::fromLatin1(
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        for (const QString &statement :
            QString::fromUtf8(bytes).split(QStringLiteral("\n--;;\n"))) {
            const QString bare = withoutComments(statement);
            if (!bare.isEmpty()) {
                migration.statements.append(bare);
            }
        }
        result.append(migration);
    }
    return result;
}

} // namespace touchstone::storage::sql
