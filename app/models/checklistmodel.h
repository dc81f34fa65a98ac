// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "models/overviewmodel.h"

#include <QAbstractListModel>

namespace touchstone::models {

/// Section id under which the ten checks of the quick triage are listed.
inline const QString kTriageSection = QStringLiteral("*triage");

/// Criterion indexes of a section, in catalogue order (the triage in its own); all for an empty id.
QList<int> criteriaOfSection(const domain::Catalogue &catalogue, const QString &section);

/// The checks of one section, in catalogue order, those that do not apply at the end.
/// Thread: the window's.
class ChecklistModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< criterion id
        StateRole, ///< domain::AnswerState as int, as scored
        LineRole, ///< "Met · register"
        AgeingRole, ///< models::Ageing as int
        FlagRole, ///< domain::FlagState as int
        EarnedShareRole, ///< of the row's own weight, 0…1
        LostShareRole,
        OpenShareRole,
        AppliesRole,
        SortRole,
    };

    explicit ChecklistModel(QObject *parent = nullptr);

    void setAssessment(const domain::Assessment &assessment);
    void setSection(const QString &id);
    [[nodiscard]] const QString &section() const { return m_section; }
    /// Row of a criterion, or -1.
    [[nodiscard]] int rowOf(const QString &criterion) const;
    /// The next check after `criterion` in this list that applies and is not answered, from the top
    /// again when there is none below; empty when all are answered.
    [[nodiscard]] QString nextOpen(const QString &criterion) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QList<int> makeRows() const;

    domain::Assessment m_assessment;
    QString m_section;
    QList<int> m_rows;
    QList<domain::FlagState> m_flags;
};

/// The section list beside checks or lines: one entry for all of them or the quick triage first,
/// then the sections in catalogue order. Thread: the window's.
class ChecklistSectionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class First { AllSections, Triage };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< section id, kTriageSection, or empty for all
        LongTitleRole,
        CountRole, ///< "7 of 7"
        DoneRole,
        AskedRole,
        EarnedShareRole, ///< of the section's weight, 0…1
        LostShareRole,
        OpenShareRole,
        RaisedRole, ///< true when a red flag of the section is raised
        SortRole,
    };

    explicit ChecklistSectionModel(First first, QObject *parent = nullptr);

    void setAssessment(const domain::Assessment &assessment);
    [[nodiscard]] int rowOf(const QString &section) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        QString id, title, longTitle;
        int done = 0, asked = 0;
        qint64 earned = 0, lost = 0, open = 0;
        bool raised = false;
    };
    [[nodiscard]] Row makeRow(const domain::Assessment &assessment, const QString &id,
        const QString &title, const QString &longTitle) const;

    First m_first;
    QList<Row> m_rows;
};

} // namespace touchstone::models
