// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/marklabel.h"

#include "gui/theme/theme.h"

#include <QPainter>

namespace touchstone::gui {

MarkLabel::MarkLabel(Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void MarkLabel::setBand(domain::Band band)
{
    show(band);
}

void MarkLabel::setState(domain::AnswerState state)
{
    show(state);
}

void MarkLabel::setFlag(domain::FlagState state)
{
    show(state);
}

void MarkLabel::setMark(report::Mark mark)
{
    show(mark);
}

void MarkLabel::setStateOfAgeing()
{
    show(report::Mark::Ageing);
}

void MarkLabel::setEdge(int pixels)
{
    m_edge = pixels;
    updateGeometry();
}

QSize MarkLabel::sizeHint() const
{
    const int edge = m_theme->scaled(m_edge);
    return {edge, edge};
}

void MarkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeTokens &tokens = m_theme->tokens();
    const QRectF area(rect());
    if (const auto *band = std::get_if<domain::Band>(&m_what)) {
        report::paintBandMark(&painter, area, *band, tokens.band(*band));
    } else if (const auto *state = std::get_if<domain::AnswerState>(&m_what)) {
        report::paintStateMark(&painter, area, *state, tokens.answer(*state));
    } else if (const auto *flag = std::get_if<domain::FlagState>(&m_what)) {
        const Token token = *flag == domain::FlagState::Triggered ? Token::BandStop
            : *flag == domain::FlagState::HalfMet                 ? Token::BandMixed
                                                                  : Token::TextSecondary;
        report::paintFlag(&painter, area, *flag, tokens[token]);
    } else if (const auto *mark = std::get_if<report::Mark>(&m_what)) {
        const Token token = *mark == report::Mark::FlagRaised ? Token::BandStop
            : *mark == report::Mark::Ageing                   ? Token::BandSerious
                                                              : Token::TextSecondary;
        report::paintMark(&painter, area, *mark, tokens[token]);
    }
}

void MarkLabel::show(
    std::variant<std::monostate, domain::Band, domain::AnswerState, domain::FlagState, report::Mark>
        what)
{
    m_what = what;
    update();
}

} // namespace touchstone::gui
