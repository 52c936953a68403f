// SPDX-License-Identifier: GPL-3.0-or-later
// Hub: who listens to which tenant. After a commit every session of the tenant hears of it, except
// the one that sent it. Thread rule: any thread; subscribers are called on the publishing thread
// and post to their own.
#pragma once

#include "server/bulk_desk.h"
#include "server/lock_table.h"
#include "server/rate_limit.h"
#include "server/tenant_store.h"

#include <QSet>

#include <functional>
#include <map>
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

    // Who is here. Sessions that want to know hear of it by tellPresence(), which somebody calls
    // every second: many who come at once are one message, not one for each pair of them.
    void arrive(quint64 number, const wire::Person &person);
    [[nodiscard]] wire::Presence presence(const Id &tenant) const;
    void tellPresence();
    // Something for all sessions of the tenant but one (0: for all); a null tenant: of all tenants.
    void announce(const Id &tenant, const wire::Message &message, quint64 except = 0);
    // True for the first who asks about this notice and all before it.
    bool takeNotice(qint64 number);

    // Tenants somebody listens to.
    [[nodiscard]] QList<Id> tenants() const;
    // The tenant is further than anybody was told.
    [[nodiscard]] bool isBehind(const Id &tenant, const Position &head) const;

    [[nodiscard]] BulkDesk &bulk() { return m_bulk; }
    [[nodiscard]] Traffic &traffic() { return m_traffic; }
    // One database of one device has one session: the one that held the seat before is told to go.
    void takeSeat(quint64 number, const QString &seat, std::function<void()> displaced);

private:
    static constexpr qsizetype kPeopleNamed = 50;
    QList<LockTable::Freed> forget(quint64 number);
    [[nodiscard]] wire::Presence presenceOf(const Id &tenant) const;
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
    QHash<Id, std::map<quint64, wire::Person>> m_people; // by tenant and session
    QSet<Id> m_moved;            // tenants where somebody came or went since the last telling
    QHash<Id, Position> m_heads; // what the listeners of a tenant were told last
    qint64 m_lastNotice = 0;
    LockTable m_locks;
    BulkDesk m_bulk;
    Traffic m_traffic;
};

} // namespace finwise::server
