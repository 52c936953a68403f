// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub.h"

#include <algorithm>

namespace finwise::server {

quint64 Hub::subscribe(const Id &tenant, Subscriber subscriber)
{
    const std::scoped_lock lock(m_mutex);
    const quint64 number = ++m_last;
    m_tenantOf.emplace(number, tenant);
    m_listeners[tenant].push_back(Listener{number, std::move(subscriber)});
    return number;
}

void Hub::unsubscribe(quint64 number)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_tenantOf.find(number);
    if (found == m_tenantOf.end())
        return;
    std::vector<Listener> &listeners = m_listeners[found->second];
    std::erase_if(listeners, [number](const Listener &it) { return it.number == number; });
    if (listeners.empty())
        m_listeners.remove(found->second);
    m_tenantOf.erase(found);
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
        for (const Listener &listener : *found) {
            if (listener.number != sender)
                hearing.push_back(listener.subscriber);
        }
    }
    for (const Subscriber &subscriber : hearing)
        subscriber(commit);
}

qsizetype Hub::sessions() const
{
    const std::scoped_lock lock(m_mutex);
    return qsizetype(m_tenantOf.size());
}

} // namespace finwise::server
