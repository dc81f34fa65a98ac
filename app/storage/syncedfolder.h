// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace touchstone::storage {

/// What copies a folder to other computers: "Dropbox", "Nextcloud" …, or the kind of a file system
/// that lies on another computer: "nfs4", "cifs". SQLite's locks and its second file do not travel
/// with either, so a directory is not worked on in place there
/// (https://www.sqlite.org/howtocorrupt.html, sections 2.1 and 4; useovernet.html).
///
/// Nothing for other folders. Folders are known by the marks that the programs leave in them or by
/// the names they give them. Reads folders up to the root, nothing inside files; any thread.
std::optional<QString> syncedFolderOf(const QString &path);

} // namespace touchstone::storage
