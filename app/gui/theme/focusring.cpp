// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/focusring.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace touchstone::gui {

namespace {

bool isField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

/// The widget whose outline the ring follows: an editor inside a combo box or spin box gives its
/// box.
QWidget *outlineOf(QWidget *widget)
{
    QWidget *parent = widget->parentWidget();
    if (qobject_cast<QComboBox *>(parent) || qobject_cast<QAbstractSpinBox *>(parent)) {
        return parent;
    }
    return widget;
}

} // namespace

FocusRing::FocusRing(QApplication *application, QObject *parent) : QObject(parent)
{
    application->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (auto *widget = qobject_cast<QWidget *>(watched)) {
            show(widget, static_cast<QFocusEvent *>(event)->reason());
        }
        break;
    case QEvent::FocusOut:
        if (m_frame && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
            m_frame->setWidget(nullptr);
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::show(QWidget *widget, Qt::FocusReason reason)
{
    switch (reason) {
    case Qt::TabFocusReason:
    case Qt::BacktabFocusReason:
    case Qt::ShortcutFocusReason:
        m_byKeyboard = true;
        break;
    case Qt::MouseFocusReason:
        m_byKeyboard = false;
        break;
    default:
        break; // a window coming back, or code: as it was
    }
    QWidget *outline = outlineOf(widget);
    if (outline->property("ringInside").toBool() || outline->isWindow()) {
        return;
    }
    const bool button
        = qobject_cast<QAbstractButton *>(outline) || qobject_cast<QComboBox *>(outline);
    if (!(button && m_byKeyboard) && !isField(outline)) {
        return;
    }
    if (!m_frame) {
        m_frame = new QFocusFrame(outline->parentWidget());
    }
    m_frame->setWidget(outline);
}

} // namespace touchstone::gui
