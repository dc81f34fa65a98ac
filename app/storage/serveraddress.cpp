// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/serveraddress.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <libpq-fe.h>

#include <algorithm>
#include <memory>

namespace touchstone::storage {

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(storage)
};

constexpr auto kConnectTimeout = "10"; // seconds

Error invalid(const QString &message, const QString &detail = {})
{
    return Error{ErrorCode::Invalid, message, detail, {}};
}

bool isThisComputer(const QString &host)
{
    if (host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@')
        || host == QLatin1String("localhost")) {
        return true;
    }
    static const QRegularExpression loopback(QStringLiteral("^(127(\\.[0-9]{1,3}){3}|::1)$"));
    return loopback.match(host).hasMatch();
}

QString quoted(QString value)
{
    value.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    return u'\'' + value + u'\'';
}

} // namespace

bool ServerAddress::isServer(const QString &text)
{
    return text.startsWith(QLatin1String("postgresql://"))
        || text.startsWith(QLatin1String("postgres://"));
}

Result<ServerAddress> ServerAddress::parse(const QString &text)
{
    char *message = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(text.toUtf8().constData(), &message), &PQconninfoFree);
    const QString detail = QString::fromUtf8(message).simplified();
    PQfreemem(message);
    if (!options) {
        return invalid(Text::tr("This is no address of a shared directory. Write it as "
                                "postgresql://person@host/name."),
            detail);
    }
    ServerAddress address;
    for (const PQconninfoOption *option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val != nullptr) {
            address.m_words.insert(
                QString::fromLatin1(option->keyword), QString::fromUtf8(option->val));
        }
    }
    if (address.m_words.contains(QStringLiteral("password"))) {
        return invalid(Text::tr("The address has a password in it, where others can read it. Leave "
                                "it out, and give it by PGPASSFILE or PGPASSWORD."));
    }
    if (address.database().isEmpty()) {
        return invalid(Text::tr("The address names no directory. Add its name at the end, as in "
                                "postgresql://person@host/name."));
    }
    if (address.connectionText().contains(u';')) {
        return invalid(Text::tr("An address cannot hold a semicolon."));
    }
    return address;
}

QString ServerAddress::database() const
{
    return m_words.value(QStringLiteral("dbname"));
}

QString ServerAddress::host() const
{
    return m_words.value(QStringLiteral("host"));
}

ServerAddress ServerAddress::withDatabase(const QString &name) const
{
    return with(QStringLiteral("dbname"), name);
}

ServerAddress ServerAddress::with(const QString &key, const QString &value) const
{
    ServerAddress other = *this;
    other.m_words.insert(key, value);
    return other;
}

bool ServerAddress::isLocal() const
{
    QString hosts = m_words.value(QStringLiteral("hostaddr"));
    if (hosts.isEmpty()) {
        hosts = host();
    }
    if (hosts.isEmpty()) {
        hosts = qEnvironmentVariable("PGHOSTADDR", qEnvironmentVariable("PGHOST"));
    }
    const QStringList all = hosts.split(u',');
    return std::all_of(all.cbegin(), all.cend(), isThisComputer);
}

QString ServerAddress::mode() const
{
    const QString chosen
        = m_words.value(QStringLiteral("sslmode"), qEnvironmentVariable("PGSSLMODE"));
    if (!chosen.isEmpty()) {
        return chosen;
    }
    return isLocal() ? QStringLiteral("prefer") : QStringLiteral("verify-full");
}

bool ServerAddress::isWeakened() const
{
    return !isLocal() && mode() != QLatin1String("verify-full");
}

bool ServerAddress::asksForReading() const
{
    const QString asked = m_words.value(
        QStringLiteral("target_session_attrs"), qEnvironmentVariable("PGTARGETSESSIONATTRS"));
    return asked == QLatin1String("prefer-standby") || asked == QLatin1String("standby")
        || asked == QLatin1String("read-only");
}

QList<ServerAddress::Place> ServerAddress::places() const
{
    const auto list = [this](const char *key, const char *variable) {
        const QString words = m_words.value(QLatin1String(key), qEnvironmentVariable(variable));
        return words.isEmpty() ? QStringList() : words.split(u',');
    };
    const QStringList hosts = list("host", "PGHOST");
    const QStringList addresses = list("hostaddr", "PGHOSTADDR");
    const QStringList ports = list("port", "PGPORT");
    const qsizetype count = std::max({hosts.size(), addresses.size(), qsizetype(1)});
    const auto fits = [count](const QStringList &words, bool oneForAll) {
        return words.isEmpty() || words.size() == count || (oneForAll && words.size() == 1);
    };
    if (m_words.contains(QStringLiteral("service")) || qEnvironmentVariableIsSet("PGSERVICE")) {
        return {Place()}; // which the library looks up
    }
    if (!fits(hosts, false) || !fits(addresses, false) || !fits(ports, true)) {
        return {Place()}; // the library says what is wrong
    }
    QList<Place> places;
    for (qsizetype i = 0; i < count; ++i) {
        places.append({hosts.value(i), addresses.value(i), ports.value(ports.size() == 1 ? 0 : i)});
    }
    return places;
}

int ServerAddress::connectTimeoutMs() const
{
    constexpr int kShortestSeconds = 2; // the library's own rule
    const int seconds
        = m_words.value(QStringLiteral("connect_timeout"), QLatin1String(kConnectTimeout)).toInt();
    return seconds <= 0 ? 0 : 1'000 * std::max(seconds, kShortestSeconds);
}

QString ServerAddress::connectionText(const QList<Place> &places) const
{
    QMap<QString, QString> words = m_words;
    words.insert(QStringLiteral("sslmode"), mode());
    const auto put = [&words, &places](const char *key, QString Place::*part) {
        QStringList values;
        for (const Place &place : places) {
            values.append(place.*part);
        }
        words.remove(QLatin1String(key));
        if (!std::all_of(
                values.cbegin(), values.cend(), [](const QString &v) { return v.isEmpty(); })) {
            words.insert(QLatin1String(key), values.join(u','));
        }
    };
    if (!places.isEmpty() && places != QList{Place()}) {
        put("host", &Place::host);
        put("hostaddr", &Place::address);
        put("port", &Place::port);
    }
    const auto byDefault = [&words](const char *key, const char *value) {
        if (!words.contains(QLatin1String(key))) {
            words.insert(QLatin1String(key), QLatin1String(value));
        }
    };
    byDefault("application_name", "touchstone");
    byDefault("connect_timeout", kConnectTimeout);
    // A cable pulled out is noticed within half a minute, also by who waits for an answer.
    byDefault("tcp_user_timeout", "30000");
    byDefault("keepalives_idle", "15");
    byDefault("keepalives_interval", "5");
    byDefault("keepalives_count", "3");
    QStringList text;
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        text.append(word.key() + u'=' + quoted(word.value()));
    }
    return text.join(u' ');
}

QString ServerAddress::rootFile() const
{
    return m_words.value(QStringLiteral("sslrootcert"),
        qEnvironmentVariable(
            "PGSSLROOTCERT", QDir::home().filePath(QStringLiteral(".postgresql/root.crt"))));
}

QString ServerAddress::displayText() const
{
    QString text = QStringLiteral("postgresql://");
    if (const QString user = m_words.value(QStringLiteral("user")); !user.isEmpty()) {
        text += user + u'@';
    }
    const QStringList hosts = host().split(u',');
    const QStringList ports = m_words.value(QStringLiteral("port")).split(u',');
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const QString port = ports.value(ports.size() == 1 ? 0 : i);
        text += i == 0 ? QString() : QStringLiteral(",");
        text += hosts.at(i).startsWith(u'/') ? QString() : hosts.at(i);
        text += port.isEmpty() ? QString() : u':' + port;
    }
    return text + u'/' + database();
}

} // namespace touchstone::storage
