// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/occupancy.h"

namespace finwise::server {

Occupancy::Place Occupancy::take(const QString &key, int most) const
{
    {
        const std::scoped_lock lock(m_held->mutex);
        int &count = m_held->counts[key];
        if (most > 0 && count >= most)
            return nullptr;
        ++count;
    }
    // A pointer to nothing that knows what to do at its end.
    return Place(m_held.get(), [held = m_held, key](void *) {
        const std::scoped_lock lock(held->mutex);
        const auto found = held->counts.find(key);
        Q_ASSERT(found != held->counts.end());
        if (--*found == 0)
            held->counts.erase(found);
    });
}

} // namespace finwise::server
