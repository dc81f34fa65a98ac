// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

namespace touchstone::gui {

class Theme;

/// A date that may be absent: typed as people write it, or picked from a calendar (button or
/// Alt+Down); Up and Down move by a day. Window thread.
class DateField : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateField(Theme *theme, QWidget *parent = nullptr);

    /// The date, or an invalid one while the field is empty or holds no date.
    [[nodiscard]] QDate date() const { return m_date; }
    /// True when something is written that is no date.
    [[nodiscard]] bool isUnreadable() const { return m_unreadable; }
    void setDate(QDate date);
    /// Where the calendar opens while there is no date.
    void setToday(QDate today) { m_today = today; }
    /// Wide enough for a whole date.
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Reads a date as typed: the locale's forms, ISO, "2 May 2026". Invalid when it is none.
    static QDate read(const QString &text, QDate today);

Q_SIGNALS:
    /// The value differs: another date, none, or text that is no date.
    void dateChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void take(const QString &text);
    void openCalendar();

    QDate m_date, m_today;
    bool m_unreadable = false;
};

} // namespace touchstone::gui
