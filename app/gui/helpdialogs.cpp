// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/helpdialogs.h"

#include "gui/theme/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace touchstone::gui {

namespace {

QDialog *makeDialog(QWidget *parent, const QString &title, const char *objectName)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QLatin1String(objectName));
    dialog->setWindowTitle(title);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    return dialog;
}

void finish(QDialog *dialog)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("closeButton"));
    buttons->button(QDialogButtonBox::Close)
        ->setText(QCoreApplication::translate("HelpDialogs", "Close"));
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->layout()->addWidget(buttons);
    dialog->open();
}

// What is written on the key, where Qt's own texts spell it out ("Control" in Spanish).
[[maybe_unused]] constexpr const char *kKeyNames[] = {QT_TRANSLATE_NOOP("QShortcut", "Ctrl")};

/// "Ctrl+I, Ctrl+E" or "Ctrl+1…4" with the names keys have in this language.
QString keyText(const QString &keys)
{
    QStringList parts;
    for (const QString &part : keys.split(QStringLiteral(", "))) {
        const qsizetype range = part.indexOf(u'…');
        const QString first = range < 0 ? part : part.left(range);
        parts.append(QKeySequence::fromString(first).toString(QKeySequence::NativeText)
            + (range < 0 ? QString() : part.mid(range)));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

void showAbout(QWidget *parent)
{
    const auto tr
        = [](const char *text) { return QCoreApplication::translate("HelpDialogs", text); };
    QDialog *dialog = makeDialog(
        parent, QCoreApplication::translate("HelpDialogs", "About Touchstone"), "aboutDialog");
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    auto *icon = new QLabel(dialog);
    icon->setPixmap(Theme::applicationIcon().pixmap(QSize(48, 48), dialog->devicePixelRatioF()));
    head->addWidget(icon);
    auto *name = new QLabel(
        QStringLiteral("Touchstone %1").arg(QStringLiteral(TOUCHSTONE_VERSION)), dialog);
    setTextRole(name, TextRole::Title);
    head->addWidget(name, 1);
    static_cast<QVBoxLayout *>(dialog->layout())->addLayout(head);
    const char *const paragraphs[] = {
        QT_TRANSLATE_NOOP("HelpDialogs",
            "A directory of clinics that offer stem-cell treatments, and a tool to vet them."),
        QT_TRANSLATE_NOOP("HelpDialogs",
            "Touchstone keeps track of what is documented. It is not medical advice. Talk to an "
            "independent specialist before you decide."),
        QT_TRANSLATE_NOOP(
            "HelpDialogs", "Nothing leaves this computer unless you press a button that says so."),
        QT_TRANSLATE_NOOP("HelpDialogs",
            "Free software under the GNU General Public License, version 3 or later. It comes "
            "without any warranty."),
    };
    for (const char *paragraph : paragraphs) {
        auto *label = new QLabel(tr(paragraph), dialog);
        label->setWordWrap(true);
        label->setMinimumWidth(380);
        dialog->layout()->addWidget(label);
    }
    finish(dialog);
}

void showKeys(QWidget *parent)
{
    QDialog *dialog = makeDialog(
        parent, QCoreApplication::translate("HelpDialogs", "Keyboard keys"), "keysDialog");
    const std::pair<const char *, const char *> keys[] = {
        {"Ctrl+F", QT_TRANSLATE_NOOP("HelpDialogs", "Search")},
        {"Ctrl+N", QT_TRANSLATE_NOOP("HelpDialogs", "Add a listing")},
        {"Enter", QT_TRANSLATE_NOOP("HelpDialogs", "Open what is chosen")},
        {"F2", QT_TRANSLATE_NOOP("HelpDialogs", "Edit the chosen listing")},
        {"Del", QT_TRANSLATE_NOOP("HelpDialogs", "Move to trash")},
        {"Esc", QT_TRANSLATE_NOOP("HelpDialogs", "Close a panel, clear the search")},
        {"Ctrl+1…4", QT_TRANSLATE_NOOP("HelpDialogs", "Main pages")},
        {"Alt+1…3", QT_TRANSLATE_NOOP("HelpDialogs", "Tabs of a listing")},
        {"1…6", QT_TRANSLATE_NOOP("HelpDialogs", "Answer the open check")},
        {"N", QT_TRANSLATE_NOOP("HelpDialogs", "Next open check")},
        {"Ctrl+Return", QT_TRANSLATE_NOOP("HelpDialogs", "Save the open record")},
        {"Ctrl+S", QT_TRANSLATE_NOOP("HelpDialogs", "Save the answer")},
        {"Ctrl+Z", QT_TRANSLATE_NOOP("HelpDialogs", "Undo, also after a restart")},
        {"Ctrl+Shift+Z", QT_TRANSLATE_NOOP("HelpDialogs", "Redo")},
        {"Ctrl+P", QT_TRANSLATE_NOOP("HelpDialogs", "Report on the chosen listing")},
        {"Ctrl+Shift+P", QT_TRANSLATE_NOOP("HelpDialogs", "Report on the list")},
        {"Ctrl+I, Ctrl+E", QT_TRANSLATE_NOOP("HelpDialogs", "Import, export")},
        {"F6", QT_TRANSLATE_NOOP("HelpDialogs", "Next pane")},
        {"F1",
            QT_TRANSLATE_NOOP("HelpDialogs", "How to verify the open check; elsewhere this list")},
    };
    auto *scroll = new QScrollArea(dialog);
    scroll->setWidgetResizable(true);
    auto *content = new QWidget(scroll);
    auto *form = new QFormLayout(content);
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(6);
    for (const auto &[key, what] : keys) {
        auto *label = new QLabel(keyText(QString::fromUtf8(key)), content);
        label->setProperty("kind", QStringLiteral("key"));
        form->addRow(label, new QLabel(QCoreApplication::translate("HelpDialogs", what), content));
    }
    scroll->setWidget(content);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Whole where the screen has the room.
    const QSize room = dialog->screen()->availableSize() * 0.75;
    const int bar = dialog->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    scroll->setMinimumSize((content->sizeHint() + QSize(bar + 4, 4)).boundedTo(room));
    dialog->layout()->addWidget(scroll);
    finish(dialog);
}

} // namespace touchstone::gui
