// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/directoryservice.h"

#include <QObject>

class QLabel;
class QStatusBar;

namespace touchstone::gui {

/// The words of the window's status bar: what the page in front says, and for the whole directory
/// whose it is, who answers, by which rules and as of which day. Window thread.
class MainStatus : public QObject
{
    Q_OBJECT

public:
    explicit MainStatus(QStatusBar *bar);

    /// What the page in front says; nothing means that all is saved.
    void showText(const QString &text);
    /// Over it, until the page speaks again or records changed.
    void tell(const QString &text);
    /// What the page said last.
    void restore() { showText(m_page); }
    void showDirectory(const services::DirectoryInfo &info);
    void showDay(QDate day);

private:
    QString m_page;
    QLabel *m_text, *m_weak, *m_lock, *m_rules, *m_day;
};

} // namespace touchstone::gui
