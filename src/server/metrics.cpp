// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics.h"

#include <array>

namespace finwise::server {
namespace {

enum class Kind { Gauge, Counter };

struct Line {
    const char *name;
    const char *help;
    Kind kind;
    Metrics::Counter Metrics::*value;
};

constexpr std::array kLines{
    Line{"finwise_connections", "Open TCP connections.", Kind::Gauge, &Metrics::connections},
    Line{"finwise_sessions", "Greeted WebSocket sessions.", Kind::Gauge, &Metrics::sessions},
    Line{"finwise_accepted_total", "TCP connections accepted.", Kind::Counter, &Metrics::accepted},
    Line{"finwise_http_requests_total", "HTTP requests answered.", Kind::Counter,
         &Metrics::httpRequests},
    Line{"finwise_http_refused_total", "Requests refused before they were routed.", Kind::Counter,
         &Metrics::httpRefused},
    Line{"finwise_auth_failures_total", "Refused sign-ins and tokens.", Kind::Counter,
         &Metrics::authFailures},
    Line{"finwise_batches_total", "Batches judged.", Kind::Counter, &Metrics::batches},
    Line{"finwise_entries_applied_total", "Changes that took effect.", Kind::Counter,
         &Metrics::applied},
    Line{"finwise_entries_duplicate_total", "Changes that had been applied before.", Kind::Counter,
         &Metrics::duplicates},
    Line{"finwise_entries_conflict_total", "Changes that lost a conflict.", Kind::Counter,
         &Metrics::conflicts},
    Line{"finwise_entries_refused_total", "Changes that were invalid, forbidden or too large.",
         Kind::Counter, &Metrics::refused},
    Line{"finwise_entries_retry_total", "Changes that have to come again.", Kind::Counter,
         &Metrics::retries},
    Line{"finwise_records_sent_total", "Records sent in pages and updates.", Kind::Counter,
         &Metrics::recordsSent},
    Line{"finwise_updates_total", "Contiguous updates broadcast.", Kind::Counter,
         &Metrics::updates},
    Line{"finwise_pokes_total", "Pokes broadcast.", Kind::Counter, &Metrics::pokes},
    Line{"finwise_storage_errors_total", "Requests that failed in the database.", Kind::Counter,
         &Metrics::storageErrors},
    Line{"finwise_overload_closed_total", "Connections closed because they read too slowly.",
         Kind::Counter, &Metrics::closedForOverload},
    Line{"finwise_bulk_granted_total", "Bulk grants given.", Kind::Counter, &Metrics::bulkGranted},
    Line{"finwise_rate_limited_total", "Requests and batches told to come later.", Kind::Counter,
         &Metrics::rateLimited},
    Line{"finwise_displaced_total", "Sessions replaced by a newer one of their device.",
         Kind::Counter, &Metrics::displaced},
    Line{"finwise_breaker_opened_total", "Times a failing database was left alone.", Kind::Counter,
         &Metrics::breakerOpened},
    Line{"finwise_queue_age_milliseconds",
         "Time the latest work waited for its database, the longest of all threads.", Kind::Gauge,
         &Metrics::queueAgeMs},
    Line{"finwise_memory_pressure", "1 while new connections are turned away.", Kind::Gauge,
         &Metrics::pressure},
    Line{"finwise_bulk_denied_total", "Bulk grants denied.", Kind::Counter, &Metrics::bulkDenied},
};

} // namespace

void Histogram::observe(qint64 ms)
{
    for (std::size_t i = 0; i < kBoundsMs.size(); ++i) {
        if (ms <= kBoundsMs[i])
            ++m_buckets[i];
    }
    ++m_buckets.back();
    m_sumMs += ms;
}

QByteArray Histogram::text(const QByteArray &name, const QByteArray &help) const
{
    const auto seconds = [](qint64 ms) -> QByteArray {
        return QByteArray::number(ms / 1000) + '.'
             + QByteArray::number(ms % 1000).rightJustified(3, '0');
    };
    QByteArray out = "# HELP " + name + ' ' + help + "\n# TYPE " + name + " histogram\n";
    for (std::size_t i = 0; i < kBoundsMs.size(); ++i)
        out += name + "_bucket{le=\"" + seconds(kBoundsMs[i]) + "\"} "
             + QByteArray::number(m_buckets[i].load()) + '\n';
    const QByteArray all = QByteArray::number(m_buckets.back().load());
    out += name + "_bucket{le=\"+Inf\"} " + all + '\n';
    out += name + "_sum " + seconds(m_sumMs) + '\n' + name + "_count " + all + '\n';
    return out;
}

QByteArray Metrics::text() const
{
    QByteArray out;
    for (const Line &line : kLines) {
        const QByteArray name(line.name);
        out += "# HELP " + name + ' ' + line.help + "\n# TYPE " + name
             + (line.kind == Kind::Gauge ? " gauge\n" : " counter\n");
        out += name + ' ' + QByteArray::number((this->*line.value).load()) + '\n';
    }
    out += batchLatency.text("finwise_batch_seconds", "From a batch's arrival to its answer.");
    out += broadcastLatency.text("finwise_broadcast_seconds",
                                 "From a commit to another session being told.");
    return out;
}

} // namespace finwise::server
