// SPDX-License-Identifier: GPL-3.0-or-later
// RateLimit: a bucket of tokens per key that refills with time. Traffic: what all connections of a
// server share to keep it within its bounds. Thread rule: any thread.
#pragma once

#include <QHash>
#include <QString>

#include "server/occupancy.h"

#include <atomic>
#include <mutex>

namespace finwise::server {

struct Rate {
    double perSecond = 0; // 0: unlimited
    double burst = 0;
};

class RateLimit {
public:
    // Takes `amount` tokens of the key and answers 0, or takes nothing and answers the
    // milliseconds until they will be there. More than the burst is let pass from a full bucket,
    // so that nothing can be refused for ever.
    qint64 take(const QString &key, double amount, const Rate &rate, qint64 nowMs);

private:
    struct Bucket {
        double tokens = 0;
        qint64 atMs = 0;
    };
    std::mutex m_mutex;
    QHash<QString, Bucket> m_buckets;
};

struct Traffic {
    RateLimit requests;               // by address
    RateLimit rows;                   // by tenant
    Occupancy connections;            // that are no sockets yet, by address
    Occupancy sockets;                // by user
    std::atomic<bool> pressed{false}; // the process uses more memory than it may
};

} // namespace finwise::server
