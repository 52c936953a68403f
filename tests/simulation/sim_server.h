// SPDX-License-Identifier: GPL-3.0-or-later
// SimServer: the real server logic (session protocol, hub, tenant store on a real database file)
// without sockets and threads. Storage work and its answers are separate moments of virtual time,
// so a crash can fall between receiving and storing, and between storing and answering.
// Thread rule: one thread.
#pragma once

#include "server/accounts_store.h"
#include "server/hub.h"
#include "server/metrics.h"
#include "server/session_protocol.h"
#include "server/sqlite_tenant_store.h"
#include "simulation/stage.h"

namespace finwise::simulation {

class SimServer {
public:
    using Session = std::shared_ptr<server::SessionProtocol>;

    // `folder` exists and is empty.
    SimServer(Stage &stage, const EntityCatalog &catalog, QString folder, const Id &tenant);
    ~SimServer();
    Q_DISABLE_COPY_MOVE(SimServer)

    void start();
    // Ends without a word; what was committed stays.
    void crash();
    // Crashes around the n-th piece of storage work from now.
    void armCrash(int work) { m_crashIn = work; }
    [[nodiscard]] bool isUp() const { return m_process != nullptr; }
    // Differs after every start.
    [[nodiscard]] int generation() const { return m_generation; }
    // An older state of the tenant's database takes its place, in a new epoch, as the restore
    // command does it. Not running afterwards.
    [[nodiscard]] QString copyDatabase() const;
    void restore(const QString &copy);
    // Called when the process ends.
    void setOnCrash(std::function<void()> onCrash) { m_onCrash = std::move(onCrash); }

    // REQUIRES: isUp().
    Session accept(server::SessionProtocol::Send send, server::SessionProtocol::Close close);

    // The tenant's database file.
    [[nodiscard]] QString databasePath() const;

private:
    void crashAt(QLatin1StringView where);
    struct Process;
    [[nodiscard]] QString folder() const;
    Stage &m_stage;
    const EntityCatalog &m_catalog;
    QString m_root;
    Id m_tenant;
    ManualClock m_clock{kBeginning};
    SeededRandom m_random;
    Log m_log;
    std::unique_ptr<server::AccountsStore> m_accounts; // outlives crashes
    server::Caller m_caller;
    std::unique_ptr<Process> m_process;
    std::function<void()> m_onCrash;
    int m_generation = 0;
    int m_crashIn = 0;
};

} // namespace finwise::simulation
