// SPDX-License-Identifier: GPL-3.0-or-later
// The real transport over loopback sockets.
#include "sync/web_socket_transport.h"

#include "loopback_peer.h"
#include "support/test_main.h"
#include "wire/codec.h"

#include <QTemporaryDir>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace finwise;

class TstWebSocketTransport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void messagesGoBothWays();
    void largeFramesAreCompressedOnceAgreed();
    void theUpgradeCarriesTokenAndSubprotocol();
    void refusalsAreToldApart_data();
    void refusalsAreToldApart();
    void nobodyListensIsNotReached();
    void garbageClosesTheConnection_data();
    void garbageClosesTheConnection();
    void nothingIsReportedAfterAbort();
    void theProbeFindsAListener();
    void theServersCloseCodesAreUnderstood_data();
    void theServersCloseCodesAreUnderstood();

private:
    void connectTo(const QUrl &server);
    template <class E> [[nodiscard]] QList<E> eventsOf() const
    {
        QList<E> found;
        for (const sync::Event &event : m_events) {
            if (const E *e = std::get_if<E>(&event))
                found.append(*e);
        }
        return found;
    }

    QTemporaryDir m_folder;
    ManualClock m_clock;
    SeededRandom m_random{1};
    QNetworkAccessManager m_network;
    std::unique_ptr<FileSecretStore> m_secrets;
    std::unique_ptr<AuthClient> m_auth;
    std::unique_ptr<QWebSocketServer> m_server;
    std::unique_ptr<WebSocketTransport> m_transport;
    std::unique_ptr<QWebSocket> m_peer;
    std::vector<sync::Event> m_events;
    Id m_tenant;
};
static RegisterTest<TstWebSocketTransport> registered("web_socket_transport");

void TstWebSocketTransport::init()
{
    m_events.clear();
    m_peer.reset();
    m_transport.reset();
    m_tenant = Id::v7(m_clock, m_random);
    m_secrets = std::make_unique<FileSecretStore>(m_folder.filePath(QStringLiteral("secrets")));
    m_auth = std::make_unique<AuthClient>(m_clock, *m_secrets, m_network);
    m_server = std::make_unique<QWebSocketServer>(QStringLiteral("peer"),
                                                  QWebSocketServer::NonSecureMode);
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    connect(m_server.get(), &QWebSocketServer::newConnection, this,
            [this] { m_peer.reset(m_server->nextPendingConnection()); });
}

void TstWebSocketTransport::connectTo(const QUrl &server)
{
    QVERIFY(saveSignIn(*m_secrets,
                       SignIn{server, QStringLiteral("anna"), QStringLiteral("tok"), {}, {}, {}}));
    m_transport = std::make_unique<WebSocketTransport>(*m_auth);
    m_transport->setListener([this](sync::Event event) { m_events.push_back(std::move(event)); });
    m_transport->setTarget(server, QStringLiteral("anna"), m_tenant);
    m_transport->open();
}

void TstWebSocketTransport::messagesGoBothWays()
{
    connectTo(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->serverPort())));
    QTRY_COMPARE(eventsOf<sync::SocketOpened>().size(), 1);
    QTRY_VERIFY(m_peer != nullptr);
    QString heard;
    connect(m_peer.get(), &QWebSocket::textMessageReceived, this,
            [&](const QString &text) { heard = text; });
    m_transport->send(wire::Ping{7});
    QTRY_COMPARE(heard, QString::fromUtf8(wire::encode(wire::Ping{7})));
    m_peer->sendTextMessage(QString::fromUtf8(wire::encode(wire::Pong{7, {}})));
    QTRY_COMPARE(eventsOf<sync::MessageReceived>().size(), 1);
    QVERIFY(eventsOf<sync::MessageReceived>().first().message == wire::Message(wire::Pong{7, {}}));
    m_peer->close();
    QTRY_COMPARE(eventsOf<sync::SocketClosed>().size(), 1);
    QCOMPARE(eventsOf<sync::SocketClosed>().first().kind, ErrorKind::Network);
    QVERIFY(eventsOf<sync::SocketClosed>().first().reached);
}

void TstWebSocketTransport::largeFramesAreCompressedOnceAgreed()
{
    // PRD-FR6.4
    connectTo(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->serverPort())));
    QTRY_VERIFY(m_peer != nullptr);
    QByteArray binary;
    QString text;
    connect(m_peer.get(), &QWebSocket::binaryMessageReceived, this,
            [&](const QByteArray &b) { binary = b; });
    connect(m_peer.get(), &QWebSocket::textMessageReceived, this,
            [&](const QString &t) { text = t; });
    QTRY_COMPARE(eventsOf<sync::SocketOpened>().size(), 1);
    const wire::Message message = wire::UnknownMessage{QString(5000, u'x')};
    m_transport->send(message);
    QTRY_VERIFY(text.size() > 5000);
    m_transport->setCompression(true);
    m_transport->send(message);
    QTRY_VERIFY(!binary.isEmpty());
    QVERIFY(binary.size() < 200);
    m_peer->sendBinaryMessage(binary);
    QTRY_COMPARE(eventsOf<sync::MessageReceived>().size(), 1);
    QVERIFY(eventsOf<sync::MessageReceived>().first().message == message);
}

void TstWebSocketTransport::theUpgradeCarriesTokenAndSubprotocol()
{
    LoopbackPeer peer;
    connectTo(peer.url());
    QTRY_COMPARE(peer.requests.size(), 1);
    const QByteArray request = peer.requests.first();
    QVERIFY2(request.startsWith("GET /ws_finwise/ws/" + m_tenant.toString().toLatin1() + " "),
             request);
    QVERIFY(request.contains("Authorization: Bearer tok\r\n"));
    QVERIFY2(request.contains("Sec-WebSocket-Protocol: finwise.sync.2\r\n"), request);
    QTRY_COMPARE(eventsOf<sync::SocketClosed>().size(), 1);
}

void TstWebSocketTransport::refusalsAreToldApart_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("401") << LoopbackPeer::http(401, "{}") << ErrorKind::Unauthorized;
    QTest::newRow("403") << LoopbackPeer::http(403, "{}") << ErrorKind::Forbidden;
    QTest::newRow("404") << LoopbackPeer::http(404, "{}") << ErrorKind::Forbidden;
    QTest::newRow("429 scenario_B12") << LoopbackPeer::http(429, "{}") << ErrorKind::RateLimited;
    QTest::newRow("503 scenario_B12") << LoopbackPeer::http(503, "{}") << ErrorKind::Busy;
    QTest::newRow("scenario_B05 a portal answers the upgrade with a page")
        << LoopbackPeer::http(200, "<html>sign in</html>") << ErrorKind::Protocol;
    QTest::newRow("scenario_B05 a redirect") << QByteArray(
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")
                                             << ErrorKind::Protocol;
}

void TstWebSocketTransport::refusalsAreToldApart()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const ErrorKind, kind);
    LoopbackPeer peer;
    peer.answer = [&](const QByteArray &) { return QByteArray(answer); };
    connectTo(peer.url());
    QTRY_COMPARE(eventsOf<sync::SocketClosed>().size(), 1);
    const sync::SocketClosed closed = eventsOf<sync::SocketClosed>().first();
    QVERIFY2(closed.kind == kind, qPrintable(closed.text));
    QVERIFY(closed.reached);
}

void TstWebSocketTransport::nobodyListensIsNotReached()
{
    const QUrl nobody(QStringLiteral("http://127.0.0.1:%1").arg(m_server->serverPort()));
    m_server->close();
    connectTo(nobody);
    QTRY_COMPARE(eventsOf<sync::SocketClosed>().size(), 1);
    const sync::SocketClosed closed = eventsOf<sync::SocketClosed>().first();
    QCOMPARE(closed.kind, ErrorKind::Network);
    QVERIFY2(!closed.reached, qPrintable(closed.text));
}

void TstWebSocketTransport::garbageClosesTheConnection_data()
{
    // scenario_B08
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<bool>("binary");
    QTest::newRow("no JSON") << QByteArray("hello") << false;
    QTest::newRow("no message") << QByteArray("{}") << false;
    QTest::newRow("binary garbage") << QByteArray("\x01\x00\x00", 3) << true;
    QTest::newRow("too deep") << QByteArray(100, '[') << false;
    QTest::newRow("too large") << QByteArray(limits::kBulkFrameBytes + 1, 'x') << true;
}

void TstWebSocketTransport::garbageClosesTheConnection()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const bool, binary);
    connectTo(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->serverPort())));
    QTRY_COMPARE(eventsOf<sync::SocketOpened>().size(), 1);
    QTRY_VERIFY(m_peer != nullptr);
    if (binary)
        m_peer->sendBinaryMessage(frame);
    else
        m_peer->sendTextMessage(QString::fromUtf8(frame));
    QTRY_COMPARE(eventsOf<sync::SocketClosed>().size(), 1);
    QVERIFY(eventsOf<sync::MessageReceived>().isEmpty());
}

void TstWebSocketTransport::nothingIsReportedAfterAbort()
{
    connectTo(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->serverPort())));
    QTRY_COMPARE(eventsOf<sync::SocketOpened>().size(), 1);
    QTRY_VERIFY(m_peer != nullptr);
    m_peer->sendTextMessage(QString::fromUtf8(wire::encode(wire::Pong{1, {}})));
    m_transport->abort();
    QTRY_COMPARE(m_peer->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_events.size(), std::size_t(1));
}

void TstWebSocketTransport::theProbeFindsAListener()
{
    LoopbackPeer peer;
    connectTo(peer.url());
    QTRY_COMPARE(eventsOf<sync::SocketClosed>().size(), 1);
    m_transport->probe();
    QTRY_COMPARE(eventsOf<sync::ProbeSucceeded>().size(), 1);
}

void TstWebSocketTransport::theServersCloseCodesAreUnderstood_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("sign-in expired") << 4001 << ErrorKind::Unauthorized;
    QTest::newRow("no access") << 4003 << ErrorKind::Forbidden;
    QTest::newRow("newer client") << 4426 << ErrorKind::Unsupported;
    QTest::newRow("going away") << 1001 << ErrorKind::Network;
}

void TstWebSocketTransport::theServersCloseCodesAreUnderstood()
{
    QFETCH(const int, code);
    QFETCH(const ErrorKind, kind);
    connectTo(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->serverPort())));
    QTRY_COMPARE(eventsOf<sync::SocketOpened>().size(), 1);
    QTRY_VERIFY(m_peer != nullptr);
    m_peer->close(QWebSocketProtocol::CloseCode(code), QStringLiteral("because"));
    QTRY_COMPARE(eventsOf<sync::SocketClosed>().size(), 1);
    QCOMPARE(eventsOf<sync::SocketClosed>().first().kind, kind);
}

#include "tst_web_socket_transport.moc"
