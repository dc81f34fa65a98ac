// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;

namespace touchstone::gui {

/// A radio button or check box with what it stands for beside it. A click on either chooses; the
/// button is level with the first line.
class ChoiceCell : public QWidget
{
    Q_OBJECT

public:
    ChoiceCell(QAbstractButton *button, QWidget *what, QWidget *parent);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QAbstractButton *m_button;
};

} // namespace touchstone::gui
