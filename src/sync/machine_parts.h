// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of step(). Private to this library. Thread rule: pure functions.
#pragma once

#include "sync/sync_machine.h"

namespace finwise::sync {

// One step under way.
struct Step {
    State &state;
    const Now &now;
    Effects &effects;

    void emitEffect(Effect effect) { effects.push_back(std::move(effect)); }
    void send(wire::Message message) { effects.push_back(Send{std::move(message)}); }
    void note(QLatin1StringView event, QJsonObject fields = {}, bool warning = false)
    {
        effects.push_back(Note{warning, event, std::move(fields)});
    }
    void arm(Timer timer, qint64 inMs) { state.timers.set(timer, now.ms + inMs); }
};

// connection.cpp
void start(Step &step, const Started &event);
void stop(Step &step);
void connectNow(Step &step);
void opened(Step &step);
// The connection is gone, or is given up (then the caller has emitted AbortSocket).
void lost(Step &step, const SocketClosed &why);
void giveUp(Step &step, ErrorKind kind, const QString &text, qint64 retryMs = 0);
void greet(Step &step, const SyncMetadata &metadata);
void welcomed(Step &step, const wire::Welcome &welcome);
void serverSays(Step &step, const wire::Status &status);
void ping(Step &step);
void pong(Step &step, const wire::Pong &message);
void becameStable(Step &step);
void watch(Step &step);

// push.cpp
void counted(Step &step, const QueueCounted &event);
void push(Step &step);
void sendBatch(Step &step, const BatchTaken &taken);
void stuckBatches(Step &step);
// The batch came to nothing as a whole; its entries are pending again unless that counts.
void batchFailed(Step &step, const InFlight &batch, ErrorKind kind);
void endRun(Step &step);
// A single suspect is sent on a proven connection only: otherwise its failure would say nothing
// about it, and it would block the others for ever.
bool waitsForProof(const State &state);
void grantBulk(Step &step, const wire::BulkGrant &grant);
void revokeBulk(Step &step, qint64 askAgainMs);

// verdicts.cpp
void batchAnswered(Step &step, const wire::BatchResult &result);
// What becomes of an entry that failed once more.
Settlement afterFailure(State &state, const Now &now, const SentEntry &entry, ErrorKind kind,
                        const QString &text);

// pull.cpp
void pull(Step &step);
void announced(Step &step, const wire::Cursor &head);
void pageArrived(Step &step, wire::Changes &&page);
void initialPageArrived(Step &step, wire::InitialDataPage &&page);
// The server cannot continue from where this device stands: everything is read anew.
void historyGone(Step &step);
void updateArrived(Step &step, wire::DataUpdate &&update);

// self_check.cpp
void checkSelf(Step &step);
void recordsSummed(Step &step, const RecordsSummed &part);
void digestArrived(Step &step, const wire::Digest &digest);
void bucketArrived(Step &step, wire::Bucket &&page);
void bucketMended(Step &step, const BucketMended &event);
// The check leads nowhere; it begins anew in a while.
void giveUpCheck(Step &step, const QString &why);

// news.cpp
void subscribeNews(Step &step);
void presenceNews(Step &step, const wire::Presence &news);
void conflictNews(Step &step, const wire::ConflictNotice &news);
void noticeNews(Step &step, const wire::Notice &news);
void forgetPeople(Step &step);

// locks.cpp
void wantLock(Step &step, const RecordKey &key);
void releaseLock(Step &step, const RecordKey &key);
void lockNews(Step &step, const wire::LockState &news);
void renewLocks(Step &step);
void forgetLocks(Step &step);

} // namespace finwise::sync
