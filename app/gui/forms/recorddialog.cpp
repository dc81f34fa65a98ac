// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/recorddialog.h"

#include "gui/forms/recordforms.h"
#include "gui/theme/theme.h"
#include "gui/widgets/presencelabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>

namespace touchstone::gui {

RecordDialog::RecordDialog(
    const Context &context, const domain::SubjectRef &record, QWidget *parent, ClinicId clinic)
    : QDialog(parent), m_context(context)
{
    setObjectName(QStringLiteral("recordDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_form = makeRecordForm(context, record, clinic, scroll);
    m_form->setProperty("surface", QStringLiteral("view"));
    scroll->setWidget(m_form);
    layout->addWidget(scroll, 1);

    auto *foot = new QWidget(this);
    foot->setProperty("surface", QStringLiteral("bar"));
    foot->setAttribute(Qt::WA_StyledBackground);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(16, 10, 16, 10);
    buttons->setSpacing(10);
    auto *hint = new QLabel(tr("Ctrl+Return saves"), foot);
    setTextRole(hint, TextRole::Caption, "secondary");
    buttons->addWidget(hint);
    auto *presence = new PresenceLabel(context, foot);
    presence->setRecord(record);
    buttons->addWidget(presence);
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setObjectName(QStringLiteral("record_cancel_QPushButton"));
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);
    m_save = new QPushButton(tr("Save"), foot);
    m_save->setObjectName(QStringLiteral("record_save_QPushButton"));
    m_save->setAccessibleName(m_save->text());
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_save->setAutoDefault(false);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    layout->addWidget(foot);

    setWindowTitle(m_form->title());
    connect(m_save, &QPushButton::clicked, m_form, &RecordForm::save);
    connect(cancel, &QPushButton::clicked, this, &RecordDialog::reject);
    connect(m_form, &RecordForm::edited, this, &RecordDialog::refresh);
    connect(m_form, &RecordForm::loaded, this, &RecordDialog::refresh);
    connect(m_form, &RecordForm::busyChanged, this, [this](bool busy) {
        m_busy = busy;
        refresh();
    });
    connect(m_form, &RecordForm::merged, this, &RecordDialog::merged);
    connect(m_form, &RecordForm::postponed, this, [this] { QDialog::reject(); });
    connect(m_form, &RecordForm::saved, this, [this](const domain::SubjectRef &stored) {
        Q_EMIT saved(stored);
        accept();
    });
    QSize size(context.theme->scaled(640), context.theme->scaled(620));
    if (const QScreen *area = screen())
        size = size.boundedTo(area->availableSize() * 0.92);
    resize(size);
    m_form->load();
    m_form->focusFirst();
    refresh();
}

void RecordDialog::setName(const QString &name)
{
    if (!name.isEmpty())
        m_form->setName(name);
}

QString RecordDialog::recordName() const
{
    return m_form->recordName();
}

void RecordDialog::refresh()
{
    m_save->setEnabled(!m_busy && m_form->isDirty() && !m_context.directory->info().readOnly);
}

void RecordDialog::keyPressEvent(QKeyEvent *event)
{
    // No shortcut: one would pass over a cell that is being typed, and is heard only while the
    // window system calls this the active window. A cell takes the first Ctrl+Return for itself.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        m_form->save();
    else
        QDialog::keyPressEvent(event);
}

void RecordDialog::reject()
{
    if (m_form->isDirty()
        && !m_context.prompter->confirm(this, tr("Close without saving?"),
            tr("What you typed here is not saved yet."), tr("Discard")))
        return;
    m_form->giveUp();
    QDialog::reject();
}

} // namespace touchstone::gui
