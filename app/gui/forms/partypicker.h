// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listquery.h"
#include "gui/context.h"

#include <QTimer>
#include <QWidget>

class QCompleter;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace touchstone::gui {

/// Picks a clinic, practitioner or laboratory: searches as one types, or makes a new one. What is
/// typed but not picked is nobody. Window thread.
class PartyPicker : public QWidget
{
    Q_OBJECT

public:
    PartyPicker(const Context &context, domain::SubjectKind kind, QWidget *parent = nullptr);

    /// Key of the picked record, 0 when none is.
    [[nodiscard]] qint64 id() const { return m_id; }
    void setParty(qint64 id, const QString &name);
    /// True when words stand in the field that name nobody.
    [[nodiscard]] bool isUnresolved() const;
    [[nodiscard]] QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void changed();

private:
    void search();
    void showFound(const QList<domain::PartyRow> &rows);
    void makeNew();

    Context m_context;
    domain::SubjectKind m_kind;
    qint64 m_id = 0;
    QString m_name;
    int m_request = 0;
    QTimer m_delay;
    QLineEdit *m_field;
    QPushButton *m_new;
    QStandardItemModel *m_found;
    QCompleter *m_completer;
};

} // namespace touchstone::gui
