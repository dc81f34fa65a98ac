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

QString filled(QString text, const QHash<QString, QString> &parts)
{
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        text.replace(u'{' + part.key() + u'}', part.value());
    }
    return text;
}

QString filePath(const QString &folder, const QString &name, const QString &dialect)
{
    const QString shared = QStringLiteral(":/sql/%1/%2.sql").arg(folder, name);
    if (dialect.isEmpty()) {
        return shared;
    }
    const QString own = QStringLiteral(":/sql/%1/%2/%3.sql").arg(folder, dialect, name);
    return QFile::exists(own) ? own : shared;
}

} // namespace

QString query(const QString &name, const QHash<QString, QString> &parts, const QString &dialect)
{
    QString text = filled(
        withoutComments(fileText(filePath(QStringLiteral("queries"), name, dialect))), parts);
    if (!dialect.isEmpty()) {
        text.replace(QLatin1String("CROSS JOIN"), QLatin1String("JOIN"));
        text.remove(QLatin1String(" NOT INDEXED"));
    }
    return text;
}

QString numbered(const QString &sql, QList<QByteArray> *marks)
{
    QString text;
    bool quoted = false;
    const auto letter = [&sql](qsizetype i) {
        return i < sql.size() && (sql.at(i).isLetterOrNumber() || sql.at(i) == u'_');
    };
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar c = sql.at(i);
        quoted = quoted != (c == u'\'');
        const bool isMark = !quoted && (c == u':' || c == u'?') && letter(i + 1);
        if (!isMark || (i > 0 && sql.at(i - 1) == u':')) {
            text += c;
            continue;
        }
        qsizetype end = i + 1;
        while (letter(end)) {
            ++end;
        }
        const QByteArray name = sql.mid(i, end - i).toLatin1();
        qsizetype number = c == u'?' ? name.mid(1).toInt() : marks->indexOf(name) + 1;
        if (number == 0) {
            marks->append(name);
            number = marks->size();
        }
        while (marks->size() < number) {
            marks->append(QByteArray());
        }
        text += u'$' + QString::number(number);
        i = end - 1;
    }
    return text;
}

QStringList queryNames(const QString &dialect)
{
    QStringList names;
    for (const QString &file :
        QDir(QStringLiteral(":/sql/queries/") + dialect).entryList(QDir::Files, QDir::Name)) {
        names.append(file.chopped(4));
    }
    return names;
}

QString fragment(const QString &file, const QString &name, const QString &dialect)
{
    const QString head = QStringLiteral("-- part: ") + name + u'\n';
    const QString text = fileText(filePath(QStringLiteral("fragments"), file, dialect));
    const qsizetype start = text.indexOf(head);
    if (start < 0 && !dialect.isEmpty()) {
        return fragment(file, name);
    }
    if (start < 0) {
        qFatal("no part %s in SQL fragment %s", qPrintable(name), qPrintable(file));
    }
    const qsizetype from = start + head.size();
    const qsizetype end = text.indexOf(QLatin1String("-- part: "), from);
    return withoutComments(text.mid(from, end < 0 ? -1 : end - from));
}

QStringList script(const QString &path, const QHash<QString, QString> &parts)
{
    QStringList statements;
    for (const QString &statement :
        fileText(QStringLiteral(":/sql/%1.sql").arg(path)).split(QStringLiteral("\n--;;\n"))) {
        const QString bare = withoutComments(statement);
        if (!bare.isEmpty()) {
            statements.append(filled(bare, parts));
        }
    }
    return statements;
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
