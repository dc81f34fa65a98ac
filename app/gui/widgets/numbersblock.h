// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/score.h"

#include <QWidget>

class QLabel;

namespace touchstone::gui {

/// The three numbers: Shown, Could reach, Checked.
class NumbersBlock : public QWidget
{
    Q_OBJECT

public:
    explicit NumbersBlock(QWidget *parent = nullptr);

    void setScore(const domain::ScoreSummary &score);

protected:
    bool event(QEvent *event) override;

private:
    struct Figure
    {
        QLabel *whole = nullptr, *rest = nullptr, *name = nullptr;
    };
    Figure addFigure(const QString &name, const char *objectName, bool line);
    static void put(const Figure &figure, bool hasScore, int tenths, bool percent);

    Figure m_shown, m_reach, m_checked;
};

/// "on paper, as of 14 Sep 2026, from 26 of 37 checks": stands next to the numbers, always.
QString onPaperText(const domain::ScoreSummary &score, QDate asOf);

} // namespace touchstone::gui
