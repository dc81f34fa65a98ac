// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/chipbutton.h"

#include "gui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace touchstone::gui {

namespace {

constexpr int kPadding = 12;
constexpr int kSign = 16; ///< arrow or cross
constexpr int kLongest = 240;

} // namespace

void StayOpenMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *action = actionAt(event->position().toPoint());
    if (action && action->isCheckable() && action->isEnabled()) {
        action->trigger();
        return;
    }
    QMenu::mouseReleaseEvent(event);
}

void StayOpenMenu::keyPressEvent(QKeyEvent *event)
{
    QAction *action = activeAction();
    if (event->key() == Qt::Key_Space && action && action->isCheckable()) {
        action->trigger();
        return;
    }
    QMenu::keyPressEvent(event);
}

ChipButton::ChipButton(Theme *theme, const QString &title, QWidget *parent)
    : QToolButton(parent), m_theme(theme), m_menu(new StayOpenMenu(this)), m_title(title)
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ringRadius", 18);
    connect(this, &QToolButton::clicked, this, &ChipButton::openMenu);
    connect(theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    updateTexts();
}

void ChipButton::setValue(const QString &value)
{
    m_value = value;
    updateTexts();
}

void ChipButton::updateTexts()
{
    //: a filter that is off: "Country: any"
    setText(isOn() ? m_value : tr("%1: any").arg(m_title));
    setAccessibleName(isOn() ? QStringLiteral("%1: %2").arg(m_title, m_value) : text());
    setAccessibleDescription(isOn() ? tr("Press Delete to take this filter off") : QString());
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize ChipButton::sizeHint() const
{
    const QFontMetrics metrics(m_theme->font(TextRole::Body, isOn()));
    const int text = std::min(metrics.horizontalAdvance(this->text()), m_theme->scaled(kLongest));
    return {text + 2 * kPadding + kSign + 4, std::max(28, metrics.height() + 10)};
}

QRect ChipButton::crossRect() const
{
    return {width() - kPadding - kSign + 2, (height() - kSign) / 2, kSign, kSign};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isOn() || isDown() || m_menu->isVisible();
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool hot = underMouse() && isEnabled();
    painter.setPen(QPen(m_theme->color(lit || hot ? Token::Accent
                                : isEnabled()     ? Token::BorderStrong
                                                  : Token::Border),
        1));
    painter.setBrush(m_theme->color(lit ? Token::Selection : Token::SurfaceView));
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);

    const QFont font = m_theme->font(TextRole::Body);
    painter.setFont(font);
    painter.setPen(m_theme->color(!isEnabled() ? Token::TextHint
            : lit                              ? Token::SelectionText
                                               : Token::Text));
    const QRect textRect = rect().adjusted(kPadding, 0, -kPadding - kSign - 2, 0);
    painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(font).elidedText(text(), Qt::ElideRight, textRect.width() + 4));

    const QRectF sign = crossRect();
    const QPointF c = sign.center();
    if (isOn()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->color(Token::SelectionText));
        painter.drawEllipse(c, 5.5, 5.5);
        painter.setPen(QPen(m_theme->color(Token::Selection), 1.4));
        painter.drawLine(c + QPointF(-2, -2), c + QPointF(2, 2));
        painter.drawLine(c + QPointF(-2, 2), c + QPointF(2, -2));
    } else {
        painter.setPen(QPen(m_theme->color(isEnabled() ? Token::TextSecondary : Token::TextHint),
            1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(
            QPolygonF{c + QPointF(-3.5, -1.5), c + QPointF(0, 2), c + QPointF(3.5, -1.5)});
    }
}

void ChipButton::mousePressEvent(QMouseEvent *event)
{
    if (isOn() && event->button() == Qt::LeftButton
        && crossRect().adjusted(-6, -6, 8, 6).contains(event->position().toPoint())) {
        Q_EMIT removed();
        return;
    }
    QToolButton::mousePressEvent(event);
}

void ChipButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (isOn()) {
            Q_EMIT removed();
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        openMenu();
        return;
    default:
        QToolButton::keyPressEvent(event);
    }
}

void ChipButton::openMenu()
{
    m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
    if (!m_menu->actions().isEmpty()) {
        m_menu->setActiveAction(m_menu->actions().constFirst());
    }
}

} // namespace touchstone::gui
