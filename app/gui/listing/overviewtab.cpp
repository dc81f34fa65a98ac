// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/overviewtab.h"

#include "gui/forms/fieldrows.h"
#include "gui/listing/limitspane.h"
#include "gui/listing/listingdelegates.h"
#include "gui/listing/sectionpane.h"
#include "gui/theme/theme.h"
#include "gui/widgets/scorebars.h"
#include "models/checklistmodel.h"
#include "models/overviewmodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>

#include <algorithm>

namespace touchstone::gui {

using namespace domain;
using models::ChecklistSectionModel;
using models::OverviewModel;

namespace {

/// Column titles set flush with the numbers and words below them.
class LineHeader : public QHeaderView
{
public:
    LineHeader(const Theme *theme, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
    {
    }

    [[nodiscard]] QSize sizeHint() const override { return {0, m_theme->scaled(30)}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->fillRect(rect, m_theme->color(Token::SurfaceWindow));
        const QColor line = m_theme->color(Token::Border);
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), line);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
        const bool number = section >= static_cast<int>(OverviewModel::Column::Earned);
        painter->setFont(m_theme->font(TextRole::Caption));
        painter->setPen(m_theme->color(Token::TextSecondary));
        painter->drawText(rect.adjusted(section == 0 ? 16 : 8, 0, number ? -12 : -4, 0),
            int(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)),
            model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    }

private:
    const Theme *m_theme;
};

} // namespace

OverviewTab::OverviewTab(Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_sections(new ChecklistSectionModel(ChecklistSectionModel::First::AllSections, this)),
      m_lines(new OverviewModel(this)), m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("overviewTab"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_sectionPane = buildSections();
    m_splitter->addWidget(m_sectionPane);
    m_splitter->addWidget(buildLines());
    m_limits = new LimitsPane(theme, this);
    m_splitter->addWidget(m_limits);
    readInOrder(m_splitter);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({theme->scaled(238), 752, theme->scaled(284)});
    layout->addWidget(m_splitter);
    connect(m_limits, &LimitsPane::checkRequested, this, &OverviewTab::checkRequested);
    connect(theme, &Theme::changed, this, [this] {
        fitColumns();
        fold();
    });
    fold(); // until the width is known, so that no window is made wider than its screen
}

QWidget *OverviewTab::buildSections()
{
    auto *pane = new SectionPane(m_theme, m_sections, QStringLiteral("overview"), this);
    m_sectionView = pane->view();
    pane->addFoot(new StackLegend(m_theme, pane));
    pane->setMinimumWidth(m_theme->scaled(190));
    connect(pane, &SectionPane::chosen, this, &OverviewTab::chooseSection);
    return pane;
}

QWidget *OverviewTab::buildLines()
{
    auto *pane = new QWidget(this);
    pane->setProperty("surface", QStringLiteral("view"));
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    m_narrowBar = new QWidget(pane);
    m_narrowBar->setVisible(false);
    auto *narrow = new QHBoxLayout(m_narrowBar);
    narrow->setContentsMargins(12, 6, 12, 6);
    m_sectionBox = new QComboBox(m_narrowBar);
    nameWidget(m_sectionBox, QStringLiteral("overview"), QStringLiteral("section"));
    m_sectionBox->setAccessibleName(tr("Section"));
    m_sectionBox->setModel(m_sections);
    m_sectionBox->setMinimumContentsLength(10);
    m_sectionBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_limitsButton = new QPushButton(tr("Limits and next checks"), m_narrowBar);
    m_limitsButton->setCheckable(true);
    nameWidget(m_limitsButton, QStringLiteral("overview"), QStringLiteral("limits"));
    m_limitsButton->setAccessibleName(m_limitsButton->text());
    narrow->addWidget(m_sectionBox, 1);
    narrow->addWidget(m_limitsButton);
    layout->addWidget(m_narrowBar);
    connect(m_sectionBox, &QComboBox::activated, this,
        [this](int row) { m_sectionView->setCurrentIndex(m_sections->index(row)); });
    connect(m_limitsButton, &QPushButton::toggled, this, &OverviewTab::fold);

    m_tree = new QTreeView(pane);
    nameWidget(m_tree, QStringLiteral("overview"), QStringLiteral("lines"));
    m_tree->setAccessibleName(tr("Checks, line by line"));
    m_tree->setModel(m_lines);
    m_tree->setItemDelegate(new OverviewDelegate(m_theme, m_tree));
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setHeader(new LineHeader(m_theme, m_tree));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionsClickable(false);
    m_tree->header()->setHighlightSections(false);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QString id = index.data(OverviewModel::IdRole).toString();
        if (!id.isEmpty())
            Q_EMIT checkRequested(id);
    });
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        const QModelIndex group = m_lines->notApplicableGroup();
        if (group.isValid() && index.siblingAtColumn(0) == group)
            m_tree->setExpanded(group, !m_tree->isExpanded(group));
    });
    layout->addWidget(m_tree, 1);

    auto *foot = new QWidget(pane);
    foot->setProperty("surface", QStringLiteral("foot"));
    foot->setAttribute(Qt::WA_StyledBackground);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(16, 9, 16, 9);
    m_sum = new QLabel(foot);
    m_sum->setTextFormat(Qt::RichText);
    nameWidget(m_sum, QStringLiteral("overview"), QStringLiteral("sum"));
    m_since = wrappedLabel({}, foot);
    m_since->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextRole(m_since, TextRole::Body, "secondary");
    nameWidget(m_since, QStringLiteral("overview"), QStringLiteral("since"));
    line->addWidget(m_sum);
    line->addWidget(m_since, 1);
    layout->addWidget(foot);
    return pane;
}

void OverviewTab::chooseSection(int row)
{
    if (row < 0)
        return;
    m_lines->setSection(m_sections->index(row).data(ChecklistSectionModel::IdRole).toString());
    m_sectionBox->setCurrentIndex(row);
    m_tree->expandAll();
    if (const QModelIndex group = m_lines->notApplicableGroup(); group.isValid())
        m_tree->collapse(group);
}

void OverviewTab::setAssessment(const Assessment &assessment)
{
    const bool folded = m_first || !m_lines->notApplicableGroup().isValid()
        || !m_tree->isExpanded(m_lines->notApplicableGroup());
    m_assessment = assessment;
    m_sections->setAssessment(assessment);
    m_lines->setAssessment(assessment);
    if (!m_sectionView->currentIndex().isValid())
        m_sectionView->setCurrentIndex(m_sections->index(0));
    m_tree->expandAll();
    if (const QModelIndex group = m_lines->notApplicableGroup(); group.isValid() && folded)
        m_tree->collapse(group);
    m_limits->setAssessment(assessment);
    if (std::exchange(m_first, false))
        fitColumns();
    showFoot();
}

void OverviewTab::setChange(const std::optional<services::ScoreChange> &change)
{
    m_change = change;
    showFoot();
}

void OverviewTab::showFoot()
{
    const models::PointParts parts = m_lines->points().total;
    m_sum->setText(m_assessment.score.hasScore
            ? tr("<b>%1</b> earned + <b>%2</b> lost + <b>%3</b> open = 100")
                  .arg(tenthsText(parts.earned), tenthsText(parts.lost), tenthsText(parts.open))
            : tr("No check applies to this listing."));
    if (!m_change) {
        m_since->clear();
        return;
    }
    const auto part = [](const QString &name, int tenths) {
        const QString sign = tenths < 0 ? QStringLiteral("−") : QStringLiteral("+");
        return tr("%1 %2", "cause, change")
            .arg(name, tenths == 0 ? tenthsText(0) : sign + tenthsText(qAbs(tenths)));
    };
    QStringList parts4{part(tr("facts"), m_change->factsTenths),
        part(tr("ageing"), m_change->ageingTenths), part(tr("rules"), m_change->rulesTenths)};
    if (m_change->limitsTenths != 0)
        parts4.append(part(tr("limits"), m_change->limitsTenths));
    m_since->setText(tr("Since %1: %2")
                         .arg(models::dayText(m_change->from, m_assessment.asOf),
                             parts4.join(QStringLiteral(" · "))));
}

void OverviewTab::fitColumns()
{
    using Column = OverviewModel::Column;
    QHeaderView *header = m_tree->header();
    const auto set = [&](Column column, int width) {
        header->setSectionResizeMode(static_cast<int>(column), QHeaderView::Interactive);
        const QString heading
            = m_tree->model()->headerData(static_cast<int>(column), Qt::Horizontal).toString();
        const int needed = header->fontMetrics().horizontalAdvance(heading) + m_theme->scaled(16);
        header->resizeSection(static_cast<int>(column), std::max(m_theme->scaled(width), needed));
    };
    header->setSectionResizeMode(static_cast<int>(Column::Check), QHeaderView::Stretch);
    header->setMinimumSectionSize(m_theme->scaled(48));
    set(Column::Answer, 122);
    set(Column::Evidence, 100);
    header->resizeSection(static_cast<int>(Column::Line), 88);
    set(Column::Earned, 64);
    set(Column::Lost, 52);
    set(Column::Open, 56);
}

void OverviewTab::fold()
{
    m_narrow = width() < m_theme->scaled(1000);
    m_narrowBar->setVisible(m_narrow);
    m_sectionPane->setVisible(!m_narrow);
    const bool limits = !m_narrow || m_limitsButton->isChecked();
    m_limits->setVisible(limits);
    // In a narrow window the two panes take turns.
    const bool lines = !m_narrow || !m_limitsButton->isChecked();
    m_tree->setVisible(lines);
    m_splitter->setOrientation(m_narrow ? Qt::Vertical : Qt::Horizontal);
    m_tree->setColumnHidden(
        static_cast<int>(OverviewModel::Column::Evidence), width() < m_theme->scaled(640));
}

void OverviewTab::resizeEvent(QResizeEvent *event)
{
    fold();
    QWidget::resizeEvent(event);
}

void OverviewTab::focusNextPane()
{
    if (m_tree->hasFocus() && m_limits->isVisible())
        m_limits->setFocus(Qt::TabFocusReason);
    else if (m_sectionView->hasFocus() || !m_sectionView->isVisible())
        m_tree->setFocus(Qt::TabFocusReason);
    else
        m_sectionView->setFocus(Qt::TabFocusReason);
}

} // namespace touchstone::gui
