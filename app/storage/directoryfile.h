// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/catalogue.h"
#include "domain/records.h"

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
    QString owner; ///< person named to others who find the directory in use
    MatchKeys matchKeys = MatchKeys::plain();
    domain::CataloguePtr
        catalogue; ///< scores follow it; null takes the newest the program contains
};

/// What opening did to the schema.
enum class MigrationOutcome { Created, UpToDate, Upgraded };

/// A directory that is a SQLite file, as this program holds it: its lock, its schema, and whether
/// it may be written. Connections are made from it, one for each thread (storage/session.h).
/// Immutable after opening, so any thread may read it; it must outlive its sessions.
class DirectoryFile
{
public:
    /// Makes the file with mode 0600. Errors: Conflict when `path` exists; Denied, NotFound
    /// (folder), Full.
    static Result<std::unique_ptr<DirectoryFile>> create(
        const QString &path, const Clock &clock, OpenOptions options = {});

    /// Opens a file. One that another running copy holds, or that may not be written, opens
    /// read-only. Older schemas are upgraded, with a copy of the file made before. Errors:
    /// NotFound; Invalid when it is no Touchstone directory; TooNew; Corrupt; Denied; Full.
    static Result<std::unique_ptr<DirectoryFile>> open(
        const QString &path, const Clock &clock, OpenOptions options = {});

    /// Gives the lock back. All sessions must be gone.
    ~DirectoryFile();
    DirectoryFile(const DirectoryFile &) = delete;
    DirectoryFile &operator=(const DirectoryFile &) = delete;

    [[nodiscard]] const QString &path() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] const QString &
    readOnlyReason() const; ///< translated: who holds it, or what forbids writing
    [[nodiscard]] MigrationOutcome migration() const;
    [[nodiscard]] const QString &backupPath() const; ///< copy made before an upgrade, else empty
    [[nodiscard]] const domain::CataloguePtr &catalogue() const;
    [[nodiscard]] const MatchKeys &matchKeys() const;
    [[nodiscard]] const Clock &clock() const;

    /// For this layer's own classes. Errors: Denied for writing a read-only directory.
    [[nodiscard]] Result<std::unique_ptr<Connection>> connect(bool forWriting) const;

private:
    struct Private;
    explicit DirectoryFile(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace touchstone::storage
