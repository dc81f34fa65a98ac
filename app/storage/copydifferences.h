// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/takenalong.h"
#include "storage/session.h"

#include <QHash>
#include <QSet>

#include <array>
#include <vector>

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

/// Who is shown one difference after the other. An error ends the walk.
class DifferenceVisitor
{
public:
    virtual ~DifferenceVisitor() = default;
    virtual Result<> see(const CopiedRecord<domain::Clinic> &pair) = 0;
    virtual Result<> see(const CopiedRecord<domain::Practitioner> &pair) = 0;
    virtual Result<> see(const CopiedRecord<domain::Laboratory> &pair) = 0;
    virtual Result<> see(const CopiedRecord<domain::Listing> &pair) = 0;
    virtual Result<> see(const CopiedAnswer &pair) = 0;
};

/// Where a file that was taken along and its directory differ, read from both. What the file
/// changed is what its journal says since it was taken, or since it was last brought back; the
/// base is its records with those changes turned back. In memory are the keys of what changed, and
/// one difference at a time. Thread: that of both sessions.
class CopyDifferences
{
public:
    CopyDifferences(Session &copy, Session &home) : m_copy(copy), m_home(home) { }

    /// Errors: as originOf(); Corrupt.
    Result<> look();
    [[nodiscard]] const domain::TakenAlong &origin() const { return m_origin; }

    /// Shows what differs: clinics first, listings last, of each kind the records before the
    /// answers. Whose: what the file changed, or also what only the directory did. May be called
    /// again, and the directory be written to meanwhile: what was written shows from then on.
    enum class Whose { Mine, Everybodys };
    Result<> forEach(Whose whose, DifferenceVisitor *visitor);
    /// All of look() and forEach(), of one moment.
    Result<domain::BringBackPreview> preview();

    /// The key in the directory of a record of the copy: 0 for none, more than kProvisional for
    /// one that is not there yet.
    Result<qint64> homeKey(const domain::SubjectRef &local);
    static constexpr qint64 kProvisional = qint64(1) << 40;

    /// What the file says it was brought back up to, in the directory's settings.
    [[nodiscard]] QString settingKey() const;
    [[nodiscard]] qint64 newestChange() const { return m_newest; } ///< of the file

private:
    /// What was written to, on the side that wrote it.
    struct Key
    {
        domain::SubjectRef subject;
        int criterion = 0; ///< number in that side's directory; 0 for the record itself
        bool made = false;
        bool isMine = false;
        bool operator==(const Key &) const = default;
    };
    struct KeysOfKind
    {
        std::vector<Key> records, answers;
    };
    /// Those that changed after `after`, in the order of the last time.
    Result<> readKeys(Session &session, qint64 after, bool isMine);
    Result<bool> isMineToo(const Key &theirs);
    Result<QJsonObject> fieldsBefore(const Key &mine) const;
    Result<> show(const Key &key, DifferenceVisitor *visitor);
    template <typename Record, typename RecordId>
    Result<> showRecord(const Key &key, RecordId Record::*id, DifferenceVisitor *visitor);
    Result<> showAnswer(const Key &key, DifferenceVisitor *visitor);
    Result<> map(domain::Listing *listing);
    template <typename Record> Result<> map(Record *) { return {}; }

    Session &m_copy, &m_home;
    domain::TakenAlong m_origin;
    qint64 m_newest = 0; ///< change of the file
    qint64 m_since = 0; ///< changes of the file that are to come
    std::array<KeysOfKind, 4> m_keys; ///< by kind
    QSet<QPair<domain::SubjectRef, int>> m_mine; ///< keys of the file's among them
    QHash<domain::SubjectRef, qint64> m_homeKeys; ///< of parties that were looked for
};

} // namespace touchstone::storage
