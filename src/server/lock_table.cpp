// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/lock_table.h"

namespace finwise::server {

wire::LockState LockTable::stateOf(const Key &key, const Held &held, qint64 nowMs)
{
    wire::LockState state;
    state.entity = key.entity;
    state.id = key.id;
    if (held.endsMs > nowMs) {
        state.holder = held.holder.name;
        state.device = held.holder.device;
        state.fence = held.fence;
        state.expiresMs = held.endsMs - nowMs;
    }
    return state;
}

LockTable::Answer LockTable::lock(const Id &tenant, const wire::Lock &wanted,
                                  const LockHolder &holder, qint64 nowMs)
{
    const Key key{tenant, wanted.entity, wanted.id};
    const auto found = m_locks.find(key);
    if (found != m_locks.end()) {
        Held &held = found->second;
        const bool over = held.endsMs <= nowMs;
        if (!over && held.holder.device != holder.device)
            return {stateOf(key, held, nowMs), false};
        const bool changed = over || held.holder.session != holder.session;
        if (changed) {
            if (--m_ofSession[held.holder.session] <= 0)
                m_ofSession.erase(held.holder.session);
            ++m_ofSession[holder.session];
            held.holder = holder;
            held.fence = ++m_lastFence;
        }
        held.endsMs = nowMs + kLockMs;
        return {stateOf(key, held, nowMs), changed};
    }
    if (const auto count = m_ofSession.find(holder.session);
        count != m_ofSession.end() && count->second >= kLocksPerSession)
        return {stateOf(key, Held{}, nowMs), false};
    ++m_ofSession[holder.session];
    const Held held{holder, ++m_lastFence, nowMs + kLockMs};
    m_locks.emplace(key, held);
    return {stateOf(key, held, nowMs), true};
}

template <class Condition> QList<LockTable::Freed> LockTable::freeIf(const Condition &condition)
{
    QList<Freed> freed;
    for (auto it = m_locks.begin(); it != m_locks.end();) {
        if (!condition(it->first, it->second)) {
            ++it;
            continue;
        }
        freed.append({it->first.tenant, stateOf(it->first, Held{}, 0)});
        const quint64 session = it->second.holder.session;
        if (--m_ofSession[session] <= 0)
            m_ofSession.erase(session);
        it = m_locks.erase(it);
    }
    return freed;
}

bool LockTable::unlock(const Id &tenant, const wire::Unlock &given, quint64 session)
{
    const Key key{tenant, given.entity, given.id};
    const auto found = m_locks.find(key);
    if (found == m_locks.end() || found->second.holder.session != session)
        return false;
    if (--m_ofSession[session] <= 0)
        m_ofSession.erase(session);
    m_locks.erase(found);
    return true;
}

QList<LockTable::Freed> LockTable::leave(quint64 session)
{
    if (!m_ofSession.contains(session))
        return {};
    return freeIf(
        [session](const Key &, const Held &held) { return held.holder.session == session; });
}

QList<LockTable::Freed> LockTable::sweep(qint64 nowMs)
{
    return freeIf([nowMs](const Key &, const Held &held) { return held.endsMs <= nowMs; });
}

QList<wire::LockState> LockTable::held(const Id &tenant, qint64 nowMs) const
{
    QList<wire::LockState> states;
    for (auto it = m_locks.lower_bound(Key{tenant, {}, {}});
         it != m_locks.end() && it->first.tenant == tenant; ++it) {
        if (it->second.endsMs > nowMs)
            states.append(stateOf(it->first, it->second, nowMs));
    }
    return states;
}

} // namespace finwise::server
