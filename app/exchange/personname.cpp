// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/personname.h"

#include "exchange/celltext.h"
#include "exchange/wordset.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace touchstone::exchange {

namespace {

QString bareWord(const QString &word)
{
    QString bare;
    for (const QChar c : word) {
        if (c != u'.' && c != u',' && c != u'(' && c != u')') {
            bare += c.toLower();
        }
    }
    return bare;
}

// Length and first letter without the dots rule most words out before anything is copied.
bool isOneOf(const WordSet &words, const QString &word)
{
    qsizetype size = 0;
    QChar first;
    for (const QChar c : word) {
        if (c != u'.' && c != u',' && c != u'(' && c != u')') {
            first = size == 0 ? c : first;
            ++size;
        }
    }
    return size > 0 && words.mayContain(first, size) && words.contains(bareWord(word));
}

bool isPrefix(const QString &word)
{
    static const WordSet words("dr dra drs doctor doctora prof profesor profesora professor mr mrs "
                               "ms miss sr sra lic dipl med sir "
                               "dame mag univ priv doz pd hc mult habil hab",
        u' ');
    return isOneOf(words, word);
}

bool isDegree(const QString &word)
{
    static const WordSet words("md do phd dc nd dpm pa pac pa-c np rn aprn arnp fnp fnp-c fnp-bc "
                               "np-c dnp crna dmd dds mbbs mbchb mb bch mbbch frcs frcp frcr "
                               "facs facc facp faaos faapmr faaem facep fascrs faans msc ms ma mph "
                               "mha bsc ba mba lac od daom dom ccsp rph pharmd psyd ot pt "
                               "dpt rmsk cime ccfp frcpc frcsc facog esq mhs msn bs bsn me mpt scd "
                               "drph habil bams bhms dnb mch mrcp mrcs fracs fracp mpas cnp "
                               "cns atc csm nmd ndmd",
        u' ');
    return isOneOf(words, word);
}

// Degrees behind a name count only in capitals or with dots: "Ma" and "Do" are family names too.
bool looksLikeDegree(const QString &word)
{
    if (!isDegree(word)) {
        return false;
    }
    const bool lowerRest = word.size() > 1 && !word.contains(u'.')
        && word == word.at(0).toUpper() + word.mid(1).toLower() && word.size() <= 2;
    return !lowerRest;
}

bool isGeneration(const QString &word)
{
    static const WordSet words("jr sr ii iii iv", u' ');
    return isOneOf(words, word);
}

bool isParticle(const QString &word)
{
    static const WordSet words("de del la las los da das dos do di van von der den ten ter zu bin "
                               "ibn al el le du st st. san mac y",
        u' ');
    return words.contains(word);
}

bool usesTwoFamilyNames(const QString &country)
{
    static const QSet<QString> countries = {u"MX"_qs, u"ES"_qs, u"CO"_qs, u"AR"_qs, u"PE"_qs,
        u"CL"_qs, u"PA"_qs, u"CR"_qs, u"DO"_qs, u"EC"_qs, u"GT"_qs, u"VE"_qs, u"BO"_qs, u"UY"_qs,
        u"PY"_qs, u"HN"_qs, u"SV"_qs, u"NI"_qs, u"CU"_qs, u"PR"_qs};
    return countries.contains(country);
}

QStringList wordsOf(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

// "n. med.", as Polish titles end; a single "N." is an initial.
bool isOfSciences(const QStringList &words)
{
    return words.size() > 2 && bareWord(words.at(0)) == u"n" && isPrefix(words.at(1));
}

// Takes titles off the front and degrees off the end.
void takeTitles(QStringList *words, QStringList *prefixes, QStringList *degrees)
{
    while (words->size() > 1 && (isPrefix(words->first()) || isOfSciences(*words))) {
        prefixes->append(words->takeFirst());
    }
    qsizetype first = words->size();
    while (first > 1 && looksLikeDegree(words->at(first - 1))) {
        --first;
    }
    for (qsizetype i = first; i < words->size(); ++i) {
        degrees->append(words->at(i));
    }
    words->erase(words->begin() + first, words->end());
}

bool areAllDegrees(const QString &part)
{
    const QStringList words = wordsOf(part);
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [](const QString &word) {
        return isDegree(word) || isGeneration(word);
    });
}

bool isEastAsian(const QString &word)
{
    const QChar::Script script = word.at(0).script();
    return script == QChar::Script_Han || script == QChar::Script_Hangul
        || script == QChar::Script_Hiragana;
}

// "María José", "Juan Carlos": two words that are one given name.
bool isDoubleGivenName(const QString &one, const QString &two)
{
    static const WordSet first("maría maria josé jose juan luis ana miguel jorge francisco carlos "
                               "rosa víctor victor marco",
        u' ');
    static const WordSet second("josé jose maría maria luis luisa antonio carlos miguel manuel "
                                "jesús jesus ángel angel pablo fernando fernanda elena isabel "
                                "teresa carmen alberto eduardo francisco javier ignacio enrique "
                                "andrés andres guadalupe cristina laura victoria mercedes",
        u' ');
    return first.contains(one.toLower()) && second.contains(two.toLower());
}

void splitPlainName(const QStringList &words, const QString &country, PersonName *person)
{
    if (words.size() < 2) {
        return;
    }
    if (words.size() == 2 && isEastAsian(words.at(0)) && isEastAsian(words.at(1))) {
        person->familyName = words.at(0);
        person->givenName = words.at(1);
        return;
    }
    qsizetype family = words.size() - 1;
    while (family > 1 && isGeneration(words.at(family))) {
        --family;
    }
    const bool initial = words.size() > 2 && bareWord(words.at(family - 1)).size() == 1;
    if (words.size() > 2 && !initial && usesTwoFamilyNames(country)
        && !isParticle(words.at(family - 1))) {
        --family;
    }
    if (family == 1 && words.size() > 2 && isDoubleGivenName(words.at(0), words.at(1))) {
        family = 2;
    }
    while (family > 1 && isParticle(words.at(family - 1))) {
        --family;
    }
    person->givenName = words.mid(0, family).join(u' ');
    person->familyName = words.mid(family).join(u' ');
}

QString titleOf(const QStringList &prefixes, const QStringList &degrees)
{
    QStringList title;
    for (const QString &prefix : prefixes) {
        const QString bare = bareWord(prefix);
        const bool plain = bare == u"dr" || bare == u"dra" || bare == u"doctor"
            || bare == u"doctora" || bare == u"mr" || bare == u"mrs" || bare == u"ms"
            || bare == u"sr" || bare == u"sra";
        // "Dr" says less than the degrees that stand behind the name; "Dr. med." is one title.
        const bool ofDoctor = prefixes.size() > 1;
        if (!plain || degrees.isEmpty() || ofDoctor) {
            title.append(prefix.endsWith(u'.') ? prefix.chopped(1) : prefix);
        }
    }
    QString text = title.join(u' ');
    for (QString degree : degrees) {
        while (degree.endsWith(u',')) {
            degree.chop(1);
        }
        text += (text.isEmpty() ? QString() : u", "_qs) + degree;
    }
    return text;
}

} // namespace

PersonName personFromText(const QString &text, const QString &country)
{
    PersonName person;
    QStringList parts;
    const QStringList pieces = cleanCell(text).split(u',');
    for (const QString &piece : pieces) {
        if (const QString part = cleanCell(piece); !part.isEmpty()) {
            parts.append(part);
        }
    }
    if (parts.isEmpty()) {
        return person;
    }
    QStringList prefixes;
    QStringList degrees;
    QStringList first = wordsOf(parts.takeFirst());
    takeTitles(&first, &prefixes, &degrees);
    if (parts.isEmpty() || areAllDegrees(parts.first())) {
        splitPlainName(first, country, &person);
        person.name = first.join(u' ');
    } else {
        QStringList given = wordsOf(parts.takeFirst());
        takeTitles(&given, &prefixes, &degrees);
        person.givenName = given.join(u' ');
        person.familyName = first.join(u' ');
        person.name = person.givenName + u' ' + person.familyName;
    }
    for (const QString &part : std::as_const(parts)) {
        if (wordsOf(part).size() == 1 && isGeneration(part)) {
            person.name += u' ' + part;
        } else {
            degrees.append(part);
        }
    }
    person.title = titleOf(prefixes, degrees);
    return person;
}

} // namespace touchstone::exchange
