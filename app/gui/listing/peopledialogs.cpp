// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/peopledialogs.h"

#include "gui/forms/fieldrows.h"
#include "gui/theme/theme.h"
#include "gui/widgets/dialogparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace touchstone::gui {

namespace {

constexpr int kListHeight = 190; ///< at the system's text size

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
    : QDialog(parent), m_assigned(assigned), m_other(new QLineEdit(this))
{
    const auto [body, foot] = prepare(theme, this, QStringLiteral("assignDialog"), tr("Assign"),
        tr("Who works on this listing. They find it under “Assigned to me”."));
    auto *list = new QScrollArea(this);
    nameWidget(list, QStringLiteral("assign"), QStringLiteral("people"));
    list->setAccessibleName(tr("People"));
    list->setProperty("kind", QStringLiteral("boxed"));
    list->setWidgetResizable(true);
    list->setFocusPolicy(Qt::NoFocus);
    list->setMinimumHeight(theme->scaled(kListHeight));
    auto *inner = new QWidget(list);
    inner->setProperty("surface", QStringLiteral("view"));
    auto *lines = new QVBoxLayout(inner);
    lines->setContentsMargins(10, 4, 10, 4);
    lines->setSpacing(0);
    QStringList names = people;
    for (const QString &name : assigned) {
        if (!names.contains(name))
            names.append(name);
    }
    for (const QString &name : std::as_const(names)) {
        auto *box = new QCheckBox(QString(name).replace(u'&', QStringLiteral("&&")), inner);
        nameWidget(box, QStringLiteral("assign"), name);
        box->setAccessibleName(name);
        box->setChecked(assigned.contains(name));
        lines->addWidget(box);
        m_boxes.append({name, box});
    }
    lines->addStretch(1);
    list->setWidget(inner);
    body->addWidget(list);
    nameWidget(m_other, QStringLiteral("assign"), QStringLiteral("other"));
    m_other->setAccessibleName(tr("Somebody else"));
    m_other->setPlaceholderText(tr("Somebody else: the name they work under"));
    m_other->setVisible(free);
    body->addWidget(m_other);
    if (!m_boxes.isEmpty()) {
        setTabOrder(m_boxes.last().second, m_other);
        m_boxes.first().second->setFocus();
    }
    addButtons(this, foot, tr("Assign"));
}

QStringList AssignDialog::ticked() const
{
    QStringList names;
    for (const auto &[name, box] : m_boxes) {
        if (box->isChecked())
            names.append(name);
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
