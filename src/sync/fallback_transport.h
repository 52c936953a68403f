// SPDX-License-Identifier: GPL-3.0-or-later
// FallbackTransport: a WebSocket where the line allows one, REST where something in between
// refuses the upgrade twice although it lets HTTP through. From REST a WebSocket is tried again
// every 5 minutes. Thread rule: one thread with an event loop.
#pragma once

#include "sync/rest_transport.h"
#include "sync/web_socket_transport.h"

namespace finwise {

class FallbackTransport final : public Transport {
public:
    FallbackTransport(AuthClient &auth, QNetworkAccessManager &network);

    void setTarget(const QUrl &server, const QString &user, const Id &tenant);
    [[nodiscard]] bool usesRest() const { return m_active == &m_rest; }
    RestTransport &rest() { return m_rest; }
    void setRetryMs(int ms) { m_tryAgain.setInterval(ms); }

    void open() override;
    void abort() override;
    void send(const wire::Message &message) override { m_active->send(message); }
    void probe() override { m_socket.probe(); }
    void setCompression(bool on) override { m_active->setCompression(on); }

private:
    void heard(sync::Event event);

    WebSocketTransport m_socket;
    RestTransport m_rest;
    Transport *m_active = &m_socket;
    bool m_opened = false;
    int m_refusals = 0; // upgrades in a row that something answered and refused
    QTimer m_tryAgain;
};

} // namespace finwise
