// SPDX-License-Identifier: GPL-3.0-or-later
// Hub: who listens to which tenant. After a commit every session of the tenant hears of it, except
// the one that sent it. Thread rule: any thread; subscribers are called on the publishing thread
// and post to their own.
#pragma once

#include "server/tenant_store.h"

#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace finwise::server {

using CommitPtr = std::shared_ptr<const Commit>;

class Hub {
public:
    using Subscriber = std::function<void(const CommitPtr &)>;

    // Returns the number to unsubscribe with, which also names the session as a sender. Never 0.
    quint64 subscribe(const Id &tenant, Subscriber subscriber);
    // A publication under way may still call the subscriber once.
    void unsubscribe(quint64 number);
    // Tells all sessions of the tenant but the sender (0: nobody). Called on the tenant's writer
    // directly after the commit, so that every session hears of commits in their order.
    void publish(const CommitPtr &commit, quint64 sender);
    [[nodiscard]] qsizetype sessions() const;

private:
    struct Listener {
        quint64 number = 0;
        Subscriber subscriber;
    };
    mutable std::mutex m_mutex;
    quint64 m_last = 0;
    std::unordered_map<quint64, Id> m_tenantOf;
    QHash<Id, std::vector<Listener>> m_listeners;
};

} // namespace finwise::server
