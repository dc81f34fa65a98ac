// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/answerfields.h"

#include "gui/forms/datefield.h"
#include "gui/theme/theme.h"
#include "gui/widgets/marklabel.h"
#include "models/checklistwords.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace touchstone::gui {

using namespace domain;

namespace {

QPlainTextEdit *textField(QWidget *parent, int lines)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    const QFontMetrics metrics(edit->font());
    edit->setMinimumHeight(lines * metrics.lineSpacing() + 18);
    edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    edit->setMaximumHeight((lines + 3) * metrics.lineSpacing() + 18);
    return edit;
}

bool hasTier(AnswerState state)
{
    return models::isAnswered(state);
}

bool ages(AnswerState state)
{
    return state == AnswerState::Met || state == AnswerState::Partly;
}

bool mayBeAsked(AnswerState state)
{
    return state == AnswerState::Declined || state == AnswerState::Unknown;
}

} // namespace

AnswerFields::AnswerFields(Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_rows(this, QStringLiteral("answer"))
{
    setLayout(m_rows.layout());
    addTier();
    addDates();
    addTexts();
}

void AnswerFields::addTier()
{
    m_tier = new QComboBox(this);
    m_tier->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tier->setMinimumContentsLength(14);
    m_rows.add(QStringLiteral("tier"), tr("Evidence"), m_tier);
    connect(m_tier, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
}

void AnswerFields::addDates()
{
    m_askedOn = new DateField(m_theme, this);
    m_rows.add(QStringLiteral("askedOn"), tr("Asked on"), m_askedOn);

    m_checkedOn = new DateField(m_theme, this);
    m_again = new QPushButton(tr("Checked again today"), this);
    m_again->setObjectName(QStringLiteral("answer_checkedAgain_QPushButton"));
    m_again->setAccessibleName(m_again->text());
    m_again->setToolTip(tr("Sets the day only: look again first"));
    bindIcon(m_theme, m_again, QStringLiteral("view-refresh"));
    auto *checked = new QHBoxLayout;
    checked->setSpacing(8);
    checked->addWidget(m_checkedOn, 1);
    checked->addWidget(m_again);
    m_rows.add(QStringLiteral("checkedOn"), tr("Checked on"), m_checkedOn, checked);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_checkedOn->setDate(m_today);
        Q_EMIT edited();
    });

    m_validUntil = new DateField(m_theme, this);
    m_validUntil->setPlaceholderText(tr("none printed"));
    m_ageingMark = new MarkLabel(m_theme, this);
    m_ageingMark->setStateOfAgeing();
    m_ageingMark->setEdge(13);
    m_ageing = new QLabel(this);
    setTextRole(m_ageing, TextRole::Caption, "serious");
    auto *valid = new QHBoxLayout;
    valid->setSpacing(6);
    valid->addWidget(m_validUntil, 1);
    valid->addWidget(m_ageingMark);
    valid->addWidget(m_ageing);
    m_rows.add(QStringLiteral("validUntil"), tr("Valid until"), m_validUntil, valid);
    m_validUntil->setToolTip(tr("The day printed on the document itself, if there is one"));
    setAgeing({});

    for (DateField *field : {m_askedOn, m_checkedOn, m_validUntil})
        connect(field, &DateField::dateChanged, this, &AnswerFields::edited);
}

void AnswerFields::addTexts()
{
    m_reason = textField(this, 2);
    m_rows.add(QStringLiteral("reason"), tr("Reason"), m_reason);

    m_source = new QLineEdit(this);
    m_source->setPlaceholderText(tr("address or name of where you saw it"));
    m_open
        = m_source->addAction(m_theme->icon(QStringLiteral("globe")), QLineEdit::TrailingPosition);
    bindIcon(m_theme, m_open, QStringLiteral("globe"));
    m_open->setText(tr("Open in the browser"));
    m_open->setToolTip(tr("Open in the browser"));
    m_open->setObjectName(QStringLiteral("answer_openSource_QAction"));
    m_rows.add(QStringLiteral("source"), tr("Source"), m_source);
    connect(m_open, &QAction::triggered, this, [this] {
        if (isWebAddress(m_source->text().trimmed()))
            Q_EMIT openRequested(QUrl(m_source->text().trimmed(), QUrl::StrictMode));
    });
    connect(m_source, &QLineEdit::textChanged, this, [this] {
        updateSource();
        if (!m_filling)
            Q_EMIT edited();
    });

    m_note = textField(this, 2);
    m_note->setPlaceholderText(tr("private: reports leave it out unless asked"));
    m_rows.add(QStringLiteral("note"), tr("Note"), m_note);
    for (QPlainTextEdit *edit : {m_reason, m_note}) {
        connect(edit, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_filling)
                Q_EMIT edited();
        });
    }
}

void AnswerFields::updateSource()
{
    m_open->setVisible(isWebAddress(m_source->text().trimmed()));
}

void AnswerFields::setCriterion(const Criterion &criterion, QDate today)
{
    m_criterion = criterion;
    m_today = today;
    for (DateField *field : {m_askedOn, m_checkedOn, m_validUntil})
        field->setToday(today);
    fillTiers();
}

void AnswerFields::fillTiers()
{
    const bool filling = std::exchange(m_filling, true);
    const QVariant chosen = m_tier->currentData();
    m_tier->clear();
    const AnswerState state = hasTier(m_state) ? m_state : AnswerState::Met;
    for (const Tier tier : allValues<Tier>()) {
        if (tier == Tier::None)
            m_tier->addItem(tr("Who says so?"), static_cast<int>(tier));
        else
            m_tier->addItem(
                tr("%1  ·  %2", "evidence, what it counts")
                    .arg(label(tier), models::tierEffect(m_criterion.rule, state, tier)),
                static_cast<int>(tier));
    }
    m_tier->setCurrentIndex(qMax(0, m_tier->findData(chosen)));
    m_filling = filling;
}

void AnswerFields::setAnswer(const Answer &answer)
{
    m_filling = true;
    m_tier->setCurrentIndex(qMax(0, m_tier->findData(static_cast<int>(answer.tier))));
    m_checkedOn->setDate(answer.checkedOn);
    m_validUntil->setDate(answer.validUntil);
    m_askedOn->setDate(answer.askedOn);
    m_reason->setPlainText(answer.reason);
    m_source->setText(answer.source);
    m_source->setCursorPosition(0);
    m_note->setPlainText(answer.note);
    m_filling = false;
    updateSource();
}

void AnswerFields::setState(AnswerState state)
{
    m_state = state;
    fillTiers();
    m_rows.setRowVisible(QStringLiteral("tier"), hasTier(state));
    m_rows.setRowVisible(QStringLiteral("checkedOn"), hasTier(state));
    m_rows.setRowVisible(QStringLiteral("validUntil"), ages(state));
    m_rows.setRowVisible(QStringLiteral("askedOn"), mayBeAsked(state));
    m_rows.setRowVisible(QStringLiteral("reason"), state == AnswerState::NotApplicable);
    m_rows.setLabel(QStringLiteral("checkedOn"),
        state == AnswerState::Declined ? tr("Refused on") : tr("Checked on"));
    m_checkedOn->setToolTip(state == AnswerState::Declined
            ? tr("The day of the refusal, or the 14th day without an answer")
            : QString());
}

Answer AnswerFields::answer() const
{
    Answer answer;
    answer.state = m_state;
    if (hasTier(m_state)) {
        answer.tier = static_cast<Tier>(m_tier->currentData().toInt());
        answer.checkedOn = m_checkedOn->date();
    }
    if (ages(m_state))
        answer.validUntil = m_validUntil->date();
    if (mayBeAsked(m_state))
        answer.askedOn = m_askedOn->date();
    if (m_state == AnswerState::NotApplicable)
        answer.reason = m_reason->toPlainText().trimmed();
    answer.source = m_source->text().trimmed();
    answer.note = m_note->toPlainText().trimmed();
    return answer;
}

QList<Problem> AnswerFields::typingProblems() const
{
    QList<Problem> problems;
    const auto check = [&](const DateField *field, const char *name, bool used) {
        if (used && field->isUnreadable())
            problems.append({QString::fromLatin1(name),
                tr("This is no date. Write it like %1.")
                    .arg(QLocale().toString(m_today, tr("d MMM yyyy", "date in a field")))});
    };
    check(m_checkedOn, "checkedOn", hasTier(m_state));
    check(m_validUntil, "validUntil", ages(m_state));
    check(m_askedOn, "askedOn", mayBeAsked(m_state));
    const QString source = m_source->text().trimmed();
    if (source.contains(QLatin1String("://")) && !isWebAddress(source))
        problems.append({QStringLiteral("source"),
            tr("This address cannot be opened. Addresses begin with https:// or http://.")});
    return problems;
}

QList<Problem> AnswerFields::showProblems(const QList<Problem> &problems)
{
    return m_rows.showProblems(problems);
}

void AnswerFields::focusFirst(const QList<Problem> &problems)
{
    m_rows.focusFirst(problems);
}

void AnswerFields::setAgeing(const QString &words)
{
    m_ageing->setText(words);
    m_ageing->setVisible(!words.isEmpty());
    m_ageingMark->setVisible(!words.isEmpty());
}

void AnswerFields::setReadOnly(bool readOnly)
{
    for (QLineEdit *edit : QList<QLineEdit *>{m_checkedOn, m_validUntil, m_askedOn, m_source})
        edit->setReadOnly(readOnly);
    m_reason->setReadOnly(readOnly);
    m_note->setReadOnly(readOnly);
    m_tier->setEnabled(!readOnly);
    m_again->setEnabled(!readOnly);
}

} // namespace touchstone::gui
