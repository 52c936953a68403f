// SPDX-License-Identifier: GPL-3.0-or-later
// Engine: the sync machine with hands. Executes the machine's effects against a store and a
// transport and feeds the answers back, in order and completely, before post() returns. It has no
// timers and no threads: whoever drives it calls tick() when nextDeadline() has come.
// Invariant: after a failed store access the rest of that step's effects is dropped.
// Thread rule: the Store's thread.
#pragma once

#include "base/log.h"
#include "store/store.h"
#include "sync/transport.h"

#include <deque>

namespace finwise {

class Engine {
public:
    // Borrows all of them. Listens to the transport and to the store's changes while it lives.
    Engine(const Clock &clock, Random &random, Log &log, Store &store, Transport &transport);
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    void start(const SyncConfig &config, sync::Identity identity);
    void stop() { post(sync::Stopped{}); }
    void syncNow() { post(sync::ManualSync{}); }
    void tick() { post(sync::Tick{}); }
    void post(sync::Event event);

    // Monotonic milliseconds of the injected clock.
    [[nodiscard]] std::optional<qint64> nextDeadline() const { return sync::nextDeadline(m_state); }
    [[nodiscard]] SyncStatus status() const;
    [[nodiscard]] const sync::State &state() const { return m_state; }

    // MU-1.4: an editor opens and closes; who else edits the record.
    void lock(const QString &entity, const Id &id) { post(sync::LockWanted{{entity, id}}); }
    void unlock(const QString &entity, const Id &id) { post(sync::LockReleased{{entity, id}}); }
    [[nodiscard]] std::optional<QString> holderOf(const QString &entity, const Id &id) const
    {
        return sync::holderOf(m_state, {entity, id}, now());
    }
    void setLockListener(std::function<void(const sync::LockChanged &)> listener)
    {
        m_lockListener = std::move(listener);
    }

    // Who is here, what lost against what, what the operator says. Each may be empty.
    struct NewsListener {
        std::function<void(const sync::PeopleChanged &)> people;
        std::function<void(const sync::ConflictHeard &)> conflict;
        std::function<void(const sync::NoticeHeard &)> notice;
    };
    void setNewsListener(NewsListener listener) { m_newsListener = std::move(listener); }

    // Called after every post(), when deadline and status may be new.
    void setListener(std::function<void()> listener) { m_listener = std::move(listener); }

private:
    struct Execute;
    [[nodiscard]] sync::Now now() const;
    void run(sync::Effects effects);
    Result<void> countQueue();
    Result<void> takeBatch(const BatchLimits &limits);
    Result<void> saveMetadata(const sync::SaveMetadata &change);
    Result<void> requeueNetworkFailures();

    const Clock &m_clock;
    Random &m_random;
    Log &m_log;
    Store &m_store;
    Transport &m_transport;
    sync::State m_state;
    std::deque<sync::Event> m_events;
    bool m_running = false;
    std::function<void()> m_listener;
    std::function<void(const sync::LockChanged &)> m_lockListener;
    NewsListener m_newsListener;
    QHash<Id, int> m_requeued; // how often a dead letter got another life
    QMetaObject::Connection m_storeConnection;
};

} // namespace finwise
