// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "gui/context.h"

#include <QDialog>

class QPushButton;

namespace touchstone::gui {

class RecordForm;

/// The form of a clinic, practitioner, laboratory or listing in a window of its own. Ctrl+Return
/// saves; Esc asks when something was typed. Deletes itself when closed. Window thread.
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    /// A new record when `record.id` is 0; a new listing may know its `clinic`. Show it with
    /// open().
    RecordDialog(const Context &context, const domain::SubjectRef &record, QWidget *parent,
        ClinicId clinic = {});

    /// Puts a name into a new record.
    void setName(const QString &name);
    [[nodiscard]] QString recordName() const;

    void reject() override;

Q_SIGNALS:
    /// The record was stored under this reference; the dialog closes itself.
    void saved(const touchstone::domain::SubjectRef &record);
    /// Stored together with what others changed meanwhile; one line that says so.
    void merged(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();

    Context m_context;
    RecordForm *m_form;
    QPushButton *m_save;
    bool m_busy = false;
};

} // namespace touchstone::gui
