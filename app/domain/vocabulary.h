// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

/// The closed word lists of the domain. Each has a code, stable for ever, used in files, on the
/// command line and in the database (`code()` and `fromCode()`), and a label for people in their
/// language (`label()`, translated; GUI, CLI and reports all use it).
namespace touchstone::domain {

/// What an answer says about a criterion (DESIGN: state).
enum class AnswerState : quint8 { Unknown, Met, Partly, NotMet, Declined, NotApplicable };

/// Who says so; strongest first, as scoring compares them. None goes with Unknown and
/// NotApplicable.
enum class Tier : quint8 { None, Register, Independent, Document, Statement, Hearsay };

/// What an answer belongs to; the scope of a criterion names it.
enum class SubjectKind : quint8 { Listing, Clinic, Practitioner, Laboratory };

/// Treatment kinds of the catalogue; Unstated keeps every treatment-bound check open.
enum class TreatmentKind : quint8 {
    Unstated,
    BloodStemCell,
    MarrowConcentrate,
    FatGraft,
    FatDerivedCells,
    GrownOwnCells,
    DonorCells,
    Exosomes,
    Pluripotent,
    Platelets,
    Topical,
};

enum class Goal : quint8 { Unstated, Disease, Injury, Cosmetic, AntiAgeing };
enum class Offer : quint8 { Routine, Trial, SpecialAccess };
enum class Route : quint8 {
    Unstated,
    Joint,
    Disc,
    Muscle,
    Skin,
    Scalp,
    Vein,
    Artery,
    SpinalFluid,
    Brain,
    Eye,
    Topical,
    Surgical,
    Other,
};
enum class CellSource : quint8 { Unstated, Own, Donor };
enum class YesNo : quint8 { Unstated, Yes, No };
enum class NameKind : quint8 { Trading, Legal, Former, Other };

/// Result words of scoring.md, in list order from best to worst but for None (nothing applies).
enum class Band : quint8 {
    StrongOnPaper,
    Fair,
    Mixed,
    Weak,
    Provisional,
    NotEnoughInformation,
    SeriousConcern,
    Stop,
    None,
};

/// What a person may do in a directory that several share; each may what the ones before may.
enum class PersonRole : quint8 { Reader, Advisor, Reviewer, Admin };

/// Where the assessment of a listing stands (domain/review.h).
enum class ReviewState : quint8 { NotStarted, Draft, Assessed, Reviewed, Signed };

/// Codes: `not_met`, `anti_ageing`, `strong_on_paper` … English, lower case, underscores; treatment
/// kinds use the catalogue's ids (`bmac`, `svf`). Unstated is the empty string.
template <typename Enum> QString code(Enum value);
/// The value of a code; nothing when no value has it. The empty code is Unstated where there is
/// one.
template <typename Enum> std::optional<Enum> fromCode(const QString &code);
/// The word for people, in the program's language.
template <typename Enum> QString label(Enum value);
/// Every value in display order, Unstated first where there is one.
template <typename Enum> const QList<Enum> &allValues();

} // namespace touchstone::domain
