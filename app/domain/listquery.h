// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "domain/score.h"

#include <QList>
#include <QString>
#include <QStringList>

/// What lists ask for and get.
namespace touchstone::domain {

/// Columns lists can be ordered by. Rank is the order of scoring.md: Stop last, then Serious
/// concern, then Shown, Could reach, name. Ties are broken by name, then by key; each order is
/// total.
enum class ListingSort : quint8 {
    Rank,
    Clinic,
    Treatment,
    Condition,
    Place,
    Band,
    Shown,
    Reach,
    Checked,
    Flags,
    Due,
    Changed,
};

/// What a list of listings is narrowed to; empty members do not narrow. All must hold.
struct ListingQuery
{
    QString search; ///< as typed: every word must occur, as a word's beginning or inside a name
    QList<QString> countries; ///< of treatment, alpha-2
    QList<TreatmentKind> kinds;
    QList<Goal> goals;
    QList<Band> bands;
    enum class Flags : quint8 { Any, Raised, Open, None } flags = Flags::Any;
    QDate dueBefore; ///< an answer ages or expires before that day, or nothing has been checked yet
    QString assignedTo; ///< who works on it, by name; empty: anybody or nobody
    QList<ReviewState> reviews; ///< of the latest assessment
    bool trashed = false; ///< true lists the trash instead
    ListingSort sort = ListingSort::Rank;
    bool descending = false; ///< reverses the whole order
    bool operator==(const ListingQuery &) const = default;
};

/// One line of a list.
struct ListingRow
{
    ListingId id;
    QString uuid;
    ClinicId clinicId;
    QString clinic, practitioner, laboratory; ///< names
    QString city, region, country; ///< of treatment
    QString treatment, condition;
    TreatmentKind kind = TreatmentKind::Unstated;
    Goal goal = Goal::Unstated;
    Offer offer = Offer::Routine;
    Money price;
    ScoreSummary score;
    QDate dueOn; ///< earliest day an answer stops counting whole; invalid when none
    ReviewState review = ReviewState::NotStarted; ///< of the latest assessment
    QStringList assignees; ///< who works on it, by name
    qint64 revision = 0;
    QDateTime changedUtc;
    bool trashed = false, example = false;
    bool operator==(const ListingRow &) const = default;
};

/// Where a page ends: pass it back to get the next one. Opaque; empty means the beginning.
struct PageCursor
{
    QByteArray state;
    [[nodiscard]] bool isEmpty() const { return state.isEmpty(); }
};

template <typename Row> struct Page
{
    QList<Row> rows;
    PageCursor next; ///< empty when this was the last page
};

struct PartyQuery
{
    SubjectKind kind = SubjectKind::Clinic;
    QString search;
    bool trashed = false;
};

/// One clinic, practitioner or laboratory in a list; ordered by name, then key.
struct PartyRow
{
    SubjectRef ref;
    QString uuid, name, city, region, country;
    QString detail; ///< specialty, licence or web address: what tells two alike apart
    int listings = 0; ///< how many listings name it
    qint64 lowestShownTenths = -1; ///< a clinic's summary is its lowest listing; -1 when none
    Band lowestBand = Band::None;
    bool trashed = false, example = false;
};

} // namespace touchstone::domain
