// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sim_server.h"

#include "simulation/saboteur.h"

#include <QDir>
#include <QFile>

namespace finwise::simulation {
namespace {

using namespace server;

constexpr quint64 kRefusedPerMille = 60;

// A tenant store on a disk that sometimes refuses, before the commit or just after it.
class FlakyStore final : public TenantStore {
public:
    FlakyStore(Stage &stage, TenantStore &store, QString database)
        : m_stage(stage), m_store(store), m_database(std::move(database))
    {
    }

    Result<PushOutcome> push(const Actor &actor, const wire::Batch &batch) override
    {
        if (m_stage.mistake == Mistake::SkipIdempotency)
            forgetOps(m_stage, m_database, batch);
        if (refuses(QLatin1StringView("storage refused")))
            return refusal();
        auto outcome = m_store.push(actor, batch);
        if (refuses(QLatin1StringView("storage answered wrongly after commit")))
            return refusal();
        return outcome;
    }
    Result<wire::Changes> changes(const Actor &actor, const wire::RequestChanges &request) override
    {
        if (refuses(QLatin1StringView("storage refused")))
            return refusal();
        return m_store.changes(actor, request);
    }
    Result<wire::InitialDataPage> initialPage(const Actor &actor,
                                              const wire::RequestInitialData &request) override
    {
        if (refuses(QLatin1StringView("storage refused")))
            return refusal();
        return m_store.initialPage(actor, request);
    }
    Result<DigestPart> digest(const Actor &actor, const QString &from) override
    {
        if (refuses(QLatin1StringView("storage refused")))
            return refusal();
        return m_store.digest(actor, from);
    }
    Result<wire::Bucket> bucket(const Actor &actor, const wire::BucketRequest &request) override
    {
        if (refuses(QLatin1StringView("storage refused")))
            return refusal();
        return m_store.bucket(actor, request);
    }
    Result<QList<wire::ConflictNotice>> conflicts(const Actor &actor, qint64 after) override
    {
        return m_store.conflicts(actor, after);
    }
    Result<std::optional<wire::SyncRecord>> record(const Actor &actor, const QString &entity,
                                                   const Id &id) override
    {
        return m_store.record(actor, entity, id);
    }
    Result<Commit> lookOutside(const Id &tenant) override { return m_store.lookOutside(tenant); }
    Result<QString> keepLogo(const Actor &actor, const QByteArray &image) override
    {
        return m_store.keepLogo(actor, image);
    }
    Result<std::optional<Logo>> logo(const Actor &actor, const QString &name) override
    {
        return m_store.logo(actor, name);
    }
    Result<void> removeLogo(const Actor &actor, const QString &name) override
    {
        return m_store.removeLogo(actor, name);
    }
    Result<Greeting> greet(const Actor &actor, const wire::Hello &hello) override
    {
        if (refuses(QLatin1StringView("storage refused")))
            return refusal();
        return m_store.greet(actor, hello);
    }
    Result<TenantHead> head(const Id &tenant) override { return m_store.head(tenant); }
    Result<QStringList> check(const Id &tenant) override { return m_store.check(tenant); }

private:
    bool refuses(QLatin1StringView how)
    {
        if (!m_stage.faults.storage || !m_stage.perMille(kRefusedPerMille))
            return false;
        m_stage.figures.count(how);
        return true;
    }
    static tl::unexpected<Error> refusal()
    {
        return fail(ErrorKind::Storage, QStringLiteral("disk"), QStringLiteral("simulated"));
    }
    Stage &m_stage;
    TenantStore &m_store;
    QString m_database;
};

} // namespace

// What a crash takes away.
struct SimServer::Process final : Storage {
    Process(SimServer &server, int number)
        : owner(server),
          generation(number),
          real(
              server.m_catalog, server.m_clock, server.m_random,
              [&server](const Id &tenant, const Id &user) {
                  return server.m_accounts->roleOf(tenant, user);
              },
              server.folder()),
          flaky(server.m_stage, real, server.databasePath()),
          stores{flaky, *server.m_accounts}
    {
    }

    // First come, first served, each piece of work at a moment of its own.
    qint64 delayed()
    {
        Timeline &time = owner.m_stage.time;
        busyUntil = std::max(busyUntil, time.now() + owner.m_stage.between(0, 3));
        return busyUntil - time.now();
    }
    void later(std::function<void()> action)
    {
        owner.m_stage.time.after(delayed(),
                                 [this_ = &owner, number = generation, action = std::move(action)] {
                                     if (this_->isUp() && this_->generation() == number)
                                         action();
                                 });
    }
    void run(const Id &, Work work) override
    {
        later([this, work = std::move(work)] {
            if (owner.m_crashIn == 0 || --owner.m_crashIn > 0)
                return work(stores);
            // The last one: before it, between its commit and its answer, or right after that.
            const qint64 where = owner.m_stage.between(0, 2);
            if (where == 0)
                return owner.crashAt(QLatin1StringView("server crash before the work"));
            work(stores);
            if (where == 1)
                return owner.crashAt(QLatin1StringView("server crash between commit and answer"));
            owner.m_stage.time.after(delayed(), [this_ = &owner, number = generation] {
                if (this_->isUp() && this_->generation() == number)
                    this_->crashAt(QLatin1StringView("server crash after the answer"));
            });
        });
    }
    bool login(Work work) override
    {
        run({}, std::move(work));
        return true;
    }

    SimServer &owner;
    int generation;
    SqliteTenantStore real;
    FlakyStore flaky;
    Stores stores;
    Hub hub;
    Metrics metrics;
    qint64 busyUntil = 0;
    std::vector<std::weak_ptr<SessionProtocol>> sessions;
};

SimServer::SimServer(Stage &stage, const EntityCatalog &catalog, QString folder, const Id &tenant)
    : m_stage(stage),
      m_catalog(catalog),
      m_root(std::move(folder)),
      m_tenant(tenant),
      m_random(stage.random.next()),
      m_log(m_clock, LogLevel::Off)
{
    stage.time.addClock(m_clock);
    auto accounts = AccountsStore::openInMemory(m_clock, m_random);
    Q_ASSERT(accounts.has_value());
    m_accounts = std::move(*accounts);
    const auto caller = m_accounts->localCaller();
    Q_ASSERT(caller.has_value());
    m_caller = *caller;
    start();
}

SimServer::~SimServer()
{
    m_process.reset();
    m_stage.time.removeClock(m_clock);
}

QString SimServer::folder() const
{
    return QStringLiteral("%1/server%2").arg(m_root).arg(m_generation);
}

QString SimServer::databasePath() const
{
    return QStringLiteral("%1/tenants/%2.sqlite").arg(folder(), m_tenant.toString());
}

void SimServer::start()
{
    if (isUp())
        return;
    const QString left = databasePath();
    ++m_generation;
    // The files as the crash left them; the process that wrote them closes its own copies.
    if (QFile::exists(left)) {
        QDir().mkpath(folder() + QStringLiteral("/tenants"));
        for (const QString &part : {QString(), QStringLiteral("-wal")})
            QFile::rename(left + QStringLiteral(".crashed") + part, databasePath() + part);
    }
    m_process = std::make_unique<Process>(*this, m_generation);
    m_stage.say(QStringLiteral("server up"));
}

QString SimServer::copyDatabase() const
{
    const QString copy = m_root + QStringLiteral("/backup.sqlite");
    for (const QString &part : {QString(), QStringLiteral("-wal")}) {
        QFile::remove(copy + part);
        QFile::copy(databasePath() + part, copy + part);
    }
    return copy;
}

void SimServer::restore(const QString &copy)
{
    crash();
    m_stage.restored = true;
    const QString left = databasePath() + QStringLiteral(".crashed");
    for (const QString &part : {QString(), QStringLiteral("-wal")}) {
        QFile::remove(left + part);
        QFile::copy(copy + part, left + part);
    }
    const auto connection = db::Connection::open(left);
    const auto raised =
        connection
            ? (*connection)->execute(QStringLiteral("UPDATE tenant_meta SET epoch = epoch + 1"))
            : fail(connection.error());
    if (!raised)
        m_stage.violated(QLatin1StringView("harness"), describe(raised.error()));
}

void SimServer::crashAt(QLatin1StringView where)
{
    m_stage.figures.count(where);
    crash();
}

void SimServer::crash()
{
    if (!isUp())
        return;
    m_stage.say(QStringLiteral("server crashes"));
    m_stage.figures.count(QLatin1StringView("server crash"));
    m_crashIn = 0;
    for (const QString &part : {QString(), QStringLiteral("-wal")})
        QFile::copy(databasePath() + part, databasePath() + QStringLiteral(".crashed") + part);
    // Work that is under way still has the process on its stack: it goes when that is done.
    std::shared_ptr<Process> gone = std::move(m_process);
    for (const auto &weak : gone->sessions) {
        if (const Session session = weak.lock())
            session->stop();
    }
    m_stage.time.after(0, [gone] {});
    if (m_onCrash)
        m_onCrash();
}

SimServer::Session SimServer::accept(SessionProtocol::Send send, SessionProtocol::Close close)
{
    Process &process = *m_process;
    ProtocolSettings settings;
    settings.serverId = m_accounts->serverId();
    const Session session = SessionProtocol::make(
        {.clock = m_clock,
         .random = m_random,
         .storage = process,
         .hub = process.hub,
         .log = m_log,
         .metrics = process.metrics,
         .settings = settings,
         .post =
             [this, number = m_generation](std::function<void()> answer) {
                 if (isUp() && generation() == number)
                     m_process->later(std::move(answer));
             }},
        Peer{m_tenant, m_caller}, std::move(send), std::move(close));
    process.sessions.push_back(session);
    session->start();
    return session;
}

} // namespace finwise::simulation
