// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchindex.h"

#include "base/text.h"
#include "domain/applicability.h"
#include "domain/geography.h"
#include "storage/recordrows.h"

#include <algorithm>

namespace touchstone::storage {

using namespace domain;

namespace {

// Most words of names that a piece inside a word may stand for.
constexpr int kMostWords = 60;
// Most words of one search that are looked at.
constexpr qsizetype kMostTerms = 12;
// No index takes words of any length; so many letters tell every two names apart.
constexpr qsizetype kLongestWord = 200;

QString joined(const QStringList &parts, const SearchIndex::Fold &fold = {})
{
    QString words;
    for (const QString &part : parts) {
        if (!part.isEmpty()) {
            if (!words.isEmpty()) {
                words += u' ';
            }
            words += fold ? fold(part) : text::searchText(part);
        }
    }
    return words;
}

QString namesFrom(const QString &name, const QList<OtherName> &others)
{
    QStringList names{name};
    for (const OtherName &other : others) {
        names.append(other.name);
    }
    return joined(names);
}

QStringList placeWords(const QString &city, const QString &region, const QString &country)
{
    QStringList parts{city};
    if (!region.isEmpty()) {
        parts.append(regionName(region));
    }
    if (!country.isEmpty()) {
        parts << country << countryName(country, QStringLiteral("en"))
              << countryName(country, QStringLiteral("es"));
    }
    return parts;
}

// How words are put together for the engine. Words hold letters, digits and marks only.
struct Syntax
{
    QChar quote;
    QString prefix, either, both;

    [[nodiscard]] QString quoted(const QString &word) const { return quote + word + quote; }
};

const Syntax &syntax(bool onServer)
{
    static const Syntax fts5{
        u'"', QStringLiteral("*"), QStringLiteral(" OR "), QStringLiteral(" AND ")};
    static const Syntax tsquery{
        u'\'', QStringLiteral(":*"), QStringLiteral(" | "), QStringLiteral(" & ")};
    return onServer ? tsquery : fts5;
}

bool isPiece(const QString &word)
{
    return word.size() >= 3 && !text::isUnspacedScript(word.at(0).unicode());
}

} // namespace

QString SearchIndex::namesOf(const Clinic &clinic)
{
    return namesFrom(clinic.name, clinic.otherNames);
}

QString SearchIndex::namesOf(const Practitioner &practitioner)
{
    return namesFrom(practitioner.name, practitioner.otherNames);
}

QString SearchIndex::namesOf(const Laboratory &laboratory)
{
    return namesFrom(laboratory.name, laboratory.otherNames);
}

QString SearchIndex::wordsOf(const Clinic &clinic, const QString &names, const Fold &fold)
{
    return names + u' '
        + joined(placeWords(clinic.place.city, clinic.place.region, clinic.place.country), fold);
}

QString SearchIndex::wordsOf(
    const Practitioner &practitioner, const QString &names, const Fold &fold)
{
    return names + u' '
        + joined(QStringList{practitioner.specialty, practitioner.npi}
                + placeWords({}, {}, practitioner.country),
            fold);
}

QString SearchIndex::wordsOf(const Laboratory &laboratory, const QString &names, const Fold &fold)
{
    return names + u' '
        + joined(QStringList{laboratory.licence}
                + placeWords(
                    laboratory.place.city, laboratory.place.region, laboratory.place.country),
            fold);
}

QString SearchIndex::restOf(const Listing &listing, const Place &clinicPlace, const Fold &fold)
{
    const ListingFacts facts = factsOf(listing, clinicPlace);
    const bool elsewhere = !listing.country.isEmpty() && listing.country != clinicPlace.country;
    return joined(placeWords(elsewhere ? QString() : clinicPlace.city, facts.region, facts.country)
            << listing.treatment << listing.condition,
        fold);
}

QStringList SearchIndex::piecesOf(const QString &names)
{
    QStringList pieces;
    for (const QString &word : names.split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() > 3 && isPiece(word)) {
            pieces.append(word);
        }
    }
    return pieces;
}

Result<> SearchIndex::putNameWords(const QString &names)
{
    for (const QString &word : piecesOf(names)) {
        Query add(m_connection, QStringLiteral("name_word_add"));
        TRY(add.bindText(":word", word).run());
        if (add.rowsWritten() > 0 && !m_connection.isServer()) {
            const qint64 id = add.insertedId();
            Query part(m_connection, QStringLiteral("name_part_add"));
            TRY(part.bind(":id", id).bindText(":word", word).run());
        }
    }
    return {};
}

Result<> SearchIndex::putParty(const SubjectRef &party, const QString &names, const QString &words)
{
    Query put(m_connection, QStringLiteral("party_search_put"),
        {{QStringLiteral("table"), tableOf(party.kind)}});
    TRY(put.bind(":id", party.id).bindText(":words", words).run());
    return putNameWords(names);
}

Result<> SearchIndex::putListing(qint64 listing, const QString &names, const QString &rest)
{
    Query put(m_connection, QStringLiteral("listing_search_put"));
    return put.bind(":id", listing).bindText(":names", names).bindText(":rest", rest).run();
}

Result<QString> SearchIndex::expression(const QString &search) const
{
    const Syntax &is = syntax(m_connection.isServer());
    QStringList words = text::searchWords(search);
    words.removeDuplicates();
    QStringList terms;
    for (const QString &whole : words.mid(0, kMostTerms)) {
        const QString word = whole.left(kLongestWord);
        QStringList ways{is.quoted(word) + is.prefix};
        if (isPiece(word)) {
            Query query(m_connection, QStringLiteral("name_part_find"));
            const QString piece = m_connection.isServer() ? u'%' + word + u'%' : is.quoted(word);
            TRY(query.bindText(":piece", piece).bind(":most", kMostWords).run());
            while (query.next()) {
                const QString found = query.text();
                if (!found.startsWith(word)) {
                    ways.append(is.quoted(found));
                }
            }
            TRY(query.finish());
        }
        terms.append(u'(' + ways.join(is.either) + u')');
    }
    return terms.join(is.both);
}

} // namespace touchstone::storage
