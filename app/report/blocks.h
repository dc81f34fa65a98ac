// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/palette.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>
#include <variant>

/// What a report says, in order, without where it stands on a page: one list of typed blocks that
/// the page layout and the HTML twin both read. Texts are cleaned and in the report's language.
namespace touchstone::report {

/// A stretch of text of one look.
struct Run
{
    QString text;
    bool strong = false;
    Tone tone = Tone::Text;
    QString link; ///< http or https, or empty
};
using Runs = QList<Run>;

/// A painted mark with the word it stands for.
struct MarkRef
{
    enum class Kind : quint8 { None, Band, State, Plain };
    Kind kind = Kind::None;
    domain::Band band = domain::Band::None;
    domain::AnswerState state = domain::AnswerState::Unknown;
    Mark plain = Mark::Info;
    Tone tone = Tone::Text;
    QString word;

    static MarkRef of(domain::Band band, const QString &word);
    static MarkRef of(domain::AnswerState state, const QString &word);
    static MarkRef of(Mark mark, Tone tone, const QString &word);
};

/// The path of a mark on its 16-unit grid; the mark must not be None.
const QPainterPath &pathOf(const MarkRef &mark);

struct TitleBlock
{
    QString title, subtitle, line;
    QString notice; ///< framed line above everything: the example is invented
};

struct ScoreCard
{
    struct Number
    {
        QString whole, rest, label; ///< "34", ".4", "Shown"
    };
    MarkRef mark; ///< word is the band's
    QString lead; ///< "on paper, as of …, from N of M checks"
    std::array<Number, 3> numbers;
    IntervalValues interval;
    QString shownLabel, reachLabel;
    QString note; ///< what is held back
    QString accessible; ///< the bar in words
};

struct Heading
{
    QString text;
    int level = 2; ///< 2 or 3
};

struct Paragraph
{
    Runs runs;
    bool small = false;
    int maxLines = 0; ///< 0 is no limit; pages only, the HTML twin has the whole text
};

/// A mark with paragraphs beside it, a line above.
struct Item
{
    MarkRef mark;
    QList<Paragraph> paragraphs;
};
struct ItemList
{
    QList<Item> items;
};

struct StackValues
{
    qint64 earned = 0, lost = 0, open = 0;
    QString accessible;
};

struct Cell
{
    Runs runs;
    MarkRef mark;
    std::optional<StackValues> stack;
    QList<Runs> more; ///< further lines, each at most two on a page
};

struct Column
{
    QString title; ///< empty for a column of marks
    double width = 0; ///< in millimetres; the table's are 180 together
    bool right = false; ///< aligned right: numbers
    int maxLines = 1;
};

struct Row
{
    QList<Cell> cells;
    bool total = false;
};

struct Table
{
    QString caption; ///< for the HTML twin and assistive programs
    QList<Column> columns;
    QList<Row> rows;
    int legendColumn = -1; ///< its header is the legend of stack bars
    std::array<QString, 3> legend; ///< words for earned, lost, open
    double rowHeight = 7.66; ///< least, in millimetres
};

/// Name and value, without a header: facts.
struct FactTable
{
    QString caption;
    QList<std::pair<QString, Runs>> facts;
};

/// Numbered, each with a line to write on.
struct Questions
{
    QStringList questions;
};

struct TwoColumns
{
    std::array<QString, 2> headings, texts;
};

struct Callout
{
    MarkRef mark;
    Runs runs;
};

struct PageBreak
{
};

using Block = std::variant<TitleBlock, ScoreCard, Heading, Paragraph, ItemList, Table, FactTable,
    Questions, TwoColumns, Callout, PageBreak>;

/// A whole document.
struct Content
{
    QString language;
    QString title; ///< of the file
    QString headerStrong, headerText, headerRight;
    QString footerLeft, footerHash;
    QString pageOf; ///< "Page %1 of %2"
    QList<Block> blocks;
};

} // namespace touchstone::report
