// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/world.h"

#include "domain/entities.h"
#include "simulation/audit.h"
#include "simulation/scene.h"

namespace finwise::simulation {
namespace {

constexpr qint64 kTroubleMs = 240'000;   // how long users act and faults happen
constexpr qint64 kHealLimitMs = 300'000; // I9: at rest by then

class World {
public:
    World(const RunOptions &options, Figures &figures);
    RunResult run();

private:
    void drawFaults();
    void planUsers();
    void act(int user);
    void planTroubles();
    void planCrashes();
    void heal();
    void waitForSelfChecks();
    void audit();
    void auditClients(Audit &audit);

    const RunOptions m_options;
    Scene m_scene;
    Stage &m_stage;
    int m_actions = 0;
    quint32 m_drawn = 0; // faults, also those it does without
    std::vector<SimUser> m_users;
    QList<SentOp> m_ops;
};

World::World(const RunOptions &options, Figures &figures)
    : m_options(options),
      m_scene({.seed = options.seed,
               .clients = options.clients,
               .tracing = options.tracing,
               .mistake = options.mistake},
              figures),
      m_stage(m_scene.stage)
{
    drawFaults();
    const bool importsAlike = m_stage.perMille(500);
    const bool skewed = m_stage.perMille(700);
    for (const auto &client : m_scene.clients()) {
        client->setSkew(skewed ? m_stage.between(-kDayMs, kDayMs) : 0);
        m_users.emplace_back(m_stage, *client, m_scene.tenant(), importsAlike);
    }
}

void World::drawFaults()
{
    for (std::size_t i = 0; i < kFaults.size(); ++i) {
        const bool drawn = m_stage.perMille(450);
        m_drawn |= drawn ? 1U << i : 0U;
        m_stage.faults.*kFaults[i].fault = drawn && (m_options.without >> i & 1U) == 0;
    }
}

void World::planUsers()
{
    for (int i = 0; i < m_options.clients; ++i) {
        const qint64 begin = m_stage.between(0, 20'000);
        m_stage.time.after(begin, [this, i] { m_scene.client(i).start(); });
        // Some die while they read the full set for the first time.
        if (m_stage.faults.clientCrash && m_stage.perMille(300)) {
            const int points = int(m_stage.between(2, 6));
            m_stage.time.after(begin, [this, i, points] { m_scene.client(i).armCrash(points); });
            m_stage.time.after(begin + m_stage.between(1'000, 30'000),
                               [this, i] { m_scene.client(i).start(); });
        }
        // People work in bursts.
        const int bursts = int(m_stage.between(2, 7));
        for (int burst = 0; burst < bursts; ++burst) {
            qint64 moment = m_stage.between(0, kTroubleMs);
            const int actions = int(m_stage.between(1, 8));
            for (int action = 0; action < actions; ++action) {
                m_stage.time.after(moment, [this, i] { act(i); });
                moment += m_stage.perMille(300) ? 0 : m_stage.between(1, 4'000);
            }
        }
    }
}

void World::act(int user)
{
    if (++m_actions <= m_options.actions)
        m_users[std::size_t(user)].act();
}

void World::planTroubles()
{
    const Faults &faults = m_stage.faults;
    for (int i = 0; i < m_options.clients; ++i) {
        if (faults.partition && m_stage.perMille(700)) {
            const qint64 from = m_stage.between(0, kTroubleMs);
            m_stage.time.after(from, [this, i] { m_scene.network().setOffline(i, true); });
            m_stage.time.after(from + m_stage.between(1'000, 120'000),
                               [this, i] { m_scene.network().setOffline(i, false); });
        }
        if (faults.clockStep && m_stage.perMille(600)) {
            m_stage.time.after(m_stage.between(0, kTroubleMs), [this, i] {
                m_scene.client(i).stepClock(m_stage.between(-kDayMs, kDayMs));
            });
        }
    }
    const int spoilings = faults.spoil ? int(m_stage.between(1, 3)) : 0;
    for (int n = 0; n < spoilings; ++n) {
        SimClient &client = m_scene.client(int(m_stage.random.below(quint64(m_options.clients))));
        m_stage.time.after(m_stage.between(0, kTroubleMs), [&client] { client.spoil(); });
    }
    const int disturbances = faults.cut || faults.deaf ? int(m_stage.between(1, 8)) : 0;
    for (int n = 0; n < disturbances; ++n)
        m_stage.time.after(m_stage.between(0, kTroubleMs), [this] { m_scene.network().disturb(); });
}

void World::planCrashes()
{
    for (int n = 0; m_stage.faults.clientCrash && n < 5; ++n) {
        const qint64 moment = m_stage.between(1'000, kTroubleMs);
        SimClient &client = m_scene.client(int(m_stage.random.below(quint64(m_options.clients))));
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
                m_scene.server().crash();
            else
                m_scene.server().armCrash(work);
        });
        m_stage.time.after(moment + m_stage.between(500, 30'000),
                           [this] { m_scene.server().start(); });
    }
}

void World::heal()
{
    m_stage.say(QStringLiteral("all trouble ends"));
    m_stage.faults = {};
    m_scene.network().healLines();
    m_scene.server().armCrash(0);
    m_scene.server().start();
    for (const auto &client : m_scene.clients()) {
        client->armCrash(0);
        client->start();
    }
}

RunResult World::run()
{
    planUsers();
    planTroubles();
    planCrashes();
    m_scene.run(kTroubleMs);
    const bool spoils = m_stage.faults.spoil; // what is spoiled stays so when trouble ends
    if (m_stage.isSound()) {
        heal();
        const qint64 healed = m_stage.time.now();
        const bool quiet = m_scene.settle(kHealLimitMs);
        m_stage.figures.slowestHealMs = std::max(m_stage.figures.slowestHealMs,
                                                 m_stage.time.now() - healed);
        if (!quiet && m_stage.isSound())
            m_stage.violated(QLatin1StringView("I9"),
                             QStringLiteral("no rest:") + m_scene.restlessness());
    }
    if (spoils && m_stage.isSound())
        waitForSelfChecks();
    if (m_stage.isSound())
        audit();
    m_stage.figures.virtualMs += m_stage.time.now();
    ++m_stage.figures.seeds;
    return RunResult{m_stage.violation(), m_stage.trace(), m_drawn, m_actions};
}

// What was changed behind the devices' backs is found by themselves.
void World::waitForSelfChecks()
{
    std::vector<qint64> before;
    for (const auto &client : m_scene.clients())
        before.push_back(client->checks());
    const auto allWhole = [&] {
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (!m_scene.clients()[i]->holdsAllSince(before[i]))
                return false;
        }
        return true;
    };
    const bool whole = m_scene.runUntil(m_stage.time.now() + kHealLimitMs, allWhole);
    if (!whole && m_stage.isSound())
        m_stage.violated(QLatin1StringView("I3"),
                         QStringLiteral("what was spoiled is not put right"));
}

void World::audit()
{
    for (const auto &client : m_scene.clients()) {
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
    const auto server = db::Connection::open(m_scene.server().databasePath());
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
    for (const auto &client : m_scene.clients()) {
        demand(QLatin1StringView("I3"), audit.converged(*client));
        journaled.insert(client->device(), journaledOn(*client));
    }
    demand(QLatin1StringView("I1"), audit.conserved());
    demand(QLatin1StringView("I2"), audit.exactlyOnce());
    demand(QLatin1StringView("I6"), audit.nothingLost(journaled));
    demand(QLatin1StringView("D04"), audit.noFalseConflicts());
    demand(QLatin1StringView("I7"), audit.transfersAgree());
}

} // namespace

RunResult runSeed(const RunOptions &options, Figures &figures)
{
    World world(options, figures);
    return world.run();
}

} // namespace finwise::simulation
