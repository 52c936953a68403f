// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/legacy_socket.h"

#include "wire/limits.h"

#include <QWebSocket>

namespace finwise::server {
namespace {

constexpr int kTickMs = 5000;
constexpr qint64 kPingAfterMs = 20'000;
constexpr qint64 kSilentMs = 65'000; // 0.4 pings every 20 s
constexpr qint64 kHighWater = 256 * 1024;
constexpr int kPendingRequests = 64;

QWebSocketProtocol::CloseCode socketCode(CloseCode code)
{
    return QWebSocketProtocol::CloseCode(int(code));
}

} // namespace

LegacySocket::LegacySocket(std::unique_ptr<QWebSocket> socket,
                           const SessionProtocol::Surroundings &surroundings,
                           const EntityCatalog &catalog, const Peer &peer, QObject *parent)
    : QObject(parent),
      m_socket(std::move(socket)),
      m_clock(surroundings.clock),
      m_metrics(surroundings.metrics),
      m_rate(surroundings.settings.messages),
      m_lastLifeMs(m_clock.monotonicMs())
{
    m_protocol = LegacyProtocol::make(
        surroundings, catalog, peer, [this](const QByteArray &text) { send(text); },
        [this](CloseCode code, const QString &reason) { end(code, reason); });
    m_socket->setMaxAllowedIncomingFrameSize(quint64(limits::kFrameBytes));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(limits::kFrameBytes));
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { receive(text.toUtf8()); });
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this,
            [this] { end(CloseCode::Protocol, QStringLiteral("text frames only")); });
    connect(m_socket.get(), &QWebSocket::pong, this,
            [this] { m_lastLifeMs = m_clock.monotonicMs(); });
    connect(m_socket.get(), &QWebSocket::bytesWritten, this, [this] {
        if (!m_over && m_socket->bytesToWrite() < kHighWater)
            m_protocol->drained();
    });
    connect(m_socket.get(), &QWebSocket::disconnected, this, [this] {
        m_over = true;
        m_timer.stop();
        m_protocol->stop();
        Q_EMIT closed();
    });
    connect(&m_timer, &QTimer::timeout, this, &LegacySocket::tick);
    m_timer.start(kTickMs);
    m_protocol->start();
}

LegacySocket::~LegacySocket()
{
    m_over = true;
    m_protocol->stop();
    m_socket->disconnect(this);
    m_socket->abort();
}

void LegacySocket::receive(const QByteArray &text)
{
    if (m_over)
        return;
    m_lastLifeMs = m_clock.monotonicMs();
    if (m_messages.take({}, 1, m_rate, m_lastLifeMs) > 0) {
        ++m_metrics.rateLimited;
        end(CloseCode::RateLimited, QStringLiteral("too many messages"));
        return;
    }
    if (m_protocol->pending() >= kPendingRequests) {
        end(CloseCode::Policy, QStringLiteral("too many requests at once"));
        return;
    }
    m_protocol->receive(text);
}

void LegacySocket::send(const QByteArray &text)
{
    if (m_over)
        return;
    m_socket->sendTextMessage(QString::fromUtf8(text));
    m_protocol->setHeldUp(m_socket->bytesToWrite() > kHighWater);
}

void LegacySocket::tick()
{
    const qint64 now = m_clock.monotonicMs();
    if (m_over || now - m_lastLifeMs > kSilentMs) {
        m_socket->abort();
        return;
    }
    if (now - m_lastLifeMs > kPingAfterMs)
        m_socket->ping();
}

void LegacySocket::shutDown()
{
    m_protocol->sayShutdown();
    end(CloseCode::GoingAway, QStringLiteral("the server stops"));
}

void LegacySocket::end(CloseCode code, const QString &reason)
{
    if (m_over)
        return;
    m_over = true;
    m_protocol->stop();
    m_socket->close(socketCode(code), reason.left(100));
}

} // namespace finwise::server
