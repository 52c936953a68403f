// SPDX-License-Identifier: GPL-3.0-or-later
// LockTable: who is editing which record. A lock lasts 30 s unless it is prolonged; the fence
// grows with every change of hands. Locks are a courtesy among people: what becomes of a change is
// decided when it arrives (merge::decide), with or without a lock.
// Thread rule: one thread at a time; the hub guards it.
#pragma once

#include "base/id.h"
#include "wire/messages.h"

#include <map>
#include <tuple>

namespace finwise::server {

struct LockHolder {
    quint64 session = 0;
    QString name; // of the user, for people
    Id device;
    bool operator==(const LockHolder &) const = default;
};

class LockTable {
public:
    static constexpr qint64 kLockMs = 30'000;
    static constexpr int kLocksPerSession = 100;

    struct Answer {
        wire::LockState state; // as it is now: the asker's, or somebody else's
        bool changedHands = false;
    };
    // Gives, prolongs or denies. Another session of the holder's device takes the lock over.
    Answer lock(const Id &tenant, const wire::Lock &wanted, const LockHolder &holder, qint64 nowMs);
    // True when the session held it; the record is free then.
    bool unlock(const Id &tenant, const wire::Unlock &given, quint64 session);

    struct Freed {
        Id tenant;
        wire::LockState state;
    };
    // What a session that is gone held.
    QList<Freed> leave(quint64 session);
    // What nobody prolonged.
    QList<Freed> sweep(qint64 nowMs);
    // What is held in a tenant.
    [[nodiscard]] QList<wire::LockState> held(const Id &tenant, qint64 nowMs) const;
    [[nodiscard]] qsizetype size() const { return qsizetype(m_locks.size()); }

private:
    struct Key {
        Id tenant;
        QString entity;
        Id id;
        // By hand: QString has no <=> in this version of Qt.
        bool operator<(const Key &other) const
        {
            return std::tie(tenant, entity, id) < std::tie(other.tenant, other.entity, other.id);
        }
    };
    struct Held {
        LockHolder holder;
        qint64 fence = 0;
        qint64 endsMs = 0;
    };
    static wire::LockState stateOf(const Key &key, const Held &held, qint64 nowMs);
    template <class Condition> QList<Freed> freeIf(const Condition &condition);

    std::map<Key, Held> m_locks;
    std::map<quint64, int> m_ofSession;
    qint64 m_lastFence = 0;
};

} // namespace finwise::server
