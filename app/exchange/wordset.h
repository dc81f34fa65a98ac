// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <array>

namespace touchstone::exchange {

/// A fixed set of lower-case words that says no to most texts by their length and first character
/// alone.
class WordSet
{
public:
    /// Words divided by `separator`.
    WordSet(const char *words, char16_t separator)
    {
        const QStringList list = QString::fromUtf8(words).split(QChar(separator));
        for (const QString &word : list) {
            m_words.insert(word);
            m_firsts[static_cast<size_t>(qMin(word.size(), kLongest))] |= bit(word.at(0));
        }
    }

    /// Whether the set may hold a word of `size` characters beginning with `first`.
    [[nodiscard]] bool mayContain(QChar first, qsizetype size) const
    {
        return (m_firsts[static_cast<size_t>(qMin(size, kLongest))] & bit(first)) != 0;
    }
    /// `text` in any case.
    [[nodiscard]] bool contains(const QString &text) const
    {
        return !text.isEmpty() && mayContain(text.at(0), text.size())
            && m_words.contains(text.toLower());
    }

private:
    static constexpr qsizetype kLongest = 31;
    // Letters of either case share a bit; other characters may share one by chance.
    static quint32 bit(QChar c) { return 1U << (c.unicode() & 31U); }

    QSet<QString> m_words;
    std::array<quint32, kLongest + 1> m_firsts{};
};

} // namespace touchstone::exchange
