// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and facts.
#include "report/flow.h"

#include <algorithm>
#include <cmath>

namespace touchstone::report {

void Flow::legend(const Table &table, double x, double centre)
{
    constexpr double boxWidth = 3.1, boxHeight = 2.7;
    const std::array<StackValues, 3> samples
        = {StackValues{1, 0, 0, {}}, StackValues{0, 1, 0, {}}, StackValues{0, 0, 1, {}}};
    for (size_t i = 0; i < samples.size(); ++i) {
        add(StackElement{
            QRectF(mm(x), mm(centre - boxHeight / 2), mm(boxWidth), mm(boxHeight)), samples[i]});
        const QList<TextLine> word
            = m_breaker.lines(plain(table.legend[i], 9.25, Tone::Secondary), mm(40), 1);
        if (!word.isEmpty()) {
            addLine(word.first(), x + boxWidth + 1.6, centre);
            x += boxWidth + 1.6 + word.first().width / kDotsPerMm + 3.7;
        }
    }
}

void Flow::tableHeader(const Table &table)
{
    const double centre = m_y + 3.6;
    double x = kLeft;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const Column &column = table.columns.at(i);
        if (i == table.legendColumn) {
            legend(table, x, centre);
        } else if (!column.title.isEmpty()) {
            const QList<TextLine> lines
                = m_breaker.lines(plain(column.title, 9.25, Tone::Secondary),
                    mm(column.width + (column.right ? 14 : -2)), 1);
            if (!lines.isEmpty()) {
                addLine(lines.first(), column.right ? x + column.width : x, centre, column.right);
            }
        }
        x += column.width;
    }
    m_y += 7.9;
    addRule(m_y, Tone::Border);
}

double Flow::rowHeight(const Table &table, const Row &row, QList<QList<TextLine>> *cells)
{
    double height = table.rowHeight;
    for (qsizetype i = 0; i < table.columns.size() && i < row.cells.size(); ++i) {
        const Column &column = table.columns.at(i);
        const double width = column.width - (column.right ? 1 : 3);
        QList<TextLine> lines = m_breaker.lines(
            styled(row.cells.at(i).runs, kBody, row.total), mm(width), column.maxLines);
        for (const Runs &more : row.cells.at(i).more) {
            lines += m_breaker.lines(styled(more, kSmall), mm(width), 2);
        }
        cells->append(lines);
        height = std::max(
            height, table.rowHeight + kCellPitch * static_cast<double>(cells->last().size() - 1));
    }
    return height;
}

void Flow::placeRow(
    const Table &table, const Row &row, const QList<QList<TextLine>> &cells, double height)
{
    double x = kLeft;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const Column &column = table.columns.at(i);
        const Cell &cell = row.cells.at(i);
        const double firstCentre = m_y + table.rowHeight / 2;
        double centre = firstCentre;
        if (cell.stack) {
            add(StackElement{QRectF(mm(x), mm(m_y + height / 2 - 1.35), mm(column.width), mm(2.7)),
                *cell.stack});
        }
        if (cell.mark.kind != MarkRef::Kind::None) {
            const double size = 3.7;
            add(GlyphElement{
                QRectF(mm(x), mm(firstCentre - size / 2), mm(size), mm(size)), cell.mark});
        }
        for (const TextLine &line : cells.at(i)) {
            addLine(line, column.right ? x + column.width : x, centre, column.right);
            centre += kCellPitch;
        }
        x += column.width;
    }
    m_y += height;
    m_fresh = false;
}

void Flow::operator()(const Table &table)
{
    ensure(8 + 2 * table.rowHeight);
    tableHeader(table);
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const Row &row = table.rows.at(i);
        QList<QList<TextLine>> cells;
        const double height = rowHeight(table, row, &cells);
        // The last row takes the one before it along instead of standing alone on a page.
        const bool beforeLast = i == table.rows.size() - 2 && i > 0;
        if (m_y + height * (beforeLast ? 2 : 1) > kBottom) {
            newPage();
            tableHeader(table);
        }
        placeRow(table, row, cells, height);
        if (i + 1 < table.rows.size()) {
            addRule(m_y);
        }
    }
}

void Flow::operator()(const FactTable &table)
{
    constexpr double nameWidth = 47;
    for (const auto &[name, value] : table.facts) {
        const QList<TextLine> names
            = m_breaker.lines(plain(name, kSmall, Tone::Secondary), mm(nameWidth - 3), 3);
        const BrokenText text = broken(Paragraph{value, false, 0}, kWidth - nameWidth);
        const double height
            = std::max(text.height(), kBodyPitch * static_cast<double>(names.size())) + 1.6;
        if (height < kBottom - kTop) {
            ensure(height);
        }
        addRule(m_y);
        m_y += 0.8;
        const double top = m_y;
        const qsizetype page = m_pages.size();
        double centre = top + kBodyPitch / 2;
        for (const TextLine &line : names) {
            addLine(line, kLeft, centre);
            centre += kBodyPitch;
        }
        flowText(text, kLeft + nameWidth);
        m_y = (page == m_pages.size() ? std::max(m_y, centre - kBodyPitch / 2) : m_y) + 0.8;
    }
    addRule(m_y);
    m_y += 1;
}

} // namespace touchstone::report
