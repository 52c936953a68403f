// SPDX-License-Identifier: GPL-3.0-or-later
// What one mutate() has in hand while its transaction is open; shared by the sources of Store.
// Thread rule: the Store's thread.
#pragma once

#include "domain/recipient.h"
#include "store/store.h"

namespace finwise {

inline constexpr int kLaneInteractive = 0;
inline constexpr int kLaneBulk = 1;

struct Store::Work {
    ChangeSet changes;
    bool undoable = true;
    bool importing = false;       // an import is written
    Id batch;                     // of the import that is written; null when none is
    bool takingBack = false;      // an import is taken back
    QList<QList<Change>> inverse; // last change first
    qint64 nextOpSeq = 1;
    int lane = kLaneInteractive;
};

inline bool isRecipient(const EntityCatalog &catalog, const EntityType &type)
{
    return &type == &catalog.type<Recipient>();
}
// Notes a recipient that an import brought along and that is written already.
Result<void> recordRecipient(db::Connection &connection, const Id &batch, const Id &recipient);

} // namespace finwise
