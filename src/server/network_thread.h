// SPDX-License-Identifier: GPL-3.0-or-later
// NetworkThread: one thread with an event loop that owns some of the connections from accept to
// close. Thread rule: adopt() and shutDown() from any thread, everything else on the own one.
#pragma once

#include "server/http_connection.h"
#include "server/legacy_socket.h"
#include "server/web_session.h"

#include <QSslConfiguration>
#include <QThread>

#include <map>

class QWebSocket;
class QWebSocketServer;

namespace finwise::server {

class NetworkThread final : public QObject {
    Q_OBJECT
public:
    struct Surroundings {
        const Clock &clock;
        Random &random;
        Storage &storage;
        Hub &hub;
        Log &log;
        Metrics &metrics;
        const AccessRules &access;
        ProtocolSettings settings;
        const EntityCatalog &catalog;
        std::optional<QSslConfiguration> tls;
    };
    explicit NetworkThread(const Surroundings &surroundings);
    ~NetworkThread() override;

    // Takes a connection over by its descriptor.
    void adopt(qintptr descriptor);
    // For connections from now on. REQUIRES: encrypted from the start.
    void setTls(const QSslConfiguration &tls);
    // Takes leave of all clients.
    void shutDown();
    [[nodiscard]] int connections() const { return m_count; }

private:
    Post post();
    void accept(qintptr descriptor);
    void upgrade(HttpConnection *connection, const Peer &peer);
    template <class Session> void keep(Session *session, std::map<quint64, Session *> &sessions);
    void greet(std::unique_ptr<QWebSocket> socket);
    void gone();
    void checkLogins();
    static qint64 tellNotices(Stores &stores, Hub &hub, qint64 after);
    void dismiss(const std::vector<std::pair<quint64, CloseCode>> &numbers);

    Surroundings m_around;
    QThread m_thread;
    std::unique_ptr<QObject> m_inside; // lives on the thread, everything below is its child or its
    RestApi::Surroundings m_restAround;
    RestApi m_rest;
    QWebSocketServer *m_sockets = nullptr;
    QTimer *m_loginTimer = nullptr;
    QTimer *m_presenceTimer = nullptr;
    qint64 m_lastNotice = 0;
    std::map<HttpConnection *, Occupancy::Place> m_connections; // places of their addresses
    std::map<quint64, WebSession *> m_sessions;
    std::map<quint64, LegacySocket *> m_legacy;
    using Remote = std::pair<QString, quint16>;
    struct Upgrading {
        Peer peer;
        LineWatch *line = nullptr; // a child of the socket
    };
    std::map<Remote, Upgrading> m_upgrading; // between sign-in and handshake
    quint64 m_lastNumber = 0;
    qint64 m_loginMark = -1;
    bool m_closing = false;
    std::atomic<int> m_count{0};
};

} // namespace finwise::server
