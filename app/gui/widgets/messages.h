// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "services/progress.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

/// What a pane says about itself: that it is empty, that something failed, that work goes on, that
/// something can be taken back.
namespace touchstone::services {
class DirectoryService;
}

namespace touchstone::gui {

class MarkLabel;
class Theme;

/// One sentence and one button, in the middle of an empty pane.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `button` may be empty: then there is none. `hint` is a second, quieter line.
    void setTexts(const QString &sentence, const QString &hint, const QString &button);

Q_SIGNALS:
    void actionRequested();

private:
    QLabel *m_sentence, *m_hint;
    QPushButton *m_button;
};

/// What happened and what to do, at the place concerned. Hidden until something is shown.
class InlineMessage : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Problem, Warning, Notice, Done };

    explicit InlineMessage(Theme *theme, QWidget *parent = nullptr);

    /// `details` is technical and stays folded; `action` may be empty.
    void showMessage(Kind kind, const QString &what, const QString &whatToDo = {},
        const QString &details = {}, const QString &action = {});
    /// The error's sentence; details from `detail`. `action` such as "Try again" may be empty.
    void showError(const Error &error, const QString &action = {});
    void dismiss();
    /// Goes from edge to edge of a page, and has a line below it instead of a frame.
    void setStrip();
    /// Where the message is what a dialog has to say, it has no button of its own to close it.
    void setClosable(bool closable);
    /// From here on, when the server answers again and what is shown is that it did not, the
    /// message goes and `again` is called.
    void whenServerIsBack(
        services::DirectoryService *directory, const std::function<void()> &again);

Q_SIGNALS:
    void actionRequested();

private:
    void align();

    Theme *m_theme;
    bool m_offline = false; ///< what is shown is that the server does not answer
    QVBoxLayout *m_texts, *m_markColumn;
    MarkLabel *m_mark;
    QLabel *m_what, *m_do, *m_details;
    QPushButton *m_action, *m_detailsButton, *m_close;
};

/// "Importing… 3,100 of 100,000, 12,400 a second" with a thin bar and Cancel; shows itself after
/// 400 ms.
class ProgressStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    /// Follows `progress` until finish(). `text` says what is going on ("Importing rows").
    void watch(const services::ProgressPtr &progress, const QString &text);
    void finish();
    [[nodiscard]] bool isWatching() const { return m_progress != nullptr; }

Q_SIGNALS:
    void cancelled();

private:
    void refresh();

    services::ProgressPtr m_progress;
    QString m_text;
    QElapsedTimer m_since;
    QTimer m_timer, m_delay;
    QLabel *m_label;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

/// "Listing moved to trash – Undo", at the foot of the pane concerned for 10 seconds; the time
/// stands still while the pointer or the focus is on it.
class UndoBar : public QFrame
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    void showMessage(const QString &text);
    static constexpr int kShownMs = 10'000;

Q_SIGNALS:
    void undoRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hold();
    void release();

    QTimer m_timer;
    QLabel *m_label;
    QPushButton *m_undo;
};

} // namespace touchstone::gui
