// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/score.h"
#include "report/marks.h"

#include <QWidget>

namespace touchstone::gui {

class Theme;

/// Colours of both bars in the present theme; for delegates that paint bars themselves.
report::BarColours barColours(const Theme &theme);

/// "Shown 34.4, could reach 40.0, checked 66.6 percent": what bars say to tool tips and screen
/// readers.
QString intervalText(int shownTenths, int reachTenths, int checkedTenths);

/// Shown to Could reach on a track of 100. Table size has no scale; page size has scale and the
/// labels of both ticks, which move apart when they would meet.
class IntervalBar : public QWidget
{
    Q_OBJECT

public:
    enum class Size { Table, Pane, Page };

    IntervalBar(Theme *theme, Size size, QWidget *parent = nullptr);

    void setScore(const domain::ScoreSummary &score);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintScale(QPainter *painter, const QRectF &bar) const;
    void paintLabels(QPainter *painter, const QRectF &bar) const;

    Theme *m_theme;
    Size m_size;
    report::IntervalValues m_values;
};

/// Earned, lost and open of a line or a section.
class StackBar : public QWidget
{
    Q_OBJECT

public:
    explicit StackBar(Theme *theme, QWidget *parent = nullptr);

    /// Parts in tenths of a point of 100.
    void setParts(int earnedTenths, int lostTenths, int openTenths);
    [[nodiscard]] QSize sizeHint() const override { return {120, 10}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme *m_theme;
    int m_earned = 0, m_lost = 0, m_open = 0;
};

/// The legend that stands on each page with a StackBar.
class StackLegend : public QWidget
{
    Q_OBJECT

public:
    explicit StackLegend(Theme *theme, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme *m_theme;
};

} // namespace touchstone::gui
