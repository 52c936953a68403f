// SPDX-License-Identifier: GPL-3.0-or-later
// BulkDesk: who may send many changes in large batches at the moment. A grant is a slot with
// credits and an end; slots are few per tenant and per server, and credits shrink while others
// hold slots of the same server, so that nobody's import keeps the others waiting.
// Thread rule: any thread.
#pragma once

#include "base/id.h"
#include "wire/limits.h"
#include "wire/messages.h"

#include <mutex>
#include <unordered_map>

namespace finwise::server {

struct BulkRules {
    qint64 batchEntries = limits::kBulkBatchEntries; // 0: no bulk at all
    qint64 batchBytes = limits::kBulkFrameBytes - 16 * 1024;
    int window = 4; // batches under way at once
    qint64 pauseMs = 0;
    qint64 credits = 40'000;      // entries of one grant while nobody else has one
    qint64 sharedCredits = 5'000; // and while somebody has
    qint64 ttlMs = 60'000;
    qint64 retryMs = 5'000;
    int slotsPerTenant = 4;
    int slots = 32;
};

class BulkDesk {
public:
    // A grant, or nothing while all slots are taken. A session that asks again gets a new grant
    // for its old one.
    std::optional<wire::BulkGrant> ask(const Id &tenant, quint64 session, qint64 wanted,
                                       const BulkRules &rules, qint64 nowMs);
    // The session needs its slot no longer, or is gone.
    void giveBack(quint64 session);

private:
    struct Slot {
        Id tenant;
        qint64 endsMs = 0;
    };
    std::mutex m_mutex;
    std::unordered_map<quint64, Slot> m_slots;
};

} // namespace finwise::server
