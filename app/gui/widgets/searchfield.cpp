// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/searchfield.h"

#include "gui/theme/theme.h"

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
    // A leading action would sit below the middle once the field is taller than its text.
    auto *glass = new QLabel(this);
    const auto tint = [theme, glass] {
        const int edge = theme->scaled(16);
        glass->setPixmap(theme->icon(QStringLiteral("edit-find"))
                             .pixmap(QSize(edge, edge), glass->devicePixelRatioF()));
    };
    tint();
    connect(theme, &Theme::changed, glass, tint);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 0, 10, 0);
    layout->addWidget(glass);
    layout->addStretch();
    layout->addWidget(m_key);
    m_key->setText(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    for (QLabel *label : {glass, m_key}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    setTextRole(m_key, TextRole::Caption, "secondary");
    const auto makeRoom = [this] {
        const int key = m_key->isHidden() ? 0 : m_key->sizeHint().width() + 4;
        const int mark = m_theme->scaled(16) + 8;
        const bool fromRight = isRightToLeft();
        setTextMargins(fromRight ? key : mark, 0, fromRight ? mark : key, 0);
    };
    makeRoom();
    connect(theme, &Theme::changed, this, makeRoom);

    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &SearchField::tell);
    connect(this, &QLineEdit::textChanged, this, [this, makeRoom](const QString &text) {
        m_key->setVisible(text.isEmpty());
        makeRoom();
        m_timer.start();
    });
}

QSize SearchField::sizeHint() const
{
    return {m_theme->scaled(380), QLineEdit::sizeHint().height()};
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
