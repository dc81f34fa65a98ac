// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/prompter.h"

#include "gui/forms/fieldrows.h"
#include "gui/theme/theme.h"
#include "gui/widgets/dialogparts.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

namespace touchstone::gui {

Prompter::~Prompter() = default;

namespace {

constexpr int kLetters = 64; ///< in a line of an explanation

/// Asks in the finish of the other dialogs. `leave` is where the focus is, since what goes on may
/// not be taken back; without `go` there is only that.
bool ask(QWidget *parent, const QString &title, const QString &what, const QString &explanation,
    const QString &leave, const QString &go)
{
    QDialog dialog(parent);
    dialog.setObjectName(QStringLiteral("promptDialog"));
    dialog.setWindowTitle(title);
    const auto [body, foot] = layOut(&dialog);
    auto *heading = wrappedLabel(what, &dialog);
    setTextRole(heading, TextRole::Heading);
    body->addWidget(heading);
    if (!explanation.isEmpty()) {
        body->addWidget(wrappedLabel(explanation, &dialog));
    }
    body->addStretch(1);
    foot->addStretch(1);
    auto *close = new QPushButton(leave, &dialog);
    close->setObjectName(QStringLiteral("prompt_leave_QPushButton"));
    close->setDefault(true);
    foot->addWidget(close);
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::reject);
    if (!go.isEmpty()) {
        auto *verb = new QPushButton(go, &dialog);
        verb->setObjectName(QStringLiteral("prompt_go_QPushButton"));
        verb->setProperty("kind", QStringLiteral("primary"));
        foot->addWidget(verb);
        QObject::connect(verb, &QPushButton::clicked, &dialog, &QDialog::accept);
    }
    close->setFocus();
    const int width = dialog.fontMetrics().averageCharWidth() * kLetters;
    dialog.setMinimumWidth(width);
    dialog.resize(width, dialog.layout()->totalHeightForWidth(width));
    return dialog.exec() == QDialog::Accepted;
}

} // namespace

bool DialogPrompter::confirm(
    QWidget *parent, const QString &question, const QString &explanation, const QString &confirm)
{
    return ask(parent, confirm, question, explanation,
        QCoreApplication::translate("HelpDialogs", "Cancel"), confirm);
}

void DialogPrompter::tell(QWidget *parent, const QString &what, const QString &explanation)
{
    ask(parent, QStringLiteral("Touchstone"), what, explanation,
        QCoreApplication::translate("HelpDialogs", "Close"), {});
}

QString DialogPrompter::openFile(
    QWidget *parent, const QString &title, const QString &folder, const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

QString DialogPrompter::saveFile(
    QWidget *parent, const QString &title, const QString &proposed, const QString &filter)
{
    QString chosen;
    QString path = QFileDialog::getSaveFileName(parent, title, proposed, filter, &chosen);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty()) {
        static const QRegularExpression ending(QStringLiteral("\\*(\\.[a-z]+)"));
        path += ending.match(chosen.isEmpty() ? filter : chosen).captured(1);
    }
    return path;
}

} // namespace touchstone::gui
