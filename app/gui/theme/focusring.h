// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QFocusFrame;
class QWidget;

namespace touchstone::gui {

/// Moves the focus ring outside buttons and fields, and knows whether the keyboard or the mouse
/// moved the focus last.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QApplication *application, QObject *parent);

    [[nodiscard]] bool isByKeyboard() const { return m_byKeyboard; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(QWidget *widget, Qt::FocusReason reason);

    QPointer<QFocusFrame> m_frame;
    bool m_byKeyboard = true; ///< so that the first focus of a window shows
};

} // namespace touchstone::gui
