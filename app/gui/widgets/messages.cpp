// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/messages.h"

#include "gui/theme/theme.h"
#include "gui/widgets/marklabel.h"
#include "services/directoryservice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace touchstone::gui {

namespace {

QPushButton *linkButton(const QString &text, const char *objectName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(objectName));
    button->setProperty("kind", QStringLiteral("link"));
    button->setAccessibleName(text);
    return button;
}

} // namespace

// ── EmptyState ──────────────────────────────────────────────────────────────────────────────────

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_sentence(new QLabel(this)), m_hint(new QLabel(this)),
      m_button(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    for (QLabel *label : {m_sentence, m_hint}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    setTextRole(m_sentence, TextRole::Heading);
    setTextRole(m_hint, TextRole::Body, "secondary");
    m_button->setObjectName(QStringLiteral("emptyActionButton"));
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::setTexts(const QString &sentence, const QString &hint, const QString &button)
{
    m_sentence->setText(sentence);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(sentence);
}

// ── InlineMessage ───────────────────────────────────────────────────────────────────────────────

InlineMessage::InlineMessage(Theme *theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_texts(new QVBoxLayout), m_markColumn(new QVBoxLayout),
      m_mark(new MarkLabel(theme, this)), m_what(new QLabel(this)), m_do(new QLabel(this)),
      m_details(new QLabel(this)), m_action(new QPushButton(this)),
      m_detailsButton(linkButton(tr("Details"), "messageDetailsButton", this)),
      m_close(linkButton(tr("Close"), "messageCloseButton", this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(10);
    m_markColumn->addWidget(m_mark);
    m_markColumn->addStretch(1);
    layout->addLayout(m_markColumn);
    m_texts->setSpacing(4);
    for (QLabel *label : {m_what, m_do, m_details}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // it may quote what a user typed
        m_texts->addWidget(label);
    }
    m_what->setObjectName(QStringLiteral("messageLabel"));
    m_what->setProperty("strong", true);
    m_details->setObjectName(QStringLiteral("messageDetailsLabel"));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTextRole(m_details, TextRole::Caption, "secondary");
    m_texts->addStretch(1);
    layout->addLayout(m_texts, 1);
    m_action->setObjectName(QStringLiteral("messageActionButton"));
    layout->addWidget(m_action, 0, Qt::AlignTop);
    layout->addWidget(m_detailsButton, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    // In a dialog Return belongs to the dialog: to save, not to go back to what was stored.
    for (QPushButton *button : {m_action, m_detailsButton, m_close})
        button->setAutoDefault(false);
    connect(m_action, &QPushButton::clicked, this, &InlineMessage::actionRequested);
    connect(m_close, &QPushButton::clicked, this, &InlineMessage::dismiss);
    connect(m_detailsButton, &QPushButton::clicked, this,
        [this] { m_details->setVisible(m_details->isHidden()); });
    connect(theme, &Theme::changed, this, &InlineMessage::align);
    hide();
}

void InlineMessage::showMessage(Kind kind, const QString &what, const QString &whatToDo,
    const QString &details, const QString &action)
{
    static const struct
    {
        const char *surface;
        domain::Band mark;
    } looks[] = {
        {"problem", domain::Band::SeriousConcern},
        {"warning", domain::Band::SeriousConcern},
        {"notice", domain::Band::Provisional},
        {"done", domain::Band::StrongOnPaper},
    };
    m_offline = false;
    const auto &look = looks[static_cast<int>(kind)];
    if (kind == Kind::Problem) {
        m_mark->setBand(domain::Band::Stop);
    } else {
        m_mark->setBand(look.mark);
    }
    setStyleProperty(this, "surface", QLatin1String(look.surface));
    m_what->setText(what);
    m_do->setText(whatToDo);
    m_do->setVisible(!whatToDo.isEmpty());
    m_details->setText(details);
    m_details->hide();
    m_detailsButton->setVisible(!details.isEmpty());
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(whatToDo.isEmpty() ? what : what + u' ' + whatToDo);
    align();
    show();
}

void InlineMessage::showError(const Error &error, const QString &action)
{
    QString details = error.detail;
    if (error.place.line > 0) {
        details += (details.isEmpty() ? QString() : QStringLiteral("\n"))
            + tr("Line %1, column %2").arg(error.place.line).arg(error.place.column);
    }
    showMessage(Kind::Problem, error.message, {}, details, action);
    m_offline = error.code == ErrorCode::Offline;
}

void InlineMessage::dismiss()
{
    m_offline = false;
    hide();
}

// The mark and the first line stand on the line of the buttons, where there are any.
void InlineMessage::align()
{
    m_what->ensurePolished();
    const int line = m_what->fontMetrics().height();
    int row = line;
    for (QPushButton *button : {m_action, m_detailsButton, m_close}) {
        if (!button->isHidden()) {
            button->ensurePolished();
            row = std::max(row, button->sizeHint().height());
        }
    }
    m_texts->setContentsMargins(0, (row - line) / 2, 0, 0);
    m_markColumn->setContentsMargins(0, (row - m_mark->sizeHint().height()) / 2, 0, 0);
}

void InlineMessage::setStrip()
{
    setProperty("strip", true);
}

void InlineMessage::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void InlineMessage::whenServerIsBack(
    services::DirectoryService *directory, const std::function<void()> &again)
{
    connect(directory, &services::DirectoryService::connectionStateChanged, this,
        [this, again](const services::ConnectionState &state) {
            if (state.online && m_offline) {
                dismiss();
                again();
            }
        });
}

// ── ProgressStrip ───────────────────────────────────────────────────────────────────────────────

ProgressStrip::ProgressStrip(QWidget *parent)
    : QFrame(parent), m_label(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 16, 6);
    layout->setSpacing(12);
    auto *left = new QVBoxLayout;
    left->setSpacing(6);
    left->addWidget(m_label);
    left->addWidget(m_bar);
    layout->addLayout(left, 1);
    layout->addWidget(m_cancel);
    m_label->setObjectName(QStringLiteral("progressLabel"));
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(QStringLiteral("progressCancelButton"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_timer.setInterval(100);
    m_delay.setInterval(400);
    m_delay.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ProgressStrip::refresh);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        refresh();
        show();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_progress) {
            m_progress->cancel();
            m_cancel->setEnabled(false);
            Q_EMIT cancelled();
        }
    });
    hide();
}

void ProgressStrip::watch(const services::ProgressPtr &progress, const QString &text)
{
    m_progress = progress;
    m_text = text;
    m_since.start();
    m_cancel->setEnabled(true);
    m_timer.start();
    m_delay.start();
}

void ProgressStrip::finish()
{
    m_progress.reset();
    m_timer.stop();
    m_delay.stop();
    hide();
}

void ProgressStrip::refresh()
{
    if (!m_progress) {
        return;
    }
    const QLocale locale;
    const qint64 done = m_progress->done();
    const qint64 total = m_progress->total();
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) {
        m_bar->setValue(static_cast<int>(done * 1000 / total));
    }
    const qint64 elapsedMs = std::max<qint64>(1, m_since.elapsed());
    const QString rate = locale.toString(done * 1000 / elapsedMs);
    if (m_progress->isCancelled()) {
        m_label->setText(tr("Cancelling…"));
    } else if (total > 0) {
        m_label->setText(tr("%1: %2 of %3, %4 a second")
                             .arg(m_text, locale.toString(done), locale.toString(total), rate));
    } else if (done > 0) {
        m_label->setText(tr("%1: %2, %3 a second").arg(m_text, locale.toString(done), rate));
    } else {
        m_label->setText(m_text);
    }
}

// ── UndoBar ─────────────────────────────────────────────────────────────────────────────────────

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent), m_label(new QLabel(this)), m_undo(new QPushButton(tr("Undo"), this))
{
    setProperty("surface", QStringLiteral("undo"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 10, 6);
    layout->setSpacing(12);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_undo);
    auto *key
        = new QLabel(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText), this);
    setTextRole(key, TextRole::Caption);
    layout->addWidget(key);
    m_label->setObjectName(QStringLiteral("undoLabel"));
    m_undo->setObjectName(QStringLiteral("undoButton"));
    m_undo->installEventFilter(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShownMs);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoRequested();
    });
    hide();
}

void UndoBar::showMessage(const QString &text)
{
    m_label->setText(text);
    m_undo->setAccessibleName(tr("Undo: %1").arg(text));
    setAccessibleName(text);
    show();
    m_timer.start();
}

bool UndoBar::event(QEvent *event)
{
    if (event->type() == QEvent::Enter) {
        hold();
    } else if (event->type() == QEvent::Leave && !m_undo->hasFocus()) {
        release();
    }
    return QFrame::event(event);
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        hold();
    } else if (event->type() == QEvent::FocusOut && !underMouse()) {
        release();
    }
    return QFrame::eventFilter(watched, event);
}

void UndoBar::hold()
{
    m_timer.stop();
}

void UndoBar::release()
{
    if (isVisible()) {
        m_timer.start();
    }
}

} // namespace touchstone::gui
