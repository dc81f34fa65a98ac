// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/blocks.h"
#include "report/reportdocument.h"
#include "report/reporttext.h"

#include "domain/explanation.h"

namespace touchstone::report {

/// Longest note that is printed, in UTF-16 units.
inline constexpr qsizetype kMaxPrintedNote = 20'000;

/// How much of the short report is spelled out; smaller until it fits its two pages.
struct ShortLimits
{
    int raisedInFull = 0; ///< red flags with fact, source, date and what lifts them
    int raisedBriefly = 0; ///< the next ones, with source and date; the others by name
    int raisedNamed = 50;
    int flagsListed = 9; ///< names in the lines of half met and open flags
    double sectionRow = 7.66; ///< mm
    int openRows = 10;
    int questions = 5;

    /// The next smaller first or second page; false when there is none.
    bool shrinkFirst();
    bool shrinkSecond();
};

/// What the reports of a listing are made of; one object makes one document.
class ListingContent
{
public:
    ListingContent(
        const domain::Assessment &assessment, const ReportOptions &options, const QString &sha256);

    [[nodiscard]] Content shortReport(const ShortLimits &limits) const;
    [[nodiscard]] Content fullReport() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] int raisedFlags() const
    {
        return static_cast<int>(m_assessment.score.triggered.size());
    }

private:
    [[nodiscard]] Content frame(QLatin1String headerText) const;
    [[nodiscard]] TitleBlock titleBlock() const;
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] ScoreCard card() const;
    [[nodiscard]] QString heldNote() const;
    [[nodiscard]] ItemList flags(const ShortLimits &limits) const;
    [[nodiscard]] Item raisedFlag(int criterion, bool brief) const;
    [[nodiscard]] QString flagNames(const QList<int> &criteria, int limit) const;
    [[nodiscard]] QString namesByCap(const QList<int> &criteria, int limit) const;
    [[nodiscard]] Table sections(double rowHeight) const;
    [[nodiscard]] Table openTable(const QList<domain::NextCheck> &checks, int rows) const;
    [[nodiscard]] QStringList questions(const QList<domain::NextCheck> &checks, int limit) const;
    [[nodiscard]] TwoColumns method(bool full) const;
    [[nodiscard]] Callout decide(bool full) const;
    [[nodiscard]] FactTable facts() const;
    void addClinicFacts(FactTable *table) const;
    void addPersonFacts(FactTable *table) const;
    void addLaboratoryFacts(FactTable *table) const;
    void addTreatmentFacts(FactTable *table) const;
    [[nodiscard]] Item criterionItem(int line) const;
    [[nodiscard]] Paragraph evidenceLine(const domain::Criterion &criterion,
        const domain::Answer &answer, const domain::ScoreLine &line) const;
    [[nodiscard]] QString freshness(
        const domain::Criterion &criterion, const domain::ScoreLine &line) const;
    [[nodiscard]] QString whyNotApplicable(int criterion, const domain::Answer &answer) const;
    void addLaw(QList<Block> *blocks) const;
    void addSources(QList<Block> *blocks) const;

    [[nodiscard]] const domain::Criterion &criterion(int index) const
    {
        return m_assessment.catalogue->criteria().at(index);
    }
    [[nodiscard]] domain::Answer answer(int criterionIndex) const
    {
        return m_assessment.answers.value(criterion(criterionIndex).rule.id);
    }
    /// Hearsay stays out of print unless asked for.
    [[nodiscard]] bool printable(const domain::Answer &answer) const
    {
        return m_options.withNotes || answer.tier != domain::Tier::Hearsay;
    }
    [[nodiscard]] int hearsayAnswers() const;
    [[nodiscard]] bool hasAged(int criterion) const;

    const domain::Assessment &m_assessment;
    const ReportOptions &m_options;
    const ReportText &m_text;
    QString m_sha256;
    QList<domain::LineShare> m_shares; ///< by line; add up to the totals
};

/// "9b2f61c4 0d7ae813 5c20f4b6 71e98a3d": the first 32 digits of a SHA-256 as print has them.
QString shortHash(const QString &sha256);

} // namespace touchstone::report
