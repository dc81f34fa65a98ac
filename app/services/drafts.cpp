// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drafts.h"

#include "services/directoryservice.h"
#include "storage/recordjson.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

#include <unistd.h>

namespace touchstone::services {

namespace {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(draftsLog, "app.services.drafts")

constexpr int kFormat = 1;
constexpr qint64 kLargest = 4'000'000; // far more than the longest note of every field
const QString kAssessor = u"assessor"_s; // of an assessor's own answer, else the word is missing
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray written(const Draft &draft)
{
    QJsonObject json{{u"format"_s, kFormat}, {u"kind"_s, domain::code(draft.subject.kind)},
        {u"id"_s, draft.subject.id}, {u"uuid"_s, draft.uuid}, {u"criterion"_s, draft.criterion},
        {u"listing"_s, draft.listing.value()}, {u"title"_s, draft.title},
        {u"revision"_s, draft.revision}, {u"base"_s, draft.base}, {u"mine"_s, draft.mine},
        {u"typed"_s, draft.typedUtc.toString(Qt::ISODateWithMs)}};
    if (draft.of == DraftOf::Assessor) {
        json.insert(kAssessor, true);
    }
    return QJsonDocument(json).toJson();
}

std::optional<Draft> readDraft(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargest) {
        return {};
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto kind = domain::fromCode<domain::SubjectKind>(json.value(u"kind"_s).toString());
    if (json.value(u"format"_s).toInt() != kFormat || !kind || !json.value(u"mine"_s).isObject()) {
        return {};
    }
    Draft draft;
    draft.of = json.value(kAssessor).toBool() ? DraftOf::Assessor : DraftOf::Directory;
    draft.subject = {*kind, json.value(u"id"_s).toInteger()};
    draft.uuid = json.value(u"uuid"_s).toString();
    draft.criterion = json.value(u"criterion"_s).toString();
    draft.listing = ListingId(json.value(u"listing"_s).toInteger());
    draft.title = json.value(u"title"_s).toString();
    draft.revision = json.value(u"revision"_s).toInteger();
    draft.base = json.value(u"base"_s).toObject();
    draft.mine = json.value(u"mine"_s).toObject();
    draft.typedUtc = QDateTime::fromString(json.value(u"typed"_s).toString(), Qt::ISODateWithMs);
    return draft;
}

Result<> store(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, kOwnerOnly | QFileDevice::ExeOwner);
    QSaveFile file(QDir(folder).filePath(name));
    const bool done = file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnerOnly)
        && file.write(bytes) == bytes.size() && file.flush() && fsync(file.handle()) == 0
        && file.commit();
    if (done) {
        return {};
    }
    return Error{ErrorCode::Denied,
        QCoreApplication::translate("services",
            "What you type cannot be kept on this computer until you save it. Save often."),
        file.errorString(), {file.fileName(), 0, 0, {}}};
}

} // namespace

QJsonObject fieldsOf(const domain::Clinic &record)
{
    return storage::toJson(record);
}
QJsonObject fieldsOf(const domain::Practitioner &record)
{
    return storage::toJson(record);
}
QJsonObject fieldsOf(const domain::Laboratory &record)
{
    return storage::toJson(record);
}
QJsonObject fieldsOf(const domain::Listing &record)
{
    return storage::toJson(record);
}
QJsonObject fieldsOf(const domain::Answer &record)
{
    return storage::toJson(record);
}
void putFields(const QJsonObject &fields, domain::Clinic *record)
{
    storage::applyJson(fields, record);
}
void putFields(const QJsonObject &fields, domain::Practitioner *record)
{
    storage::applyJson(fields, record);
}
void putFields(const QJsonObject &fields, domain::Laboratory *record)
{
    storage::applyJson(fields, record);
}
void putFields(const QJsonObject &fields, domain::Listing *record)
{
    storage::applyJson(fields, record);
}
void putFields(const QJsonObject &fields, domain::Answer *record)
{
    storage::applyJson(fields, record);
}

Drafts::Drafts(DirectoryService *directory, const Clock &clock, QString folder, QObject *parent)
    : QObject(parent), m_directory(directory), m_clock(clock), m_root(std::move(folder)),
      m_thread(std::make_unique<JobThread>())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kWriteMs);
    connect(&m_timer, &QTimer::timeout, this, &Drafts::write);
    connect(directory, &DirectoryService::directoryOpened, this, &Drafts::open);
    if (directory->isOpen()) {
        open();
    }
}

Drafts::~Drafts()
{
    flush();
}

QString Drafts::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/drafts"_s;
}

Drafts::Key Drafts::keyOf(const domain::SubjectRef &subject, const QString &criterion, DraftOf of)
{
    // A criterion's id comes from a catalogue: letters, digits and dashes.
    const QString answer = criterion.isEmpty() ? QString() : u'.' + criterion;
    const QString whose = of == DraftOf::Assessor ? u'.' + kAssessor : QString();
    return domain::code(subject.kind) + u'-' + QString::number(subject.id) + answer + whose
        + u".json"_s;
}

void Drafts::open()
{
    flush();
    m_drafts.clear();
    m_failed = false;
    const DirectoryInfo info = m_directory->info();
    const QString whose = info.path + u'\n' + info.person;
    m_folder = m_root + u'/'
        + QString::fromLatin1(
            QCryptographicHash::hash(whose.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files)) {
        if (const auto draft = readDraft(folder.filePath(name))) {
            m_drafts.insert(name, *draft);
        } else {
            qCWarning(draftsLog) << "not a draft:" << folder.filePath(name);
        }
    }
    Q_EMIT loaded();
    Q_EMIT changed();
}

void Drafts::keep(Draft draft)
{
    if (m_folder.isEmpty()) {
        return;
    }
    const Key key = keyOf(draft.subject, draft.criterion, draft.of);
    draft.typedUtc = m_clock.nowUtc();
    const bool known = m_drafts.contains(key);
    m_drafts.insert(key, draft);
    m_unwritten.insert(key);
    if (!m_timer.isActive()) {
        m_timer.start();
    }
    if (!known) {
        Q_EMIT changed();
    }
}

void Drafts::drop(const domain::SubjectRef &subject, const QString &criterion, DraftOf of)
{
    const Key key = keyOf(subject, criterion, of);
    if (!m_drafts.remove(key)) {
        return;
    }
    m_unwritten.remove(key);
    m_thread->post([path = m_folder + u'/' + key] { QFile::remove(path); });
    Q_EMIT changed();
}

std::optional<Draft> Drafts::find(const domain::SubjectRef &subject, const QString &criterion,
    const QString &uuid, DraftOf of) const
{
    const auto found = m_drafts.constFind(keyOf(subject, criterion, of));
    return found != m_drafts.cend() && found->uuid == uuid ? std::optional(*found) : std::nullopt;
}

QList<Draft> Drafts::list() const
{
    QList<Draft> drafts = m_drafts.values();
    std::sort(drafts.begin(), drafts.end(),
        [](const Draft &a, const Draft &b) { return a.typedUtc > b.typedUtc; });
    return drafts;
}

void Drafts::write()
{
    for (const Key &key : std::exchange(m_unwritten, {})) {
        m_thread->post([this, folder = m_folder, key, bytes = written(m_drafts.value(key))] {
            if (const auto done = store(folder, key, bytes); !done.isOk()) {
                QMetaObject::invokeMethod(
                    this, [this, error = done.error()] { noteFailure(error); },
                    Qt::QueuedConnection);
            }
        });
    }
}

void Drafts::noteFailure(const Error &error)
{
    qCWarning(draftsLog) << error.detail;
    if (!std::exchange(m_failed, true)) {
        Q_EMIT failed(error);
    }
}

void Drafts::flush()
{
    m_timer.stop();
    write();
    m_thread->drain();
}

} // namespace touchstone::services
