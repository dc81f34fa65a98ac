// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/takenalong.h"
#include "storage/session.h"

#include <QHash>

namespace touchstone::storage {

/// A record of a copy that went along beside the one of the directory it was taken from.
template <typename Record> struct CopiedRecord
{
    domain::RecordDifference difference;
    qint64 local = 0; ///< its key in the copy
    Record base, mine, theirs; ///< parties by their keys in the directory
    bool isNew = false; ///< not in the directory yet
};

struct CopiedAnswer
{
    domain::RecordDifference difference;
    domain::SubjectRef local; ///< in the copy
    domain::Answer base, mine, theirs;
};

/// Where a file that was taken along and its directory differ, read from both. What the file
/// changed is what its journal says since it was taken, or since it was last brought back; the
/// base is its records with those changes turned back. Thread: that of both sessions.
class CopyDifferences
{
public:
    CopyDifferences(Session &copy, Session &home) : m_copy(copy), m_home(home) { }

    /// Errors: Invalid when the file was not taken along, or from another directory; Corrupt.
    Result<> look();

    [[nodiscard]] const domain::TakenAlong &origin() const { return m_origin; }
    [[nodiscard]] domain::BringBackPreview preview() const;
    /// The key in the directory of a record of the copy: 0 for none, more than kProvisional for
    /// one that is not there yet.
    Result<qint64> homeKey(const domain::SubjectRef &local);
    static constexpr qint64 kProvisional = qint64(1) << 40;

    /// What the file says it was brought back up to, in the directory's settings.
    [[nodiscard]] QString settingKey() const;
    [[nodiscard]] qint64 newestChange() const { return m_newest; } ///< of the file

    QList<CopiedRecord<domain::Clinic>> clinics;
    QList<CopiedRecord<domain::Practitioner>> practitioners;
    QList<CopiedRecord<domain::Laboratory>> laboratories;
    QList<CopiedRecord<domain::Listing>> listings;
    QList<CopiedAnswer> answers;

private:
    struct Key
    {
        domain::SubjectRef subject;
        int criterion = 0; ///< number in the session's directory; 0 for the record itself
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.subject, key.criterion);
        }
    };
    struct Change
    {
        bool created = false;
        QJsonObject before; ///< fields as they were
    };
    /// What happened to records since a change; `order` is that of the last time.
    struct Changes
    {
        QList<Key> order;
        QHash<Key, Change> all;
        int steps = 0;
    };
    Result<Changes> changesAfter(Session &session, qint64 after) const;
    Result<> readOrigin();
    Result<> lookAt(const Key &key, const Change *mine);
    template <typename Record, typename RecordId>
    Result<> lookAtRecord(const Key &key, const Change *mine, RecordId Record::*id,
        QList<CopiedRecord<Record>> *list);
    Result<> lookAtAnswer(const Key &key, const Change *mine);
    Result<> map(domain::Listing *listing);
    template <typename Record> Result<> map(Record *) { return {}; }
    Result<domain::Answer> answerOf(
        Session &session, const domain::SubjectRef &subject, const QString &criterion) const;

    Session &m_copy, &m_home;
    domain::TakenAlong m_origin;
    qint64 m_newest = 0;
    int m_steps = 0;
    QHash<domain::SubjectRef, qint64> m_homeKeys;
};

} // namespace touchstone::storage
