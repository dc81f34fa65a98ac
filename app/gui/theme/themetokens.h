// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/vocabulary.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace touchstone::gui {

/// Every colour of the window by its name in the design notes. No colour is written anywhere else.
enum class Token : quint8 {
    SurfaceWindow,
    SurfaceView,
    SurfaceAlternate,
    SurfacePanel,
    SurfaceBar,
    Border,
    Line,
    BorderStrong,
    Text,
    TextSecondary,
    TextHint,
    Accent,
    AccentText,
    AccentHover,
    AccentPressed,
    Selection,
    SelectionText,
    BarTrack,
    Earned,
    Lost,
    LostSoft,
    UndoGround,
    UndoText,
    UndoLink,
    BandStop,
    BandSerious,
    BandNoInfo,
    BandProvisional,
    BandWeak,
    BandMixed,
    BandFair,
    BandStrong,
    BandStopTint,
    BandSeriousTint,
    BandNoInfoTint,
    BandProvisionalTint,
    BandWeakTint,
    BandMixedTint,
    BandFairTint,
    BandStrongTint,
    Count,
};

enum class Scheme : quint8 { Light, Dark, HighContrast };

/// The colours of one scheme. A plain value; copies are cheap.
class ThemeTokens
{
public:
    /// High contrast takes text, ground, selection and links from `system`, which the desktop
    /// chose.
    static ThemeTokens forScheme(Scheme scheme, const QPalette &system = {});

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] QColor operator[](Token token) const
    {
        return QColor::fromRgb(m_colors[static_cast<size_t>(token)]);
    }
    [[nodiscard]] QColor band(domain::Band band) const;
    [[nodiscard]] QColor bandTint(domain::Band band) const;
    /// Answer states reuse the colours of bands.
    [[nodiscard]] QColor answer(domain::AnswerState state) const;
    /// The palette that standard widgets paint with.
    [[nodiscard]] QPalette palette() const;
    /// `#rrggbb`, for the style sheet.
    [[nodiscard]] QString name(Token token) const { return (*this)[token].name(); }

private:
    Scheme m_scheme = Scheme::Light;
    std::array<QRgb, static_cast<size_t>(Token::Count)> m_colors{};
};

} // namespace touchstone::gui
