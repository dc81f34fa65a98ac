// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moving.h"
#include "gui/context.h"
#include "services/movingservice.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace touchstone::gui {

class InlineMessage;
class ProgressStrip;

/// A directory moves whole between a file and a server: asks for the server's administrator, shows
/// the progress, and in the end the table of counts and hashes of both sides. Deletes itself when
/// closed; Esc cancels what runs.
class MoveDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Way { ToServer, ToFile };

    /// `path`: the new file, for ToFile.
    MoveDialog(const Context &context, Way way, const QString &path, QWidget *parent);

    /// Proposes an address; without, the open directory's as it is shown, which lacks words.
    void setAddress(const QString &address);

    void reject() override;

Q_SIGNALS:
    /// The person wants to go on where the directory is now; `password` is what they typed for a
    /// server.
    void openRequested(const QString &place, const QString &password);

private:
    void buildFields();
    void buildTable();
    void start();
    void showReport(const Result<domain::MoveReport> &report);
    void showFailure(const Error &error);

    Context m_context;
    services::MovingService m_moving;
    const Way m_way;
    const QString m_path;
    services::ProgressPtr m_progress; ///< while it runs
    QLabel *m_text;
    QWidget *m_fields;
    QLineEdit *m_address, *m_password;
    ProgressStrip *m_strip;
    InlineMessage *m_message;
    QTableWidget *m_table;
    QPushButton *m_start, *m_open, *m_close;
};

using OpenPlace = std::function<void(const QString &place, const QString &password)>;
/// Asks for the new file, then shows the dialog that moves the shared directory there; `address` is
/// how it was opened, empty if not known.
void moveToFile(
    const Context &context, QWidget *parent, const QString &address, const OpenPlace &openIt);
/// Shows the dialog that moves the open file to a server.
void moveToServer(const Context &context, QWidget *parent, const OpenPlace &openIt);

} // namespace touchstone::gui
