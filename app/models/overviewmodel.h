// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "models/checklistwords.h"

#include <QAbstractItemModel>

namespace touchstone::models {

/// Earned, lost and open in tenths of a point of 100.
struct PointParts
{
    int earned = 0, lost = 0, open = 0;
    bool operator==(const PointParts &) const = default;
};

/// The whole, its sections and lines in tenths that add up: lines to their section, sections to the
/// whole, the whole to 1000.
struct PointTable
{
    PointParts total;
    QHash<QString, PointParts> sections; ///< by section id
    QList<PointParts> lines; ///< by criterion
};
PointTable pointTable(const domain::Assessment &assessment);

/// The line-by-line explanation: section rows with their lines, and one last group for the checks
/// that do not apply, with the reason. Thread: the window's.
class OverviewModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Column { Check, Answer, Evidence, Line, Earned, Lost, Open, Count };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< criterion id; empty on section rows
        GroupRole, ///< true on section rows
        StateRole, ///< domain::AnswerState as int
        AgeingRole, ///< models::Ageing as int
        FlagRole, ///< domain::FlagState as int
        EarnedShareRole, ///< of the row's own weight, 0…1
        LostShareRole,
        OpenShareRole,
        LengthRole, ///< weight relative to the heaviest line, 0…1
        SortRole,
    };

    explicit OverviewModel(QObject *parent = nullptr);

    /// Shows `assessment`, all sections or the one with this id. Rows stay where they are when only
    /// values changed.
    void setAssessment(const domain::Assessment &assessment);
    void setSection(const QString &id);
    [[nodiscard]] QModelIndex indexOf(const QString &criterion) const;
    /// The group of checks that do not apply; invalid when all apply.
    [[nodiscard]] QModelIndex notApplicableGroup() const;
    [[nodiscard]] const PointTable &points() const { return m_points; }

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    struct Group
    {
        QString id; ///< section, empty for "does not apply"
        QString title;
        QList<int> criteria;
        bool operator==(const Group &) const = default;
    };
    [[nodiscard]] QList<Group> makeGroups() const;
    [[nodiscard]] QVariant groupData(const Group &group, Column column, int role) const;
    [[nodiscard]] QVariant lineData(int criterion, Column column, int role) const;
    [[nodiscard]] QVariant lineText(int criterion, Column column) const;
    [[nodiscard]] QString lineToolTip(int criterion) const;
    [[nodiscard]] const domain::ScoreLine &line(int criterion) const;

    domain::Assessment m_assessment;
    PointTable m_points;
    QString m_section;
    QList<Group> m_groups;
    QList<domain::FlagState> m_flags;
    int m_heaviest = 1;
};

/// What each criterion's red flag does to the score, by criterion.
QList<domain::FlagState> flagStates(const domain::Assessment &assessment);

} // namespace touchstone::models
