// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub.h"

#include <algorithm>

namespace finwise::server {

quint64 Hub::subscribe(const Id &tenant, Subscriber subscriber, Told told)
{
    const std::scoped_lock lock(m_mutex);
    const quint64 number = ++m_last;
    m_tenantOf.emplace(number, tenant);
    m_listeners[tenant].push_back(Listener{number, std::move(subscriber), std::move(told)});
    return number;
}

void Hub::unsubscribe(quint64 number)
{
    for (const LockTable::Freed &freed : forget(number))
        tell(freed.tenant, freed.state, number);
}

QList<LockTable::Freed> Hub::forget(quint64 number)
{
    const std::scoped_lock lock(m_mutex);
    const QList<LockTable::Freed> freed = m_locks.leave(number);
    if (const auto seat = m_seatOf.extract(number); !seat.empty()) {
        if (m_seats.value(seat.mapped()).number == number)
            m_seats.remove(seat.mapped());
    }
    const auto found = m_tenantOf.find(number);
    if (found == m_tenantOf.end())
        return freed;
    if (const auto people = m_people.find(found->second); people != m_people.end()) {
        if (people->erase(number) > 0)
            m_moved.insert(found->second);
        if (people->empty())
            m_people.erase(people);
    }
    std::vector<Listener> &listeners = m_listeners[found->second];
    std::erase_if(listeners, [number](const Listener &it) { return it.number == number; });
    if (listeners.empty()) {
        m_listeners.remove(found->second);
        m_heads.remove(found->second);
        m_moved.remove(found->second);
    }
    m_tenantOf.erase(found);
    return freed;
}

void Hub::takeSeat(quint64 number, const QString &seat, std::function<void()> displaced)
{
    Seat before;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_tenantOf.contains(number))
            return; // it left in the meantime
        before = std::exchange(m_seats[seat], Seat{number, std::move(displaced)});
        m_seatOf.insert_or_assign(number, seat);
    }
    if (before.number != 0 && before.number != number)
        before.displaced();
}

void Hub::publish(const CommitPtr &commit, quint64 sender)
{
    // Called without the lock: in the simulation a subscriber answers at once and may leave.
    std::vector<Subscriber> hearing;
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_listeners.constFind(commit->tenant);
        if (found == m_listeners.constEnd())
            return;
        Position &head = m_heads[commit->tenant];
        if (head.epoch != commit->after.epoch || head.seq < commit->after.seq)
            head = commit->after;
        for (const Listener &listener : *found) {
            if (listener.number != sender)
                hearing.push_back(listener.subscriber);
        }
    }
    for (const Subscriber &subscriber : hearing)
        subscriber(commit);
}

void Hub::tell(const Id &tenant, const wire::Message &message, quint64 except)
{
    std::vector<Told> hearing;
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_listeners.constFind(tenant);
        if (found == m_listeners.constEnd())
            return;
        for (const Listener &listener : *found) {
            if (listener.number != except && listener.told)
                hearing.push_back(listener.told);
        }
    }
    const auto shared = std::make_shared<const wire::Message>(message);
    for (const Told &told : hearing)
        told(shared);
}

wire::LockState Hub::lock(const Id &tenant, const wire::Lock &wanted, const LockHolder &holder,
                          qint64 nowMs)
{
    LockTable::Answer answer;
    {
        const std::scoped_lock lock(m_mutex);
        answer = m_locks.lock(tenant, wanted, holder, nowMs);
    }
    if (answer.changedHands)
        tell(tenant, answer.state, holder.session);
    return answer.state;
}

void Hub::unlock(const Id &tenant, const wire::Unlock &given, quint64 number)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_locks.unlock(tenant, given, number))
            return;
    }
    wire::LockState state;
    state.entity = given.entity;
    state.id = given.id;
    tell(tenant, state, number);
}

QList<wire::LockState> Hub::locks(const Id &tenant, qint64 nowMs) const
{
    const std::scoped_lock lock(m_mutex);
    return m_locks.held(tenant, nowMs);
}

void Hub::sweepLocks(qint64 nowMs)
{
    QList<LockTable::Freed> freed;
    {
        const std::scoped_lock lock(m_mutex);
        freed = m_locks.sweep(nowMs);
    }
    for (const LockTable::Freed &one : std::as_const(freed))
        tell(one.tenant, one.state, 0);
}

void Hub::arrive(quint64 number, const wire::Person &person)
{
    const std::scoped_lock lock(m_mutex);
    const auto tenant = m_tenantOf.find(number);
    if (tenant == m_tenantOf.end())
        return; // it left in the meantime
    m_people[tenant->second].insert_or_assign(number, person);
    m_moved.insert(tenant->second);
}

wire::Presence Hub::presence(const Id &tenant) const
{
    const std::scoped_lock lock(m_mutex);
    return presenceOf(tenant);
}

// REQUIRES: the lock is held.
wire::Presence Hub::presenceOf(const Id &tenant) const
{
    wire::Presence presence;
    const auto found = m_people.constFind(tenant);
    if (found == m_people.constEnd())
        return presence;
    presence.total = qint64(found->size());
    for (const auto &[number, person] : *found) {
        if (presence.people.size() >= kPeopleNamed)
            break;
        if (!presence.people.contains(person))
            presence.people.append(person);
        else
            --presence.total; // the same device a second time
    }
    return presence;
}

void Hub::tellPresence()
{
    std::vector<std::pair<Id, wire::Presence>> news;
    {
        const std::scoped_lock lock(m_mutex);
        for (const Id &tenant : std::exchange(m_moved, {}))
            news.emplace_back(tenant, presenceOf(tenant));
    }
    for (const auto &[tenant, presence] : news)
        tell(tenant, presence, 0);
}

void Hub::announce(const Id &tenant, const wire::Message &message, quint64 except)
{
    if (!tenant.isNull()) {
        tell(tenant, message, except);
        return;
    }
    for (const Id &each : tenants())
        tell(each, message, except);
}

bool Hub::takeNotice(qint64 number)
{
    const std::scoped_lock lock(m_mutex);
    if (number <= m_lastNotice)
        return false;
    m_lastNotice = number;
    return true;
}

QList<Id> Hub::tenants() const
{
    const std::scoped_lock lock(m_mutex);
    return m_listeners.keys();
}

bool Hub::isBehind(const Id &tenant, const Position &head) const
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_heads.constFind(tenant);
    if (known == m_heads.constEnd())
        return head.seq > 0;
    return known->epoch != head.epoch || known->seq < head.seq;
}

qsizetype Hub::sessions() const
{
    const std::scoped_lock lock(m_mutex);
    return qsizetype(m_tenantOf.size());
}

} // namespace finwise::server
