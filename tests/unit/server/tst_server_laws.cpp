// SPDX-License-Identifier: GPL-3.0-or-later
// Laws of the server over generated histories: several devices change a few records, each knowing
// some earlier state, some of what they send comes twice, some of it is garbage.
#include "server_fixture.h"

#include <rapidcheck.h>

using namespace finwise;
using namespace finwise::server;
using wire::Verdict;

namespace {

constexpr int kRecords = 3;
constexpr int kDevices = 4;

// One thing that happens.
struct Step {
    int device = 0;
    int record = 0;
    int knows = 0; // which of the record's ops the author has seen, counted from the newest
    int kind = 0;  // 0–5 edit, 6 delete, 7 repeat of an earlier one, 8 garbage
    int waitMs = 0;
};

rc::Gen<std::vector<Step>> steps()
{
    return rc::gen::resize(30, rc::gen::container<std::vector<Step>>(rc::gen::build(
                                   rc::gen::construct<Step>(),
                                   rc::gen::set(&Step::device, rc::gen::inRange(1, kDevices + 1)),
                                   rc::gen::set(&Step::record, rc::gen::inRange(0, kRecords)),
                                   rc::gen::set(&Step::knows, rc::gen::inRange(0, 4)),
                                   rc::gen::set(&Step::kind, rc::gen::inRange(0, 9)),
                                   rc::gen::set(&Step::waitMs, rc::gen::inRange(0, 2'000)))));
}

struct Sent {
    wire::Entry entry;
    wire::EntryResult result;
    bool repeated = false;
    bool garbage = false;
};

// Runs a history against a tenant of its own.
class History {
public:
    explicit History(merge::Policy policy = merge::Policy::LastWriteWins)
    {
        [[maybe_unused]] const auto set = f.tenants->setSettings(f.home,
                                                                 TenantSettings{policy, false});
        Q_ASSERT(set.has_value());
        for (int i = 0; i < kRecords; ++i)
            send(f.create(i, QStringLiteral("tag %1").arg(i)), 1);
    }
    void run(const std::vector<Step> &all)
    {
        for (const Step &step : all) {
            f.clock.advance(step.waitMs);
            take(step);
        }
    }

    ServerFixture f;
    std::vector<Sent> sent;

private:
    void take(const Step &step)
    {
        if (step.kind == 7) {
            const Sent earlier = sent[std::size_t(step.knows) % sent.size()];
            send(earlier.entry, step.device, true);
            return;
        }
        wire::Entry entry = f.edit(seenBy(step), QStringLiteral("by %1").arg(sent.size()));
        if (step.kind == 6)
            entry = f.remove(seenBy(step));
        if (step.kind == 8)
            entry.data = QJsonObject{{QStringLiteral("name"), 7}};
        send(entry, step.device, false, step.kind == 8);
    }
    // The op of the record that the author built on.
    wire::Entry seenBy(const Step &step)
    {
        int left = step.knows;
        for (auto it = sent.rbegin(); it != sent.rend(); ++it) {
            if (it->repeated || it->garbage || it->entry.entityId != idOf(1000 + step.record))
                continue;
            if (left-- == 0)
                return it->entry;
        }
        return sent[std::size_t(step.record)].entry;
    }
    void send(const wire::Entry &entry, int device, bool repeated = false, bool garbage = false)
    {
        const auto outcome = f.push({entry}, device);
        sent.push_back({entry, outcome.result.results.first(), repeated, garbage});
    }
};

bool lost(Verdict verdict)
{
    return verdict == Verdict::ConflictLost || verdict == Verdict::ConflictRejected
        || verdict == Verdict::Gone;
}

} // namespace

class TstServerLaws final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void property_P6_firstWinsKeepsTheFirst();
    void property_P7_whoLosesLearnsTheWinner();
    void property_P10_versionsGrowByOne();
    void property_P14_everySessionHearsEverythingInOrder();
    void property_P20_P23_everyOpIsAuditedOnceAndNoLoserIsForgotten();
    void property_P22_theFiguresAddUp();
    void property_E25_garbageIsRefusedEntryByEntry();
};
static RegisterTest<TstServerLaws> registered("server_laws");

void TstServerLaws::property_P6_firstWinsKeepsTheFirst()
{
    QVERIFY(rc::check([] {
        History history(merge::Policy::FirstWins);
        history.run(*steps());
        // Of all edits that build on the same op only one takes effect.
        QHash<std::pair<Id, QString>, int> applied;
        for (const Sent &one : history.sent) {
            const QString base = one.entry.base.value(kGroupRest);
            const bool edits = one.entry.groups == QStringList{kGroupRest};
            const int before = applied.value({one.entry.entityId, base});
            if (!one.repeated && edits && one.result.verdict == Verdict::Applied) {
                RC_ASSERT(before == 0);
                applied.insert({one.entry.entityId, base}, 1);
            }
            RC_ASSERT(one.result.verdict != Verdict::ConflictLost);
        }
    }));
}

void TstServerLaws::property_P7_whoLosesLearnsTheWinner()
{
    QVERIFY(rc::check([] {
        History history;
        history.run(*steps());
        for (const Sent &one : history.sent) {
            if (!lost(one.result.verdict))
                continue;
            RC_ASSERT(one.result.record.has_value());
            RC_ASSERT(one.result.record->id == one.entry.entityId);
            // Not the sender's own value under another name.
            RC_ASSERT(one.result.record->rev.value(one.entry.groups.first())
                      != one.entry.id.toString());
        }
    }));
}

void TstServerLaws::property_P10_versionsGrowByOne()
{
    QVERIFY(rc::check([] {
        History history;
        history.run(*steps());
        QHash<Id, qint64> version;
        qint64 seq = 0;
        for (const Sent &one : history.sent) {
            if (one.repeated) {
                RC_ASSERT(one.result.verdict != Verdict::Applied);
                continue;
            }
            if (one.result.verdict != Verdict::Applied || one.result.cursor.isEmpty())
                continue;
            RC_ASSERT(one.result.version == ++version[one.entry.entityId]);
            RC_ASSERT(fromCursor(one.result.cursor)->seq == ++seq);
        }
        for (const wire::SyncRecord &record : history.f.allChanges())
            RC_ASSERT(record.version == version.value(record.id));
        RC_ASSERT(history.f.tenants->check(history.f.home)->isEmpty());
    }));
}

namespace {

// A client that follows what it is told and asks when it is poked.
class Follower {
public:
    Follower(ServerFixture &f, Hub &hub, Metrics &metrics, Log &log, int device)
    {
        ProtocolSettings settings;
        settings.serverId = f.accounts->serverId();
        m_protocol = SessionProtocol::make(
            {f.clock, f.random, f.storage, hub, log, metrics, settings,
             [](const std::function<void()> &work) { work(); }},
            Peer{f.home, Caller{f.anna, {}}}, [this](const wire::Message &m) { hear(m); },
            [](CloseCode, const QString &) {});
        m_protocol->start();
        wire::Hello hello;
        hello.device = idOf(device);
        hello.incarnation = idOf(device + 100);
        m_protocol->receive(hello);
        ask();
    }
    void ask() { m_protocol->receive(wire::RequestChanges{cursor, 3}); }
    void push(const wire::Batch &batch) { m_protocol->receive(batch); }

    wire::Cursor cursor;
    QMap<Id, QString> names;
    qsizetype largest = 0;
    QList<wire::Verdict> verdicts;

private:
    void hear(const wire::Message &message)
    {
        if (const auto *page = std::get_if<wire::Changes>(&message)) {
            apply(page->records);
            cursor = page->to;
            if (page->hasMore)
                ask();
        } else if (const auto *update = std::get_if<wire::DataUpdate>(&message)) {
            RC_ASSERT(update->prev == cursor);
            apply(update->records);
            cursor = update->to;
        } else if (std::holds_alternative<wire::Poke>(message)) {
            ask();
        } else if (const auto *result = std::get_if<wire::BatchResult>(&message)) {
            for (const wire::EntryResult &one : result->results)
                verdicts.append(one.verdict);
            if (!result->to.isEmpty() && result->from == cursor)
                ask(); // a real one applies its own ops; this one reads them like everybody's
        }
    }
    void apply(const QList<wire::SyncRecord> &records)
    {
        largest = std::max(largest, records.size());
        for (const wire::SyncRecord &record : records)
            names[record.id] = nameOf(record);
    }
    std::shared_ptr<SessionProtocol> m_protocol;
};

} // namespace

void TstServerLaws::property_P14_everySessionHearsEverythingInOrder()
{
    QVERIFY(rc::check([](const std::vector<std::uint8_t> &sizes) {
        ServerFixture f;
        Hub hub;
        Metrics metrics;
        Log log(f.clock, LogLevel::Off);
        Follower one(f, hub, metrics, log, 1);
        Follower two(f, hub, metrics, log, 2);
        Follower three(f, hub, metrics, log, 3);
        int record = 0;
        for (const std::uint8_t size : sizes) {
            QList<wire::Entry> entries;
            for (int i = 0; i <= size % 15; ++i)
                entries.append(f.create(record + i, QStringLiteral("tag %1").arg(record + i)));
            record += int(entries.size());
            (size % 2 == 0 ? one : two).push(f.batch(entries));
        }
        one.ask();
        two.ask();
        RC_ASSERT(one.names.size() == record);
        RC_ASSERT(one.names == two.names);
        RC_ASSERT(one.names == three.names);
        RC_ASSERT(one.cursor == three.cursor);
        RC_ASSERT(three.largest <= 200);
    }));
}

void TstServerLaws::property_P20_P23_everyOpIsAuditedOnceAndNoLoserIsForgotten()
{
    QVERIFY(rc::check([](bool firstWins) {
        History history(firstWins ? merge::Policy::FirstWins : merge::Policy::LastWriteWins);
        history.run(*steps());
        const auto rows = history.f.tenants->audit(history.f.home, {});
        RC_ASSERT(rows.has_value());
        QHash<QString, int> audited;
        for (const AuditRow &row : *rows) {
            ++audited[row.op];
            RC_ASSERT(row.user == history.f.anna.toString());
        }
        for (const Sent &one : history.sent) {
            const bool final = one.result.verdict != Verdict::OutOfOrder;
            if (!one.repeated)
                RC_ASSERT(audited.value(one.entry.id.toString()) == (final ? 1 : 0));
        }
        const auto losers = history.f.tenants->journaledOps(history.f.home);
        RC_ASSERT(losers.has_value());
        for (const Sent &one : history.sent) {
            if (lost(one.result.verdict) && !one.repeated)
                RC_ASSERT(losers->count(one.entry.id.toString()) == 1);
        }
    }));
}

void TstServerLaws::property_P22_theFiguresAddUp()
{
    QVERIFY(rc::check([] {
        ServerFixture f;
        Hub hub;
        Metrics metrics;
        Log log(f.clock, LogLevel::Off);
        Follower one(f, hub, metrics, log, 1);
        const auto count = *rc::gen::inRange(0, 15);
        QList<wire::Entry> entries;
        for (int i = 0; i < count; ++i)
            entries.append(f.create(i, i % 3 == 0 ? QString() : QStringLiteral("tag")));
        one.push(f.batch(entries));
        one.push(f.batch(entries));
        const qint64 judged = metrics.applied + metrics.duplicates + metrics.conflicts
                            + metrics.refused + metrics.retries;
        RC_ASSERT(judged == 2 * count);
        RC_ASSERT(judged == one.verdicts.size());
        RC_ASSERT(metrics.applied == one.verdicts.count(Verdict::Applied));
        RC_ASSERT(metrics.batches == 2);
        const QByteArray text = metrics.text();
        RC_ASSERT(text.contains("finwise_entries_applied_total "
                                + QByteArray::number(metrics.applied.load()) + '\n'));
    }));
}

void TstServerLaws::property_E25_garbageIsRefusedEntryByEntry()
{
    QVERIFY(
        rc::check([](const std::string &entity, const std::string &group, int operation,
                     const std::vector<std::pair<std::string, std::string>> &fields, qint64 time) {
            ServerFixture f;
            const auto good = f.create(1, QStringLiteral("good"));
            wire::Entry bad = f.create(2, QStringLiteral("bad"));
            bad.entity = QString::fromStdString(entity);
            bad.groups = QStringList{QString::fromStdString(group)};
            bad.operation = wire::Operation(std::abs(operation % 3));
            bad.updatedAt = Instant{time};
            for (const auto &[key, value] : fields)
                bad.data.insert(QString::fromStdString(key), QString::fromStdString(value));
            const auto outcome = f.push({bad, good});
            RC_ASSERT(outcome.result.results[0].verdict == Verdict::Invalid);
            RC_ASSERT(outcome.result.results[1].verdict == Verdict::Applied);
            RC_ASSERT(f.tenants->check(f.home)->isEmpty());
        }));
}

#include "tst_server_laws.moc"
