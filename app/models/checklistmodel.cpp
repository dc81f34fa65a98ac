// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checklistmodel.h"

#include "base/assert.h"

namespace touchstone::models {

using namespace domain;

QList<int> criteriaOfSection(const Catalogue &catalogue, const QString &section)
{
    if (section == kTriageSection)
        return catalogue.triage();
    QList<int> rows;
    for (int i = 0; i < catalogue.criteria().size(); ++i) {
        if (section.isEmpty() || catalogue.criteria().at(i).section == section)
            rows.append(i);
    }
    return rows;
}

ChecklistModel::ChecklistModel(QObject *parent)
    : QAbstractListModel(parent), m_section(kTriageSection)
{
}

QList<int> ChecklistModel::makeRows() const
{
    if (!m_assessment.catalogue)
        return {};
    QList<int> rows = criteriaOfSection(*m_assessment.catalogue, m_section);
    std::stable_partition(rows.begin(), rows.end(),
        [this](int i) { return m_assessment.applicability.value(i).applies; });
    return rows;
}

void ChecklistModel::setAssessment(const Assessment &assessment)
{
    m_assessment = assessment;
    m_flags = flagStates(assessment);
    const QList<int> rows = makeRows();
    if (rows == m_rows) {
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ChecklistModel::setSection(const QString &id)
{
    if (id == m_section)
        return;
    beginResetModel();
    m_section = id;
    m_rows = makeRows();
    endResetModel();
}

int ChecklistModel::rowOf(const QString &criterion) const
{
    if (!m_assessment.catalogue)
        return -1;
    return static_cast<int>(m_rows.indexOf(m_assessment.catalogue->indexOf(criterion)));
}

QString ChecklistModel::nextOpen(const QString &criterion) const
{
    const int from = rowOf(criterion);
    const int count = static_cast<int>(m_rows.size());
    for (int step = 1; step <= count; ++step) {
        const int i = m_rows.at((from + step + count) % count);
        const bool open = m_assessment.applicability.value(i).applies
            && m_assessment.score.lines.at(i).state == AnswerState::Unknown;
        if (open)
            return m_assessment.catalogue->criteria().at(i).rule.id;
    }
    return {};
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    APP_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid), return {});
    const int i = m_rows.at(index.row());
    const Criterion &asked = m_assessment.catalogue->criteria().at(i);
    const ScoreLine &line = m_assessment.score.lines.at(i);
    const double whole = double(asked.rule.weight) * double(kPointScale);
    switch (role) {
    case Qt::DisplayRole:
        return asked.title;
    case Qt::ToolTipRole:
        return m_assessment.applicability.at(i).applies
            ? asked.question
            : asked.question + QLatin1Char('\n') + m_assessment.applicability.at(i).why;
    case Qt::AccessibleTextRole: {
        const QString words
            = tr("%1, %2", "check, its answer").arg(asked.title, data(index, LineRole).toString());
        return asked.rule.cap ? tr("%1, red-flag check").arg(words) : words;
    }
    case IdRole:
        return asked.rule.id;
    case StateRole:
        return static_cast<int>(line.state);
    case LineRole:
        return answerLine(m_assessment.answers.value(asked.rule.id), line, m_assessment.asOf);
    case AgeingRole:
        return static_cast<int>(ageingOf(line));
    case FlagRole:
        return static_cast<int>(m_flags.at(i));
    case EarnedShareRole:
        return double(line.earned) / whole;
    case LostShareRole:
        return double(line.lost) / whole;
    case OpenShareRole:
        return double(line.open) / whole;
    case AppliesRole:
        return m_assessment.applicability.at(i).applies;
    case SortRole:
        return asked.number;
    default:
        return {};
    }
}

ChecklistSectionModel::ChecklistSectionModel(First first, QObject *parent)
    : QAbstractListModel(parent), m_first(first)
{
}

ChecklistSectionModel::Row ChecklistSectionModel::makeRow(const Assessment &assessment,
    const QString &id, const QString &title, const QString &longTitle) const
{
    Row row{id, title, longTitle};
    for (const int i : criteriaOfSection(*assessment.catalogue, id)) {
        const ScoreLine &line = assessment.score.lines.at(i);
        if (line.state == AnswerState::NotApplicable)
            continue;
        ++row.asked;
        row.done += isAnswered(line.state) ? 1 : 0;
        row.earned += line.earned;
        row.lost += line.lost;
        row.open += line.open;
        row.raised = row.raised || assessment.score.triggered.contains(i);
    }
    return row;
}

void ChecklistSectionModel::setAssessment(const Assessment &assessment)
{
    QList<Row> rows;
    if (m_first == First::Triage)
        rows.append(makeRow(
            assessment, kTriageSection, tr("Quick triage"), tr("Quick triage: ten checks first")));
    else
        rows.append(makeRow(assessment, {}, tr("All sections"), tr("All sections")));
    for (const Section &section : assessment.catalogue->sections())
        rows.append(makeRow(assessment, section.id, section.title, section.longTitle));
    if (rows.size() == m_rows.size()) {
        m_rows = rows;
        Q_EMIT dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ChecklistSectionModel::rowOf(const QString &section) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).id == section)
            return i;
    }
    return -1;
}

int ChecklistSectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChecklistSectionModel::data(const QModelIndex &index, int role) const
{
    APP_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid), return {});
    const Row &row = m_rows.at(index.row());
    const auto whole = double(qMax<qint64>(1, row.earned + row.lost + row.open));
    const QString count
        = tr("%1 of %2", "checks done of checks asked").arg(row.done).arg(row.asked);
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return tr("%1: %2 checked").arg(row.longTitle, count);
    case Qt::AccessibleTextRole: {
        const QString words = tr("%1, %2 checked").arg(row.title, count);
        return row.raised ? tr("%1, a red flag is raised").arg(words) : words;
    }
    case IdRole:
        return row.id;
    case LongTitleRole:
        return row.longTitle;
    case CountRole:
        return count;
    case DoneRole:
        return row.done;
    case AskedRole:
        return row.asked;
    case EarnedShareRole:
        return double(row.earned) / whole;
    case LostShareRole:
        return double(row.lost) / whole;
    case OpenShareRole:
        return double(row.open) / whole;
    case RaisedRole:
        return row.raised;
    case SortRole:
        return index.row();
    default:
        return {};
    }
}

} // namespace touchstone::models
