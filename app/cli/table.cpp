// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"

#include "base/text.h"

#include <QLocale>

#include <algorithm>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype kHeldRows = 200;

qsizetype characterWidth(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Other_Format) {
        return 0;
    }
    const bool fullWidth = (character >= 0xFF01 && character <= 0xFF60)
        || (character >= 0x3000 && character <= 0x303E);
    return fullWidth || text::isUnspacedScript(character) ? 2 : 1;
}

QString cut(const QString &text, qsizetype width)
{
    if (width == 0 || displayWidth(text) <= width) {
        return text;
    }
    QString kept;
    qsizetype used = 1; // the ellipsis
    for (const char32_t character : text.toUcs4()) {
        used += characterWidth(character);
        if (used > width) {
            break;
        }
        kept += QString::fromUcs4(&character, 1);
    }
    return kept.trimmed() + u'…';
}

} // namespace

QString terminalText(const QString &text)
{
    QString line = text;
    for (QChar &character : line) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator
            || (character >= QChar(0x202A) && character <= QChar(0x202E))
            || (character >= QChar(0x2066) && character <= QChar(0x2069))) {
            character = u' ';
        }
    }
    return line.simplified();
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

qsizetype displayWidth(const QString &text)
{
    qsizetype width = 0;
    for (const char32_t character : text.toUcs4()) {
        width += characterWidth(character);
    }
    return width;
}

Table::Table(QList<Column> columns, Console *console)
    : m_columns(std::move(columns)), m_console(console)
{
    QStringList titles;
    for (const Column &column : std::as_const(m_columns)) {
        titles += column.title;
    }
    m_held.append(titles);
}

void Table::addRow(const QStringList &cells)
{
    QStringList lines;
    for (const QString &cell : cells) {
        lines += terminalText(cell);
    }
    if (!m_widths.isEmpty()) {
        writeRow(lines);
        return;
    }
    m_held.append(lines);
    if (m_held.size() > kHeldRows) {
        settle();
    }
}

void Table::finish()
{
    if (m_widths.isEmpty()) {
        settle();
    }
}

void Table::settle()
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        qsizetype width = 1;
        for (const QStringList &row : std::as_const(m_held)) {
            width = std::max(width, displayWidth(row.value(i)));
        }
        const qsizetype widest = m_columns.at(i).widest;
        m_widths.append(widest == 0 ? width : std::min(width, widest));
    }
    for (const QStringList &row : std::as_const(m_held)) {
        writeRow(row);
    }
    m_held.clear();
}

void Table::writeRow(const QStringList &cells)
{
    QString line;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const bool last = i + 1 == m_columns.size();
        const QString cell
            = m_columns.at(i).widest == 0 ? cells.value(i) : cut(cells.value(i), m_widths.at(i));
        const qsizetype gap = std::max<qsizetype>(0, m_widths.at(i) - displayWidth(cell));
        const QString blanks(gap, u' ');
        line += m_columns.at(i).right ? blanks + cell : (last ? cell : cell + blanks);
        if (!last) {
            line += u"  "_s;
        }
    }
    m_console->write(line + u'\n');
}

} // namespace touchstone::cli
