// SPDX-License-Identifier: GPL-3.0-or-later
// SyncStatus: all that people and scripts are told about sync, in one value.
// Invariant: Synced is only ever shown when the queue is empty and everything the server has was
// received. Thread rule: plain value, passed between threads by queued signals.
#pragma once

#include "base/instant.h"
#include "domain/field_codec.h"
#include "wire/messages.h"

#include <QMetaType>

namespace finwise {

// The first that holds, in this order, is the one shown.
enum class SyncState {
    LocalOnly,  // no server is set up
    Offline,    // no connection; `reason` tells why
    Manual,     // the connection kept failing; tried in the background
    Connecting, // first contact, or back after a lost connection
    Receiving,  // `done` of `total` records; total 0: not known
    Syncing,    // `done` of `total` changes of this run
    Attention,  // dead letters, conflicts or missing records need the user
    Waiting,    // changes wait for their next try
    Synced,
};
constexpr auto enumNames(SyncState)
{
    using Name = EnumName<SyncState>;
    return std::array{Name{SyncState::LocalOnly, QLatin1StringView("local_only")},
                      Name{SyncState::Offline, QLatin1StringView("offline")},
                      Name{SyncState::Manual, QLatin1StringView("manual")},
                      Name{SyncState::Connecting, QLatin1StringView("connecting")},
                      Name{SyncState::Receiving, QLatin1StringView("receiving")},
                      Name{SyncState::Syncing, QLatin1StringView("syncing")},
                      Name{SyncState::Attention, QLatin1StringView("attention")},
                      Name{SyncState::Waiting, QLatin1StringView("waiting")},
                      Name{SyncState::Synced, QLatin1StringView("synced")}};
}

struct SyncStatus {
    SyncState state = SyncState::LocalOnly;
    std::optional<ErrorKind> reason; // why there is no connection
    QString detail;                  // one English sentence for logs and command lines
    bool connected = false;
    bool complete = false; // nothing left to send or receive; dead letters may remain
    qint64 done = 0;       // of the current run
    qint64 total = 0;
    qint64 pending = 0;
    qint64 processing = 0;
    qint64 deadLetters = 0;
    qint64 conflicts = 0; // open ones in the journal
    qint64 missing = 0;   // records the server no longer names, too many to drop unasked
    std::optional<qint64> latencyMs;
    std::optional<qint64> nextRetryMs; // from the moment of publishing
    std::optional<Instant> lastSuccess;
    QString server;
    QString user;
    wire::Cursor cursor;
    // Since the engine was started.
    qint64 batchesSent = 0;
    qint64 pushed = 0; // changes the server has taken
    qint64 pulled = 0; // records received
    qint64 conflictsSeen = 0;
    qint64 connects = 0;
    qint64 watchdogResets = 0;
    qint64 checks = 0; // comparisons with what the server holds
    qint64 mended = 0; // records they have put right
    bool operator==(const SyncStatus &) const = default;
};

} // namespace finwise
Q_DECLARE_METATYPE(finwise::SyncStatus)
