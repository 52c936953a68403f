// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/login_throttle.h"

namespace finwise::server {
namespace {

constexpr int kFreeTries = 5;         // of one account from one address
constexpr int kFreeTriesAddress = 30; // of all accounts from one address
constexpr qint64 kFirstWaitMs = 1000;
constexpr qint64 kLongestWaitMs = 60'000;
constexpr int kDoublings = 6; // 1 s … 64 s
constexpr qint64 kForgetMs = 15 * 60 * 1000;
constexpr qsizetype kMaxKeys = 20'000;

QString both(const QString &account, const QString &address)
{
    return address + u'|' + account.left(64);
}

} // namespace

qint64 LoginThrottle::waitFor(const QString &key, int free) const
{
    const auto found = m_failures.constFind(key);
    if (found == m_failures.constEnd() || found->count < free)
        return 0;
    const int doublings = std::min(found->count - free, kDoublings);
    const qint64 wait = std::min(kFirstWaitMs << doublings, kLongestWaitMs);
    return std::max<qint64>(0, found->lastMs + wait - m_clock.monotonicMs());
}

qint64 LoginThrottle::waitMs(const QString &account, const QString &address) const
{
    return std::max(waitFor(both(account, address), kFreeTries),
                    waitFor(address, kFreeTriesAddress));
}

void LoginThrottle::count(const QString &key)
{
    const qint64 now = m_clock.monotonicMs();
    if (m_failures.size() >= kMaxKeys)
        m_failures.removeIf([now](const auto &it) { return now - it.value().lastMs > kForgetMs; });
    if (m_failures.size() >= kMaxKeys)
        m_failures.clear(); // memory is bounded even against a whole network of guessers
    Failures &failures = m_failures[key];
    if (now - failures.lastMs > kForgetMs)
        failures.count = 0;
    ++failures.count;
    failures.lastMs = now;
}

void LoginThrottle::failed(const QString &account, const QString &address)
{
    count(both(account, address));
    count(address);
}

void LoginThrottle::succeeded(const QString &account, const QString &address)
{
    m_failures.remove(both(account, address));
}

} // namespace finwise::server
