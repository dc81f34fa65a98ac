// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rowcells.h"

#include "domain/geography.h"
#include "exchange/celltext.h"

#include <algorithm>

namespace touchstone::exchange {

namespace {

template <typename Enum>
void readWord(
    RowCells &row, Field field, std::optional<Enum> (*fromWord)(const QString &), Enum *value)
{
    const QString cell = row.text(field);
    if (cell.isEmpty()) {
        return;
    }
    if (const std::optional<Enum> found = fromWord(cell)) {
        *value = *found;
        return;
    }
    QStringList codes;
    for (const Enum each : domain::allValues<Enum>()) {
        if (const QString word = domain::code(each); !word.isEmpty()) {
            codes.append(word);
        }
    }
    row.refuse(field,
        RowText::tr("“%1” is not one of the words known here: %2.")
            .arg(cell, codes.join(u", "_qs)));
}

// The currency of an amount, by what says it most plainly; empty when nothing does.
QString currencyFor(RowCells &row, const MoneyText &money, const QString &placeCountry)
{
    if (!money.currency.isEmpty()) {
        return money.currency;
    }
    if (const QString cell = row.text(Field::Currency); !cell.isEmpty()) {
        const QString upper = cell.toUpper();
        if (domain::isCurrency(upper)) {
            return upper;
        }
        if (const auto named = domain::currencyFromSign(cell)) {
            return *named;
        }
        if (cell != u"$") {
            row.refuse(Field::Currency,
                RowText::tr(
                    "“%1” is no currency. Write its code of three letters, such as USD or EUR.")
                    .arg(cell));
            return {};
        }
    }
    if (!row.mapping().defaultCurrency.isEmpty()) {
        return row.mapping().defaultCurrency;
    }
    const QString local = domain::currencyOf(placeCountry);
    // "$" is the dollar where dollars are used; where pesos are, it may be either.
    const bool dollars = local.endsWith(u'D') && local != u"AED" && local != u"KWD"
        && local != u"JOD" && local != u"BHD" && local != u"IQD" && local != u"TND"
        && local != u"LYD" && local != u"DZD" && local != u"RSD" && local != u"MKD";
    if (money.isYenSign && (local == u"JPY" || local == u"CNY")) {
        return local;
    }
    return money.isDollarSign && dollars ? local : QString();
}

bool isPlainNumber(const QString &cell)
{
    return cell.count(u'.') <= 1 && cell.size() < 18
        && std::all_of(cell.begin(), cell.end(),
            [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
}

// Our own export writes a point for decimals and nothing for thousands.
MoneyText plainAmount(const QString &cell)
{
    const QString fraction = cell.section(u'.', 1).leftJustified(3, u'0', true);
    return {cell.section(u'.', 0, 0).toLongLong() * 1000 + fraction.toLongLong(), {}, false, false,
        false};
}

void readPrice(RowCells &row, const QString &placeCountry, domain::Listing *listing)
{
    const QString cell = row.text(Field::Price);
    if (cell.isEmpty()) {
        return;
    }
    const std::optional<MoneyText> money
        = row.isOurs() && isPlainNumber(cell) ? plainAmount(cell) : moneyFromText(cell);
    const QString currency = money ? currencyFor(row, *money, placeCountry) : QString();
    if (!money && cell.startsWith(u'-') && cell.size() > 1 && cell.at(1).isDigit()) {
        row.refuse(Field::Price, RowText::tr("A price cannot be negative."));
        return;
    }
    qint64 scale = 1;
    for (int i = currency.isEmpty() ? 3 : domain::currencyDigits(currency); i < 3; ++i) {
        scale *= 10;
    }
    if (!currency.isEmpty()) {
        listing->price = {money->thousandths / scale, currency};
    }
    if (currency.isEmpty() || money->isInexact) {
        addNote(&listing->note, RowText::tr("Price as given: %1").arg(cell));
    }
}

} // namespace

domain::Listing listingOf(RowCells &row, const domain::Place &clinicPlace)
{
    domain::Listing listing;
    readWord(row, Field::TreatmentKindCode, &kindFromWord, &listing.kind);
    readWord(row, Field::Goal, &goalFromWord, &listing.goal);
    readWord(row, Field::Offer, &offerFromWord, &listing.offer);
    readWord(row, Field::Route, &routeFromWord, &listing.route);
    readWord(row, Field::CellSource, &cellSourceFromWord, &listing.cells);
    listing.homeCountry = row.country(Field::HomeCountry);
    listing.country = row.country(Field::ListingCountry);
    if (const QString region = row.text(Field::ListingRegion); !region.isEmpty()) {
        const QString where = listing.country.isEmpty() ? clinicPlace.country : listing.country;
        listing.region
            = row.isOurs() ? region : domain::regionFromText(region, where).value_or(region);
    }
    if (const QString mesh = row.text(Field::ConditionMesh).toUpper(); !mesh.isEmpty()) {
        if (isMeshId(mesh)) {
            listing.conditionMesh = mesh;
        } else {
            row.refuse(Field::ConditionMesh,
                RowText::tr("“%1” is no MeSH identifier, such as D020370.").arg(mesh));
        }
    }
    listing.note = row.joined(Field::ListingNote, u"\n"_qs);
    readPrice(row, clinicPlace.country, &listing);
    row.limited(Field::ListingNote, listing.note, domain::kMaxNoteLength);
    return listing;
}

} // namespace touchstone::exchange
