// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "services/assessorservice.h"

#include <QDialog>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace touchstone::gui {

class InlineMessage;

/// The answers of two assessors side by side, how far they agree, and whose is taken where they
/// differ. What both say alike is taken without asking. Deletes itself when closed. Window thread.
class ReconcileDialog : public QDialog
{
    Q_OBJECT

public:
    /// `open`: answers may still be decided; else it only shows. `assessors` must outlive it.
    ReconcileDialog(const Context &context, services::AssessorService *assessors, ListingId listing,
        const domain::AssessorPair &pair, bool open, QWidget *parent);

private:
    struct Row
    {
        QString criterion;
        QButtonGroup *choice = nullptr; ///< 0 the first, 1 the second; null where none is open
        QLineEdit *remark = nullptr;
    };
    QWidget *buildTable(const domain::Catalogue &catalogue);
    void addRow(QGridLayout *grid, const domain::Criterion &criterion);
    void refresh();
    void decide();

    Context m_context;
    services::AssessorService *m_assessors;
    ListingId m_listing;
    domain::AssessorPair m_pair;
    bool m_open;
    QList<Row> m_rows;
    InlineMessage *m_message;
    QLabel *m_left;
    QPushButton *m_decide;
};

} // namespace touchstone::gui
