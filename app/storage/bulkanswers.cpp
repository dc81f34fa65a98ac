// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkanswers.h"

#include "storage/jsonfields.h"
#include "storage/recordjson.h"
#include "storage/recordrows.h"

namespace touchstone::storage {

using namespace domain;

namespace {

constexpr int kMostWaiting = 5'000; // answers

Answer answerFrom(NativeRow row)
{
    Answer answer;
    answer.state = static_cast<AnswerState>(row.integer());
    answer.tier = static_cast<Tier>(row.integer());
    answer.checkedOn = row.day();
    answer.validUntil = row.day();
    answer.askedOn = row.day();
    answer.reason = row.text();
    answer.note = row.text();
    answer.source = row.text();
    answer.revision = row.integer();
    return answer;
}

void bindDay(NativeStatement &statement, int mark, const QDate &day)
{
    day.isValid() ? statement.bind(mark, day.toJulianDay()) : statement.bindNull(mark);
}

bool saysTheSame(const Answer &a, const Answer &b)
{
    return a.state == b.state && a.tier == b.tier && a.checkedOn == b.checkedOn
        && a.validUntil == b.validUntil && a.askedOn == b.askedOn && a.reason == b.reason
        && a.note == b.note && a.source == b.source;
}

} // namespace

Result<> BulkAnswers::begin()
{
    if (m_ready) {
        return {};
    }
    Connection &connection = m_unit.connection();
    TRY_ASSIGN(m_byUuid, connection.native(QStringLiteral("listing_parties")));
    TRY_ASSIGN(m_find, connection.native(QStringLiteral("answer_find")));
    TRY_ASSIGN(m_keep, connection.native(QStringLiteral("answer_keep")));
    TRY_ASSIGN(m_put, connection.gathering(QStringLiteral("answer_put")));
    if (connection.isServer()) {
        TRY_ASSIGN(m_list, connection.native(QStringLiteral("answer_list")));
        TRY_ASSIGN(m_new, connection.copying(QStringLiteral("answer_put")));
        m_ready = true;
        return {};
    }
    TRY_ASSIGN(m_journal, connection.native(QStringLiteral("journal_add")));
    for (size_t i = 0; i < m_status.size(); ++i) {
        TRY_ASSIGN(m_status[i],
            connection.native(tableOf(static_cast<SubjectKind>(i)) + QStringLiteral("_status")));
    }
    m_ready = true;
    return {};
}

Result<std::optional<BulkAnswers::Subjects>> BulkAnswers::subjectsOf(const QString &listingUuid)
{
    if (m_last && m_lastUuid == listingUuid) {
        return m_last;
    }
    m_last.reset();
    const QByteArray uuid = uuidBytes(listingUuid);
    if (uuid.isEmpty()) {
        return m_last;
    }
    m_byUuid.bindBlob(1, QByteArrayView(uuid));
    TRY_ASSIGN(const bool row, m_byUuid.step());
    if (row) {
        Subjects subjects;
        for (size_t i = 0; i < subjects.ids.size(); ++i) {
            subjects.ids[i] = m_byUuid.integer(static_cast<int>(i));
        }
        m_byUuid.reset();
        m_lastUuid = listingUuid;
        m_last = subjects;
    }
    return m_last;
}

Result<Answer> BulkAnswers::stored(const SubjectRef &subject, int number)
{
    if (m_unit.connection().isServer()) {
        return presentOnServer(subject, number);
    }
    m_find.bind(1, int(subject.kind));
    m_find.bind(2, subject.id);
    m_find.bind(3, number);
    Answer answer;
    TRY_ASSIGN(const bool found, m_find.step());
    if (found) {
        answer = answerFrom(NativeRow(m_find));
        m_find.reset();
    }
    return answer;
}

// All of the record at once: a way to the server takes longer than reading them there.
Result<Answer> BulkAnswers::presentOnServer(const SubjectRef &subject, int number)
{
    Present &present = m_present[static_cast<size_t>(subject.kind)];
    if (present.id != subject.id) {
        if (m_waiting.contains(subject)) {
            TRY(flush());
        }
        present = {};
        m_list.bind(1, int(subject.kind));
        m_list.bind(2, subject.id);
        while (true) {
            TRY_ASSIGN(const bool row, m_list.step());
            if (!row) {
                break;
            }
            NativeRow columns(m_list);
            const auto criterion = static_cast<int>(columns.integer());
            present.answers.insert(criterion, answerFrom(columns));
        }
        present.id = subject.id;
    }
    return present.answers.value(number);
}

Result<> BulkAnswers::putOnServer(
    const SubjectRef &subject, int number, const Answer &answer, qint64 revision)
{
    if (revision == 1) {
        TRY(write(m_new, subject, number, answer, revision));
    } else {
        if (m_waiting.contains(subject)) {
            TRY(flush()); // the answer before may be among them
        }
        TRY(write(m_put, subject, number, answer, revision));
    }
    m_waiting.insert(subject);
    Answer &present = m_present[static_cast<size_t>(subject.kind)].answers[number];
    present = answer;
    present.revision = revision;
    return ++m_waitingAnswers < kMostWaiting ? Result<>() : flush();
}

Result<> BulkAnswers::send()
{
    TRY(m_new.send());
    return m_put.send();
}

Result<> BulkAnswers::flush()
{
    if (m_waiting.isEmpty()) {
        return {};
    }
    m_waiting.clear();
    m_waitingAnswers = 0;
    auto done = send();
    if (!done) {
        m_unit.spoil(done.error());
    }
    return done;
}

Result<> BulkAnswers::write(NativeStatement &put, const SubjectRef &subject, int number,
    const Answer &answer, qint64 revision)
{
    put.bind(1, int(subject.kind));
    put.bind(2, subject.id);
    put.bind(3, number);
    put.bind(4, int(answer.state));
    put.bind(5, int(answer.tier));
    bindDay(put, 6, answer.checkedOn);
    bindDay(put, 7, answer.validUntil);
    bindDay(put, 8, answer.askedOn);
    put.bindText(9, answer.reason);
    put.bindText(10, answer.note);
    put.bindText(11, answer.source);
    put.bind(12, revision);
    put.bind(13, m_unit.personId());
    put.bind(14, m_unit.nowMs());
    return put.run();
}

Result<const QByteArray *> BulkAnswers::titleOf(const SubjectRef &subject)
{
    const auto kind = static_cast<size_t>(subject.kind);
    Title &title = m_titles[kind];
    if (title.id != subject.id) {
        NativeStatement &status = m_status[kind];
        status.bind(1, subject.id);
        TRY_ASSIGN(const bool row, status.step());
        title.id = subject.id;
        title.text = row ? status.text(2).toByteArray() : QByteArray();
        status.reset();
    }
    return &title.text;
}

Result<> BulkAnswers::journal(
    const SubjectRef &subject, int number, const Answer &old, const Answer &answer)
{
    QByteArray before, after;
    if (old.revision > 0) {
        const auto [was, is] = difference(toJson(old), toJson(answer));
        before = jsonText(was);
        after = jsonText(is);
    } else {
        JsonFields fields;
        visitFields(answer, fields);
        after = fields.json + '}';
    }
    TRY_ASSIGN(const qint64 change, m_unit.change());
    TRY_ASSIGN(const QByteArray *title, titleOf(subject));
    m_journal.bind(1, change);
    m_journal.bind(2, int(RecordAction::Answered));
    m_journal.bind(3, int(subject.kind));
    m_journal.bind(4, subject.id);
    m_journal.bind(5, number);
    m_journal.bindText(6, QByteArrayView(*title));
    before.isEmpty() ? m_journal.bindNull(7) : m_journal.bindText(7, QByteArrayView(before));
    m_journal.bindText(8, QByteArrayView(after));
    return m_journal.run();
}

Result<bool> BulkAnswers::put(
    const SubjectRef &subject, const Criterion &criterion, const Answer &answer)
{
    const int number = m_unit.scorer().numberOf(criterion.rule.id);
    TRY_ASSIGN(const Answer old, stored(subject, number));
    if (saysTheSame(old, answer)) {
        return false;
    }
    TRY(m_unit.change()); // gives the person the row names
    if (m_unit.connection().isServer()) {
        // Its triggers write the rest.
        TRY(putOnServer(subject, number, answer, old.revision + 1));
        return noteWritten(subject);
    }
    if (old.revision > 0) {
        m_keep.bind(1, int(subject.kind));
        m_keep.bind(2, subject.id);
        m_keep.bind(3, number);
        TRY(m_keep.run());
    }
    TRY(write(m_put, subject, number, answer, old.revision + 1));
    TRY(journal(subject, number, old, answer));
    return noteWritten(subject);
}

bool BulkAnswers::noteWritten(const SubjectRef &subject)
{
    m_unit.touch(subject, UnitState::Written::AnswersOnly);
    m_unit.noteAnswered(subject);
    m_unit.scorer().forgetAnswers();
    return true;
}

} // namespace touchstone::storage
