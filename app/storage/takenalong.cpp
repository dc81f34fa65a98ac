// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/takenalong.h"

#include "base/ids.h"
#include "storage/connection.h"

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
        {QStringLiteral("person"), taken.person}, {QStringLiteral("account"), taken.account},
        {QStringLiteral("takenMs"), taken.takenUtc.toMSecsSinceEpoch()},
        {QStringLiteral("change"), taken.change},
        {QStringLiteral("changePerson"), taken.changePerson},
        {QStringLiteral("changeMs"), taken.changeMs}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<TakenAlong> originNow(Session &session, const Clock &clock)
{
    TakenAlong taken;
    taken.id = newUuid(clock.nowUtc().toMSecsSinceEpoch());
    taken.from = session.directory().path();
    taken.person = session.directory().person();
    taken.account = session.directory().account();
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
    TRY_ASSIGN(const TakenAlong taken, originNow(from, clock));
    DirectoryCopy copy(onProgress);
    return copy.out(from.connection(), taken.from, path, clock, [&](Connection &file) -> Result<> {
        Query put(file, QStringLiteral("setting_put"));
        return put.bindText(":key", kOrigin).bindText(":value", originText(taken)).run();
    });
}

Result<std::optional<TakenAlong>> takenAlongFrom(Connection &connection)
{
    Query query(connection, QStringLiteral("setting_find"));
    TRY(query.bindText(":key", kOrigin).run());
    const QString text = query.next() ? query.text() : QString();
    TRY(query.finish());
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    TakenAlong taken;
    taken.id = json.value(QStringLiteral("id")).toString();
    taken.from = json.value(QStringLiteral("from")).toString();
    taken.person = json.value(QStringLiteral("person")).toString();
    taken.account = json.value(QStringLiteral("account")).toString();
    taken.takenUtc = QDateTime::fromMSecsSinceEpoch(
        json.value(QStringLiteral("takenMs")).toInteger(), Qt::UTC);
    taken.change = json.value(QStringLiteral("change")).toInteger();
    taken.changePerson = json.value(QStringLiteral("changePerson")).toString();
    taken.changeMs = json.value(QStringLiteral("changeMs")).toInteger();
    return taken.id.isEmpty() ? std::optional<TakenAlong>() : std::optional(taken);
}

Result<TakenAlong> originOf(Session &copy, Session &home)
{
    TRY_ASSIGN(const auto origin, takenAlongFrom(copy.connection()));
    if (!origin) {
        return Error{ErrorCode::Invalid,
            QCoreApplication::translate("storage",
                "This file was not taken along from a shared directory, so there is nothing "
                "to bring back. To fill an empty directory from it, use move-in."),
            {}, {}};
    }
    if (origin->change == 0) {
        return *origin;
    }
    Query known(home.connection(), QStringLiteral("change_known"));
    TRY(known.bind(":id", origin->change)
            .bindText(":person", origin->changePerson)
            .bind(":at_ms", origin->changeMs)
            .run());
    const bool isHome = known.next();
    TRY(known.finish());
    if (isHome) {
        return *origin;
    }
    return Error{ErrorCode::Invalid,
        QCoreApplication::translate("storage",
            "This file was taken along from %1. The directory that is open is another one, or "
            "was restored to a time before. Nothing was changed.")
            .arg(origin->from),
        {}, {}};
}

} // namespace touchstone::storage
