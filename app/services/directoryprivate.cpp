// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/directoryprivate.h"

#include "exchange/importplan.h"
#include "services/example.h"
#include "storage/directoryfile.h"
#include "storage/journalstore.h"
#include "storage/listingstore.h"
#include "storage/scorestore.h"
#include "storage/serveraddress.h"
#include "storage/settingstore.h"
#include "storage/storagelog.h"
#include "storage/syncedfolder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QScopeGuard>
#include <QStandardPaths>

#include <utility>

namespace touchstone::services {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString kExampleKey = u"example"_s;

/// Where copies of directories from synced and network folders are worked on.
QString workingFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
        + u"/working-copies"_s;
}

QString noticeOf(const storage::WorkingCopy &copy)
{
    const QString service = storage::syncedFolderOf(copy.original()).value_or(QString());
    const QString where = QCoreApplication::translate("services",
        "This directory lies in a folder that is shared with other computers (%1). You work on a "
        "copy on this computer; it is put back when you close it.")
                              .arg(service);
    return copy.earlier().isEmpty() ? where : copy.earlier() + u' ' + where;
}

} // namespace

Error noDirectoryError()
{
    return {ErrorCode::NotFound,
        QCoreApplication::translate("services", "No directory is open. Open or make one first."),
        {}, {}};
}

Error cancelledError()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("services", "Cancelled."), {}, {}};
}

Error readOnlyError(const QString &reason)
{
    return {ErrorCode::Denied,
        QCoreApplication::translate(
            "services", "Nothing was saved: this directory is open for reading only. %1")
            .arg(reason),
        {}, {}};
}

DirectoryService::Private::Private(DirectoryService *service, const Clock &clock, QString person)
    : m_service(service), m_clock(clock), m_person(std::move(person)),
      m_lines(std::make_shared<storage::Lines>())
{
    for (LaneState &lane : m_lanes) {
        lane.thread = std::make_unique<JobThread>();
    }
}

// ── Slots of calls that replace each other ────────────────────────────────────────────────────

quint64 DirectoryService::Private::enterSlot(Lane lane, Slot slot)
{
    if (slot == Slot::None) {
        return 0;
    }
    const std::lock_guard lock(m_mutex);
    if (m_lanes[lane].running == slot && m_lanes[lane].interruptible != nullptr) {
        m_lanes[lane].interruptible->interrupt();
    }
    return ++m_turns[size_t(slot)];
}

bool DirectoryService::Private::beginSlot(
    Lane lane, Slot slot, quint64 turn, storage::Session *session)
{
    const std::lock_guard lock(m_mutex);
    if (slot != Slot::None && m_turns[size_t(slot)] != turn) {
        return false;
    }
    m_lanes[lane].running = slot;
    m_lanes[lane].busy = session;
    if (lane != Writer) { // a write that has begun is finished, whatever comes
        m_lanes[lane].interruptible = session;
    }
    return true;
}

void DirectoryService::Private::endSlot(Lane lane)
{
    const std::lock_guard lock(m_mutex);
    m_lanes[lane].running = Slot::None;
    m_lanes[lane].busy = nullptr;
    m_lanes[lane].interruptible = nullptr;
}

// ── Opening and closing ───────────────────────────────────────────────────────────────────────

Result<storage::Session *> DirectoryService::Private::session(Lane lane, quint64 epoch)
{
    if (epoch != m_epoch.load()) {
        return cancelledError();
    }
    LaneState &state = m_lanes[lane];
    if (state.session) {
        if (!state.session->isAlive()) {
            TRY(revive(*state.session));
        }
        return state.session.get();
    }
    std::shared_ptr<storage::Directory> directory;
    {
        const std::lock_guard lock(m_mutex);
        directory = m_directory;
    }
    if (!directory) {
        return noDirectoryError();
    }
    const auto role = lane == Writer && !directory->isReadOnly() ? storage::Session::Role::Writer
                                                                 : storage::Session::Role::Reader;
    TRY(refuseWhileOffline());
    auto made = storage::Session::open(*directory, role);
    if (!made.isOk()) {
        return isOffline(made) ? lost(made.error()) : made.error();
    }
    state.session = std::move(*made);
    return state.session.get();
}

storage::OpenOptions DirectoryService::Private::openOptions(const QString &password) const
{
    storage::OpenOptions options;
    options.password = password;
    options.patience = patience();
    options.patience.keepWaiting = [this] { return !m_leaving.load() && !m_lines->isHungUp(); };
    options.owner = m_person;
    options.matchKeys = {exchange::clinicKey, exchange::practitionerKey, exchange::laboratoryKey,
        exchange::listingKey};
    return options;
}

Result<int> DirectoryService::Private::bringUpToDate(storage::Session &session)
{
    if (session.role() != storage::Session::Role::Writer) {
        return 0;
    }
    storage::ScoreStore scores(session);
    TRY_ASSIGN(const bool outdated, scores.isOutdated());
    if (outdated && !session.directory().isAdministered()) {
        return 0; // the administrator's program does it
    }
    return outdated ? scores.rescoreAll(m_clock.today()) : scores.rescoreDue(m_clock.today());
}

Result<DirectoryInfo> DirectoryService::Private::openPlace(
    const QString &place, const QString &password)
{
    if (isOpen() && !info().shared && QFileInfo(info().path) == QFileInfo(place)
        && QFileInfo::exists(place)) {
        return info(); // our own lock would make it read-only
    }
    m_leaving = false;
    m_opensServer = storage::ServerAddress::isServer(place);
    const auto over = qScopeGuard([this] { m_opensServer = false; });
    const auto synced = m_opensServer ? std::nullopt : storage::syncedFolderOf(place);
    std::unique_ptr<storage::WorkingCopy> copy;
    storage::OpenOptions options = openOptions(password);
    if (synced && QFileInfo(place).isFile()) {
        TRY_ASSIGN(copy, storage::WorkingCopy::take(place, workingFolder(), m_person, m_clock));
        options.readOnly = copy->isReadOnly();
        options.readOnlyReason = copy->readOnlyReason();
    }
    auto opened
        = storage::Directory::open(copy ? copy->path() : place, m_clock, std::move(options));
    if (!opened && copy) {
        Error error = opened.error();
        error.place.file = place;
        return error;
    }
    TRY_ASSIGN(auto directory, std::move(opened));
    const auto role
        = directory->isReadOnly() ? storage::Session::Role::Reader : storage::Session::Role::Writer;
    TRY_ASSIGN(auto session, storage::Session::open(*directory, role));
    TRY_ASSIGN(const auto example, storage::SettingStore(*session).value(kExampleKey));
    if (example.has_value() && role == storage::Session::Role::Writer) {
        // On a full disk it opens as it is.
        if (const auto moved = refreshExample(*session, m_clock.today(), m_person); !moved) {
            qCWarning(storage::storageLog) << "example not refreshed:" << moved.error().message;
        }
    }
    const bool later = directory->isShared() && m_following;
    int rescored = 0;
    if (!later) {
        const auto done = bringUpToDate(*session);
        // Whoever is writing to a shared directory keeps nobody out of it.
        if (!done && (!directory->isShared() || done.error().code != ErrorCode::Busy)) {
            return done.error();
        }
        rescored = done ? *done : 0;
    }
    TRY_ASSIGN(const DirectoryInfo info,
        adopt(std::move(directory), std::move(session), example.has_value(), rescored,
            std::move(copy)));
    if (later) {
        bringUpToDateLater();
    }
    return info;
}

Result<DirectoryInfo> DirectoryService::Private::createFile(
    const QString &path, NewDirectory contents)
{
    if (DirectoryService::isAddress(path)) {
        return Error{ErrorCode::Invalid,
            QCoreApplication::translate("services",
                "This makes a file. A directory on a server is made with: touchstone shared init."),
            {}, {path, 0, 0, {}}};
    }
    TRY_ASSIGN(auto file, storage::DirectoryFile::create(path, m_clock, openOptions()));
    auto opened = storage::Session::open(*file, storage::Session::Role::Writer);
    Result<> filled;
    if (!opened.isOk()) {
        filled = opened.error();
    } else if (contents == NewDirectory::Example) {
        filled = writeExample(**opened, m_clock.today(), m_person);
        if (filled.isOk()) {
            filled = storage::SettingStore(**opened).setValue(kExampleKey, u"1"_s);
        }
    }
    if (!filled.isOk()) {
        // A directory half made is none; what was made here goes again.
        opened = filled.error();
        file.reset();
        for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QFile::remove(path + ending);
        }
        return filled.error();
    }
    if (storage::syncedFolderOf(path)) {
        opened = noDirectoryError();
        file.reset();
        return openPlace(path, {}); // from here on as every other time
    }
    return adopt(std::move(file), std::move(*opened), contents == NewDirectory::Example, 0, {});
}

Result<DirectoryInfo> DirectoryService::Private::adopt(
    std::unique_ptr<storage::Directory> directory, std::unique_ptr<storage::Session> session,
    bool example, int rescored, std::unique_ptr<storage::WorkingCopy> copy)
{
    // Before anything is read: what others write from here on is told.
    TRY_ASSIGN(const qint64 seen, storage::JournalStore(*session).newestChange());
    TRY_ASSIGN(const auto counts, storage::ListingStore(*session).counts({}));
    retireJobs();
    dropSessions();
    DirectoryInfo info;
    info.path = directory->path();
    info.title = directory->title();
    if (copy) {
        info.path = copy->original();
        info.title = QFileInfo(info.path).completeBaseName();
        info.notice = noticeOf(*copy);
        m_copy = std::move(copy);
    }
    info.shared = directory->isShared();
    info.replica = directory->isReplica();
    info.person = directory->person();
    info.weakened = directory->isWeakened();
    info.me = info.person.isEmpty() ? m_person : info.person;
    info.role = directory->role();
    info.readOnly = directory->isReadOnly();
    info.readOnlyReason = directory->readOnlyReason();
    info.example = example;
    info.listings = counts.all;
    info.catalogueVersion = directory->catalogue()->version();
    info.model = domain::scoringModel();
    info.backup = directory->backupPath();
    info.rescored = rescored;
    const std::shared_ptr<storage::Directory> opened = std::move(directory);
    {
        const std::lock_guard lock(m_mutex);
        m_directory = opened;
        m_info = info;
        m_open = true;
        m_catalogues.clear();
    }
    m_lanes[Writer].session = std::move(session);
    QMetaObject::invokeMethod(
        m_service, [service = m_service, info] { Q_EMIT service->directoryOpened(info); },
        Qt::QueuedConnection);
    refreshUndoState(*m_lanes[Writer].session);
    startWatch(opened, seen);
    return info;
}

void DirectoryService::Private::retireJobs()
{
    ++m_epoch;
    const std::lock_guard lock(m_mutex);
    for (LaneState &lane : m_lanes) {
        if (lane.interruptible != nullptr) {
            lane.interruptible->breakOff(); // the session goes too
        }
    }
}

void DirectoryService::Private::dropSessions()
{
    for (const Lane lane : {Reader, Background}) {
        m_lanes[lane].thread->post([this, lane] { m_lanes[lane].session.reset(); });
        m_lanes[lane].thread->drain();
    }
    m_lanes[Writer].session.reset();
    std::shared_ptr<ChangeWatch> watching;
    {
        const std::lock_guard lock(m_mutex);
        watching.swap(m_watch);
        m_present.clear();
    }
    watching.reset(); // joins, without the lock
    {
        const std::lock_guard lock(m_mutex);
        m_others.clear();
        m_directory.reset();
    }
    if (const auto copy = std::exchange(m_copy, nullptr)) {
        const storage::WorkingCopy::Report report = copy->handBack();
        if (!report.message.isEmpty()) {
            Q_EMIT m_service->handBackFailed(report.message);
        }
    }
}

void DirectoryService::Private::close()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_open) {
            return;
        }
        m_open = false;
        m_info = {};
        m_undo = {};
    }
    m_leaving = true;
    retireJobs();
    m_lanes[Writer].thread->post([self = shared_from_this()] {
        self->dropSessions();
        QMetaObject::invokeMethod(
            self->m_service, [service = self->m_service] { Q_EMIT service->directoryClosed(); },
            Qt::QueuedConnection);
    });
}

QFuture<Result<QString>> DirectoryService::Private::stepping(
    Result<storage::UndoLog::Outcome> (storage::UndoLog::*step)())
{
    return onLane<QString>(
        Writer, [self = shared_from_this(), step](storage::Session &session) -> Result<QString> {
            if (session.role() != storage::Session::Role::Writer) {
                return readOnlyError(session.directory().readOnlyReason());
            }
            storage::UndoLog log(session, self->person());
            TRY_ASSIGN(const storage::UndoLog::Outcome outcome, (log.*step)());
            self->announce(session, outcome.notice);
            return outcome.text;
        });
}

// ── What everybody may ask ────────────────────────────────────────────────────────────────────

DirectoryInfo DirectoryService::Private::info() const
{
    const std::lock_guard lock(m_mutex);
    return m_info;
}

domain::UndoState DirectoryService::Private::undoState() const
{
    const std::lock_guard lock(m_mutex);
    return m_undo;
}

bool DirectoryService::Private::isOpen() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

Result<domain::CataloguePtr> DirectoryService::Private::catalogue(
    const storage::Session &session, const QString &language)
{
    const domain::CataloguePtr &scored = session.directory().catalogue();
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_catalogues.constFind(language); known != m_catalogues.cend()) {
            return *known;
        }
    }
    auto translated = domain::Catalogue::builtIn(scored->version(), language);
    // A catalogue this program contains only by the directory's own copy has its own texts.
    const domain::CataloguePtr catalogue = translated.isOk() ? *translated : scored;
    const std::lock_guard lock(m_mutex);
    m_catalogues.insert(language, catalogue);
    return catalogue;
}

void DirectoryService::Private::announce(
    storage::Session &session, const domain::ChangeNotice &notice)
{
    if (!notice.change.isValid() && !notice.everything) {
        return; // nothing was new
    }
    tellOnce(notice);
    refreshUndoState(session);
}

void DirectoryService::Private::refreshUndoState(storage::Session &session)
{
    auto state = storage::UndoLog(session, m_person).state();
    if (!state.isOk()) {
        return; // the next change looks again; a stale menu text loses nothing
    }
    const domain::UndoState newest
        = session.role() == storage::Session::Role::Writer ? *state : domain::UndoState{};
    {
        const std::lock_guard lock(m_mutex);
        if (m_undo == newest) {
            return;
        }
        m_undo = newest;
    }
    QMetaObject::invokeMethod(
        m_service, [service = m_service, newest] { Q_EMIT service->undoStateChanged(newest); },
        Qt::QueuedConnection);
}

} // namespace touchstone::services
