// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bulk_desk.h"

#include <algorithm>

namespace finwise::server {

std::optional<wire::BulkGrant> BulkDesk::ask(const Id &tenant, quint64 session, qint64 wanted,
                                             const BulkRules &rules, qint64 nowMs)
{
    const std::scoped_lock lock(m_mutex);
    // Whoever let its time pass without a word does not keep the others out.
    std::erase_if(m_slots, [&](const auto &slot) {
        return slot.first == session || slot.second.endsMs <= nowMs;
    });
    const auto ofTenant = std::count_if(m_slots.begin(), m_slots.end(), [&](const auto &slot) {
        return slot.second.tenant == tenant;
    });
    if (rules.batchEntries <= 0 || ofTenant >= rules.slotsPerTenant
        || m_slots.size() >= std::size_t(rules.slots))
        return std::nullopt;
    const qint64 most = m_slots.empty() ? rules.credits : rules.sharedCredits;
    m_slots.emplace(session, Slot{tenant, nowMs + rules.ttlMs});
    return wire::BulkGrant{rules.batchEntries,
                           rules.batchBytes,
                           rules.window,
                           rules.pauseMs,
                           std::clamp<qint64>(wanted, rules.batchEntries, most),
                           rules.ttlMs};
}

void BulkDesk::giveBack(quint64 session)
{
    const std::scoped_lock lock(m_mutex);
    m_slots.erase(session);
}

} // namespace finwise::server
