// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/answerpack.h"

#include <QtEndian>

namespace touchstone::storage {

using namespace domain;

// An answer is: steps from the criterion before (7 bits a byte, low ones first), one byte of state,
// tier and what follows, the day checked and the day valid until. Days are two bytes from 1900 on,
// 0 for none; four bytes of the Julian day where two are too few.
namespace {

constexpr qint32 kFirstDay = 2'415'020; // the day before 1 January 1900
constexpr int kTierShift = 3;
constexpr uchar kWord = 0x07;
constexpr uchar kHasValidUntil = 0x40;
constexpr uchar kWideDays = 0x80;
constexpr uchar kMore = 0x80;

bool isNarrow(qint32 day)
{
    return day == 0 || (day > kFirstDay && day <= kFirstDay + 0xffff);
}

void appendDay(QByteArray *bytes, qint32 day, bool wide)
{
    const auto put = [bytes](auto value) {
        const auto little = qToLittleEndian(value);
        bytes->append(reinterpret_cast<const char *>(&little), sizeof little);
    };
    if (wide) {
        put(day);
    } else {
        put(static_cast<quint16>(day == 0 ? 0 : day - kFirstDay));
    }
}

// Reads a day and moves `at` behind it; false at the end of the bytes.
bool takeDay(const uchar *&at, const uchar *end, bool wide, qint32 *day)
{
    const qsizetype size = wide ? 4 : 2;
    if (end - at < size) {
        return false;
    }
    if (wide) {
        *day = qFromLittleEndian<qint32>(at);
    } else {
        const auto narrow = qFromLittleEndian<quint16>(at);
        *day = narrow == 0 ? 0 : kFirstDay + narrow;
    }
    at += size;
    return true;
}

bool takeCriterion(const uchar *&at, const uchar *end, int *criterion)
{
    int steps = 0;
    for (int shift = 0; at < end && shift < 28; shift += 7) {
        const uchar byte = *at++;
        steps |= (byte & ~kMore) << shift;
        if ((byte & kMore) == 0) {
            *criterion += steps;
            return true;
        }
    }
    return false;
}

} // namespace

void AnswerPacker::add(const PackedAnswer &answer)
{
    const AnswerFacts &facts = answer.facts;
    if (facts.state == AnswerState::Unknown) {
        return;
    }
    auto steps = static_cast<unsigned>(answer.criterion - m_last);
    m_last = answer.criterion;
    for (; steps >= kMore; steps >>= 7) {
        m_bytes.append(static_cast<char>(steps | kMore));
    }
    m_bytes.append(static_cast<char>(steps));
    const bool wide = !isNarrow(facts.checkedOnDay) || !isNarrow(facts.validUntilDay);
    const bool limited = facts.validUntilDay != 0;
    m_bytes.append(static_cast<char>(int(facts.state) | int(facts.tier) << kTierShift
        | (limited ? kHasValidUntil : 0) | (wide ? kWideDays : 0)));
    appendDay(&m_bytes, facts.checkedOnDay, wide);
    if (limited) {
        appendDay(&m_bytes, facts.validUntilDay, wide);
    }
}

void AnswerPacker::clear()
{
    m_bytes.resize(0); // keeps what it has room for
    m_last = 0;
}

bool unpackAnswers(QByteArrayView bytes, std::vector<PackedAnswer> *answers)
{
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *end = at + bytes.size();
    int criterion = 0;
    while (at < end) {
        if (!takeCriterion(at, end, &criterion) || at == end) {
            return false;
        }
        const uchar head = *at++;
        const auto state = static_cast<AnswerState>(head & kWord);
        const auto tier = static_cast<Tier>(head >> kTierShift & kWord);
        AnswerFacts facts{state, tier, 0, 0};
        const bool wide = (head & kWideDays) != 0;
        if (state > AnswerState::NotApplicable || tier > Tier::Hearsay
            || !takeDay(at, end, wide, &facts.checkedOnDay)
            || ((head & kHasValidUntil) != 0 && !takeDay(at, end, wide, &facts.validUntilDay))) {
            return false;
        }
        answers->push_back({criterion, facts});
    }
    return true;
}

} // namespace touchstone::storage
