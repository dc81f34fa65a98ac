// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace touchstone::storage {

/// Keeps stored scores true as days pass and catalogues change. Scores are derived, so these write
/// no journal. Saving re-scores by itself. Thread: the session's.
class ScoreStore
{
public:
    explicit ScoreStore(Session &session);

    /// True when the stored scores were made by another catalogue or model: call rescoreAll().
    Result<bool> isOutdated() const;
    /// Re-scores what changes on or before `today`, in one transaction. Value: listings re-scored.
    /// Errors: Denied (reader's session), Full, Busy.
    Result<int> rescoreDue(QDate today);
    /// Re-scores every listing as of `today`, in one transaction; stopping it keeps the old scores.
    Result<int> rescoreAll(QDate today, const ProgressCallback &onProgress = {});
    /// The same, and everything that is derived for it is made anew from records and answers:
    /// several times as long, for a directory in which a check found something.
    Result<int> rebuild(QDate today, const ProgressCallback &onProgress = {});

private:
    Result<int> writeAll(const std::function<Result<int>()> &write);
    Result<> packAnswers();
    Result<int> rescoreEach(QDate today, const ProgressCallback &onProgress);

    Session &m_session;
};

} // namespace touchstone::storage
