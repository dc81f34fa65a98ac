// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/catalogue.h"
#include "gui/forms/fieldrows.h"

#include <QUrl>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace touchstone::gui {

class DateField;
class MarkLabel;
class Theme;

/// The fields of an answer beside its state: who says so, dates, source, note, and what single
/// states ask for (reason, asked on). Holds no rule of its own. Window thread.
class AnswerFields : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerFields(Theme *theme, QWidget *parent = nullptr);

    /// The criterion whose evidence words stand in the list of tiers, and the day of the page.
    void setCriterion(const domain::Criterion &criterion, QDate today);
    /// Fills the fields; emits nothing.
    void setAnswer(const domain::Answer &answer);
    /// Shows the fields that `state` has.
    void setState(domain::AnswerState state);
    /// What is written, as an answer of the present state; fields that state does not have are
    /// empty.
    [[nodiscard]] domain::Answer answer() const;
    /// Dates that cannot be read and addresses that are none.
    [[nodiscard]] QList<domain::Problem> typingProblems() const;
    /// Gives back the problems that no visible field has.
    QList<domain::Problem> showProblems(const QList<domain::Problem> &problems);
    void focusFirst(const QList<domain::Problem> &problems);
    /// "ageing since 1 Aug" beside the dates; empty hides it.
    void setAgeing(const QString &words);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();
    void openRequested(const QUrl &address);

private:
    void addTier();
    void addDates();
    void addTexts();
    void fillTiers();
    void updateSource();

    Theme *m_theme;
    FieldRows m_rows;
    domain::Criterion m_criterion;
    domain::AnswerState m_state = domain::AnswerState::Unknown;
    QDate m_today;
    QComboBox *m_tier = nullptr;
    DateField *m_checkedOn = nullptr, *m_validUntil = nullptr, *m_askedOn = nullptr;
    QPushButton *m_again = nullptr;
    MarkLabel *m_ageingMark = nullptr;
    QLabel *m_ageing = nullptr;
    QLineEdit *m_source = nullptr;
    QAction *m_open = nullptr;
    QPlainTextEdit *m_reason = nullptr, *m_note = nullptr;
    bool m_filling = false;
};

} // namespace touchstone::gui
