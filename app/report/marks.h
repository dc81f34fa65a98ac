// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/score.h"

#include <QColor>
#include <QPainterPath>
#include <QRectF>

class QPainter;

/// The painted parts that window, printer and PDF share: marks on a grid of 16 units, and the two
/// bars. Colours are parameters, so that each caller brings its theme. Safe from any thread.
namespace touchstone::report {

/// What is marked beside bands and answers.
enum class Mark : quint8 {
    FlagRaised, ///< full flag
    FlagOpen, ///< flag in outline: the check is still open
    Ageing, ///< clock with a filled part: counts half, or nothing any more
    Locked,
    Info,
};

/// The mark as one path on the 16-unit grid, to be filled with one colour (holes are holes).
const QPainterPath &bandPath(domain::Band band);
const QPainterPath &statePath(domain::AnswerState state);
const QPainterPath &markPath(Mark mark);

/// Paint a mark into the largest centred square of `rect`. Painter state is kept.
void paintBandMark(QPainter *painter, const QRectF &rect, domain::Band band, const QColor &colour);
void paintStateMark(
    QPainter *painter, const QRectF &rect, domain::AnswerState state, const QColor &colour);
void paintMark(QPainter *painter, const QRectF &rect, Mark mark, const QColor &colour);
/// A half-met red flag has the half disc of "partly"; closed and no flag paint nothing.
void paintFlag(
    QPainter *painter, const QRectF &rect, domain::FlagState state, const QColor &colour);

/// Colours of both bars (design tokens of the same names).
struct BarColours
{
    QColor track; ///< ground of the interval bar
    QColor earned; ///< solid part
    QColor lost, lostSoft; ///< hatch and outline, ground
    QColor open; ///< ground of the open part
    QColor outline; ///< edge of the open part, and the hatch of what is held back
    QColor reach; ///< edge of the box from Shown to Could reach
    QColor tick; ///< line at Shown
};

/// Tenths of a point of 100, as a Score has them. `heldReachTenths` is the reach before limits.
struct IntervalValues
{
    bool hasScore = false;
    int shownTenths = 0, reachTenths = 0, heldReachTenths = 0;
};

IntervalValues intervalOf(const domain::Score &score);
IntervalValues intervalOf(const domain::ScoreSummary &score);

/// Track, solid 0 to Shown, box Shown to Could reach, hatch from there to the reach before limits,
/// tick at Shown (and at Could reach if `reachTick`) standing out of `bar` by 3 `pixel`.
/// `pixel` is the length of 1/96 inch in the painter's units.
void paintIntervalBar(QPainter *painter, const QRectF &bar, const IntervalValues &values,
    const BarColours &colours, qreal pixel, bool reachTick = false);

/// Earned, lost and open, in this order, over the whole of `bar`; the parts in any one unit.
/// Nothing is painted when all are 0.
void paintStackBar(QPainter *painter, const QRectF &bar, qint64 earned, qint64 lost, qint64 open,
    const BarColours &colours, qreal pixel);

/// Lines at 45° over `area`, `thickness` wide, one every `distance`, in the painter's units.
void paintHatch(
    QPainter *painter, const QRectF &area, const QColor &colour, qreal thickness, qreal distance);

} // namespace touchstone::report
