// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QToolButton>

class QButtonGroup;
class QGridLayout;

namespace touchstone::gui {

class Theme;

/// One of the six answers, painted as a segment: mark and word, accent ground when chosen.
class StateButton : public QToolButton
{
    Q_OBJECT

public:
    StateButton(const Theme *theme, domain::AnswerState state, QWidget *parent);
    [[nodiscard]] domain::AnswerState state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme;
    domain::AnswerState m_state;
};

/// The answer row: six segments in a line, or in two or three lines where the width does not hold
/// them. Arrows move inside it. Window thread.
class StateBar : public QWidget
{
    Q_OBJECT

public:
    explicit StateBar(const Theme *theme, QWidget *parent = nullptr);

    [[nodiscard]] domain::AnswerState state() const;
    /// Marks the segment; emits nothing.
    void setState(domain::AnswerState state);
    /// The states in the order of their keys 1…6.
    static const QList<domain::AnswerState> &order();
    [[nodiscard]] StateButton *button(domain::AnswerState state) const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stateChosen(touchstone::domain::AnswerState state);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int columnsFor(int width) const;
    [[nodiscard]] int widest() const;
    void arrange();

    const Theme *m_theme;
    QButtonGroup *m_group;
    QList<StateButton *> m_buttons;
};

} // namespace touchstone::gui
