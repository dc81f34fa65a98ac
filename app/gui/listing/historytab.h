// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "gui/context.h"
#include "models/journalmodel.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace touchstone::gui {

class EmptyState;
class InlineMessage;

/// What was changed in this listing and its parties, when and by whom, newest first; beside it what
/// the chosen day did to the score, and the versions of the chosen answer. Window thread.
class HistoryTab : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryTab(const Context &context, QWidget *parent = nullptr);

    void setAssessment(const domain::Assessment &assessment);
    /// Reads the journal when it is out of date; called when the tab comes to the front.
    void activate();
    void focusNextPane();

Q_SIGNALS:
    void checkRequested(const QString &criterion);

private:
    QWidget *buildDetail();
    void fetch(qint64 before, int limit, const models::JournalModel::Deliver &deliver);
    void showEntry(int row);
    void showVersions(const domain::JournalEntry &entry);
    void addVersion(const domain::Answer &answer, bool current);
    void clearVersions();
    void showChange(QDate day);

    Context m_context;
    domain::Assessment m_assessment;
    bool m_stale = true;
    int m_request = 0;
    QString m_criterion; ///< of the chosen entry
    models::JournalModel *m_model;
    QListView *m_view;
    EmptyState *m_empty;
    InlineMessage *m_message;
    QLabel *m_title = nullptr, *m_change = nullptr, *m_fields = nullptr;
    QPushButton *m_open = nullptr;
    QWidget *m_versions = nullptr;
    QVBoxLayout *m_detail = nullptr;
};

} // namespace touchstone::gui
