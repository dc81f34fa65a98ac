// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncedfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

namespace touchstone::storage {

namespace {

struct Sign
{
    const char *service;
    const char *pattern; ///< a star at the end stands for anything
};

// Files and folders that the programs put into what they keep in step.
constexpr Sign kMarks[] = {
    {"Dropbox", ".dropbox"},
    {"Dropbox", ".dropbox.cache"},
    {"OneDrive", ".849C9593-D756-4E56-8D6E-42412F2A707B"},
    {"Google Drive", ".tmp.drivedownload"},
    {"Google Drive", ".tmp.driveupload"},
    {"Nextcloud", ".sync_*"},
    {"Nextcloud", "._sync_*"},
    {"Nextcloud", ".nextcloudsync.log"},
    {"ownCloud", ".owncloudsync.log"},
    {"Syncthing", ".stfolder"},
    {"Seafile", ".seafile-data"},
};

// Names of the folders where the marks lie elsewhere.
constexpr Sign kNames[] = {
    {"Dropbox", "Dropbox"},
    {"Dropbox", "Dropbox (*"},
    {"OneDrive", "OneDrive"},
    {"OneDrive", "OneDrive - *"},
    {"Google Drive", "Google Drive"},
    {"Google Drive", "GoogleDrive*"},
    {"iCloud Drive", "com~apple~CloudDocs"},
    {"iCloud Drive", "Mobile Documents"},
};

bool isOnAnotherComputer(const QByteArray &fileSystem)
{
    static const QByteArrayList kinds = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "afpfs",
        "webdav", "davfs", "ceph", "glusterfs", "lustre", "fuse.sshfs", "fuse.rclone", "fuse.s3fs",
        "fuse.davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.curlftpfs", "fuse.glusterfs",
        "fuse.google-drive-ocamlfuse", "fuse.onedriver"};
    return kinds.contains(fileSystem.toLower());
}

bool isNamed(const QString &folder, QLatin1String pattern)
{
    return pattern.endsWith(u'*') ? folder.startsWith(pattern.chopped(1)) : folder == pattern;
}

} // namespace

std::optional<QString> syncedFolderOf(const QString &path)
{
    const QFileInfo file(path);
    const QString real = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    QDir folder(QFileInfo(real).absolutePath());
    if (const QByteArray kind = QStorageInfo(folder).fileSystemType(); isOnAnotherComputer(kind)) {
        return QString::fromLatin1(kind);
    }
    do {
        for (const Sign &name : kNames) {
            if (isNamed(folder.dirName(), QLatin1String(name.pattern))) {
                return QLatin1String(name.service);
            }
        }
        for (const Sign &mark : kMarks) {
            const QStringList found = folder.entryList({QLatin1String(mark.pattern)},
                QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
            // ~/.dropbox is where the program itself keeps its things, beside the folder it serves.
            const bool own = folder == QDir::home() && qstrcmp(mark.pattern, ".dropbox") == 0;
            if (!found.isEmpty() && !own) {
                return QLatin1String(mark.service);
            }
        }
    } while (!folder.isRoot() && folder.cdUp());
    return std::nullopt;
}

} // namespace touchstone::storage
