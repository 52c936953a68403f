// SPDX-License-Identifier: GPL-3.0-or-later
// What one batch does: groups, conflicts, refusals.
#include "server_fixture.h"

using namespace finwise;
using namespace finwise::server;
using wire::Verdict;

class TstPushTransaction final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupsTakeEffectTogetherOrNotAtAll();
    void aGroupWithALoserLosesAsAWhole_D12();
    void laterWriteWinsAndTheLoserIsKept_TASK12();
    void firstWriterWinsByPolicy_MU21_D11();
    void deletesSync_TASK10();
    void aBaseNotYetSeenComesAgain_B16();
    void oneBadEntryDoesNotHoldUpTheOthers_C13();
    void aLargeCommitOnlySaysWhereItLeads();
    void whatBreaksARuleNamesTheField_data();
    void whatBreaksARuleNamesTheField();
};
static RegisterTest<TstPushTransaction> registered("push_transaction");

void TstPushTransaction::groupsTakeEffectTogetherOrNotAtAll()
{
    ServerFixture f;
    wire::Entry good = f.create(1, QStringLiteral("good"));
    wire::Entry bad = f.create(2, QString());
    wire::Entry single = f.create(3, QStringLiteral("single"));
    good.group = bad.group = idOf(50);
    const PushOutcome outcome = f.push({good, single, bad});
    QCOMPARE(outcome.result.results[0].verdict, Verdict::Invalid);
    QCOMPARE(outcome.result.results[1].verdict, Verdict::Applied);
    QCOMPARE(outcome.result.results[2].verdict, Verdict::Invalid);
    QCOMPARE(outcome.result.results[2].field, QStringLiteral("name"));
    QCOMPARE(f.allChanges().size(), 1);
    QCOMPARE(f.tenants->check(f.home).value(), QStringList());

    // The op ids are free: corrected, the group goes through.
    bad.data.insert(QStringLiteral("name"), QStringLiteral("now good"));
    const PushOutcome mended = f.push({good, bad});
    QCOMPARE(mended.result.results[0].verdict, Verdict::Applied);
    QCOMPARE(mended.result.results[1].verdict, Verdict::Applied);
}

void TstPushTransaction::aGroupWithALoserLosesAsAWhole_D12()
{
    ServerFixture f;
    const wire::Entry made = f.create(1, QStringLiteral("leg"));
    f.push({made});
    wire::Entry leg = f.edit(made, QStringLiteral("mine"));
    wire::Entry other = f.create(2, QStringLiteral("my other leg"));
    leg.group = other.group = idOf(51);
    f.clock.advance(5000);
    f.push({f.edit(made, QStringLiteral("theirs"))}, 2);
    const PushOutcome outcome = f.push({leg, other});
    QCOMPARE(outcome.result.results[0].verdict, Verdict::ConflictLost);
    QCOMPARE(nameOf(*outcome.result.results[0].record), QStringLiteral("theirs"));
    // The new leg has a definite end: stored as deleted, complete, for everybody.
    QCOMPARE(outcome.result.results[1].verdict, Verdict::ConflictLost);
    QVERIFY(outcome.result.results[1].record->deletedAt.has_value());
    QCOMPARE(nameOf(*outcome.result.results[1].record), QStringLiteral("my other leg"));
    QCOMPARE(outcome.commit.records.size(), 1);
}

void TstPushTransaction::aLargeCommitOnlySaysWhereItLeads()
{
    ServerFixture f;
    QList<wire::Entry> entries;
    for (int i = 1; i <= kCommitRecords; ++i)
        entries.append(f.create(i, QString::number(i)));
    const PushOutcome most = f.push(entries);
    QVERIFY(most.commit.complete);
    QCOMPARE(most.commit.records.size(), kCommitRecords);

    for (int i = 0; i <= kCommitRecords; ++i)
        entries.append(f.create(1000 + i, QString::number(i)));
    const PushOutcome more = f.push(entries.mid(kCommitRecords));
    QVERIFY(!more.commit.complete);
    QVERIFY(more.commit.records.isEmpty());
    QCOMPARE(more.commit.before, most.commit.after);
    QCOMPARE(more.commit.after.seq, most.commit.after.seq + kCommitRecords + 1);
    QCOMPARE(more.result.results.last().id, entries.last().id);
}

void TstPushTransaction::laterWriteWinsAndTheLoserIsKept_TASK12()
{
    ServerFixture f;
    const wire::Entry made = f.create(1, QStringLiteral("start"));
    f.push({made});
    const wire::Entry first = f.edit(made, QStringLiteral("first"));
    f.clock.advance(1000);
    const wire::Entry second = f.edit(made, QStringLiteral("second"));
    QCOMPARE(f.verdict(first, 1), Verdict::Applied);
    QCOMPARE(f.verdict(second, 2), Verdict::Applied);
    QCOMPARE(nameOf(f.allChanges().first()), QStringLiteral("second"));
    QCOMPARE(f.allChanges().first().version, 3);
}

void TstPushTransaction::firstWriterWinsByPolicy_MU21_D11()
{
    ServerFixture f;
    QVERIFY(f.tenants->setSettings(f.home, TenantSettings{merge::Policy::FirstWins, false}));
    const wire::Entry made = f.create(1, QStringLiteral("start"));
    f.push({made});
    QCOMPARE(f.verdict(f.edit(made, QStringLiteral("first")), 1), Verdict::Applied);
    f.clock.advance(1000);
    const auto late = f.push({f.edit(made, QStringLiteral("late"))}, 2).result.results.first();
    QCOMPARE(late.verdict, Verdict::ConflictRejected);
    QCOMPARE(nameOf(*late.record), QStringLiteral("first"));
}

void TstPushTransaction::deletesSync_TASK10()
{
    ServerFixture f;
    const wire::Entry made = f.create(1, QStringLiteral("gone soon"));
    f.push({made});
    const wire::Cursor before = f.tenants->changes(f.actor(), {})->to;
    QCOMPARE(f.verdict(f.remove(made)), Verdict::Applied);
    const auto changes = f.tenants->changes(f.actor(), wire::RequestChanges{before, 0});
    QCOMPARE(changes->records.size(), 1);
    QVERIFY(changes->records.first().deletedAt.has_value());
}

void TstPushTransaction::aBaseNotYetSeenComesAgain_B16()
{
    ServerFixture f;
    const wire::Entry made = f.create(1, QStringLiteral("one"));
    const wire::Entry next = f.edit(made, QStringLiteral("two"));
    f.push({made});
    const wire::Entry third = f.edit(next, QStringLiteral("three"));
    QCOMPARE(f.verdict(third), Verdict::OutOfOrder);
    QCOMPARE(f.verdict(next), Verdict::Applied);
    QCOMPARE(f.verdict(third), Verdict::Applied);
}

void TstPushTransaction::oneBadEntryDoesNotHoldUpTheOthers_C13()
{
    ServerFixture f;
    QList<wire::Entry> entries;
    for (int i = 0; i < 15; ++i)
        entries.append(f.create(i, i == 7 ? QString() : QStringLiteral("tag %1").arg(i)));
    const PushOutcome outcome = f.push(entries);
    for (int i = 0; i < 15; ++i)
        QCOMPARE(outcome.result.results[i].verdict, i == 7 ? Verdict::Invalid : Verdict::Applied);
    QCOMPARE(f.allChanges().size(), 14);
}

void TstPushTransaction::whatBreaksARuleNamesTheField_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("field");
    QTest::newRow("E25 unknown entity") << "entity" << Verdict::Invalid << "entity";
    QTest::newRow("E25 unknown group") << "group" << Verdict::Invalid << "groups";
    QTest::newRow("E25 wrong type") << "type" << Verdict::Invalid << "name";
    QTest::newRow("E17 record too large") << "size" << Verdict::TooLarge << "";
}

void TstPushTransaction::whatBreaksARuleNamesTheField()
{
    QFETCH(QString, key);
    QFETCH(Verdict, verdict);
    QFETCH(QString, field);
    ServerFixture f;
    wire::Entry entry = f.create(1, QStringLiteral("x"));
    if (key == QLatin1StringView("entity"))
        entry.entity = QStringLiteral("records; DROP TABLE records");
    if (key == QLatin1StringView("group"))
        entry.groups.append(QStringLiteral("nonsense"));
    if (key == QLatin1StringView("type"))
        entry.data.insert(QStringLiteral("name"), 12);
    if (key == QLatin1StringView("size"))
        entry.data.insert(QStringLiteral("more"), QString(limits::kRecordBytes, u'x'));
    const wire::EntryResult result = f.push({entry}).result.results.first();
    QCOMPARE(result.verdict, verdict);
    QCOMPARE(result.field, field);
    QVERIFY(!result.message.isEmpty());
    QVERIFY(f.allChanges().isEmpty());
}

#include "tst_push_transaction.moc"
