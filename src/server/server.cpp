// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/server.h"

#include "server/circuit_breaker.h"
#include "server/publishing.h"
#include "server/sqlite_tenant_store.h"
#include "wire/limits.h"

#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <malloc.h>
#include <unistd.h>

namespace finwise::server {
namespace {

constexpr int kBacklog = 1024;
constexpr int kMemoryCheckMs = 1000;

qint64 memoryOfMachine()
{
    return qint64(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGESIZE);
}

// A bulk batch takes and returns a megabyte in thousands of pieces. The library would give it back
// to the system each time, which then clears every page again.
void keepWorkingMemory()
{
    ::mallopt(M_MMAP_THRESHOLD, 4 * 1024 * 1024);
    ::mallopt(M_TRIM_THRESHOLD, 8 * 1024 * 1024);
    ::mallopt(M_TOP_PAD, 1024 * 1024); // asked for at once; only what is written takes memory
}

// 0 where it cannot be found out.
qint64 residentMemory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

bool isLoopback(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Certificate, path, file.errorString());
    return file.readAll();
}

Result<std::optional<QSslConfiguration>> readTls(const ServerConfig &config)
{
    if (config.tlsCertificate.isEmpty())
        return std::optional<QSslConfiguration>();
    const auto certificate = readAll(config.tlsCertificate);
    const auto secret = readAll(config.tlsKey);
    if (!certificate || !secret)
        return fail(certificate ? secret.error() : certificate.error());
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificate);
    QSslKey key(*secret, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(*secret, QSsl::Ec);
    if (chain.isEmpty() || key.isNull()) {
        return fail(ErrorKind::Certificate, chain.isEmpty() ? config.tlsCertificate : config.tlsKey,
                    QStringLiteral("not a PEM file of the kind needed"));
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(
        QSslSocket::VerifyNone); // clients show tokens, not certificates
    return std::optional(configuration);
}

} // namespace

Result<void> validate(const ServerConfig &config)
{
    const auto wrong = [](const QString &option, const QString &message) {
        return fail(ErrorKind::Usage, option, message);
    };
    if (QHostAddress(config.host).isNull() && config.host != QLatin1StringView("localhost"))
        return wrong(QStringLiteral("--listen"), QStringLiteral("not an IP address"));
    if (config.tlsCertificate.isEmpty() != config.tlsKey.isEmpty())
        return wrong(QStringLiteral("--tls-cert"),
                     QStringLiteral("certificate and key go together"));
    if (config.openLoopback && !isLoopback(config.host))
        return wrong(QStringLiteral("--open-loopback"),
                     QStringLiteral("only on a loopback address"));
    if (!isLoopback(config.host) && config.tlsCertificate.isEmpty() && !config.insecureListen) {
        return wrong(QStringLiteral("--listen"),
                     QStringLiteral("others can reach this address: give --tls-cert and --tls-key, "
                                    "or say --insecure-listen when a proxy does the encryption"));
    }
    if (const auto proxies = TrustedProxies::parse(config.trustedProxies); !proxies)
        return fail(proxies.error());
    if (config.dataFolder.isEmpty())
        return wrong(QStringLiteral("--data"), QStringLiteral("no folder given"));
    if (config.networkThreads < 1 || config.networkThreads > 64 || config.storageThreads < 1
        || config.storageThreads > 64)
        return wrong(QStringLiteral("--threads"), QStringLiteral("1 to 64"));
    if (config.batchEntries < 1 || config.batchEntries > limits::kBulkBatchEntries)
        return wrong(QStringLiteral("--batch"),
                     QStringLiteral("1 to %1").arg(limits::kBulkBatchEntries));
    return {};
}

Result<void> checkCertificate(const ServerConfig &config)
{
    const auto read = readTls(config);
    if (!read)
        return fail(read.error());
    return {};
}

Acceptor::Acceptor(std::vector<std::unique_ptr<NetworkThread>> &threads, int maxConnections,
                   const Traffic &traffic)
    : m_threads(threads), m_maxConnections(maxConnections), m_traffic(traffic)
{
    setListenBacklogSize(kBacklog);
}

void Acceptor::incomingConnection(qintptr descriptor)
{
    int open = 0;
    for (const auto &thread : m_threads)
        open += thread->connections();
    if (open >= m_maxConnections || m_traffic.pressed) {
        ::close(int(descriptor));
        return;
    }
    m_threads[m_next++ % m_threads.size()]->adopt(descriptor);
}

Server::Server(ServerConfig config, const EntityCatalog &catalog, const Clock &clock,
               Random &random, Log &log)
    : m_config(std::move(config)), m_catalog(catalog), m_clock(clock), m_random(random), m_log(log)
{
    m_access.openLoopback = m_config.openLoopback;
    m_access.allowedOrigins = m_config.allowedOrigins;
    m_access.proxies = TrustedProxies::parse(m_config.trustedProxies).value_or(TrustedProxies());
    m_access.times = m_config.times;
    m_access.requests = m_config.requests;
    m_access.socketsOfUser = m_config.socketsOfUser;
    // One address leaves most of them to the others.
    m_access.connectionsOfAddress = std::max(1, m_config.maxConnections / 4);
    m_access.publicMetrics = m_config.publicMetrics;
}

Server::~Server()
{
    m_acceptor.reset();
    // Work under way may still post to the network threads, so storage ends first.
    if (m_storage)
        m_storage->stop();
    m_threads.clear();
}

Result<StoragePool::Opened> Server::openStores()
{
    auto accounts = AccountsStore::open(m_config.dataFolder + QStringLiteral("/server.sqlite"),
                                        m_clock, m_random, m_config.passwordCost);
    if (!accounts)
        return fail(accounts.error());
    (*accounts)->setAccessLife(m_config.accessSeconds * 1000);
    (*accounts)->setMostTenants(m_config.mostTenants);
    StoragePool::Opened opened;
    opened.accounts = std::move(*accounts);
    auto store = std::make_unique<SqliteTenantStore>(
        m_catalog, m_clock, m_random,
        [accounts = opened.accounts.get()](const Id &tenant, const Id &user) {
            return accounts->roleOf(tenant, user);
        },
        m_config.dataFolder);
    opened.tenants = std::make_unique<BreakerStore>(std::move(store), m_clock, m_metrics);
    return opened;
}

// Two servers on one set of files would each believe to be the only writer.
Result<void> Server::lockFolder()
{
    m_lock = std::make_unique<QLockFile>(m_config.dataFolder + QStringLiteral("/server.lock"));
    m_lock->setStaleLockTime(0); // only a dead process gives it up
    if (m_lock->tryLock(0))
        return {};
    m_lock.reset();
    return fail(ErrorKind::Busy, m_config.dataFolder,
                QStringLiteral("another server is running in this folder"));
}

Result<void> Server::reloadCertificate()
{
    const auto fresh = readTls(m_config);
    if (!fresh)
        return fail(fresh.error());
    if (!*fresh)
        return {};
    for (const auto &thread : m_threads)
        thread->setTls(**fresh);
    m_log.write(LogLevel::Info, QLatin1StringView("certificate_read"));
    return {};
}

Result<void> Server::start()
{
    if (auto valid = validate(m_config); !valid)
        return valid;
    const auto encryption = readTls(m_config);
    if (!encryption)
        return fail(encryption.error());
    if (!QDir().mkpath(m_config.dataFolder)) {
        return fail(ErrorKind::Storage, m_config.dataFolder,
                    QStringLiteral("the folder cannot be created"));
    }
    keepWorkingMemory();
    QFile::setPermissions(m_config.dataFolder,
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (auto locked = lockFolder(); !locked)
        return locked;
    const auto accounts = openStores();
    if (!accounts)
        return fail(accounts.error());
    ProtocolSettings settings;
    settings.serverId = accounts->accounts->serverId();
    settings.batchEntries = m_config.batchEntries;
    settings.pauseMs = m_config.pauseMs;
    settings.bulk = m_config.bulk;
    settings.rows = m_config.rows;
    settings.messages = m_config.messages;

    m_storage = std::make_unique<StoragePool>(m_config.storageThreads,
                                              [this] { return openStores(); });
    if (auto started = m_storage->start(); !started)
        return started;
    for (int i = 0; i < m_config.networkThreads; ++i) {
        m_threads.push_back(std::make_unique<NetworkThread>(
            NetworkThread::Surroundings{m_clock, m_random, *m_storage, m_hub, m_log, m_metrics,
                                        m_access, settings, m_catalog, *encryption}));
    }
    m_acceptor = std::make_unique<Acceptor>(m_threads, m_config.maxConnections, m_hub.traffic());
    const QHostAddress host = m_config.host == QLatin1StringView("localhost")
                                ? QHostAddress(QHostAddress::LocalHost)
                                : QHostAddress(m_config.host);
    if (!m_acceptor->listen(host, m_config.port)) {
        return fail(ErrorKind::Network,
                    QStringLiteral("%1:%2").arg(m_config.host).arg(m_config.port),
                    m_acceptor->errorString());
    }
    QObject::connect(&m_memoryTimer, &QTimer::timeout, m_acceptor.get(), [this] { watchMemory(); });
    m_memoryTimer.start(kMemoryCheckMs);
    QObject::connect(&m_outsideTimer, &QTimer::timeout, m_acceptor.get(),
                     [this] { lookOutside(); });
    m_outsideTimer.start(m_config.pollMs);
    m_log.write(LogLevel::Info, QLatin1StringView("listening"),
                {{QStringLiteral("address"), address()}});
    return {};
}

// New connections are turned away first; whoever is connected goes on.
void Server::watchMemory()
{
    const qint64 limit = m_config.maxMemoryMb > 0 ? m_config.maxMemoryMb * 1024LL * 1024
                                                  : memoryOfMachine() / 4 * 3;
    const bool pressed = residentMemory() > limit;
    if (m_hub.traffic().pressed.exchange(pressed) == pressed)
        return;
    m_metrics.pressure = pressed ? 1 : 0;
    m_log.write(LogLevel::Warning, QLatin1StringView("memory_pressure"),
                {{QStringLiteral("on"), pressed}});
}

// Only where somebody listens: others find it when they come.
void Server::lookOutside()
{
    if (m_looking > 0)
        return; // the databases have more to do than to look around
    m_metrics.queueAgeMs = m_queueAgeMs.exchange(0);
    for (const Id &tenant : m_hub.tenants()) {
        ++m_looking;
        m_storage->run(tenant, [this, tenant, asked = m_clock.monotonicMs()](Stores &stores) {
            const qint64 waited = m_clock.monotonicMs() - asked;
            if (waited > m_queueAgeMs) // of two threads at once either may stay; it is a figure
                m_queueAgeMs = waited;
            publishOutside(stores, m_hub, tenant);
            --m_looking;
        });
    }
}

quint16 Server::port() const
{
    return m_acceptor ? m_acceptor->serverPort() : quint16(0);
}

QString Server::address() const
{
    const QHostAddress host = m_acceptor->serverAddress();
    const QString text = host.protocol() == QAbstractSocket::IPv6Protocol
                           ? u'[' + host.toString() + u']'
                           : host.toString();
    return text + u':' + QString::number(port());
}

void Server::shutDown()
{
    if (m_acceptor)
        m_acceptor->close();
    for (const auto &thread : m_threads)
        thread->shutDown();
}

bool Server::isIdle() const
{
    return std::all_of(m_threads.begin(), m_threads.end(),
                       [](const auto &thread) { return thread->connections() == 0; });
}

} // namespace finwise::server
