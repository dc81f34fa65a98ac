// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tlsfault.h"

#include <QFile>
#include <QRegularExpression>

#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

#include <array>
#include <memory>

#include <netdb.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace touchstone::storage {

namespace {

constexpr int kWaitSeconds = 5;
constexpr int kRounds = 50; ///< more than any handshake takes

// The request for TLS of PostgreSQL's protocol: its length, then 1234 and 5679.
constexpr std::array<unsigned char, 8> kTlsRequest{0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f};

template <auto free> struct Free
{
    template <typename T> void operator()(T *object) const { free(object); }
};

class Socket
{
public:
    Socket(const QString &address, const QString &port)
    {
        addrinfo hints = {};
        hints.ai_socktype = SOCK_STREAM;
        hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
        addrinfo *found = nullptr;
        if (getaddrinfo(address.toLatin1().constData(), port.toLatin1().constData(), &hints, &found)
            != 0) {
            return;
        }
        const std::unique_ptr<addrinfo, Free<&freeaddrinfo>> place(found);
        m_handle = ::socket(place->ai_family, place->ai_socktype | SOCK_CLOEXEC, 0);
        const timeval wait{kWaitSeconds, 0};
        setsockopt(m_handle, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
        setsockopt(m_handle, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait);
        m_connected = ::connect(m_handle, place->ai_addr, place->ai_addrlen) == 0;
    }
    ~Socket()
    {
        if (m_handle >= 0) {
            ::close(m_handle);
        }
    }
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;

    [[nodiscard]] bool isConnected() const { return m_connected; }
    bool send(const void *bytes, std::size_t size) const
    {
        return ::send(m_handle, bytes, size, MSG_NOSIGNAL) == static_cast<ssize_t>(size);
    }
    int receive(void *bytes, std::size_t size) const
    {
        return static_cast<int>(::recv(m_handle, bytes, size, 0));
    }

private:
    int m_handle = -1;
    bool m_connected = false;
};

// Greets the server up to its certificate, whatever that is worth.
bool greet(SSL *tls, const Socket &socket)
{
    BIO *in = BIO_new(BIO_s_mem());
    BIO *out = BIO_new(BIO_s_mem());
    SSL_set_bio(tls, in, out); // which owns both
    std::array<char, 16384> bytes{};
    for (int round = 0; round < kRounds; ++round) {
        const int done = SSL_connect(tls);
        const int why = SSL_get_error(tls, done);
        for (int size = 0; (size = BIO_read(out, bytes.data(), bytes.size())) > 0;) {
            if (!socket.send(bytes.data(), static_cast<std::size_t>(size))) {
                return false;
            }
        }
        if (done == 1) {
            return true;
        }
        const int got = why == SSL_ERROR_WANT_READ ? socket.receive(bytes.data(), bytes.size()) : 0;
        if (got <= 0) {
            return false;
        }
        BIO_write(in, bytes.data(), got);
    }
    return false;
}

} // namespace

QString tlsFault(const QString &words, const QString &rootFile)
{
    // connection to server at "name" (10.0.0.1), port 5432 failed: SSL error: …; the numbers alone
    // where those were given.
    static const QRegularExpression pattern(
        QStringLiteral("server at \"([^\"]*)\"(?: \\(([^)]*)\\))?, port (\\d+) failed: SSL error: "
                       "certificate verify failed"));
    const QRegularExpressionMatch match = pattern.match(words);
    if (!match.hasMatch()) {
        return {};
    }
    const QString name = match.captured(1);
    const QString address = match.captured(2).isEmpty() ? name : match.captured(2);
    const std::unique_ptr<SSL_CTX, Free<&SSL_CTX_free>> context(SSL_CTX_new(TLS_client_method()));
    if (!context
        || SSL_CTX_load_verify_locations(
               context.get(), QFile::encodeName(rootFile).constData(), nullptr)
            != 1) {
        return {};
    }
    const std::unique_ptr<SSL, Free<&SSL_free>> tls(SSL_new(context.get()));
    SSL_set_verify(tls.get(), SSL_VERIFY_NONE, nullptr); // goes on to the end, and keeps the fault
    const Socket socket(address, match.captured(3));
    char answer = 0;
    if (!socket.isConnected() || !socket.send(kTlsRequest.data(), kTlsRequest.size())
        || socket.receive(&answer, 1) != 1 || answer != 'S' || !greet(tls.get(), socket)) {
        return {};
    }
    const long fault = SSL_get_verify_result(tls.get());
    return fault == X509_V_OK ? QString()
                              : QString::fromLatin1(X509_verify_cert_error_string(fault));
}

} // namespace touchstone::storage
