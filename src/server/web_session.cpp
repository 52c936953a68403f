// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/web_session.h"

#include "wire/codec.h"
#include "wire/framing.h"

#include <QWebSocket>

namespace finwise::server {
namespace {

constexpr int kTickMs = 5000;
constexpr qint64 kHelloMs = 10'000; // from the upgrade to the hello
constexpr qint64 kPingAfterMs = 20'000;
constexpr qint64 kSilentMs = 50'000;      // a client without any sign of life
constexpr qint64 kHighWater = 256 * 1024; // above, updates become one poke
constexpr qint64 kTooMuch = 1024 * 1024;  // above, the client does not read at all
constexpr int kPendingRequests = 64;

QWebSocketProtocol::CloseCode socketCode(CloseCode code)
{
    return QWebSocketProtocol::CloseCode(int(code));
}

} // namespace

WebSession::WebSession(std::unique_ptr<QWebSocket> socket, LineWatch *line,
                       const SessionProtocol::Surroundings &surroundings, const Peer &peer,
                       QObject *parent)
    : QObject(parent),
      m_socket(std::move(socket)),
      m_line(line),
      m_clock(surroundings.clock),
      m_metrics(surroundings.metrics),
      m_rate(surroundings.settings.messages),
      m_lastLifeMs(m_clock.monotonicMs()),
      m_startedMs(m_lastLifeMs)
{
    m_protocol = SessionProtocol::make(
        surroundings, peer, [this](const wire::Message &message) { send(message); },
        [this](CloseCode code, const QString &reason) { end(code, reason); });
    allow(limits::kHelloBytes);
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { receive(false, text.toUtf8()); });
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this,
            [this](const QByteArray &bytes) { receive(true, bytes); });
    connect(m_socket.get(), &QWebSocket::pong, this,
            [this] { m_lastLifeMs = m_clock.monotonicMs(); });
    connect(m_line.get(), &LineWatch::taken, this, &WebSession::drained);
    connect(m_line.get(), &LineWatch::flooded, this, &WebSession::flooded);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &WebSession::finished);
    connect(&m_timer, &QTimer::timeout, this, &WebSession::tick);
    m_timer.start(kTickMs);
    m_line->start();
    m_protocol->start();
}

WebSession::~WebSession()
{
    m_over = true;
    m_protocol->stop();
    m_socket->disconnect(this);
    m_socket->abort();
}

void WebSession::allow(qint64 largestMessage)
{
    m_socket->setMaxAllowedIncomingFrameSize(quint64(largestMessage));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(largestMessage));
    if (m_line)
        m_line->setLargest(largestMessage);
}

qint64 WebSession::unsent() const
{
    return m_line ? m_line->unsent() : 0;
}

void WebSession::receive(bool binary, const QByteArray &bytes)
{
    if (m_over)
        return;
    if (m_line)
        m_line->explain(bytes.size());
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
    const auto text = wire::unpack(wire::Frame{binary, bytes}, limits::kBulkFrameBytes);
    const auto message = text ? wire::decode(*text) : fail(text.error());
    if (!message) {
        end(message.error().kind == ErrorKind::TooLarge ? CloseCode::TooBig : CloseCode::Protocol,
            message.error().message);
        return;
    }
    if (const auto *hello = std::get_if<wire::Hello>(&*message); hello != nullptr && !m_helloSeen) {
        m_helloSeen = true;
        m_compress = hello->capabilities.contains(QStringLiteral("zstd"));
        allow(limits::kFrameBytes);
    }
    m_protocol->receive(*message);
}

void WebSession::send(const wire::Message &message)
{
    if (m_over)
        return;
    const qint64 waiting = unsent();
    if (waiting > kTooMuch) {
        ++m_metrics.closedForOverload;
        m_over = true;
        m_protocol->stop();
        m_socket->close(socketCode(CloseCode::Overload), QStringLiteral("reads too slowly"));
        m_socket->abort(); // a graceful end would wait for the reader
        return;
    }
    if (waiting > kHighWater) {
        if (const auto *update = std::get_if<wire::DataUpdate>(&message)) {
            m_owed = wire::Poke{update->to};
            return;
        }
        if (const auto *poke = std::get_if<wire::Poke>(&message)) {
            m_owed = *poke;
            return;
        }
    }
    write(message);
}

void WebSession::write(const wire::Message &message)
{
    if (std::holds_alternative<wire::BulkGrant>(message))
        allow(limits::kBulkFrameBytes);
    const wire::Frame frame = wire::pack(wire::encode(message), m_compress);
    if (frame.binary)
        m_socket->sendBinaryMessage(frame.bytes);
    else
        m_socket->sendTextMessage(QString::fromUtf8(frame.bytes));
}

void WebSession::drained()
{
    if (m_owed && !m_over && unsent() < kHighWater / 2)
        write(*std::exchange(m_owed, std::nullopt));
}

// Pings without end, fragments of nothing. Who goes on after being told is not told again.
void WebSession::flooded()
{
    ++m_metrics.rateLimited;
    if (m_over)
        m_socket->abort();
    else
        end(CloseCode::Policy, QStringLiteral("too much that is no message"));
}

void WebSession::tick()
{
    const qint64 now = m_clock.monotonicMs();
    if (m_over) { // it had a while to close by itself
        m_socket->abort();
        return;
    }
    if (!m_helloSeen && now - m_startedMs > kHelloMs) {
        end(CloseCode::Policy, QStringLiteral("no hello"));
        return;
    }
    if (now - m_lastLifeMs > kSilentMs) {
        m_socket->abort();
        return;
    }
    if (now - m_lastLifeMs > kPingAfterMs)
        m_socket->ping();
    if (m_line)
        m_line->forgive();
}

void WebSession::shutDown()
{
    m_protocol->sayShutdown();
    end(CloseCode::GoingAway, QStringLiteral("the server stops"));
}

void WebSession::end(CloseCode code, const QString &reason)
{
    if (m_over)
        return;
    m_over = true;
    m_protocol->stop();
    m_socket->close(socketCode(code), reason.left(100));
}

void WebSession::finished()
{
    m_over = true;
    m_timer.stop();
    m_protocol->stop();
    Q_EMIT closed();
}

} // namespace finwise::server
