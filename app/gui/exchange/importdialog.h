// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;
class QVBoxLayout;

namespace touchstone::gui {

class InlineMessage;
class ProgressStrip;

/// Imports a CSV file: what each column means (guessed, shown, corrected, remembered), a trial
/// without effect, the import itself with progress and Cancel, and what became of it. Deletes
/// itself when closed; show it with open().
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const Context &context, const QString &path, QWidget *parent);

    void reject() override;

Q_SIGNALS:
    void imported(const touchstone::services::ImportOutcome &outcome);

private:
    enum Step { MappingStep, ResultStep };

    QWidget *buildMapping();
    QWidget *buildResult();
    void buildFoot(QVBoxLayout *layout);
    void takePreview(const Result<exchange::CsvPreview> &preview);
    void fillColumns();
    void fillDefaults();
    [[nodiscard]] exchange::Mapping mapping() const;
    void mappingTouched();
    void run(bool dryRun);
    void takeOutcome(const Result<services::ImportOutcome> &outcome, bool dryRun);
    void showOutcome(const services::ImportOutcome &outcome);
    void showRejects(QTableWidget *table, const QList<exchange::Reject> &rejects);
    void setBusy(bool busy);
    [[nodiscard]] QString proposedRejectsPath() const;

    Context m_context;
    QString m_path;
    exchange::CsvPreview m_preview;
    services::ProgressPtr m_progress;
    quint64 m_run = 0;
    bool m_busy = false;
    QTimer m_tryTimer;

    QStackedWidget *m_stack;
    InlineMessage *m_message;
    ProgressStrip *m_strip;
    QLabel *m_about = nullptr, *m_trial = nullptr;
    QTableWidget *m_columns = nullptr, *m_trialRejects = nullptr, *m_rejects = nullptr;
    QComboBox *m_country = nullptr, *m_currency = nullptr;
    QCheckBox *m_split = nullptr;
    QLabel *m_resultHead = nullptr, *m_resultLines = nullptr, *m_rejectsFile = nullptr;
    QPushButton *m_try = nullptr, *m_import = nullptr, *m_close = nullptr;
};

/// "Makes 12 listings, 10 clinics and 4 people; changes 3 records; refuses 2 rows.", in the given
/// tense.
QString outcomeText(const services::ImportOutcome &outcome);

} // namespace touchstone::gui
