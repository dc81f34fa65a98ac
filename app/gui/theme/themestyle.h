// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/themetokens.h"

#include <QProxyStyle>

namespace touchstone::gui {

class FocusRing;

/// Fusion with the focus ring of the design: 2 px, 2 px outside, inside for rows; keyboard focus
/// only.
class ThemeStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit ThemeStyle(const ThemeTokens *tokens, const FocusRing *focusRing);

    /// Icons grow with the text, a quarter as fast: the tool bar has to stay on its screen.
    void setTextPercent(int percent) { m_percent = percent; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returnData) const override;

private:
    const ThemeTokens *m_tokens;
    const FocusRing *m_focusRing;
    int m_percent = 100;
};

} // namespace touchstone::gui
