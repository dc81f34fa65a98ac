// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/datefield.h"

#include "gui/theme/theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QFrame>
#include <QKeyEvent>
#include <QLocale>
#include <QScreen>
#include <QVBoxLayout>

namespace touchstone::gui {

namespace {

QString shown(QDate date)
{
    return date.isValid() ? QLocale().toString(date, DateField::tr("d MMM yyyy", "date in a field"))
                          : QString();
}

} // namespace

DateField::DateField(Theme *theme, QWidget *parent) : QLineEdit(parent)
{
    QAction *calendar
        = addAction(theme->icon(QStringLiteral("view-calendar")), QLineEdit::TrailingPosition);
    calendar->setText(tr("Choose a day"));
    calendar->setToolTip(tr("Choose a day (Alt+Down)"));
    bindIcon(theme, calendar, QStringLiteral("view-calendar"));
    connect(calendar, &QAction::triggered, this, &DateField::openCalendar);
    connect(this, &QLineEdit::textEdited, this, &DateField::take);
    setPlaceholderText(tr("none"));
}

QDate DateField::read(const QString &text, QDate today)
{
    const QString typed = text.simplified();
    if (typed.isEmpty())
        return {};
    const QLocale locale;
    const QDate iso = QDate::fromString(typed, Qt::ISODate);
    if (iso.isValid())
        return iso;
    for (const QString &format : {QStringLiteral("d MMM yyyy"), QStringLiteral("d MMMM yyyy"),
             QStringLiteral("MMM d, yyyy"), QStringLiteral("d.M.yyyy"),
             locale.dateFormat(QLocale::ShortFormat), locale.dateFormat(QLocale::LongFormat)}) {
        for (const QLocale &tongue : {locale, QLocale::c()}) {
            const QDate date = tongue.toDate(typed, format);
            // Two-digit years read as 19xx; nobody checked a register then.
            if (date.isValid())
                return date.year() < 1950 ? date.addYears(100) : date;
        }
    }
    if (today.isValid()) {
        for (const QString &format : {QStringLiteral("d MMM"), QStringLiteral("d MMMM")}) {
            const QDate date
                = locale.toDate(typed + QLatin1Char(' ') + QString::number(today.year()),
                    format + QLatin1String(" yyyy"));
            if (date.isValid())
                return date;
        }
    }
    return {};
}

QSize DateField::minimumSizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(QStringLiteral("28 Sep 2028"));
    return {text + 48, QLineEdit::minimumSizeHint().height()};
}

void DateField::setDate(QDate date)
{
    m_date = date;
    m_unreadable = false;
    setText(shown(date));
    setCursorPosition(0);
}

void DateField::take(const QString &text)
{
    m_date = read(text, m_today);
    m_unreadable = !m_date.isValid() && !text.trimmed().isEmpty();
    Q_EMIT dateChanged();
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && (event->modifiers() & Qt::AltModifier)) {
        openCalendar();
        return;
    }
    const bool step = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (step && event->modifiers() == Qt::NoModifier && !isReadOnly()) {
        const QDate from = m_date.isValid() ? m_date : m_today;
        if (from.isValid()) {
            const int days = event->key() == Qt::Key_Up ? 1 : -1;
            setDate(m_date.isValid() ? from.addDays(days) : from);
            Q_EMIT dateChanged();
        }
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void DateField::focusOutEvent(QFocusEvent *event)
{
    if (m_date.isValid())
        setText(shown(m_date));
    QLineEdit::focusOutEvent(event);
}

void DateField::openCalendar()
{
    if (isReadOnly())
        return;
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(1, 1, 1, 1);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setObjectName(objectName() + QLatin1String("_QCalendarWidget"));
    calendar->setAccessibleName(accessibleName());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const QDate chosen = m_date.isValid() ? m_date : m_today;
    if (chosen.isValid())
        calendar->setSelectedDate(chosen);
    layout->addWidget(calendar);
    const auto pick = [this, popup](QDate date) {
        setDate(date);
        popup->close();
        setFocus();
        Q_EMIT dateChanged();
    };
    connect(calendar, &QCalendarWidget::activated, popup, pick);
    connect(calendar, &QCalendarWidget::clicked, popup, pick);
    popup->adjustSize();
    QPoint corner = mapToGlobal(QPoint(0, height() + 2));
    if (const QScreen *area = screen()) {
        const QRect free = area->availableGeometry();
        corner.setX(qBound(free.left(), corner.x(), free.right() - popup->width()));
        if (corner.y() + popup->height() > free.bottom())
            corner.setY(mapToGlobal(QPoint(0, 0)).y() - popup->height() - 2);
    }
    popup->move(corner);
    popup->show();
    calendar->setFocus();
}

} // namespace touchstone::gui
