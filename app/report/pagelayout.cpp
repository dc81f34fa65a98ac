// SPDX-License-Identifier: GPL-3.0-or-later
// Pages, text, lists; and the walk over the blocks.
#include "report/flow.h"

#include <algorithm>
#include <cmath>

namespace touchstone::report {

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
    add(TextElement{
        left, std::round(mm(centre) + (ascent - descent) / 2), line.text, line.spans, line.glyphs});
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
                const TextLine &line = lines.first();
                page.append(TextElement{std::round(right ? mm(x) - line.width : mm(x)),
                    std::round(mm(286.2) + (up - down) / 2), line.text, line.spans, line.glyphs});
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

PagedLayout layOut(const Content &content, TextBreaker *breaker)
{
    Flow flow(content, *breaker);
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
