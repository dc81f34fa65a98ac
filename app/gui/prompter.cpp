// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/prompter.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

namespace touchstone::gui {

Prompter::~Prompter() = default;

bool DialogPrompter::confirm(
    QWidget *parent, const QString &question, const QString &explanation, const QString &confirm)
{
    QMessageBox box(QMessageBox::NoIcon, QString(), question, QMessageBox::Cancel, parent);
    box.setObjectName(QStringLiteral("confirmMessageBox"));
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(explanation);
    QPushButton *go = box.addButton(confirm, QMessageBox::AcceptRole);
    go->setProperty("kind", QStringLiteral("primary"));
    // In our words: Qt's own translations are not installed everywhere.
    box.button(QMessageBox::Cancel)->setText(QCoreApplication::translate("HelpDialogs", "Cancel"));
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == go;
}

void DialogPrompter::tell(QWidget *parent, const QString &what, const QString &explanation)
{
    QMessageBox box(QMessageBox::NoIcon, QString(), what, QMessageBox::Close, parent);
    box.setObjectName(QStringLiteral("tellMessageBox"));
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(explanation);
    box.button(QMessageBox::Close)->setText(QCoreApplication::translate("HelpDialogs", "Close"));
    box.exec();
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
