// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/directoryopener.h"

#include "gui/connect/connectdialog.h"
#include "gui/whenready.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QWidget>

namespace touchstone::gui {

namespace {

QString directoryFilter()
{
    return DirectoryOpener::tr("Touchstone directory (*.touchstone)");
}

} // namespace

DirectoryOpener::DirectoryOpener(const Context &context, QWidget *window, Leave leave)
    : QObject(window), m_context(context), m_window(window), m_leave(std::move(leave))
{
}

void DirectoryOpener::newFile()
{
    const QString folder = m_context.settings->folder(QStringLiteral("directory"));
    const QString path = m_context.prompter->saveFile(m_window, tr("New directory"),
        QDir(folder).filePath(tr("My directory", "file name") + QStringLiteral(".touchstone")),
        directoryFilter());
    if (!path.isEmpty()) {
        m_context.settings->setFolder(QStringLiteral("directory"), QFileInfo(path).path());
        create(path, services::NewDirectory::Empty);
    }
}

void DirectoryOpener::chooseFile()
{
    const QString path = m_context.prompter->openFile(m_window, tr("Open a directory"),
        m_context.settings->folder(QStringLiteral("directory")),
        directoryFilter() + QStringLiteral(";;") + tr("All files (*)"));
    if (!path.isEmpty()) {
        m_context.settings->setFolder(QStringLiteral("directory"), QFileInfo(path).path());
        open(path);
    }
}

void DirectoryOpener::openExample()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    const QString path = folder.filePath(QStringLiteral("example.touchstone"));
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    if (!folder.mkpath(QStringLiteral("."))) {
        Q_EMIT finished(Error{ErrorCode::Denied,
            tr("The folder %1 cannot be made.").arg(QDir::toNativeSeparators(folder.path())), {},
            {}});
        return;
    }
    create(path, services::NewDirectory::Example);
}

void DirectoryOpener::create(const QString &path, services::NewDirectory contents)
{
    m_leave([this, path, contents] {
        Q_EMIT started();
        whenReady(m_context.directory->create(path, contents), this,
            [this](const Result<services::DirectoryInfo> &made) { Q_EMIT finished(made); });
    });
}

void DirectoryOpener::open(const QString &place, const QString &password)
{
    m_leave([this, place, password] {
        Q_EMIT started();
        whenReady(m_context.directory->open(place, password), this,
            [this, place](const Result<services::DirectoryInfo> &opened) { take(place, opened); });
    });
}

void DirectoryOpener::take(const QString &place, const Result<services::DirectoryInfo> &opened)
{
    if (opened) {
        m_place = place;
    }
    Q_EMIT finished(opened);
    if (!opened && opened.error().code == ErrorCode::PasswordNeeded) {
        ConnectDialog *dialog = showDialog();
        dialog->setAddress(place);
        dialog->setReason(opened.error());
    }
}

void DirectoryOpener::connectToServer()
{
    m_leave([this] { showDialog(); });
}

ConnectDialog *DirectoryOpener::showDialog()
{
    if (!m_dialog) {
        m_dialog = new ConnectDialog(m_context, m_window);
        connect(m_dialog, &ConnectDialog::connectRequested, this, &DirectoryOpener::openFrom);
        m_dialog->open();
    }
    return m_dialog;
}

// The dialog says what is in the way: what is open stays open until the new one is.
void DirectoryOpener::openFrom(const QString &address, const QString &password)
{
    whenReady(m_context.directory->open(address, password), this,
        [this, address](const Result<services::DirectoryInfo> &opened) {
            if (!opened && m_dialog) {
                return m_dialog->showFailed(opened.error());
            }
            if (opened) {
                m_place = address;
            }
            if (m_dialog) {
                m_dialog->showConnected();
            }
            Q_EMIT finished(opened);
        });
}

} // namespace touchstone::gui
