// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "domain/edit.h"
#include "domain/validation.h"

#include <QUrl>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace touchstone::services {
class DirectoryService;
}

namespace touchstone::gui {

class AnswerFields;
class InlineMessage;
class MarkLabel;
class StackBar;
class StateBar;
class Theme;
class VerifyPane;

/// One check: its question, the six answers, how to verify it, and the fields of the answer. Edits
/// a draft; says what the draft would earn, lose and leave open. Stores nothing itself. Window
/// thread.
class AnswerForm : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerForm(Theme *theme, QWidget *parent = nullptr);

    /// New values of the listing. A draft being typed stays, and what it began from with it; where
    /// its stored answer was changed by somebody else meanwhile, the form says so.
    void setAssessment(const domain::Assessment &assessment);
    /// Shows a check as stored, or `draft` over it. Drops the draft that was shown.
    void setCriterion(const QString &id);
    void setDraft(const domain::Edit<domain::Answer> &draft);
    [[nodiscard]] const QString &criterion() const { return m_id; }
    void setReadOnly(const QString &reason);
    /// How many listings share the answers of this party; 0 when not known.
    void setSharedCount(domain::SubjectKind kind, int listings);

    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] domain::Answer draft() const;
    /// The draft with the stored answer that it began from.
    [[nodiscard]] domain::Edit<domain::Answer> edit() const { return {m_base, draft(), {}}; }
    /// Nothing can be saved: the directory or the listing says why.
    [[nodiscard]] bool isReadOnly() const { return !m_readOnly.isEmpty(); }
    /// What stands in the way of saving the draft.
    [[nodiscard]] QList<domain::Problem> problems() const;
    /// Shows the problems at their fields and puts the focus into the first.
    void showProblems();
    void chooseState(domain::AnswerState state);
    void revert();
    /// Tries to save: emits saveRequested(), or shows what is missing.
    void save();
    void setSaving(bool saving);
    /// The draft `sent` of that check was stored, perhaps with others' changes in it: what was
    /// typed since is a new draft over `stored`.
    void takeStored(
        const QString &criterion, const domain::Answer &sent, const domain::Answer &stored);
    /// Error of a save, shown above the buttons; the draft stays.
    void showError(const Error &error);
    /// When the server answers again after a save failed for that, offers to save again.
    void followServer(services::DirectoryService *directory);
    void focusQuestion();
    /// Brings why and how to verify into sight and reads them out.
    void showHelp();

Q_SIGNALS:
    /// `base`: the stored answer that `answer` began from.
    void saveRequested(const QString &criterion, const touchstone::domain::Answer &answer,
        const touchstone::domain::Answer &base);
    void draftChanged(bool dirty);
    /// Something was typed or chosen.
    void edited();
    /// The person gave the draft up.
    void reverted(const QString &criterion);
    void openRequested(const QUrl &address);
    void partyRequested(touchstone::domain::SubjectKind kind);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHead(QBoxLayout *layout);
    void buildFoot(QBoxLayout *layout);
    void showHead();
    void showNotes();
    void takeState(domain::AnswerState state);
    void refresh();
    void showPreview(const domain::Answer &answer);
    void arrange();
    [[nodiscard]] const domain::Criterion *asked() const;
    [[nodiscard]] domain::Answer stored() const;

    Theme *m_theme;
    domain::Assessment m_assessment;
    QString m_id, m_readOnly;
    domain::Answer m_base; ///< stored answer the draft began from
    bool m_showProblems = false, m_saving = false, m_wasDirty = false;
    QHash<int, int> m_sharedCounts;

    QScrollArea *m_scroll = nullptr;
    QLabel *m_place = nullptr, *m_flag = nullptr, *m_question = nullptr, *m_anchor = nullptr;
    MarkLabel *m_flagMark = nullptr;
    QLabel *m_shared = nullptr;
    InlineMessage *m_outside = nullptr, *m_missing = nullptr, *m_conflict = nullptr,
                  *m_error = nullptr;
    StateBar *m_states = nullptr;
    VerifyPane *m_verify = nullptr;
    AnswerFields *m_fields = nullptr;
    QBoxLayout *m_top = nullptr, *m_columns = nullptr, *m_foot = nullptr;
    StackBar *m_bar = nullptr;
    QLabel *m_points = nullptr, *m_freshness = nullptr;
    QPushButton *m_revert = nullptr, *m_save = nullptr;
};

/// Equal in everything a person can enter.
bool sameAnswer(const domain::Answer &a, const domain::Answer &b);

} // namespace touchstone::gui
