// SPDX-License-Identifier: GPL-3.0-or-later
// Scene: a server, a network and some devices of one tenant in virtual time, without a plot. The
// random world and scripted tests both play in it. Thread rule: one thread.
#pragma once

#include "simulation/sim_client.h"

#include <QTemporaryDir>

namespace finwise::simulation {

class Scene {
public:
    struct Options {
        quint64 seed = 1;
        int clients = 2;
        bool tracing = false;
        Mistake mistake = Mistake::None;
        const EntityCatalog *catalog = &EntityCatalog::standard(); // borrowed
    };
    Scene(const Options &options, Figures &figures);
    ~Scene();

    Stage stage;
    [[nodiscard]] const Id &tenant() const { return m_tenant; }
    [[nodiscard]] SimServer &server() { return *m_server; }
    [[nodiscard]] Network &network() { return *m_network; }
    [[nodiscard]] SimClient &client(int number) { return *m_clients[std::size_t(number)]; }
    [[nodiscard]] const std::vector<std::unique_ptr<SimClient>> &clients() const
    {
        return m_clients;
    }

    // Starts every device.
    void startAll();
    // Runs until the moment of virtual time, or until the predicate holds. False in the first case.
    bool runUntil(qint64 moment, const std::function<bool()> &done);
    void run(qint64 ms);
    // Everything sent, received and the same cursor everywhere, within the time.
    bool settle(qint64 withinMs = 300'000);
    // What the devices still wait for, for people.
    [[nodiscard]] QString restlessness() const;

private:
    bool step(qint64 until);
    [[nodiscard]] bool isQuiet() const;

    QTemporaryDir m_folder;
    Id m_tenant;
    std::unique_ptr<SimServer> m_server;
    std::unique_ptr<Network> m_network;
    std::vector<std::unique_ptr<SimClient>> m_clients;
    int m_spins = 0;
};

} // namespace finwise::simulation
