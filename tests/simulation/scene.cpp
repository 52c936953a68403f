// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/scene.h"

#include "domain/field_codec.h"

#include <QDir>

namespace finwise::simulation {
namespace {

constexpr int kSpinLimit = 2'000; // events at one moment

// Databases live in memory where the system offers that; a crash is simulated, a disk is not.
QString scratchTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    const QString root = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    return root + QStringLiteral("/finwise-sim-XXXXXX");
}

} // namespace

Scene::Scene(const Options &options, Figures &figures)
    : stage(options.seed, figures, options.tracing, options.mistake), m_folder(scratchTemplate())
{
    const ManualClock clock(kBeginning);
    m_tenant = Id::v7(clock, stage.random);
    m_server = std::make_unique<SimServer>(stage, *options.catalog, m_folder.path(), m_tenant);
    m_network = std::make_unique<Network>(stage, *m_server, options.clients);
    for (int i = 0; i < options.clients; ++i) {
        SimClient::Setup setup;
        setup.number = i;
        setup.folder = QStringLiteral("%1/client%2").arg(m_folder.path()).arg(i);
        QDir().mkpath(setup.folder);
        setup.tenant = m_tenant;
        setup.catalog = options.catalog;
        m_clients.push_back(std::make_unique<SimClient>(stage, *m_network, setup));
    }
}

// What is planned holds sessions, and a session takes leave of the server when it goes; a device
// that goes plans such a leave. So the server has to be the last.
Scene::~Scene()
{
    m_clients.clear();
    m_network.reset();
    stage.time.forget();
}

void Scene::startAll()
{
    for (const auto &client : m_clients)
        client->start();
}

bool Scene::step(qint64 until)
{
    std::optional<qint64> next = stage.time.next();
    SimClient *ticking = nullptr;
    for (const auto &client : m_clients) {
        const auto deadline = client->deadline();
        if (deadline && (!next || *deadline < *next)) {
            next = deadline;
            ticking = client.get();
        }
    }
    if (!next || *next > until) {
        stage.time.moveTo(until);
        return false;
    }
    m_spins = *next > stage.time.now() ? 0 : m_spins + 1;
    if (m_spins > kSpinLimit)
        stage.violated(QLatin1StringView("I10"),
                       QStringLiteral("something spins:") + restlessness());
    stage.time.moveTo(*next);
    ++stage.figures.events;
    if (ticking != nullptr)
        ticking->tick();
    else
        stage.time.runOne();
    return stage.isSound();
}

bool Scene::runUntil(qint64 moment, const std::function<bool()> &done)
{
    while (!done()) {
        if (!step(moment))
            return done();
    }
    return true;
}

void Scene::run(qint64 ms)
{
    runUntil(stage.time.now() + ms, [] { return false; });
}

bool Scene::settle(qint64 withinMs)
{
    return runUntil(stage.time.now() + withinMs, [this] { return isQuiet(); });
}

bool Scene::isQuiet() const
{
    return std::all_of(m_clients.begin(), m_clients.end(), [this](const auto &client) {
        return client->isQuiet() && client->status().cursor == m_clients.front()->status().cursor;
    });
}

QString Scene::restlessness() const
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

} // namespace finwise::simulation
