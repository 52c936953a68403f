// SPDX-License-Identifier: GPL-3.0-or-later
// StoragePool: threads that own the databases. A tenant always goes to the same thread, so it has
// one writer and its work keeps its order. The tenants of a thread take turns, so that one
// tenant's import makes the others wait for one commit at most; batches of one tenant that wait one
// behind the other share a commit. Password hashing has a thread of its own.
// Thread rule: start and stop on one thread; run() and login() from any.
#pragma once

#include "server/storage.h"

#include <condition_variable>
#include <deque>
#include <thread>
#include <variant>

namespace finwise::server {

class StoragePool final : public Storage {
public:
    // Makes the stores of one thread, on that thread.
    struct Opened {
        std::unique_ptr<AccountsStore> accounts;
        std::unique_ptr<TenantStore> tenants;
    };
    using Open = std::function<Result<Opened>()>;

    StoragePool(int threads, Open open);
    ~StoragePool() override;
    Q_DISABLE_COPY_MOVE(StoragePool)

    // The first error of any thread.
    Result<void> start();
    // Finishes what is queued, then ends the threads. Nothing may be queued afterwards.
    void stop();

    void run(const Id &tenant, Work work) override;
    void push(Push push) override;
    bool login(Work work) override;

private:
    using Job = std::variant<Work, Push>;
    struct Lane {
        std::thread thread;
        std::mutex mutex;
        std::condition_variable wake;
        QHash<Id, std::deque<Job>> queues; // never empty ones
        std::deque<Id> turns;              // each tenant with a queue once
        std::size_t waiting = 0;
        bool ending = false;
    };
    void serve(Lane &lane, std::function<void(Result<void>)> opened);
    static bool put(Lane &lane, const Id &tenant, Job job, std::size_t limit);
    Lane &laneOf(const Id &tenant);

    Open m_open;
    std::vector<std::unique_ptr<Lane>> m_lanes; // the last one hashes passwords
};

} // namespace finwise::server
