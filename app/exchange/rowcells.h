// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/validation.h"
#include "exchange/importplan.h"

#include <QCoreApplication>

#include <array>

/// One row of a file on its way to records. Inside this layer only.
namespace touchstone::exchange {

/// Gives the texts of refusals the context under which lupdate collects them.
struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(exchange)
};

/// The cells of a row by what they mean, cleaned. The first rule broken refuses the row: what is
/// read after it is not to be used.
class RowCells
{
public:
    /// Keeps references to all three.
    RowCells(const CsvRow &row, const QStringList &header, const Mapping &mapping);

    /// The row names a listing of ours, so it comes from our own export and says just what the
    /// record says.
    [[nodiscard]] bool isOurs() const { return m_ours; }
    [[nodiscard]] qint64 line() const { return m_row.line; }
    [[nodiscard]] const Mapping &mapping() const { return m_mapping; }
    [[nodiscard]] bool has(Field field) const { return m_at[static_cast<size_t>(field)] >= 0; }
    [[nodiscard]] const QString &raw(Field field) const; ///< empty without such a column

    QString text(Field field); ///< one line, empty when the cell says that nothing is known
    [[nodiscard]] QString lines(Field field) const; ///< the same with its line breaks
    QStringList list(Field field); ///< a cell that lists several
    /// The texts of every column mapped to `field`.
    [[nodiscard]] QString joined(Field field, const QString &glue) const;
    QString country(Field field); ///< alpha-2; refuses what is none

    /// `text` itself, or nothing and a refusal when it is longer than records hold.
    QString limited(Field field, const QString &text, qsizetype most = domain::kMaxFieldLength);
    void refuse(Field field, const QString &reason);
    [[nodiscard]] const std::optional<Reject> &refusal() const { return m_reject; }

private:
    const CsvRow &m_row;
    const QStringList &m_header;
    const Mapping &m_mapping;
    std::array<qsizetype, static_cast<size_t>(Field::Count)> m_at{};
    bool m_ours = false;
    std::optional<Reject> m_reject;
};

/// Adds a line to a note.
void addNote(QString *note, const QString &text);

domain::Clinic clinicOf(RowCells &row);
/// Those the row names, in its order; one nothing when it names none.
QList<std::optional<domain::Practitioner>> practitionersOf(
    RowCells &row, const QString &placeCountry);
std::optional<domain::Laboratory> laboratoryOf(RowCells &row);
/// Without treatment and condition, of which a row may list several.
domain::Listing listingOf(RowCells &row, const domain::Place &clinicPlace);

} // namespace touchstone::exchange
