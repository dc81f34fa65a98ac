// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/movingtables.h"

#include "storage/connection.h"
#include "storage/postgresbatch.h"
#include "storage/postgresconnection.h"

#include <QCoreApplication>
#include <QUtf8StringView>

#include <algorithm>
#include <iterator>

namespace touchstone::storage {

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

// Each after those it names.
constexpr const char *kTables[] = {"person", "setting", "catalogue", "criterion", "scoring",
    "clinic", "clinic_name", "practitioner", "practitioner_name", "credential", "laboratory",
    "laboratory_name", "accreditation", "listing", "answer", "answer_version", "answer_pack",
    "score", "change", "journal", "assignment", "assessment", "snapshot", "assessor",
    "assessor_answer", "reconciliation", "listing_search", "clinic_search", "practitioner_search",
    "laboratory_search", "name_word"};
constexpr const char *kStaying[] = {"schema_version", "undo_entry", "name_part", // a file's
    "open_unit", "pending", "reserved", "presence"}; // and a server's, of one moment
constexpr const char *kOfBeginning[] = {"person", "catalogue", "criterion", "scoring"};
constexpr const char *kWithSequence[] = {"person", "clinic", "practitioner", "laboratory",
    "listing", "change", "journal", "assessment", "snapshot", "name_word"};

template <size_t n> bool isAmong(const QString &name, const char *const (&names)[n])
{
    return std::any_of(std::begin(names), std::end(names),
        [&name](const char *each) { return name == QLatin1String(each); });
}

template <size_t n> QStringList listOf(const char *const (&names)[n])
{
    QStringList list;
    for (const char *name : names) {
        list.append(QLatin1String(name));
    }
    return list;
}

Error cannotKeep(const NativeStatement &row, const MovingTable &table, qsizetype column)
{
    QStringList key;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        if (table.key.contains(table.columns.at(i).name)) {
            key.append(table.columns.at(i).kind == MovingTable::Kind::Integer
                    ? QString::number(row.integer(int(i)))
                    : row.string(int(i)));
        }
    }
    return Error{ErrorCode::Invalid,
        Text::tr("A server cannot keep one text of this directory: table %1, row %2, column %3 has "
                 "a character of code 0 or bytes that are no text. Nothing was moved. Write that "
                 "text anew, then move again.")
            .arg(table.name, key.join(u'/'), table.columns.at(column).name),
        {}, {}};
}

} // namespace

QStringList movingTableNames()
{
    return listOf(kTables);
}

QStringList stayingTableNames()
{
    return listOf(kStaying);
}

bool MovingTable::hasSequence() const
{
    return isAmong(name, kWithSequence);
}

bool MovingTable::isOfBeginning() const
{
    return isAmong(name, kOfBeginning);
}

QHash<QString, QString> MovingTable::parts(const Connection &connection) const
{
    const auto quoted = [&](const QString &column) {
        return isSearch && column == QLatin1String("id") && !connection.isServer()
            ? QStringLiteral("rowid")
            : PostgresConnection::quotedName(column);
    };
    QStringList names, marks, order;
    for (const Column &column : columns) {
        names.append(quoted(column.name));
        marks.append(u'?' + QString::number(marks.size() + 1));
    }
    for (const QString &column : key) {
        order.append(quoted(column));
    }
    const QString comma = QStringLiteral(", ");
    return {{QStringLiteral("table"), name}, {QStringLiteral("columns"), names.join(comma)},
        {QStringLiteral("marks"), marks.join(comma)}, {QStringLiteral("key"), order.join(comma)}};
}

Result<QList<MovingTable>> movingTables(Connection &connection)
{
    QList<MovingTable> tables;
    for (const char *name : kTables) {
        MovingTable table;
        table.name = QLatin1String(name);
        table.isSearch = table.name.endsWith(QLatin1String("_search"));
        if (table.isSearch) {
            table.columns.append({QStringLiteral("id"), MovingTable::Kind::Integer});
            table.key.append(QStringLiteral("id"));
        }
        Query query(connection, QStringLiteral("moving_columns"));
        TRY(query.bindText(":table", table.name).run());
        QMap<qint64, QString> key;
        while (query.next()) {
            MovingTable::Column column;
            column.name = query.text();
            const QString type = query.text();
            column.kind = type == QLatin1String("INTEGER") ? MovingTable::Kind::Integer
                : type == QLatin1String("BLOB")            ? MovingTable::Kind::Bytes
                                                           : MovingTable::Kind::Text;
            if (const qint64 place = query.integer(); place > 0) {
                key.insert(place, column.name);
            }
            table.columns.append(column);
        }
        TRY(query.finish());
        table.key += key.values();
        tables.append(table);
    }
    return tables;
}

void TableDigest::add(const NativeStatement &row, const MovingTable &table)
{
    m_row.resize(0);
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const int column = int(i);
        if (row.isNull(column)) {
            m_row += 'n';
            continue;
        }
        if (table.columns.at(i).kind == MovingTable::Kind::Integer) {
            m_row += 'i' + QByteArray::number(row.integer(column)) + ';';
            continue;
        }
        const bool isText = table.columns.at(i).kind == MovingTable::Kind::Text;
        const QByteArrayView bytes = isText ? row.text(column) : row.bytes(column);
        m_row += (isText ? 't' : 'b') + QByteArray::number(bytes.size()) + ':';
        m_row.append(bytes.data(), bytes.size());
    }
    m_row += '\n';
    m_hash.addData(m_row);
    ++m_rows;
}

QString TableDigest::sha256() const
{
    return QString::fromLatin1(m_hash.result().toHex());
}

Result<> appendCopyRow(const NativeStatement &row, const MovingTable &table, QByteArray *rows)
{
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const int column = int(i);
        if (i > 0) {
            *rows += '\t';
        }
        if (row.isNull(column)) {
            *rows += "\\N";
            continue;
        }
        switch (table.columns.at(i).kind) {
        case MovingTable::Kind::Integer:
            *rows += QByteArray::number(row.integer(column));
            break;
        case MovingTable::Kind::Bytes:
            *rows += "\\\\x" + row.bytes(column).toByteArray().toHex();
            break;
        case MovingTable::Kind::Text:
            const QByteArrayView text = row.text(column);
            if (text.contains('\0') || !QUtf8StringView(text.data(), text.size()).isValidUtf8()) {
                return cannotKeep(row, table, i);
            }
            appendCopyText(text, rows);
            break;
        }
    }
    *rows += '\n';
    return {};
}

void bindRow(const NativeStatement &from, const MovingTable &table, NativeStatement *to)
{
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const int column = int(i);
        if (from.isNull(column)) {
            to->bindNull(column + 1);
        } else if (table.columns.at(i).kind == MovingTable::Kind::Integer) {
            to->bind(column + 1, from.integer(column));
        } else if (table.columns.at(i).kind == MovingTable::Kind::Text) {
            to->bindText(column + 1, from.text(column));
        } else {
            to->bindBlob(column + 1, from.bytes(column));
        }
    }
}

} // namespace touchstone::storage
