// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/catalogue.h"
#include "domain/records.h"
#include "storage/lines.h"

#include <functional>
#include <memory>

namespace touchstone::storage {

class Connection;

/// Keys under which an import finds a record again; equal keys mean the same record. They come from
/// the layer that reads files, so that one rule serves reading and storing; each must be pure.
/// Stored as 64-bit hashes beside the record, brought up to date by every save.
struct MatchKeys
{
    std::function<QString(const domain::Clinic &)> clinic;
    std::function<QString(const domain::Practitioner &)> practitioner;
    std::function<QString(const domain::Laboratory &)> laboratory;
    /// Within one clinic; the second argument is the practitioner's key, or empty.
    std::function<QString(const domain::Listing &, const QString &practitionerKey)> listing;

    /// Folded name, city and country; folded practitioner key, treatment and condition.
    static MatchKeys plain();
};

struct OpenOptions
{
    bool readOnly = false; ///< take no lock and write nothing
    QString readOnlyReason; ///< translated: why, where the caller knows better
    QString owner; ///< person named to others who find the directory in use
    MatchKeys matchKeys = MatchKeys::plain();
    domain::CataloguePtr
        catalogue; ///< scores follow it; null takes the newest the program contains
    Patience patience; ///< with a server, while connections to it are made and stand
    QString password; ///< of a server; empty leaves it to PGPASSWORD and PGPASSFILE
};

/// A whole set of records, as this program holds it: a file (DirectoryFile) or a database on a
/// server (SharedDirectory). Connections are made from it, one for each thread (storage/session.h).
/// Immutable after opening, so any thread may read it; it must outlive its sessions.
class Directory
{
public:
    virtual ~Directory();
    Directory(const Directory &) = delete;
    Directory &operator=(const Directory &) = delete;

    /// Opens a file or, for an address (ServerAddress::isServer), a directory on a server. Errors:
    /// as DirectoryFile::open() and SharedDirectory::open().
    static Result<std::unique_ptr<Directory>> open(
        const QString &place, const Clock &clock, OpenOptions options = {});

    /// Path of the file, or the address without anything secret.
    [[nodiscard]] const QString &path() const { return m_path; }
    /// What people call it: the file's name without its ending, or the database's.
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual bool isShared() const = 0;
    /// The person who is logged in; in a working copy, under the account of who took it along, that
    /// person; empty for any other file, whose authors are who they say.
    [[nodiscard]] virtual QString person() const { return {}; }
    /// Whose account on this computer it was opened under; empty when nobody said.
    [[nodiscard]] const QString &account() const { return m_options.owner; }
    /// Another computer that was not verified, by somebody's choice.
    [[nodiscard]] virtual bool isWeakened() const { return false; }
    /// What that person may do; in a file everything, or nothing but read.
    [[nodiscard]] virtual domain::PersonRole role() const
    {
        return isReadOnly() ? domain::PersonRole::Reader : domain::PersonRole::Admin;
    }
    /// May set what scores are made with: everybody in a file, administrators on a server.
    [[nodiscard]] virtual bool isAdministered() const { return !isReadOnly(); }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// What is read comes from a copy that follows the main server by moments.
    [[nodiscard]] virtual bool isReplica() const { return false; }
    /// Translated: who holds it, what forbids writing.
    [[nodiscard]] const QString &readOnlyReason() const { return m_readOnlyReason; }
    /// Copy made before an upgrade on this opening, else empty.
    [[nodiscard]] const QString &backupPath() const { return m_backupPath; }
    [[nodiscard]] const domain::CataloguePtr &catalogue() const { return m_options.catalogue; }
    [[nodiscard]] const MatchKeys &matchKeys() const { return m_options.matchKeys; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// For this layer's own classes: whether a lost connection may be waited for.
    [[nodiscard]] bool keepsWaiting() const
    {
        return !m_options.patience.keepWaiting || m_options.patience.keepWaiting();
    }
    /// For this layer's own classes. Errors: Denied for writing a read-only directory.
    [[nodiscard]] virtual Result<std::unique_ptr<Connection>> connect(bool forWriting) const = 0;

protected:
    Directory(QString path, const Clock &clock, OpenOptions options);
    /// Errors: as Catalogue::builtIn().
    Result<> useCatalogue();
    void becomeReadOnly(const QString &reason);
    void noteBackup(const QString &path) { m_backupPath = path; }
    [[nodiscard]] const OpenOptions &options() const { return m_options; }

private:
    QString m_path;
    const Clock &m_clock;
    OpenOptions m_options;
    bool m_readOnly = false;
    QString m_readOnlyReason;
    QString m_backupPath;
};

} // namespace touchstone::storage
