// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/world.h"

#include "domain/entities.h"
#include "simulation/audit.h"

#include <QDir>
#include <QTemporaryDir>

namespace finwise::simulation {
namespace {

constexpr int kClients = 3;
constexpr qint64 kTroubleMs = 240'000;   // how long users act and faults happen
constexpr qint64 kHealLimitMs = 300'000; // I9: at rest by then
constexpr int kSpinLimit = 2'000;        // events at one moment

// Databases live in memory where the system offers that; a crash is simulated, a disk is not.
QString scratchTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    const QString root = QDir(memory).exists() ? memory : QDir::tempPath();
    return root + QStringLiteral("/finwise-sim-XXXXXX");
}

class World {
public:
    World(const RunOptions &options, Figures &figures);
    RunResult run();

private:
    void drawFaults();
    void planUsers();
    void planTroubles();
    void planCrashes();
    void heal();
    // Runs until the moment, or until the predicate holds.
    bool runUntil(qint64 moment, const std::function<bool()> &done);
    bool step(qint64 until);
    [[nodiscard]] bool isQuiet() const;
    void audit();
    void auditClients(Audit &audit);
    QString restlessness() const;

    QTemporaryDir m_folder{scratchTemplate()};
    Stage m_stage;
    Id m_tenant;
    std::unique_ptr<SimServer> m_server;
    std::unique_ptr<Network> m_network;
    std::vector<std::unique_ptr<SimClient>> m_clients;
    std::vector<SimUser> m_users;
    QList<SentOp> m_ops;
    int m_spins = 0;
};

World::World(const RunOptions &options, Figures &figures)
    : m_stage(options.seed, figures, options.tracing)
{
    const ManualClock clock(kBeginning);
    m_tenant = Id::v7(clock, m_stage.random);
    drawFaults();
    const EntityCatalog &catalog = EntityCatalog::standard();
    m_server = std::make_unique<SimServer>(m_stage, catalog, m_folder.path(), m_tenant);
    m_network = std::make_unique<Network>(m_stage, *m_server, kClients);
    const bool importsAlike = m_stage.perMille(500);
    const bool skewed = m_stage.perMille(700);
    for (int i = 0; i < kClients; ++i) {
        SimClient::Setup setup;
        setup.number = i;
        setup.folder = QStringLiteral("%1/client%2").arg(m_folder.path()).arg(i);
        QDir().mkpath(setup.folder);
        setup.tenant = m_tenant;
        setup.catalog = &catalog;
        setup.skewMs = skewed ? m_stage.between(-kDayMs, kDayMs) : 0;
        m_clients.push_back(std::make_unique<SimClient>(m_stage, *m_network, setup));
        m_users.emplace_back(m_stage, *m_clients.back(), m_tenant, importsAlike);
    }
}

void World::drawFaults()
{
    Faults &faults = m_stage.faults;
    for (bool *fault : {&faults.deaf, &faults.duplicate, &faults.slow, &faults.cut, &faults.lateDelivery,
                        &faults.partition, &faults.clientCrash, &faults.serverCrash, &faults.storage,
                        &faults.clockStep})
        *fault = m_stage.perMille(450);
}

void World::planUsers()
{
    for (int i = 0; i < kClients; ++i) {
        m_stage.time.after(m_stage.between(0, 20'000), [this, i] { m_clients[std::size_t(i)]->start(); });
        // People work in bursts.
        const int bursts = int(m_stage.between(2, 6));
        for (int burst = 0; burst < bursts; ++burst) {
            qint64 moment = m_stage.between(0, kTroubleMs);
            const int actions = int(m_stage.between(1, 8));
            for (int action = 0; action < actions; ++action) {
                m_stage.time.after(moment, [this, i] { m_users[std::size_t(i)].act(); });
                moment += m_stage.perMille(300) ? 0 : m_stage.between(1, 4'000);
            }
        }
    }
}

void World::planTroubles()
{
    const Faults &faults = m_stage.faults;
    for (int i = 0; i < kClients; ++i) {
        if (faults.partition && m_stage.perMille(700)) {
            const qint64 from = m_stage.between(0, kTroubleMs);
            m_stage.time.after(from, [this, i] { m_network->setOffline(i, true); });
            m_stage.time.after(from + m_stage.between(1'000, 120'000),
                               [this, i] { m_network->setOffline(i, false); });
        }
        if (faults.clockStep && m_stage.perMille(600)) {
            m_stage.time.after(m_stage.between(0, kTroubleMs), [this, i] {
                m_clients[std::size_t(i)]->stepClock(m_stage.between(-kDayMs, kDayMs));
            });
        }
    }
    const int disturbances = faults.cut || faults.deaf ? int(m_stage.between(1, 8)) : 0;
    for (int n = 0; n < disturbances; ++n)
        m_stage.time.after(m_stage.between(0, kTroubleMs), [this] { m_network->disturb(); });
}

void World::planCrashes()
{
    for (int n = 0; m_stage.faults.clientCrash && n < 5; ++n) {
        const qint64 moment = m_stage.between(1'000, kTroubleMs);
        SimClient &client = *m_clients[m_stage.random.below(kClients)];
        const int points = m_stage.perMille(300) ? 0 : int(m_stage.between(1, 6));
        m_stage.time.after(moment, [&client, points] {
            if (client.isUp() && points == 0)
                client.crash();
            else if (client.isUp())
                client.armCrash(points);
        });
        m_stage.time.after(moment + m_stage.between(500, 40'000), [&client] { client.start(); });
    }
    for (int n = 0; m_stage.faults.serverCrash && n < 3; ++n) {
        const qint64 moment = m_stage.between(1'000, kTroubleMs);
        const int work = m_stage.perMille(300) ? 0 : int(m_stage.between(1, 4));
        m_stage.time.after(moment, [this, work] {
            if (work == 0)
                m_server->crash();
            else
                m_server->armCrash(work);
        });
        m_stage.time.after(moment + m_stage.between(500, 30'000), [this] { m_server->start(); });
    }
}

bool World::step(qint64 until)
{
    std::optional<qint64> next = m_stage.time.next();
    SimClient *ticking = nullptr;
    for (const auto &client : m_clients) {
        const auto deadline = client->deadline();
        if (deadline && (!next || *deadline < *next)) {
            next = deadline;
            ticking = client.get();
        }
    }
    if (!next || *next > until) {
        m_stage.time.moveTo(until);
        return false;
    }
    m_spins = *next > m_stage.time.now() ? 0 : m_spins + 1;
    if (m_spins > kSpinLimit)
        m_stage.violated(QLatin1StringView("I10"), QStringLiteral("something spins: ") + restlessness());
    m_stage.time.moveTo(*next);
    ++m_stage.figures.events;
    if (ticking != nullptr)
        ticking->tick();
    else
        m_stage.time.runOne();
    return m_stage.isSound();
}

bool World::runUntil(qint64 moment, const std::function<bool()> &done)
{
    while (!done()) {
        if (!step(moment))
            return done();
    }
    return true;
}

void World::heal()
{
    m_stage.say(QStringLiteral("all trouble ends"));
    m_stage.faults = {};
    m_network->healLines();
    m_server->armCrash(0);
    m_server->start();
    for (const auto &client : m_clients) {
        client->armCrash(0);
        client->start();
    }
}

bool World::isQuiet() const
{
    return std::all_of(m_clients.begin(), m_clients.end(), [this](const auto &client) {
        return client->isQuiet() && client->status().cursor == m_clients.front()->status().cursor;
    });
}

QString World::restlessness() const
{
    QString text;
    for (const auto &client : m_clients) {
        const SyncStatus status = client->status();
        text += QStringLiteral("\n  client %1: %2 pending %3 processing %4 dead %5 cursor %6 %7")
                    .arg(client->number())
                    .arg(enumName(status.state))
                    .arg(status.pending)
                    .arg(status.processing)
                    .arg(status.deadLetters)
                    .arg(status.cursor, status.detail);
    }
    return text;
}

RunResult World::run()
{
    planUsers();
    planTroubles();
    planCrashes();
    runUntil(kTroubleMs, [] { return false; });
    if (m_stage.isSound()) {
        heal();
        const qint64 healed = m_stage.time.now();
        const bool quiet = runUntil(healed + kHealLimitMs, [this] { return isQuiet(); });
        m_stage.figures.slowestHealMs =
            std::max(m_stage.figures.slowestHealMs, m_stage.time.now() - healed);
        if (!quiet && m_stage.isSound())
            m_stage.violated(QLatin1StringView("I9"), QStringLiteral("no rest:") + restlessness());
    }
    if (m_stage.isSound())
        audit();
    m_stage.figures.virtualMs += m_stage.time.now();
    ++m_stage.figures.seeds;
    RunResult result{m_stage.violation(), m_stage.trace()};
    m_clients.clear();
    return result;
}

void World::audit()
{
    for (const auto &client : m_clients) {
        const auto ops = opsOf(*client);
        if (!ops)
            return m_stage.violated(QLatin1StringView("audit"), describe(ops.error()));
        m_ops.append(*ops);
    }
    m_stage.figures.ops += m_ops.size();
    for (const SentOp &op : std::as_const(m_ops)) {
        ++m_stage.figures.attempts[op.attempts];
        m_stage.figures.synced += op.status == QLatin1StringView("synced") ? 1 : 0;
    }
    const auto server = db::Connection::open(m_server->databasePath());
    if (!server)
        return m_stage.violated(QLatin1StringView("audit"), describe(server.error()));
    Audit audit(EntityCatalog::standard(), **server, m_ops);
    auditClients(audit);
}

void World::auditClients(Audit &audit)
{
    const auto demand = [this](QLatin1StringView invariant, const QString &problem) {
        if (!problem.isEmpty())
            m_stage.violated(invariant, problem);
    };
    QHash<Id, QSet<QString>> journaled;
    for (const auto &client : m_clients) {
        demand(QLatin1StringView("I3"), audit.converged(*client));
        journaled.insert(client->device(), journaledOn(*client));
    }
    demand(QLatin1StringView("I1"), audit.conserved());
    demand(QLatin1StringView("I2"), audit.exactlyOnce());
    demand(QLatin1StringView("I6"), audit.nothingLost(journaled));
    demand(QLatin1StringView("I7"), audit.transfersAgree());
}

} // namespace

RunResult runSeed(const RunOptions &options, Figures &figures)
{
    World world(options, figures);
    return world.run();
}

} // namespace finwise::simulation
