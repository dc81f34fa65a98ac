// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/answerform.h"

#include "domain/explanation.h"
#include "gui/forms/recordfields.h"
#include "gui/listing/answerfields.h"
#include "gui/listing/statebar.h"
#include "gui/listing/verifypane.h"
#include "gui/theme/theme.h"
#include "gui/widgets/marklabel.h"
#include "gui/widgets/messages.h"
#include "gui/widgets/scorebars.h"
#include "models/checklistwords.h"
#include "models/overviewmodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace touchstone::gui {

using namespace domain;

bool sameAnswer(const Answer &a, const Answer &b)
{
    return a.state == b.state && a.tier == b.tier && a.checkedOn == b.checkedOn
        && a.validUntil == b.validUntil && a.askedOn == b.askedOn && a.reason == b.reason
        && a.note == b.note && a.source == b.source;
}

AnswerForm::AnswerForm(Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("answerForm"));
    setProperty("surface", QStringLiteral("view"));
    setAttribute(Qt::WA_StyledBackground);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);

    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setMinimumHeight(40); // what comes up at the foot takes from it, not from the screen
    auto *page = new QWidget(m_scroll);
    page->setProperty("surface", QStringLiteral("view"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(20, 12, 18, 16);
    layout->setSpacing(8);
    buildHead(layout);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(24);
    m_verify = new VerifyPane(theme, page);
    m_fields = new AnswerFields(theme, page);
    m_columns->addWidget(m_verify, 4, Qt::AlignTop);
    m_columns->addWidget(m_fields, 5, Qt::AlignTop);
    layout->addSpacing(4);
    layout->addLayout(m_columns);
    layout->addStretch(1);
    m_scroll->setWidget(page);
    outer->addWidget(m_scroll, 1);
    buildFoot(outer);

    // Reading order: answers, then how to find out, then the fields.
    connect(m_states, &StateBar::stateChosen, this, &AnswerForm::takeState);
    connect(m_fields, &AnswerFields::edited, this, [this] {
        refresh();
        Q_EMIT edited();
    });
    connect(m_fields, &AnswerFields::openRequested, this, &AnswerForm::openRequested);
    connect(m_verify, &VerifyPane::openRequested, this, &AnswerForm::openRequested);
    connect(m_revert, &QPushButton::clicked, this, &AnswerForm::revert);
    connect(m_save, &QPushButton::clicked, this, &AnswerForm::save);
}

void AnswerForm::buildHead(QBoxLayout *layout)
{
    m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top->setSpacing(8);
    m_place = wrappedLabel({}, this);
    setTextRole(m_place, TextRole::Caption, "secondary");
    m_flagMark = new MarkLabel(m_theme, this);
    m_flagMark->setEdge(14);
    m_flag = new QLabel(this);
    m_flag->setTextFormat(Qt::PlainText);
    setTextRole(m_flag, TextRole::Caption);
    auto *flag = new QHBoxLayout;
    flag->setSpacing(7);
    flag->addWidget(m_flagMark, 0, Qt::AlignTop);
    flag->addWidget(m_flag, 1, Qt::AlignTop);
    m_top->addWidget(m_place, 1);
    m_top->addLayout(flag);
    layout->addLayout(m_top);

    m_question = wrappedLabel({}, this);
    m_question->setObjectName(QStringLiteral("answer_question_QLabel"));
    setTextRole(m_question, TextRole::Heading);
    layout->addWidget(m_question);

    m_outside = new InlineMessage(m_theme, this);
    m_missing = new InlineMessage(m_theme, this);
    m_conflict = new InlineMessage(m_theme, this);
    m_conflict->setObjectName(QStringLiteral("answer_conflict_InlineMessage"));
    for (InlineMessage *message : {m_outside, m_missing, m_conflict})
        layout->addWidget(message);
    connect(m_missing, &InlineMessage::actionRequested, this, [this] {
        if (const Criterion *criterion = asked())
            Q_EMIT partyRequested(criterion->scope);
    });
    connect(m_conflict, &InlineMessage::actionRequested, this, [this] {
        m_conflict->dismiss();
        revert();
    });

    m_shared = wrappedLabel({}, this);
    m_shared->setObjectName(QStringLiteral("answer_shared_QLabel"));
    setTextRole(m_shared, TextRole::Caption, "accent");
    layout->addWidget(m_shared);

    m_states = new StateBar(m_theme, this);
    layout->addSpacing(2);
    layout->addWidget(m_states);
    m_anchor = new QLabel(this);
    m_anchor->setTextFormat(Qt::RichText);
    m_anchor->setWordWrap(true);
    m_anchor->setObjectName(QStringLiteral("answer_anchor_QLabel"));
    setTextRole(m_anchor, TextRole::Body, "secondary");
    layout->addWidget(m_anchor);
}

void AnswerForm::buildFoot(QBoxLayout *layout)
{
    auto *foot = new QWidget(this);
    foot->setProperty("surface", QStringLiteral("foot"));
    foot->setAttribute(Qt::WA_StyledBackground);
    auto *all = new QVBoxLayout(foot);
    all->setContentsMargins(20, 12, 18, 12);
    m_error = new InlineMessage(m_theme, foot);
    m_error->setObjectName(QStringLiteral("answer_error_InlineMessage"));
    connect(m_error, &InlineMessage::actionRequested, this, &AnswerForm::save);
    all->addWidget(m_error);
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight);
    m_foot->setSpacing(10);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    m_bar = new StackBar(m_theme, foot);
    m_bar->setFixedHeight(12);
    m_bar->setMaximumWidth(200);
    m_points = new QLabel(foot);
    m_points->setTextFormat(Qt::RichText);
    m_points->setObjectName(QStringLiteral("answer_preview_QLabel"));
    first->addWidget(m_bar, 2);
    first->addWidget(m_points, 0);
    first->addStretch(1);
    texts->addLayout(first);
    m_freshness = wrappedLabel({}, foot);
    m_freshness->setObjectName(QStringLiteral("answer_freshness_QLabel"));
    setTextRole(m_freshness, TextRole::Caption, "secondary");
    texts->addWidget(m_freshness);
    m_foot->addLayout(texts, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    m_revert = new QPushButton(tr("Revert"), foot);
    m_revert->setObjectName(QStringLiteral("answer_revert_QPushButton"));
    m_revert->setAccessibleName(m_revert->text());
    m_revert->setToolTip(tr("Back to the stored answer"));
    m_save = new QPushButton(tr("Save answer"), foot);
    m_save->setObjectName(QStringLiteral("answer_save_QPushButton"));
    m_save->setAccessibleName(m_save->text());
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_save->setToolTip(tr("Save answer (Ctrl+S)"));
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    m_foot->addLayout(buttons);
    all->addLayout(m_foot);
    layout->addWidget(foot);
}

const Criterion *AnswerForm::asked() const
{
    return m_assessment.catalogue ? m_assessment.catalogue->find(m_id) : nullptr;
}

Answer AnswerForm::stored() const
{
    return m_assessment.answers.value(m_id);
}

void AnswerForm::setAssessment(const Assessment &assessment)
{
    const bool dirty = isDirty();
    m_assessment = assessment;
    if (!asked())
        return;
    const Answer now = stored();
    if (dirty && !sameAnswer(now, m_base)) {
        m_conflict->showMessage(InlineMessage::Kind::Warning,
            now.changedBy.isEmpty()
                ? tr("This answer was changed meanwhile: %1.").arg(label(now.state))
                : tr("%1 changed this answer meanwhile: %2.").arg(now.changedBy, label(now.state)),
            tr("What you typed is kept. When you save, changes that fit together are joined, and "
               "you choose between the others."),
            {}, tr("Take the other answer"));
        refresh();
    } else if (dirty) {
        m_base = now;
        showHead();
        refresh();
    } else {
        setCriterion(m_id);
    }
}

void AnswerForm::setCriterion(const QString &id)
{
    const bool other = id != m_id;
    m_id = id;
    const Criterion *criterion = asked();
    if (!criterion)
        return;
    m_base = stored();
    m_showProblems = false;
    m_conflict->dismiss();
    m_error->dismiss();
    m_fields->setCriterion(*criterion, m_assessment.asOf);
    m_states->setState(m_base.state);
    m_fields->setState(m_base.state);
    m_fields->setAnswer(m_base);
    showHead();
    showNotes();
    m_verify->show(*criterion, m_assessment);
    if (other)
        m_scroll->verticalScrollBar()->setValue(0);
    refresh();
}

void AnswerForm::setDraft(const Edit<Answer> &draft)
{
    m_base = draft.base;
    m_states->setState(draft.mine.state);
    m_fields->setState(draft.mine.state);
    m_fields->setAnswer(draft.mine);
    refresh();
}

void AnswerForm::showHead()
{
    const Criterion &criterion = *asked();
    m_place->setText(tr("Check %1 of %2 · %3 · weight %4", "2 of 50 · people-discipline · weight 7")
                         .arg(criterion.number)
                         .arg(m_assessment.catalogue->criteria().size())
                         .arg(criterion.rule.id)
                         .arg(criterion.rule.weight));
    const int index = m_assessment.catalogue->indexOf(m_id);
    const FlagState flag = models::flagStates(m_assessment).value(index);
    m_flag->setVisible(criterion.rule.cap.has_value());
    m_flagMark->setVisible(criterion.rule.cap.has_value());
    if (criterion.rule.cap) {
        m_flagMark->setMark(
            flag == FlagState::Triggered ? report::Mark::FlagRaised : report::Mark::FlagOpen);
        m_flag->setText(flag == FlagState::Triggered
                ? tr("Red flag raised: the score is held at %1").arg(*criterion.rule.cap)
                : tr("Red-flag check: if not met, the score is held at %1")
                      .arg(*criterion.rule.cap));
    }
    m_question->setText(criterion.question);
    arrange();
}

void AnswerForm::setSharedCount(SubjectKind kind, int listings)
{
    m_sharedCounts.insert(static_cast<int>(kind), listings);
    if (asked())
        showNotes();
}

void AnswerForm::setReadOnly(const QString &reason)
{
    m_readOnly = reason;
    if (asked()) {
        showNotes();
        refresh();
    }
}

void AnswerForm::showNotes()
{
    const Criterion &criterion = *asked();
    const int index = m_assessment.catalogue->indexOf(m_id);
    const Applicability applies = m_assessment.applicability.value(index);
    if (applies.applies)
        m_outside->dismiss();
    else
        m_outside->showMessage(InlineMessage::Kind::Notice,
            tr("This check does not apply to this listing."), applies.why);

    const bool missing = !m_assessment.subjectOf(criterion).has_value();
    if (missing && m_readOnly.isEmpty()) {
        const bool doctor = criterion.scope == SubjectKind::Practitioner;
        m_missing->showMessage(InlineMessage::Kind::Notice,
            doctor ? tr("No doctor is named yet, so nobody can be looked up.")
                   : tr("No laboratory is named yet, so none can be looked up."),
            tr("The answer belongs to that record and is shared by all its listings."), {},
            doctor ? tr("Name the doctor…") : tr("Name the laboratory…"));
    } else {
        m_missing->dismiss();
    }
    const bool usable = !missing && m_readOnly.isEmpty();
    m_states->setEnabled(usable);
    m_fields->setReadOnly(!usable);

    QString shared;
    const int others = m_sharedCounts.value(static_cast<int>(criterion.scope));
    if (Assessment::isShared(criterion) && !missing) {
        switch (criterion.scope) {
        case SubjectKind::Practitioner:
            shared = others > 1
                ? tr("Shared by %n listings of this doctor: saving changes all of them.", nullptr,
                    others)
                : tr("Belongs to the doctor: every listing that names this doctor shares it.");
            break;
        case SubjectKind::Laboratory:
            shared = others > 1
                ? tr("Shared by %n listings of this laboratory: saving changes all of them.",
                    nullptr, others)
                : tr("Belongs to the laboratory: every listing that names it shares it.");
            break;
        default:
            shared = others > 1
                ? tr("Shared by %n listings of this clinic: saving changes all of them.", nullptr,
                    others)
                : tr("Belongs to the clinic: every listing of this clinic shares it.");
        }
    }
    m_shared->setText(shared);
    m_shared->setVisible(!shared.isEmpty());
}

bool AnswerForm::isDirty() const
{
    if (!asked())
        return false;
    return !sameAnswer(m_fields->answer(), m_base) || !m_fields->typingProblems().isEmpty();
}

Answer AnswerForm::draft() const
{
    Answer answer = m_fields->answer();
    answer.revision = m_base.revision;
    return answer;
}

QList<Problem> AnswerForm::problems() const
{
    QList<Problem> problems = m_fields->typingProblems();
    for (const Problem &problem : validate(m_fields->answer(), m_assessment.asOf)) {
        const bool said = std::any_of(problems.cbegin(), problems.cend(),
            [&](const Problem &known) { return known.field == problem.field; });
        if (!said)
            problems.append(problem);
    }
    return problems;
}

void AnswerForm::showProblems()
{
    m_showProblems = true;
    const QList<Problem> found = problems();
    const QList<Problem> homeless = m_fields->showProblems(found);
    if (!homeless.isEmpty())
        m_error->showMessage(InlineMessage::Kind::Problem, homeless.first().message);
    m_fields->focusFirst(found);
}

void AnswerForm::chooseState(AnswerState state)
{
    if (!m_states->isEnabled())
        return;
    m_states->setState(state);
    takeState(state);
}

void AnswerForm::takeState(AnswerState state)
{
    const Answer before = m_fields->answer();
    m_fields->setState(state);
    // A new answer was found out today unless the person says otherwise; who says so is never
    // guessed.
    Answer next = m_fields->answer();
    if (models::isAnswered(state) && !next.checkedOn.isValid()) {
        next.checkedOn = m_assessment.asOf;
        next.note = before.note;
        m_fields->setAnswer(next);
    }
    refresh();
    Q_EMIT edited();
}

void AnswerForm::revert()
{
    setCriterion(m_id);
    Q_EMIT reverted(m_id);
}

void AnswerForm::save()
{
    if (!m_readOnly.isEmpty() || !isDirty())
        return;
    if (!problems().isEmpty()) {
        showProblems();
        return;
    }
    m_error->dismiss();
    Q_EMIT saveRequested(m_id, draft(), m_base);
}

void AnswerForm::setSaving(bool saving)
{
    m_saving = saving;
    refresh();
}

void AnswerForm::takeStored(const QString &criterion, const Answer &sent, const Answer &stored)
{
    if (criterion != m_id)
        return;
    m_conflict->dismiss();
    m_error->dismiss();
    const bool unreadable = !m_fields->typingProblems().isEmpty();
    const Answer typed = keepTyped(sent, m_fields->answer(), stored);
    m_base = stored;
    if (!unreadable)
        setDraft({stored, typed, {}});
}

void AnswerForm::showError(const Error &error)
{
    const bool again = error.code == ErrorCode::Offline;
    m_error->showError(error, again ? tr("Save again") : QString());
}

void AnswerForm::followServer(services::DirectoryService *directory)
{
    m_error->whenServerIsBack(directory, [this] {
        if (isDirty())
            m_error->showMessage(InlineMessage::Kind::Notice,
                tr("The server answers again. This answer is not saved yet."), {}, {},
                tr("Save again"));
    });
}

void AnswerForm::focusQuestion()
{
    m_states->button(m_states->state())->setFocus(Qt::OtherFocusReason);
}

void AnswerForm::showHelp()
{
    m_scroll->ensureWidgetVisible(m_verify, 0, 0);
    m_verify->setFocus(Qt::ShortcutFocusReason);
}

void AnswerForm::refresh()
{
    const Criterion *criterion = asked();
    if (!criterion)
        return;
    const Answer answer = m_fields->answer();
    QString anchor = models::anchorText(*criterion, answer.state);
    m_anchor->setText(
        tr("<b>%1</b> means: %2").arg(label(answer.state).toHtmlEscaped(), anchor.toHtmlEscaped()));
    m_anchor->setVisible(!anchor.isEmpty());
    if (m_showProblems) {
        m_fields->showProblems(problems());
    } else {
        m_fields->showProblems(m_fields->typingProblems());
    }
    showPreview(answer);
    const bool dirty = isDirty();
    m_save->setEnabled(dirty && !m_saving && m_readOnly.isEmpty());
    m_revert->setEnabled(dirty && !m_saving);
    if (std::exchange(m_wasDirty, dirty) != dirty)
        Q_EMIT draftChanged(dirty);
}

void AnswerForm::showPreview(const Answer &answer)
{
    const Criterion &criterion = *asked();
    Assessment preview = m_assessment;
    preview.answers.insert(m_id, answer);
    assess(&preview);
    const int index = preview.catalogue->indexOf(m_id);
    const ScoreLine line = preview.score.lines.value(index);
    if (line.state == AnswerState::NotApplicable) {
        m_bar->setVisible(false);
        m_points->setText(tr("Leaves the sum: nothing earned, lost or open."));
        m_freshness->setText({});
    } else {
        const auto tenths = [](qint64 part) { return static_cast<int>(part * 10 / kPointScale); };
        m_bar->setVisible(true);
        m_bar->setParts(tenths(line.earned), tenths(line.lost), tenths(line.open));
        m_points->setText(tr("<b>%1</b> earned · <b>%2</b> lost · <b>%3</b> open, of %4")
                              .arg(models::pointsText(line.earned), models::pointsText(line.lost),
                                  models::pointsText(line.open))
                              .arg(criterion.rule.weight));
        m_freshness->setText(freshnessText(criterion.rule, factsOf(answer), m_assessment.asOf));
    }
    m_points->setAccessibleName(
        QString(m_points->text()).remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>")));
    m_freshness->setVisible(!m_freshness->text().isEmpty());

    QString ageing;
    const models::AgeingDays days = models::ageingDays(criterion.rule, answer);
    if (days.nothingFrom.isValid() && m_assessment.asOf >= days.nothingFrom)
        ageing = tr("expired since %1").arg(models::dayText(days.nothingFrom, m_assessment.asOf));
    else if (days.halfFrom.isValid() && m_assessment.asOf >= days.halfFrom)
        ageing = tr("ageing since %1").arg(models::dayText(days.halfFrom, m_assessment.asOf));
    m_fields->setAgeing(ageing);
}

void AnswerForm::arrange()
{
    // Two columns need room for a label, a field and a readable line of text beside them.
    const bool wide = width() >= m_theme->scaled(680);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    m_fields->setMinimumWidth(wide ? m_theme->scaled(400) : 0);
    const bool room = width() >= m_theme->scaled(560);
    m_foot->setDirection(room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // What the flag says is one line beside the number of the check, or lines of its own below it.
    const int flag = m_flag->fontMetrics().horizontalAdvance(m_flag->text());
    const bool row = width() >= flag + m_theme->scaled(240);
    m_top->setDirection(row ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_top->setStretch(0, row ? 1 : 0); // below each other they are no higher than their words
    m_flag->setWordWrap(!row);
}

void AnswerForm::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

} // namespace touchstone::gui
