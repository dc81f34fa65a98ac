// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/checklisttab.h"

#include "gui/forms/fieldrows.h"
#include "gui/listing/answerform.h"
#include "gui/listing/listingdelegates.h"
#include "gui/listing/sectionpane.h"
#include "gui/listing/statebar.h"
#include "gui/theme/theme.h"
#include "gui/widgets/marklabel.h"
#include "gui/widgets/messages.h"
#include "gui/widgets/scorebars.h"
#include "models/checklistmodel.h"
#include "services/directoryservice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QShortcut>
#include <QSplitter>

namespace touchstone::gui {

using namespace domain;
using models::ChecklistModel;
using models::ChecklistSectionModel;

ChecklistTab::ChecklistTab(Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_sections(new ChecklistSectionModel(ChecklistSectionModel::First::Triage, this)),
      m_checks(new ChecklistModel(this)), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_form(new AnswerForm(theme, this))
{
    setObjectName(QStringLiteral("checklistTab"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_narrowBar = new QWidget(this);
    auto *narrow = new QHBoxLayout(m_narrowBar);
    narrow->setContentsMargins(12, 6, 12, 6);
    m_sectionBox = new QComboBox(m_narrowBar);
    nameWidget(m_sectionBox, QStringLiteral("checklist"), QStringLiteral("section"));
    m_sectionBox->setAccessibleName(tr("Section"));
    m_checkBox = new QComboBox(m_narrowBar);
    nameWidget(m_checkBox, QStringLiteral("checklist"), QStringLiteral("check"));
    m_checkBox->setAccessibleName(tr("Check"));
    for (QComboBox *box : {m_sectionBox, m_checkBox}) {
        box->setMinimumContentsLength(8);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        narrow->addWidget(box, 1);
    }
    m_narrowBar->hide();
    layout->addWidget(m_narrowBar);

    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_sectionPane = buildSections();
    m_checkPane = buildChecks();
    auto *right = new QWidget(this);
    right->setProperty("surface", QStringLiteral("view"));
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_kept = new InlineMessage(theme, right);
    m_kept->setObjectName(QStringLiteral("checklist_kept_InlineMessage"));
    column->addWidget(m_kept);
    column->addWidget(m_form, 1);
    m_splitter->addWidget(m_sectionPane);
    m_splitter->addWidget(m_checkPane);
    m_splitter->addWidget(right);
    readInOrder(m_splitter);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setSizes({theme->scaled(238), theme->scaled(304), 760});
    fold(); // until the width is known, so that no window is made wider than its screen
    layout->addWidget(m_splitter, 1);
    m_sectionBox->setModel(m_sections);
    m_checkBox->setModel(m_checks);
    connect(m_sectionBox, &QComboBox::activated, this,
        [this](int row) { m_sectionView->setCurrentIndex(m_sections->index(row)); });
    connect(m_checkBox, &QComboBox::activated, this,
        [this](int row) { m_checkView->setCurrentIndex(m_checks->index(row)); });

    connect(m_form, &AnswerForm::saveRequested, this, &ChecklistTab::saveRequested);
    connect(m_form, &AnswerForm::reverted, this, &ChecklistTab::forgetDraft);
    connect(m_form, &AnswerForm::openRequested, this, &ChecklistTab::openRequested);
    connect(m_form, &AnswerForm::partyRequested, this, &ChecklistTab::partyRequested);
    connect(m_kept, &InlineMessage::actionRequested, this, [this] {
        if (!m_drafts.isEmpty())
            showCheck(m_drafts.constBegin().key());
    });
    connect(theme, &Theme::changed, this, &ChecklistTab::fold);
    addKeys(m_checkView);
    addKeys(m_form->findChild<StateBar *>());
}

QWidget *ChecklistTab::buildSections()
{
    auto *pane = new SectionPane(m_theme, m_sections, QStringLiteral("checklist"), this);
    m_sectionView = pane->view();
    pane->setMinimumWidth(m_theme->scaled(180));
    connect(pane, &SectionPane::chosen, this, &ChecklistTab::chooseSection);
    return pane;
}

QWidget *ChecklistTab::buildChecks()
{
    auto *pane = new QWidget(this);
    pane->setProperty("surface", QStringLiteral("view"));
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 14, 2);
    m_title = wrappedLabel({}, pane);
    m_title->setProperty("strong", true);
    setTextRole(m_title, TextRole::Caption);
    m_count = new QLabel(pane);
    setTextRole(m_count, TextRole::Caption, "secondary");
    head->addWidget(m_title, 1);
    head->addWidget(m_count, 0, Qt::AlignTop);
    layout->addLayout(head);
    m_checkView = new QListView(pane);
    nameWidget(m_checkView, QStringLiteral("checklist"), QStringLiteral("checks"));
    m_checkView->setAccessibleName(tr("Checks"));
    m_checkView->setModel(m_checks);
    m_checkView->setItemDelegate(new CheckDelegate(m_theme, m_checkView));
    m_checkView->setResizeMode(QListView::Adjust);
    m_checkView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_checkView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_checkView, 1);
    auto *foot = new QWidget(pane);
    foot->setProperty("surface", QStringLiteral("foot"));
    foot->setAttribute(Qt::WA_StyledBackground);
    auto *legend = new QHBoxLayout(foot);
    legend->setContentsMargins(14, 8, 14, 8);
    legend->setSpacing(5);
    legend->addWidget(new StackLegend(m_theme, foot));
    legend->addStretch(1);
    auto *flag = new MarkLabel(m_theme, foot);
    flag->setMark(report::Mark::FlagOpen);
    flag->setEdge(13);
    auto *flagText = new QLabel(tr("red flag"), foot);
    setTextRole(flagText, TextRole::Caption, "secondary");
    legend->addWidget(flag);
    legend->addWidget(flagText);
    layout->addWidget(foot);
    pane->setMinimumWidth(m_theme->scaled(230));
    connect(m_checkView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { chooseCheck(current); });
    connect(m_checkView, &QListView::activated, this, [this] { m_form->focusQuestion(); });
    return pane;
}

/// 1…6 answer and N goes on, where the answer row or the list of checks has the focus.
void ChecklistTab::addKeys(QWidget *pane)
{
    for (int i = 0; i < StateBar::order().size(); ++i) {
        auto *key = new QShortcut(QKeySequence(Qt::Key_1 + i), pane);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this,
            [this, i] { m_form->chooseState(StateBar::order().at(i)); });
    }
    auto *next = new QShortcut(QKeySequence(Qt::Key_N), pane);
    next->setContext(Qt::WidgetWithChildrenShortcut);
    connect(next, &QShortcut::activated, this, &ChecklistTab::nextOpen);
}

void ChecklistTab::reset()
{
    m_drafts.clear();
    m_assessment = {};
    m_kept->dismiss();
}

void ChecklistTab::setAssessment(const Assessment &assessment)
{
    const QString check = currentCheck();
    m_assessment = assessment;
    m_choosing = true;
    m_sections->setAssessment(assessment);
    m_checks->setAssessment(assessment);
    m_form->setAssessment(assessment);
    if (!m_sectionView->currentIndex().isValid())
        m_sectionView->setCurrentIndex(m_sections->index(0));
    m_choosing = false;
    const int row = m_checks->rowOf(check);
    if (row >= 0) {
        // The list may have been made anew: the same check stays chosen, its draft untouched.
        m_choosing = true;
        m_checkView->setCurrentIndex(m_checks->index(row));
        m_choosing = false;
        m_checkBox->setCurrentIndex(row);
    } else if (m_checks->rowCount() > 0) {
        m_checkView->setCurrentIndex(m_checks->index(0));
    }
    updateTitle();
}

QString ChecklistTab::currentCheck() const
{
    return m_form->criterion();
}

void ChecklistTab::showSection(const QString &section)
{
    m_sectionView->setCurrentIndex(m_sections->index(qMax(0, m_sections->rowOf(section))));
}

void ChecklistTab::showCheck(const QString &criterion)
{
    const Criterion *found
        = m_assessment.catalogue ? m_assessment.catalogue->find(criterion) : nullptr;
    if (!found)
        return;
    if (m_checks->rowOf(criterion) < 0)
        showSection(found->section);
    m_checkView->setCurrentIndex(m_checks->index(m_checks->rowOf(criterion)));
}

void ChecklistTab::chooseSection(int row)
{
    if (row < 0)
        return;
    const QString check = currentCheck();
    m_choosing = true;
    m_checks->setSection(m_sections->index(row).data(ChecklistSectionModel::IdRole).toString());
    m_choosing = false;
    m_sectionBox->setCurrentIndex(row);
    updateTitle();
    const int same = m_checks->rowOf(check);
    if (m_checks->rowCount() > 0)
        m_checkView->setCurrentIndex(m_checks->index(qMax(0, same)));
}

void ChecklistTab::chooseCheck(const QModelIndex &current)
{
    if (m_choosing || !current.isValid())
        return;
    const QString id = current.data(ChecklistModel::IdRole).toString();
    m_checkBox->setCurrentIndex(current.row());
    if (id == m_form->criterion())
        return;
    leaveDraft();
    m_form->setCriterion(id);
    if (m_drafts.contains(id))
        m_form->setDraft(m_drafts.take(id));
    showDraftMessage();
}

void ChecklistTab::leaveDraft()
{
    if (!m_form->isDirty())
        return;
    if (m_form->isReadOnly())
        keepDraft(m_form->criterion(), m_form->edit(), tr("it can only be read now"));
    else if (!m_form->problems().isEmpty())
        keepDraft(m_form->criterion(), m_form->edit(), m_form->problems().first().message);
    else
        m_form->save();
}

void ChecklistTab::forgetDraft(const QString &criterion)
{
    if (m_drafts.remove(criterion) > 0)
        showDraftMessage();
}

void ChecklistTab::followServer(services::DirectoryService *directory)
{
    m_form->followServer(directory);
    connect(directory, &services::DirectoryService::connectionStateChanged, this,
        [this](const services::ConnectionState &state) {
            if (state.online && std::exchange(m_offline, false)) {
                m_refused = tr("the server answers again, save it now");
                showDraftMessage();
            }
        });
}

void ChecklistTab::keepDraft(
    const QString &criterion, const Edit<Answer> &draft, const QString &why, bool offline)
{
    if (criterion == m_form->criterion() && !m_form->isDirty()) {
        m_form->setDraft(draft);
        return;
    }
    m_drafts.insert(criterion, draft);
    m_refused = why;
    m_offline = offline;
    showDraftMessage();
}

void ChecklistTab::showDraftMessage()
{
    if (m_drafts.isEmpty() || m_drafts.contains(m_form->criterion())) {
        m_kept->dismiss();
        return;
    }
    const Criterion *criterion = m_assessment.catalogue->find(m_drafts.constBegin().key());
    m_kept->showMessage(InlineMessage::Kind::Warning,
        tr("“%1” is not saved yet: %2").arg(criterion ? criterion->title : QString(), m_refused),
        tr("What you typed is kept on this computer."), {}, tr("Go back to it"));
}

void ChecklistTab::nextOpen()
{
    const QString current = currentCheck();
    QString next = m_checks->nextOpen(current);
    if (next.isEmpty() || next == current) {
        // Nothing is left in this section: the first open check of the listing.
        for (int i = 0; i < m_assessment.score.lines.size() && (next.isEmpty() || next == current);
             ++i) {
            const Criterion &criterion = m_assessment.catalogue->criteria().at(i);
            if (m_assessment.score.lines.at(i).state == AnswerState::Unknown
                && criterion.rule.id != current)
                next = criterion.rule.id;
        }
    }
    if (!next.isEmpty())
        showCheck(next);
}

void ChecklistTab::updateTitle()
{
    const QModelIndex section = m_sectionView->currentIndex();
    m_title->setText(section.data(ChecklistSectionModel::LongTitleRole).toString());
    m_count->setText(tr("%n checks", nullptr, m_checks->rowCount()));
}

void ChecklistTab::fold()
{
    const bool noSections = width() < m_theme->scaled(1000);
    const bool noList = width() < m_theme->scaled(760);
    m_sectionPane->setMinimumWidth(m_theme->scaled(180));
    m_checkPane->setMinimumWidth(m_theme->scaled(240));
    m_sectionPane->setVisible(!noSections);
    m_checkPane->setVisible(!noList);
    m_narrowBar->setVisible(noSections);
    m_checkBox->setVisible(noList);
}

void ChecklistTab::resizeEvent(QResizeEvent *event)
{
    fold();
    QWidget::resizeEvent(event);
}

void ChecklistTab::focusNextPane()
{
    QWidget *answers = m_form->findChild<StateBar *>();
    if (m_sectionView->hasFocus() && m_checkView->isVisible())
        m_checkView->setFocus(Qt::TabFocusReason);
    else if (answers->isAncestorOf(focusWidget()) || m_form->isAncestorOf(focusWidget()))
        (m_sectionView->isVisible() ? static_cast<QWidget *>(m_sectionView) : m_sectionBox)
            ->setFocus(Qt::TabFocusReason);
    else
        m_form->focusQuestion();
}

} // namespace touchstone::gui
