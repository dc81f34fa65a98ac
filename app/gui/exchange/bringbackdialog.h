// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/takenalong.h"
#include "gui/context.h"
#include "services/movingservice.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace touchstone::gui {

class InlineMessage;

/// What bringing a working copy back would do, record by record and field by field; where both
/// sides changed the same, a person chooses. Nothing is stored before “Bring back”. Deletes itself
/// when closed.
class BringBackDialog : public QDialog
{
    Q_OBJECT

public:
    BringBackDialog(const Context &context, const QString &file, QWidget *parent);

    void reject() override;

private:
    void buildTree();
    void fitColumns();
    void buildButtons();
    void look();
    void showPreview(const domain::BringBackPreview &preview);
    QTreeWidgetItem *addTitle(const QString &title);
    void addRecord(const domain::RecordDifference &record);
    void addStep(const domain::BroughtStep &step);
    void addField(QTreeWidgetItem *parent, const domain::RecordDifference &record,
        const domain::FieldDifference &field);
    void choose(const QString &key, const QString &field, int index);
    void chooseAll(domain::MergeSide side);
    void refresh();
    void bringBack();
    void showOutcome(const domain::BringBackOutcome &outcome);

    Context m_context;
    services::MovingService m_moving;
    const QString m_file;
    domain::BringBackPreview m_preview;
    domain::SideChoices m_choices;
    QHash<QString, QTreeWidgetItem *> m_items; ///< of the listings, by UUID
    QList<QComboBox *> m_boxes; ///< of the fields to choose for, in the tree's order
    bool m_busy = false; ///< it is being stored: too late to go back
    QLabel *m_text, *m_counts;
    InlineMessage *m_message;
    QTreeWidget *m_tree;
    QWidget *m_all;
    QPushButton *m_accept, *m_close;
};

/// Asks for the working copy, then shows the dialog.
void bringBack(const Context &context, QWidget *parent);
/// Asks for a new file and writes a working copy of the open shared directory to it.
void takeAlong(const Context &context, QWidget *parent);

} // namespace touchstone::gui
