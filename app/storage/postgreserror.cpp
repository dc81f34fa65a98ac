// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgreserror.h"

#include <QCoreApplication>

#include <libpq-fe.h>

namespace touchstone::storage {

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

struct Cause
{
    const char *words; ///< what the client library or the server says, in English
    ErrorCode code;
    QString message;
};

// Why TLS did not come about, before anything was sent.
QList<Cause> causesOfTls()
{
    return {
        {"does not match host name", ErrorCode::Denied,
            Text::tr("The server's certificate is for another name. It may be an impostor; nothing "
                     "was sent.")},
        {"certificate has expired", ErrorCode::Denied,
            Text::tr("The server's certificate has expired. Its owner must renew it.")},
        {"certificate is not yet valid", ErrorCode::Denied,
            Text::tr("The server's certificate is not valid yet. Check the clock of this computer, "
                     "then ask the server's owner.")},
        {"certificate verify failed", ErrorCode::Denied,
            Text::tr("The server's certificate is not from an authority you trust. It may be an "
                     "impostor; nothing was sent.")},
        {"root certificate file", ErrorCode::Denied,
            Text::tr("To verify the server, its authority's certificate is needed. Put it at "
                     "~/.postgresql/root.crt, or add ?sslrootcert=FILE to the address.")},
        {"does not support SSL", ErrorCode::Denied,
            Text::tr("The server does not encrypt connections. Nothing was sent; its owner must "
                     "turn TLS on.")},
        {"protocol version", ErrorCode::Denied,
            Text::tr("The server's encryption is too old or too new for this program. Nothing was "
                     "sent; ask its owner.")},
        {"response to SSL negotiation", ErrorCode::Offline,
            Text::tr(
                "What answers there is no PostgreSQL server. Check the address and the port.")},
        {"expected authentication request", ErrorCode::Offline,
            Text::tr(
                "What answers there is no PostgreSQL server. Check the address and the port.")},
    };
}

QString noCopyAnswers()
{
    return Text::tr("No copy for reading answers, only the main server. To read there then, write "
                    "target_session_attrs=prefer-standby into the address.");
}

// What the server answers to who comes, in which state it is, and why nothing answers at all. Where
// TLS is preferred but not demanded, its answer to the second try without follows the first one.
QList<Cause> causesOfServer()
{
    return {
        {"too many", ErrorCode::Busy,
            Text::tr("The server has no connection left. Try again in a while.")},
        {"connection slots", ErrorCode::Busy,
            Text::tr("The server has no connection left. Try again in a while.")},
        {"password authentication failed", ErrorCode::PasswordNeeded,
            Text::tr("The server does not know this name and password. Check both.")},
        {"no password supplied", ErrorCode::PasswordNeeded,
            Text::tr("The server asks for a password. Give it by PGPASSFILE or PGPASSWORD.")},
        {"Peer authentication failed", ErrorCode::Denied,
            Text::tr("On its own computer, the server lets a name in only from the account of that "
                     "name, such as by: sudo -u postgres. Or add the host to the address.")},
        {"is not permitted to log in", ErrorCode::Denied,
            Text::tr("The server does not let this computer or this person in. Ask its owner.")},
        {"permission denied for database", ErrorCode::Denied,
            Text::tr("You do not belong to the people of this directory. Ask its owner.")},
        {"role \"", ErrorCode::Denied,
            Text::tr("The server does not know this name and password. Check both.")},
        {"does not exist", ErrorCode::NotFound,
            Text::tr("The server has no directory of this name. Check the address.")},
        {"SSL encryption", ErrorCode::Denied,
            Text::tr("The server does not let this computer or this person in. Ask its owner.")},
        {"no encryption", ErrorCode::Denied,
            Text::tr("The server takes encrypted connections only. Nothing was sent; take sslmode "
                     "out of the address.")},
        {"pg_hba.conf", ErrorCode::Denied,
            Text::tr("The server does not let this computer or this person in. Ask its owner.")},
        {"session is read-only", ErrorCode::Offline,
            Text::tr("Only a standby answers, which can be read but not written to. Its owner must "
                     "let it take over.")},
        {"server is in hot standby mode", ErrorCode::Offline,
            Text::tr("Only a standby answers, which can be read but not written to. Its owner must "
                     "let it take over.")},
        {"session is not read-only", ErrorCode::Offline, noCopyAnswers()},
        {"server is not in hot standby mode", ErrorCode::Offline, noCopyAnswers()},
        {"No space left", ErrorCode::Full,
            Text::tr("The server's disk or memory is full. Nothing of this change was stored; its "
                     "owner must make room.")},
        {"starting up", ErrorCode::Offline,
            Text::tr("The server is just starting. Try again in a while.")},
        {"database system is not", ErrorCode::Offline,
            Text::tr("The server is just starting. Try again in a while.")},
        {"shutting down", ErrorCode::Offline,
            Text::tr("The server is shutting down. Try again in a while.")},
        {"in recovery mode", ErrorCode::Offline,
            Text::tr("The server is recovering from a crash. Try again in a while.")},
        {"could not translate host name", ErrorCode::Offline,
            Text::tr("There is no computer of this name. Check the address and the network.")},
        {"Connection refused", ErrorCode::Offline,
            Text::tr("No server runs at this address. It is stopped, or the port is another.")},
        {"No such file or directory", ErrorCode::Offline,
            Text::tr("No server runs at this address. It is stopped, or the port is another.")},
        {"timeout expired", ErrorCode::Offline,
            Text::tr("The server did not answer in time. Check the address and the network.")},
        {"unreachable", ErrorCode::Offline,
            Text::tr("The network does not reach the server. Check the network.")},
        {"No route to host", ErrorCode::Offline,
            Text::tr("The network does not reach the server. Check the network.")},
        {"closed the connection", ErrorCode::Offline,
            Text::tr("The server ended the connection. Try again in a while.")},
    };
}

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
    if (state == QLatin1String("53300")) {
        return error(
            ErrorCode::Busy, Text::tr("The server has no connection left. Try again in a while."));
    }
    if (kind == QLatin1String("40") || state == QLatin1String("55P03")) {
        return error(ErrorCode::Busy,
            Text::tr("Others are writing to this directory. Nothing was stored; try again."));
    }
    if (state == QLatin1String("54000")) {
        return error(ErrorCode::Invalid,
            Text::tr(
                "A name is longer than a server can sort by. Nothing was stored; shorten it."));
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
    if (kind == QLatin1String("58")) {
        return error(ErrorCode::Corrupt,
            Text::tr("The server cannot read or write its disk. Nothing was stored; its owner must "
                     "look into it."));
    }
    if (kind == QLatin1String("XX")) {
        return error(ErrorCode::Corrupt,
            Text::tr("The server reports damaged data. Its owner must look into it."));
    }
    return error(ErrorCode::Internal,
        Text::tr("The program made a mistake while reading or writing. Nothing was stored."));
}

Error errorOfResult(pg_conn *handle, const pg_result *result, const QString &what)
{
    return errorOfState(QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE)),
        what + QLatin1String(": ") + QString::fromUtf8(PQerrorMessage(handle)));
}

Error errorOfConnecting(const QString &words, const QString &address)
{
    const QList<Cause> causes = causesOfTls() + causesOfServer();
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
