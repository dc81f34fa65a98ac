// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rowcells.h"

#include "domain/geography.h"
#include "exchange/addresstext.h"
#include "exchange/celltext.h"

#include <algorithm>

namespace touchstone::exchange {

namespace {

// A cell of our own export says just what the record says, white space included.
QString asStored(const QString &cell)
{
    const bool odd
        = std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.unicode() < 0x20; });
    return odd ? cleanCell(cell) : cell.trimmed();
}

} // namespace

RowCells::RowCells(const CsvRow &row, const QStringList &header, const Mapping &mapping)
    : m_row(row), m_header(header), m_mapping(mapping)
{
    m_at.fill(-1);
    const qsizetype columns = qMin(mapping.columns.size(), row.cells.size());
    for (qsizetype i = columns - 1; i >= 0; --i) {
        m_at[static_cast<size_t>(mapping.columns.at(i))] = i;
    }
    m_ours = !text(Field::ListingUuid).isEmpty();
}

const QString &RowCells::raw(Field field) const
{
    static const QString none;
    const qsizetype at = m_at[static_cast<size_t>(field)];
    return at < 0 ? none : m_row.cells.at(at);
}

void RowCells::refuse(Field field, const QString &reason)
{
    if (!m_reject) {
        const qsizetype at = m_at[static_cast<size_t>(field)];
        m_reject = Reject{m_row.line,
            field != Field::Ignore && at >= 0 ? m_header.at(at) : QString(), reason, m_row.cells};
    }
}

QString RowCells::limited(Field field, const QString &text, qsizetype most)
{
    if (text.size() > most) {
        refuse(field,
            RowText::tr("The text is too long: %L1 characters, at most %L2 are kept.")
                .arg(text.size())
                .arg(most));
        return {};
    }
    return text;
}

QString RowCells::text(Field field)
{
    const QString &cell = raw(field);
    if (cell.isEmpty()) {
        return {};
    }
    if (m_ours) {
        return limited(field, asStored(cell));
    }
    const QString clean = cleanCell(withoutHtml(cell));
    return saysNothing(clean) ? QString() : limited(field, clean);
}

QString RowCells::lines(Field field) const
{
    const QString &cell = raw(field);
    if (cell.isEmpty()) {
        return {};
    }
    const QString clean = cleanLines(m_ours ? cell : withoutHtml(cell));
    return !m_ours && saysNothing(clean) ? QString() : clean;
}

QStringList RowCells::list(Field field)
{
    const QString &cell = raw(field);
    if (cell.isEmpty()) {
        return {};
    }
    if (m_ours) {
        const QString clean = asStored(cell);
        return clean.isEmpty() ? QStringList() : QStringList{limited(field, clean)};
    }
    QStringList parts = listFromText(withoutHtml(cell));
    for (const QString &part : std::as_const(parts)) {
        limited(field, part);
    }
    return parts;
}

QString RowCells::joined(Field field, const QString &glue) const
{
    QString whole;
    for (qsizetype i = 0; i < qMin(m_mapping.columns.size(), m_row.cells.size()); ++i) {
        if (m_mapping.columns.at(i) != field || m_row.cells.at(i).isEmpty()) {
            continue;
        }
        const QString part
            = cleanLines(m_ours ? m_row.cells.at(i) : withoutHtml(m_row.cells.at(i)));
        if (!part.isEmpty() && (m_ours || !saysNothing(part))) {
            whole += (whole.isEmpty() ? QString() : glue) + part;
        }
    }
    return whole;
}

QString RowCells::country(Field field)
{
    const QString cell = cleanCell(raw(field));
    // Namibia's code is NA and Norway's NO, which elsewhere say that nothing is known.
    if (cell.isEmpty() || (!domain::isCountry(cell) && saysNothing(cell))) {
        return {};
    }
    const std::optional<QString> found = countryFromCell(cell);
    if (!found) {
        refuse(field,
            RowText::tr("“%1” is no country this program knows. Write its name in English or its "
                        "two-letter code.")
                .arg(cell));
    }
    return found.value_or(QString());
}

void addNote(QString *note, const QString &text)
{
    *note += (note->isEmpty() ? QString() : u"\n"_qs) + text;
}

} // namespace touchstone::exchange
