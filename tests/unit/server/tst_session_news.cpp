// SPDX-License-Identifier: GPL-3.0-or-later
// What sessions are told besides data: who is here, what lost against what, what the operator says.
#include "server/publishing.h"
#include "session_room.h"

#include <rapidcheck.h>

using namespace finwise;
using namespace finwise::server;
using wire::Verdict;

namespace {

const QString kPresence = QStringLiteral("presence");
const QString kConflict = QStringLiteral("conflict");
const QString kNotice = QStringLiteral("notice");

} // namespace

class TstSessionNews final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theServerOffersLocksAndTopics_MU14();
    void whoIsHereIsToldToThoseWhoAsk_MUEB();
    void manyWhoComeAtOnceAreOneMessage();
    void theDeviceWhoseValueWasOverwrittenIsTold_MU22();
    void anAbsentDeviceIsToldWhenItComes_MU22();
    void whatTheVerdictSaidIsNotSaidAgain();
    void viewersOfOtherEntitiesAreNotTold_MUEB();
    void aNoticeReachesThoseWhoAreHereAndThoseWhoCome();
    void scenario_E19_aThousandTopicsCostNoMoreThanThirtyTwo();
    void scenario_C06_repeatedAndReorderedNewsHasNoEffectOnData();
    void property_P4_onlyOneEditsAndEverybodyKnowsWho();
    void property_P7_everyOverwrittenAuthorHearsOfIt();
};
static RegisterTest<TstSessionNews> registered("session_news");

void TstSessionNews::theServerOffersLocksAndTopics_MU14()
{
    SessionRoom room;
    const auto guest = room.join(1);
    const auto welcome = guest->all<wire::Welcome>().first();
    // Without these words no client asks for a lock or for news.
    QVERIFY(welcome.capabilities.contains(QStringLiteral("locks")));
    QVERIFY(welcome.capabilities.contains(QStringLiteral("topics")));
    QCOMPARE(welcome.epoch, QString::number(room.tenants->head(room.home)->head.epoch));
}

void TstSessionNews::whoIsHereIsToldToThoseWhoAsk_MUEB()
{
    SessionRoom room;
    QVERIFY(room.accounts->grant(room.home, QStringLiteral("bob"), Role::Editor));
    const auto anna = room.join(1);
    const auto quiet = room.join(3);
    anna->listen({kPresence});
    QCOMPARE(anna->all<wire::Presence>().last().total, 2);
    auto bob = room.join(2, room.bob);
    room.hub.tellPresence();
    const auto now = anna->all<wire::Presence>().last();
    QCOMPARE(now.total, 3);
    QVERIFY(now.people.contains(wire::Person{QStringLiteral("bob"), idOf(2)}));
    bob.reset();
    room.hub.tellPresence();
    QCOMPARE(anna->all<wire::Presence>().last().total, 2);
    QVERIFY(quiet->all<wire::Presence>().isEmpty());
}

void TstSessionNews::manyWhoComeAtOnceAreOneMessage()
{
    SessionRoom room;
    const auto first = room.join(1);
    first->listen({kPresence});
    std::vector<std::unique_ptr<SessionRoom::Guest>> crowd;
    for (int i = 2; i < 202; ++i)
        crowd.push_back(room.join(i));
    room.hub.tellPresence();
    room.hub.tellPresence(); // nobody came or went since
    const auto told = first->all<wire::Presence>();
    QCOMPARE(told.size(), 2); // at the question, and once for all who came
    QCOMPARE(told.last().total, 201);
    QVERIFY(told.last().people.size() <= 50);
}

void TstSessionNews::theDeviceWhoseValueWasOverwrittenIsTold_MU22()
{
    SessionRoom room;
    QVERIFY(room.accounts->grant(room.home, QStringLiteral("bob"), Role::Editor));
    const auto anna = room.join(1);
    const auto bob = room.join(2, room.bob);
    const auto third = room.join(3);
    for (const auto &guest : {anna.get(), bob.get(), third.get()})
        guest->listen({kConflict});
    const wire::Entry made = room.create(1, QStringLiteral("start"));
    QCOMPARE(anna->push(made), Verdict::Applied);
    const wire::Entry annas = room.edit(made, QStringLiteral("annas"));
    room.clock.advance(10);
    const wire::Entry bobs = room.edit(made, QStringLiteral("bobs"));
    QCOMPARE(anna->push(annas), Verdict::Applied);
    QCOMPARE(bob->push(bobs), Verdict::Applied); // later, and it had not seen Anna's

    const auto told = anna->all<wire::ConflictNotice>();
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().number > 0);
    QCOMPARE(told.first().op, annas.id);
    QCOMPARE(told.first().user, QStringLiteral("anna"));
    QCOMPARE(told.first().winner, QStringLiteral("bob"));
    QCOMPARE(told.first().data, annas.data);
    QCOMPARE(nameOf(*told.first().record), QStringLiteral("bobs"));
    // The winner's answer said it all; everybody else hears it as news about somebody else.
    QVERIFY(bob->all<wire::ConflictNotice>().isEmpty());
    QCOMPARE(third->all<wire::ConflictNotice>().size(), 1);
    QCOMPARE(third->all<wire::ConflictNotice>().first().number, 0);
}

void TstSessionNews::anAbsentDeviceIsToldWhenItComes_MU22()
{
    SessionRoom room;
    auto anna = room.join(1);
    const auto bob = room.join(2);
    QList<wire::Entry> annas;
    for (int i = 0; i < 3; ++i) {
        const wire::Entry made = room.create(i, QStringLiteral("start"));
        QCOMPARE(bob->push(made), Verdict::Applied);
        annas.append(room.edit(made, QStringLiteral("annas %1").arg(i)));
        QCOMPARE(anna->push(annas.last()), Verdict::Applied);
    }
    anna.reset(); // away
    for (int i = 0; i < 3; ++i) {
        room.clock.advance(10);
        wire::Entry late = room.edit(annas[i], QStringLiteral("bobs"));
        late.base.clear();
        QCOMPARE(bob->push(late), Verdict::Applied);
    }
    anna = room.join(1);
    anna->listen({kConflict});
    const auto told = anna->all<wire::ConflictNotice>();
    QCOMPARE(told.size(), 3);
    QCOMPARE(told[1].op, annas[1].id);
    // It goes on from the last one it has stored.
    const auto again = room.join(1);
    again->listen({kConflict}, told[1].number);
    QCOMPARE(again->all<wire::ConflictNotice>().size(), 1);
    QCOMPARE(again->all<wire::ConflictNotice>().first().op, annas[2].id);
}

void TstSessionNews::whatTheVerdictSaidIsNotSaidAgain()
{
    SessionRoom room;
    const auto anna = room.join(1);
    const auto bob = room.join(2);
    const wire::Entry made = room.create(1, QStringLiteral("start"));
    QCOMPARE(bob->push(made), Verdict::Applied);
    const wire::Entry early = room.edit(made, QStringLiteral("early"));
    room.clock.advance(10);
    QCOMPARE(bob->push(room.edit(made, QStringLiteral("late"))), Verdict::Applied);
    QCOMPARE(anna->push(early), Verdict::ConflictLost);
    anna->listen({kConflict});
    QVERIFY(anna->all<wire::ConflictNotice>().isEmpty());
}

void TstSessionNews::viewersOfOtherEntitiesAreNotTold_MUEB()
{
    SessionRoom room;
    const auto anna = room.join(1);
    const auto bob = room.join(2);
    const auto tags = room.join(3);
    const auto accounts = room.join(4);
    tags->listen({QStringLiteral("conflict:Tag")});
    accounts->listen({QStringLiteral("conflict:Account")});
    const wire::Entry made = room.create(1, QStringLiteral("start"));
    QCOMPARE(anna->push(made), Verdict::Applied);
    const wire::Entry annas = room.edit(made, QStringLiteral("annas"));
    room.clock.advance(10);
    const wire::Entry bobs = room.edit(made, QStringLiteral("bobs"));
    anna->push(annas);
    bob->push(bobs);
    QCOMPARE(tags->all<wire::ConflictNotice>().size(), 1);
    QVERIFY(accounts->all<wire::ConflictNotice>().isEmpty());
    // Filters never concern data.
    QVERIFY(!accounts->all<wire::Poke>().isEmpty() || !accounts->all<wire::DataUpdate>().isEmpty());
}

void TstSessionNews::aNoticeReachesThoseWhoAreHereAndThoseWhoCome()
{
    SessionRoom room;
    const auto here = room.join(1);
    const auto quiet = room.join(2);
    here->listen({kNotice});
    const Instant later{room.clock.now().ms + 60'000};
    QVERIFY(room.accounts->addNotice({}, QStringLiteral("warning"), QStringLiteral("down at ten"),
                                     later));
    QVERIFY(
        room.accounts->addNotice(idOf(2), QStringLiteral("info"), QStringLiteral("others"), later));
    QCOMPARE(room.accounts->addNotice({}, QStringLiteral("info"), QStringLiteral("  "), later)
                 .error()
                 .kind,
             ErrorKind::Validation);
    const auto notices = room.accounts->notices(0);
    for (const StoredNotice &stored : *notices) {
        if (room.hub.takeNotice(stored.number))
            room.hub.announce(stored.tenant, stored.notice);
        QVERIFY(!room.hub.takeNotice(stored.number)); // once, however many threads see it
    }
    QCOMPARE(here->all<wire::Notice>().size(), 1);
    QCOMPARE(here->all<wire::Notice>().first().text, QStringLiteral("down at ten"));
    QVERIFY(quiet->all<wire::Notice>().isEmpty());
    const auto late = room.join(3);
    late->listen({kNotice});
    QCOMPARE(late->all<wire::Notice>().size(), 1);
    room.clock.advance(60'001);
    const auto tooLate = room.join(4);
    tooLate->listen({kNotice});
    QVERIFY(tooLate->all<wire::Notice>().isEmpty());
}

void TstSessionNews::scenario_E19_aThousandTopicsCostNoMoreThanThirtyTwo()
{
    SessionRoom room;
    const auto greedy = room.join(1);
    QStringList topics;
    for (int i = 0; i < 1'000; ++i)
        topics.append(QStringLiteral("conflict:Entity%1").arg(i));
    topics.append(kPresence); // behind the bound: not listened to
    greedy->listen(topics);
    QVERIFY(!greedy->closed.has_value());
    QVERIFY(greedy->all<wire::Presence>().isEmpty());
    // A wildcard brings what the tenant has, and nothing of another one.
    greedy->listen({QStringLiteral("*")});
    QCOMPARE(greedy->all<wire::Presence>().size(), 1);
    room.hub.announce(idOf(2), wire::Notice{idOf(9), {}, QStringLiteral("theirs"), {}});
    QVERIFY(greedy->all<wire::Notice>().isEmpty());
    room.hub.announce(room.home, wire::Notice{idOf(9), {}, QStringLiteral("ours"), {}});
    QCOMPARE(greedy->all<wire::Notice>().size(), 1);
}

void TstSessionNews::scenario_C06_repeatedAndReorderedNewsHasNoEffectOnData()
{
    SessionRoom room;
    const auto listener = room.join(1);
    listener->protocol->receive(wire::RequestChanges{});
    QList<CommitPtr> commits;
    for (int i = 0; i < 6; ++i) {
        const auto outcome = room.push({room.create(i, QStringLiteral("tag"))}, 2);
        commits.append(std::make_shared<const Commit>(outcome.commit));
    }
    // News is a hint: late, doubled, in the wrong order, or without anything in it.
    for (const int place : {3, 0, 0, 5, 2, 1, 5, 4})
        room.hub.publish(commits[place], 0);
    room.hub.publish(std::make_shared<const Commit>(Commit{room.home, {}, commits[2]->after, {}}),
                     0);
    wire::Cursor cursor = listener->all<wire::Changes>().last().to;
    for (const wire::DataUpdate &update : listener->all<wire::DataUpdate>()) {
        QCOMPARE(update.prev, cursor); // only ever what continues exactly there
        cursor = update.to;
    }
    const auto pokes = listener->all<wire::Poke>();
    QVERIFY(!pokes.isEmpty() || cursor == toCursor(commits.last()->after));
    listener->protocol->receive(wire::RequestChanges{cursor, 0});
    QCOMPARE(listener->all<wire::Changes>().last().to, toCursor(commits.last()->after));
}

void TstSessionNews::property_P4_onlyOneEditsAndEverybodyKnowsWho()
{
    QVERIFY(rc::check([] {
        SessionRoom room;
        std::vector<std::unique_ptr<SessionRoom::Guest>> guests;
        for (int i = 1; i <= 3; ++i)
            guests.push_back(room.join(i));
        const auto acts = *rc::gen::container<std::vector<std::tuple<int, bool, int>>>(
            rc::gen::tuple(rc::gen::inRange(0, 3), rc::gen::arbitrary<bool>(),
                           rc::gen::inRange(0, 15'000)));
        const wire::Lock record{QStringLiteral("Tag"), idOf(1001)};
        for (const auto &[who, wants, wait] : acts) {
            room.clock.advance(wait);
            room.hub.sweepLocks(room.clock.monotonicMs());
            auto &guest = *guests[std::size_t(who)];
            if (wants)
                guest.protocol->receive(record);
            else
                guest.protocol->receive(wire::Unlock{record.entity, record.id});
            // Whatever anybody was told last about the record is the truth, and the same for all.
            const auto held = room.hub.locks(room.home, room.clock.monotonicMs());
            RC_ASSERT(held.size() <= 1);
            const Id holder = held.isEmpty() ? Id() : held.first().device;
            for (const auto &each : guests) {
                const auto told = each->all<wire::LockState>();
                const bool own = each.get() == &guest && !wants; // who lets go needs no answer
                if (!told.isEmpty() && !own && told.last().device != holder)
                    RC_ASSERT(each->protocol->device() == told.last().device);
            }
            if (wants)
                RC_ASSERT(guest.all<wire::LockState>().last().device == holder);
        }
    }));
}

void TstSessionNews::property_P7_everyOverwrittenAuthorHearsOfIt()
{
    QVERIFY(rc::check([] {
        SessionRoom room;
        std::vector<std::unique_ptr<SessionRoom::Guest>> guests;
        for (int i = 1; i <= 3; ++i) {
            guests.push_back(room.join(i));
            guests.back()->listen({kConflict});
        }
        const wire::Entry made = room.create(1, QStringLiteral("start"));
        guests[0]->push(made);
        QList<Id> ops;
        const auto writers = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 3));
        for (const int who : writers) {
            room.clock.advance(5);
            const wire::Entry entry = room.edit(made, QStringLiteral("by %1").arg(who));
            ops.append(entry.id);
            guests[std::size_t(who)]->push(entry);
        }
        // Nobody had seen the others' changes, so each is displaced by the next one. Its author
        // is told, unless the next one is of the same device, which knows what it does.
        for (qsizetype i = 0; i + 1 < ops.size(); ++i) {
            if (writers[std::size_t(i)] == writers[std::size_t(i) + 1])
                continue;
            int told = 0;
            const auto &guest = *guests[std::size_t(writers[std::size_t(i)])];
            for (const auto &notice : guest.all<wire::ConflictNotice>())
                told += notice.op == ops[i] && notice.number > 0 ? 1 : 0;
            RC_ASSERT(told == 1);
        }
    }));
}

#include "tst_session_news.moc"
