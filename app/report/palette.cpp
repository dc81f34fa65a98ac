// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/palette.h"

namespace touchstone::report::ReportPalette {

using domain::AnswerState;
using domain::Band;
using domain::FlagState;

QColor colour(Tone tone)
{
    switch (tone) {
    case Tone::Text:
        return QColor::fromRgb(0x1D2327);
    case Tone::Secondary:
        return QColor::fromRgb(0x4C5760);
    case Tone::Hint:
        return QColor::fromRgb(0x5F6971);
    case Tone::Accent:
        return QColor::fromRgb(0x17597C);
    case Tone::Border:
        return QColor::fromRgb(0xD2D7DA);
    case Tone::Line:
        return QColor::fromRgb(0xE3E6E8);
    case Tone::BorderStrong:
        return QColor::fromRgb(0x7F8A92);
    case Tone::Stop:
        return QColor::fromRgb(0xA3161B);
    case Tone::Serious:
        return QColor::fromRgb(0x934008);
    case Tone::NoInfo:
        return QColor::fromRgb(0x4C5760);
    case Tone::Provisional:
        return QColor::fromRgb(0x43519B);
    case Tone::Weak:
        return QColor::fromRgb(0x7A4D1D);
    case Tone::Mixed:
        return QColor::fromRgb(0x675900);
    case Tone::Fair:
        return QColor::fromRgb(0x10646A);
    case Tone::Strong:
        return QColor::fromRgb(0x1F6638);
    }
    return Qt::black;
}

Tone tone(Band band)
{
    switch (band) {
    case Band::Stop:
        return Tone::Stop;
    case Band::SeriousConcern:
        return Tone::Serious;
    case Band::Provisional:
        return Tone::Provisional;
    case Band::Weak:
        return Tone::Weak;
    case Band::Mixed:
        return Tone::Mixed;
    case Band::Fair:
        return Tone::Fair;
    case Band::StrongOnPaper:
        return Tone::Strong;
    case Band::NotEnoughInformation:
    case Band::None:
        break;
    }
    return Tone::NoInfo;
}

Tone tone(AnswerState state)
{
    switch (state) {
    case AnswerState::Met:
        return Tone::Fair;
    case AnswerState::Partly:
        return Tone::Mixed;
    case AnswerState::NotMet:
        return Tone::Stop;
    case AnswerState::Declined:
        return Tone::Serious;
    case AnswerState::Unknown:
    case AnswerState::NotApplicable:
        break;
    }
    return Tone::NoInfo;
}

Tone tone(FlagState state)
{
    switch (state) {
    case FlagState::Triggered:
        return Tone::Stop;
    case FlagState::HalfMet:
        return Tone::Mixed;
    case FlagState::NoFlag:
    case FlagState::Closed:
    case FlagState::Open:
        break;
    }
    return Tone::NoInfo;
}

BarColours bars()
{
    return {colour(Tone::Line), QColor::fromRgb(0x2A7567), QColor::fromRgb(0xAD4A35),
        QColor::fromRgb(0xF6DED8), Qt::white, colour(Tone::BorderStrong), QColor::fromRgb(0x2A7567),
        colour(Tone::Text)};
}

} // namespace touchstone::report::ReportPalette
