// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/decide.h"

#include "decide_fixture.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::merge;

class TstDecide final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void unknownRecordIsCreatedByEveryGroup();
    void deleteOfAnUnknownRecordIsNothing();
    void aBaseNotYetSeenWaits();
    void aBaseThatIsCurrentAppliesWhateverTheClock();
    void concurrentEditOfOneGroup_data();
    void concurrentEditOfOneGroup();
    void editsOfDifferentGroupsBothSurvive();
    void partlyLostWritesTheRest();
    void equalValuesAreNoConflict();
    void repeatedImportLeavesTheRecordAlone();
    void firstWriterWinsByPolicy();
    void deleteAgainstEdit_data();
    void deleteAgainstEdit();
    void deleteThatHasSeenEverythingApplies();
    void deleteIsNotBeatenByWhatItHasSeen();
    void laterEditRestoresADeletedRecord();
    void laterOfTwoDeletesCounts();
    void undeleteThatKnowsTheDeleteApplies();
    void recordModeJudgesAllFieldsTogether();
    void stampsNeverGoBack();
    void effectiveTimeIsAgeCountedBackFromNow();
};
static RegisterTest<TstDecide> registered("decide");

void TstDecide::unknownRecordIsCreatedByEveryGroup()
{
    Op op = edit(QStringLiteral("a"), 200, {kCore, kRest, kLife},
                 content(-5, QStringLiteral("Bar")));
    op.createdAt = Instant{150};
    const Decision decision = judged(op, std::nullopt);
    QCOMPARE(decision.outcome, Outcome::Applied);
    QVERIFY(decision.next && decision.losers.isEmpty());
    const RecordState &made = *decision.next;
    QCOMPARE(made.record.meta.version, 1);
    QCOMPARE(made.record.meta.createdAt, Instant{150});
    QCOMPARE(made.record.meta.updatedAt, Instant{200});
    QCOMPARE(made.record.data, op.data);
    QCOMPARE(made.groups.size(), 3);
    for (const GroupState &group : made.groups)
        QCOMPARE(group, (GroupState{op.id, op.stamp}));
}

void TstDecide::deleteOfAnUnknownRecordIsNothing()
{
    const Decision decision = judged(removal(QStringLiteral("a"), 200), std::nullopt);
    QCOMPARE(decision.outcome, Outcome::Applied);
    QVERIFY(!decision.next && decision.losers.isEmpty());
}

void TstDecide::aBaseNotYetSeenWaits()
{
    for (const bool known : {false, true}) {
        for (Op op : {edit(QStringLiteral("a"), 200, {kRest}, content(-100, QStringLiteral("x"))),
                      removal(QStringLiteral("a"), 200)}) {
            op.base.insert(op.isDelete ? kCore : kRest, QStringLiteral("earlier"));
            Question asked = question(op, known ? std::optional(existing()) : std::nullopt);
            asked.seen = [](const QString &id) { return id != QLatin1StringView("earlier"); };
            const Decision decision = decide(asked);
            QCOMPARE(decision.outcome, Outcome::OutOfOrder);
            QVERIFY(!decision.next && decision.losers.isEmpty());
            asked.seen = [](const QString &) { return true; };
            QVERIFY(decide(asked).outcome != Outcome::OutOfOrder);
        }
    }
}

void TstDecide::aBaseThatIsCurrentAppliesWhateverTheClock()
{
    Op op = edit(QStringLiteral("a"), 3, {kRest}, content(-100, QStringLiteral("Bar")));
    op.base.insert(kRest, QStringLiteral("c"));
    const Decision decision = judged(op, existing());
    QCOMPARE(decision.outcome, Outcome::Applied);
    QVERIFY(decision.next && decision.losers.isEmpty());
    QCOMPARE(decision.next->record.data, op.data);
    QCOMPARE(decision.next->record.meta.version, 2);
    QCOMPARE(decision.next->groups.value(kRest),
             (GroupState{op.id, Stamp{100, 1, device(1)}})); // just after what it replaces
    QCOMPARE(decision.next->groups.value(kCore), existing().groups.value(kCore));
}

void TstDecide::concurrentEditOfOneGroup_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<qint64>("counter");
    QTest::addColumn<int>("deviceNumber");
    QTest::addColumn<bool>("wins");
    QTest::newRow("PRD-FR3.1 later time wins") << qint64(101) << qint64(0) << 1 << true;
    QTest::newRow("PRD-FR3.1 earlier time loses") << qint64(99) << qint64(5) << 9 << false;
    QTest::newRow("same millisecond, later counter") << qint64(100) << qint64(1) << 0 << true;
    QTest::newRow("same time and counter, larger device") << qint64(100) << qint64(0) << 2 << true;
    QTest::newRow("same time and counter, smaller device")
        << qint64(100) << qint64(0) << 0 << false;
}

void TstDecide::concurrentEditOfOneGroup()
{
    QFETCH(const qint64, ms);
    QFETCH(const qint64, counter);
    QFETCH(const int, deviceNumber);
    QFETCH(const bool, wins);
    Op op = edit(QStringLiteral("a"), ms, {kRest}, content(-100, QStringLiteral("Bar")));
    op.stamp = Stamp{ms, counter, device(deviceNumber)};
    const Decision decision = judged(op, existing());
    QCOMPARE(decision.outcome, wins ? Outcome::Applied : Outcome::Lost);
    QCOMPARE(decision.next.has_value(), wins);
    const QString c = QStringLiteral("c");
    const Loser expected = wins ? Loser{c, op.id, {kRest}, false, existing().record.data}
                                : Loser{op.id, c, {kRest}, false, op.data};
    QCOMPARE(decision.losers, QList<Loser>{expected});
}

void TstDecide::editsOfDifferentGroupsBothSurvive()
{
    Op amount = edit(QStringLiteral("a"), 200, {kCore}, content(-900, QStringLiteral("Shop")));
    amount.base.insert(kCore, QStringLiteral("c"));
    const Decision first = judged(amount, existing());
    Op payee = edit(QStringLiteral("b"), 150, {kRest}, content(-100, QStringLiteral("Bar")));
    payee.base.insert(kRest, QStringLiteral("c"));
    const Decision second = judged(payee, first.next);
    QCOMPARE(second.outcome, Outcome::Applied);
    QVERIFY(first.losers.isEmpty() && second.losers.isEmpty());
    QCOMPARE(second.next->record.data, content(-900, QStringLiteral("Bar")));
}

void TstDecide::partlyLostWritesTheRest()
{
    RecordState current = existing();
    current.groups.insert(kCore, GroupState{QStringLiteral("z"), Stamp{500, 0, device(2)}});
    const Op op = edit(QStringLiteral("a"), 200, {kCore, kRest},
                       content(-7, QStringLiteral("Bar")));
    const Decision decision = judged(op, current);
    QCOMPARE(decision.outcome, Outcome::Lost);
    QVERIFY(decision.next);
    QCOMPARE(decision.next->record.data, content(-100, QStringLiteral("Bar")));
    QCOMPARE(decision.losers.size(), 2);
    QCOMPARE(decision.losers[0], (Loser{op.id, QStringLiteral("z"), {kCore}, false, op.data}));
    QCOMPARE(decision.losers[1].op, QStringLiteral("c"));
    QCOMPARE(decision.losers[1].groups, QStringList{kRest});
}

void TstDecide::equalValuesAreNoConflict()
{
    const Op later = edit(QStringLiteral("a"), 200, {kRest}, existing().record.data);
    const Decision raised = judged(later, existing());
    QCOMPARE(raised.outcome, Outcome::Applied);
    QVERIFY(raised.losers.isEmpty());
    // The later of two equal edits is the one that others have to beat.
    QCOMPARE(raised.next->groups.value(kRest), (GroupState{later.id, later.stamp}));
    const Op earlier = edit(QStringLiteral("a"), 50, {kRest}, existing().record.data);
    const Decision ignored = judged(earlier, existing());
    QCOMPARE(ignored.outcome, Outcome::Applied);
    QVERIFY(!ignored.next && ignored.losers.isEmpty());
}

void TstDecide::repeatedImportLeavesTheRecordAlone()
{
    for (const qint64 ms : {50, 200}) {
        const Op op = edit(QStringLiteral("a"), ms, {kCore, kRest, kLife}, existing().record.data);
        const Decision decision = judged(op, existing());
        QCOMPARE(decision.outcome, Outcome::Applied);
        QVERIFY(!decision.next && decision.losers.isEmpty());
    }
}

void TstDecide::firstWriterWinsByPolicy()
{
    const auto rejected = [](const Op &op, const RecordState &current) {
        Question asked = question(op, current);
        asked.policy = Policy::FirstWins;
        return decide(asked);
    };
    const Op late = edit(QStringLiteral("a"), 900, {kCore, kRest},
                         content(-7, QStringLiteral("Bar")));
    const Decision edited = rejected(late, existing());
    QCOMPARE(edited.outcome, Outcome::Rejected);
    QVERIFY(!edited.next);
    QCOMPARE(edited.losers,
             (QList<Loser>{Loser{late.id, QStringLiteral("c"), late.groups, false, late.data}}));
    QCOMPARE(rejected(removal(QStringLiteral("a"), 900), existing()).outcome, Outcome::Rejected);
    QCOMPARE(rejected(late, tombstone(200)).outcome, Outcome::Rejected);
    Op informed = late;
    informed.base = {{kCore, QStringLiteral("c")}, {kRest, QStringLiteral("c")}};
    QCOMPARE(rejected(informed, existing()).outcome, Outcome::Applied);
}

void TstDecide::deleteAgainstEdit_data()
{
    QTest::addColumn<qint64>("deletedAt");
    QTest::addColumn<bool>("deleted");
    QTest::newRow("D07 delete is later") << qint64(300) << true;
    QTest::newRow("D07 edit is later") << qint64(150) << false;
}

// The same end in both orders, and the loser is in the journal.
void TstDecide::deleteAgainstEdit()
{
    QFETCH(const qint64, deletedAt);
    QFETCH(const bool, deleted);
    const Op change = edit(QStringLiteral("e"), 200, {kRest}, content(-100, QStringLiteral("Bar")));
    Op gone = removal(QStringLiteral("d"), deletedAt);
    for (const QString &group : {kCore, kRest, kLife})
        gone.base.insert(group, QStringLiteral("c"));
    const auto play = [](const Op &first, const Op &second, QList<Loser> &losers) {
        const Decision one = judged(first, existing());
        const RecordState between = one.next.value_or(existing());
        const Decision two = judged(second, between);
        losers = one.losers + two.losers;
        return two.next.value_or(between);
    };
    QList<Loser> losers;
    const auto hasLoser = [&](const QString &op, bool wasDelete) {
        return std::any_of(losers.begin(), losers.end(), [&](const Loser &loser) {
            return loser.op == op && loser.wasDelete == wasDelete;
        });
    };
    for (const bool editFirst : {true, false}) {
        const RecordState end = editFirst ? play(change, gone, losers) : play(gone, change, losers);
        QCOMPARE(end.record.meta.deletedAt.has_value(), deleted);
        QCOMPARE(end.record.data, change.data);
        QCOMPARE(end.groups.value(kRest).op, change.id);
        QVERIFY(hasLoser(deleted ? change.id : gone.id, !deleted));
        QVERIFY(!hasLoser(deleted ? gone.id : change.id, deleted));
    }
}

void TstDecide::deleteThatHasSeenEverythingApplies()
{
    Op op = removal(QStringLiteral("a"), 3);
    for (const QString &group : {kCore, kRest, kLife})
        op.base.insert(group, QStringLiteral("c"));
    const Decision decision = judged(op, existing());
    QCOMPARE(decision.outcome, Outcome::Applied);
    QVERIFY(decision.losers.isEmpty());
    QCOMPARE(decision.next->record.meta.deletedAt, Instant{100});
    QVERIFY(decision.next->groups.value(kLife).stamp > existing().groups.value(kRest).stamp);
    RecordState changed = existing(); // one group, meanwhile
    changed.groups.insert(kCore, GroupState{QStringLiteral("x"), Stamp{200, 0, device(2)}});
    QCOMPARE(judged(op, changed).outcome, Outcome::Lost);
}

// D04: the author's clock was set back between taking a delete back and deleting again, and
// somebody else has changed another part.
void TstDecide::deleteIsNotBeatenByWhatItHasSeen()
{
    Op op = removal(QStringLiteral("again"), 300);
    op.base = {{kCore, QStringLiteral("c")},
               {kRest, QStringLiteral("c")},
               {kLife, QStringLiteral("undo")}};
    const auto play = [&](qint64 elsewhere) {
        RecordState state = existing();
        state.groups.insert(kLife, GroupState{QStringLiteral("undo"), Stamp{400, 0, device(1)}});
        state.groups.insert(kCore, GroupState{QStringLiteral("x"), Stamp{elsewhere, 0, device(2)}});
        return judged(op, state);
    };
    const Decision applied = play(350);
    QCOMPARE(applied.outcome, Outcome::Applied);
    QVERIFY(applied.next->groups.value(kLife).stamp > (Stamp{400, 0, device(1)}));
    QCOMPARE(applied.losers.size(), 1);
    QCOMPARE(applied.losers.first().op, QStringLiteral("x"));
    const Decision lost = play(500);
    QCOMPARE(lost.outcome, Outcome::Lost);
    QCOMPARE(lost.losers.first().winner, QStringLiteral("x"));
}

void TstDecide::laterEditRestoresADeletedRecord()
{
    Op op = edit(QStringLiteral("a"), 400, {kRest}, content(-100, QStringLiteral("Bar")));
    op.base.insert(kRest, QStringLiteral("c"));
    const Decision restored = judged(op, tombstone(300));
    QCOMPARE(restored.outcome, Outcome::Applied);
    QVERIFY(!restored.next->record.meta.deletedAt);
    QCOMPARE(restored.next->record.data, op.data);
    QCOMPARE(restored.next->groups.value(kLife).op, op.id);
    QCOMPARE(restored.losers.size(), 1);
    QVERIFY(restored.losers[0].wasDelete && restored.losers[0].op == QLatin1StringView("d"));

    op.stamp.ms = 200;
    const Decision lost = judged(op, tombstone(300));
    QCOMPARE(lost.outcome, Outcome::Lost);
    QVERIFY(lost.next->record.meta.deletedAt);
    QCOMPARE(lost.losers,
             (QList<Loser>{Loser{op.id, QStringLiteral("d"), {kRest}, false, op.data}}));
}

void TstDecide::laterOfTwoDeletesCounts()
{
    const Decision later = judged(removal(QStringLiteral("a"), 500), tombstone(300));
    QCOMPARE(later.outcome, Outcome::Applied);
    QVERIFY(later.losers.isEmpty());
    QCOMPARE(later.next->record.meta.deletedAt, Instant{500});
    const Decision earlier = judged(removal(QStringLiteral("a"), 200), tombstone(300));
    QCOMPARE(earlier.outcome, Outcome::Applied);
    QVERIFY(!earlier.next && earlier.losers.isEmpty());
}

void TstDecide::undeleteThatKnowsTheDeleteApplies()
{
    Op op = edit(QStringLiteral("a"), 3, {kLife}, existing().record.data);
    op.base.insert(kLife, QStringLiteral("d"));
    const Decision decision = judged(op, tombstone(300));
    QCOMPARE(decision.outcome, Outcome::Applied);
    QVERIFY(!decision.next->record.meta.deletedAt);
    QVERIFY(decision.losers.isEmpty());
    QVERIFY(decision.next->groups.value(kLife).stamp > tombstone(300).groups.value(kLife).stamp);
}

void TstDecide::recordModeJudgesAllFieldsTogether()
{
    const auto whole = [](const Op &op, const RecordState &current) {
        Question asked = question(op, current);
        asked.wholeRecord = true;
        return decide(asked);
    };
    const Op later = edit(QStringLiteral("a"), 200, {kRest}, content(-7, QStringLiteral("Bar")));
    const Decision won = whole(later, existing());
    QCOMPARE(won.next->record.data, later.data);
    QCOMPARE(won.next->groups.value(kCore).op, later.id);
    QCOMPARE(won.losers.size(), 1);

    RecordState current = existing();
    current.groups.insert(kCore, GroupState{QStringLiteral("z"), Stamp{500, 0, device(2)}});
    QCOMPARE(whole(later, current).outcome, Outcome::Lost);
    QVERIFY(!whole(later, current).next);

    Op informed = later;
    informed.stamp.ms = 3;
    informed.base.insert(kRest, QStringLiteral("c"));
    QCOMPARE(whole(informed, existing()).outcome, Outcome::Applied);
    QCOMPARE(whole(informed, current).outcome, Outcome::Lost);
}

void TstDecide::stampsNeverGoBack()
{
    RecordState current = existing();
    for (int i = 0; i < 5; ++i) {
        Op op = edit(QString::number(i), 90 - i, {kRest}, content(-100, QString::number(i)));
        op.base.insert(kRest, current.groups.value(kRest).op);
        const Decision decision = judged(op, current);
        QCOMPARE(decision.outcome, Outcome::Applied);
        QVERIFY(decision.next->groups.value(kRest).stamp > current.groups.value(kRest).stamp);
        QVERIFY(decision.next->record.meta.updatedAt >= current.record.meta.updatedAt);
        current = *decision.next;
    }
    QCOMPARE(current.record.meta.version, 6);
}

void TstDecide::effectiveTimeIsAgeCountedBackFromNow()
{
    const qint64 day = 86'400'000;
    const Instant now{1'750'000'000'000};
    // Five minutes old by a clock that is a day slow, right, or a day fast: the same moment.
    for (const qint64 skew : {-day, qint64(0), day}) {
        const Instant clientNow{now.ms + skew};
        QCOMPARE(effectiveTime(now, clientNow, Instant{clientNow.ms - 300'000}),
                 Instant{now.ms - 300'000});
        QCOMPARE(effectiveTime(now, clientNow, Instant{clientNow.ms + day}),
                 now); // never the future
    }
}

#include "tst_decide.moc"
