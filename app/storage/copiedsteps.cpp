// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/copiedsteps.h"

#include "storage/connection.h"
#include "storage/recordjson.h"
#include "storage/recordrows.h"
#include "storage/scorer.h"
#include "storage/settingstore.h"
#include "storage/takenalong.h"

#include <QJsonArray>

#include <algorithm>

namespace touchstone::storage {

using namespace domain;

namespace {

const QString kUpTo = QStringLiteral("upTo");
const QString kStayed = QStringLiteral("stayed");

// A step that was taken back in the file again is none, and neither is what took it back: from an
// assignment to its end and the other way round, from completing to sending back.
QList<CopiedStep> netOf(const QList<CopiedStep> &all)
{
    QList<CopiedStep> net;
    for (const CopiedStep &step : all) {
        if (step.action == RecordAction::Assigned || step.action == RecordAction::Unassigned) {
            const auto other = std::find_if(net.begin(), net.end(), [&](const auto &each) {
                return (each.action == RecordAction::Assigned
                           || each.action == RecordAction::Unassigned)
                    && each.action != step.action && each.named() == step.named();
            });
            if (other != net.end()) {
                net.erase(other);
                continue;
            }
        }
        if (step.action == RecordAction::Returned) {
            const auto isOf = [&](const CopiedStep &each, RecordAction action) {
                return each.action == action && each.number() == step.number();
            };
            net.removeIf([&](const auto &each) { return isOf(each, RecordAction::Reviewed); });
            if (net.removeIf([&](const auto &each) { return isOf(each, RecordAction::Assessed); })
                > 0) {
                continue;
            }
        }
        net.append(step);
    }
    return net;
}

} // namespace

QString CopiedSteps::settingKey() const
{
    return QStringLiteral("brought_steps/") + m_origin.id;
}

Result<> CopiedSteps::look()
{
    TRY_ASSIGN(m_origin, originOf(m_copy, m_home));
    TRY_ASSIGN(const auto text, SettingStore(m_home).value(settingKey()));
    const QJsonObject before = jsonObject(text.value_or(QString()).toUtf8());
    m_upTo = before.value(kUpTo).toInteger();
    const QJsonObject stayed = before.value(kStayed).toObject();
    for (auto each = stayed.begin(); each != stayed.end(); ++each) {
        const QJsonArray entries = each.value().toArray();
        for (const QJsonValue &entry : entries) {
            m_stayed[each.key()].insert(entry.toInteger());
        }
    }
    return {};
}

Result<> CopiedSteps::forEachListing(
    const std::function<Result<>(const QList<CopiedStep> &steps)> &each)
{
    // Natively: `each` reads the copy too, and the walk goes on afterwards.
    TRY_ASSIGN(NativeStatement rows, m_copy.connection().native(QStringLiteral("copied_steps")));
    rows.bind(1, m_origin.change);
    QList<CopiedStep> steps;
    while (true) {
        TRY_ASSIGN(const bool more, rows.step());
        const ListingId listing(more ? rows.integer(2) : 0);
        if (!steps.isEmpty() && steps.first().local != listing) {
            if (const QList<CopiedStep> net = netOf(steps); !net.isEmpty()) {
                TRY(each(net));
            }
            steps.clear();
        }
        if (!more) {
            return {};
        }
        CopiedStep step;
        step.entry = rows.integer(0);
        m_newest = std::max(m_newest, step.entry);
        step.uuid = uuidText(rows.bytes(3));
        const auto stayed = m_stayed.constFind(step.uuid);
        if (step.entry <= m_upTo && (stayed == m_stayed.cend() || !stayed->contains(step.entry))) {
            continue;
        }
        step.action = static_cast<RecordAction>(rows.integer(1));
        step.local = listing;
        step.title = rows.string(4);
        step.criterion = m_copy.scorer().codeOf(static_cast<int>(rows.integer(5)));
        step.person = rows.string(6);
        step.atUtc = QDateTime::fromMSecsSinceEpoch(rows.integer(7), Qt::UTC);
        step.after = jsonObject(rows.string(8).toUtf8());
        steps.append(step);
    }
}

Result<ListingId> CopiedSteps::atHome(const QString &uuid) const
{
    TRY_ASSIGN(const qint64 key, findKey(m_home.connection(), SubjectKind::Listing, uuid));
    return ListingId(key);
}

Result<> CopiedSteps::remember()
{
    QJsonObject stayed;
    for (auto each = m_kept.cbegin(); each != m_kept.cend(); ++each) {
        QJsonArray entries;
        for (const qint64 entry : each.value()) {
            entries.append(entry);
        }
        stayed.insert(each.key(), entries);
    }
    return SettingStore(m_home).setValue(settingKey(),
        QString::fromUtf8(
            jsonText(QJsonObject{{kUpTo, std::max(m_upTo, m_newest)}, {kStayed, stayed}})));
}

} // namespace touchstone::storage
