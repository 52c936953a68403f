// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace finwise::server {
namespace {

constexpr qsizetype kMaxKeys = 50'000;
constexpr double kNothing = 1e-6; // what adding up tenths may lack

} // namespace

qint64 RateLimit::take(const QString &key, double amount, const Rate &rate, qint64 nowMs)
{
    if (rate.perSecond <= 0)
        return 0;
    const std::scoped_lock lock(m_mutex);
    if (m_buckets.size() >= kMaxKeys) {
        // Who has been quiet long enough to be full again is like somebody new.
        m_buckets.removeIf([&](const auto &it) {
            return it.value().tokens + double(nowMs - it.value().atMs) / 1000 * rate.perSecond
                >= rate.burst;
        });
    }
    if (m_buckets.size() >= kMaxKeys)
        m_buckets.clear(); // memory is bounded even against a whole network
    auto found = m_buckets.find(key);
    if (found == m_buckets.end())
        found = m_buckets.insert(key, Bucket{rate.burst, nowMs});
    const double gained = double(nowMs - found->atMs) / 1000 * rate.perSecond;
    found->tokens = std::min(rate.burst, found->tokens + gained);
    found->atMs = nowMs;
    const double needed = std::min(amount, rate.burst);
    if (found->tokens + kNothing >= needed) {
        found->tokens -= amount;
        return 0;
    }
    return std::max<qint64>(
        1, qint64(std::ceil((needed - found->tokens) / rate.perSecond * 1000 - kNothing)));
}

} // namespace finwise::server
