// SPDX-License-Identifier: GPL-3.0-or-later
// WebSocketTransport: the real Transport. Signs in with a bearer token in the upgrade request,
// verifies the server's certificate without exception and follows no redirect; whatever does not
// answer as a FinWise server counts as offline. Thread rule: one thread with an event loop.
#pragma once

#include "sync/auth_client.h"
#include "sync/transport.h"
#include "wire/framing.h"

#include <QAbstractSocket>
#include <QTcpSocket>
#include <QUrl>

#include <memory>

class QWebSocket;

namespace finwise {

class WebSocketTransport final : public Transport {
public:
    // Borrows the client.
    explicit WebSocketTransport(AuthClient &auth);
    ~WebSocketTransport() override;

    // Where the next open() goes.
    void setTarget(const QUrl &server, const QString &user, const Id &tenant);

    void open() override;
    void abort() override;
    void send(const wire::Message &message) override;
    void probe() override;
    void setCompression(bool on) override { m_compress = on; }

private:
    void openSocket(const QString &token);
    void notOpened();
    void onFrame(const wire::Frame &frame);
    void onError(QAbstractSocket::SocketError error);
    void close(sync::SocketClosed why);
    void drop();

    AuthClient &m_auth;
    QUrl m_server;
    QString m_user;
    Id m_tenant;
    QWebSocket *m_socket = nullptr; // deleted later: it may be the sender of the current signal
    QTcpSocket m_probe;
    bool m_compress = false;
    bool m_opened = false;
    quint64 m_attempt = 0; // answers to an older one are ignored
};

// Which kind of failure a refused upgrade is, from the status the server answered with.
sync::SocketClosed refusedUpgrade(int status);

} // namespace finwise
