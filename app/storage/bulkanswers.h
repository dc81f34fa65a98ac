// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/nativestatement.h"
#include "storage/unitstate.h"

#include <array>

namespace touchstone::storage {

/// Writes answers by the hundred thousand through the engine's own statements, inside a unit's
/// transaction: the answer, the one before it, the journal. Scores follow once, at the commit. A
/// server gets many at a time; until then they wait here.
class BulkAnswers
{
public:
    explicit BulkAnswers(UnitState &unit) : m_unit(unit) { }
    /// Prepares statements, before the first answer only: most imports bring none.
    Result<> begin();

    /// A listing and its parties; keys are 0 for none.
    struct Subjects
    {
        std::array<qint64, 4> ids{}; ///< by kind of record
    };
    /// The listing of that UUID, else nothing. Answers come in runs of one listing.
    Result<std::optional<Subjects>> subjectsOf(const QString &listingUuid);

    /// Puts the answer in place of whatever there is. False when it says nothing new.
    Result<bool> put(const domain::SubjectRef &subject, const domain::Criterion &criterion,
        const domain::Answer &answer);

    /// Before anything else reads answers or the unit ends: what waits is with the server. An error
    /// ends the whole unit.
    Result<> flush();

private:
    Result<domain::Answer> stored(const domain::SubjectRef &subject, int number);
    Result<domain::Answer> presentOnServer(const domain::SubjectRef &subject, int number);
    Result<> putOnServer(const domain::SubjectRef &subject, int number,
        const domain::Answer &answer, qint64 revision);
    Result<> send();
    Result<> write(NativeStatement &put, const domain::SubjectRef &subject, int number,
        const domain::Answer &answer, qint64 revision);
    bool noteWritten(const domain::SubjectRef &subject); ///< always true
    Result<> journal(const domain::SubjectRef &subject, int number, const domain::Answer &old,
        const domain::Answer &answer);
    Result<const QByteArray *> titleOf(const domain::SubjectRef &subject);

    UnitState &m_unit;
    bool m_ready = false;
    NativeStatement m_byUuid, m_find, m_keep, m_put, m_journal;
    NativeStatement m_list, m_new; ///< on a server
    struct Present
    {
        qint64 id = 0;
        QHash<int, domain::Answer> answers; ///< by number of the criterion
    };
    std::array<Present, 4> m_present; ///< on a server: of the last subject of each kind
    QSet<domain::SubjectRef> m_waiting; ///< whose answers were not sent yet
    int m_waitingAnswers = 0;
    std::array<NativeStatement, 4> m_status;
    struct Title
    {
        qint64 id = 0;
        QByteArray text;
    };
    std::array<Title, 4> m_titles; ///< of the last subject of each kind
    QString m_lastUuid;
    std::optional<Subjects> m_last;
};

} // namespace touchstone::storage
