// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

#include <QList>
#include <QStringList>

namespace touchstone::cli {

/// The text on one line of a terminal: control characters, which could move the cursor or worse,
/// and line breaks become spaces.
QString terminalText(const QString &text);

/// The number as people of the locale write it.
QString number(qint64 value);

/// Columns a terminal needs for a text: two for wide scripts, none for combining marks.
qsizetype displayWidth(const QString &text);

/// An aligned table that streams: the first rows decide how wide columns are, later cells that are
/// longer are cut with an ellipsis.
class Table
{
public:
    struct Column
    {
        QString title;
        bool right = false; ///< numbers
        qsizetype widest = 40; ///< cells are cut to that; 0 never
    };

    Table(QList<Column> columns, Console *console);
    void addRow(const QStringList &cells);
    /// Writes what is still held. Call once, at the end.
    void finish();

private:
    void settle();
    void writeRow(const QStringList &cells);

    QList<Column> m_columns;
    Console *m_console;
    QList<QStringList> m_held; ///< rows before the widths are known
    QList<qsizetype> m_widths;
};

} // namespace touchstone::cli
