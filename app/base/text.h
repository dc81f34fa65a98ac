// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace touchstone::text {

/// The form in which words are indexed and compared: compatibility forms, accents and case folded,
/// and letters that have no decomposition spelled in ASCII, by ICU's Latin-ASCII rules (ł → l,
/// ø → o, ß → ss, æ → ae). Scripts other than Latin keep their letters. Punctuation stays.
/// Thread-safe; ASCII text takes a short cut.
QString fold(const QString &text);

/// The words of a text for search: folded, split at everything that is no letter or digit. A run of
/// Chinese, Japanese or Korean script, which has no spaces, gives its overlapping pairs of
/// characters (東京中央 → 東京 京中 中央), so that two characters are enough to find it;
/// a single such character gives itself.
QStringList searchWords(const QString &text);

/// searchWords() joined by single spaces, as the index stores them.
QString searchText(const QString &text);

/// A sort key for names: fold() with leading punctuation dropped and inner white space single.
/// Compares by code unit, so every engine gives the same order.
QString sortKey(const QString &text);

/// True for characters of scripts written without spaces (Han, Hiragana, Katakana, Hangul).
bool isUnspacedScript(char32_t character);

/// White space at both ends dropped, runs of it inside made one space; line breaks count as white
/// space.
QString simplified(const QString &text);

} // namespace touchstone::text
