// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/network_thread.h"

#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketServer>

namespace finwise::server {
namespace {

constexpr int kMaxPending = 4096;
constexpr int kPresenceMs = 1000;
constexpr int kLoginCheckMs = 4000; // an ended sign-in closes its sockets within 5 s

} // namespace

NetworkThread::NetworkThread(const Surroundings &surroundings)
    : m_around(surroundings),
      m_inside(std::make_unique<QObject>()),
      m_restAround{m_around.clock,   m_around.storage, m_around.hub,    m_around.log,
                   m_around.metrics, m_around.access,  m_around.random, post()},
      m_rest(m_restAround)
{
    m_sockets = new QWebSocketServer(QStringLiteral("finwise"), QWebSocketServer::NonSecureMode,
                                     m_inside.get());
    m_sockets->setSupportedSubprotocols({wire::kSubprotocol});
    m_sockets->setMaxPendingConnections(kMaxPending);
    connect(m_sockets, &QWebSocketServer::newConnection, m_inside.get(), [this] {
        while (m_sockets->hasPendingConnections())
            greet(std::unique_ptr<QWebSocket>(m_sockets->nextPendingConnection()));
    });
    m_loginTimer = new QTimer(m_inside.get());
    m_loginTimer->setInterval(kLoginCheckMs);
    connect(m_loginTimer, &QTimer::timeout, m_inside.get(), [this] { checkLogins(); });
    m_presenceTimer = new QTimer(m_inside.get());
    m_presenceTimer->setInterval(kPresenceMs);
    connect(m_presenceTimer, &QTimer::timeout, m_inside.get(),
            [this] { m_around.hub.tellPresence(); });
    connect(&m_thread, &QThread::started, m_presenceTimer, qOverload<>(&QTimer::start));
    m_inside->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_loginTimer, qOverload<>(&QTimer::start));
    m_thread.start();
}

NetworkThread::~NetworkThread()
{
    // Children end on their own thread.
    QMetaObject::invokeMethod(
        m_inside.get(),
        [this] {
            m_closing = true;
            qDeleteAll(m_inside->children());
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Post NetworkThread::post()
{
    return [inside = m_inside.get()](std::function<void()> work) {
        QMetaObject::invokeMethod(inside, std::move(work), Qt::QueuedConnection);
    };
}

void NetworkThread::adopt(qintptr descriptor)
{
    ++m_count;
    QMetaObject::invokeMethod(
        m_inside.get(), [this, descriptor] { accept(descriptor); }, Qt::QueuedConnection);
}

void NetworkThread::accept(qintptr descriptor)
{
    std::unique_ptr<QTcpSocket> socket;
    QSslSocket *secure = nullptr;
    if (m_around.tls) {
        auto made = std::make_unique<QSslSocket>();
        secure = made.get();
        secure->setSslConfiguration(*m_around.tls);
        socket = std::move(made);
    } else {
        socket = std::make_unique<QTcpSocket>();
    }
    if (m_closing || !socket->setSocketDescriptor(descriptor)) {
        --m_count;
        return;
    }
    const QHostAddress address = socket->peerAddress();
    const int most = m_around.access.connectionsOfAddress;
    auto place = m_around.hub.traffic().connections.take(
        address.toString(), m_around.access.proxies.contains(address) ? 0 : most);
    if (!place) {
        --m_count;
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    ++m_around.metrics.accepted;
    ++m_around.metrics.connections;
    if (secure != nullptr)
        secure->startServerEncryption();
    auto *connection = new HttpConnection(std::move(socket), m_rest, m_restAround, m_inside.get());
    m_connections.emplace(connection, std::move(place));
    connect(connection, &HttpConnection::upgraded, m_inside.get(),
            [this, connection](const Peer &peer) { upgrade(connection, peer); });
    connect(connection, &HttpConnection::closed, m_inside.get(), [this, connection] {
        if (m_connections.erase(connection) == 0)
            return;
        gone();
        connection->deleteLater();
    });
}

void NetworkThread::upgrade(HttpConnection *connection, const Peer &peer)
{
    QTcpSocket *socket = connection->takeSocket().release();
    m_connections.erase(connection);
    connection->deleteLater();
    // The handshake goes through the event loop, so who it is waits under the socket's far end.
    const Remote remote{socket->peerAddress().toString(), socket->peerPort()};
    m_upgrading.insert_or_assign(remote, Upgrading{peer, new LineWatch(socket)});
    connect(socket, &QTcpSocket::disconnected, m_inside.get(), [this, remote, socket] {
        if (m_upgrading.erase(remote) == 0)
            return; // a session takes care of it
        gone();
        socket->deleteLater();
    });
    m_sockets->handleConnection(socket);
}

void NetworkThread::gone()
{
    --m_count;
    --m_around.metrics.connections;
}

void NetworkThread::greet(std::unique_ptr<QWebSocket> socket)
{
    socket->setParent(nullptr);
    const auto waiting = m_upgrading.find(
        Remote{socket->peerAddress().toString(), socket->peerPort()});
    if (waiting == m_upgrading.end())
        return; // gone in the meantime
    const auto [peer, line] = waiting->second;
    m_upgrading.erase(waiting);
    const SessionProtocol::Surroundings around{
        m_around.clock,   m_around.random,   m_around.storage, m_around.hub,     m_around.log,
        m_around.metrics, m_around.settings, post(),           &m_around.catalog};
    if (peer.legacy) {
        keep(new LegacySocket(std::move(socket), around, m_around.catalog, peer, m_inside.get()),
             m_legacy);
    } else {
        keep(new WebSession(std::move(socket), line, around, peer, m_inside.get()), m_sessions);
    }
}

template <class Session>
void NetworkThread::keep(Session *session, std::map<quint64, Session *> &sessions)
{
    const quint64 number = ++m_lastNumber;
    sessions.emplace(number, session);
    connect(session, &Session::closed, m_inside.get(), [this, session, number, &sessions] {
        if (sessions.erase(number) == 0)
            return;
        gone();
        session->deleteLater();
    });
    if (m_closing)
        session->shutDown();
}

void NetworkThread::setTls(const QSslConfiguration &tls)
{
    post()([this, tls] { m_around.tls = tls; });
}

void NetworkThread::shutDown()
{
    post()([this] {
        m_closing = true;
        const auto connections = m_connections;
        for (const auto &[connection, place] : connections)
            connection->finishSoon();
        const auto sessions = m_sessions;
        for (const auto &[number, session] : sessions)
            session->shutDown();
        const auto legacy = m_legacy;
        for (const auto &[number, session] : legacy)
            session->shutDown();
    });
}

// Sessions whose sign-in was ended, whose user was disabled or who left the tenant are closed.
void NetworkThread::checkLogins()
{
    m_around.hub.sweepLocks(m_around.clock.monotonicMs());
    if (m_sessions.empty() && m_legacy.empty())
        return;
    struct Connected {
        quint64 number = 0;
        Peer peer;
        Id device;
    };
    std::vector<Connected> peers;
    for (const auto &[number, session] : m_sessions)
        peers.push_back({number, session->peer(), session->device()});
    for (const auto &[number, session] : m_legacy)
        peers.push_back({number, session->peer(), session->device()});
    m_around.storage.run({}, [this, peers = std::move(peers), known = m_loginMark,
                              noticed = m_lastNotice](Stores &stores) {
        const auto mark = stores.accounts.changeMark();
        if (!mark || *mark == known)
            return;
        const qint64 last = tellNotices(stores, m_around.hub, noticed);
        std::vector<std::pair<quint64, CloseCode>> ended;
        for (const auto &[number, peer, device] : peers) {
            const auto alive = stores.accounts.isAlive(peer.caller);
            const auto role = stores.accounts.roleOf(peer.tenant, peer.caller.user);
            const auto exists = stores.accounts.tenantExists(peer.tenant);
            const auto revoked = stores.accounts.isRevoked(device);
            const auto sentAway = stores.accounts.isSentAway(peer.caller);
            if ((revoked && *revoked) || (sentAway && *sentAway))
                ended.emplace_back(number, CloseCode::DeviceRevoked);
            else if (alive && !*alive)
                ended.emplace_back(number, CloseCode::AuthExpired);
            else if (role && !*role && exists && *exists)
                ended.emplace_back(number, CloseCode::Forbidden);
        }
        post()([this, ended, mark = *mark, last] {
            m_loginMark = mark;
            m_lastNotice = last;
            dismiss(ended);
        });
    });
}

// What the operator has to say since the last look; each notice once, whichever thread sees it.
qint64 NetworkThread::tellNotices(Stores &stores, Hub &hub, qint64 after)
{
    const auto fresh = stores.accounts.notices(after);
    if (!fresh)
        return after;
    qint64 last = after;
    for (const StoredNotice &stored : *fresh) {
        last = stored.number;
        if (hub.takeNotice(stored.number))
            hub.announce(stored.tenant, stored.notice);
    }
    return last;
}

void NetworkThread::dismiss(const std::vector<std::pair<quint64, CloseCode>> &numbers)
{
    for (const auto &[number, code] : numbers) {
        const auto found = m_sessions.find(number);
        if (found != m_sessions.end())
            found->second->end(code, QStringLiteral("the sign-in was ended"));
        const auto legacy = m_legacy.find(number);
        if (legacy != m_legacy.end())
            legacy->second->end(code, QStringLiteral("the access was ended"));
    }
}

} // namespace finwise::server
