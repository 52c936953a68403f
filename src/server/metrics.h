// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics: the server's counters for /metrics. Thread rule: any thread; every counter by itself
// is exact, together they are no snapshot.
#pragma once

#include <QByteArray>

#include <atomic>

namespace finwise::server {

struct Metrics {
    using Counter = std::atomic<qint64>;

    Counter connections{0}; // open now
    Counter sessions{0};    // greeted and not closed
    Counter accepted{0};
    Counter httpRequests{0};
    Counter httpRefused{0}; // by the header gate
    Counter authFailures{0};
    Counter batches{0};
    Counter applied{0};
    Counter duplicates{0};
    Counter conflicts{0};
    Counter refused{0}; // invalid, forbidden, too large
    Counter retries{0}; // out of order, retry later
    Counter recordsSent{0};
    Counter updates{0};
    Counter pokes{0};
    Counter storageErrors{0};
    Counter closedForOverload{0};
    Counter bulkGranted{0};
    Counter bulkDenied{0};
    Counter rateLimited{0}; // requests and batches told to come later
    Counter displaced{0};   // sessions replaced by a newer one of the same device
    Counter breakerOpened{0};
    Counter pressure{0}; // 1 while too much memory is in use

    // Prometheus text format.
    [[nodiscard]] QByteArray text() const;
};

} // namespace finwise::server
