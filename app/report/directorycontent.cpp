// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/directorycontent.h"

#include "report/listingcontent.h"
#include "report/usertext.h"

namespace touchstone::report {

using namespace domain;
using L1 = QLatin1String;

namespace {

Cell textCell(const QString &text)
{
    return {{{text, false, Tone::Text, {}}}, {}, {}};
}

QString flagText(const ReportText &text, const ScoreSummary &score)
{
    QStringList parts;
    const auto add = [&](L1 key, int count) {
        if (count > 0) {
            parts.append(text.text(key, text.number(count)));
        }
    };
    add(L1("directory.raised"), score.flagsRaised);
    add(L1("directory.half"), score.flagsHalfMet);
    add(L1("directory.open"), score.flagsOpen);
    return parts.isEmpty() ? text.text(L1("directory.noFlags")) : parts.join(QStringLiteral(", "));
}

Row rowOf(const ListingRow &listing, const ReportText &text)
{
    const ScoreSummary &score = listing.score;
    Row row;
    const QString band = text.word(L1("band"), score.band);
    Cell mark;
    mark.mark = MarkRef::of(score.band, band);
    row.cells.append(mark);
    Cell name;
    name.runs.append({cleaned(listing.clinic, 120), true, Tone::Text, {}});
    const QString treatment = listing.treatment.isEmpty() && listing.kind != TreatmentKind::Unstated
        ? text.word(L1("kind"), listing.kind)
        : cleaned(listing.treatment, 120);
    QStringList details;
    for (const QString &part : {treatment, cleaned(listing.condition, 120),
             cleaned(listing.city, 60), text.country(listing.country)}) {
        if (!part.isEmpty()) {
            details.append(part);
        }
    }
    if (listing.example) {
        details.prepend(text.text(L1("example.short")));
    }
    name.runs.append({u' ' + details.join(QStringLiteral(" · ")), false, Tone::Secondary, {}});
    row.cells.append(name);
    Cell result;
    result.runs.append({band, true, mark.mark.tone, {}});
    result.runs.append({u' '
            + text.text(L1("directory.checks"), text.number(score.checksDone),
                text.number(score.checksAsked)),
        false, Tone::Secondary, {}});
    row.cells.append(result);
    for (const int tenths : {score.shownTenths, score.reachTenths, score.checkedTenths}) {
        row.cells.append(
            textCell(score.hasScore ? text.tenths(tenths) : text.text(L1("number.none"))));
    }
    row.cells.append(textCell(flagText(text, score)));
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
        table.columns = {{{}, 6.5, false, 1}, {text.text(L1("directory.listing")), 65.5, false, 3},
            {text.text(L1("directory.result")), 39, false, 3},
            {text.text(L1("card.shown")), 13, true, 1}, {text.text(L1("card.reach")), 20, true, 1},
            {text.text(L1("card.checked")), 16, true, 1},
            {text.text(L1("directory.flags")), 20, true, 3}};
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
