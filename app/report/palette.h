// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/marks.h"

#include <QColor>

namespace touchstone::report {

/// What a colour is for. Print has one theme: the light values of the design tokens.
enum class Tone : quint8 {
    Text,
    Secondary,
    Hint,
    Accent,
    Border,
    Line,
    BorderStrong,
    Stop,
    Serious,
    NoInfo,
    Provisional,
    Weak,
    Mixed,
    Fair,
    Strong,
};

/// The colours of print; the only place in reports that names them.
namespace ReportPalette {
QColor colour(Tone tone);
Tone tone(domain::Band band);
/// Met as fair, partly as mixed, not met as stop, declined as serious, the rest as no information.
Tone tone(domain::AnswerState state);
Tone tone(domain::FlagState state);
BarColours bars();
} // namespace ReportPalette

} // namespace touchstone::report
