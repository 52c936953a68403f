// SPDX-License-Identifier: GPL-3.0-or-later
// Storage: where work on the stores is done. Work for one tenant runs in the order given, one at a
// time, so a tenant has exactly one writer. InlineStorage does it at once on the caller's thread
// (simulation, tests); StoragePool has threads of its own.
// Thread rule: run() and login() from any thread.
#pragma once

#include "server/accounts_store.h"

#include <functional>

namespace finwise::server {

// Borrowed for the duration of one piece of work.
struct Stores {
    TenantStore &tenants;
    AccountsStore &accounts;
};

using Work = std::function<void(Stores &)>;
// Runs a function on the thread of whoever owns it: later from an event loop, or at once in the
// simulation. Must stay callable as long as work is under way.
using Post = std::function<void(std::function<void()>)>;

// A batch on its way to its tenant. done gets the answer after the durable commit, on the tenant's
// writer.
struct Push {
    Actor actor;
    wire::Batch batch;
    QList<EntryCheck> checks; // of its entries, or none: still to be made
    // Takes the batch along: thousands of small pieces, which others have more time to free.
    std::function<void(Stores &, wire::Batch, Result<PushOutcome>)> done;
};

class Storage {
public:
    virtual ~Storage() = default;
    virtual void run(const Id &tenant, Work work) = 0;
    // Like run(), but batches that wait one behind the other may share a commit.
    virtual void push(Push push)
    {
        run(push.actor.tenant, [push = std::move(push)](Stores &stores) {
            push.done(stores, push.batch, stores.tenants.push(push.actor, push.batch));
        });
    }
    // Password hashing is slow on purpose; it never holds up a tenant. False when too many wait.
    virtual bool login(Work work) = 0;
};

class InlineStorage final : public Storage {
public:
    InlineStorage(TenantStore &tenants, AccountsStore &accounts) : m_stores{tenants, accounts} {}
    void run(const Id &, Work work) override { work(m_stores); }
    bool login(Work work) override
    {
        work(m_stores);
        return true;
    }

private:
    Stores m_stores;
};

} // namespace finwise::server
