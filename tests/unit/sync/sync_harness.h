// SPDX-License-Identifier: GPL-3.0-or-later
// One engine with a real store in memory, a manual clock and a scripted peer instead of a server.
// Time passes only in advance(), which stops at every deadline on the way.
#pragma once

#include "store/store.h"
#include "sync/engine.h"

#include <functional>

namespace finwise {

// What the engine sent, when.
struct Sent {
    qint64 atMs = 0;
    wire::Message message;
};

class FakeTransport final : public Transport {
public:
    explicit FakeTransport(const Clock &clock) : m_clock(clock) {}
    void open() override
    {
        ++opens;
        openedAt.append(m_clock.monotonicMs());
        isOpen = true;
        if (reachable) {
            report(sync::SocketOpened{});
            if (greets)
                deliver(wire::Status{serverState});
        } else if (refusal) {
            close(*refusal);
        }
    }
    void abort() override
    {
        ++aborts;
        isOpen = false;
    }
    void send(const wire::Message &message) override;
    void probe() override
    {
        ++probes;
        if (reachable)
            report(sync::ProbeSucceeded{});
    }
    void setCompression(bool on) override { compression = on; }

    void close(const sync::SocketClosed &why)
    {
        isOpen = false;
        report(why);
    }
    void deliver(const wire::Message &message)
    {
        if (isOpen)
            report(sync::MessageReceived{message});
    }

    bool reachable = true;
    bool greets = true;
    wire::ServerState serverState = wire::ServerState::Online;
    std::optional<sync::SocketClosed> refusal; // what open() ends with when not reachable
    bool isOpen = false;
    int opens = 0;
    int aborts = 0;
    int probes = 0;
    bool compression = false;
    QList<qint64> openedAt;
    QList<Sent> sent;
    std::function<void(const wire::Message &)> onSend;

private:
    const Clock &m_clock;
};

class QuietLog final : public Log {
public:
    explicit QuietLog(const Clock &clock) : Log(clock, LogLevel::Debug) {}
    QList<QByteArray> lines;

protected:
    void emitLine(const QByteArray &line) override { lines.append(line); }
};

// Answers like a server that takes everything; each part can be replaced by a test.
class Harness {
public:
    explicit Harness(quint64 seed = 1, const SyncConfig &config = {});

    void start() { engine.start(config, identity); }
    void advance(qint64 ms);
    // Adds recipients named r0, r1 … in one mutation, each its own group.
    QList<Id> addRecipients(int count, bool bulk = false);
    Result<Mutated> mutate(const Mutation &mutation) { return store->mutate(mutation); }
    void lose(ErrorKind kind = ErrorKind::Network);
    void goOffline();
    void comeBack() { transport.reachable = true; }
    // Waits (in virtual time) until the status is complete; false after the limit.
    bool settle(qint64 limitMs = 120'000);

    template <class M> QList<M> sentOf() const
    {
        QList<M> found;
        for (const Sent &sent : transport.sent) {
            if (const M *message = std::get_if<M>(&sent.message))
                found.append(*message);
        }
        return found;
    }
    template <class M> QList<qint64> timesOf() const
    {
        QList<qint64> times;
        for (const Sent &sent : transport.sent) {
            if (std::holds_alternative<M>(sent.message))
                times.append(sent.atMs);
        }
        return times;
    }
    [[nodiscard]] QList<int> batchSizes() const;
    [[nodiscard]] SyncStatus status() const { return engine.status(); }
    QueueCounts counts();
    [[nodiscard]] wire::Cursor head() const { return QStringLiteral("1.%1").arg(seq); }
    wire::BatchResult resultFor(const wire::Batch &batch);
    // One record as another device would have made it; raises the peer's head.
    wire::SyncRecord foreignRecord(const QString &name);

    ManualClock clock;
    SeededRandom random;
    QuietLog log;
    SyncConfig config;
    sync::Identity identity;
    std::unique_ptr<Store> store;
    FakeTransport transport;
    Engine engine;

    // The peer.
    wire::Welcome welcome;
    int seq = 0;
    bool answersBatches = true;
    bool answersPings = true;
    bool answersPages = true;
    std::function<wire::Verdict(const wire::Entry &)> verdict; // Applied when not set
    QList<wire::SyncRecord> pages; // given out by request_changes, all at once

private:
    void respond(const wire::Message &message);
};

} // namespace finwise
