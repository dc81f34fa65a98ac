// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/choicecell.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QMouseEvent>

namespace touchstone::gui {

ChoiceCell::ChoiceCell(QAbstractButton *button, QWidget *what, QWidget *parent)
    : QWidget(parent), m_button(button)
{
    m_button->setProperty("kind", QStringLiteral("level"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(what, 1, Qt::AlignTop);
}

void ChoiceCell::mousePressEvent(QMouseEvent *event)
{
    event->setAccepted(event->button() == Qt::LeftButton && m_button->isEnabled());
}

void ChoiceCell::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        m_button->setFocus(Qt::MouseFocusReason);
        m_button->click();
    }
}

} // namespace touchstone::gui
