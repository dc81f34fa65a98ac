// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace touchstone::gui {

class ConnectDialog;

/// Making and opening directories, files and shared ones: which one, its password, and that the
/// page in front is left before. Window thread.
class DirectoryOpener : public QObject
{
    Q_OBJECT

public:
    /// Leaves what is shown, saving what can be saved, then calls its argument.
    using Leave = std::function<void(const std::function<void()> &go)>;

    DirectoryOpener(const Context &context, QWidget *window, Leave leave);

    void newFile();
    void chooseFile();
    /// The example directory of this person, made the first time.
    void openExample();
    /// A file, or an address; a server that asks for a password, or does not take the one given,
    /// opens the dialog that asks for it.
    void open(const QString &place, const QString &password = {});
    /// Asks where the shared records are.
    void connectToServer();
    /// What was opened last: of an address every word, such as who vouches for the server. Empty
    /// before.
    [[nodiscard]] QString place() const { return m_place; }

Q_SIGNALS:
    void started();
    void finished(const touchstone::Result<touchstone::services::DirectoryInfo> &opened);

private:
    void create(const QString &path, services::NewDirectory contents);
    void take(const QString &place, const Result<services::DirectoryInfo> &opened);
    ConnectDialog *showDialog();
    void openFrom(const QString &address, const QString &password);

    Context m_context;
    QWidget *m_window;
    Leave m_leave;
    QString m_place;
    QPointer<ConnectDialog> m_dialog;
};

} // namespace touchstone::gui
