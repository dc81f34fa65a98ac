// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "services/progress.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;

namespace touchstone::gui {

class InlineMessage;
class ProgressStrip;
class Theme;

/// Shows one job from its start to its result. Deletes itself when closed; Esc cancels the job.
class TaskDialog : public QDialog
{
    Q_OBJECT

public:
    TaskDialog(Theme *theme, const QString &title, QWidget *parent);

    /// `text` says what is going on; the progress is for the job to count on.
    services::ProgressPtr start(const QString &text);
    void showDone(const QString &what, const QStringList &lines);
    void showProblems(const QString &what, const QStringList &lines);
    void showError(const Error &error);
    /// One more button on the result; pressing it closes the dialog and calls `action`.
    void offer(const QString &text, const std::function<void()> &action);

    void reject() override;

private:
    void finish();

    services::ProgressPtr m_progress;
    QLabel *m_text, *m_lines;
    InlineMessage *m_result;
    ProgressStrip *m_strip;
    QPushButton *m_offer, *m_close;
};

} // namespace touchstone::gui
