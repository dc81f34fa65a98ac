// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overviewmodel.h"

#include "base/assert.h"
#include "domain/explanation.h"

namespace touchstone::models {

using namespace domain;

QList<FlagState> flagStates(const Assessment &assessment)
{
    const auto &rules = assessment.catalogue->rules();
    QList<FlagState> states(rules.size(), FlagState::NoFlag);
    for (int i = 0; i < rules.size(); ++i) {
        const bool applies = i < assessment.score.lines.size()
            && assessment.score.lines.at(i).state != AnswerState::NotApplicable;
        if (rules.at(i).cap && applies)
            states[i] = FlagState::Closed;
    }
    for (const int i : assessment.score.triggered)
        states[i] = FlagState::Triggered;
    for (const int i : assessment.score.halfMet)
        states[i] = FlagState::HalfMet;
    for (const int i : assessment.score.openFlags)
        states[i] = FlagState::Open;
    return states;
}

PointTable pointTable(const Assessment &assessment)
{
    PointTable table;
    table.lines.resize(assessment.score.lines.size());
    for (const LineShare &share : lineShares(assessment.score)) {
        const PointParts parts{share.earnedTenths, share.lostTenths, share.openTenths};
        table.lines[share.criterion] = parts;
        for (PointParts *sum : {&table.total,
                 &table.sections[assessment.catalogue->criteria().at(share.criterion).section]}) {
            sum->earned += parts.earned;
            sum->lost += parts.lost;
            sum->open += parts.open;
        }
    }
    return table;
}

OverviewModel::OverviewModel(QObject *parent) : QAbstractItemModel(parent) { }

QList<OverviewModel::Group> OverviewModel::makeGroups() const
{
    QList<Group> groups;
    if (!m_assessment.catalogue)
        return groups;
    const Catalogue &catalogue = *m_assessment.catalogue;
    Group outside{{}, {}, {}};
    for (const Section &section : catalogue.sections()) {
        if (!m_section.isEmpty() && section.id != m_section)
            continue;
        Group group{section.id, section.title, {}};
        for (int i = 0; i < m_assessment.score.lines.size(); ++i) {
            if (catalogue.criteria().at(i).section != section.id)
                continue;
            const bool applies = line(i).state != AnswerState::NotApplicable;
            (applies ? group : outside).criteria.append(i);
        }
        if (!group.criteria.isEmpty())
            groups.append(group);
    }
    if (!outside.criteria.isEmpty()) {
        outside.title
            = tr("Does not apply (%n)", nullptr, static_cast<int>(outside.criteria.size()));
        groups.append(outside);
    }
    return groups;
}

void OverviewModel::setAssessment(const Assessment &assessment)
{
    m_assessment = assessment;
    m_points = pointTable(assessment);
    m_flags = flagStates(assessment);
    m_heaviest = 1;
    for (const ScoringRule &rule : assessment.catalogue->rules())
        m_heaviest = qMax(m_heaviest, rule.weight);
    const QList<Group> groups = makeGroups();
    if (groups == m_groups) {
        const int last = static_cast<int>(Column::Count) - 1;
        for (int g = 0; g < m_groups.size(); ++g) {
            const QModelIndex parent = index(g, 0);
            Q_EMIT dataChanged(parent, index(g, last));
            Q_EMIT dataChanged(index(0, 0, parent),
                index(static_cast<int>(m_groups.at(g).criteria.size()) - 1, last, parent));
        }
        return;
    }
    beginResetModel();
    m_groups = groups;
    endResetModel();
}

void OverviewModel::setSection(const QString &id)
{
    if (id == m_section)
        return;
    beginResetModel();
    m_section = id;
    m_groups = makeGroups();
    endResetModel();
}

QModelIndex OverviewModel::indexOf(const QString &criterion) const
{
    const int wanted = m_assessment.catalogue ? m_assessment.catalogue->indexOf(criterion) : -1;
    for (int g = 0; g < m_groups.size(); ++g) {
        const auto row = m_groups.at(g).criteria.indexOf(wanted);
        if (row >= 0)
            return index(static_cast<int>(row), 0, index(g, 0));
    }
    return {};
}

QModelIndex OverviewModel::notApplicableGroup() const
{
    if (m_groups.isEmpty() || !m_groups.last().id.isEmpty())
        return {};
    return index(static_cast<int>(m_groups.size()) - 1, 0);
}

const ScoreLine &OverviewModel::line(int criterion) const
{
    return m_assessment.score.lines.at(criterion);
}

// A line's internal id is its group's row + 1; a group's is 0.
QModelIndex OverviewModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex OverviewModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int OverviewModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups.at(parent.row()).criteria.size());
}

int OverviewModel::columnCount(const QModelIndex &) const
{
    return static_cast<int>(Column::Count);
}

QVariant OverviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool number = section >= static_cast<int>(Column::Earned);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Check:
        return tr("Check");
    case Column::Answer:
        return tr("Answer");
    case Column::Evidence:
        return tr("Evidence");
    case Column::Line:
        return tr("Line");
    case Column::Earned:
        return tr("Earned");
    case Column::Lost:
        return tr("Lost");
    case Column::Open:
        return tr("Open");
    case Column::Count:
        break;
    }
    return {};
}

namespace {

QString tenthsOrDash(int tenths)
{
    return tenths == 0 ? QStringLiteral("–") : tenthsText(tenths);
}

} // namespace

QVariant OverviewModel::groupData(const Group &group, Column column, int role) const
{
    if (role == GroupRole)
        return true;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (column == Column::Check)
        return group.title;
    if (group.id.isEmpty())
        return {};
    const PointParts parts = m_points.sections.value(group.id);
    switch (column) {
    case Column::Earned:
        return tenthsText(parts.earned);
    case Column::Lost:
        return tenthsText(parts.lost);
    case Column::Open:
        return tenthsText(parts.open);
    default:
        return {};
    }
}

QVariant OverviewModel::lineText(int criterion, Column column) const
{
    const Criterion &asked = m_assessment.catalogue->criteria().at(criterion);
    const ScoreLine &scored = line(criterion);
    const Answer answer = m_assessment.answers.value(asked.rule.id);
    const bool outside = scored.state == AnswerState::NotApplicable;
    const PointParts parts = m_points.lines.value(criterion);
    switch (column) {
    case Column::Check:
        return asked.title;
    case Column::Answer:
        return label(scored.state);
    case Column::Evidence:
        if (outside) {
            const QString why = m_assessment.applicability.value(criterion).why;
            return why.isEmpty() ? answer.reason : why;
        }
        return isAnswered(scored.state) ? tierWord(answer.tier) : QStringLiteral("–");
    case Column::Line:
        return {};
    case Column::Earned:
        return outside ? QString() : tenthsOrDash(parts.earned);
    case Column::Lost:
        return outside ? QString() : tenthsOrDash(parts.lost);
    case Column::Open:
        return outside ? QString() : tenthsOrDash(parts.open);
    case Column::Count:
        break;
    }
    return {};
}

QString OverviewModel::lineToolTip(int criterion) const
{
    const Criterion &asked = m_assessment.catalogue->criteria().at(criterion);
    const ScoreLine &scored = line(criterion);
    const Answer answer = m_assessment.answers.value(asked.rule.id);
    if (scored.state == AnswerState::NotApplicable) {
        const QString why = m_assessment.applicability.value(criterion).why;
        return asked.question + QLatin1Char('\n') + (why.isEmpty() ? answer.reason : why);
    }
    const QString parts
        = tr("%1 earned, %2 lost, %3 open, of %4 points of weight")
              .arg(pointsText(scored.earned), pointsText(scored.lost), pointsText(scored.open))
              .arg(asked.rule.weight);
    QString text = asked.question + QLatin1Char('\n')
        + answerLine(answer, scored, m_assessment.asOf) + QLatin1Char('\n') + parts;
    if (const QString ageing = freshnessText(asked.rule, factsOf(answer), m_assessment.asOf);
        !ageing.isEmpty())
        text += QLatin1Char('\n') + ageing;
    return text;
}

QVariant OverviewModel::lineData(int criterion, Column column, int role) const
{
    const Criterion &asked = m_assessment.catalogue->criteria().at(criterion);
    const ScoreLine &scored = line(criterion);
    const double whole = double(asked.rule.weight) * double(kPointScale);
    switch (role) {
    case Qt::DisplayRole:
        return lineText(criterion, column);
    case Qt::ToolTipRole:
        return lineToolTip(criterion);
    case Qt::AccessibleTextRole:
        if (column == Column::Line)
            return tr("%1 earned, %2 lost, %3 open of %4")
                .arg(pointsText(scored.earned), pointsText(scored.lost), pointsText(scored.open))
                .arg(asked.rule.weight);
        return lineText(criterion, column);
    case Qt::AccessibleDescriptionRole:
        return lineToolTip(criterion);
    case IdRole:
        return asked.rule.id;
    case GroupRole:
        return false;
    case StateRole:
        return static_cast<int>(scored.state);
    case AgeingRole:
        return static_cast<int>(ageingOf(scored));
    case FlagRole:
        return static_cast<int>(m_flags.value(criterion));
    case EarnedShareRole:
        return double(scored.earned) / whole;
    case LostShareRole:
        return double(scored.lost) / whole;
    case OpenShareRole:
        return double(scored.open) / whole;
    case LengthRole:
        return double(asked.rule.weight) / m_heaviest;
    case SortRole:
        return asked.number;
    default:
        return {};
    }
}

QVariant OverviewModel::data(const QModelIndex &index, int role) const
{
    APP_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid), return {});
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool number = column >= Column::Earned;
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (index.internalId() == 0)
        return groupData(m_groups.at(index.row()), column, role);
    const Group &group = m_groups.at(static_cast<int>(index.internalId()) - 1);
    return lineData(group.criteria.at(index.row()), column, role);
}

} // namespace touchstone::models
