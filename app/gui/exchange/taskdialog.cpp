// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/exchange/taskdialog.h"

#include "gui/theme/theme.h"
#include "gui/widgets/dialogparts.h"
#include "gui/widgets/messages.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace touchstone::gui {

TaskDialog::TaskDialog(Theme *theme, const QString &title, QWidget *parent)
    : QDialog(parent), m_text(new QLabel(this)), m_lines(new QLabel(this)),
      m_result(new InlineMessage(theme, this)), m_strip(new ProgressStrip(this)),
      m_offer(new QPushButton(this)), m_close(new QPushButton(tr("Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("taskDialog"));
    setWindowTitle(title);
    const auto [body, foot] = layOut(this);
    m_text->setObjectName(QStringLiteral("taskTextLabel"));
    m_lines->setObjectName(QStringLiteral("taskLinesLabel"));
    m_lines->setWordWrap(true);
    m_lines->setTextFormat(Qt::PlainText);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_lines->hide();
    m_result->setClosable(false);
    body->addWidget(m_text);
    body->addWidget(m_strip);
    body->addWidget(m_result);
    body->addWidget(m_lines);
    body->addStretch(1);
    foot->addStretch();
    foot->addWidget(m_close);
    foot->addWidget(m_offer);
    setTabOrder(m_close, m_offer);
    m_offer->setObjectName(QStringLiteral("taskOfferButton"));
    m_offer->setProperty("kind", QStringLiteral("primary"));
    m_offer->hide();
    m_close->setObjectName(QStringLiteral("taskCloseButton"));
    m_close->setAccessibleName(m_close->text());
    m_close->setEnabled(false);
    connect(m_close, &QPushButton::clicked, this, &TaskDialog::reject);
    setMinimumWidth(theme->scaled(460));
}

services::ProgressPtr TaskDialog::start(const QString &text)
{
    m_text->setText(text);
    m_progress = std::make_shared<services::Progress>();
    m_strip->watch(m_progress, text);
    return m_progress;
}

void TaskDialog::finish()
{
    m_progress.reset();
    m_strip->finish();
    m_text->hide();
    m_close->setEnabled(true);
    m_close->setFocus();
}

void TaskDialog::showDone(const QString &what, const QStringList &lines)
{
    finish();
    m_result->showMessage(InlineMessage::Kind::Done, what);
    m_lines->setText(lines.join(u'\n'));
    m_lines->setVisible(!lines.isEmpty());
    adjustSize();
}

void TaskDialog::showProblems(const QString &what, const QStringList &lines)
{
    finish();
    m_result->showMessage(InlineMessage::Kind::Problem, what);
    m_lines->setText(lines.join(u'\n'));
    m_lines->setVisible(!lines.isEmpty());
    adjustSize();
}

void TaskDialog::showError(const Error &error)
{
    finish();
    if (error.code == ErrorCode::Cancelled) {
        m_result->showMessage(InlineMessage::Kind::Notice, tr("Cancelled. Nothing was changed."));
    } else {
        m_result->showError(error);
    }
    adjustSize();
}

void TaskDialog::offer(const QString &text, const std::function<void()> &action)
{
    m_offer->setText(text);
    m_offer->setAccessibleName(text);
    m_offer->show();
    connect(m_offer, &QPushButton::clicked, this, [this, action] {
        accept();
        action();
    });
}

void TaskDialog::reject()
{
    if (m_progress) {
        m_progress->cancel();
        return;
    }
    QDialog::reject();
}

} // namespace touchstone::gui
