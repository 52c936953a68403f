// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics: the server's counters for /metrics. Thread rule: any thread; every counter by itself
// is exact, together they are no snapshot.
#pragma once

#include <QByteArray>

#include <array>
#include <atomic>

namespace finwise::server {

// How often something took how long, in the buckets Prometheus counts.
class Histogram {
public:
    static constexpr std::array<int, 11> kBoundsMs{1,   2,   5,   10,    20,   50,
                                                   100, 200, 500, 1'000, 5'000};
    void observe(qint64 ms);
    // The lines of a histogram named so, in seconds.
    [[nodiscard]] QByteArray text(const QByteArray &name, const QByteArray &help) const;
    [[nodiscard]] qint64 count() const { return m_buckets.back(); }

private:
    // Each counts what took no longer than its bound; the last counts all.
    std::array<std::atomic<qint64>, kBoundsMs.size() + 1> m_buckets{};
    std::atomic<qint64> m_sumMs{0};
};

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
    Counter queueAgeMs{0}; // how long the last work waited before a database had time for it
    Counter pressure{0};   // 1 while too much memory is in use

    Histogram batchLatency;     // from a batch's arrival to its answer
    Histogram broadcastLatency; // from the commit to another session being told

    // Prometheus text format.
    [[nodiscard]] QByteArray text() const;
};

} // namespace finwise::server
