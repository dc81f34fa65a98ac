// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/scorebars.h"

#include "gui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace touchstone::gui {

namespace {

constexpr int kTickReach = 3; ///< a tick stands out of its bar by that much
constexpr int kLegendBox = 14;
constexpr int kLegendGap = 16;

} // namespace

report::BarColours barColours(const Theme &theme)
{
    return {.track = theme.color(Token::BarTrack),
        .earned = theme.color(Token::Earned),
        .lost = theme.color(Token::Lost),
        .lostSoft = theme.color(Token::LostSoft),
        .open = theme.color(Token::SurfaceView),
        .outline = theme.color(Token::BorderStrong),
        .reach = theme.color(Token::Earned),
        .tick = theme.color(Token::Text)};
}

QString intervalText(int shownTenths, int reachTenths, int checkedTenths)
{
    return QCoreApplication::translate(
        "IntervalBar", "Shown %1, could reach %2, checked %3 percent")
        .arg(domain::tenthsText(shownTenths), domain::tenthsText(reachTenths),
            domain::tenthsText(checkedTenths));
}

// ── IntervalBar ─────────────────────────────────────────────────────────────────────────────────

IntervalBar::IntervalBar(Theme *theme, Size size, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_size(size)
{
    setSizePolicy(
        size == Size::Table ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void IntervalBar::setScore(const domain::ScoreSummary &score)
{
    m_values = report::intervalOf(score);
    const QString text = score.hasScore
        ? intervalText(score.shownTenths, score.reachTenths, score.checkedTenths)
        : tr("No check applies to this listing");
    setAccessibleName(text);
    setToolTip(text);
    update();
}

QSize IntervalBar::sizeHint() const
{
    if (m_size == Size::Table) {
        return {72, 8 + 2 * kTickReach};
    }
    const int line = QFontMetrics(m_theme->font(TextRole::Caption)).height();
    const int labels = m_size == Size::Page ? 2 * line + 2 : 0;
    return {m_size == Size::Page ? 330 : 280, labels + 14 + 2 * kTickReach + line + 4};
}

QSize IntervalBar::minimumSizeHint() const
{
    return {m_size == Size::Table ? 72 : 180, sizeHint().height()};
}

void IntervalBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = QFontMetrics(m_theme->font(TextRole::Caption)).height();
    QRectF bar(1, kTickReach, width() - 2, m_size == Size::Table ? 8 : 14);
    if (m_size == Size::Page) {
        bar.moveTop(2 * line + 2 + kTickReach);
        paintLabels(&painter, bar);
    }
    report::paintIntervalBar(
        &painter, bar, m_values, barColours(*m_theme), 1.0, m_size == Size::Page);
    if (m_size != Size::Table) {
        paintScale(&painter, bar);
    }
}

void IntervalBar::paintScale(QPainter *painter, const QRectF &bar) const
{
    const QFont font = m_theme->font(TextRole::Caption);
    const QFontMetricsF metrics(font);
    painter->setFont(font);
    painter->setPen(m_theme->color(Token::TextSecondary));
    for (const int mark : {0, 25, 50, 75, 100}) {
        const QString text = locale().toString(mark);
        const qreal textWidth = metrics.horizontalAdvance(text);
        const qreal centre = bar.left() + bar.width() * mark / 100.0;
        const qreal x = std::clamp(centre - textWidth / 2, bar.left(), bar.right() - textWidth);
        painter->drawText(QPointF(x, bar.bottom() + kTickReach + 2 + metrics.ascent()), text);
    }
}

void IntervalBar::paintLabels(QPainter *painter, const QRectF &bar) const
{
    if (!m_values.hasScore) {
        return;
    }
    const QFont font = m_theme->font(TextRole::Caption, true);
    const QFontMetricsF metrics(font);
    painter->setFont(font);
    painter->setPen(m_theme->color(Token::Text));
    const QString shown = tr("Shown %1").arg(domain::tenthsText(m_values.shownTenths));
    const QString reach = tr("Could reach %1").arg(domain::tenthsText(m_values.reachTenths));
    const qreal shownAt = bar.left() + bar.width() * m_values.shownTenths / 1000.0;
    const qreal reachAt = bar.left() + bar.width() * m_values.reachTenths / 1000.0;
    const qreal shownWidth = metrics.horizontalAdvance(shown);
    const qreal reachWidth = metrics.horizontalAdvance(reach);
    // Beside each other they grow away from the box; where that has no room they stack.
    qreal shownX = std::clamp(shownAt - shownWidth, 0.0, width() - shownWidth);
    qreal reachX = std::clamp(reachAt, 0.0, width() - reachWidth);
    const qreal base = bar.top() - kTickReach - 2 - metrics.descent();
    const bool meet = shownX + shownWidth + 12 > reachX;
    if (meet && reachX + reachWidth <= width() && shownWidth + 12 + reachX <= width()
        && shownAt - shownWidth < 0 && shownX + shownWidth + 12 + reachWidth <= width()) {
        reachX = shownX + shownWidth + 12;
    }
    const bool stack = shownX + shownWidth + 8 > reachX;
    painter->drawText(QPointF(shownX, stack ? base - metrics.height() : base), shown);
    painter->drawText(QPointF(reachX, base), reach);
}

// ── StackBar ────────────────────────────────────────────────────────────────────────────────────

StackBar::StackBar(Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StackBar::setParts(int earnedTenths, int lostTenths, int openTenths)
{
    m_earned = earnedTenths;
    m_lost = lostTenths;
    m_open = openTenths;
    const QString text = tr("Earned %1, lost %2, open %3 points")
                             .arg(domain::tenthsText(earnedTenths), domain::tenthsText(lostTenths),
                                 domain::tenthsText(openTenths));
    setAccessibleName(text);
    setToolTip(text);
    update();
}

void StackBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar(0, (height() - 8) / 2.0, width(), 8);
    report::paintStackBar(&painter, bar, m_earned, m_lost, m_open, barColours(*m_theme), 1.0);
}

// ── StackLegend ─────────────────────────────────────────────────────────────────────────────────

StackLegend::StackLegend(Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend: filled is earned, hatched is lost, empty is open"));
    connect(theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize StackLegend::sizeHint() const
{
    const QFontMetrics metrics(m_theme->font(TextRole::Caption));
    int width = 0;
    for (const QString &word : {tr("earned"), tr("lost"), tr("open")}) {
        width += kLegendBox + 6 + metrics.horizontalAdvance(word) + kLegendGap;
    }
    return {width, std::max(metrics.height(), 12) + 4};
}

void StackLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = m_theme->font(TextRole::Caption);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const report::BarColours colours = barColours(*m_theme);
    const QString words[] = {tr("earned"), tr("lost"), tr("open")};
    qreal needed = 0;
    for (const QString &word : words) {
        needed += kLegendBox + 6 + metrics.horizontalAdvance(word);
    }
    const qreal gap = std::clamp((width() - needed) / 2, 4.0, qreal(kLegendGap));
    qreal x = 0;
    for (int part = 0; part < 3; ++part) {
        const QRectF box(x + 0.5, height() / 2.0 - 4.5, kLegendBox - 2, 9);
        report::paintStackBar(&painter, box, part == 0, part == 1, part == 2, colours, 1.0);
        x += kLegendBox + 6;
        painter.setPen(m_theme->color(Token::TextSecondary));
        painter.drawText(QPointF(x, height() / 2.0 + metrics.ascent() / 2 - 1), words[part]);
        x += metrics.horizontalAdvance(words[part]) + gap;
    }
}

} // namespace touchstone::gui
