// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace touchstone::cli {

/// Writes JSON piece by piece in the order given, so that long lists stream and points keep their
/// decimal ("100.0"), which QJsonDocument does neither. The caller keeps braces balanced.
class JsonWriter
{
public:
    enum class Layout {
        Indented, ///< a line for each member
        Inline, ///< all on one line, inner containers too
    };

    /// Appends to `out`, which must outlive the writer.
    explicit JsonWriter(QByteArray *out) : m_out(out) { }

    void beginObject(Layout layout = Layout::Indented) { begin('{', layout); }
    void endObject() { end('}'); }
    void beginArray(Layout layout = Layout::Indented) { begin('[', layout); }
    void endArray() { end(']'); }
    /// The name of the member whose value comes next.
    void key(QLatin1String name);

    void value(const QString &text);
    void value(qint64 number);
    void value(int number) { value(static_cast<qint64>(number)); }
    void value(bool flag);
    void null();
    /// A value that is JSON already.
    void raw(const QByteArray &json);
    /// Tenths as a number with one decimal.
    void tenths(qint64 tenths);
    /// ISO 8601 day; null when invalid.
    void date(QDate day);
    /// ISO 8601 instant in UTC with milliseconds; null when invalid.
    void instant(const QDateTime &utc);
    void strings(const QStringList &texts);

    template <typename T> void member(QLatin1String name, const T &content)
    {
        key(name);
        value(content);
    }
    void member(QLatin1String name, QDate day)
    {
        key(name);
        date(day);
    }
    void member(QLatin1String name, const QDateTime &utc)
    {
        key(name);
        instant(utc);
    }
    /// Null where the text is empty.
    void textOrNull(QLatin1String name, const QString &text);
    /// Null where absent.
    void tenthsOrNull(QLatin1String name, std::optional<int> tenths);

private:
    void begin(char bracket, Layout layout);
    void end(char bracket);
    void beforeItem();
    void newLine(qsizetype depth);

    struct Level
    {
        Layout layout = Layout::Indented;
        bool empty = true;
    };
    QByteArray *m_out;
    QList<Level> m_levels;
    bool m_afterKey = false;
};

} // namespace touchstone::cli
