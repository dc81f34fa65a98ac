// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>

namespace touchstone::text {

namespace {

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// A Transliterator is not thread-safe, and making one takes milliseconds: one for each thread.
icu::Transliterator *folder()
{
    thread_local const std::unique_ptr<icu::Transliterator> instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        // Marks of Japanese sound (U+3099, U+309A) make other letters, so they stay.
        const icu::UnicodeString rules = icu::UnicodeString::fromUTF8(
            "NFKD; [[:Mn:]-[\\u3099\\u309A]] Remove; Latin-ASCII; NFKC; Lower");
        return std::unique_ptr<icu::Transliterator>(
            icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
    }();
    // The analyzer takes the emptied temporary above for the owner.
    return instance.get(); // NOLINT(clang-analyzer-cplusplus.NewDelete)
}

QString transliterated(const QString &text)
{
    icu::Transliterator *transliterator = folder();
    if (transliterator == nullptr) {
        return text.normalized(QString::NormalizationForm_KC).toLower();
    }
    icu::UnicodeString buffer(
        reinterpret_cast<const char16_t *>(text.utf16()), static_cast<int32_t>(text.size()));
    transliterator->transliterate(buffer);
    return QString::fromUtf16(buffer.getBuffer(), buffer.length());
}

// The letters of Latin scripts fold one by one, whatever stands beside them, so each is asked for
// once only: a transliterator run takes microseconds, and imports fold hundreds of thousands of
// names.
constexpr char16_t kTableEnd = 0x250;
constexpr char16_t kExtendedBegin = 0x1e00;
constexpr char16_t kExtendedEnd = 0x1f00;

const QString &foldedLetter(char16_t c)
{
    thread_local QList<QString> table(kTableEnd + kExtendedEnd - kExtendedBegin);
    QString &letter = table[c < kTableEnd ? c : c - kExtendedBegin + kTableEnd];
    if (letter.isNull()) {
        letter = transliterated(QString(QChar(c)));
        if (letter.isNull()) {
            letter = QStringLiteral(""); // folds to nothing, and is known to
        }
    }
    return letter;
}

// Letters of Chinese, Japanese and Korean that fold to themselves, whatever stands beside them as
// long as that is one of these or of the letters above.
bool foldsToItself(char16_t c)
{
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30a1 && c <= 0x30fa) || c == 0x30fc || (c >= 0xac00 && c <= 0xd7a3);
}

bool isWordCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

void appendPairs(const QList<char32_t> &run, QStringList *words)
{
    if (run.size() == 1) {
        words->append(QString::fromUcs4(run.constData(), 1));
        return;
    }
    for (qsizetype i = 0; i + 1 < run.size(); ++i) {
        words->append(QString::fromUcs4(run.constData() + i, 2));
    }
}

} // namespace

QString fold(const QString &text)
{
    if (isAscii(text)) {
        return text.toLower();
    }
    QString folded;
    folded.reserve(text.size() + 4);
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit < 0x80) {
            folded += unit >= u'A' && unit <= u'Z' ? QChar(unit | 0x20) : c;
        } else if (unit < kTableEnd || (unit >= kExtendedBegin && unit < kExtendedEnd)) {
            folded += foldedLetter(unit);
        } else if (foldsToItself(unit)) {
            folded += c;
        } else {
            return transliterated(text);
        }
    }
    return folded;
}

bool isUnspacedScript(char32_t character)
{
    if (character < 0x1100) {
        return false;
    }
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &status);
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA
        || script == USCRIPT_HANGUL || character == 0x30fc; // the prolonged sound mark
}

QStringList searchWords(const QString &text)
{
    QStringList words;
    QString word;
    QList<char32_t> run;
    const auto finish = [&] {
        if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
        if (!run.isEmpty()) {
            appendPairs(run, &words);
            run.clear();
        }
    };
    const QString folded = fold(text);
    for (qsizetype i = 0; i < folded.size(); ++i) {
        char32_t c = folded.at(i).unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < folded.size()
            && folded.at(i + 1).isLowSurrogate()) {
            c = QChar::surrogateToUcs4(folded.at(i), folded.at(i + 1));
            ++i;
        }
        if (isUnspacedScript(c)) {
            if (!word.isEmpty()) {
                finish();
            }
            run.append(c);
        } else if (isWordCharacter(c)) {
            if (!run.isEmpty()) {
                finish();
            }
            if (QChar::requiresSurrogates(c)) {
                word += QChar(QChar::highSurrogate(c));
                word += QChar(QChar::lowSurrogate(c));
            } else {
                word += QChar(static_cast<char16_t>(c));
            }
        } else {
            finish();
        }
    }
    finish();
    return words;
}

QString searchText(const QString &text)
{
    if (isAscii(text)) {
        // One pass, as imports call this for every cell.
        QString words(text.size(), Qt::Uninitialized);
        QChar *end = words.data();
        bool gap = false;
        for (const QChar c : text) {
            const char16_t unit = c.unicode();
            const bool isLetter = (unit | 0x20) >= u'a' && (unit | 0x20) <= u'z';
            if (!isLetter && !(unit >= u'0' && unit <= u'9')) {
                gap = true;
                continue;
            }
            if (gap && end != words.constData()) {
                *end++ = u' ';
            }
            gap = false;
            *end++ = isLetter ? QChar(static_cast<char16_t>(unit | 0x20)) : c;
        }
        words.truncate(end - words.constData());
        return words;
    }
    return searchWords(text).join(u' ');
}

QString sortKey(const QString &text)
{
    const QString folded = simplified(fold(text));
    qsizetype start = 0;
    while (start < folded.size() && !folded.at(start).isLetterOrNumber()
        && !folded.at(start).isSurrogate()) {
        ++start;
    }
    return start == folded.size() ? folded : folded.mid(start);
}

QString simplified(const QString &text)
{
    return text.simplified();
}

} // namespace touchstone::text
