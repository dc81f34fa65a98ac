// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/assessment.h"
#include "domain/edit.h"
#include "domain/journal.h"
#include "domain/presence.h"
#include "domain/shareddirectory.h"
#include "domain/vocabulary.h"
#include "services/progress.h"

#include <QFuture>
#include <QObject>

#include <memory>

/// The use cases. Every call returns at once; work runs on the directory's own threads (one that
/// writes, one that reads) and the future holds values. `Error::message` is ready to show.
namespace touchstone::services {

/// The directory that is open.
struct DirectoryInfo
{
    QString path;
    QString title; ///< file name without its ending, or the name of the database
    bool shared = false; ///< on a server
    QString person; ///< who is logged in there; in a file, whose working copy it is
    bool weakened = false; ///< by choice, that computer's name and certificate are not verified
    QString me; ///< the author of what is changed here: who is logged in, or whose account it is
    domain::PersonRole role = domain::PersonRole::Reader; ///< what they may do
    bool replica = false; ///< read from a copy that follows the main server
    bool readOnly = false;
    QString readOnlyReason; ///< translated: who holds it, or that the medium forbids writing
    bool example = false; ///< made with invented listings
    qint64 listings = 0;
    QString catalogueVersion, model;
    QString
        notice; ///< translated: worked on as a copy, and what became of earlier work; else empty
    QString backup; ///< made before a migration on this opening, else empty
    int rescored = 0; ///< listings whose score fell due since the directory was last open
};

enum class NewDirectory { Empty, Example };

struct ListCounts
{
    qint64 matching = 0; ///< exact up to the cap of the search, see `capped`
    qint64 all = 0;
    bool capped = false; ///< a search stopped counting: "more than N"
};

/// How a score moved between two dates, split by cause (scoring.md, "What changed").
struct ScoreChange
{
    QDate from, to;
    int factsTenths = 0, ageingTenths = 0, rulesTenths = 0, limitsTenths = 0;
};

/// What became of an answer, and the assessment as it is now.
struct SavedAnswer
{
    domain::Saved<domain::Answer> saved;
    domain::Assessment assessment;
};

/// Whether the server of a shared directory answers.
struct ConnectionState
{
    bool online = true;
    QString reason; ///< translated, when it does not
    bool operator==(const ConnectionState &) const = default;
};

struct CheckReport
{
    bool sound = true;
    qint64 records = 0, answers = 0, scores = 0;
    QStringList problems; ///< translated, one line each
    bool damaged = false; ///< some are of records, journal or search, or of the file
    bool miscounted = false; ///< some are of what rescoreAll() makes anew
};

struct BackupInfo
{
    QString path;
    QString sha256;
    qint64 bytes = 0;
};

/// Thread: the one it was made on (the window's). Signals arrive there.
class DirectoryService : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the service. `person` names the author in the journal.
    DirectoryService(const Clock &clock, QString person, QObject *parent = nullptr);
    ~DirectoryService() override; ///< waits for the write that is running

    // ── Directories ───────────────────────────────────────────────────────────────────────────
    /// Makes a new file and opens it. Errors: Conflict when the file exists; Denied, Full; Invalid
    /// for an address (services/serverservice.h makes those).
    QFuture<Result<DirectoryInfo>> create(const QString &path, NewDirectory contents);
    /// Opens a file; one held by another running copy, or one that may not be written, opens
    /// read-only. Errors: NotFound, Invalid (not ours), TooNew, Corrupt, Denied.
    ///
    /// An address (isAddress) opens a directory on a server; who may only read there finds it
    /// read-only. Without a `password` PGPASSFILE or PGPASSWORD give it. Errors also: Offline;
    /// PasswordNeeded when a password is asked for, or was wrong: ask the person and open again.
    QFuture<Result<DirectoryInfo>> open(const QString &place, const QString &password = {});
    /// What would be found at an address, without opening it. Errors: as open().
    QFuture<Result<domain::ServerLook>> look(const QString &address, const QString &password = {});
    /// Whether `place` means a server: postgresql://person@host/name.
    [[nodiscard]] static bool isAddress(const QString &place);
    /// From the next opening on, a directory on a server is followed: what others change comes as
    /// recordsChanged within a second, connectionStateChanged says whether the server answers, and
    /// what happened while it did not comes when it does again. For a window; commands end sooner.
    void setFollowing(bool following);
    /// From the next opening on: where somebody else is writing, scores that fell due are brought
    /// up to date after such a pause; half a minute unless told.
    void setBusyPause(int milliseconds);
    /// The server's state; online for a file, and where nobody follows.
    [[nodiscard]] ConnectionState connectionState() const;
    /// This window shows a record, once more for each enter(): where the directory is followed,
    /// others see the person on it. A closing directory forgets all.
    void enter(const domain::SubjectRef &record);
    void leave(const domain::SubjectRef &record);
    /// Who else is on which record of a followed directory now, in the order they came.
    [[nodiscard]] QList<domain::Presence> presence() const;
    /// Closes after the write that is running. Nothing else may be called until open() again.
    void close();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] DirectoryInfo info() const;
    /// Brings scores up to the clock's present day; called at midnight. Value: listings re-scored.
    QFuture<Result<int>> rescoreDue();
    QFuture<Result<int>> rescoreAll(const ProgressPtr &progress = {});
    QFuture<Result<CheckReport>> check(const ProgressPtr &progress = {});
    /// A complete copy while the file stays in use. Errors: Conflict when `path` exists; Invalid
    /// for a directory on a server, which its owner backs up there.
    QFuture<Result<BackupInfo>> backup(const QString &path);
    /// Copies the backup `from` to the new file `to` after checking it. Does not open it. Errors
    /// also: Invalid when one of them is an address.
    QFuture<Result<DirectoryInfo>> restoreBackup(const QString &from, const QString &to);

    // ── Lists ─────────────────────────────────────────────────────────────────────────────────
    /// One page in the query's order, by keyset. `limit` 1…1000.
    QFuture<Result<domain::Page<domain::ListingRow>>> listingPage(
        const domain::ListingQuery &query, const domain::PageCursor &after, int limit);
    /// Keys of all matching listings in order, for a view that scrolls anywhere. A newer call
    /// makes an older one that still runs give up with Cancelled.
    QFuture<Result<QList<ListingId>>> listingKeys(const domain::ListingQuery &query);
    /// Rows for these keys, in the keys' order; keys that are gone are left out.
    QFuture<Result<QList<domain::ListingRow>>> listingRows(const QList<ListingId> &keys);
    QFuture<Result<ListCounts>> listingCounts(const domain::ListingQuery &query);
    QFuture<Result<domain::Page<domain::PartyRow>>> partyPage(
        const domain::PartyQuery &query, const domain::PageCursor &after, int limit);
    /// Countries of treatment in use with their counts, most frequent first.
    QFuture<Result<QList<QPair<QString, qint64>>>> countriesInUse();
    /// The record with that UUID, or nothing.
    QFuture<Result<std::optional<domain::SubjectRef>>> findByUuid(const QString &uuid);

    // ── Records ───────────────────────────────────────────────────────────────────────────────
    QFuture<Result<domain::Clinic>> loadClinic(ClinicId id);
    QFuture<Result<domain::Practitioner>> loadPractitioner(PractitionerId id);
    QFuture<Result<domain::Laboratory>> loadLaboratory(LaboratoryId id);
    QFuture<Result<domain::Listing>> loadListing(ListingId id);
    /// Stores a new record (invalid id) or a changed one, and gives it back as stored. Errors:
    /// Invalid with the field's name in `place.field`; Conflict when its revision is not the stored
    /// one; Denied when read-only.
    QFuture<Result<domain::Clinic>> saveClinic(const domain::Clinic &clinic);
    QFuture<Result<domain::Practitioner>> savePractitioner(
        const domain::Practitioner &practitioner);
    QFuture<Result<domain::Laboratory>> saveLaboratory(const domain::Laboratory &laboratory);
    QFuture<Result<domain::Listing>> saveListing(const domain::Listing &listing);
    /// Stores an edit of a stored record together with what others changed meanwhile; where both
    /// changed the same field the value says so and nothing is stored (domain/edit.h). Errors:
    /// Invalid, Denied and NotFound as for saving.
    QFuture<Result<domain::Saved<domain::Clinic>>> save(const domain::Edit<domain::Clinic> &edit);
    QFuture<Result<domain::Saved<domain::Practitioner>>> save(
        const domain::Edit<domain::Practitioner> &edit);
    QFuture<Result<domain::Saved<domain::Laboratory>>> save(
        const domain::Edit<domain::Laboratory> &edit);
    QFuture<Result<domain::Saved<domain::Listing>>> save(const domain::Edit<domain::Listing> &edit);
    /// Puts what was written and is given up into the history of a record, in the trash too.
    QFuture<Result<>> setAside(
        const domain::SubjectRef &record, const domain::SetAside<domain::Clinic> &aside);
    QFuture<Result<>> setAside(
        const domain::SubjectRef &record, const domain::SetAside<domain::Practitioner> &aside);
    QFuture<Result<>> setAside(
        const domain::SubjectRef &record, const domain::SetAside<domain::Laboratory> &aside);
    QFuture<Result<>> setAside(
        const domain::SubjectRef &record, const domain::SetAside<domain::Listing> &aside);
    /// To the trash and back, in one change. A party that listings outside the trash name stays:
    /// Conflict. Value: records moved.
    QFuture<Result<int>> trash(const QList<domain::SubjectRef> &records);
    QFuture<Result<int>> restore(const QList<domain::SubjectRef> &records);

    // ── Assessment ────────────────────────────────────────────────────────────────────────────
    /// As of the clock's present day, in the catalogue's `language`.
    QFuture<Result<domain::Assessment>> assessment(ListingId id, const QString &language);
    /// As it was known and counted on an earlier day: answers of that day's end.
    QFuture<Result<domain::Assessment>> assessmentOn(
        ListingId id, QDate day, const QString &language);
    /// Stores the answer with the subject its criterion's scope names, and gives the assessment
    /// back. `answer.revision` is the one read. Errors as for saving; NotFound when that party is
    /// missing.
    QFuture<Result<domain::Assessment>> saveAnswer(ListingId listing, const QString &criterion,
        const domain::Answer &answer, const QString &language);
    /// The same for an edit of an answer, as save() above: merged, or a conflict or the trash as
    /// values. `edit.base` is the answer the editing began from.
    QFuture<Result<SavedAnswer>> saveAnswer(ListingId listing, const QString &criterion,
        const domain::Edit<domain::Answer> &edit, const QString &language);
    QFuture<Result<>> setAside(const domain::SubjectRef &subject, const QString &criterion,
        const domain::SetAside<domain::Answer> &aside);
    /// Earlier versions of an answer, newest first.
    QFuture<Result<QList<domain::Answer>>> answerHistory(
        const domain::SubjectRef &subject, const QString &criterion);
    QFuture<Result<ScoreChange>> scoreChange(ListingId id, QDate from, QDate to);

    // ── History ───────────────────────────────────────────────────────────────────────────────
    /// Newest first; `before` 0 starts at the newest; an invalid subject id lists all records.
    QFuture<Result<QList<domain::JournalEntry>>> journal(
        const domain::SubjectRef &subject, qint64 before, int limit);
    [[nodiscard]] domain::UndoState undoState() const;
    /// Takes back the newest change of this person that still stands; kept over a restart. Errors:
    /// Conflict when somebody changed those records since; NotFound when there is nothing to undo.
    QFuture<Result<QString>> undo();
    QFuture<Result<QString>> redo();

    /// What other services of this layer need; not for pages.
    class Private;
    [[nodiscard]] const std::shared_ptr<Private> &internals() const { return m_d; }

Q_SIGNALS:
    void recordsChanged(const touchstone::domain::ChangeNotice &notice);
    void undoStateChanged(const touchstone::domain::UndoState &state);
    /// The server went or came back. While it is away calls end with Offline at once; what was
    /// read stays true of its time.
    void connectionStateChanged(const touchstone::services::ConnectionState &state);
    void presenceChanged();
    void directoryOpened(const touchstone::services::DirectoryInfo &info);
    void directoryClosed();
    /// A directory of a synced or network folder was closed and could not simply be handed back;
    /// `message` is translated and says what was kept where. Emitted on a thread of the service.
    void handBackFailed(const QString &message);

private:
    std::shared_ptr<Private> m_d; ///< shared with the jobs under way
};

} // namespace touchstone::services
