// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_fixture.h"

using namespace finwise;
using namespace finwise::server;
using wire::Verdict;

namespace {

// A client that hears everything and follows cursors like a real one.
class Listener {
public:
    Listener(ServerFixture &f, Hub &hub, Metrics &metrics, Log &log, int device, Id user = {},
             Storage *storage = nullptr)
        : m_f(f), m_device(device)
    {
        ProtocolSettings settings;
        settings.serverId = f.accounts->serverId();
        protocol = SessionProtocol::make(
            {f.clock, f.random, storage ? *storage : f.storage, hub, log, metrics, settings,
             [](const std::function<void()> &work) { work(); }},
            Peer{f.home, Caller{user.isNull() ? f.anna : user, {}}},
            [this](const wire::Message &message) { heard.append(message); },
            [this](CloseCode code, const QString &) { closed = code; });
        protocol->start();
    }
    wire::Welcome hello(const wire::Cursor &cursor = {})
    {
        wire::Hello hello;
        hello.device = idOf(m_device);
        hello.incarnation = idOf(m_device + 100);
        hello.cursor = cursor;
        protocol->receive(hello);
        return take<wire::Welcome>().value_or(wire::Welcome{});
    }
    void catchUp()
    {
        hello();
        protocol->receive(wire::RequestChanges{});
        cursor = take<wire::Changes>()->to;
        heard.clear();
    }
    template <class M> std::optional<M> take()
    {
        for (qsizetype i = 0; i < heard.size(); ++i) {
            if (std::holds_alternative<M>(heard[i]))
                return std::get<M>(heard.takeAt(i));
        }
        return std::nullopt;
    }
    wire::BatchResult push(const QList<wire::Entry> &entries)
    {
        protocol->receive(m_f.batch(entries));
        return take<wire::BatchResult>().value_or(wire::BatchResult{});
    }

    std::shared_ptr<SessionProtocol> protocol;
    QList<wire::Message> heard;
    std::optional<CloseCode> closed;
    wire::Cursor cursor;

private:
    ServerFixture &m_f;
    int m_device;
};

struct Room : ServerFixture {
    Hub hub;
    Metrics metrics;
    Log log{clock, LogLevel::Off};
    std::unique_ptr<Listener> join(int device)
    {
        return std::make_unique<Listener>(*this, hub, metrics, log, device);
    }
};

// Keeps work until it is let go, so that things happen in between.
class SlowStorage final : public Storage {
public:
    explicit SlowStorage(Storage &real) : m_real(real) {}
    void run(const Id &tenant, Work work) override { waiting.append({tenant, work}); }
    bool login(Work work) override { return m_real.login(std::move(work)); }
    void letGo()
    {
        for (const auto &[tenant, work] : std::exchange(waiting, {}))
            m_real.run(tenant, work);
    }
    QList<std::pair<Id, Work>> waiting;

private:
    Storage &m_real;
};

} // namespace

class TstSessionProtocol final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void statusComesFirstThenWelcome();
    void nothingIsHeardBeforeHello_data();
    void nothingIsHeardBeforeHello();
    void theSenderHearsOnlyItsResult_TASK9_EXT4();
    void fromAndToOnlyWhenNothingLiesBetween();
    void whoIsBehindIsPokedNotUpdated();
    void aCommitDuringAPullIsNotLost();
    void aStrangerIsSentAway_TASK11();
    void anOldProtocolIsToldToUpgrade_E11();
    void anUnknownCursorMeansResync_C09();
    void aBatchAboveTheLimitEndsTheSession_E17();
    void aGrantAllowsLargeBatchesUntilItsCreditsAreUsed_MU35();
    void anOrdinaryBatchUsesNothingOfAGrant_MU35();
    void aBatchThatOutlivedItsGrantComesAgain();
    void manyBatchesAtOnceEndTheSession_E17();
    void nothingIsHeardAfterLeaving();
};
static RegisterTest<TstSessionProtocol> registered("session_protocol");

void TstSessionProtocol::statusComesFirstThenWelcome()
{
    Room room;
    auto one = room.join(1);
    QCOMPARE(one->heard.size(), 1);
    QCOMPARE(std::get<wire::Status>(one->heard.first()).state, wire::ServerState::Online);
    const wire::Welcome welcome = one->hello();
    QCOMPARE(welcome.directive, wire::Directive::Ok);
    QCOMPARE(welcome.serverId, room.accounts->serverId());
    QCOMPARE(welcome.batchEntries, 15); // PRD-FR2.1
    QCOMPARE(welcome.pauseMs, 1000);    // PRD-FR2.2
    QVERIFY(!welcome.nonce.isEmpty());
    QVERIFY(one->protocol->isReady());
    one->protocol->receive(wire::Ping{7});
    QCOMPARE(one->take<wire::Pong>()->time, 7);
}

void TstSessionProtocol::nothingIsHeardBeforeHello_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("batch") << 0;
    QTest::newRow("changes") << 1;
    QTest::newRow("a server's message") << 2;
}

void TstSessionProtocol::nothingIsHeardBeforeHello()
{
    QFETCH(int, which);
    Room room;
    auto one = room.join(1);
    const QList<wire::Message> early{room.batch({}), wire::RequestChanges{}, wire::Welcome{}};
    one->protocol->receive(early[which]);
    QCOMPARE(one->closed, CloseCode::Protocol);
}

void TstSessionProtocol::theSenderHearsOnlyItsResult_TASK9_EXT4()
{
    Room room;
    auto sender = room.join(1);
    auto other = room.join(2);
    sender->catchUp();
    other->catchUp();
    const auto result = sender->push({room.create(1, QStringLiteral("x"))});
    QCOMPARE(result.results.first().verdict, Verdict::Applied);
    QVERIFY(sender->heard.isEmpty());
    const auto update = other->take<wire::DataUpdate>();
    QCOMPARE(update->prev, other->cursor);
    QCOMPARE(update->to, result.head);
    QCOMPARE(update->records.size(), 1);
    QVERIFY(other->heard.isEmpty());
    // A repeat changes nothing, so nobody hears of it.
    sender->push({});
    QVERIFY(other->heard.isEmpty());
}

void TstSessionProtocol::fromAndToOnlyWhenNothingLiesBetween()
{
    Room room;
    auto one = room.join(1);
    one->catchUp();
    const auto first = one->push({room.create(1, QStringLiteral("a"))});
    QCOMPARE(first.from, one->cursor);
    QCOMPARE(first.to, first.head);
    // A change the socket was told of keeps it contiguous …
    room.push({room.create(2, QStringLiteral("b"))}, 2);
    const auto second = one->push({room.create(3, QStringLiteral("c"))});
    // … but that one was stored behind the hub's back.
    QCOMPARE(second.from, QString());
    QCOMPARE(second.to, QString());
    QVERIFY(second.head != first.head);
}

void TstSessionProtocol::whoIsBehindIsPokedNotUpdated()
{
    Room room;
    auto sender = room.join(1);
    auto behind = room.join(2);
    sender->catchUp();
    behind->hello(); // has not asked for anything yet
    behind->heard.clear();
    const auto result = sender->push({room.create(1, QStringLiteral("x"))});
    QVERIFY(!behind->take<wire::DataUpdate>().has_value());
    QCOMPARE(behind->take<wire::Poke>()->head, result.head);
}

void TstSessionProtocol::aCommitDuringAPullIsNotLost()
{
    Room room;
    SlowStorage slow(room.storage);
    auto sender = room.join(1);
    sender->catchUp();
    Listener reader(room, room.hub, room.metrics, room.log, 2, {}, &slow);
    wire::Hello hello;
    hello.device = idOf(2);
    hello.incarnation = idOf(3);
    reader.protocol->receive(hello);
    // Between the server's look at the head and the welcome.
    const auto late = sender->push({room.create(1, QStringLiteral("x"))});
    slow.letGo();
    reader.protocol->receive(wire::RequestChanges{});
    slow.letGo();
    QCOMPARE(reader.take<wire::Changes>()->to, late.head);
    reader.heard.clear();
    reader.protocol->receive(wire::RequestChanges{late.head, 0});
    const auto later = sender->push({room.create(2, QStringLiteral("y"))});
    slow.letGo();
    const auto page = reader.take<wire::Changes>();
    QVERIFY(page->to == later.head || reader.take<wire::Poke>().has_value());
}

void TstSessionProtocol::aStrangerIsSentAway_TASK11()
{
    Room room;
    Listener stranger(room, room.hub, room.metrics, room.log, 3, room.bob);
    QCOMPARE(stranger.hello().directive, wire::Directive::Forbidden);
    QCOMPARE(stranger.closed, CloseCode::Forbidden);
}

void TstSessionProtocol::anOldProtocolIsToldToUpgrade_E11()
{
    Room room;
    auto one = room.join(1);
    wire::Hello hello;
    hello.protocol = wire::kProtocol + 1;
    one->protocol->receive(hello);
    QCOMPARE(one->take<wire::Welcome>()->directive, wire::Directive::Upgrade);
    QCOMPARE(one->closed, CloseCode::UpgradeClient);
}

void TstSessionProtocol::anUnknownCursorMeansResync_C09()
{
    Room room;
    auto one = room.join(1);
    QCOMPARE(one->hello(QStringLiteral("5.17")).directive, wire::Directive::Resync);
    QVERIFY(one->protocol->isReady());
}

void TstSessionProtocol::aBatchAboveTheLimitEndsTheSession_E17()
{
    Room room;
    auto one = room.join(1);
    one->catchUp();
    QList<wire::Entry> entries;
    for (int i = 0; i < 16; ++i)
        entries.append(room.create(i, QStringLiteral("x")));
    one->protocol->receive(room.batch(entries));
    QCOMPARE(one->take<wire::ErrorMessage>()->code, QString(errorKindName(ErrorKind::TooLarge)));
    QCOMPARE(one->closed, CloseCode::TooBig);
    QVERIFY(room.allChanges().isEmpty());
}

void TstSessionProtocol::aGrantAllowsLargeBatchesUntilItsCreditsAreUsed_MU35()
{
    Room room;
    auto one = room.join(1);
    QVERIFY(one->hello().capabilities.contains(QStringLiteral("bulk")));
    one->protocol->receive(wire::BulkRequest{700, 0});
    const auto grant = one->take<wire::BulkGrant>();
    QVERIFY(grant.has_value());
    QCOMPARE(grant->credits, 700);
    QList<wire::Entry> entries;
    for (int i = 0; i < 500; ++i)
        entries.append(room.create(i, QStringLiteral("x")));
    const auto result = one->push(entries);
    QCOMPARE(result.results.size(), 500);
    QCOMPARE(room.metrics.applied.load(), 500);
    // 200 credits are left: more is not taken, and the grant is over.
    const auto again = one->push(entries);
    QCOMPARE(again.results.first().verdict, Verdict::RetryLater);
    QVERIFY(one->take<wire::BulkRevoke>().has_value());
    QVERIFY(!one->closed);
    one->protocol->receive(wire::BulkRequest{500, 0});
    QVERIFY(one->take<wire::BulkGrant>().has_value());
    QCOMPARE(one->push(entries).results.first().verdict, Verdict::Duplicate);
}

void TstSessionProtocol::anOrdinaryBatchUsesNothingOfAGrant_MU35()
{
    Room room;
    auto one = room.join(1);
    one->catchUp();
    QList<wire::Entry> entries;
    for (int i = 0; i < 515; ++i)
        entries.append(room.create(i, QStringLiteral("x")));
    // Under way when the client asked: it does not know yet that it may send more.
    one->protocol->receive(wire::BulkRequest{500, 0});
    const auto grant = one->take<wire::BulkGrant>();
    QCOMPARE(one->push(entries.first(15)).results.size(), 15);
    QCOMPARE(one->push(entries.sliced(15, grant->credits)).results.first().verdict,
             Verdict::Applied);
    QVERIFY(!one->take<wire::BulkRevoke>());
}

void TstSessionProtocol::aBatchThatOutlivedItsGrantComesAgain()
{
    Room room;
    auto one = room.join(1);
    one->catchUp();
    one->protocol->receive(wire::BulkRequest{1000, 0});
    QVERIFY(one->take<wire::BulkGrant>().has_value());
    room.clock.advance(BulkRules{}.ttlMs);
    QList<wire::Entry> entries;
    for (int i = 0; i < 20; ++i)
        entries.append(room.create(i, QStringLiteral("x")));
    const auto result = one->push(entries);
    QCOMPARE(result.results.size(), 20);
    QCOMPARE(result.results.first().verdict, Verdict::RetryLater);
    QVERIFY(result.retryMs > 0);
    QVERIFY(one->take<wire::BulkRevoke>().has_value());
    QVERIFY(!one->closed);
    QVERIFY(room.allChanges().isEmpty());
}

void TstSessionProtocol::manyBatchesAtOnceEndTheSession_E17()
{
    Room room;
    SlowStorage slow(room.storage);
    Listener one(room, room.hub, room.metrics, room.log, 1, {}, &slow);
    wire::Hello hello;
    hello.device = idOf(1);
    hello.incarnation = idOf(2);
    one.protocol->receive(hello);
    slow.letGo();
    for (int i = 0; i < 9 && !one.closed; ++i)
        one.protocol->receive(room.batch({room.create(i, QStringLiteral("x"))}));
    QCOMPARE(one.closed, CloseCode::Policy);
    slow.letGo();
}

void TstSessionProtocol::nothingIsHeardAfterLeaving()
{
    Room room;
    auto sender = room.join(1);
    auto other = room.join(2);
    sender->catchUp();
    other->catchUp();
    QCOMPARE(room.hub.sessions(), 2);
    other->protocol->receive(wire::Bye{});
    QCOMPARE(other->closed, CloseCode::GoingAway);
    QCOMPARE(room.hub.sessions(), 1);
    sender->push({room.create(1, QStringLiteral("x"))});
    QVERIFY(other->heard.isEmpty());
}

#include "tst_session_protocol.moc"
