// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace touchstone::cli {

void JsonWriter::newLine(qsizetype depth)
{
    m_out->append('\n');
    m_out->append(depth * 2, ' ');
}

void JsonWriter::beforeItem()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.isEmpty()) {
        return;
    }
    Level &level = m_levels.last();
    if (!level.empty) {
        m_out->append(level.layout == Layout::Inline ? ", " : ",");
    }
    level.empty = false;
    if (level.layout == Layout::Indented) {
        newLine(m_levels.size());
    }
}

void JsonWriter::begin(char bracket, Layout layout)
{
    beforeItem();
    const bool inside = !m_levels.isEmpty() && m_levels.last().layout == Layout::Inline;
    m_out->append(bracket);
    m_levels.append({inside ? Layout::Inline : layout, true});
}

void JsonWriter::end(char bracket)
{
    const Level level = m_levels.takeLast();
    if (level.layout == Layout::Indented && !level.empty) {
        newLine(m_levels.size());
    }
    m_out->append(bracket);
    if (m_levels.isEmpty()) {
        m_out->append('\n');
    }
}

void JsonWriter::key(QLatin1String name)
{
    beforeItem();
    m_out->append('"').append(name.data(), name.size()).append("\": ");
    m_afterKey = true;
}

void JsonWriter::value(const QString &text)
{
    beforeItem();
    // Qt knows how to escape a string, but only inside a document.
    const QByteArray wrapped = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    m_out->append(wrapped.constData() + 1, wrapped.size() - 2);
}

void JsonWriter::value(qint64 number)
{
    beforeItem();
    m_out->append(QByteArray::number(number));
}

void JsonWriter::value(bool flag)
{
    beforeItem();
    m_out->append(flag ? "true" : "false");
}

void JsonWriter::null()
{
    beforeItem();
    m_out->append("null");
}

void JsonWriter::raw(const QByteArray &json)
{
    beforeItem();
    m_out->append(json.trimmed());
}

void JsonWriter::tenths(qint64 tenths)
{
    beforeItem();
    if (tenths < 0) {
        m_out->append('-');
    }
    const qint64 size = qAbs(tenths);
    m_out->append(QByteArray::number(size / 10)).append('.').append(QByteArray::number(size % 10));
}

void JsonWriter::date(QDate day)
{
    if (day.isValid()) {
        value(day.toString(Qt::ISODate));
    } else {
        null();
    }
}

void JsonWriter::instant(const QDateTime &utc)
{
    if (utc.isValid()) {
        value(utc.toUTC().toString(Qt::ISODateWithMs));
    } else {
        null();
    }
}

void JsonWriter::strings(const QStringList &texts)
{
    beginArray(Layout::Inline);
    for (const QString &text : texts) {
        value(text);
    }
    endArray();
}

void JsonWriter::textOrNull(QLatin1String name, const QString &text)
{
    key(name);
    if (text.isEmpty()) {
        null();
    } else {
        value(text);
    }
}

void JsonWriter::tenthsOrNull(QLatin1String name, std::optional<int> content)
{
    key(name);
    if (content) {
        tenths(*content);
    } else {
        null();
    }
}

} // namespace touchstone::cli
