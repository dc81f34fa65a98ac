// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgreserror.h"

#include <QCoreApplication>

namespace touchstone::storage {

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

struct Cause
{
    const char *words; ///< what the client library says, in English
    ErrorCode code;
    QString message;
};

} // namespace

Error errorOfState(const QString &state, const QString &detail)
{
    const QString what = QStringLiteral("PostgreSQL %1: %2").arg(state, detail.simplified());
    const auto error = [&what](ErrorCode code, const QString &message) {
        return Error{code, message, what, {}};
    };
    const QString kind = state.left(2);
    if (state.isEmpty() || kind == QLatin1String("08") || state == QLatin1String("57P01")
        || state == QLatin1String("57P02") || state == QLatin1String("57P03")
        || state == QLatin1String("57P05") || state == QLatin1String("25P03")) {
        return error(ErrorCode::Offline,
            Text::tr("The connection to the server was lost. Nothing of this change was stored."));
    }
    if (kind == QLatin1String("28")) {
        return error(ErrorCode::Denied,
            Text::tr("The server does not know this name and password. Check both."));
    }
    if (state == QLatin1String("42501")) {
        return error(ErrorCode::Denied,
            Text::tr("Your role in this directory does not allow that. Nothing was stored."));
    }
    if (state == QLatin1String("25006")) {
        return error(
            ErrorCode::Denied, Text::tr("This server can only be read. Nothing was stored."));
    }
    if (kind == QLatin1String("23")) {
        return error(ErrorCode::Conflict,
            Text::tr("This contradicts another record. Nothing of it was stored."));
    }
    if (kind == QLatin1String("40") || state == QLatin1String("55P03")
        || state == QLatin1String("53300")) {
        return error(ErrorCode::Busy,
            Text::tr("Others are writing to this directory. Nothing was stored; try again."));
    }
    if (kind == QLatin1String("53")) {
        return error(ErrorCode::Full,
            Text::tr("The server's disk or memory is full. Nothing of this change was stored; its "
                     "owner must make room."));
    }
    if (state == QLatin1String("57014")) {
        return error(ErrorCode::Cancelled, Text::tr("Cancelled. Nothing was left half done."));
    }
    if (state == QLatin1String("3D000")) {
        return error(ErrorCode::NotFound,
            Text::tr("The server has no directory of this name. Check the address."));
    }
    if (kind == QLatin1String("XX")) {
        return error(ErrorCode::Corrupt,
            Text::tr("The server reports damaged data. Its owner must look into it."));
    }
    return error(ErrorCode::Internal,
        Text::tr("The program made a mistake while reading or writing. Nothing was stored."));
}

Error errorOfConnecting(const QString &words, const QString &address)
{
    const Cause causes[] = {
        {"password authentication failed", ErrorCode::Denied,
            Text::tr("The server does not know this name and password. Check both.")},
        {"no password supplied", ErrorCode::Denied,
            Text::tr("The server asks for a password. Give it by PGPASSFILE or PGPASSWORD.")},
        {"no pg_hba.conf entry", ErrorCode::Denied,
            Text::tr("The server does not let this computer or this person in. Ask its owner.")},
        {"permission denied for database", ErrorCode::Denied,
            Text::tr("You do not belong to the people of this directory. Ask its owner.")},
        {"does not match host name", ErrorCode::Denied,
            Text::tr("The server's certificate is for another name. It may be an impostor; nothing "
                     "was sent.")},
        {"certificate has expired", ErrorCode::Denied,
            Text::tr("The server's certificate has expired. Its owner must renew it.")},
        {"certificate verify failed", ErrorCode::Denied,
            Text::tr("The server's certificate is not from an authority you trust. It may be an "
                     "impostor; nothing was sent.")},
        {"root certificate file", ErrorCode::Denied,
            Text::tr("To verify the server, its authority's certificate is needed. Put it at "
                     "~/.postgresql/root.crt, or add ?sslrootcert=FILE to the address.")},
        {"does not support SSL", ErrorCode::Denied,
            Text::tr("The server does not encrypt connections. Nothing was sent; its owner must "
                     "turn TLS on.")},
        {"does not exist", ErrorCode::NotFound,
            Text::tr("The server has no directory of this name. Check the address.")},
        {"too many", ErrorCode::Busy,
            Text::tr("The server has no connection left. Try again in a while.")},
        {"could not translate host name", ErrorCode::Offline,
            Text::tr("There is no computer of this name. Check the address and the network.")},
        {"starting up", ErrorCode::Offline,
            Text::tr("The server is just starting. Try again in a while.")},
    };
    for (const Cause &cause : causes) {
        if (words.contains(QLatin1String(cause.words))) {
            return Error{
                cause.code, cause.message, words.simplified(), ErrorPlace{address, 0, 0, {}}};
        }
    }
    return Error{ErrorCode::Offline,
        Text::tr("The server does not answer. Check the address and the network."),
        words.simplified(), ErrorPlace{address, 0, 0, {}}};
}

} // namespace touchstone::storage
