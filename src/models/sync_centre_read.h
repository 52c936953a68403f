// SPDX-License-Identifier: GPL-3.0-or-later
// What the sync centre reads, as lines for people. Thread rule: the reader's thread.
#pragma once

#include "models/change_list_model.h"
#include "models/conflict_fields_model.h"
#include "store/reader.h"
#include "store/sync_queue.h"

namespace finwise {

struct SyncLines {
    QList<ChangeLine> waiting; // a screenful or two, oldest last
    QList<ChangeLine> refused;
    QList<ChangeLine> conflicts;
    QueueCounts counts;
    std::optional<Instant> oldest; // of what waits
    // The chosen conflict, or the first one.
    QString conflict;
    QString conflictText;
    QList<ConflictField> fields;
};
Result<SyncLines> readSyncLines(Reader &reader, const Clock &clock, const QString &conflict);

} // namespace finwise
