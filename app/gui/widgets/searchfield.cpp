// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/searchfield.h"

#include "gui/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

namespace touchstone::gui {

SearchField::SearchField(Theme *theme, const QString &placeholder, QWidget *parent)
    : QLineEdit(parent), m_theme(theme), m_key(new QLabel(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    QAction *glass = addAction(QIcon(), LeadingPosition);
    bindIcon(theme, glass, QStringLiteral("edit-find"));
    glass->setEnabled(false);
    glass->setIcon(theme->icon(QStringLiteral("edit-find")));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 10, 0);
    layout->addStretch();
    layout->addWidget(m_key);
    m_key->setText(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_key->setAttribute(Qt::WA_TransparentForMouseEvents);
    setTextRole(m_key, TextRole::Caption, "secondary");

    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &SearchField::tell);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_key->setVisible(text.isEmpty());
        m_timer.start();
    });
}

QSize SearchField::sizeHint() const
{
    return { m_theme->scaled(380), QLineEdit::sizeHint().height() };
}

void SearchField::tell()
{
    m_timer.stop();
    const QString text = this->text().trimmed();
    if (text != m_told) {
        m_told = text;
        Q_EMIT searchChanged(text);
    }
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            tell();
            return;
        }
        break;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        tell();
        Q_EMIT leaveRequested();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace touchstone::gui
