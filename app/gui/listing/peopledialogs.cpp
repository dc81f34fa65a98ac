// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/peopledialogs.h"

#include "gui/forms/fieldrows.h"
#include "gui/theme/theme.h"
#include "gui/widgets/dialogparts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace touchstone::gui {

namespace {

constexpr int kRowHeight = 30; ///< at the system's text size

DialogParts prepare(
    Theme *theme, QDialog *dialog, const QString &name, const QString &title, const QString &what)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(theme->scaled(420));
    const DialogParts parts = layOut(dialog);
    parts.body->addWidget(wrappedLabel(what, dialog));
    return parts;
}

/// Room between a box and its name, which a style sheet cannot give.
class BoxDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text.prepend(QChar(0x2002)); // an en space
    }
};

QPushButton *addButtons(QDialog *dialog, QHBoxLayout *foot, const QString &verb)
{
    foot->addStretch(1);
    const auto add = [&](const QString &text, const char *name) {
        auto *button = new QPushButton(text, dialog);
        button->setObjectName(dialog->objectName() + QLatin1String(name));
        button->setAccessibleName(text);
        button->setAutoDefault(false);
        foot->addWidget(button);
        return button;
    };
    QPushButton *cancel = add(RemarkDialog::tr("Cancel"), "_cancel_QPushButton");
    QPushButton *ok = add(verb, "_ok_QPushButton");
    ok->setProperty("kind", QStringLiteral("primary"));
    ok->setDefault(true);
    QObject::connect(ok, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    return ok;
}

} // namespace

RemarkDialog::RemarkDialog(
    Theme *theme, const QString &title, const QString &what, const QString &verb, QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit(this))
{
    const auto [body, foot] = prepare(theme, this, QStringLiteral("remarkDialog"), title, what);
    nameWidget(m_text, QStringLiteral("remark"), QStringLiteral("text"));
    m_text->setAccessibleName(tr("Reason"));
    m_text->setTabChangesFocus(true);
    body->addWidget(m_text);
    QPushButton *ok = addButtons(this, foot, verb);
    ok->setEnabled(false);
    connect(m_text, &QPlainTextEdit::textChanged, this,
        [this, ok] { ok->setEnabled(!remark().isEmpty()); });
    m_text->setFocus();
}

QString RemarkDialog::remark() const
{
    return m_text->toPlainText().trimmed();
}

AssignDialog::AssignDialog(Theme *theme, const QStringList &people, const QStringList &assigned,
    bool free, QWidget *parent)
    : QDialog(parent), m_assigned(assigned), m_list(new QListWidget(this)),
      m_other(new QLineEdit(this))
{
    const auto [body, foot] = prepare(theme, this, QStringLiteral("assignDialog"), tr("Assign"),
        tr("Who works on this listing. They find it under “Assigned to me”."));
    nameWidget(m_list, QStringLiteral("assign"), QStringLiteral("people"));
    m_list->setAccessibleName(tr("People"));
    m_list->setProperty("kind", QStringLiteral("boxed"));
    m_list->setItemDelegate(new BoxDelegate(m_list));
    QStringList names = people;
    for (const QString &name : assigned) {
        if (!names.contains(name))
            names.append(name);
    }
    for (const QString &name : std::as_const(names)) {
        auto *item = new QListWidgetItem(name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setSizeHint({0, theme->scaled(kRowHeight)});
        item->setCheckState(assigned.contains(name) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    body->addWidget(m_list);
    nameWidget(m_other, QStringLiteral("assign"), QStringLiteral("other"));
    m_other->setAccessibleName(tr("Somebody else"));
    m_other->setPlaceholderText(tr("Somebody else: the name they work under"));
    m_other->setVisible(free);
    body->addWidget(m_other);
    addButtons(this, foot, tr("Assign"));
}

QStringList AssignDialog::ticked() const
{
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            names.append(m_list->item(row)->text());
    }
    const QString other = m_other->text().trimmed();
    if (!other.isEmpty() && !names.contains(other))
        names.append(other);
    return names;
}

QStringList AssignDialog::added() const
{
    QStringList names = ticked();
    names.removeIf([this](const QString &name) { return m_assigned.contains(name); });
    return names;
}

QStringList AssignDialog::removed() const
{
    QStringList names = m_assigned;
    const QStringList kept = ticked();
    names.removeIf([&kept](const QString &name) { return kept.contains(name); });
    return names;
}

NameAssessorsDialog::NameAssessorsDialog(
    Theme *theme, const QStringList &people, const QString &me, bool free, QWidget *parent)
    : QDialog(parent), m_first(new QComboBox(this)), m_second(new QComboBox(this))
{
    const auto [body, foot] = prepare(theme, this, QStringLiteral("assessorsDialog"),
        tr("Two assessors"),
        tr("Two people answer the checks of this listing independently. Neither sees the other's "
           "answers before both have finished; then you decide where they differ, and see how far "
           "they agree."));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(8);
    const struct
    {
        QComboBox *box;
        QString text, name;
    } rows[] = {{m_first, tr("First"), QStringLiteral("first")},
        {m_second, tr("Second"), QStringLiteral("second")}};
    for (const auto &row : rows) {
        row.box->addItems(people);
        row.box->setEditable(free);
        row.box->setCurrentIndex(-1);
        row.box->setAccessibleName(row.text);
        nameWidget(row.box, QStringLiteral("assessors"), row.name);
        form->addRow(fieldLabel(row.text, row.box, this), row.box);
        connect(row.box, &QComboBox::currentTextChanged, this, &NameAssessorsDialog::check);
    }
    body->addLayout(form);
    m_ok = addButtons(this, foot, tr("Name them"));
    if (people.contains(me))
        m_first->setCurrentText(me);
    check();
}

void NameAssessorsDialog::check()
{
    if (m_ok != nullptr)
        m_ok->setEnabled(!first().isEmpty() && !second().isEmpty() && first() != second());
}

QString NameAssessorsDialog::first() const
{
    return m_first->currentText().trimmed();
}

QString NameAssessorsDialog::second() const
{
    return m_second->currentText().trimmed();
}

} // namespace touchstone::gui
