// SPDX-License-Identifier: GPL-3.0-or-later
// The whole server over real loopback sockets: sign in, connect, push, hear of it elsewhere.
#include "server/server.h"
#include "server_fixture.h"

#include "wire/codec.h"
#include "wire/framing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWebSocket>

using namespace finwise;
using namespace finwise::server;

namespace {

constexpr int kWaitMs = 10'000;

class Client {
public:
    Client(const QString &address, const Id &tenant, const QString &token)
    {
        QNetworkRequest request(
            QUrl(QStringLiteral("ws://%1/ws_finwise/ws/%2").arg(address, tenant.toString())));
        request.setRawHeader("Sec-WebSocket-Protocol", "finwise.sync.2");
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
        const auto take = [this](bool binary, const QByteArray &bytes) {
            const auto text = wire::unpack({binary, bytes}, limits::kInflatedBytes);
            received.append(*wire::decode(*text));
        };
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                         [take](const QString &text) { take(false, text.toUtf8()); });
        QObject::connect(&socket, &QWebSocket::binaryMessageReceived, &socket,
                         [take](const QByteArray &bytes) { take(true, bytes); });
        socket.open(request);
    }
    void say(const wire::Message &message)
    {
        socket.sendTextMessage(QString::fromUtf8(wire::encode(message)));
    }
    // The first message of that kind, once it is there.
    template <class M> std::optional<M> hear()
    {
        std::optional<M> found;
        [[maybe_unused]] const bool heard = QTest::qWaitFor(
            [&] {
                for (qsizetype i = 0; i < received.size() && !found; ++i) {
                    if (std::holds_alternative<M>(received[i]))
                        found = std::get<M>(received.takeAt(i));
                }
                return found.has_value();
            },
            kWaitMs);
        return found;
    }
    wire::Welcome hello(int device)
    {
        if (!hear<wire::Status>()) // the first frame; nothing can be said before
            return {};
        wire::Hello hello;
        hello.device = idOf(device);
        hello.incarnation = idOf(device + 100);
        hello.capabilities = QStringList{QStringLiteral("zstd")};
        hello.tenantName = QStringLiteral("Home");
        say(hello);
        return hear<wire::Welcome>().value_or(wire::Welcome{});
    }

    QWebSocket socket;
    QList<wire::Message> received;
};

} // namespace

class TstServer final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aChangeReachesTheOtherClientAndNotTheSender_TASK9_EXT4_MU12();
    void aTenantMadeOfflineIsCreatedAtFirstContact_TASK14();
    void nobodyGetsInWithoutSigningIn_data();
    void nobodyGetsInWithoutSigningIn();
    void restDoesWhatTheSocketDoes();
    void anEndedSignInClosesItsSocket();
    void tooLargeMessagesCloseTheSocket_E17();
    void goodbyeIsSaidAtShutdown();
    void plainTextIsRefusedWhereOthersCanListen_TASK15();

private:
    struct Answer {
        int status = 0;
        QJsonObject body;
    };
    Answer post(const QString &path, const QJsonObject &body, const QString &token = {});
    Answer get(const QString &path, const QString &token = {});
    Answer wait(QNetworkReply *reply);
    QString signIn(const QString &user, const QString &password);

    SystemClock m_clock;
    SystemRandom m_random;
    Log m_log{m_clock, LogLevel::Off};
    QNetworkAccessManager m_network;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Server> m_server;
    ServerFixture m_words; // for making entries
};
static RegisterTest<TstServer> registered("server");

void TstServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto accounts = AccountsStore::open(m_folder->filePath(QStringLiteral("server.sqlite")),
                                        m_clock, m_random, PasswordCost::Cheap);
    QVERIFY((*accounts)->addUser(QStringLiteral("anna"), QStringLiteral("annas password")));
    QVERIFY((*accounts)->addUser(QStringLiteral("bob"), QStringLiteral("bobs password")));
    ServerConfig config;
    config.port = 0;
    config.dataFolder = m_folder->path();
    config.passwordCost = PasswordCost::Cheap;
    m_server = std::make_unique<Server>(config, EntityCatalog::standard(), m_clock, m_random,
                                        m_log);
    const auto started = m_server->start();
    QVERIFY2(started, started ? "" : qPrintable(describe(started.error())));
}

void TstServer::cleanup()
{
    m_server.reset();
    m_folder.reset();
}

TstServer::Answer TstServer::wait(QNetworkReply *reply)
{
    [[maybe_unused]] const bool done = QTest::qWaitFor([reply] { return reply->isFinished(); },
                                                       kWaitMs);
    const Answer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                        QJsonDocument::fromJson(reply->readAll()).object()};
    reply->deleteLater();
    return answer;
}

TstServer::Answer TstServer::post(const QString &path, const QJsonObject &body,
                                  const QString &token)
{
    QNetworkRequest request(QUrl(QStringLiteral("http://%1%2").arg(m_server->address(), path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    return wait(m_network.post(request, QJsonDocument(body).toJson()));
}

TstServer::Answer TstServer::get(const QString &path, const QString &token)
{
    QNetworkRequest request(QUrl(QStringLiteral("http://%1%2").arg(m_server->address(), path)));
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    return wait(m_network.get(request));
}

QString TstServer::signIn(const QString &user, const QString &password)
{
    const Answer answer = post(QStringLiteral("/auth/login"),
                               {{QStringLiteral("user"), user},
                                {QStringLiteral("password"), password},
                                {QStringLiteral("device"), QStringLiteral("test")}});
    return answer.body.value(QLatin1StringView("access_token")).toString();
}

void TstServer::aChangeReachesTheOtherClientAndNotTheSender_TASK9_EXT4_MU12()
{
    const QString token = signIn(QStringLiteral("anna"), QStringLiteral("annas password"));
    Client sender(m_server->address(), m_words.home, token);
    const wire::Welcome welcome = sender.hello(1);
    QCOMPARE(welcome.directive, wire::Directive::Ok);
    QCOMPARE(welcome.role, QStringLiteral("owner"));
    Client other(m_server->address(), m_words.home, token);
    QCOMPARE(other.hello(2).head, welcome.head);
    for (Client *client : {&sender, &other}) {
        client->say(wire::RequestChanges{});
        const auto changes = client->hear<wire::Changes>();
        QVERIFY(changes.has_value());
        QVERIFY(!changes->hasMore);
    }

    QList<wire::Entry> entries;
    for (int i = 0; i < 15; ++i)
        entries.append(m_words.create(i, QStringLiteral("tag %1").arg(i)));
    sender.say(m_words.batch(entries));
    const auto result = sender.hear<wire::BatchResult>();
    QVERIFY(result.has_value());
    QCOMPARE(result->results.size(), 15);
    QCOMPARE(result->results.last().verdict, wire::Verdict::Applied);
    QCOMPARE(result->from, welcome.head);
    QCOMPARE(result->to, result->head);
    const auto update = other.hear<wire::DataUpdate>();
    QVERIFY(update.has_value());
    QCOMPARE(update->prev, welcome.head);
    QCOMPARE(update->to, result->to);
    QCOMPARE(update->records.size(), 15);

    // An answer that comes later on the same socket proves that nothing came in between.
    sender.say(wire::Ping{5});
    QVERIFY(sender.hear<wire::Pong>().has_value());
    QVERIFY(sender.received.isEmpty());
}

void TstServer::aTenantMadeOfflineIsCreatedAtFirstContact_TASK14()
{
    const Id madeOffline = Id::v7(m_clock, m_random);
    const QString token = signIn(QStringLiteral("anna"), QStringLiteral("annas password"));
    Client client(m_server->address(), madeOffline, token);
    QCOMPARE(client.hello(1).role, QStringLiteral("owner"));
    const QJsonArray tenants =
        get(QStringLiteral("/tenants"), token).body.value(QLatin1StringView("tenants")).toArray();
    QCOMPARE(tenants.size(), 1);
    QCOMPARE(tenants[0].toObject().value(QLatin1StringView("id")).toString(),
             madeOffline.toString());
    QCOMPARE(tenants[0].toObject().value(QLatin1StringView("name")).toString(),
             QStringLiteral("Home"));
}

void TstServer::nobodyGetsInWithoutSigningIn_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<int>("status");
    QTest::newRow("TASK-11 no token") << "none" << 401;
    QTest::newRow("TASK-11 wrong token") << "wrong" << 401;
    QTest::newRow("TASK-11 somebody else's tenant") << "foreign" << 403;
    QTest::newRow("TASK-11 no tenant") << "path" << 404;
    QTest::newRow("4.4.2 a page of another origin") << "origin" << 403;
    QTest::newRow("no subprotocol") << "protocol" << 400;
}

void TstServer::nobodyGetsInWithoutSigningIn()
{
    QFETCH(QString, how);
    QFETCH(int, status);
    const QString anna = signIn(QStringLiteral("anna"), QStringLiteral("annas password"));
    QVERIFY(post(QStringLiteral("/tenants"),
                 {{QStringLiteral("id"), m_words.home.toString()},
                  {QStringLiteral("name"), QStringLiteral("Home")}},
                 anna)
                .status
            == 201);
    QString token = anna;
    QString path = QStringLiteral("/ws_finwise/ws/") + m_words.home.toString();
    QByteArray more;
    QByteArray protocol = "Sec-WebSocket-Protocol: finwise.sync.2\r\n";
    if (how == QLatin1StringView("none"))
        token.clear();
    if (how == QLatin1StringView("wrong"))
        token = QStringLiteral("wrong");
    if (how == QLatin1StringView("foreign"))
        token = signIn(QStringLiteral("bob"), QStringLiteral("bobs password"));
    if (how == QLatin1StringView("path"))
        path = QStringLiteral("/ws_finwise/ws/nonsense");
    if (how == QLatin1StringView("origin"))
        more = "Origin: https://evil.example\r\n";
    if (how == QLatin1StringView("protocol"))
        protocol.clear();
    if (!token.isEmpty())
        more += "Authorization: Bearer " + token.toLatin1() + "\r\n";
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_server->port());
    socket.write("GET " + path.toLatin1()
                 + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                   "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                 + protocol + more + "\r\n");
    QByteArray answer;
    QVERIFY(QTest::qWaitFor(
        [&] {
            answer += socket.readAll();
            return answer.contains("\r\n\r\n");
        },
        kWaitMs));
    QCOMPARE(answer.mid(9, 3).toInt(), status);
}

void TstServer::restDoesWhatTheSocketDoes()
{
    const QString token = signIn(QStringLiteral("anna"), QStringLiteral("annas password"));
    QCOMPARE(post(QStringLiteral("/tenants"),
                  {{QStringLiteral("id"), m_words.home.toString()},
                   {QStringLiteral("name"), QStringLiteral("Home")}},
                  token)
                 .status,
             201);
    Client listener(m_server->address(), m_words.home, token);
    listener.hello(2);
    listener.say(wire::RequestChanges{});
    QVERIFY(listener.hear<wire::Changes>().has_value());

    QJsonObject body = wire::toJson(
        wire::Message(m_words.batch({m_words.create(1, QStringLiteral("by rest"))})));
    body.insert(QStringLiteral("tenant"), m_words.home.toString());
    body.insert(QStringLiteral("device"), idOf(3).toString());
    const Answer pushed = post(QStringLiteral("/sync/changes"), body, token);
    QCOMPARE(pushed.status, 200);
    const auto result = wire::fromJson(pushed.body);
    QCOMPARE(std::get<wire::BatchResult>(*result).results.first().verdict, wire::Verdict::Applied);
    QCOMPARE(listener.hear<wire::DataUpdate>()->records.size(), 1);

    const QString id = m_words.home.toString();
    const Answer changes = get(QStringLiteral("/sync/changes/%1?since=&limit=10").arg(id), token);
    QCOMPARE(std::get<wire::Changes>(*wire::fromJson(changes.body)).records.size(), 1);
    const Answer initial = get(QStringLiteral("/sync/initial/%1").arg(id), token);
    QCOMPARE(std::get<wire::InitialDataPage>(*wire::fromJson(initial.body)).records.size(), 1);
    QCOMPARE(get(QStringLiteral("/sync/changes/%1").arg(id)).status, 401);
    QCOMPARE(get(QStringLiteral("/metrics")).status, 200); // from this machine
    QCOMPARE(get(QStringLiteral("/healthz")).status, 200);
    QCOMPARE(get(QStringLiteral("/readyz")).status, 200);
    QCOMPARE(get(QStringLiteral("/../etc/passwd"), token).status, 404);
    QCOMPARE(post(QStringLiteral("/auth/logout"), {}, token).status, 200);
    QCOMPARE(get(QStringLiteral("/tenants"), token).status, 401);
}

void TstServer::anEndedSignInClosesItsSocket()
{
    const QString token = signIn(QStringLiteral("anna"), QStringLiteral("annas password"));
    Client client(m_server->address(), m_words.home, token);
    client.hello(1);
    QCOMPARE(post(QStringLiteral("/auth/logout"), {}, token).status, 200);
    QVERIFY(QTest::qWaitFor(
        [&] { return client.socket.state() == QAbstractSocket::UnconnectedState; }, kWaitMs));
    QCOMPARE(int(client.socket.closeCode()), int(CloseCode::AuthExpired));
}

void TstServer::tooLargeMessagesCloseTheSocket_E17()
{
    const QString token = signIn(QStringLiteral("anna"), QStringLiteral("annas password"));
    Client client(m_server->address(), m_words.home, token);
    QVERIFY(client.hear<wire::Status>().has_value());
    client.socket.sendTextMessage(QString(limits::kHelloBytes + 1, u'x'));
    QVERIFY(QTest::qWaitFor(
        [&] { return client.socket.state() == QAbstractSocket::UnconnectedState; }, kWaitMs));
    QCOMPARE(int(client.socket.closeCode()), int(CloseCode::TooBig));
}

void TstServer::goodbyeIsSaidAtShutdown()
{
    const QString token = signIn(QStringLiteral("anna"), QStringLiteral("annas password"));
    Client client(m_server->address(), m_words.home, token);
    client.hello(1);
    m_server->shutDown();
    QCOMPARE(client.hear<wire::Status>()->state, wire::ServerState::Shutdown);
    QVERIFY(QTest::qWaitFor([this] { return m_server->isIdle(); }, kWaitMs));
    QCOMPARE(int(client.socket.closeCode()), int(CloseCode::GoingAway));
}

void TstServer::plainTextIsRefusedWhereOthersCanListen_TASK15()
{
    ServerConfig config;
    config.dataFolder = m_folder->path();
    config.host = QStringLiteral("0.0.0.0");
    QCOMPARE(validate(config).error().kind, ErrorKind::Usage);
    config.insecureListen = true;
    QVERIFY(validate(config).has_value());
    config.openLoopback = true;
    QCOMPARE(validate(config).error().where, QStringLiteral("--open-loopback"));
}

#include "tst_server.moc"
