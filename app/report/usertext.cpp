// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/usertext.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace touchstone::report {

namespace {

constexpr QChar kIsolate(0x2068), kEndIsolate(0x2069), kEllipsis(0x2026);

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm, and interlinear notes.
bool reordersText(QChar character)
{
    const char16_t code = character.unicode();
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069) || (code >= 0xFFF9 && code <= 0xFFFB)
        || code == 0xFEFF;
}

} // namespace

bool hasRightToLeft(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar character) {
        return character.direction() == QChar::DirR || character.direction() == QChar::DirAL;
    });
}

QString cleaned(const QString &text, qsizetype limit)
{
    QString line;
    line.reserve(std::min(text.size(), limit));
    for (const QChar character : text) {
        if (character.isSpace()) {
            if (!line.isEmpty() && line.back() != u' ') {
                line.append(u' ');
            }
        } else if (character.category() != QChar::Other_Control && !reordersText(character)) {
            line.append(character);
        }
        if (line.size() > limit) {
            line.truncate(limit - 1);
            if (line.back().isHighSurrogate()) {
                line.chop(1);
            }
            line.append(kEllipsis);
            break;
        }
    }
    if (line.endsWith(u' ')) {
        line.chop(1);
    }
    return hasRightToLeft(line) ? kIsolate + line + kEndIsolate : line;
}

QString webAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool web
        = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty()
        || text.size() > 2000) {
        return {};
    }
    return QString::fromLatin1(url.toEncoded());
}

Runs linkedRuns(const QString &text, Tone tone)
{
    static const QRegularExpression pattern(QStringLiteral("https?://[^\\s<>\"\\x{2069}]+"));
    Runs runs;
    qsizetype done = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString found = match.captured();
        while (!found.isEmpty() && QStringLiteral(".,;:)").contains(found.back())) {
            found.chop(1);
        }
        const QString address = webAddress(found);
        if (address.isEmpty()) {
            continue;
        }
        if (match.capturedStart() > done) {
            runs.append({text.mid(done, match.capturedStart() - done), false, tone, {}});
        }
        runs.append({found, false, tone, address});
        done = match.capturedStart() + found.size();
    }
    if (done < text.size()) {
        runs.append({text.mid(done), false, tone, {}});
    }
    return runs;
}

} // namespace touchstone::report
