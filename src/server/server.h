// SPDX-License-Identifier: GPL-3.0-or-later
// Server: the whole of it put together: storage threads, network threads and the listening
// socket. Thread rule: the thread that made it, which needs an event loop.
#pragma once

#include "server/network_thread.h"
#include "server/storage_pool.h"

#include <QLockFile>
#include <QTcpServer>
#include <QTimer>

namespace finwise::server {

struct ServerConfig {
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 8000; // 0: any free one
    QString dataFolder;
    QString tlsCertificate; // PEM files; both or none
    QString tlsKey;
    QStringList allowedOrigins;
    QStringList trustedProxies; // addresses and subnets
    bool openLoopback = false;
    bool insecureListen = false; // plain on an address others can reach
    int networkThreads = 2;
    int storageThreads = 2;
    int maxConnections = 10'000;
    int batchEntries = 15;
    int pauseMs = 1000;
    int mostTenants = 200;                   // made by one user; 0: any number
    int socketsOfUser = 200;                 // at the same time; 0: any number
    qint64 accessSeconds = kAccessMs / 1000; // life of an access token
    HttpTimes times;
    Rate requests = AccessRules{}.requests;      // of one address
    Rate rows = ProtocolSettings{}.rows;         // of one tenant
    Rate messages = ProtocolSettings{}.messages; // of one session
    BulkRules bulk;
    bool publicMetrics = false;
    int pollMs = 1000;   // between looks at what outside programs wrote
    int maxMemoryMb = 0; // new connections are turned away above; 0: three quarters of the machine
    PasswordCost passwordCost = PasswordCost::Standard;
};

// Usage error naming the option when the parts do not fit together.
Result<void> validate(const ServerConfig &config);
// Certificate error when the files named cannot be used.
Result<void> checkCertificate(const ServerConfig &config);

class Acceptor final : public QTcpServer {
public:
    // Everything is borrowed.
    Acceptor(std::vector<std::unique_ptr<NetworkThread>> &threads, int maxConnections,
             const Traffic &traffic);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    std::vector<std::unique_ptr<NetworkThread>> &m_threads;
    int m_maxConnections;
    const Traffic &m_traffic;
    std::size_t m_next = 0;
};

class Server {
public:
    // Catalog, clock, random and log are borrowed.
    Server(ServerConfig config, const EntityCatalog &catalog, const Clock &clock, Random &random,
           Log &log);
    ~Server();
    Q_DISABLE_COPY_MOVE(Server)

    // Opens the data and listens. Storage, Usage, Certificate or Network error.
    Result<void> start();
    [[nodiscard]] quint16 port() const;
    // "host:port" as it listens.
    [[nodiscard]] QString address() const;
    // Reads certificate and key again for connections from now on; after an error the old ones
    // stay in use.
    Result<void> reloadCertificate();
    // Stops accepting and takes leave of all clients.
    void shutDown();
    // Nobody is connected any more.
    [[nodiscard]] bool isIdle() const;
    [[nodiscard]] const Metrics &metrics() const { return m_metrics; }

private:
    Result<void> lockFolder();
    Result<StoragePool::Opened> openStores();
    void watchMemory();
    void lookOutside();

    ServerConfig m_config;
    const EntityCatalog &m_catalog;
    const Clock &m_clock;
    Random &m_random;
    Log &m_log;
    Metrics m_metrics;
    Hub m_hub;
    AccessRules m_access;
    std::unique_ptr<QLockFile> m_lock; // of the data folder
    std::unique_ptr<StoragePool> m_storage;
    std::vector<std::unique_ptr<NetworkThread>> m_threads;
    std::unique_ptr<Acceptor> m_acceptor;
    QTimer m_memoryTimer;
    QTimer m_outsideTimer;
    std::atomic<qint64> m_queueAgeMs{0};
    std::atomic<int> m_looking{0}; // tenants whose look is still to come
};

} // namespace finwise::server
