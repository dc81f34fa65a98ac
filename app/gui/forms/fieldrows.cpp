// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/fieldrows.h"

#include "gui/theme/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace touchstone::gui {

void nameWidget(QWidget *widget, const QString &prefix, const QString &name)
{
    QString type = QString::fromLatin1(widget->metaObject()->className());
    type = type.mid(type.lastIndexOf(QLatin1Char(':')) + 1);
    widget->setObjectName(prefix + QLatin1Char('_') + name + QLatin1Char('_') + type);
}

void speakAs(QWidget *editor, const QString &name)
{
    editor->setAccessibleName(name);
    if (auto *box = qobject_cast<QComboBox *>(editor); box && box->isEditable())
        box->lineEdit()->setAccessibleName(name);
}

void readInOrder(QSplitter *panes)
{
    for (int i = 0; i < panes->count(); ++i)
        panes->widget(i)->raise(); // children are told in the order in which they are stacked
}

QLabel *wrappedLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

namespace {

/// A label beside a field, its words on the line of the field's words at every text size.
class FieldLabel : public QLabel
{
public:
    FieldLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
    {
        setAlignment(Qt::AlignLeading | Qt::AlignTop);
        align();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            align();
    }

private:
    // Fields are 24 pixels and an edge of 4 high where text is 16 high, and grow with it.
    void align() { setContentsMargins(0, fontMetrics().height() / 4 + 4, 0, 0); }
};

} // namespace

QLabel *fieldLabel(const QString &text, QWidget *field, QWidget *parent)
{
    auto *label = new FieldLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    setTextRole(label, TextRole::Body, "secondary");
    return label;
}

FieldRows::FieldRows(QWidget *parent, const QString &prefix)
    : m_parent(parent), m_prefix(prefix), m_layout(new QFormLayout)
{
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_layout->setHorizontalSpacing(10);
    m_layout->setVerticalSpacing(8);
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void FieldRows::add(
    const QString &field, const QString &label, QWidget *editor, const QString &help)
{
    add(field, label, editor, nullptr, help);
}

void FieldRows::add(
    const QString &field, const QString &label, QWidget *editor, QLayout *line, const QString &help)
{
    Row row;
    row.editor = editor;
    row.cell = new QWidget(m_parent);
    auto *cell = new QVBoxLayout(row.cell);
    cell->setContentsMargins(0, 0, 0, 0);
    cell->setSpacing(4);
    if (line)
        cell->addLayout(line);
    else
        cell->addWidget(editor);
    row.message = wrappedLabel({}, row.cell);
    setTextRole(row.message, TextRole::Caption, "stop");
    row.message->setObjectName(m_prefix + QLatin1Char('_') + field + QLatin1String("_problem"));
    row.message->hide();
    cell->addWidget(row.message);
    if (!help.isEmpty()) {
        QLabel *hint = wrappedLabel(help, row.cell);
        setTextRole(hint, TextRole::Caption, "secondary");
        cell->addWidget(hint);
    }
    row.label = fieldLabel(label, editor, m_parent);
    nameWidget(editor, m_prefix, field);
    QString spoken = label;
    spoken.remove(QLatin1Char('&'));
    speakAs(editor, spoken);
    if (!help.isEmpty())
        editor->setAccessibleDescription(help);
    m_layout->addRow(row.label, row.cell);
    m_rows.insert(field, row);
    m_order.append(field);
}

void FieldRows::addHeading(const QString &text)
{
    auto *heading = new QLabel(text, m_parent);
    setTextRole(heading, TextRole::Heading);
    heading->setContentsMargins(0, m_order.isEmpty() ? 0 : 12, 0, 0);
    m_layout->addRow(heading);
}

void FieldRows::setRowVisible(const QString &field, bool visible)
{
    const Row row = m_rows.value(field);
    if (row.cell)
        m_layout->setRowVisible(row.cell, visible);
}

void FieldRows::setLabel(const QString &field, const QString &label)
{
    const Row row = m_rows.value(field);
    if (!row.label)
        return;
    row.label->setText(label);
    speakAs(row.editor, label);
}

QList<domain::Problem> FieldRows::showProblems(const QList<domain::Problem> &problems)
{
    QList<domain::Problem> homeless;
    QHash<QString, QString> messages;
    for (const domain::Problem &problem : problems) {
        if (!m_rows.contains(problem.field))
            homeless.append(problem);
        else if (!messages.contains(problem.field))
            messages.insert(problem.field, problem.message);
    }
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        const QString message = messages.value(it.key());
        it->message->setText(message);
        it->message->setVisible(!message.isEmpty());
        setProblem(it->editor, !message.isEmpty());
        if (!message.isEmpty())
            it->editor->setAccessibleDescription(message);
    }
    return homeless;
}

void FieldRows::focusFirst(const QList<domain::Problem> &problems)
{
    for (const QString &field : m_order) {
        for (const domain::Problem &problem : problems) {
            if (problem.field == field && m_rows.value(field).editor->isEnabled()) {
                m_rows.value(field).editor->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
    }
}

void FieldRows::focusFirst()
{
    if (!m_order.isEmpty())
        m_rows.value(m_order.first()).editor->setFocus(Qt::OtherFocusReason);
}

QWidget *FieldRows::editor(const QString &field) const
{
    return m_rows.value(field).editor;
}

} // namespace touchstone::gui
