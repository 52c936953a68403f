// SPDX-License-Identifier: GPL-3.0-or-later
// Hub: who listens to which tenant. After a commit every session of the tenant hears of it, except
// the one that sent it. Thread rule: any thread; subscribers are called on the publishing thread
// and post to their own.
#pragma once

#include "server/bulk_desk.h"
#include "server/lock_table.h"
#include "server/rate_limit.h"
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

    // Something to say to the sessions of a tenant that is no commit.
    using MessagePtr = std::shared_ptr<const wire::Message>;
    using Told = std::function<void(const MessagePtr &)>;

    // Returns the number to unsubscribe with, which also names the session as a sender. Never 0.
    quint64 subscribe(const Id &tenant, Subscriber subscriber, Told told = {});
    // A publication under way may still call the subscriber once.
    void unsubscribe(quint64 number);
    // Tells all sessions of the tenant but the sender (0: nobody). Called on the tenant's writer
    // directly after the commit, so that every session hears of commits in their order.
    void publish(const CommitPtr &commit, quint64 sender);
    [[nodiscard]] qsizetype sessions() const;

    // Record locks. Everybody else in the tenant hears when one changes hands or ends.
    wire::LockState lock(const Id &tenant, const wire::Lock &wanted, const LockHolder &holder,
                         qint64 nowMs);
    void unlock(const Id &tenant, const wire::Unlock &given, quint64 number);
    [[nodiscard]] QList<wire::LockState> locks(const Id &tenant, qint64 nowMs) const;
    // Frees what nobody prolonged.
    void sweepLocks(qint64 nowMs);

    [[nodiscard]] BulkDesk &bulk() { return m_bulk; }
    [[nodiscard]] Traffic &traffic() { return m_traffic; }
    // One database of one device has one session: the one that held the seat before is told to go.
    void takeSeat(quint64 number, const QString &seat, std::function<void()> displaced);

private:
    QList<LockTable::Freed> forget(quint64 number);
    void tell(const Id &tenant, const wire::Message &message, quint64 except);
    struct Listener {
        quint64 number = 0;
        Subscriber subscriber;
        Told told;
    };
    mutable std::mutex m_mutex;
    quint64 m_last = 0;
    std::unordered_map<quint64, Id> m_tenantOf;
    QHash<Id, std::vector<Listener>> m_listeners;
    struct Seat {
        quint64 number = 0;
        std::function<void()> displaced;
    };
    QHash<QString, Seat> m_seats;
    std::unordered_map<quint64, QString> m_seatOf;
    LockTable m_locks;
    BulkDesk m_bulk;
    Traffic m_traffic;
};

} // namespace finwise::server
