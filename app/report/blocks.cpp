// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/blocks.h"

namespace touchstone::report {

MarkRef MarkRef::of(domain::Band band, const QString &word)
{
    MarkRef mark;
    mark.kind = Kind::Band;
    mark.band = band;
    mark.tone = ReportPalette::tone(band);
    mark.word = word;
    return mark;
}

MarkRef MarkRef::of(domain::AnswerState state, const QString &word)
{
    MarkRef mark;
    mark.kind = Kind::State;
    mark.state = state;
    mark.tone = ReportPalette::tone(state);
    mark.word = word;
    return mark;
}

MarkRef MarkRef::of(Mark plain, Tone tone, const QString &word)
{
    MarkRef mark;
    mark.kind = Kind::Plain;
    mark.plain = plain;
    mark.tone = tone;
    mark.word = word;
    return mark;
}

const QPainterPath &pathOf(const MarkRef &mark)
{
    switch (mark.kind) {
    case MarkRef::Kind::Band:
        return bandPath(mark.band);
    case MarkRef::Kind::State:
        return statePath(mark.state);
    case MarkRef::Kind::None:
    case MarkRef::Kind::Plain:
        break;
    }
    return markPath(mark.plain);
}

} // namespace touchstone::report
