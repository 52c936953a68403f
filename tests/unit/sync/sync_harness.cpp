// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_harness.h"

#include "domain/entities.h"
#include "store/sync_store.h"

namespace finwise {
namespace {

std::unique_ptr<Store> openStore(const Clock &clock, Random &random)
{
    StoreOptions options;
    options.tenant = Id::v7(clock, random);
    options.device = Id::v7(clock, random);
    auto store = Store::open(options, clock, random);
    Q_ASSERT(store.has_value());
    return std::move(*store);
}

} // namespace

void FakeTransport::send(const wire::Message &message)
{
    sent.append(Sent{m_clock.monotonicMs(), message});
    if (onSend)
        onSend(message);
}

Harness::Harness(quint64 seed, const SyncConfig &settings)
    : random(seed),
      log(clock),
      config(settings),
      store(openStore(clock, random)),
      transport(clock),
      engine(clock, random, log, *store, transport)
{
    welcome.serverId = Id::v7(clock, random);
    welcome.nonce = QStringLiteral("n1");
    welcome.batchEntries = 500; // the client's own limits are what is tested
    welcome.pauseMs = 0;
    welcome.role = QStringLiteral("owner");
    transport.onSend = [this](const wire::Message &message) { respond(message); };
}

void Harness::respond(const wire::Message &message)
{
    if (!transport.isOpen)
        return;
    if (std::holds_alternative<wire::Hello>(message)) {
        wire::Welcome hello = welcome;
        if (hello.head.isEmpty())
            hello.head = head();
        hello.serverTime = clock.now();
        transport.deliver(hello);
    } else if (const auto *batch = std::get_if<wire::Batch>(&message); batch && answersBatches) {
        transport.deliver(resultFor(*batch));
    } else if (const auto *ping = std::get_if<wire::Ping>(&message); ping && answersPings) {
        transport.deliver(wire::Pong{ping->time, clock.now()});
    } else if (const auto *request = std::get_if<wire::RequestChanges>(&message);
               request && answersPages) {
        transport.deliver(
            wire::Changes{request->from, head(), head(), false, std::exchange(pages, {})});
    } else if (std::holds_alternative<wire::RequestInitialData>(message) && answersPages) {
        transport.deliver(
            wire::InitialDataPage{{}, head(), pages.size(), std::exchange(pages, {})});
    }
}

wire::BatchResult Harness::resultFor(const wire::Batch &batch)
{
    wire::BatchResult result;
    result.batch = batch.id;
    result.from = head();
    for (const wire::Entry &entry : batch.entries) {
        wire::EntryResult one;
        one.id = entry.id;
        one.verdict = verdict ? verdict(entry) : wire::Verdict::Applied;
        if (one.verdict == wire::Verdict::Applied) {
            ++seq;
            one.version = 1;
            one.cursor = head();
            one.updatedAt = entry.updatedAt;
        }
        result.results.append(one);
    }
    result.to = head();
    result.head = head();
    if (result.from == result.to) {
        result.from.clear();
        result.to.clear();
    }
    return result;
}

wire::SyncRecord Harness::foreignRecord(const QString &name)
{
    ++seq;
    Recipient recipient;
    recipient.meta.id = Id::v7(clock, random);
    recipient.name = name;
    wire::SyncRecord record;
    record.entity = QStringLiteral("Recipient");
    record.id = recipient.meta.id;
    record.cursor = head();
    record.version = 1;
    record.createdAt = clock.now();
    record.updatedAt = clock.now();
    record.data = EntityCatalog::standard().record(recipient).data;
    return record;
}

void Harness::advance(qint64 ms)
{
    const qint64 until = clock.monotonicMs() + ms;
    int ticks = 0;
    for (auto next = engine.nextDeadline(); next && *next <= until; next = engine.nextDeadline()) {
        clock.advance(std::max<qint64>(0, *next - clock.monotonicMs()));
        engine.tick();
        Q_ASSERT(++ticks < 1'000'000); // a deadline that is never consumed
    }
    clock.advance(until - clock.monotonicMs());
}

QList<Id> Harness::addRecipients(int count, bool bulk)
{
    Mutation mutation;
    mutation.bulk = bulk;
    QList<Id> ids;
    for (int i = 0; i < count; ++i) {
        Recipient recipient;
        recipient.meta.id = store->newId();
        recipient.name = QStringLiteral("r%1").arg(i);
        ids.append(recipient.meta.id);
        mutation.write(EntityCatalog::standard().record(recipient));
    }
    const auto done = store->mutate(mutation);
    Q_ASSERT(done.has_value());
    return ids;
}

void Harness::lose(ErrorKind kind)
{
    transport.close(sync::SocketClosed{kind, QStringLiteral("lost"), 0, true});
}

void Harness::goOffline()
{
    transport.reachable = false;
    transport.refusal = sync::SocketClosed{ErrorKind::Network, QStringLiteral("refused"), 0, false};
    lose();
}

bool Harness::settle(qint64 limitMs)
{
    const qint64 until = clock.monotonicMs() + limitMs;
    while (!status().complete && clock.monotonicMs() < until)
        advance(100);
    return status().complete;
}

QList<int> Harness::batchSizes() const
{
    QList<int> sizes;
    for (const wire::Batch &batch : sentOf<wire::Batch>())
        sizes.append(int(batch.entries.size()));
    return sizes;
}

QueueCounts Harness::counts()
{
    const auto counts = store->sync().queue().counts();
    Q_ASSERT(counts.has_value());
    return *counts;
}

} // namespace finwise
