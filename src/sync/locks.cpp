// SPDX-License-Identifier: GPL-3.0-or-later
// Record locks: who edits what right now. A lock is a courtesy between people; whether a change
// counts is decided when it arrives, so nothing here holds up the queue.
#include "sync/machine_parts.h"

namespace finwise::sync {
namespace {

constexpr qint64 kMaxLockMs = 300'000; // a server cannot block a record for longer

bool canLock(const State &state)
{
    return state.phase == Phase::Live
        && state.welcome.capabilities.contains(QStringLiteral("locks"));
}

void tell(Step &step, const RecordKey &key)
{
    step.emitEffect(LockChanged{key.first, key.second,
                                holderOf(step.state, key, step.now).value_or(QString())});
}

void rearm(Step &step)
{
    State &state = step.state;
    std::optional<qint64> next;
    if (!state.wantedLocks.isEmpty())
        next = step.now.ms + state.config.lockRenewMs;
    for (const RecordLock &lock : std::as_const(state.locks))
        next = std::min(next.value_or(lock.until), lock.until);
    if (next)
        state.timers.set(Timer::Locks, std::max(*next, step.now.ms + 1));
    else
        state.timers.clear(Timer::Locks);
}

} // namespace

std::optional<QString> holderOf(const State &state, const RecordKey &key, const Now &now)
{
    const auto lock = state.locks.constFind(key);
    if (lock == state.locks.constEnd() || lock->until <= now.ms
        || lock->device == state.identity.device)
        return std::nullopt;
    return lock->holder;
}

void wantLock(Step &step, const RecordKey &key)
{
    step.state.wantedLocks.insert(key);
    if (!canLock(step.state))
        return;
    step.send(wire::Lock{key.first, key.second});
    rearm(step);
}

void releaseLock(Step &step, const RecordKey &key)
{
    if (!step.state.wantedLocks.remove(key) || !canLock(step.state))
        return;
    step.send(wire::Unlock{key.first, key.second});
    rearm(step);
}

void lockNews(Step &step, const wire::LockState &news)
{
    State &state = step.state;
    const RecordKey key{news.entity, news.id};
    if (news.expiresMs <= 0 || news.device.isNull())
        state.locks.remove(key);
    else
        state.locks.insert(key, RecordLock{news.holder, news.device, news.fence,
                                           step.now.ms + std::min(news.expiresMs, kMaxLockMs)});
    tell(step, key);
    rearm(step);
}

void renewLocks(Step &step)
{
    State &state = step.state;
    for (const RecordKey &key : std::as_const(state.wantedLocks)) {
        if (canLock(state))
            step.send(wire::Lock{key.first, key.second});
    }
    QList<RecordKey> expired;
    for (auto it = state.locks.cbegin(); it != state.locks.cend(); ++it) {
        if (it->until <= step.now.ms)
            expired.append(it.key());
    }
    for (const RecordKey &key : std::as_const(expired)) {
        state.locks.remove(key);
        tell(step, key);
    }
    rearm(step);
}

// Without a connection nobody knows who edits what.
void forgetLocks(Step &step)
{
    const QList<RecordKey> known = step.state.locks.keys();
    step.state.locks.clear();
    for (const RecordKey &key : known)
        tell(step, key);
}

} // namespace finwise::sync
