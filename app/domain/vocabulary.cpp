// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/vocabulary.h"

#include "domain/journal.h"
#include "domain/listquery.h"

#include <QCoreApplication>

#include <array>
#include <span>

namespace touchstone::domain {

namespace {

constexpr const char *kContext = "vocabulary";

/// English text and the comment that tells translators where it stands.
struct Text
{
    const char *source;
    const char *comment;
};

template <typename Enum> struct Word
{
    Enum value;
    QLatin1String code;
    Text text;
};

// One table for each enumeration, in display order.
template <typename Enum> std::span<const Word<Enum>> words();

template <> std::span<const Word<AnswerState>> words()
{
    using enum AnswerState;
    static constexpr std::array table = {
        Word<AnswerState>{
            Met, QLatin1String("met"), QT_TRANSLATE_NOOP3("vocabulary", "Met", "answer")},
        Word<AnswerState>{Partly, QLatin1String("partly"),
            QT_TRANSLATE_NOOP3("vocabulary", "Partly met", "answer")},
        Word<AnswerState>{NotMet, QLatin1String("not_met"),
            QT_TRANSLATE_NOOP3("vocabulary", "Not met", "answer")},
        Word<AnswerState>{Declined, QLatin1String("declined"),
            QT_TRANSLATE_NOOP3("vocabulary", "Declined", "answer: the clinic would not say")},
        Word<AnswerState>{Unknown, QLatin1String("unknown"),
            QT_TRANSLATE_NOOP3("vocabulary", "Not known yet", "answer")},
        Word<AnswerState>{NotApplicable, QLatin1String("not_applicable"),
            QT_TRANSLATE_NOOP3("vocabulary", "Does not apply", "answer")},
    };
    return table;
}

template <> std::span<const Word<PersonRole>> words()
{
    using enum PersonRole;
    static constexpr std::array table = {
        Word<PersonRole>{Reader, QLatin1String("reader"),
            QT_TRANSLATE_NOOP3("vocabulary", "Reader", "role of a person")},
        Word<PersonRole>{Advisor, QLatin1String("advisor"),
            QT_TRANSLATE_NOOP3("vocabulary", "Advisor", "role of a person")},
        Word<PersonRole>{Reviewer, QLatin1String("reviewer"),
            QT_TRANSLATE_NOOP3("vocabulary", "Reviewer", "role of a person")},
        Word<PersonRole>{Admin, QLatin1String("admin"),
            QT_TRANSLATE_NOOP3("vocabulary", "Administrator", "role of a person")},
    };
    return table;
}

template <> std::span<const Word<ReviewState>> words()
{
    using enum ReviewState;
    static constexpr std::array table = {
        Word<ReviewState>{NotStarted, QLatin1String("not_started"),
            QT_TRANSLATE_NOOP3("vocabulary", "Not started", "assessment")},
        Word<ReviewState>{
            Draft, QLatin1String("draft"), QT_TRANSLATE_NOOP3("vocabulary", "Draft", "assessment")},
        Word<ReviewState>{Assessed, QLatin1String("assessed"),
            QT_TRANSLATE_NOOP3("vocabulary", "Assessed", "assessment")},
        Word<ReviewState>{Reviewed, QLatin1String("reviewed"),
            QT_TRANSLATE_NOOP3("vocabulary", "Reviewed", "assessment")},
        Word<ReviewState>{Signed, QLatin1String("signed"),
            QT_TRANSLATE_NOOP3("vocabulary", "Signed", "assessment")},
    };
    return table;
}

template <> std::span<const Word<Tier>> words()
{
    static constexpr std::array table = {
        Word<Tier>{Tier::None, QLatin1String(""),
            QT_TRANSLATE_NOOP3("vocabulary", "Not stated", "who says so")},
        Word<Tier>{Tier::Register, QLatin1String("register"),
            QT_TRANSLATE_NOOP3("vocabulary", "Official register", "who says so")},
        Word<Tier>{Tier::Independent, QLatin1String("independent"),
            QT_TRANSLATE_NOOP3("vocabulary", "Independent third party", "who says so")},
        Word<Tier>{Tier::Document, QLatin1String("document"),
            QT_TRANSLATE_NOOP3("vocabulary", "Clinic's own document", "who says so")},
        Word<Tier>{Tier::Statement, QLatin1String("statement"),
            QT_TRANSLATE_NOOP3("vocabulary", "Clinic's statement", "who says so")},
        Word<Tier>{Tier::Hearsay, QLatin1String("hearsay"),
            QT_TRANSLATE_NOOP3("vocabulary", "Hearsay", "who says so")},
    };
    return table;
}

template <> std::span<const Word<SubjectKind>> words()
{
    using enum SubjectKind;
    static constexpr std::array table = {
        Word<SubjectKind>{Listing, QLatin1String("listing"),
            QT_TRANSLATE_NOOP3("vocabulary", "Listing", "kind of record")},
        Word<SubjectKind>{Clinic, QLatin1String("clinic"),
            QT_TRANSLATE_NOOP3("vocabulary", "Clinic", "kind of record")},
        Word<SubjectKind>{Practitioner, QLatin1String("practitioner"),
            QT_TRANSLATE_NOOP3("vocabulary", "Practitioner", "kind of record")},
        Word<SubjectKind>{Laboratory, QLatin1String("laboratory"),
            QT_TRANSLATE_NOOP3("vocabulary", "Laboratory", "kind of record")},
    };
    return table;
}

template <> std::span<const Word<TreatmentKind>> words()
{
    using enum TreatmentKind;
    static constexpr std::array table = {
        Word<TreatmentKind>{Unstated, QLatin1String(""),
            QT_TRANSLATE_NOOP3("vocabulary", "Not stated", "kind of treatment")},
        Word<TreatmentKind>{BloodStemCell, QLatin1String("hsct"),
            QT_TRANSLATE_NOOP3("vocabulary", "Blood stem-cell transplant", "kind of treatment")},
        Word<TreatmentKind>{MarrowConcentrate, QLatin1String("bmac"),
            QT_TRANSLATE_NOOP3("vocabulary", "Marrow concentrate", "kind of treatment")},
        Word<TreatmentKind>{FatGraft, QLatin1String("fat"),
            QT_TRANSLATE_NOOP3("vocabulary", "Fat graft", "kind of treatment")},
        Word<TreatmentKind>{FatDerivedCells, QLatin1String("svf"),
            QT_TRANSLATE_NOOP3("vocabulary", "Fat-derived cells (SVF)", "kind of treatment")},
        Word<TreatmentKind>{GrownOwnCells, QLatin1String("msc"),
            QT_TRANSLATE_NOOP3(
                "vocabulary", "Own cells grown in a laboratory", "kind of treatment")},
        Word<TreatmentKind>{DonorCells, QLatin1String("donor"),
            QT_TRANSLATE_NOOP3("vocabulary", "Donor or birth-tissue cells", "kind of treatment")},
        Word<TreatmentKind>{Exosomes, QLatin1String("exo"),
            QT_TRANSLATE_NOOP3("vocabulary", "Exosomes", "kind of treatment")},
        Word<TreatmentKind>{Pluripotent, QLatin1String("pluri"),
            QT_TRANSLATE_NOOP3("vocabulary", "Embryonic, fetal or iPS cells", "kind of treatment")},
        Word<TreatmentKind>{Platelets, QLatin1String("prp"),
            QT_TRANSLATE_NOOP3("vocabulary", "Platelet-rich plasma (PRP)", "kind of treatment")},
        Word<TreatmentKind>{TreatmentKind::Topical, QLatin1String("topical"),
            QT_TRANSLATE_NOOP3("vocabulary", "Creams and skin products", "kind of treatment")},
    };
    return table;
}

template <> std::span<const Word<Goal>> words()
{
    using enum Goal;
    static constexpr std::array table = {
        Word<Goal>{Unstated, QLatin1String(""),
            QT_TRANSLATE_NOOP3("vocabulary", "Not stated", "goal of a treatment")},
        Word<Goal>{Disease, QLatin1String("disease"),
            QT_TRANSLATE_NOOP3("vocabulary", "Disease", "goal of a treatment")},
        Word<Goal>{Injury, QLatin1String("injury"),
            QT_TRANSLATE_NOOP3("vocabulary", "Injury", "goal of a treatment")},
        Word<Goal>{Cosmetic, QLatin1String("cosmetic"),
            QT_TRANSLATE_NOOP3("vocabulary", "Cosmetic", "goal of a treatment")},
        Word<Goal>{AntiAgeing, QLatin1String("anti_ageing"),
            QT_TRANSLATE_NOOP3("vocabulary", "Anti-ageing", "goal of a treatment")},
    };
    return table;
}

template <> std::span<const Word<Offer>> words()
{
    using enum Offer;
    static constexpr std::array table = {
        Word<Offer>{Routine, QLatin1String("routine"),
            QT_TRANSLATE_NOOP3("vocabulary", "Routine treatment", "how it is offered")},
        Word<Offer>{Trial, QLatin1String("trial"),
            QT_TRANSLATE_NOOP3("vocabulary", "Trial or study", "how it is offered")},
        Word<Offer>{SpecialAccess, QLatin1String("special_access"),
            QT_TRANSLATE_NOOP3("vocabulary", "Special access", "how it is offered")},
    };
    return table;
}

template <> std::span<const Word<Route>> words()
{
    using enum Route;
    static constexpr std::array table = {
        Word<Route>{Unstated, QLatin1String(""),
            QT_TRANSLATE_NOOP3("vocabulary", "Not stated", "where the cells go")},
        Word<Route>{Joint, QLatin1String("joint"),
            QT_TRANSLATE_NOOP3("vocabulary", "Joint", "where the cells go")},
        Word<Route>{Disc, QLatin1String("disc"),
            QT_TRANSLATE_NOOP3("vocabulary", "Spinal disc", "where the cells go")},
        Word<Route>{Muscle, QLatin1String("muscle"),
            QT_TRANSLATE_NOOP3("vocabulary", "Muscle or tendon", "where the cells go")},
        Word<Route>{Skin, QLatin1String("skin"),
            QT_TRANSLATE_NOOP3("vocabulary", "Skin", "where the cells go")},
        Word<Route>{Scalp, QLatin1String("scalp"),
            QT_TRANSLATE_NOOP3("vocabulary", "Scalp", "where the cells go")},
        Word<Route>{Vein, QLatin1String("vein"),
            QT_TRANSLATE_NOOP3("vocabulary", "Vein (infusion)", "where the cells go")},
        Word<Route>{Artery, QLatin1String("artery"),
            QT_TRANSLATE_NOOP3("vocabulary", "Artery", "where the cells go")},
        Word<Route>{SpinalFluid, QLatin1String("spinal_fluid"),
            QT_TRANSLATE_NOOP3("vocabulary", "Spinal fluid", "where the cells go")},
        Word<Route>{Brain, QLatin1String("brain"),
            QT_TRANSLATE_NOOP3("vocabulary", "Brain", "where the cells go")},
        Word<Route>{Eye, QLatin1String("eye"),
            QT_TRANSLATE_NOOP3("vocabulary", "Eye", "where the cells go")},
        Word<Route>{Route::Topical, QLatin1String("topical"),
            QT_TRANSLATE_NOOP3("vocabulary", "On the skin", "where the cells go")},
        Word<Route>{Surgical, QLatin1String("surgical"),
            QT_TRANSLATE_NOOP3("vocabulary", "Placed in surgery", "where the cells go")},
        Word<Route>{Route::Other, QLatin1String("other"),
            QT_TRANSLATE_NOOP3("vocabulary", "Other", "where the cells go")},
    };
    return table;
}

template <> std::span<const Word<CellSource>> words()
{
    using enum CellSource;
    static constexpr std::array table = {
        Word<CellSource>{Unstated, QLatin1String(""),
            QT_TRANSLATE_NOOP3("vocabulary", "Not stated", "whose cells")},
        Word<CellSource>{Own, QLatin1String("own"),
            QT_TRANSLATE_NOOP3("vocabulary", "The patient's own", "whose cells")},
        Word<CellSource>{Donor, QLatin1String("donor"),
            QT_TRANSLATE_NOOP3("vocabulary", "From a donor", "whose cells")},
    };
    return table;
}

template <> std::span<const Word<YesNo>> words()
{
    using enum YesNo;
    static constexpr std::array table = {
        Word<YesNo>{Unstated, QLatin1String(""),
            QT_TRANSLATE_NOOP3("vocabulary", "Not stated", "yes or no")},
        Word<YesNo>{
            Yes, QLatin1String("yes"), QT_TRANSLATE_NOOP3("vocabulary", "Yes", "yes or no")},
        Word<YesNo>{No, QLatin1String("no"), QT_TRANSLATE_NOOP3("vocabulary", "No", "yes or no")},
    };
    return table;
}

template <> std::span<const Word<NameKind>> words()
{
    using enum NameKind;
    static constexpr std::array table = {
        Word<NameKind>{Trading, QLatin1String("trading"),
            QT_TRANSLATE_NOOP3("vocabulary", "Trading name", "kind of name")},
        Word<NameKind>{Legal, QLatin1String("legal"),
            QT_TRANSLATE_NOOP3("vocabulary", "Legal name", "kind of name")},
        Word<NameKind>{Former, QLatin1String("former"),
            QT_TRANSLATE_NOOP3("vocabulary", "Former name", "kind of name")},
        Word<NameKind>{NameKind::Other, QLatin1String("other"),
            QT_TRANSLATE_NOOP3("vocabulary", "Other name", "kind of name")},
    };
    return table;
}

template <> std::span<const Word<Band>> words()
{
    using enum Band;
    static constexpr std::array table = {
        Word<Band>{StrongOnPaper, QLatin1String("strong_on_paper"),
            QT_TRANSLATE_NOOP3("vocabulary", "Strong on paper", "band")},
        Word<Band>{Fair, QLatin1String("fair"), QT_TRANSLATE_NOOP3("vocabulary", "Fair", "band")},
        Word<Band>{
            Mixed, QLatin1String("mixed"), QT_TRANSLATE_NOOP3("vocabulary", "Mixed", "band")},
        Word<Band>{Weak, QLatin1String("weak"), QT_TRANSLATE_NOOP3("vocabulary", "Weak", "band")},
        Word<Band>{Provisional, QLatin1String("provisional"),
            QT_TRANSLATE_NOOP3("vocabulary", "Provisional", "band")},
        Word<Band>{NotEnoughInformation, QLatin1String("not_enough_information"),
            QT_TRANSLATE_NOOP3("vocabulary", "Not enough information", "band")},
        Word<Band>{SeriousConcern, QLatin1String("serious_concern"),
            QT_TRANSLATE_NOOP3("vocabulary", "Serious concern", "band")},
        Word<Band>{Stop, QLatin1String("stop"),
            QT_TRANSLATE_NOOP3("vocabulary", "Stop and get independent advice", "band")},
        Word<Band>{Band::None, QLatin1String("none"),
            QT_TRANSLATE_NOOP3("vocabulary", "No applicable criteria", "band")},
    };
    return table;
}

template <> std::span<const Word<ListingSort>> words()
{
    using enum ListingSort;
    static constexpr std::array table = {
        Word<ListingSort>{Rank, QLatin1String("rank"),
            QT_TRANSLATE_NOOP3("vocabulary", "Result", "order of a list")},
        Word<ListingSort>{ListingSort::Clinic, QLatin1String("clinic"),
            QT_TRANSLATE_NOOP3("vocabulary", "Clinic", "order of a list")},
        Word<ListingSort>{Treatment, QLatin1String("treatment"),
            QT_TRANSLATE_NOOP3("vocabulary", "Treatment", "order of a list")},
        Word<ListingSort>{Condition, QLatin1String("condition"),
            QT_TRANSLATE_NOOP3("vocabulary", "Condition", "order of a list")},
        Word<ListingSort>{ListingSort::Place, QLatin1String("place"),
            QT_TRANSLATE_NOOP3("vocabulary", "Place", "order of a list")},
        Word<ListingSort>{ListingSort::Band, QLatin1String("band"),
            QT_TRANSLATE_NOOP3("vocabulary", "Band", "order of a list")},
        Word<ListingSort>{Shown, QLatin1String("shown"),
            QT_TRANSLATE_NOOP3("vocabulary", "Shown", "order of a list")},
        Word<ListingSort>{Reach, QLatin1String("reach"),
            QT_TRANSLATE_NOOP3("vocabulary", "Could reach", "order of a list")},
        Word<ListingSort>{Checked, QLatin1String("checked"),
            QT_TRANSLATE_NOOP3("vocabulary", "Checked", "order of a list")},
        Word<ListingSort>{Flags, QLatin1String("flags"),
            QT_TRANSLATE_NOOP3("vocabulary", "Red flags", "order of a list")},
        Word<ListingSort>{Due, QLatin1String("due"),
            QT_TRANSLATE_NOOP3("vocabulary", "Check again on", "order of a list")},
        Word<ListingSort>{Changed, QLatin1String("changed"),
            QT_TRANSLATE_NOOP3("vocabulary", "Changed", "order of a list")},
    };
    return table;
}

template <> std::span<const Word<ListingQuery::Flags>> words()
{
    using enum ListingQuery::Flags;
    static constexpr std::array table = {
        Word<ListingQuery::Flags>{Any, QLatin1String("any"),
            QT_TRANSLATE_NOOP3("vocabulary", "Any", "filter on red flags")},
        Word<ListingQuery::Flags>{Raised, QLatin1String("raised"),
            QT_TRANSLATE_NOOP3("vocabulary", "Raised", "filter on red flags")},
        Word<ListingQuery::Flags>{Open, QLatin1String("open"),
            QT_TRANSLATE_NOOP3("vocabulary", "Open", "filter on red flags")},
        Word<ListingQuery::Flags>{None, QLatin1String("none"),
            QT_TRANSLATE_NOOP3("vocabulary", "None", "filter on red flags")},
    };
    return table;
}

template <> std::span<const Word<ChangeKind>> words()
{
    using enum ChangeKind;
    static constexpr std::array table = {
        Word<ChangeKind>{Edit, QLatin1String("edit"),
            QT_TRANSLATE_NOOP3("vocabulary", "Edit", "kind of change")},
        Word<ChangeKind>{Import, QLatin1String("import"),
            QT_TRANSLATE_NOOP3("vocabulary", "Import", "kind of change")},
        Word<ChangeKind>{Undo, QLatin1String("undo"),
            QT_TRANSLATE_NOOP3("vocabulary", "Undo", "kind of change")},
        Word<ChangeKind>{Redo, QLatin1String("redo"),
            QT_TRANSLATE_NOOP3("vocabulary", "Redo", "kind of change")},
        Word<ChangeKind>{Sample, QLatin1String("sample"),
            QT_TRANSLATE_NOOP3("vocabulary", "Example data", "kind of change")},
        Word<ChangeKind>{Restore, QLatin1String("restore"),
            QT_TRANSLATE_NOOP3("vocabulary", "Restored backup", "kind of change")},
    };
    return table;
}

template <> std::span<const Word<RecordAction>> words()
{
    using enum RecordAction;
    static constexpr std::array table = {
        Word<RecordAction>{Created, QLatin1String("created"),
            QT_TRANSLATE_NOOP3("vocabulary", "Created", "what happened to a record")},
        Word<RecordAction>{Changed, QLatin1String("changed"),
            QT_TRANSLATE_NOOP3("vocabulary", "Changed", "what happened to a record")},
        Word<RecordAction>{Trashed, QLatin1String("trashed"),
            QT_TRANSLATE_NOOP3("vocabulary", "Moved to the trash", "what happened to a record")},
        Word<RecordAction>{Restored, QLatin1String("restored"),
            QT_TRANSLATE_NOOP3(
                "vocabulary", "Taken out of the trash", "what happened to a record")},
        Word<RecordAction>{Answered, QLatin1String("answered"),
            QT_TRANSLATE_NOOP3("vocabulary", "Answered", "what happened to a record")},
        Word<RecordAction>{Assigned, QLatin1String("assigned"),
            QT_TRANSLATE_NOOP3("vocabulary", "Assigned", "what happened to a record")},
        Word<RecordAction>{Unassigned, QLatin1String("unassigned"),
            QT_TRANSLATE_NOOP3("vocabulary", "No longer assigned", "what happened to a record")},
        Word<RecordAction>{AssessmentStarted, QLatin1String("assessment_started"),
            QT_TRANSLATE_NOOP3("vocabulary", "Assessment started", "what happened to a record")},
        Word<RecordAction>{Assessed, QLatin1String("assessed"),
            QT_TRANSLATE_NOOP3("vocabulary", "Assessment completed", "what happened to a record")},
        Word<RecordAction>{Returned, QLatin1String("returned"),
            QT_TRANSLATE_NOOP3("vocabulary", "Assessment sent back", "what happened to a record")},
        Word<RecordAction>{Reviewed, QLatin1String("reviewed"),
            QT_TRANSLATE_NOOP3("vocabulary", "Assessment reviewed", "what happened to a record")},
        Word<RecordAction>{Signed, QLatin1String("signed"),
            QT_TRANSLATE_NOOP3("vocabulary", "Assessment signed", "what happened to a record")},
        Word<RecordAction>{AssessorNamed, QLatin1String("assessor_named"),
            QT_TRANSLATE_NOOP3("vocabulary", "Named as assessor", "what happened to a record")},
        Word<RecordAction>{AssessorFinished, QLatin1String("assessor_finished"),
            QT_TRANSLATE_NOOP3("vocabulary", "Assessor finished", "what happened to a record")},
        Word<RecordAction>{Reconciled, QLatin1String("reconciled"),
            QT_TRANSLATE_NOOP3("vocabulary", "Two answers made one", "what happened to a record")},
        Word<RecordAction>{SetAside, QLatin1String("set_aside"),
            QT_TRANSLATE_NOOP3(
                "vocabulary", "Text not taken in a conflict", "what happened to a record")},
        Word<RecordAction>{AssessorAnswered, QLatin1String("assessor_answered"),
            QT_TRANSLATE_NOOP3(
                "vocabulary", "Independent answers given", "what happened to a record")},
    };
    return table;
}

template <typename Enum> const Word<Enum> *wordOf(Enum value)
{
    for (const Word<Enum> &word : words<Enum>()) {
        if (word.value == value) {
            return &word;
        }
    }
    return nullptr;
}

} // namespace

template <typename Enum> QString code(Enum value)
{
    const Word<Enum> *word = wordOf(value);
    return word ? QString(word->code) : QString();
}

template <typename Enum> std::optional<Enum> fromCode(const QString &code)
{
    for (const Word<Enum> &word : words<Enum>()) {
        if (code == word.code) {
            return word.value;
        }
    }
    return std::nullopt;
}

template <typename Enum> QString label(Enum value)
{
    const Word<Enum> *word = wordOf(value);
    return word ? QCoreApplication::translate(kContext, word->text.source, word->text.comment)
                : QString();
}

template <typename Enum> const QList<Enum> &allValues()
{
    static const QList<Enum> values = [] {
        QList<Enum> list;
        for (const Word<Enum> &word : words<Enum>()) {
            list.append(word.value);
        }
        return list;
    }();
    return values;
}

#define TOUCHSTONE_WORDS(Enum)                                                                     \
    template QString code<Enum>(Enum);                                                             \
    template std::optional<Enum> fromCode<Enum>(const QString &);                                  \
    template QString label<Enum>(Enum);                                                            \
    template const QList<Enum> &allValues<Enum>()

TOUCHSTONE_WORDS(AnswerState);
TOUCHSTONE_WORDS(Tier);
TOUCHSTONE_WORDS(SubjectKind);
TOUCHSTONE_WORDS(TreatmentKind);
TOUCHSTONE_WORDS(Goal);
TOUCHSTONE_WORDS(Offer);
TOUCHSTONE_WORDS(Route);
TOUCHSTONE_WORDS(CellSource);
TOUCHSTONE_WORDS(YesNo);
TOUCHSTONE_WORDS(NameKind);
TOUCHSTONE_WORDS(Band);
TOUCHSTONE_WORDS(PersonRole);
TOUCHSTONE_WORDS(ReviewState);
TOUCHSTONE_WORDS(ListingSort);
TOUCHSTONE_WORDS(ListingQuery::Flags);
TOUCHSTONE_WORDS(ChangeKind);
TOUCHSTONE_WORDS(RecordAction);

} // namespace touchstone::domain
