// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/journal.h"
#include "storage/connection.h"
#include "storage/scorer.h"
#include "storage/searchindex.h"

#include <QHash>
#include <QSet>

namespace touchstone::storage {

/// What every way of writing shares: the transaction, the change it makes in the journal, what it
/// touched, and what follows from that at the end.
class UnitState
{
public:
    UnitState(Session &session, domain::ChangeKind kind, const QString &person);
    ~UnitState(); ///< takes back what was not committed
    UnitState(const UnitState &) = delete;
    UnitState &operator=(const UnitState &) = delete;

    Result<> begin();
    Result<domain::ChangeNotice> commit();

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] Connection &connection() const { return m_session.connection(); }
    [[nodiscard]] Scorer &scorer() const { return m_session.scorer(); }
    [[nodiscard]] SearchIndex &search() { return m_search; }
    [[nodiscard]] const MatchKeys &keys() const { return m_session.directory().matchKeys(); }
    [[nodiscard]] QDateTime now() const { return m_now; }
    [[nodiscard]] qint64 nowMs() const { return m_now.toMSecsSinceEpoch(); }
    [[nodiscard]] QByteArray newUuidBytes() const;
    [[nodiscard]] domain::ChangeKind kind() const { return m_kind; }
    [[nodiscard]] qint64 personId() const { return m_person; }
    [[nodiscard]] const QString &personName() const { return m_personName; }

    /// The change all this belongs to; written at the first call.
    Result<qint64> change();
    /// The change that this one undoes or does again; before the first journal entry.
    void setTarget(qint64 change) { m_target = change; }

    Result<> journal(domain::RecordAction action, const domain::SubjectRef &subject,
        const QJsonObject &before, const QJsonObject &after, int criterion = 0);

    /// The same for what is said of a record once a change, and only that it happened.
    Result<> journalOnce(domain::RecordAction action, const domain::SubjectRef &subject);

    /// The notice will say "everything": too much changed to name.
    void touchEverything() { m_everything = true; }

    /// A step of a review: nothing of it is scored or searched, others are told, and Undo does not
    /// know it.
    void tellStep(ListingId listing);

    /// Answers of the record were written: they are packed again at the end. Every way of writing
    /// answers calls it.
    void noteAnswered(const domain::SubjectRef &subject) { m_answered.insert(subject); }

    /// Remembers what was written of the record: at the end its listings are scored again, and
    /// indexed again unless it was answers only.
    enum class Written { Fields, AnswersOnly };
    void touch(const domain::SubjectRef &subject, Written written = Written::Fields);

    struct Status
    {
        qint64 revision = 0;
        bool trashed = false;
        QString title;
    };
    /// Nothing when there is no such record.
    Result<std::optional<Status>> statusOf(const domain::SubjectRef &subject);
    /// Keys of the listings that name a party, the trash included; the listing itself for one.
    Result<QList<qint64>> listingsOf(const domain::SubjectRef &subject);

    Result<domain::Answer> saveAnswer(
        const domain::SubjectRef &subject, const QString &criterion, const domain::Answer &answer);

    /// The present answer; an unanswered one has revision 0.
    Result<domain::Answer> findAnswer(const domain::SubjectRef &subject, const QString &criterion);
    Result<> setAside(
        const domain::SubjectRef &subject, const QString &criterion, const QJsonObject &fields);

    /// Nothing of the unit can be stored any more.
    void spoil(const Error &error) { m_spoilt = m_spoilt.value_or(error); }

    /// Runs a step of the unit; an error that is not about the input spoils the whole unit.
    template <typename Step> auto guard(Step step) -> decltype(step())
    {
        if (m_spoilt) {
            return *m_spoilt;
        }
        auto result = step();
        if (!result && !isAboutInput(result.error().code)) {
            m_spoilt = result.error();
        }
        return result;
    }

private:
    static bool isAboutInput(ErrorCode code)
    {
        return code == ErrorCode::Invalid || code == ErrorCode::Conflict
            || code == ErrorCode::NotFound;
    }
    Result<> useServersTime();
    Result<> beginTransaction();
    Result<> refuseWhileInDoubt();
    Result<> commitTransaction();
    Result<> settleLost(const Error &lost);
    Result<domain::Answer> writeAnswer(const domain::SubjectRef &subject, int number,
        const domain::Answer &old, const domain::Answer &answer);
    Result<> finishListings(QList<qint64> *listings);
    Result<> finishAnswered(QHash<qint64, Written> *how, QList<qint64> *listings);
    Result<> packAnswers();
    Result<> indexListing(qint64 id);
    Result<> rememberForUndo();

    Session &m_session;
    domain::ChangeKind m_kind;
    QString m_personName;
    SearchIndex m_search;
    QDateTime m_now;
    qint64 m_person = 0;
    qint64 m_change = 0;
    qint64 m_target = 0;
    bool m_open = false;
    bool m_everything = false;
    bool m_steps = false; ///< a step of a review is in it
    std::optional<Error> m_spoilt;
    QList<domain::SubjectRef> m_touched;
    QHash<domain::SubjectRef, Written> m_touchedHow;
    QSet<domain::SubjectRef> m_answered;
    QSet<QPair<int, domain::SubjectRef>> m_said; ///< by journalOnce()
    QList<domain::SubjectRef> m_remarked; ///< something entered their history, nothing changed
};

/// The row of one answer as a value. Columns as answer_find gives them.
domain::Answer readAnswer(Query &query);
/// The present answer of a record to the criterion of that number; an unanswered one, and one of no
/// record, has revision 0.
Result<domain::Answer> findAnswer(
    Connection &connection, const domain::SubjectRef &subject, int criterion);
/// What an answer says, for statements that store it; whose, its revision and its time are not in
/// it.
Query &bindAnswer(Query &query, const domain::Answer &answer);

} // namespace touchstone::storage
