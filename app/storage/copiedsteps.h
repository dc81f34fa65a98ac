// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/takenalong.h"
#include "storage/session.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

namespace touchstone::storage {

/// A step of a review as the journal of a working copy tells it.
struct CopiedStep
{
    qint64 entry = 0; ///< counts up in the copy
    domain::RecordAction action = domain::RecordAction::Assessed;
    ListingId local; ///< the listing, by its key in the copy
    QString uuid, title; ///< of the listing
    QString criterion, person;
    QDateTime atUtc;
    QJsonObject after;

    /// Which assessment it was a step of, and whom it names, where it does.
    [[nodiscard]] int number() const { return after.value(QLatin1String("number")).toInt(); }
    [[nodiscard]] QString named() const { return after.value(QLatin1String("person")).toString(); }
};

/// The steps of reviews that a file tells since it was taken along, without those that came back
/// before. Thread: that of both sessions.
class CopiedSteps
{
public:
    CopiedSteps(Session &copy, Session &home) : m_copy(copy), m_home(home) { }

    /// Reads what came back before. Errors: as originOf().
    Result<> look();
    [[nodiscard]] const domain::TakenAlong &origin() const { return m_origin; }

    /// Gives the steps of one listing after the other, the oldest first, without those that were
    /// taken back in the file again; one listing's are in memory at a time.
    Result<> forEachListing(const std::function<Result<>(const QList<CopiedStep> &steps)> &each);
    /// The listing's key in the directory; invalid while it is not there.
    Result<ListingId> atHome(const QString &uuid) const;

    /// This step stays in the file and comes again.
    void keep(const CopiedStep &step) { m_kept[step.uuid].insert(step.entry); }
    /// The directory remembers that all that was given, but what keep() named, came back; in the
    /// unit that took it over.
    Result<> remember();

private:
    [[nodiscard]] QString settingKey() const;

    Session &m_copy, &m_home;
    domain::TakenAlong m_origin;
    qint64 m_upTo = 0; ///< entries that came back before
    qint64 m_newest = 0; ///< of those that are there
    using Entries = QHash<QString, QSet<qint64>>; ///< by UUID of the listing
    Entries m_stayed; ///< of those entries, what did not come
    Entries m_kept; ///< the same of now
};

} // namespace touchstone::storage
