// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

class QLabel;

namespace touchstone::gui {

class Theme;

/// A search line: says its key while empty, tells what was typed shortly after the last letter, Esc
/// empties it.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    static constexpr int kDelayMs = 40;

    SearchField(Theme *theme, const QString &placeholder, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// What is typed, trimmed, once typing rested for kDelayMs; each text once.
    void searchChanged(const QString &text);
    /// Down or Return: on to the results.
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tell();

    Theme *m_theme;
    QTimer m_timer;
    QLabel *m_key;
    QString m_told;
};

} // namespace touchstone::gui
