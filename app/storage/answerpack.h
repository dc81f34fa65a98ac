// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

/// All present answers of one record in a few bytes each (table `answer_pack`): what re-scoring
/// reads of a million listings without touching their notes and sources.
namespace touchstone::storage {

/// An answer under the directory's own number of its criterion.
struct PackedAnswer
{
    int criterion = 0;
    domain::AnswerFacts facts;
    bool operator==(const PackedAnswer &) const = default;
};

/// Writes a pack; answers come in order of their criteria, as the table `answer` gives them.
class AnswerPacker
{
public:
    /// Nothing is kept of an answer whose state is unknown: it is scored like none.
    void add(const PackedAnswer &answer);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    void clear();

private:
    QByteArray m_bytes;
    int m_last = 0; ///< criterion of the answer before
};

/// Appends the answers of a pack to `answers`. False when the bytes are not a pack; `answers` then
/// holds those before the damage.
bool unpackAnswers(QByteArrayView bytes, std::vector<PackedAnswer> *answers);

} // namespace touchstone::storage
