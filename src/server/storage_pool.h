// SPDX-License-Identifier: GPL-3.0-or-later
// StoragePool: threads that own the databases. A tenant always goes to the same thread, so it has
// one writer and its work keeps its order; password hashing has a thread of its own.
// Thread rule: start and stop on one thread; run() and login() from any.
#pragma once

#include "server/storage.h"

#include <condition_variable>
#include <deque>
#include <thread>

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
    bool login(Work work) override;

private:
    struct Lane {
        std::thread thread;
        std::mutex mutex;
        std::condition_variable wake;
        std::deque<Work> queue;
        bool ending = false;
    };
    void serve(Lane &lane, std::function<void(Result<void>)> opened);
    static bool put(Lane &lane, Work work, std::size_t limit);

    Open m_open;
    std::vector<std::unique_ptr<Lane>> m_lanes; // the last one hashes passwords
};

} // namespace finwise::server
