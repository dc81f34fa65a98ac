// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rowcells.h"

#include "exchange/celltext.h"

#include <algorithm>

namespace touchstone::exchange {

namespace {

constexpr qsizetype kMaxRowsOfOne = 200;

QList<ImportRow> combinations(RowCells &cells, const ImportRow &base,
    const QList<std::optional<domain::Practitioner>> &people)
{
    QStringList listedTreatments = cells.list(Field::Treatment);
    QStringList listedConditions = cells.list(Field::Condition);
    // Which treatment is for which condition is not said when there are several of both: one
    // listing.
    if (!cells.mapping().splitLists
        || (listedTreatments.size() > 1 && listedConditions.size() > 1)) {
        listedTreatments = {cells.limited(Field::Treatment, listedTreatments.join(u"; "_qs))};
        listedConditions = {cells.limited(Field::Condition, listedConditions.join(u"; "_qs))};
    }
    const qsizetype treatments = qMax<qsizetype>(1, listedTreatments.size());
    const qsizetype conditions = qMax<qsizetype>(1, listedConditions.size());
    if (people.size() * treatments * conditions > kMaxRowsOfOne) {
        cells.refuse(Field::Condition,
            RowText::tr("The row would make more than %1 listings.").arg(kMaxRowsOfOne));
        return {};
    }
    QList<ImportRow> rows;
    rows.reserve(people.size() * treatments * conditions);
    for (const std::optional<domain::Practitioner> &person : people) {
        for (qsizetype t = 0; t < treatments; ++t) {
            for (qsizetype c = 0; c < conditions; ++c) {
                ImportRow row = base;
                row.practitioner = person;
                row.listing.treatment = listedTreatments.value(t);
                if (cells.isOurs()) {
                    row.listing.condition = listedConditions.value(c);
                } else {
                    ConditionText said = conditionFromText(listedConditions.value(c));
                    row.listing.condition = std::move(said.condition);
                    if (row.listing.conditionMesh.isEmpty()) {
                        row.listing.conditionMesh = std::move(said.mesh);
                    }
                }
                if (row.listing.kind == domain::TreatmentKind::Unstated && !cells.isOurs()) {
                    row.listing.kind = treatmentKindFromText(row.listing.treatment);
                }
                rows.append(std::move(row));
            }
        }
    }
    return rows;
}

// A remark, or a line that sums up: it has a name where clinics have theirs, and no other text.
bool isRemark(const CsvRow &row, const domain::Clinic &clinic)
{
    if (!isNoName(clinic.name)) {
        return false;
    }
    int texts = 0;
    for (const QString &cell : row.cells) {
        texts += std::any_of(cell.cbegin(), cell.cend(), [](QChar c) { return c.isLetter(); }) ? 1
                                                                                               : 0;
    }
    return texts <= 1;
}

} // namespace

std::optional<Reject> damageOf(const CsvRow &row, const QStringList &header)
{
    if (row.damagedCell < 0) {
        return std::nullopt;
    }
    return Reject{row.line, header.value(row.damagedCell),
        RowText::tr("The text of this cell is damaged: it holds bytes that are no characters."),
        row.cells};
}

std::variant<QList<ImportRow>, Reject> readRow(
    const CsvRow &row, const QStringList &header, const Mapping &mapping)
{
    if (auto damage = damageOf(row, header)) {
        return *std::move(damage);
    }
    RowCells cells(row, header, mapping);
    if (row.cells.size() > header.size()) {
        cells.refuse(Field::Ignore,
            RowText::tr("The row has %1 cells, the header %2: is a cell with a comma not in "
                        "quotation marks?")
                .arg(row.cells.size())
                .arg(header.size()));
    }
    ImportRow base;
    base.line = row.line;
    base.listingUuid = cells.text(Field::ListingUuid);
    base.clinic = clinicOf(cells);
    if (isRemark(row, base.clinic)) {
        cells.refuse(Field::ClinicName,
            RowText::tr("The line is a remark or a sum, not a clinic: “%1”.")
                .arg(base.clinic.name));
    }
    const auto people = practitionersOf(cells, base.clinic.place.country);
    base.laboratory = laboratoryOf(cells);
    base.listing = listingOf(cells, base.clinic.place);
    QList<ImportRow> rows;
    if (!cells.refusal()) {
        rows = combinations(cells, base, people);
    }
    if (cells.refusal()) {
        return *cells.refusal();
    }
    return rows;
}

} // namespace touchstone::exchange
