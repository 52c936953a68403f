// SPDX-License-Identifier: GPL-3.0-or-later
// REST in the place of a WebSocket, over loopback sockets: when it is used, what it says, and the
// whole engine over it.
#include "sync/fallback_transport.h"

#include "domain/entities.h"
#include "loopback_peer.h"
#include "store/sync_store.h"
#include "support/test_main.h"
#include "sync/engine.h"
#include "wire/codec.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace finwise;

class TstFallbackTransport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void scenario_B07_twoRefusedUpgradesLeadToRest();
    void aServerThatIsDownIsNoReasonForRest();
    void aWebSocketIsTriedAgain();
    void whatIsRefusedIsToldApart_data();
    void whatIsRefusedIsToldApart();
    void scenario_B07_theEngineSyncsOverRest();

private:
    QByteArray answer(const QByteArray &request);
    void refuseTwice();
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
    std::unique_ptr<FallbackTransport> m_transport;
    std::unique_ptr<LoopbackPeer> m_peer;
    std::vector<sync::Event> m_events;
    Id m_tenant;
    int m_seq = 0;                    // of the peer's history
    int m_refusedWith = 200;          // what an upgrade is answered with
    std::optional<int> m_restAnswers; // instead of what a server says
};
static RegisterTest<TstFallbackTransport> registered("fallback_transport");

void TstFallbackTransport::init()
{
    m_events.clear();
    m_seq = 0;
    m_refusedWith = 200;
    m_restAnswers.reset();
    m_tenant = Id::v7(m_clock, m_random);
    m_secrets = std::make_unique<FileSecretStore>(m_folder.filePath(QStringLiteral("secrets")));
    m_auth = std::make_unique<AuthClient>(m_clock, *m_secrets, m_network);
    m_peer = std::make_unique<LoopbackPeer>();
    m_peer->answer = [this](const QByteArray &request) { return answer(request); };
    QVERIFY(saveSignIn(
        *m_secrets,
        SignIn{m_peer->url(), QStringLiteral("anna"), QStringLiteral("tok"), {}, {}, {}}));
    m_transport = std::make_unique<FallbackTransport>(*m_auth, m_network);
    m_transport->setTarget(m_peer->url(), QStringLiteral("anna"), m_tenant);
    m_transport->setListener([this](sync::Event event) { m_events.push_back(std::move(event)); });
}

// A proxy that knows no WebSocket, and a server behind it that takes everything.
QByteArray TstFallbackTransport::answer(const QByteArray &request)
{
    if (request.contains("Upgrade: websocket"))
        return LoopbackPeer::http(m_refusedWith, "<html>proxy</html>");
    if (m_restAnswers)
        return LoopbackPeer::http(*m_restAnswers, R"({"error":{"code":"busy","message":"no"}})");
    const auto reply = [](const wire::Message &message) {
        return LoopbackPeer::http(200, wire::encode(message));
    };
    const auto head = [this] { return QStringLiteral("1.%1").arg(m_seq); };
    if (request.startsWith("GET /sync/initial/"))
        return reply(wire::InitialDataPage{{}, head(), 0, {}});
    if (request.startsWith("GET /sync/changes/")) {
        const QByteArray since = request.mid(request.indexOf("since=") + 6);
        const auto from = QString::fromUtf8(since.left(since.indexOf('&')));
        return reply(wire::Changes{from, head(), head(), false, {}});
    }
    const auto json =
        QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
    const auto batch = wire::fromJson(json);
    wire::BatchResult result;
    if (batch) {
        result.batch = std::get<wire::Batch>(*batch).id;
        for (const wire::Entry &entry : std::get<wire::Batch>(*batch).entries) {
            ++m_seq;
            wire::EntryResult one;
            one.id = entry.id;
            one.verdict = wire::Verdict::Applied;
            one.version = 1;
            one.cursor = head();
            result.results.append(one);
        }
    }
    result.head = head();
    return reply(result);
}

void TstFallbackTransport::refuseTwice()
{
    for (qsizetype i = 1; i <= 2; ++i) {
        m_transport->open();
        QTRY_COMPARE(eventsOf<sync::SocketClosed>().size(), i);
        QVERIFY(!m_transport->usesRest());
    }
    m_transport->open();
    QTRY_COMPARE(eventsOf<sync::SocketOpened>().size(), 1);
}

void TstFallbackTransport::scenario_B07_twoRefusedUpgradesLeadToRest()
{
    refuseTwice();
    QVERIFY(m_transport->usesRest());
    QVERIFY(eventsOf<sync::MessageReceived>().last().message
            == wire::Message(wire::Status{wire::ServerState::Online}));
    wire::Hello hello;
    hello.cursor = QStringLiteral("1.0");
    m_transport->send(hello);
    QTRY_COMPARE(eventsOf<sync::MessageReceived>().size(), 2);
    const auto welcome = eventsOf<sync::MessageReceived>().last().message;
    QVERIFY(std::holds_alternative<wire::Welcome>(welcome));
    QCOMPARE(std::get<wire::Welcome>(welcome).head, QStringLiteral("1.0"));
    const QByteArray asked = m_peer->requests.last();
    QVERIFY2(asked.contains("since=1.0"), asked);
    QVERIFY(asked.contains("Authorization: Bearer tok\r\n"));
}

void TstFallbackTransport::aServerThatIsDownIsNoReasonForRest()
{
    m_transport->setTarget(QUrl(QStringLiteral("http://127.0.0.1:1")), QStringLiteral("anna"),
                           m_tenant);
    QVERIFY(saveSignIn(*m_secrets, SignIn{QUrl(QStringLiteral("http://127.0.0.1:1")),
                                          QStringLiteral("anna"),
                                          QStringLiteral("tok"),
                                          {},
                                          {},
                                          {}}));
    for (qsizetype i = 1; i <= 4; ++i) {
        m_transport->open();
        QTRY_COMPARE(eventsOf<sync::SocketClosed>().size(), i);
        QVERIFY(!m_transport->usesRest());
    }
}

void TstFallbackTransport::aWebSocketIsTriedAgain()
{
    m_transport->setRetryMs(20);
    refuseTwice();
    QTRY_COMPARE(eventsOf<sync::SocketClosed>().size(), 3);
    m_transport->open();
    QVERIFY(!m_transport->usesRest());
    QTRY_COMPARE(eventsOf<sync::SocketClosed>().size(), 4);
    m_transport->open(); // one more refusal is enough
    QVERIFY(m_transport->usesRest());
}

void TstFallbackTransport::whatIsRefusedIsToldApart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("ends");
    QTest::newRow("401") << 401 << true;
    QTest::newRow("503 scenario_B12") << 503 << false;
    QTest::newRow("429 scenario_B12") << 429 << false;
}

void TstFallbackTransport::whatIsRefusedIsToldApart()
{
    QFETCH(const int, status);
    QFETCH(const bool, ends);
    refuseTwice();
    m_restAnswers = status;
    const auto closed = eventsOf<sync::SocketClosed>().size();
    const auto heard = eventsOf<sync::MessageReceived>().size();
    m_transport->send(wire::RequestChanges{QStringLiteral("1.0"), 10});
    if (ends)
        QTRY_COMPARE(eventsOf<sync::SocketClosed>().size(), closed + 1);
    else
        QTRY_COMPARE(eventsOf<sync::MessageReceived>().size(), heard + 1);
}

void TstFallbackTransport::scenario_B07_theEngineSyncsOverRest()
{
    auto store = Store::open({{}, m_tenant, Id::v7(m_clock, m_random)}, m_clock, m_random);
    QVERIFY(store.has_value());
    Log log(m_clock, LogLevel::Off);
    {
        Engine engine(m_clock, m_random, log, **store, *m_transport);
        SyncConfig config;
        config.reconnectBaseMs = 1;
        config.pauseMs = 0;
        engine.start(config, {});
        Mutation mutation;
        for (int i = 0; i < 20; ++i) {
            Recipient recipient;
            recipient.meta.id = (*store)->newId();
            recipient.name = QString::number(i);
            mutation.write((*store)->catalog().record(recipient));
        }
        QVERIFY((*store)->mutate(mutation).has_value());
        const auto drive = [&] {
            m_clock.advance(50);
            if (const auto next = engine.nextDeadline(); next && *next <= m_clock.monotonicMs())
                engine.tick();
            return engine.status().complete && m_seq == 20;
        };
        QTRY_VERIFY2(drive(), qPrintable(QStringLiteral("%1 %2 received %3, %4")
                                             .arg(enumName(engine.status().state))
                                             .arg(m_seq)
                                             .arg(m_peer->requests.size())
                                             .arg(engine.status().detail)));
        QVERIFY(m_transport->usesRest());
        QCOMPARE(engine.status().state, SyncState::Synced);
    }
}

#include "tst_fallback_transport.moc"
