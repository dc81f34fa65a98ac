// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement.h"

#include "base/assert.h"

#include <array>
#include <cstdlib>
#include <vector>

namespace touchstone::domain {

namespace {

constexpr int kRanks = 3;

// Place in the order; nothing for what has none.
std::optional<int> rankOf(AnswerState state)
{
    switch (state) {
    case AnswerState::NotMet:
    case AnswerState::Declined:
        return 0;
    case AnswerState::Partly:
        return 1;
    case AnswerState::Met:
        return 2;
    case AnswerState::Unknown:
    case AnswerState::NotApplicable:
        break;
    }
    return std::nullopt;
}

// `part` × `scale` of `whole`, rounded half away from zero.
int rounded(qint64 part, qint64 whole, qint64 scale)
{
    const qint64 twice = 2 * std::abs(part) * scale + whole;
    return static_cast<int>((part < 0 ? -1 : 1) * (twice / (2 * whole)));
}

} // namespace

std::optional<int> linearWeightedKappaThousandths(std::span<const int> pairs, int categories)
{
    const auto k = static_cast<size_t>(categories);
    APP_ASSERT(categories >= 2 && pairs.size() == k * k, return std::nullopt);
    std::vector<qint64> rows(k), columns(k);
    qint64 count = 0;
    qint64 observed = 0; // weights × (k - 1), so that all stays whole
    const auto weight = [categories](size_t i, size_t j) {
        return qint64(categories - 1) - std::abs(static_cast<qint64>(i) - static_cast<qint64>(j));
    };
    for (size_t i = 0; i < k; ++i) {
        for (size_t j = 0; j < k; ++j) {
            const qint64 n = pairs[i * k + j];
            rows[i] += n;
            columns[j] += n;
            count += n;
            observed += n * weight(i, j);
        }
    }
    qint64 chance = 0;
    for (size_t i = 0; i < k; ++i) {
        for (size_t j = 0; j < k; ++j) {
            chance += rows[i] * columns[j] * weight(i, j);
        }
    }
    const qint64 left = count * count * (categories - 1) - chance;
    if (count == 0 || left == 0) {
        return std::nullopt;
    }
    return rounded(observed * count - chance, left, 1000);
}

AssessorAgreement agreement(const QList<AnswerPair> &answers)
{
    AssessorAgreement result;
    std::array<int, kRanks * kRanks> pairs{};
    for (const AnswerPair &answer : answers) {
        if (answer.first == AnswerState::Unknown && answer.second == AnswerState::Unknown) {
            continue;
        }
        ++result.judged;
        const auto first = rankOf(answer.first);
        const auto second = rankOf(answer.second);
        if (first && second) {
            ++result.ranked;
            ++pairs[static_cast<size_t>(*first * kRanks + *second)];
        }
        const bool same = first && second ? *first == *second : answer.first == answer.second;
        result.same += same ? 1 : 0;
        if (answer.first != answer.second) {
            result.different.append(answer.criterion);
        }
    }
    if (result.judged > 0) {
        result.percentTenths = rounded(result.same, result.judged, 1000);
    }
    result.kappaThousandths = linearWeightedKappaThousandths(pairs, kRanks);
    return result;
}

} // namespace touchstone::domain
