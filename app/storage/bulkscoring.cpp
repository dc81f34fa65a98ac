// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkscoring.h"

#include "storage/recordrows.h"
#include "storage/rescoring.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>

namespace touchstone::storage {

using namespace domain;

namespace {

constexpr qsizetype kAtOnce = 1'000;

/// Puts packs together from answers in order of records.
class Packing
{
public:
    explicit Packing(NativeStatement &put) : m_put(put) { }

    Result<> add(const SubjectRef &subject, const PackedAnswer &answer)
    {
        if (m_subject != subject) {
            TRY(end());
            m_subject = subject;
        }
        m_packer.add(answer);
        return {};
    }
    Result<> end()
    {
        if (m_subject.id > 0) {
            m_put.bind(1, int(m_subject.kind));
            m_put.bind(2, m_subject.id);
            m_put.bindBlob(3, m_packer.bytes());
            TRY(m_put.run());
        }
        m_packer.clear();
        m_subject = {};
        return {};
    }

private:
    NativeStatement &m_put;
    SubjectRef m_subject;
    AnswerPacker m_packer;
};

/// Answers as answers_by_record sends them, in order of their criteria.
std::vector<PackedAnswer> sentAnswers(QByteArrayView bytes)
{
    constexpr qsizetype size = 16;
    std::vector<PackedAnswer> answers;
    for (qsizetype at = 0; at + size <= bytes.size(); at += size) {
        const char *from = bytes.data() + at;
        answers.push_back({qFromBigEndian<qint32>(from),
            {static_cast<AnswerState>(qFromBigEndian<qint16>(from + 4)),
                static_cast<Tier>(qFromBigEndian<qint16>(from + 6)),
                qFromBigEndian<qint32>(from + 8), qFromBigEndian<qint32>(from + 12)}});
    }
    std::sort(answers.begin(), answers.end(),
        [](const PackedAnswer &a, const PackedAnswer &b) { return a.criterion < b.criterion; });
    return answers;
}

/// Keys of the records of one kind.
QList<qint64> idsOf(const QList<SubjectRef> &subjects, SubjectKind kind)
{
    QList<qint64> ids;
    for (const SubjectRef &subject : subjects) {
        if (subject.kind == kind) {
            ids.append(subject.id);
        }
    }
    return ids;
}

/// Calls `act` with some of the keys after the others.
template <typename Act> Result<> inParts(const QList<qint64> &ids, const Act &act)
{
    for (qsizetype from = 0; from < ids.size(); from += kAtOnce) {
        TRY(act(ids.mid(from, kAtOnce)));
    }
    return {};
}

} // namespace

QByteArray keyList(const QList<qint64> &keys)
{
    QByteArray list;
    for (const qint64 key : keys) {
        list += (list.isEmpty() ? '[' : ',') + QByteArray::number(key);
    }
    return list.isEmpty() ? QByteArrayLiteral("[]") : list + ']';
}

Result<> BulkScoring::pack(const QList<SubjectRef> &subjects)
{
    TRY_ASSIGN(m_answers, m_connection.native(QStringLiteral("score_answers_of")));
    TRY_ASSIGN(m_pack, m_connection.gathering(QStringLiteral("answer_pack_put")));
    for (int i = 0; i < 4; ++i) {
        const auto kind = static_cast<SubjectKind>(i);
        TRY(inParts(
            idsOf(subjects, kind), [&](const QList<qint64> &ids) { return packSome(kind, ids); }));
    }
    return m_pack->send();
}

Result<> BulkScoring::packSome(SubjectKind kind, const QList<qint64> &ids)
{
    const QByteArray keys = keyList(ids);
    NativeStatement &answers = *m_answers;
    answers.bindText(answers.markOf(":keys"), QByteArrayView(keys));
    answers.bind(answers.markOf(":kind"), int(kind));
    Packing packing(*m_pack);
    while (true) {
        TRY_ASSIGN(const bool row, answers.step());
        if (!row) {
            return packing.end();
        }
        TRY(packing.add({kind, answers.integer(0)}, packedAnswer(answers, 1)));
    }
}

// The server hands over a record's answers in one piece beside what is packed of them, so that only
// what differs goes back.
Result<> BulkScoring::packAll()
{
    TRY_ASSIGN(NativeStatement stray, m_connection.native(QStringLiteral("answer_pack_stray")));
    TRY(stray.run());
    TRY_ASSIGN(NativeStatement records, m_connection.walk(QStringLiteral("answers_by_record")));
    TRY_ASSIGN(NativeStatement put, m_connection.gathering(QStringLiteral("answer_pack_put")));
    AnswerPacker packer;
    while (true) {
        TRY_ASSIGN(const bool row, records.step());
        if (!row) {
            return put.send();
        }
        packer.clear();
        for (const PackedAnswer &answer : sentAnswers(records.bytes(2))) {
            packer.add(answer);
        }
        if (records.isNull(3) || records.bytes(3) != packer.bytes()) {
            put.bind(1, records.integer(0));
            put.bind(2, records.integer(1));
            put.bindBlob(3, packer.bytes());
            TRY(put.run());
        }
    }
}

// Some listings after `last`; 0 when there are none.
Result<int> BulkScoring::storeAfter(qint64 *last, QDate asOf)
{
    constexpr int id = 21; // the first column behind those of score_source
    NativeStatement &sources = *m_sources;
    sources.bind(1, *last);
    sources.bind(2, kAtOnce);
    for (int count = 0;; ++count) {
        TRY_ASSIGN(const bool row, sources.step());
        if (!row) {
            return count;
        }
        *last = sources.integer(id);
        m_indexed.clear();
        for (int kind = 0; kind < 4; ++kind) {
            TRY(m_scorer.addPacked(
                static_cast<SubjectKind>(kind), sources.bytes(id + 1 + kind), &m_indexed));
        }
        TRY(m_scorer.store(*m_put, *last, sources, m_indexed, asOf));
    }
}

Result<int> BulkScoring::rebuild(QDate asOf, const ProgressCallback &onProgress)
{
    TRY(packAll());
    TRY_ASSIGN(m_sources, m_connection.native(QStringLiteral("score_sources")));
    TRY_ASSIGN(m_put, m_connection.gathering(QStringLiteral("score_put")));
    qint64 last = 0;
    for (int done = 0;;) {
        if (onProgress && !onProgress(done)) {
            return Error{ErrorCode::Cancelled,
                QCoreApplication::translate("storage", "Cancelled. Nothing was left half done."),
                {}, {}};
        }
        TRY_ASSIGN(const int some, storeAfter(&last, asOf));
        if (some == 0) {
            TRY(m_put->send());
            return done;
        }
        done += some;
    }
}

Result<QList<qint64>> BulkScoring::listingsOf(const QList<SubjectRef> &subjects)
{
    QList<qint64> listings = idsOf(subjects, SubjectKind::Listing);
    for (const SubjectKind kind :
        {SubjectKind::Clinic, SubjectKind::Practitioner, SubjectKind::Laboratory}) {
        const QList<qint64> ids = idsOf(subjects, kind);
        if (ids.isEmpty()) {
            continue;
        }
        TRY_ASSIGN(NativeStatement of,
            m_connection.native(QStringLiteral("listing_of_parties"),
                {{QStringLiteral("column"), tableOf(kind) + QStringLiteral("_id")}}));
        TRY(inParts(ids, [&](const QList<qint64> &some) -> Result<> {
            const QByteArray keys = keyList(some);
            of.bindText(1, QByteArrayView(keys));
            while (true) {
                TRY_ASSIGN(const bool row, of.step());
                if (!row) {
                    return {};
                }
                listings.append(of.integer(0));
            }
        }));
    }
    return listings;
}

Result<> BulkScoring::rescore(const QList<qint64> &listings, QDate asOf)
{
    Rescoring rescoring(m_connection, m_scorer);
    return inParts(
        listings, [&](const QList<qint64> &some) { return rescoring.runOf(keyList(some), asOf); });
}

} // namespace touchstone::storage
