// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pagelayout.h"

#include "report/textbreaker.h"

#include <algorithm>
#include <cmath>

namespace touchstone::report {

namespace {

// Places and sizes of the design's report pages.
constexpr double kLeft = 15, kRight = 195, kWidth = kRight - kLeft; // mm
constexpr double kHeaderRule = 19.1, kTop = 24.6, kBottom = 277, kFooterRule = 281.8; // mm
constexpr double kBody = 10, kSmall = 9.25, kCaption = 8.5; // points
constexpr double kBodyPitch = 4.95, kSmallPitch = 4.77, kCellPitch = 4.6; // mm from line to line
constexpr double kItemPad = 2.5, kMark = 4.3, kItemIndent = 8.2; // mm

QList<StyledRun> styled(const Runs &runs, double points, bool allStrong = false)
{
    QList<StyledRun> result;
    for (const Run &run : runs) {
        result.append({run.text, FontKey::ofPoints(points, run.strong || allStrong),
            run.link.isEmpty() ? run.tone : Tone::Accent, run.link});
    }
    return result;
}

QList<StyledRun> plain(
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

class Flow
{
public:
    explicit Flow(const Content &content) : m_content(content) { newPage(); }

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
    TextBreaker m_breaker;
    QList<PageElements> m_pages;
    QList<int> m_partPages;
    int m_partStart = 0;
    double m_y = kTop; ///< mm
    bool m_fresh = true; ///< nothing on this page yet
    double m_ahead = 0; ///< mm
};

void Flow::addLine(const TextLine &line, double x, double centre, bool right)
{
    if (line.text.isEmpty()) {
        return;
    }
    // The line's middle is that of its largest font's letters, as the design places text.
    double ascent = 0, descent = 0;
    for (const Span &span : line.spans) {
        const auto [up, down] = m_breaker.extent(span.font);
        ascent = std::max(ascent, up);
        descent = std::max(descent, down);
    }
    // Whole dots: nobody sees a 1/1200 inch, and numbers without fractions make smaller files.
    const double left = std::round(right ? mm(x) - line.width : mm(x));
    add(TextElement{left, std::round(mm(centre) + (ascent - descent) / 2), line.text, line.spans});
    m_fresh = false;
}

void Flow::addRule(double y, Tone tone, double left, double right)
{
    y = std::round(mm(y));
    add(RuleElement{
        QLineF(std::round(mm(left)), y, std::round(mm(right)), y), tone, kDotsPerPixel});
}

void Flow::newPage()
{
    m_pages.append(PageElements());
    const QList<TextLine> strong
        = m_breaker.lines(plain(m_content.headerStrong, 9.25, Tone::Text, true), mm(60), 1);
    const QList<TextLine> right
        = m_breaker.lines(plain(m_content.headerRight, 9.25, Tone::Secondary), mm(85), 1);
    double x = kLeft;
    if (!strong.isEmpty()) {
        addLine(strong.first(), x, 13.9);
        x += strong.first().width / kDotsPerMm + 3.7;
    }
    const double rightWidth = right.isEmpty() ? 0 : right.first().width / kDotsPerMm;
    const QList<TextLine> left = m_breaker.lines(
        plain(m_content.headerText, 9.25, Tone::Secondary), mm(kRight - rightWidth - 4 - x), 1);
    if (!left.isEmpty()) {
        addLine(left.first(), x, 13.9);
    }
    if (!right.isEmpty()) {
        addLine(right.first(), kRight, 13.9, true);
    }
    addRule(kHeaderRule, Tone::Border);
    m_y = kTop;
    m_fresh = true;
}

void Flow::footers()
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        PageElements &page = m_pages[i];
        page.append(RuleElement{QLineF(mm(kLeft), mm(kFooterRule), mm(kRight), mm(kFooterRule)),
            Tone::Border, kDotsPerPixel});
        const auto put = [&](const QString &text, double x, bool right) {
            const FontKey font = FontKey::ofPoints(kCaption);
            const QList<TextLine> lines
                = m_breaker.lines({{text, font, Tone::Secondary, {}}}, mm(120), 1);
            if (!lines.isEmpty()) {
                const auto [up, down] = m_breaker.extent(font);
                page.append(TextElement{right ? mm(x) - lines.first().width : mm(x),
                    mm(286.2) + (up - down) / 2, lines.first().text, lines.first().spans});
            }
        };
        put(m_content.footerLeft, kLeft, false);
        put(m_content.footerHash, 170, true);
        put(m_content.pageOf.arg(i + 1).arg(m_pages.size()), kRight, true);
    }
}

void Flow::ensure(double height)
{
    if (m_y + height > kBottom && !m_fresh) {
        newPage();
    }
}

PagedLayout Flow::take()
{
    m_partPages.append(static_cast<int>(m_pages.size()) - m_partStart);
    footers();
    return {m_pages, m_partPages};
}

void Flow::operator()(const PageBreak &)
{
    m_partPages.append(static_cast<int>(m_pages.size()) - m_partStart);
    m_partStart = static_cast<int>(m_pages.size());
    newPage();
}

void Flow::operator()(const TitleBlock &title)
{
    if (!title.notice.isEmpty()) {
        const QList<TextLine> lines
            = m_breaker.lines(plain(title.notice, kBody, Tone::Stop, true), mm(kWidth - 8), 2);
        const double height = 3.2 + kBodyPitch * static_cast<double>(lines.size());
        add(BoxElement{QRectF(mm(kLeft), mm(m_y - 1), mm(kWidth), mm(height)), mm(1), Tone::Stop});
        double centre = m_y - 1 + 1.6 + kBodyPitch / 2;
        for (const TextLine &line : lines) {
            addLine(line, kLeft + 4, centre);
            centre += kBodyPitch;
        }
        m_y += height + 1.4;
    }
    double centre = m_y + 4.8;
    for (const TextLine &line :
        m_breaker.lines(plain(title.title, 20.5, Tone::Text, true), mm(kWidth), 2)) {
        addLine(line, kLeft, centre);
        centre += 8.6;
    }
    centre -= 0.4;
    for (const TextLine &line : m_breaker.lines(plain(title.subtitle, 12.6), mm(kWidth), 2)) {
        addLine(line, kLeft, centre);
        centre += 6.2;
    }
    centre += 1.5;
    for (const TextLine &line :
        m_breaker.lines(plain(title.line, kBody, Tone::Secondary), mm(kWidth), 2)) {
        addLine(line, kLeft, centre);
        centre += kBodyPitch;
    }
    m_y = centre - kBodyPitch + 7.8;
}

void Flow::cardNumbers(const ScoreCard &card, double top)
{
    constexpr std::array<double, 3> left = {103.7, 137.1, 166.4};
    for (size_t i = 0; i < card.numbers.size(); ++i) {
        const ScoreCard::Number &number = card.numbers[i];
        const QList<StyledRun> runs = {{number.whole, FontKey::ofPoints(22, true), Tone::Text, {}},
            {number.rest, FontKey::ofPoints(11.3), Tone::Secondary, {}}};
        const QList<TextLine> lines = m_breaker.lines(runs, mm(40), 1);
        if (!lines.isEmpty()) {
            addLine(lines.first(), left[i], top + 9.1);
        }
        for (const TextLine &line :
            m_breaker.lines(plain(number.label, 9.25, Tone::Secondary), mm(30), 1)) {
            addLine(line, left[i], top + 16.6);
        }
    }
    for (const double x : {132.9, 162.0}) {
        add(RuleElement{
            QLineF(mm(x), mm(top + 4.8), mm(x), mm(top + 18.8)), Tone::Line, kDotsPerPixel});
    }
}

/// The two words over the bar: on their sides of the ticks, swapped at the edges, stacked when they
/// would meet. Returns how much higher than one line they stand, in mm.
double Flow::cardLabels(const ScoreCard &card, double barTop, bool measureOnly)
{
    if (!card.interval.hasScore) {
        return 0;
    }
    constexpr double barLeft = 19.3, barWidth = 171.8, gap = 1.6, centreUp = 3.5, step = 4.7;
    const auto at = [](int tenths) { return barLeft + barWidth * tenths / 1000.0; };
    const QList<TextLine> shown
        = m_breaker.lines(plain(card.shownLabel, 9.25, Tone::Text, true), mm(90), 1);
    const QList<TextLine> reach
        = m_breaker.lines(plain(card.reachLabel, 9.25, Tone::Text, true), mm(90), 1);
    if (shown.isEmpty() || reach.isEmpty()) {
        return 0;
    }
    const double shownWidth = shown.first().width / kDotsPerMm;
    const double reachWidth = reach.first().width / kDotsPerMm;
    double shownX = at(card.interval.shownTenths) - gap - shownWidth;
    if (shownX < barLeft) {
        shownX = std::max(barLeft, at(card.interval.shownTenths) + gap);
    }
    double reachX = at(card.interval.reachTenths) + gap;
    if (reachX + reachWidth > barLeft + barWidth) {
        reachX = std::min(
            barLeft + barWidth - reachWidth, at(card.interval.reachTenths) - gap - reachWidth);
    }
    const bool meet = shownX < reachX + reachWidth + gap && reachX < shownX + shownWidth + gap;
    if (!measureOnly) {
        addLine(shown.first(), shownX, barTop - centreUp);
        addLine(reach.first(), reachX, barTop - centreUp - (meet ? step : 0));
    }
    return meet ? step : 0;
}

void Flow::operator()(const ScoreCard &card)
{
    constexpr double pad = 4.2, barLeft = 19.3, barWidth = 171.8, barHeight = 4.76;
    const double top = m_y;
    const QList<TextLine> band
        = m_breaker.lines(plain(card.mark.word, 15.5, card.mark.tone, true), mm(72), 2);
    add(GlyphElement{QRectF(mm(kLeft + pad), mm(top + 5.1), mm(6), mm(6)), card.mark});
    double centre = top + 8.1;
    for (const TextLine &line : band) {
        addLine(line, 28, centre);
        centre += 6.6;
    }
    centre += 0.9;
    for (const TextLine &line : m_breaker.lines(plain(card.lead, kBody), mm(65), 3)) {
        addLine(line, kLeft + pad, centre);
        centre += kBodyPitch;
    }
    cardNumbers(card, top);
    const double raised = cardLabels(card, 0, true);
    const double barTop = std::max(top + 32.5, centre + 6.8) + raised;
    cardLabels(card, barTop, false);
    add(IntervalElement{
        QRectF(mm(barLeft), mm(barTop), mm(barWidth), mm(barHeight)), card.interval});
    for (int step = 0; step <= 4; ++step) {
        const double x = barLeft + barWidth * step / 4;
        add(RuleElement{
            QLineF(mm(x), mm(barTop + barHeight + 0.9), mm(x), mm(barTop + barHeight + 1.9)),
            Tone::BorderStrong, kDotsPerPixel});
        const QList<TextLine> lines
            = m_breaker.lines(plain(QString::number(step * 25), 8.8, Tone::Secondary), mm(20), 1);
        const double half = lines.first().width / kDotsPerMm / 2;
        const double labelX = step == 0 ? barLeft
            : step == 4                 ? barLeft + barWidth - 2 * half
                                        : x - half;
        addLine(lines.first(), labelX, barTop + barHeight + 4.6);
    }
    double bottom = barTop + barHeight + 4.6;
    for (const TextLine &line :
        m_breaker.lines(plain(card.note, 8.9, Tone::Secondary), mm(kWidth - 2 * pad), 2)) {
        bottom += 5.1;
        addLine(line, kLeft + pad, bottom);
    }
    bottom += 6.2;
    add(BoxElement{
        QRectF(mm(kLeft), mm(top), mm(kWidth), mm(bottom - top)), mm(1.6), Tone::Border});
    m_y = bottom;
}

void Flow::operator()(const Heading &heading)
{
    const bool large = heading.level == 2;
    ensure((large ? 14 : 11) + m_ahead);
    const double above = m_fresh ? 0 : large ? 6.3 : 4.5;
    const QList<TextLine> lines = m_breaker.lines(
        plain(heading.text, large ? 12.2 : 10.6, Tone::Text, true), mm(kWidth), 2);
    double centre = m_y + above + (m_fresh ? 3.2 : 2.9);
    for (const TextLine &line : lines) {
        addLine(line, kLeft, centre);
        centre += 5.6;
    }
    m_y = centre - 5.6 + (large ? 4.9 : 3.8);
}

BrokenText Flow::broken(const Paragraph &paragraph, double width)
{
    const double points = paragraph.small ? kSmall : kBody;
    return {m_breaker.lines(styled(paragraph.runs, points), mm(width), paragraph.maxLines),
        paragraph.small ? kSmallPitch : kBodyPitch};
}

void Flow::flowText(const BrokenText &text, double x)
{
    const qsizetype count = text.lines.size();
    for (qsizetype i = 0; i < count; ++i) {
        // Two lines at the foot of a page and two at the head of the next.
        const bool first = i == 0 && count > 1, beforeLast = i == count - 2 && count > 3;
        if (m_y + text.pitch * (first || beforeLast ? 2 : 1) > kBottom && !m_fresh) {
            newPage();
        }
        addLine(text.lines.at(i), x, m_y + text.pitch / 2);
        m_y += text.pitch;
    }
}

void Flow::operator()(const Paragraph &paragraph)
{
    flowText(broken(paragraph, kWidth), kLeft);
    m_y += 1.4;
}

double Flow::itemHeight(const Item &item)
{
    double height = 2 * kItemPad;
    for (const Paragraph &paragraph : item.paragraphs) {
        height += broken(paragraph, kWidth - kItemIndent).height();
    }
    return height;
}

double Flow::beginning(const Block &block)
{
    double height = 16;
    if (const auto *list = std::get_if<ItemList>(&block); list && !list->items.isEmpty()) {
        height = itemHeight(list->items.first());
    } else if (const auto *table = std::get_if<Table>(&block)) {
        height = 9 + 3 * table->rowHeight;
    }
    return std::min(height, (kBottom - kTop) / 2);
}

void Flow::operator()(const ItemList &list)
{
    for (const Item &item : list.items) {
        QList<BrokenText> texts;
        double height = 2 * kItemPad;
        for (const Paragraph &paragraph : item.paragraphs) {
            texts.append(broken(paragraph, kWidth - kItemIndent));
            height += texts.last().height();
        }
        if (height <= kBottom - kTop) {
            ensure(height);
        }
        if (!m_fresh) {
            addRule(m_y);
        }
        m_y += kItemPad;
        if (item.mark.kind != MarkRef::Kind::None) {
            add(GlyphElement{
                QRectF(mm(kLeft), mm(m_y + kBodyPitch / 2 - kMark / 2), mm(kMark), mm(kMark)),
                item.mark});
        }
        for (const BrokenText &text : texts) {
            flowText(text, kLeft + kItemIndent);
        }
        m_y += kItemPad;
    }
}

void Flow::legend(const Table &table, double x, double centre)
{
    constexpr double boxWidth = 3.1, boxHeight = 2.7;
    const std::array<StackValues, 3> samples
        = {StackValues{1, 0, 0, {}}, StackValues{0, 1, 0, {}}, StackValues{0, 0, 1, {}}};
    for (size_t i = 0; i < samples.size(); ++i) {
        add(StackElement{
            QRectF(mm(x), mm(centre - boxHeight / 2), mm(boxWidth), mm(boxHeight)), samples[i]});
        const QList<TextLine> word
            = m_breaker.lines(plain(table.legend[i], 9.25, Tone::Secondary), mm(40), 1);
        if (!word.isEmpty()) {
            addLine(word.first(), x + boxWidth + 1.6, centre);
            x += boxWidth + 1.6 + word.first().width / kDotsPerMm + 3.7;
        }
    }
}

void Flow::tableHeader(const Table &table)
{
    const double centre = m_y + 3.6;
    double x = kLeft;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const Column &column = table.columns.at(i);
        if (i == table.legendColumn) {
            legend(table, x, centre);
        } else if (!column.title.isEmpty()) {
            const QList<TextLine> lines
                = m_breaker.lines(plain(column.title, 9.25, Tone::Secondary),
                    mm(column.width + (column.right ? 14 : -2)), 1);
            if (!lines.isEmpty()) {
                addLine(lines.first(), column.right ? x + column.width : x, centre, column.right);
            }
        }
        x += column.width;
    }
    m_y += 7.9;
    addRule(m_y, Tone::Border);
}

double Flow::rowHeight(const Table &table, const Row &row, QList<QList<TextLine>> *cells)
{
    double height = table.rowHeight;
    for (qsizetype i = 0; i < table.columns.size() && i < row.cells.size(); ++i) {
        const Column &column = table.columns.at(i);
        const double width = column.width - (column.right ? 1 : 3);
        QList<TextLine> lines = m_breaker.lines(
            styled(row.cells.at(i).runs, kBody, row.total), mm(width), column.maxLines);
        for (const Runs &more : row.cells.at(i).more) {
            lines += m_breaker.lines(styled(more, kSmall), mm(width), 2);
        }
        cells->append(lines);
        height = std::max(
            height, table.rowHeight + kCellPitch * static_cast<double>(cells->last().size() - 1));
    }
    return height;
}

void Flow::placeRow(
    const Table &table, const Row &row, const QList<QList<TextLine>> &cells, double height)
{
    double x = kLeft;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const Column &column = table.columns.at(i);
        const Cell &cell = row.cells.at(i);
        const double firstCentre = m_y + table.rowHeight / 2;
        double centre = firstCentre;
        if (cell.stack) {
            add(StackElement{QRectF(mm(x), mm(m_y + height / 2 - 1.35), mm(column.width), mm(2.7)),
                *cell.stack});
        }
        if (cell.mark.kind != MarkRef::Kind::None) {
            const double size = 3.7;
            add(GlyphElement{
                QRectF(mm(x), mm(firstCentre - size / 2), mm(size), mm(size)), cell.mark});
        }
        for (const TextLine &line : cells.at(i)) {
            addLine(line, column.right ? x + column.width : x, centre, column.right);
            centre += kCellPitch;
        }
        x += column.width;
    }
    m_y += height;
    m_fresh = false;
}

void Flow::operator()(const Table &table)
{
    ensure(8 + 2 * table.rowHeight);
    tableHeader(table);
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const Row &row = table.rows.at(i);
        QList<QList<TextLine>> cells;
        const double height = rowHeight(table, row, &cells);
        // The last row takes the one before it along instead of standing alone on a page.
        const bool beforeLast = i == table.rows.size() - 2 && i > 0;
        if (m_y + height * (beforeLast ? 2 : 1) > kBottom) {
            newPage();
            tableHeader(table);
        }
        placeRow(table, row, cells, height);
        if (i + 1 < table.rows.size()) {
            addRule(m_y);
        }
    }
}

void Flow::operator()(const FactTable &table)
{
    constexpr double nameWidth = 47;
    for (const auto &[name, value] : table.facts) {
        const QList<TextLine> names
            = m_breaker.lines(plain(name, kSmall, Tone::Secondary), mm(nameWidth - 3), 3);
        const BrokenText text = broken(Paragraph{value, false, 0}, kWidth - nameWidth);
        const double height
            = std::max(text.height(), kBodyPitch * static_cast<double>(names.size())) + 1.6;
        if (height < kBottom - kTop) {
            ensure(height);
        }
        addRule(m_y);
        m_y += 0.8;
        const double top = m_y;
        const qsizetype page = m_pages.size();
        double centre = top + kBodyPitch / 2;
        for (const TextLine &line : names) {
            addLine(line, kLeft, centre);
            centre += kBodyPitch;
        }
        flowText(text, kLeft + nameWidth);
        m_y = (page == m_pages.size() ? std::max(m_y, centre - kBodyPitch / 2) : m_y) + 0.8;
    }
    addRule(m_y);
    m_y += 1;
}

void Flow::operator()(const Questions &questions)
{
    constexpr double indent = 8.2;
    int number = 0;
    for (const QString &question : questions.questions) {
        const BrokenText text
            = broken(Paragraph{{Run{question, false, Tone::Text, {}}}, false, 3}, kWidth - indent);
        ensure(text.height() + 9);
        ++number;
        const QList<TextLine> digits = m_breaker.lines(
            plain(QString::number(number), 9.6, Tone::Secondary, true), mm(indent), 1);
        addLine(digits.first(), kLeft + 0.4, m_y + kBodyPitch / 2);
        flowText(text, kLeft + indent + 0.2);
        m_y += 6.3;
        addRule(m_y, Tone::BorderStrong, kLeft + indent + 0.2);
        m_y += 2.5;
    }
}

void Flow::operator()(const TwoColumns &columns)
{
    constexpr std::array<double, 2> left = {kLeft, 108.9};
    constexpr double width = 86;
    std::array<BrokenText, 2> texts;
    double height = 0;
    for (size_t i = 0; i < 2; ++i) {
        texts[i] = broken(
            Paragraph{{Run{columns.texts[i], false, Tone::Secondary, {}}}, true, 0}, width);
        height = std::max(height, texts[i].height());
    }
    ensure(height + 13);
    const double top = m_y + (m_fresh ? 0 : 5.4);
    for (size_t i = 0; i < 2; ++i) {
        for (const TextLine &line :
            m_breaker.lines(plain(columns.headings[i], 10.8, Tone::Text, true), mm(width), 1)) {
            addLine(line, left[i], top + 3);
        }
        double centre = top + 10;
        for (const TextLine &line : texts[i].lines) {
            addLine(line, left[i], centre);
            centre += texts[i].pitch;
        }
    }
    m_y = top + 10 - kSmallPitch / 2 + height;
}

void Flow::operator()(const Callout &callout)
{
    const QList<TextLine> lines = m_breaker.lines(styled(callout.runs, kBody), mm(kWidth - 20), 3);
    const double height = 6.9 + kBodyPitch * static_cast<double>(lines.size());
    ensure(height + 3);
    const double top = m_y + (m_fresh ? 0 : 3);
    add(BoxElement{QRectF(mm(kLeft), mm(top), mm(kWidth), mm(height)), mm(1.6), callout.mark.tone});
    add(GlyphElement{QRectF(mm(19.8), mm(top + height / 2 - 2.3), mm(4.6), mm(4.6)), callout.mark});
    double centre = top + 3.45 + kBodyPitch / 2;
    for (const TextLine &line : lines) {
        addLine(line, 28.4, centre);
        centre += kBodyPitch;
    }
    m_y = top + height;
}

} // namespace

PagedLayout layOut(const Content &content)
{
    Flow flow(content);
    for (qsizetype i = 0; i < content.blocks.size(); ++i) {
        if (std::holds_alternative<Heading>(content.blocks.at(i))) {
            // A heading over a heading stands with what follows both.
            qsizetype next = i + 1;
            while (next < content.blocks.size()
                && std::holds_alternative<Heading>(content.blocks.at(next))) {
                ++next;
            }
            flow.setAhead(next < content.blocks.size() ? &content.blocks.at(next) : nullptr);
        }
        std::visit(flow, content.blocks.at(i));
    }
    return flow.take();
}

} // namespace touchstone::report
