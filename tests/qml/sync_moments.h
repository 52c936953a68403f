// SPDX-License-Identifier: GPL-3.0-or-later
// Makes trouble for the pictures of the sync centre: changes that the server refused, one that
// lost against another device; then the window meets a real server. Thread rule: GUI thread.
#pragma once

#include "desktop_rig.h"
#include "live_server.h"
#include "picture.h"

#include "store/sync_store.h"

#include <QTest>

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
}

// False when it does not come so far.
inline bool signIn(DesktopRig &rig, const LiveServer &server)
{
    SyncController *sync = rig.session().sync();
    sync->signIn(server.url(), QStringLiteral("anna"), LiveServer::password());
    const bool settled = QTest::qWaitFor(
        [&] {
            // As it is shown: busy states stay for a moment, plots follow twice a second.
            const QString state = sync->display().state;
            const bool done = state == enumName(SyncState::Synced)
                           || state == enumName(SyncState::Attention);
            const PlotModel *sent = rig.session().syncCentre()->figures()->sent();
            const QModelIndex now = sent->index(sent->rowCount() - 1);
            return done && sent->data(now, PlotModel::PartRole).toDouble() > 0;
        },
        30'000);
    // The staged conflict is about a record that this server never had.
    SyncCentre *centre = rig.session().syncCentre();
    if (!centre->missingText().isEmpty())
        centre->keepMissing();
    // Keeping loads everything anew; the picture is about the time after it.
    const bool kept = QTest::qWaitFor(
        [&] { return centre->missingText().isEmpty() && !sync->display().busy; }, 30'000);
    rig.settle();
    return settled && kept;
}

// The parts of the sync centre when there is something to put right.
inline QList<Picture> troubles()
{
    const auto showPart = [](int part) {
        return [part](DesktopRig &rig, QQuickWindow &window) {
            if (part < 2)
                troubleWithSync(rig);
            window.setProperty("syncPart", part);
        };
    };
    const QStringList names{QStringLiteral("sync-refused"), QStringLiteral("sync-conflicts"),
                            QStringLiteral("sync-waiting"), QStringLiteral("sync-figures")};
    QList<Picture> list;
    for (int part = 0; part < names.size(); ++part)
        list.append(
            {names.at(part), QStringLiteral("sync"), true, {1280, 800}, showPart(part), true});
    list.append({QStringLiteral("settings-signed-in"),
                 QStringLiteral("settings"),
                 true,
                 {1280, 800},
                 {},
                 true});
    return list;
}

} // namespace finwise
