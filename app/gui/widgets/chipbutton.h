// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QToolButton>

namespace touchstone::gui {

class Theme;

/// A menu whose checkable entries may be ticked one after the other without it closing.
class StayOpenMenu : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

/// A filter: "Country: any" opens its menu; when on it says what it keeps and carries a cross that
/// takes it off (also Delete or Backspace).
class ChipButton : public QToolButton
{
    Q_OBJECT

public:
    ChipButton(Theme *theme, const QString &title, QWidget *parent = nullptr);

    /// What the filter keeps ("Fair, Mixed"); empty turns the chip off.
    void setValue(const QString &value);
    [[nodiscard]] bool isOn() const { return !m_value.isEmpty(); }
    [[nodiscard]] StayOpenMenu *choices() const { return m_menu; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;
    void updateTexts();
    void openMenu();

    Theme *m_theme;
    StayOpenMenu *m_menu;
    QString m_title, m_value;
};

} // namespace touchstone::gui
