// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pagelayout.h"

/// The inside of pagelayout.h: nobody else includes this.
namespace touchstone::report {

// Places and sizes of the design's report pages.
inline constexpr double kLeft = 15, kRight = 195, kWidth = kRight - kLeft; // mm
inline constexpr double kHeaderRule = 19.1, kTop = 24.6, kBottom = 277, kFooterRule = 281.8; // mm
inline constexpr double kBody = 10, kSmall = 9.25, kCaption = 8.5; // points
inline constexpr double kBodyPitch = 4.95, kSmallPitch = 4.77,
                        kCellPitch = 4.6; // mm from line to line
inline constexpr double kItemPad = 2.5, kMark = 4.3, kItemIndent = 8.2; // mm

inline QList<StyledRun> styled(const Runs &runs, double points, bool allStrong = false)
{
    QList<StyledRun> result;
    for (const Run &run : runs) {
        result.append({run.text, FontKey::ofPoints(points, run.strong || allStrong),
            run.link.isEmpty() ? run.tone : Tone::Accent, run.link});
    }
    return result;
}

inline QList<StyledRun> plain(
    const QString &text, double points, Tone tone = Tone::Text, bool strong = false)
{
    return {{text, FontKey::ofPoints(points, strong), tone, {}}};
}

/// A paragraph broken into lines, ready to be placed.
struct BrokenText
{
    QList<TextLine> lines;
    double pitch = 0; ///< mm
    [[nodiscard]] double height() const { return pitch * static_cast<double>(lines.size()); }
};

/// Places blocks top down on pages; one call operator for each kind of block. Lengths are in mm.
class Flow
{
public:
    Flow(const Content &content, TextBreaker &breaker) : m_content(content), m_breaker(breaker)
    {
        newPage();
    }

    PagedLayout take();

    /// What must follow a heading on its page: height in mm of the beginning of the next block.
    void setAhead(const Block *next) { m_ahead = next ? beginning(*next) : 0; }

    void operator()(const TitleBlock &title);
    void operator()(const ScoreCard &card);
    void operator()(const Heading &heading);
    void operator()(const Paragraph &paragraph);
    void operator()(const ItemList &list);
    void operator()(const Table &table);
    void operator()(const FactTable &table);
    void operator()(const Questions &questions);
    void operator()(const TwoColumns &columns);
    void operator()(const Callout &callout);
    void operator()(const PageBreak &);

private:
    void newPage();
    void footers();
    void ensure(double height);
    void add(Element element) { m_pages.last().append(std::move(element)); }
    void addLine(const TextLine &line, double x, double centre, bool right = false);
    void addRule(double y, Tone tone = Tone::Line, double left = kLeft, double right = kRight);
    BrokenText broken(const Paragraph &paragraph, double width);
    double itemHeight(const Item &item);
    double beginning(const Block &block);
    /// Places lines top down, over pages if need be, never a single one apart from the others.
    void flowText(const BrokenText &text, double x);
    double cardLabels(const ScoreCard &card, double barTop, bool measureOnly);
    void cardNumbers(const ScoreCard &card, double top);
    void tableHeader(const Table &table);
    void legend(const Table &table, double x, double centre);
    double rowHeight(const Table &table, const Row &row, QList<QList<TextLine>> *cells);
    void placeRow(
        const Table &table, const Row &row, const QList<QList<TextLine>> &cells, double height);

    const Content &m_content;
    TextBreaker &m_breaker;
    QList<PageElements> m_pages;
    QList<int> m_partPages;
    int m_partStart = 0;
    double m_y = kTop; ///< mm
    bool m_fresh = true; ///< nothing on this page yet
    double m_ahead = 0; ///< mm
};

} // namespace touchstone::report
