// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/themestyle.h"

#include "gui/theme/focusring.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace touchstone::gui {

namespace {

constexpr int kRing = 2;
constexpr int kRingGap = 2;

void drawRing(QPainter *painter, const QRectF &rect, const QColor &color, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, kRing));
    painter->setBrush(Qt::NoBrush);
    const qreal half = kRing / 2.0;
    painter->drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
}

} // namespace

ThemeStyle::ThemeStyle(const ThemeTokens *tokens, const FocusRing *focusRing)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_tokens(tokens),
      m_focusRing(focusRing)
{
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
    QPainter *painter, const QWidget *widget) const
{
    if (element == PE_FrameFocusRect) {
        // Rows and segments have their ring inside; buttons and fields have a QFocusFrame outside.
        const bool inside = qobject_cast<const QAbstractItemView *>(widget)
            || (widget && widget->property("ringInside").toBool());
        if (inside && m_focusRing->isByKeyboard()) {
            drawRing(painter, option->rect, (*m_tokens)[Token::Accent], 2);
        }
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    if (element == CE_FocusFrame) {
        const QVariant radius = widget ? widget->property("ringRadius") : QVariant();
        drawRing(painter, option->rect, (*m_tokens)[Token::Accent],
            radius.isValid() ? radius.toReal() : 6.0);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int ThemeStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return kRing + kRingGap;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return 16 * (300 + m_percent) / 400;
    case PM_ToolBarIconSize:
        return 22 * (300 + m_percent) / 400;
    case PM_SplitterWidth:
        return 1;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_FocusFrame_Mask:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_FocusFrame_AboveWidget:
    case SH_Menu_SupportsSections:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace touchstone::gui
