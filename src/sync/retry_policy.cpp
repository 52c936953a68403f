// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/retry_policy.h"

namespace finwise::sync {

qint64 Jitter::upTo(qint64 bound)
{
    // SplitMix64: one addition and a finaliser, good enough to spread clients.
    m_state += 0x9e37'79b9'7f4a'7c15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58'476d'1ce4'e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d0'49bb'1331'11ebULL;
    z ^= z >> 31;
    return bound <= 0 ? 0 : qint64(z % (quint64(bound) + 1));
}

qint64 backoffMs(qint64 baseMs, int growthPercent, int attempt, qint64 capMs)
{
    qint64 wait = std::min(baseMs, capMs);
    for (int i = 1; i < attempt && wait < capMs && growthPercent > 100; ++i)
        wait = std::min(wait * growthPercent / 100, capMs);
    return wait;
}

const RetryRule *retryRule(const SyncConfig &config, ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Validation: return &config.validation;
    case ErrorKind::Timeout: return &config.timeout;
    case ErrorKind::Network:
    case ErrorKind::Protocol:
    case ErrorKind::Busy:
    case ErrorKind::RateLimited: return &config.network;
    case ErrorKind::NotFound:
    case ErrorKind::Ambiguous:
    case ErrorKind::Usage:
    case ErrorKind::Certificate:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::TooLarge:
    case ErrorKind::Unsupported:
    case ErrorKind::Storage:
    case ErrorKind::DiskFull:
    case ErrorKind::Corrupt:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal: return nullptr;
    }
    Q_UNREACHABLE();
}

bool needsUser(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Certificate:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::Unsupported:
    case ErrorKind::Usage:
    case ErrorKind::NotFound:
    case ErrorKind::Corrupt: return true;
    case ErrorKind::Validation:
    case ErrorKind::Ambiguous:
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::TooLarge:
    case ErrorKind::Protocol:
    case ErrorKind::Storage:
    case ErrorKind::DiskFull:
    case ErrorKind::Busy:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal: return false;
    }
    Q_UNREACHABLE();
}

} // namespace finwise::sync
