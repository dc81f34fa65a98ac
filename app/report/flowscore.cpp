// SPDX-License-Identifier: GPL-3.0-or-later
// Title and score card.
#include "report/flow.h"

#include <algorithm>
#include <cmath>

namespace touchstone::report {

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
    const auto meeting
        = [&] { return shownX < reachX + reachWidth + gap && reachX < shownX + shownWidth + gap; };
    constexpr double apart = 4;
    if (meeting() && shownX + shownWidth + apart + reachWidth <= barLeft + barWidth) {
        reachX = shownX + shownWidth + apart;
    } else if (meeting() && reachX - apart - shownWidth >= barLeft) {
        shownX = reachX - apart - shownWidth;
    }
    const bool meet = meeting();
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
    // Broken early, as the design has it, unless the language needs the width.
    QList<TextLine> lead = m_breaker.lines(plain(card.lead, kBody), mm(65), 3);
    if (lead.size() > 2) {
        lead = m_breaker.lines(plain(card.lead, kBody), mm(78), 3);
    }
    for (const TextLine &line : std::as_const(lead)) {
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

} // namespace touchstone::report
