// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/takenalong.h"

#include "base/ids.h"
#include "storage/connection.h"
#include "storage/settingstore.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace touchstone::storage {

using namespace domain;

namespace {

const QString kOrigin = QStringLiteral("taken_along");

QString originText(const TakenAlong &taken)
{
    const QJsonObject json{{QStringLiteral("id"), taken.id}, {QStringLiteral("from"), taken.from},
        {QStringLiteral("person"), taken.person},
        {QStringLiteral("takenMs"), taken.takenUtc.toMSecsSinceEpoch()},
        {QStringLiteral("change"), taken.change},
        {QStringLiteral("changePerson"), taken.changePerson},
        {QStringLiteral("changeMs"), taken.changeMs}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<TakenAlong> originOf(Session &session, const Clock &clock)
{
    TakenAlong taken;
    taken.id = newUuid(clock.nowUtc().toMSecsSinceEpoch());
    taken.from = session.directory().path();
    taken.person = session.directory().person();
    taken.takenUtc = clock.nowUtc();
    Query newest(session.connection(), QStringLiteral("change_position"));
    TRY(newest.run());
    if (newest.next()) {
        taken.change = newest.integer();
        taken.changePerson = newest.text();
        taken.changeMs = newest.integer();
    }
    TRY(newest.finish());
    return taken;
}

} // namespace

Result<MoveReport> takeAlong(
    Session &from, const QString &path, const Clock &clock, const MoveProgress &onProgress)
{
    if (!from.connection().isServer()) {
        return Error{ErrorCode::Invalid,
            QCoreApplication::translate("storage",
                "Only a shared directory can be taken along. A file can simply be copied: use "
                "backup."),
            {}, {}};
    }
    const ReadTransaction reading(from.connection());
    TRY_ASSIGN(const TakenAlong taken, originOf(from, clock));
    DirectoryCopy copy(onProgress);
    return copy.out(from.connection(), taken.from, path, clock, [&](Connection &file) -> Result<> {
        Query put(file, QStringLiteral("setting_put"));
        return put.bindText(":key", kOrigin).bindText(":value", originText(taken)).run();
    });
}

Result<std::optional<TakenAlong>> takenAlongFrom(Session &session)
{
    TRY_ASSIGN(const auto text, SettingStore(session).value(kOrigin));
    if (!text) {
        return std::optional<TakenAlong>();
    }
    const QJsonObject json = QJsonDocument::fromJson(text->toUtf8()).object();
    TakenAlong taken;
    taken.id = json.value(QStringLiteral("id")).toString();
    taken.from = json.value(QStringLiteral("from")).toString();
    taken.person = json.value(QStringLiteral("person")).toString();
    taken.takenUtc = QDateTime::fromMSecsSinceEpoch(
        json.value(QStringLiteral("takenMs")).toInteger(), Qt::UTC);
    taken.change = json.value(QStringLiteral("change")).toInteger();
    taken.changePerson = json.value(QStringLiteral("changePerson")).toString();
    taken.changeMs = json.value(QStringLiteral("changeMs")).toInteger();
    return taken.id.isEmpty() ? std::optional<TakenAlong>() : std::optional(taken);
}

} // namespace touchstone::storage
