// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "domain/edit.h"

#include <QUrl>
#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QSplitter;

namespace touchstone::services {
class DirectoryService;
}

namespace touchstone::models {
class ChecklistModel;
class ChecklistSectionModel;
} // namespace touchstone::models

namespace touchstone::gui {

class AnswerForm;
class InlineMessage;
class Theme;

/// Sections, the checks of one, and the form of one check. Leaving a check saves a changed draft; a
/// draft that lacks something is kept, said so, and offered again. Window thread.
class ChecklistTab : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistTab(Theme *theme, QWidget *parent = nullptr);

    void setAssessment(const domain::Assessment &assessment);
    /// Drops everything of the listing shown before, drafts too.
    void reset();
    /// Opens a check in its section (in the quick triage when that is shown and holds it).
    void showCheck(const QString &criterion);
    void showSection(const QString &section);
    [[nodiscard]] QString currentCheck() const;
    [[nodiscard]] AnswerForm *form() const { return m_form; }
    /// Saves the draft being typed, or keeps it where it cannot be saved yet.
    void leaveDraft();
    /// Checks with a draft that could not be saved.
    [[nodiscard]] QStringList keptDrafts() const { return m_drafts.keys(); }
    /// Keeps a draft that was not stored, so that it can be offered again. `offline`: because the
    /// server did not answer.
    void keepDraft(const QString &criterion, const domain::Edit<domain::Answer> &draft,
        const QString &why, bool offline = false);
    /// It was saved after all.
    void forgetDraft(const QString &criterion);
    /// When the server answers again, drafts it did not take are offered to be saved again.
    void followServer(services::DirectoryService *directory);
    void nextOpen();
    void focusNextPane();

Q_SIGNALS:
    void saveRequested(const QString &criterion, const touchstone::domain::Answer &answer,
        const touchstone::domain::Answer &base);
    void openRequested(const QUrl &address);
    void partyRequested(touchstone::domain::SubjectKind kind);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildSections();
    QWidget *buildChecks();
    void addKeys(QWidget *pane);
    void chooseSection(int row);
    void chooseCheck(const QModelIndex &current);
    void showDraftMessage();
    void updateTitle();
    void fold();

    Theme *m_theme;
    models::ChecklistSectionModel *m_sections;
    models::ChecklistModel *m_checks;
    domain::Assessment m_assessment;
    QHash<QString, domain::Edit<domain::Answer>> m_drafts;
    QString m_refused; ///< why the last kept draft was not stored
    bool m_offline = false; ///< because the server did not answer
    QSplitter *m_splitter;
    QWidget *m_sectionPane = nullptr;
    QListView *m_sectionView = nullptr, *m_checkView = nullptr;
    QComboBox *m_sectionBox = nullptr, *m_checkBox = nullptr;
    QLabel *m_title = nullptr, *m_count = nullptr;
    QWidget *m_checkPane = nullptr, *m_narrowBar = nullptr;
    InlineMessage *m_kept = nullptr;
    AnswerForm *m_form;
    bool m_choosing = false;
};

} // namespace touchstone::gui
