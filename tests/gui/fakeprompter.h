// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/prompter.h"

#include <QStringList>

namespace touchstone::test {

/// Answers at once with what the test put in, and keeps what was asked.
class FakePrompter final : public gui::Prompter
{
public:
    QStringList files; ///< answers to file dialogs, first in first out; empty means cancelled
    bool confirms = true;
    QStringList asked;

    bool confirm(QWidget *, const QString &question, const QString &, const QString &) override
    {
        asked << question;
        return confirms;
    }
    void tell(QWidget *, const QString &what, const QString &) override { asked << what; }
    QString openFile(QWidget *, const QString &title, const QString &, const QString &) override
    {
        return next(title);
    }
    QString saveFile(QWidget *, const QString &title, const QString &, const QString &) override
    {
        return next(title);
    }

private:
    QString next(const QString &title)
    {
        asked << title;
        return files.isEmpty() ? QString() : files.takeFirst();
    }
};

} // namespace touchstone::test
