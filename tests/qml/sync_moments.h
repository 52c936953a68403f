// SPDX-License-Identifier: GPL-3.0-or-later
// Makes trouble for the pictures of the sync centre: changes that wait, one that the server
// refused, one that lost against another device. Thread rule: GUI thread.
#pragma once

#include "desktop_rig.h"

#include "store/sync_store.h"

namespace finwise {

inline void troubleWithSync(DesktopRig &rig)
{
    rig.session().books().post([](Store &store) {
        const auto batch = store.sync().queue().take({});
        if (!batch || batch->size() < 3)
            return;
        for (qsizetype i = 0; i < 3; ++i) {
            const auto entry = store.sync().queue().find(batch->at(i).entry.id);
            Settlement settlement;
            settlement.result.id = batch->at(i).entry.id;
            settlement.kind = Settlement::Kind::DeadLetter;
            settlement.counted = true;
            settlement.errorKind = i == 0 ? ErrorKind::Validation : ErrorKind::Forbidden;
            if (i == 2) {
                settlement.kind = Settlement::Kind::Lost;
                settlement.result.verdict = wire::Verdict::ConflictLost;
                wire::SyncRecord theirs;
                theirs.entity = (*entry)->entry.entity;
                theirs.id = (*entry)->entry.entityId;
                theirs.version = 3;
                theirs.cursor = QStringLiteral("e.3");
                theirs.createdAt = theirs.updatedAt = (*entry)->entry.updatedAt;
                theirs.data = (*entry)->entry.data;
                theirs.data.insert(QStringLiteral("name"), QStringLiteral("Household"));
                settlement.result.record = theirs;
            }
            if (!store.sync().settle({settlement}))
                return;
        }
    });
    rig.settle();
    SyncStatus status;
    status.state = SyncState::Attention;
    status.deadLetters = 2;
    status.conflicts = 1;
    status.latencyMs = 38;
    for (const qint64 pushed : {0, 40, 120}) {
        status.pushed = pushed;
        status.pending = 150 - pushed;
        rig.session().sync()->take(status);
    }
    rig.settle();
}

} // namespace finwise
