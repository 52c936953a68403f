// SPDX-License-Identifier: GPL-3.0-or-later
// What one mutate() has in hand while its transaction is open; shared by the sources of Store.
// Thread rule: the Store's thread.
#pragma once

#include "store/store.h"

namespace finwise {

inline constexpr int kLaneInteractive = 0;
inline constexpr int kLaneBulk = 1;

struct Store::Work {
    ChangeSet changes;
    bool undoable = true;
    bool importing = false;       // an import is written
    bool takingBack = false;      // an import is taken back
    QList<QList<Change>> inverse; // last change first
    qint64 nextOpSeq = 1;
    int lane = kLaneInteractive;
};

} // namespace finwise
