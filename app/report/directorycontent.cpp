// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/directorycontent.h"

#include "report/listingcontent.h"
#include "report/usertext.h"

#include "domain/geography.h"

#include <algorithm>

namespace touchstone::report {

using namespace domain;
using L1 = QLatin1String;

namespace {

Run plain(const QString &text, Tone tone = Tone::Text)
{
    return {text, false, tone, {}};
}

Cell flagCell(const ReportText &text, const ScoreSummary &score)
{
    QList<Runs> parts;
    const auto add = [&](L1 key, int count, Tone tone) {
        if (count > 0) {
            parts.append(Runs{plain(text.count(key, count), tone)});
        }
    };
    add(L1("directory.raised"), score.flagsRaised, Tone::Stop);
    add(L1("directory.half"), score.flagsHalfMet, Tone::Mixed);
    add(L1("directory.open"), score.flagsOpen, Tone::Secondary);
    Cell cell;
    cell.runs
        = parts.isEmpty() ? Runs{plain(text.text(L1("directory.noFlags")))} : parts.takeFirst();
    cell.more = parts;
    return cell;
}

Cell nameCell(const ListingRow &listing, const ReportText &text)
{
    const QString treatment = listing.treatment.isEmpty() && listing.kind != TreatmentKind::Unstated
        ? text.word(L1("kind"), listing.kind)
        : cleaned(listing.treatment, 120);
    const auto joined = [](const QStringList &parts, const QString &separator) {
        QStringList filled = parts;
        filled.removeAll(QString());
        return filled.join(separator);
    };
    const QString what
        = joined({treatment, cleaned(listing.condition, 120)}, QStringLiteral(" × "));
    const QString where = joined(
        {cleaned(listing.city, 60), regionName(listing.region), text.country(listing.country)},
        QStringLiteral(", "));
    Cell cell;
    cell.runs = {{cleaned(listing.clinic, 200), true, Tone::Text, {}}};
    if (listing.example) {
        cell.more.append(Runs{plain(text.text(L1("example.short")), Tone::Stop)});
    }
    for (const QString &line : {what, where}) {
        if (!line.isEmpty()) {
            cell.more.append(Runs{plain(line, Tone::Secondary)});
        }
    }
    return cell;
}

Row rowOf(const ListingRow &listing, const ReportText &text)
{
    const ScoreSummary &score = listing.score;
    const QString band = text.word(L1("band"), score.band);
    Row row;
    Cell mark;
    mark.mark = MarkRef::of(score.band, band);
    row.cells.append(mark);
    row.cells.append(nameCell(listing, text));
    Cell result;
    result.runs = {{band, true, mark.mark.tone, {}}};
    result.more = {Runs{plain(text.text(L1("directory.checks"), text.number(score.checksDone),
                                  text.number(score.checksAsked)),
        Tone::Secondary)}};
    row.cells.append(result);
    for (const int tenths : {score.shownTenths, score.reachTenths, score.checkedTenths}) {
        Cell cell;
        cell.runs = {plain(score.hasScore ? text.tenths(tenths) : text.text(L1("number.none")))};
        row.cells.append(cell);
    }
    row.cells.append(flagCell(text, score));
    return row;
}

} // namespace

Content documentFrame(L1 headerText, QDate asOf, const Catalogue &catalogue,
    const ReportOptions &options, const QString &sha256)
{
    const ReportText &text = ReportText::in(options.language);
    Content content;
    content.language = text.language();
    content.headerStrong = QStringLiteral("Touchstone");
    content.headerText = text.text(headerText);
    const QString day = text.dateLong(asOf);
    const QString author = cleaned(options.preparedBy, 80);
    content.headerRight = author.isEmpty() ? text.text(L1("header.asOf"), day)
                                           : text.text(L1("header.prepared"), author, day);
    QString version = catalogue.version();
    if (version.startsWith(L1("criteria-"))) {
        version.remove(0, 9);
    }
    content.footerLeft = text.text(L1("footer.line"), version, scoringModel(), text.date(asOf));
    content.footerHash = QStringLiteral("sha256 ") + shortHash(sha256);
    content.pageOf = text.text(L1("footer.page"));
    return content;
}

Content directoryContent(const QList<ListingRow> &rows, qint64 total, const QString &subtitle,
    QDate asOf, const Catalogue &catalogue, const ReportOptions &options, const QString &sha256)
{
    const ReportText &text = ReportText::in(options.language);
    Content content = documentFrame(L1("header.directory"), asOf, catalogue, options, sha256);
    content.title = text.text(L1("directory.title"));
    TitleBlock title;
    title.title = content.title;
    const QString filters = cleaned(subtitle, 500);
    title.subtitle = filters.isEmpty() ? text.text(L1("directory.all")) : filters;
    const QString day = text.dateLong(asOf);
    title.line = rows.size() < total
        ? text.text(L1("directory.limited"), text.number(rows.size()), text.number(total), day)
        : text.count(L1("directory.total"), total, day);
    content.blocks.append(title);
    if (rows.isEmpty()) {
        content.blocks.append(
            Paragraph{{{text.text(L1("directory.empty")), false, Tone::Text, {}}}, false, 0});
    } else {
        Table table;
        table.caption = text.text(L1("directory.caption"));
        // Numbers have the room their heading needs in this language; names get the rest.
        constexpr double mark = 6.5, all = 180;
        double rest = all - mark;
        const auto number = [&](L1 key, double least) {
            const QString heading = text.text(key);
            const double width = std::max(least, static_cast<double>(heading.size()) * 1.95 + 2.4);
            rest -= width;
            return Column{heading, width, true, 1};
        };
        const QList<Column> numbers{number(L1("card.shown"), 11), number(L1("card.reach"), 14),
            number(L1("card.checked"), 14), number(L1("directory.flags"), 19.5)};
        const double result = std::min(34.0, rest * 0.38);
        table.columns
            = {{{}, mark, false, 1}, {text.text(L1("directory.listing")), rest - result, false, 2},
                {text.text(L1("directory.result")), result, false, 3}};
        table.columns += numbers;
        for (const ListingRow &row : rows) {
            table.rows.append(rowOf(row, text));
        }
        content.blocks.append(table);
    }
    content.blocks.append(
        Paragraph{{{text.text(L1("directory.order")) + u' ' + text.text(L1("limits.text")), false,
                      Tone::Secondary, {}}},
            true, 0});
    return content;
}

} // namespace touchstone::report
