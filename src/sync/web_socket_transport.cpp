// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/web_socket_transport.h"

#include "wire/codec.h"

#include <QNetworkRequest>
#include <QRegularExpression>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace finwise {
namespace {

constexpr int kHttpPort = 80;
constexpr int kHttpsPort = 443;

// QWebSocket tells the status of a refused upgrade in its error text only; the one number of
// three digits that stands alone in it is the status in every language (addresses and ports do not
// stand alone). 0: none, nothing spoke HTTP.
int statusIn(const QString &errorText)
{
    static const QRegularExpression pattern(QStringLiteral("(?<=\\s)([1-5][0-9][0-9])(?=\\s|$)"));
    return pattern.match(errorText).captured(1).toInt();
}

sync::SocketClosed closedBy(QAbstractSocket::SocketError error, const QString &text)
{
    switch (error) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError: return {ErrorKind::Certificate, text, 0, true};
    case QAbstractSocket::RemoteHostClosedError: return {ErrorKind::Network, text, 0, true};
    case QAbstractSocket::ConnectionRefusedError:
        if (const int status = statusIn(text); status != 0)
            return refusedUpgrade(status);
        return {ErrorKind::Network, text, 0, false};
    case QAbstractSocket::SocketTimeoutError: return {ErrorKind::Timeout, text, 0, false};
    default: return {ErrorKind::Network, text, 0, false}; // the rest of Qt's long list: the line
    }
}

// The codes of the server; others are a connection that was lost.
sync::SocketClosed closedByPeer(int code, const QString &reason)
{
    const QString text = reason.isEmpty() ? QStringLiteral("the connection was closed") : reason;
    switch (code) {
    case 4001: return {ErrorKind::Unauthorized, text, 0, true};
    case 4003: return {ErrorKind::Forbidden, text, 0, true};
    case 4010: return {ErrorKind::Unauthorized, text, 0, true}; // the device was signed out
    case 4029: return {ErrorKind::RateLimited, text, 0, true};
    case 4426: return {ErrorKind::Unsupported, text, 0, true};
    default: return {ErrorKind::Network, text, 0, true};
    }
}

} // namespace

sync::SocketClosed refusedUpgrade(int status)
{
    const auto closed = [&](ErrorKind kind, const char *why) {
        return sync::SocketClosed{
            kind, QStringLiteral("%1 (HTTP %2)").arg(QLatin1StringView(why)).arg(status), 0, true};
    };
    switch (status) {
    case 401: return closed(ErrorKind::Unauthorized, "the sign-in is not accepted");
    case 403:
    case 404: return closed(ErrorKind::Forbidden, "no access to this tenant on the server");
    case 426:
        return closed(ErrorKind::Unsupported, "the server wants another version of this program");
    case 429: return closed(ErrorKind::RateLimited, "too many connections");
    case 503: return closed(ErrorKind::Busy, "the server is busy");
    default: return closed(ErrorKind::Protocol, "what answers is not a FinWise server");
    }
}

WebSocketTransport::WebSocketTransport(AuthClient &auth) : m_auth(auth)
{
    QObject::connect(&m_probe, &QTcpSocket::connected, &m_probe, [this] {
        m_probe.abort();
        report(sync::ProbeSucceeded{});
    });
}

WebSocketTransport::~WebSocketTransport()
{
    drop();
}

void WebSocketTransport::setTarget(const QUrl &server, const QString &user, const Id &tenant)
{
    m_server = server;
    m_user = user;
    m_tenant = tenant;
}

void WebSocketTransport::open()
{
    drop();
    m_compress = false;
    m_auth.token(m_server, m_user, [this, attempt = m_attempt](const Result<QString> &token) {
        if (attempt != m_attempt)
            return;
        if (!token) {
            const bool reached = token.error().kind != ErrorKind::Network
                              && token.error().kind != ErrorKind::Timeout;
            return close({token.error().kind, describe(token.error()), 0, reached});
        }
        openSocket(*token);
    });
}

void WebSocketTransport::openSocket(const QString &token)
{
    m_socket = new QWebSocket;
    QObject::connect(m_socket, &QWebSocket::connected, m_socket, [this] {
        m_opened = true;
        report(sync::SocketOpened{});
    });
    QObject::connect(m_socket, &QWebSocket::disconnected, m_socket, [this] {
        if (!m_opened)
            return notOpened();
        const sync::SocketClosed why = closedByPeer(int(m_socket->closeCode()),
                                                    m_socket->closeReason());
        if (why.kind == ErrorKind::Unauthorized)
            m_auth.invalidate(m_server, m_user);
        close(why);
    });
    QObject::connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error),
                     m_socket, [this](QAbstractSocket::SocketError error) { onError(error); });
    QObject::connect(m_socket, &QWebSocket::textMessageReceived, m_socket,
                     [this](const QString &text) {
                         onFrame(wire::Frame{false, text.toUtf8()});
                     });
    QObject::connect(m_socket, &QWebSocket::binaryMessageReceived, m_socket,
                     [this](const QByteArray &bytes) {
                         onFrame(wire::Frame{true, bytes});
                     });
    m_socket->setMaxAllowedIncomingFrameSize(limits::kBulkFrameBytes);
    m_socket->setMaxAllowedIncomingMessageSize(limits::kBulkFrameBytes);

    QUrl url = m_server;
    const bool encrypted = m_server.scheme() == QLatin1StringView("https");
    url.setScheme(encrypted ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setPath(wire::kSocketPath + m_tenant.toString());
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString(wire::kSubprotocol)});
    m_socket->open(request, options);
}

// QWebSocket says "disconnected" before it says why: the error that follows at once wins.
void WebSocketTransport::notOpened()
{
    QMetaObject::invokeMethod(
        m_socket,
        [this, attempt = m_attempt] {
            if (attempt == m_attempt)
                close({ErrorKind::Network, QStringLiteral("the connection was closed"), 0, false});
        },
        Qt::QueuedConnection);
}

void WebSocketTransport::onFrame(const wire::Frame &frame)
{
    auto text = wire::unpack(frame, limits::kInflatedBytes);
    if (!text)
        return close({text.error().kind, describe(text.error()), 0, true});
    auto message = wire::decode(*text, limits::kInflatedBytes);
    if (!message)
        return close({message.error().kind, describe(message.error()), 0, true});
    report(sync::MessageReceived{std::move(*message)});
}

void WebSocketTransport::onError(QAbstractSocket::SocketError error)
{
    const sync::SocketClosed why = closedBy(error, m_socket->errorString());
    if (why.kind == ErrorKind::Unauthorized)
        m_auth.invalidate(m_server, m_user);
    close(why);
}

void WebSocketTransport::send(const wire::Message &message)
{
    if (m_socket == nullptr)
        return;
    const wire::Frame frame = wire::pack(wire::encode(message), m_compress);
    if (frame.binary)
        m_socket->sendBinaryMessage(frame.bytes);
    else
        m_socket->sendTextMessage(QString::fromUtf8(frame.bytes));
    m_socket->flush(); // the server begins now, not when this thread has time again
}

void WebSocketTransport::probe()
{
    m_probe.abort();
    const bool encrypted = m_server.scheme() == QLatin1StringView("https");
    m_probe.connectToHost(m_server.host(),
                          quint16(m_server.port(encrypted ? kHttpsPort : kHttpPort)));
}

void WebSocketTransport::abort()
{
    drop();
}

void WebSocketTransport::close(sync::SocketClosed why)
{
    drop();
    report(std::move(why));
}

void WebSocketTransport::drop()
{
    ++m_attempt;
    m_opened = false;
    m_auth.cancel();
    m_probe.abort();
    QWebSocket *socket = std::exchange(m_socket, nullptr);
    if (socket == nullptr)
        return;
    socket->disconnect();
    socket->abort(); // never a polite close: the peer may be gone for good
    socket->deleteLater();
}

} // namespace finwise
