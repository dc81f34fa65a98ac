// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/htmlpage.h"

namespace touchstone::report {

namespace {

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString hex(const QColor &colour)
{
    return colour.name();
}

QString number(double value)
{
    return QString::number(value, 'f', 2);
}

QString pathData(const QPainterPath &path)
{
    QString data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data += u'M';
            break;
        case QPainterPath::LineToElement:
            data += u'L';
            break;
        case QPainterPath::CurveToElement:
            data += u'C';
            break;
        case QPainterPath::CurveToDataElement:
            data += u' ';
            break;
        }
        data += number(element.x) + u' ' + number(element.y);
    }
    return data;
}

/// `named` where the word does not stand beside the mark anyway.
QString markSvg(const MarkRef &mark, bool named)
{
    if (mark.kind == MarkRef::Kind::None) {
        return {};
    }
    const QPainterPath &path = pathOf(mark);
    const QString access = named
        ? QStringLiteral("role=\"img\" aria-label=\"%1\"").arg(escaped(mark.word))
        : QStringLiteral("aria-hidden=\"true\"");
    return QStringLiteral("<svg class=\"mark\" viewBox=\"0 0 16 16\" %1><path fill=\"%2\" "
                          "fill-rule=\"%3\" d=\"%4\"/></svg>")
        .arg(access, hex(ReportPalette::colour(mark.tone)),
            path.fillRule() == Qt::OddEvenFill ? QStringLiteral("evenodd")
                                               : QStringLiteral("nonzero"),
            pathData(path));
}

QString rectSvg(double x, double y, double width, double height, const QString &look)
{
    return QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" %5/>")
        .arg(number(x), number(y), number(width), number(height), look);
}

QString stackSvg(const StackValues &values)
{
    const double all = static_cast<double>(values.earned + values.lost + values.open);
    if (all <= 0) {
        return {};
    }
    const BarColours colours = ReportPalette::bars();
    const double earned = 240 * static_cast<double>(values.earned) / all;
    const double lost = 240 * static_cast<double>(values.lost) / all;
    QString svg
        = QStringLiteral("<svg class=\"stack\" viewBox=\"0 0 240 10\" preserveAspectRatio=\"none\" "
                         "role=\"img\" aria-label=\"%1\">")
              .arg(escaped(values.accessible));
    svg += rectSvg(0.5, 0.5, 239, 9,
        QStringLiteral("fill=\"%1\" stroke=\"%2\"").arg(hex(colours.open), hex(colours.outline)));
    if (values.lost > 0) {
        svg += rectSvg(earned, 0.5, lost, 9,
            QStringLiteral("fill=\"url(#lost)\" stroke=\"%1\"").arg(hex(colours.lost)));
    }
    svg += rectSvg(0, 0, earned, 10, QStringLiteral("fill=\"%1\"").arg(hex(colours.earned)));
    return svg + QStringLiteral("</svg>");
}

QString intervalSvg(const IntervalValues &values, const QString &accessible)
{
    const BarColours colours = ReportPalette::bars();
    QString svg = QStringLiteral("<svg class=\"interval\" viewBox=\"0 0 1000 40\" "
                                 "preserveAspectRatio=\"none\" role=\"img\" aria-label=\"%1\">")
                      .arg(escaped(accessible));
    const auto fill
        = [](const QColor &colour) { return QStringLiteral("fill=\"%1\"").arg(hex(colour)); };
    svg += rectSvg(0, 8, 1000, 24, fill(colours.track));
    if (values.hasScore) {
        if (values.heldReachTenths > values.reachTenths) {
            svg += rectSvg(values.reachTenths, 8, values.heldReachTenths - values.reachTenths, 24,
                QStringLiteral("fill=\"url(#held)\""));
        }
        svg += rectSvg(0, 8, values.shownTenths, 24, fill(colours.earned));
        if (values.reachTenths > values.shownTenths) {
            svg += rectSvg(values.shownTenths, 8.5, values.reachTenths - values.shownTenths, 23,
                QStringLiteral("fill=\"%1\" stroke=\"%2\"")
                    .arg(hex(colours.open), hex(colours.reach)));
        }
        svg += rectSvg(values.shownTenths - 1.5, 2, 3, 36, fill(colours.tick));
        svg += rectSvg(values.reachTenths - 1.5, 2, 3, 36, fill(colours.tick));
    }
    return svg + QStringLiteral("</svg>");
}

QString patterns()
{
    const BarColours colours = ReportPalette::bars();
    const auto pattern
        = [](const char *name, const QColor &ground, const QColor &line, double width) {
              return QStringLiteral(
                  "<pattern id=\"%1\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
                  "patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"%2\"/>"
                  "<rect width=\"%4\" height=\"5\" fill=\"%3\"/></pattern>")
                  .arg(QLatin1String(name), hex(ground), hex(line), number(width));
          };
    return QStringLiteral(
               "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>")
        + pattern("lost", colours.lostSoft, colours.lost, 2)
        + pattern("held", colours.track, colours.outline, 1.4) + QStringLiteral("</defs></svg>\n");
}

const char *toneClass(Tone tone)
{
    switch (tone) {
    case Tone::Secondary:
    case Tone::NoInfo:
        return "secondary";
    case Tone::Hint:
        return "hint";
    case Tone::Stop:
        return "stop";
    case Tone::Serious:
        return "serious";
    case Tone::Provisional:
        return "provisional";
    case Tone::Weak:
        return "weak";
    case Tone::Mixed:
        return "mixed";
    case Tone::Fair:
        return "fair";
    case Tone::Strong:
        return "strong";
    case Tone::Text:
    case Tone::Accent:
    case Tone::Border:
    case Tone::Line:
    case Tone::BorderStrong:
        break;
    }
    return "";
}

QString runsHtml(const Runs &runs)
{
    QString html;
    for (const Run &run : runs) {
        QString part = escaped(run.text);
        if (!run.link.isEmpty()) {
            part = QStringLiteral("<a href=\"%1\" rel=\"noopener noreferrer\">%2</a>")
                       .arg(escaped(run.link), part);
        }
        if (run.strong) {
            part = QStringLiteral("<strong>%1</strong>").arg(part);
        }
        const QLatin1String tone(toneClass(run.tone));
        if (!tone.isEmpty()) {
            part = QStringLiteral("<span class=\"%1\">%2</span>").arg(tone, part);
        }
        html += part;
    }
    return html;
}

class HtmlBuilder
{
public:
    QString html;

    void operator()(const TitleBlock &title)
    {
        if (!title.notice.isEmpty()) {
            element(QStringLiteral("p class=\"notice\""), escaped(title.notice));
        }
        element(QStringLiteral("h1"), escaped(title.title));
        element(QStringLiteral("p class=\"subtitle\""), escaped(title.subtitle));
        if (!title.line.isEmpty()) {
            element(QStringLiteral("p class=\"secondary\""), escaped(title.line));
        }
    }

    void operator()(const ScoreCard &card)
    {
        html += QStringLiteral("<section class=\"card\">\n");
        html += QStringLiteral("<p class=\"band %1\">%2 %3</p>\n")
                    .arg(QLatin1String(toneClass(card.mark.tone)), markSvg(card.mark, false),
                        escaped(card.mark.word));
        element(QStringLiteral("p"), escaped(card.lead));
        html += QStringLiteral("<dl class=\"numbers\">");
        for (const ScoreCard::Number &number : card.numbers) {
            html += QStringLiteral("<div><dt>%1</dt><dd><b>%2</b>%3</dd></div>")
                        .arg(escaped(number.label), escaped(number.whole), escaped(number.rest));
        }
        html += QStringLiteral("</dl>\n");
        if (card.interval.hasScore) {
            html += intervalSvg(card.interval, card.accessible);
            html += QStringLiteral(
                "<p class=\"scale\" aria-hidden=\"true\"><span>0</span><span>25</span>"
                "<span>50</span><span>75</span><span>100</span></p>\n");
        }
        if (!card.note.isEmpty()) {
            element(QStringLiteral("p class=\"small secondary\""), escaped(card.note));
        }
        html += QStringLiteral("</section>\n");
    }

    void operator()(const Heading &heading)
    {
        element(heading.level == 2 ? QStringLiteral("h2") : QStringLiteral("h3"),
            escaped(heading.text));
    }

    void operator()(const Paragraph &paragraph)
    {
        element(paragraph.small ? QStringLiteral("p class=\"small\"") : QStringLiteral("p"),
            runsHtml(paragraph.runs));
    }

    void operator()(const ItemList &list)
    {
        html += QStringLiteral("<ul class=\"items\">\n");
        for (const Item &item : list.items) {
            html += QStringLiteral("<li>") + markSvg(item.mark, true) + QStringLiteral("<div>");
            for (const Paragraph &paragraph : item.paragraphs) {
                (*this)(paragraph);
            }
            html += QStringLiteral("</div></li>\n");
        }
        html += QStringLiteral("</ul>\n");
    }

    void operator()(const Table &table)
    {
        html += QStringLiteral("<table>\n<caption>%1</caption>\n<thead><tr>")
                    .arg(escaped(table.caption));
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const Column &column = table.columns.at(i);
            html += QStringLiteral("<th scope=\"col\"%1>%2</th>")
                        .arg(column.right ? QStringLiteral(" class=\"right\"") : QString(),
                            i == table.legendColumn ? legend(table) : escaped(column.title));
        }
        html += QStringLiteral("</tr></thead>\n<tbody>\n");
        for (const Row &row : table.rows) {
            html += row.total ? QStringLiteral("<tr class=\"total\">") : QStringLiteral("<tr>");
            bool named = false;
            for (qsizetype i = 0; i < row.cells.size(); ++i) {
                const Cell &cell = row.cells.at(i);
                const bool head = !named && !cell.runs.isEmpty();
                named = named || head;
                QString content = markSvg(cell.mark, true) + runsHtml(cell.runs);
                for (const Runs &more : cell.more) {
                    content += QStringLiteral("<br>") + runsHtml(more);
                }
                if (cell.stack) {
                    content += stackSvg(*cell.stack);
                }
                html += QStringLiteral("<%1%2>%3</%4>")
                            .arg(head ? QStringLiteral("th scope=\"row\"") : QStringLiteral("td"),
                                table.columns.value(i).right ? QStringLiteral(" class=\"right\"")
                                                             : QString(),
                                content, head ? QStringLiteral("th") : QStringLiteral("td"));
            }
            html += QStringLiteral("</tr>\n");
        }
        html += QStringLiteral("</tbody>\n</table>\n");
    }

    void operator()(const FactTable &table)
    {
        html += QStringLiteral("<table class=\"facts\">\n<caption>%1</caption>\n<tbody>\n")
                    .arg(escaped(table.caption));
        for (const auto &[name, value] : table.facts) {
            html += QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n")
                        .arg(escaped(name), runsHtml(value));
        }
        html += QStringLiteral("</tbody>\n</table>\n");
    }

    void operator()(const Questions &questions)
    {
        html += QStringLiteral("<ol class=\"questions\">\n");
        for (const QString &question : questions.questions) {
            element(QStringLiteral("li"), escaped(question));
        }
        html += QStringLiteral("</ol>\n");
    }

    void operator()(const TwoColumns &columns)
    {
        html += QStringLiteral("<div class=\"columns\">\n");
        for (size_t i = 0; i < 2; ++i) {
            html += QStringLiteral(
                "<section><h2>%1</h2><p class=\"small secondary\">%2</p></section>\n")
                        .arg(escaped(columns.headings[i]), escaped(columns.texts[i]));
        }
        html += QStringLiteral("</div>\n");
    }

    void operator()(const Callout &callout)
    {
        html += QStringLiteral("<p class=\"callout\">%1 <span>%2</span></p>\n")
                    .arg(markSvg(callout.mark, false), runsHtml(callout.runs));
    }

    void operator()(const PageBreak &) { html += QStringLiteral("<hr class=\"break\">\n"); }

private:
    void element(const QString &tag, const QString &inner)
    {
        html += u'<' + tag + u'>' + inner + QStringLiteral("</") + tag.section(u' ', 0, 0)
            + QStringLiteral(">\n");
    }

    static QString legend(const Table &table)
    {
        const std::array<StackValues, 3> samples = {StackValues{1, 0, 0, table.legend[0]},
            StackValues{0, 1, 0, table.legend[1]}, StackValues{0, 0, 1, table.legend[2]}};
        QString html;
        for (size_t i = 0; i < 3; ++i) {
            html += QStringLiteral("<span class=\"legend\">%1 %2</span> ")
                        .arg(stackSvg(samples[i]), escaped(table.legend[i]));
        }
        return html;
    }
};

QString styleSheet()
{
    QString css = QStringLiteral(
        "body{font:16px/1.45 Inter,\"DejaVu Sans\",\"Noto "
        "Sans\",sans-serif;color:%1;background:#fff;"
        "max-width:48rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}"
        "header,footer{display:flex;flex-wrap:wrap;gap:.3rem "
        "1rem;font-size:.9rem;color:%2;padding:.5rem 0}"
        "header{border-bottom:1px solid %3}footer{border-top:1px solid %3;margin-top:2rem}"
        "header :last-child,footer :last-child{margin-left:auto}"
        "h1{font-size:2rem;line-height:1.2;margin:1.5rem 0 .2rem}h2{font-size:1.2rem;margin:2rem 0 "
        ".6rem}"
        "h3{font-size:1.05rem;margin:1.4rem 0 .4rem}p{margin:.2rem 0}.subtitle{font-size:1.25rem}"
        ".small{font-size:.92rem}a{color:%4}"
        ".notice{border:1px solid %5;border-radius:4px;color:%5;font-weight:600;padding:.5rem "
        ".8rem}"
        ".card{border:1px solid %3;border-radius:6px;padding:1rem;margin:1.4rem 0}"
        ".band{font-size:1.5rem;font-weight:600}.mark{width:1em;height:1em;vertical-align:-.12em;"
        "flex:none}"
        ".numbers{display:flex;gap:2rem;margin:.8rem 0}.numbers "
        "div{display:flex;flex-direction:column-reverse}"
        ".numbers dt{font-size:.9rem;color:%2}.numbers dd{margin:0}.numbers "
        "b{font-size:2rem;font-weight:600}"
        ".interval{width:100%;height:30px;display:block}.scale{display:flex;justify-content:space-"
        "between;"
        "font-size:.85rem;color:%2}.stack{width:100%;min-width:6rem;height:10px;display:block}"
        ".legend{font-weight:400;white-space:nowrap;margin-right:.8rem}"
        ".legend .stack{display:inline-block;width:14px;min-width:0}")
                      .arg(hex(ReportPalette::colour(Tone::Text)),
                          hex(ReportPalette::colour(Tone::Secondary)),
                          hex(ReportPalette::colour(Tone::Border)),
                          hex(ReportPalette::colour(Tone::Accent)),
                          hex(ReportPalette::colour(Tone::Stop)));
    css += QStringLiteral(
        ".items{list-style:none;margin:0;padding:0}.items li{display:flex;gap:.7rem;padding:.6rem "
        "0;"
        "border-top:1px solid %1}.items .mark{margin-top:.3em}"
        "table{border-collapse:collapse;width:100%}caption{text-align:left;color:%2;font-size:."
        "85rem;"
        "padding:.2rem 0}th,td{text-align:left;vertical-align:top;padding:.35rem .5rem .35rem 0;"
        "border-bottom:1px solid %1;font-weight:400}thead th{color:%2;font-size:.9rem}"
        ".right{text-align:right;font-variant-numeric:tabular-nums;padding-right:0;padding-left:."
        "7rem}"
        ".total th,.total td{font-weight:600;border-bottom:0}.facts th{color:%2;width:30%}"
        ".questions li{padding:0 0 1.8rem;margin-bottom:.8rem;border-bottom:1px solid %3}"
        ".columns{display:flex;flex-wrap:wrap;gap:0 2rem}.columns section{flex:1 1 18rem}"
        ".callout{border:1px solid %4;border-radius:6px;padding:.8rem 1rem;margin-top:1.4rem}"
        ".break{border:0;margin:0}.defs{position:absolute}"
        "@media print{body{margin:0;max-width:none;font-size:10pt}.break{break-after:page}"
        "h2,h3{break-after:avoid}tr,li,.card,.callout{break-inside:avoid}thead{display:table-"
        "header-group}}")
               .arg(hex(ReportPalette::colour(Tone::Line)),
                   hex(ReportPalette::colour(Tone::Secondary)),
                   hex(ReportPalette::colour(Tone::BorderStrong)),
                   hex(ReportPalette::colour(Tone::Accent)));
    for (const Tone tone : {Tone::Secondary, Tone::Hint, Tone::Stop, Tone::Serious,
             Tone::Provisional, Tone::Weak, Tone::Mixed, Tone::Fair, Tone::Strong}) {
        css += QStringLiteral(".%1{color:%2}")
                   .arg(QLatin1String(toneClass(tone)), hex(ReportPalette::colour(tone)));
    }
    return css;
}

} // namespace

QString htmlPage(const Content &content)
{
    HtmlBuilder body;
    for (const Block &block : content.blocks) {
        std::visit(body, block);
    }
    QString html = QStringLiteral(
        "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>%2 – Touchstone</title>\n")
                       .arg(content.language, escaped(content.title));
    html
        += QStringLiteral("<style>") + styleSheet() + QStringLiteral("</style>\n</head>\n<body>\n");
    html += patterns();
    html += QStringLiteral(
        "<header><strong>%1</strong><span>%2</span><span>%3</span></header>\n<main>\n")
                .arg(escaped(content.headerStrong), escaped(content.headerText),
                    escaped(content.headerRight));
    html += body.html;
    html += QStringLiteral(
        "</main>\n<footer><span>%1</span><code>%2</code></footer>\n</body>\n</html>\n")
                .arg(escaped(content.footerLeft), escaped(content.footerHash));
    return html;
}

} // namespace touchstone::report
