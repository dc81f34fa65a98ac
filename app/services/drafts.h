// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/answer.h"
#include "domain/records.h"
#include "services/jobthread.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace touchstone::services {

class DirectoryService;

/// Whose a draft is: a record's or an answer's of the directory, or the answer of one of two
/// assessors, which is told apart from what the listing says.
enum class DraftOf : quint8 { Directory, Assessor };

/// Something typed and not saved yet: a record, or an answer to one of its criteria.
struct Draft
{
    DraftOf of = DraftOf::Directory; ///< Assessor: `subject` is the listing, whoever is asked about
    domain::SubjectRef subject; ///< id 0: a new record of that kind
    QString uuid; ///< of the subject; empty for a new record
    QString criterion; ///< of an answer, else empty
    ListingId listing; ///< on whose page an answer was typed
    QString title; ///< what it is about, for people
    qint64 revision = 0; ///< of what the typing began from
    QJsonObject base, mine; ///< fieldsOf() of what it began from, and of what is typed
    QDateTime typedUtc; ///< set by Drafts::keep()
    bool operator==(const Draft &) const = default;
};

/// Every field of a record by its name in domain/recordfields.h.
QJsonObject fieldsOf(const domain::Clinic &record);
QJsonObject fieldsOf(const domain::Practitioner &record);
QJsonObject fieldsOf(const domain::Laboratory &record);
QJsonObject fieldsOf(const domain::Listing &record);
QJsonObject fieldsOf(const domain::Answer &record);
/// Puts those of `fields` that the record has into it.
void putFields(const QJsonObject &fields, domain::Clinic *record);
void putFields(const QJsonObject &fields, domain::Practitioner *record);
void putFields(const QJsonObject &fields, domain::Laboratory *record);
void putFields(const QJsonObject &fields, domain::Listing *record);
void putFields(const QJsonObject &fields, domain::Answer *record);

/// Keeps what is being typed on disk, so that a crash, a lost connection or a restart costs at most
/// the last word. One JSON file a draft, readable by its owner alone, in a folder of its own for
/// each directory and person; nothing leaves the computer. Follows which directory is open.
///
/// Thread: the one it was made on (the window's); files are written on a thread of its own.
class Drafts : public QObject
{
    Q_OBJECT

public:
    /// `directory` and `clock` outlive it. `folder` is made when first needed.
    Drafts(
        DirectoryService *directory, const Clock &clock, QString folder, QObject *parent = nullptr);
    ~Drafts() override; ///< writes what is still to be written

    /// Keeps the newest state of a draft; on disk within half a second.
    void keep(Draft draft);
    /// It was saved, or a person gave it up.
    void drop(const domain::SubjectRef &subject, const QString &criterion = {},
        DraftOf of = DraftOf::Directory);
    /// `uuid` must be the draft's: keys are other records' in another directory of that name.
    [[nodiscard]] std::optional<Draft> find(const domain::SubjectRef &subject,
        const QString &criterion = {}, const QString &uuid = {},
        DraftOf of = DraftOf::Directory) const;
    /// Of the directory that is open, newest first.
    [[nodiscard]] QList<Draft> list() const;
    /// Waits until all is on disk.
    void flush();
    static QString usualFolder();

    static constexpr int kWriteMs = 400;

Q_SIGNALS:
    /// The directory was opened, and its drafts of earlier are there.
    void loaded();
    void changed();
    /// A draft could not be written; once for each directory opened.
    void failed(const touchstone::Error &error);

private:
    using Key = QString; ///< the file's name
    static Key keyOf(const domain::SubjectRef &subject, const QString &criterion, DraftOf of);
    void open();
    void write();
    void noteFailure(const Error &error);

    DirectoryService *m_directory;
    const Clock &m_clock;
    QString m_root, m_folder; ///< m_folder is empty while nothing is open
    QHash<Key, Draft> m_drafts;
    QSet<Key> m_unwritten;
    QTimer m_timer;
    bool m_failed = false;
    std::unique_ptr<JobThread> m_thread;
};

} // namespace touchstone::services
