// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace touchstone::gui {

/// Every question that stops work, and every file dialog: replaced by tests, which answer at once.
class Prompter
{
public:
    Prompter() = default;
    Prompter(const Prompter &) = delete;
    Prompter &operator=(const Prompter &) = delete;
    virtual ~Prompter();

    /// True when the person chose to go on. `confirm` is the verb on the button ("Discard").
    virtual bool confirm(QWidget *parent, const QString &question, const QString &explanation,
        const QString &confirm)
        = 0;
    /// Work cannot go on: what happened, what was kept, what to do.
    virtual void tell(QWidget *parent, const QString &what, const QString &explanation) = 0;
    /// An existing file, or empty when cancelled. `filter` as QFileDialog takes it.
    virtual QString openFile(
        QWidget *parent, const QString &title, const QString &folder, const QString &filter)
        = 0;
    /// A file to write, or empty when cancelled; asked about replacing already. The ending of the
    /// filter is added when none was typed.
    virtual QString saveFile(
        QWidget *parent, const QString &title, const QString &proposed, const QString &filter)
        = 0;
};

/// The real dialogs.
class DialogPrompter final : public Prompter
{
public:
    bool confirm(QWidget *parent, const QString &question, const QString &explanation,
        const QString &confirm) override;
    void tell(QWidget *parent, const QString &what, const QString &explanation) override;
    QString openFile(QWidget *parent, const QString &title, const QString &folder,
        const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &proposed,
        const QString &filter) override;
};

} // namespace touchstone::gui
