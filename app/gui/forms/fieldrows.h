// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/validation.h"

#include <QFormLayout>
#include <QHash>
#include <QStringList>

class QLabel;
class QSplitter;

namespace touchstone::gui {

/// The rows of a form: label, field, and under the field a place where what is wrong with it is
/// said. Rows carry the names that domain/validation.h gives its problems. Window thread.
class FieldRows
{
public:
    /// Adds its layout to nothing: the caller puts layout() where it belongs. `prefix` begins
    /// object names.
    FieldRows(QWidget *parent, const QString &prefix);

    /// Gives `editor` its object name ("prefix_field_Class"), accessible name and buddy label.
    void add(const QString &field, const QString &label, QWidget *editor, const QString &help = {});
    /// A row of several widgets, of which `editor` is the one that the label and messages belong
    /// to.
    void add(const QString &field, const QString &label, QWidget *editor, QLayout *row,
        const QString &help = {});
    /// A heading over the rows that follow.
    void addHeading(const QString &text);
    void setRowVisible(const QString &field, bool visible);
    void setLabel(const QString &field, const QString &label);

    /// Shows each problem at its field and clears the others; gives back what has no row here.
    QList<domain::Problem> showProblems(const QList<domain::Problem> &problems);
    /// Puts the focus into the first field that has a problem.
    void focusFirst(const QList<domain::Problem> &problems);
    void focusFirst(); ///< the first field of all
    [[nodiscard]] QWidget *editor(const QString &field) const;
    [[nodiscard]] QFormLayout *layout() const { return m_layout; }

private:
    struct Row
    {
        QLabel *label = nullptr;
        QWidget *editor = nullptr;
        QWidget *cell = nullptr;
        QLabel *message = nullptr;
    };
    QWidget *m_parent;
    QString m_prefix;
    QFormLayout *m_layout;
    QHash<QString, Row> m_rows;
    QStringList m_order;
};

/// "prefix_name_Class", as every interactive widget is called.
void nameWidget(QWidget *widget, const QString &prefix, const QString &name);

/// What a screen reader calls an editor, and the line one types into where it has one inside.
void speakAs(QWidget *editor, const QString &name);

/// Has a screen reader go through the panes as they lie, in whatever order they were made.
void readInOrder(QSplitter *panes);

/// A label whose width follows the window: wraps, never asks for more than its words need.
QLabel *wrappedLabel(const QString &text, QWidget *parent);

/// A quiet label beside a field, its words on the line of the field's at every text size. The key
/// marked by & goes to the field.
QLabel *fieldLabel(const QString &text, QWidget *field, QWidget *parent);

} // namespace touchstone::gui
