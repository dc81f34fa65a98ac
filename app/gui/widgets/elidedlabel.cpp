// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/elidedlabel.h"

#include <QPainter>
#include <QStyle>

namespace touchstone::gui {

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setElided(bool elided)
{
    setWordWrap(!elided);
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(!elided);
    setSizePolicy(policy);
}

QSize ElidedLabel::minimumSizeHint() const
{
    if (wordWrap())
        return QLabel::minimumSizeHint();
    return {fontMetrics().averageCharWidth() * 6, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    if (wordWrap())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), int(QStyle::visualAlignment(layoutDirection(), alignment())),
        fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

} // namespace touchstone::gui
