// SPDX-License-Identifier: GPL-3.0-or-later
// The shell with real timers and sockets on loopback: that it is wired up, not the rules.
#include "sync/sync_worker.h"

#include "domain/entities.h"
#include "support/test_main.h"
#include "sync/auth_client.h"
#include "wire/codec.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace finwise;

namespace {

// Greets, takes every batch.
class Peer {
public:
    Peer() : m_server(QStringLiteral("peer"), QWebSocketServer::NonSecureMode)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
            m_socket.reset(m_server.nextPendingConnection());
            QObject::connect(m_socket.get(), &QWebSocket::textMessageReceived, m_socket.get(),
                             [this](const QString &text) { on(*wire::decode(text.toUtf8())); });
            send(wire::Status{});
        });
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
    }
    qint64 entries = 0;

private:
    void send(const wire::Message &message)
    {
        m_socket->sendTextMessage(QString::fromUtf8(wire::encode(message)));
    }
    void on(const wire::Message &message)
    {
        if (std::holds_alternative<wire::Hello>(message)) {
            wire::Welcome welcome;
            welcome.serverId = *Id::parse(u"0197a3c0-0000-7000-8000-000000000007");
            welcome.head = QStringLiteral("1.0");
            send(welcome);
        } else if (std::holds_alternative<wire::RequestInitialData>(message)) {
            send(wire::InitialDataPage{{}, QStringLiteral("1.0"), 0, {}});
        } else if (const auto *batch = std::get_if<wire::Batch>(&message)) {
            wire::BatchResult result{batch->id, {}, {}, {}, {}, 0};
            for (const wire::Entry &entry : batch->entries) {
                wire::EntryResult one;
                one.id = entry.id;
                one.verdict = wire::Verdict::Applied;
                one.version = 1;
                result.results.append(one);
            }
            entries += batch->entries.size();
            send(result);
        }
    }
    QWebSocketServer m_server;
    std::unique_ptr<QWebSocket> m_socket;
};

} // namespace

class TstSyncWorker final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anEditReachesTheServerByItself();
    void onlyOneProcessSyncsADatabase();
    void stoppingIsLocalOnlyAndFreesTheDatabase();

private:
    SyncTarget target();

    SystemClock m_clock;
    SystemRandom m_random;
    Log m_log{m_clock, LogLevel::Off};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<FileSecretStore> m_secrets;
    std::unique_ptr<Peer> m_peer;
};
static RegisterTest<TstSyncWorker> registered("sync_worker");

void TstSyncWorker::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    StoreOptions options;
    options.path = m_folder->filePath(QStringLiteral("tenant.db"));
    options.tenant = Id::v7(m_clock, m_random);
    options.device = Id::v7(m_clock, m_random);
    auto store = Store::open(options, m_clock, m_random);
    QVERIFY2(store.has_value(), store ? "" : qPrintable(describe(store.error())));
    m_store = std::move(*store);
    m_secrets = std::make_unique<FileSecretStore>(m_folder->filePath(QStringLiteral("secrets")));
    m_peer = std::make_unique<Peer>();
    QVERIFY(
        saveSignIn(*m_secrets,
                   SignIn{m_peer->url(), QStringLiteral("anna"), QStringLiteral("t"), {}, {}, {}}));
}

SyncTarget TstSyncWorker::target()
{
    SyncTarget target;
    target.server = m_peer->url();
    target.user = QStringLiteral("anna");
    return target;
}

void TstSyncWorker::anEditReachesTheServerByItself()
{
    SyncWorker worker(m_clock, m_random, m_log, *m_store, *m_secrets);
    const QSignalSpy spy(&worker, &SyncWorker::statusChanged);
    worker.start(target());
    QTRY_COMPARE(worker.status().state, SyncState::Synced);
    Recipient recipient;
    recipient.meta.id = m_store->newId();
    recipient.name = QStringLiteral("Korn");
    Mutation mutation;
    mutation.write(EntityCatalog::standard().record(recipient));
    QVERIFY(m_store->mutate(mutation).has_value());
    QTRY_COMPARE(m_peer->entries, 1);
    QTRY_COMPARE(worker.status().pushed, 1);
    QTRY_COMPARE(worker.status().state, SyncState::Synced);
    QVERIFY(!spy.isEmpty());
    QCOMPARE(worker.status().user, QStringLiteral("anna"));
}

void TstSyncWorker::onlyOneProcessSyncsADatabase()
{
    // scenario_A10
    SyncWorker first(m_clock, m_random, m_log, *m_store, *m_secrets);
    first.start(target());
    QTRY_COMPARE(first.status().state, SyncState::Synced);
    SyncWorker second(m_clock, m_random, m_log, *m_store, *m_secrets);
    second.start(target());
    QCOMPARE(second.status().state, SyncState::Offline);
    QCOMPARE(second.status().reason, ErrorKind::Busy);
    first.stop();
    second.syncNow();
    QTRY_COMPARE(second.status().state, SyncState::Synced);
}

void TstSyncWorker::stoppingIsLocalOnlyAndFreesTheDatabase()
{
    SyncWorker worker(m_clock, m_random, m_log, *m_store, *m_secrets);
    worker.start(target());
    QTRY_COMPARE(worker.status().state, SyncState::Synced);
    worker.stop();
    QCOMPARE(worker.status().state, SyncState::LocalOnly);
    worker.start(target());
    QTRY_COMPARE(worker.status().state, SyncState::Synced);
}

#include "tst_sync_worker.moc"
