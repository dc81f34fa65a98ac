// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QString>
#include <QStringList>

#include <optional>

/// What single cells say. Pure, thread-safe; written for a hundred thousand rows a second.
namespace touchstone::exchange {

/// One line of text: trimmed, white space single, control characters and marks that turn the
/// direction of writing removed. The cell itself where nothing was to be done.
QString cleanCell(const QString &cell);

/// Several lines of text: line ends as \n, trimmed, without the same characters.
QString cleanLines(const QString &cell);

/// Whether a cleaned cell says that nothing is known: "", "-", "N/A", "Not Available", "sin datos"
/// …
bool saysNothing(const QString &cell);

/// Marks of HTML that some exports leave in cells, taken out: "<br />", "&amp;".
QString withoutHtml(const QString &cell);

/// The parts of a cell divided by ; or | or line breaks, cleaned, without empty and repeated ones.
QStringList listFromText(const QString &cell);

/// An amount of money as people write it.
struct MoneyText
{
    qint64 thousandths = 0; ///< of the currency's unit; the lowest where several are given
    QString currency; ///< ISO 4217 where the text says it
    bool isDollarSign = false; ///< a bare "$", which several countries use
    bool isYenSign = false; ///< a bare "¥", of Japan or China
    bool isInexact = false; ///< a range, "from", "desde": the text says more than the number
};

/// Nothing for text that holds no amount, or that cannot be read without guessing.
std::optional<MoneyText> moneyFromText(const QString &cell);

/// A condition and the MeSH identifier it was written with: "Osteoarthritis, Knee (D020370)",
/// "Multiple Sclerosis [MeSH: D009103]". The text alone where there is none, or more than one.
struct ConditionText
{
    QString condition;
    QString mesh;
};
ConditionText conditionFromText(const QString &cell);

/// Whether a cell is a MeSH identifier: D or C and six or more digits.
bool isMeshId(QStringView text);

/// Whether a clinic's name is none but the label of a line that sums up, or a remark: "Total",
/// "Gesamt", "合計", "# comment".
bool isNoName(const QString &name);

/// The kind a treatment's name makes plain; Unstated where it names none, or several.
domain::TreatmentKind treatmentKindFromText(const QString &text);

/// Codes and words of the closed lists, in English and Spanish; nothing for others.
std::optional<domain::TreatmentKind> kindFromWord(const QString &text);
std::optional<domain::Goal> goalFromWord(const QString &text);
std::optional<domain::Offer> offerFromWord(const QString &text);
std::optional<domain::Route> routeFromWord(const QString &text);
std::optional<domain::CellSource> cellSourceFromWord(const QString &text);

} // namespace touchstone::exchange
