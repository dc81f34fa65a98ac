// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/themetokens.h"

namespace touchstone::gui {

namespace {

struct TokenColors
{
    Token token;
    QRgb light, dark;
};

// The one table of colours; tests compare contrasts over it.
constexpr TokenColors kTable[] = {
    {Token::SurfaceWindow, 0xFFF0F1F1, 0xFF23282C},
    {Token::SurfaceView, 0xFFFFFFFF, 0xFF181C1F},
    {Token::SurfaceAlternate, 0xFFF6F7F7, 0xFF1E2326},
    {Token::SurfacePanel, 0xFFFAFAF9, 0xFF262C30},
    {Token::SurfaceBar, 0xFFE4E7E8, 0xFF1C2023},
    {Token::Border, 0xFFD2D7DA, 0xFF3D464C},
    {Token::Line, 0xFFE3E6E8, 0xFF30383D},
    {Token::BorderStrong, 0xFF7F8A92, 0xFF87929A},
    {Token::Text, 0xFF1D2327, 0xFFE9EDEF},
    {Token::TextSecondary, 0xFF4C5760, 0xFFB4BEC5},
    {Token::TextHint, 0xFF5F6971, 0xFF939DA5},
    {Token::Accent, 0xFF17597C, 0xFF82C4E8},
    {Token::AccentText, 0xFFFFFFFF, 0xFF0E2430},
    {Token::AccentHover, 0xFF20688F, 0xFF9AD1EE},
    {Token::AccentPressed, 0xFF10435E, 0xFF5FA9D2},
    {Token::Selection, 0xFFD8E8F0, 0xFF22455A},
    {Token::SelectionText, 0xFF0F2C3B, 0xFFF2F8FB},
    {Token::BarTrack, 0xFFE3E6E8, 0xFF343C42},
    {Token::Earned, 0xFF2A7567, 0xFF56B49F},
    {Token::Lost, 0xFFAD4A35, 0xFFE28C76},
    {Token::LostSoft, 0xFFF6DED8, 0xFF4A2A23},
    {Token::UndoGround, 0xFF2B3338, 0xFFE9EDEF},
    {Token::UndoText, 0xFFFFFFFF, 0xFF181C1F},
    {Token::UndoLink, 0xFF9AD3F2, 0xFF17597C},
    {Token::BandStop, 0xFFA3161B, 0xFFFF9A94},
    {Token::BandSerious, 0xFF934008, 0xFFFFB077},
    {Token::BandNoInfo, 0xFF4C5760, 0xFFB7C1C8},
    {Token::BandProvisional, 0xFF43519B, 0xFFB3BDF7},
    {Token::BandWeak, 0xFF7A4D1D, 0xFFE0B78B},
    {Token::BandMixed, 0xFF675900, 0xFFDFCE68},
    {Token::BandFair, 0xFF10646A, 0xFF73D0D3},
    {Token::BandStrong, 0xFF1F6638, 0xFF8AD69F},
    {Token::BandStopTint, 0xFFFBE9E8, 0xFF43211F},
    {Token::BandSeriousTint, 0xFFFCEFE3, 0xFF40291A},
    {Token::BandNoInfoTint, 0xFFEBEEF0, 0xFF2D353A},
    {Token::BandProvisionalTint, 0xFFECEEF9, 0xFF2A3050},
    {Token::BandWeakTint, 0xFFF6EDE2, 0xFF3A2D1F},
    {Token::BandMixedTint, 0xFFF6F2D9, 0xFF37331A},
    {Token::BandFairTint, 0xFFE1F1F1, 0xFF17383A},
    {Token::BandStrongTint, 0xFFE4F3E8, 0xFF1C3A26},
};
static_assert(std::size(kTable) == static_cast<size_t>(Token::Count));

Token bandToken(domain::Band band)
{
    switch (band) {
    case domain::Band::StrongOnPaper:
        return Token::BandStrong;
    case domain::Band::Fair:
        return Token::BandFair;
    case domain::Band::Mixed:
        return Token::BandMixed;
    case domain::Band::Weak:
        return Token::BandWeak;
    case domain::Band::Provisional:
        return Token::BandProvisional;
    case domain::Band::SeriousConcern:
        return Token::BandSerious;
    case domain::Band::Stop:
        return Token::BandStop;
    case domain::Band::NotEnoughInformation:
    case domain::Band::None:
        break;
    }
    return Token::BandNoInfo;
}

Token tintToken(domain::Band band)
{
    constexpr int step = static_cast<int>(Token::BandStopTint) - static_cast<int>(Token::BandStop);
    return static_cast<Token>(static_cast<int>(bandToken(band)) + step);
}

} // namespace

ThemeTokens ThemeTokens::forScheme(Scheme scheme, const QPalette &system)
{
    ThemeTokens tokens;
    tokens.m_scheme = scheme;
    const bool dark = scheme == Scheme::Dark
        || (scheme == Scheme::HighContrast
            && system.color(QPalette::Window).lightness()
                < system.color(QPalette::WindowText).lightness());
    for (const TokenColors &row : kTable) {
        tokens.m_colors[static_cast<size_t>(row.token)] = dark ? row.dark : row.light;
    }
    if (scheme != Scheme::HighContrast) {
        return tokens;
    }
    const auto put = [&](Token token, QPalette::ColorRole role) {
        tokens.m_colors[static_cast<size_t>(token)] = system.color(role).rgb();
    };
    for (const Token token : {Token::SurfaceWindow, Token::SurfacePanel, Token::SurfaceBar}) {
        put(token, QPalette::Window);
    }
    for (const Token token : {Token::SurfaceView, Token::SurfaceAlternate, Token::BarTrack}) {
        put(token, QPalette::Base);
    }
    for (const Token token : {Token::Text, Token::TextSecondary, Token::TextHint, Token::Border,
             Token::Line, Token::BorderStrong}) {
        put(token, QPalette::WindowText);
    }
    put(Token::Selection, QPalette::Highlight);
    put(Token::SelectionText, QPalette::HighlightedText);
    return tokens;
}

bool ThemeTokens::isDark() const
{
    return (*this)[Token::SurfaceView].lightness() < (*this)[Token::Text].lightness();
}

QColor ThemeTokens::band(domain::Band band) const
{
    return (*this)[bandToken(band)];
}

QColor ThemeTokens::bandTint(domain::Band band) const
{
    return (*this)[tintToken(band)];
}

QColor ThemeTokens::answer(domain::AnswerState state) const
{
    switch (state) {
    case domain::AnswerState::Met:
        return (*this)[Token::BandFair];
    case domain::AnswerState::Partly:
        return (*this)[Token::BandMixed];
    case domain::AnswerState::NotMet:
        return (*this)[Token::BandStop];
    case domain::AnswerState::Declined:
        return (*this)[Token::BandSerious];
    case domain::AnswerState::Unknown:
    case domain::AnswerState::NotApplicable:
        break;
    }
    return (*this)[Token::BandNoInfo];
}

QPalette ThemeTokens::palette() const
{
    QPalette palette;
    const auto put
        = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, (*this)[token]); };
    put(QPalette::Window, Token::SurfaceWindow);
    put(QPalette::WindowText, Token::Text);
    put(QPalette::Base, Token::SurfaceView);
    put(QPalette::AlternateBase, Token::SurfaceAlternate);
    put(QPalette::Text, Token::Text);
    put(QPalette::Button, Token::SurfacePanel);
    put(QPalette::ButtonText, Token::Text);
    put(QPalette::BrightText, Token::BandStop);
    put(QPalette::ToolTipBase, Token::UndoGround);
    put(QPalette::ToolTipText, Token::UndoText);
    put(QPalette::PlaceholderText, Token::TextHint);
    put(QPalette::Highlight, Token::Selection);
    put(QPalette::HighlightedText, Token::SelectionText);
    put(QPalette::Link, Token::Accent);
    put(QPalette::LinkVisited, Token::Accent);
    put(QPalette::Light, Token::SurfaceView);
    put(QPalette::Midlight, Token::Line);
    put(QPalette::Mid, Token::Border);
    put(QPalette::Dark, Token::BorderStrong);
    put(QPalette::Shadow, Token::Border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, (*this)[Token::TextHint]);
    }
    return palette;
}

} // namespace touchstone::gui
