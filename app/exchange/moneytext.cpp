// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/geography.h"
#include "exchange/celltext.h"
#include "exchange/wordset.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace touchstone::exchange {

namespace {

// A number with what stands before and behind it.
struct Number
{
    qint64 thousandths = 0;
    QString before; // text between the number before (or the beginning) and this one
    QString behind; // only for the last number: text up to the end
};

bool isSeparator(QChar c)
{
    return c == u'.' || c == u',' || c == u'\'' || c == u' ' || c.unicode() == 0x2019;
}

// The end of the number that begins at `at`: separators count only between digits, and white space
// and apostrophes only before a group of three.
qsizetype numberEnd(const QString &text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size()) {
        if (text.at(end).isDigit()) {
            ++end;
            continue;
        }
        const bool digitNext = end + 1 < text.size() && text.at(end + 1).isDigit();
        if (!isSeparator(text.at(end)) || !digitNext) {
            break;
        }
        if (text.at(end) != u'.' && text.at(end) != u',') {
            qsizetype group = end + 1;
            while (group < text.size() && text.at(group).isDigit()) {
                ++group;
            }
            if (group - end != 4) {
                break;
            }
        }
        ++end;
    }
    return end;
}

// "8,900", "8.900", "8,900.50", "8.900,50", "1'234", "12,5": the last separator is the decimal one
// unless three digits follow it or it comes several times.
std::optional<qint64> thousandthsOf(QStringView number)
{
    // "12,34,567.50": groups of two before the last of three, as in India.
    static const QRegularExpression lakhs(u"^[0-9]{1,2}(,[0-9]{2})+,[0-9]{3}(\\.[0-9]{1,2})?$"_qs);
    if (number.count(u',') > 1 && lakhs.match(number.toString()).hasMatch()) {
        return thousandthsOf(number.toString().remove(u','));
    }
    qsizetype decimal = -1;
    for (qsizetype i = number.size() - 1; i >= 0; --i) {
        if (number.at(i) == u'.' || number.at(i) == u',') {
            const QChar other = number.at(i) == u'.' ? QChar(u',') : QChar(u'.');
            const bool mixed = number.contains(other);
            const bool single = number.count(number.at(i)) == 1;
            if (single
                && (mixed || number.size() - 1 - i != 3 || (i == 1 && number.front() == u'0'))) {
                decimal = i;
            }
            break;
        }
    }
    qint64 whole = 0;
    qint64 part = 0;
    int places = 0;
    int group = -1;
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (i == decimal) {
            if (group >= 0 && group != 3) {
                return std::nullopt;
            }
            group = -1;
            continue;
        }
        if (!number.at(i).isDigit()) {
            if (group >= 0 && group != 3) {
                return std::nullopt;
            }
            group = 0;
            continue;
        }
        const int digit = number.at(i).digitValue();
        if (decimal >= 0 && i > decimal) {
            part = places < 3 ? part * 10 + digit : part;
            ++places;
        } else {
            whole = whole * 10 + digit;
            group += group >= 0 ? 1 : 0;
            if (whole > 1'000'000'000'000) {
                return std::nullopt;
            }
        }
    }
    if (decimal < 0 && group >= 0 && group != 3) {
        return std::nullopt;
    }
    for (; places < 3; ++places) {
        part *= 10;
    }
    return whole * 1000 + part;
}

struct SignWords
{
    QString currency;
    bool dollar = false;
    bool yen = false;
    bool inexact = false;
    bool isRange = false;
    bool unread = false; // words that are none of these
};

void readWord(const QString &word, SignWords *signs)
{
    static const WordSet inexact("from desde starting starts min approx approx. about aprox aprox. "
                                 "ca. circa ~ ≈ + up > ab between "
                                 "entre partir minimum avg average",
        u' ');
    static const WordSet range("- – — to a hasta and y bis ... … / or o", u' ');
    static const WordSet idle(
        "at de per por only price price: precio precio: cost cost: ( ) * : the treatment session "
        "injection sesión "
        "sesion tratamiento total .- ,- /session /treatment each , . knee joint",
        u' ');
    if (word == u"$") {
        signs->dollar = true;
        return;
    }
    if (word == u"¥"
        || word == u"￥") { // of Japan or China: the place or the currency column tells
        signs->yen = true;
        return;
    }
    QString bare = word;
    while (!bare.isEmpty()
        && (bare.back() == u',' || bare.back() == u')' || bare.back() == u'.' || bare.back() == u'-'
            || bare.back() == u'+')) {
        bare.chop(1);
    }
    while (bare.startsWith(u'(')) {
        bare.remove(0, 1);
    }
    if (inexact.contains(word)) {
        signs->inexact = true;
    } else if (range.contains(word)) {
        signs->isRange = true;
    } else if (idle.contains(word)) {
        return;
    } else if (bare == u"$") {
        signs->dollar = true;
        signs->isRange = signs->isRange || word.contains(u'-');
        signs->inexact = signs->inexact || word.contains(u'+');
    } else if (const auto known = domain::currencyFromSign(word)) {
        signs->currency = *known;
    } else if (const auto knownBare = domain::currencyFromSign(bare)) {
        signs->currency = *knownBare;
        signs->isRange = signs->isRange || word.endsWith(u'-');
    } else if (bare.size() == 3 && domain::isCurrency(bare.toUpper())) {
        signs->currency = bare.toUpper();
    } else {
        signs->unread = true;
    }
}

SignWords readSigns(const QString &text)
{
    SignWords signs;
    const QString trimmed = text.trimmed();
    if (const auto whole = domain::currencyFromSign(trimmed); whole && trimmed != u"$") {
        signs.currency = *whole;
        return signs;
    }
    // A dash or plus grows onto its neighbours: "–US$", "$-", "€+".
    QString spaced;
    for (const QChar c : trimmed) {
        const bool mark = c == u'-' || c == u'+' || c == u'~' || c.unicode() == 0x2013
            || c.unicode() == 0x2014 || c == u'>';
        spaced += mark ? u' ' + QString(c) + u' ' : QString(c);
    }
    const QStringList words = spaced.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        readWord(word, &signs);
    }
    return signs;
}

// "5k", "5 mil", "1.2m" right behind a number.
qint64 multiplier(const QString &text, qsizetype *at)
{
    qsizetype from = *at;
    while (from < text.size() && text.at(from) == u' ') {
        ++from;
    }
    const QStringView rest = QStringView(text).mid(from);
    const auto ends
        = [&rest](qsizetype size) { return rest.size() == size || !rest.at(size).isLetter(); };
    if (rest.startsWith(u"mil", Qt::CaseInsensitive) && ends(3)) {
        *at = from + 3;
        return 1000;
    }
    if (from == *at && rest.startsWith(u'k', Qt::CaseInsensitive) && ends(1)) {
        *at = from + 1;
        return 1000;
    }
    return 1;
}

} // namespace

std::optional<MoneyText> moneyFromText(const QString &cell)
{
    const QString text = cleanCell(cell);
    if (text.size() > 200) {
        return std::nullopt;
    }
    QList<Number> numbers;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isDigit()) {
            continue;
        }
        if (i > from && text.at(i - 1).isLetter() && i - 1 > from && text.at(i - 2).isDigit()) {
            return std::nullopt;
        }
        qsizetype end = numberEnd(text, i);
        const auto value = thousandthsOf(QStringView(text).mid(i, end - i));
        if (!value) {
            return std::nullopt;
        }
        const QString before = text.mid(from, i - from);
        numbers.append({*value * multiplier(text, &end), before, {}});
        from = end;
        i = end - 1;
    }
    if (numbers.isEmpty() || numbers.size() > 4) {
        return std::nullopt;
    }
    numbers.last().behind = text.mid(from);

    MoneyText money;
    bool unread = false;
    const auto merge = [&](const SignWords &signs) {
        if (!signs.currency.isEmpty()) {
            unread = unread || (!money.currency.isEmpty() && money.currency != signs.currency);
            money.currency = signs.currency;
        }
        money.isDollarSign = money.isDollarSign || signs.dollar;
        money.isYenSign = money.isYenSign || signs.yen;
        money.isInexact = money.isInexact || signs.inexact;
        unread = unread || signs.unread;
    };
    money.thousandths = numbers.first().thousandths;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const SignWords signs = readSigns(numbers.at(i).before);
        if (i == 0 && numbers.at(i).before.trimmed() == u"-") {
            return std::nullopt; // a negative price
        }
        merge(signs);
        if (i > 0 && !signs.isRange) {
            return std::nullopt;
        }
        money.thousandths = qMin(money.thousandths, numbers.at(i).thousandths);
    }
    merge(readSigns(numbers.last().behind));
    if (unread) {
        return std::nullopt;
    }
    money.isInexact = money.isInexact || numbers.size() > 1;
    return money;
}

} // namespace touchstone::exchange
