// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fallback_transport.h"

namespace finwise {
namespace {

constexpr int kRefusals = 2;
constexpr int kTryAgainMs = 300'000;

} // namespace

FallbackTransport::FallbackTransport(AuthClient &auth, QNetworkAccessManager &network)
    : m_socket(auth), m_rest(auth, network)
{
    m_socket.setListener([this](sync::Event event) { heard(std::move(event)); });
    m_rest.setListener([this](sync::Event event) { heard(std::move(event)); });
    m_tryAgain.setSingleShot(true);
    m_tryAgain.setInterval(kTryAgainMs);
    QObject::connect(&m_tryAgain, &QTimer::timeout, &m_tryAgain, [this] {
        m_rest.abort();
        heard(sync::SocketClosed{ErrorKind::Network, QStringLiteral("a WebSocket is tried again"),
                                 0, true});
    });
}

void FallbackTransport::setTarget(const QUrl &server, const QString &user, const Id &tenant)
{
    m_socket.setTarget(server, user, tenant);
    m_rest.setTarget(server, user, tenant);
    m_refusals = 0;
}

void FallbackTransport::open()
{
    m_opened = false;
    m_active = &m_socket;
    if (m_refusals >= kRefusals) {
        m_active = &m_rest;
        m_tryAgain.start();
    }
    m_active->open();
}

void FallbackTransport::abort()
{
    m_tryAgain.stop();
    m_active->abort();
    if (usesRest())
        m_refusals = kRefusals - 1; // the next one may be a WebSocket again
}

void FallbackTransport::heard(sync::Event event)
{
    if (std::holds_alternative<sync::SocketOpened>(event)) {
        m_opened = true;
        if (!usesRest())
            m_refusals = 0;
    } else if (const auto *closed = std::get_if<sync::SocketClosed>(&event)) {
        m_tryAgain.stop();
        const bool refused = closed->kind == ErrorKind::Protocol
                          || (closed->kind == ErrorKind::Network && closed->reached);
        if (usesRest())
            m_refusals = kRefusals - 1;
        else if (!m_opened)
            m_refusals = refused ? m_refusals + 1 : 0;
    }
    report(std::move(event));
}

} // namespace finwise
