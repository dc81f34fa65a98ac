// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/marks.h"

#include <QPainter>
#include <QPainterPathStroker>

#include <algorithm>
#include <array>
#include <cmath>

namespace touchstone::report {

namespace {

using domain::AnswerState;
using domain::Band;

constexpr QPointF kCentre(8, 8);

QPainterPath stroked(const QPainterPath &path, qreal width, const QList<qreal> &dashes = {})
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(dashes.isEmpty() ? Qt::RoundCap : Qt::FlatCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    if (!dashes.isEmpty()) {
        stroker.setDashPattern(dashes);
    }
    QPainterPath outline = stroker.createStroke(path);
    outline.setFillRule(Qt::WindingFill);
    return outline;
}

QPainterPath disc(qreal radius)
{
    QPainterPath path;
    path.addEllipse(kCentre, radius, radius);
    return path;
}

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath line(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    return path;
}

QPainterPath ring()
{
    return stroked(disc(6.2), 1.5);
}

/// A ring with a pie from twelve o'clock, clockwise, over `degrees`.
QPainterPath pie(qreal degrees)
{
    QPainterPath path;
    path.moveTo(kCentre);
    path.arcTo(QRectF(1.8, 1.8, 12.4, 12.4), 90, -degrees);
    path.closeSubpath();
    return ring().united(path);
}

QPainterPath tick()
{
    return stroked(line({{4.9, 8.3}, {7.1, 10.5}, {11.2, 5.9}}), 1.7);
}

QPainterPath questionMark()
{
    QPainterPath hook;
    hook.moveTo(6.2, 6.4);
    hook.cubicTo(6.3, 4.2, 9.9, 4.2, 9.8, 6.5);
    hook.cubicTo(9.7, 7.8, 8.0, 7.8, 8.0, 9.3);
    QPainterPath path = stroked(hook, 1.3);
    QPainterPath dot;
    dot.addEllipse(QPointF(8, 11.4), 0.85, 0.85);
    return path.united(dot);
}

QPainterPath unknown()
{
    return stroked(disc(6.3), 1.2, {1.65, 1.65}).united(questionMark());
}

QPainterPath octagon()
{
    constexpr qreal near = 4.9, far = 11.1, edge = 0.5;
    return polygon({{near, edge}, {far, edge}, {16 - edge, near}, {16 - edge, far},
        {far, 16 - edge}, {near, 16 - edge}, {edge, far}, {edge, near}});
}

QPainterPath stop()
{
    QPainterPath bar;
    bar.addRoundedRect(QRectF(4, 6.9, 8, 2.2), 0.6, 0.6);
    return octagon().subtracted(bar);
}

QPainterPath warning()
{
    const QPainterPath body = polygon({{8, 1.9}, {15, 14.1}, {1, 14.1}});
    QPainterPath path = body.united(stroked(body, 1.2));
    path = path.subtracted(stroked(line({{8, 6.2}, {8, 9.5}}), 1.7));
    QPainterPath dot;
    dot.addEllipse(QPointF(8, 12), 1, 1);
    return path.subtracted(dot);
}

QPainterPath clock()
{
    return ring().united(stroked(line({{8, 4.6}, {8, 8.2}, {10.6, 9.6}}), 1.4));
}

QPainterPath ageing()
{
    QPainterPath path;
    path.moveTo(kCentre);
    path.arcTo(QRectF(3.4, 3.4, 9.2, 9.2), 90, -120);
    path.closeSubpath();
    return stroked(disc(6.3), 1.3)
        .united(path)
        .united(stroked(line({{8, 4.6}, {8, 8}, {10.6, 9.6}}), 1.1));
}

QPainterPath halfDisc()
{
    QPainterPath path;
    path.moveTo(8, 1.8);
    path.arcTo(QRectF(1.8, 1.8, 12.4, 12.4), 90, 180);
    path.closeSubpath();
    return ring().united(path);
}

QPainterPath notMet()
{
    QPainterPath square;
    square.addRoundedRect(QRectF(1.2, 1.2, 13.6, 13.6), 1.8, 1.8);
    return square.subtracted(stroked(line({{5, 5}, {11, 11}}), 1.8))
        .subtracted(stroked(line({{11, 5}, {5, 11}}), 1.8));
}

QPainterPath declined()
{
    const QPainterPath bubble = polygon(
        {{1.8, 2.2}, {14.2, 2.2}, {14.2, 11}, {7.6, 11}, {4.6, 14}, {4.6, 11}, {1.8, 11}});
    return stroked(bubble, 1.4).united(stroked(line({{5.4, 6.6}, {10.6, 6.6}}), 1.5));
}

QPainterPath notApplicable()
{
    return ring().united(stroked(line({{3.8, 12.2}, {12.2, 3.8}}), 1.4));
}

QPainterPath flag(bool full)
{
    const QPainterPath cloth = polygon({{4, 1.8}, {14, 1.8}, {11.6, 5.2}, {14, 8.6}, {4, 8.6}});
    const QPainterPath pole = stroked(line({{3, 1.4}, {3, 14.8}}), 1.5);
    return pole.united(full ? cloth.united(stroked(cloth, 0.8)) : stroked(cloth, 1.3));
}

QPainterPath padlock()
{
    QPainterPath body;
    body.addRoundedRect(QRectF(2.6, 7, 10.8, 8), 1.4, 1.4);
    QPainterPath shackle;
    shackle.moveTo(5, 7.4);
    shackle.lineTo(5, 4.6);
    shackle.arcTo(QRectF(5, 1.6, 6, 6), 180, -180);
    shackle.lineTo(11, 7.4);
    return body.united(stroked(shackle, 1.7));
}

QPainterPath info()
{
    QPainterPath dot;
    dot.addEllipse(QPointF(8, 4.8), 0.95, 0.95);
    return stroked(disc(6.6), 1.1).united(dot).united(stroked(line({{8, 7.4}, {8, 11.4}}), 1.5));
}

QPainterPath bandShape(Band band)
{
    switch (band) {
    case Band::Stop:
        return stop();
    case Band::SeriousConcern:
        return warning();
    case Band::NotEnoughInformation:
        return unknown();
    case Band::Provisional:
        return clock();
    case Band::Weak:
        return pie(90);
    case Band::Mixed:
        return halfDisc();
    case Band::Fair:
        return pie(270);
    case Band::StrongOnPaper:
        return disc(7).subtracted(tick());
    case Band::None:
        break;
    }
    return notApplicable();
}

QPainterPath stateShape(AnswerState state)
{
    switch (state) {
    case AnswerState::Met:
        return disc(7).subtracted(tick());
    case AnswerState::Partly:
        return halfDisc();
    case AnswerState::NotMet:
        return notMet();
    case AnswerState::Declined:
        return declined();
    case AnswerState::NotApplicable:
        return notApplicable();
    case AnswerState::Unknown:
        break;
    }
    return unknown();
}

QPainterPath markShape(Mark mark)
{
    switch (mark) {
    case Mark::FlagRaised:
        return flag(true);
    case Mark::FlagOpen:
        return flag(false);
    case Mark::Ageing:
        return ageing();
    case Mark::Locked:
        return padlock();
    case Mark::Info:
        break;
    }
    return info();
}

/// Shapes are worked out once: boolean operations on paths are slow. The table is filled under the
/// lock of its static initialisation and only read afterwards.
template <typename Enum, size_t Size>
std::array<QPainterPath, Size> table(QPainterPath (*shape)(Enum))
{
    std::array<QPainterPath, Size> paths;
    for (size_t i = 0; i < Size; ++i) {
        paths[i] = shape(static_cast<Enum>(i));
    }
    return paths;
}

void fillMark(QPainter *painter, const QRectF &rect, const QPainterPath &path, const QColor &colour)
{
    const qreal side = std::min(rect.width(), rect.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.center() - QPointF(side / 2, side / 2));
    painter->scale(side / 16, side / 16);
    painter->fillPath(path, colour);
    painter->restore();
}

} // namespace

const QPainterPath &bandPath(Band band)
{
    static const auto paths = table<Band, 9>(bandShape);
    return paths[static_cast<size_t>(band)];
}

const QPainterPath &statePath(AnswerState state)
{
    static const auto paths = table<AnswerState, 6>(stateShape);
    return paths[static_cast<size_t>(state)];
}

const QPainterPath &markPath(Mark mark)
{
    static const auto paths = table<Mark, 5>(markShape);
    return paths[static_cast<size_t>(mark)];
}

void paintBandMark(QPainter *painter, const QRectF &rect, Band band, const QColor &colour)
{
    fillMark(painter, rect, bandPath(band), colour);
}

void paintStateMark(QPainter *painter, const QRectF &rect, AnswerState state, const QColor &colour)
{
    fillMark(painter, rect, statePath(state), colour);
}

void paintMark(QPainter *painter, const QRectF &rect, Mark mark, const QColor &colour)
{
    fillMark(painter, rect, markPath(mark), colour);
}

void paintFlag(QPainter *painter, const QRectF &rect, domain::FlagState state, const QColor &colour)
{
    switch (state) {
    case domain::FlagState::Triggered:
        return paintMark(painter, rect, Mark::FlagRaised, colour);
    case domain::FlagState::HalfMet:
        return paintStateMark(painter, rect, AnswerState::Partly, colour);
    case domain::FlagState::Open:
        return paintMark(painter, rect, Mark::FlagOpen, colour);
    case domain::FlagState::NoFlag:
    case domain::FlagState::Closed:
        return;
    }
}

IntervalValues intervalOf(const domain::Score &score)
{
    return {score.hasScore, score.shownTenths, score.reachTenths, score.rawReachTenths};
}

IntervalValues intervalOf(const domain::ScoreSummary &score)
{
    return {score.hasScore, score.shownTenths, score.reachTenths, score.rawReachTenths};
}

void paintHatch(
    QPainter *painter, const QRectF &area, const QColor &colour, qreal thickness, qreal distance)
{
    if (area.width() <= 0 || area.height() <= 0 || distance <= 0) {
        return;
    }
    painter->save();
    painter->setClipRect(area, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, thickness, Qt::SolidLine, Qt::FlatCap));
    // Phase from the coordinate system and not from the area, so that neighbours line up.
    const qreal step = distance * 1.4142;
    const qreal first = std::floor((area.left() + area.top()) / step) * step;
    const qreal last = area.right() + area.bottom();
    QList<QLineF> lines;
    for (qreal sum = first; sum <= last + step; sum += step) {
        lines.append(QLineF(sum - area.top() + thickness, area.top() - thickness,
            sum - area.bottom() - thickness, area.bottom() + thickness));
    }
    painter->drawLines(lines);
    painter->restore();
}

void paintIntervalBar(QPainter *painter, const QRectF &bar, const IntervalValues &values,
    const BarColours &colours, qreal pixel, bool reachTick)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const qreal radius = 2 * pixel;
    QPainterPath whole;
    whole.addRoundedRect(bar, radius, radius);
    painter->fillPath(whole, colours.track);
    if (!values.hasScore) {
        painter->restore();
        return;
    }
    const auto at = [&bar](int tenths) {
        return bar.left() + bar.width() * std::clamp(tenths, 0, 1000) / 1000.0;
    };
    const qreal shown = at(values.shownTenths), reach = at(values.reachTenths),
                held = at(values.heldReachTenths);
    if (held > reach) {
        paintHatch(painter, QRectF(QPointF(reach, bar.top()), QPointF(held, bar.bottom())),
            colours.outline, 1.4 * pixel, 6 * pixel);
    }
    painter->save();
    painter->setClipPath(whole, Qt::IntersectClip);
    painter->fillRect(QRectF(bar.topLeft(), QPointF(shown, bar.bottom())), colours.earned);
    painter->restore();
    if (reach > shown) {
        const qreal half = pixel / 2;
        const QRectF box = QRectF(QPointF(shown, bar.top()), QPointF(reach, bar.bottom()))
                               .adjusted(half, half, -half, -half);
        painter->setPen(QPen(colours.reach, pixel));
        painter->setBrush(colours.open);
        painter->drawRect(box);
        painter->setPen(Qt::NoPen);
    }
    const auto mark = [&](qreal x) {
        painter->fillRect(
            QRectF(x - pixel, bar.top() - 3 * pixel, 2 * pixel, bar.height() + 6 * pixel),
            colours.tick);
    };
    mark(shown);
    if (reachTick) {
        mark(reach);
    }
    painter->restore();
}

void paintStackBar(QPainter *painter, const QRectF &bar, qint64 earned, qint64 lost, qint64 open,
    const BarColours &colours, qreal pixel)
{
    const qint64 all = earned + lost + open;
    if (all <= 0) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto share = [&](qint64 part) {
        return bar.width() * static_cast<qreal>(part) / static_cast<qreal>(all);
    };
    const qreal first = bar.left() + share(earned), second = first + share(lost);
    const qreal half = pixel / 2, radius = 1.5 * pixel;
    if (open > 0) {
        painter->setPen(QPen(colours.outline, pixel));
        painter->setBrush(colours.open);
        const QRectF box = QRectF(QPointF(second, bar.top()), bar.bottomRight());
        painter->drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius);
    }
    if (lost > 0) {
        const QRectF box = QRectF(QPointF(first, bar.top()), QPointF(second, bar.bottom()));
        painter->fillRect(box, colours.lostSoft);
        paintHatch(painter, box, colours.lost, 2 * pixel, 5 * pixel);
        painter->setPen(QPen(colours.lost, pixel));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(box.adjusted(half, half, -half, -half));
    }
    if (earned > 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.earned);
        painter->drawRoundedRect(
            QRectF(bar.topLeft(), QPointF(first, bar.bottom())), radius, radius);
    }
    painter->restore();
}

} // namespace touchstone::report
