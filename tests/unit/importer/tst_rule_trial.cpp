// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/rule_trial.h"
#include "store/queries.h"
#include "store/store.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

class TstRuleTrial final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A trial changes nothing and names every row with the rule that fired; done, it is one
    // change that can be taken back.
    void previewThenOneChange();
    // Every transaction is looked at exactly once, also many of one day across pages.
    void everyRowOnce();
    // It can be stopped.
    void stops();
};

static RegisterTest<TstRuleTrial> registered("rule_trial");

namespace {
struct World {
    ManualClock clock;
    SeededRandom random{7};
    std::unique_ptr<Store> store;
    World()
    {
        StoreOptions options;
        options.tenant = Id::v7(clock, random);
        options.device = Id::v7(clock, random);
        store = std::move(Store::open(options, clock, random).value());
    }
    void enter(int count, QDate date)
    {
        Mutation mutation;
        mutation.bulk = true;
        for (int i = 0; i < count; ++i) {
            Transaction row;
            row.meta.id = store->newId();
            row.accountId = Id::v5(store->tenant(), u"account");
            row.date = date;
            row.valueDate = date;
            row.payee = QStringLiteral("Payee");
            row.amount = Money{i % 2 == 0 ? -100 : 100, Currency()};
            mutation.write(store->catalog().record(row));
        }
        (void)store->mutate(mutation).value();
    }
};

rules::RuleSet notesOnSpending()
{
    AutomationRule rule;
    rule.name = QStringLiteral("note");
    rule.conditions = {QJsonObject{{QStringLiteral("type"), QStringLiteral("AMOUNT_LESS")},
                                   {QStringLiteral("value"), 0}}};
    rule.actions = {QJsonObject{{QStringLiteral("type"), QStringLiteral("SET_NOTE")},
                                {QStringLiteral("value"), QStringLiteral("spent")}}};
    return rules::RuleSet({rule}, {});
}

int notes(World &world)
{
    const auto rows = transactions(world.store->reader(), {}).value();
    return int(std::count_if(rows.begin(), rows.end(),
                             [](const Transaction &row) { return !row.note.isEmpty(); }));
}
} // namespace

void TstRuleTrial::previewThenOneChange()
{
    World world;
    world.enter(10, QDate(2026, 1, 1));
    const auto trial = tryRules(world.store->reader(), notesOnSpending(), {});
    QVERIFY(trial.has_value());
    QCOMPARE(trial->looked, 10);
    QCOMPARE(trial->rows.size(), 5);
    QCOMPARE(trial->rows.first().trace.first().name, QStringLiteral("note"));
    QCOMPARE(notes(world), 0);
    const auto done = world.store->mutate(mutationOf(*trial, world.store->catalog(), {0}));
    QVERIFY(done.has_value());
    QCOMPARE(notes(world), 4);
    QVERIFY(world.store->mutate(done->inverse));
    QCOMPARE(notes(world), 0);
    TrialScope later;
    later.from = QDate(2026, 1, 2);
    QCOMPARE(tryRules(world.store->reader(), notesOnSpending(), later)->looked, 0);
}

void TstRuleTrial::everyRowOnce()
{
    World world;
    world.enter(7'000, QDate(2026, 1, 1));
    world.enter(4'000, QDate(2026, 1, 2));
    const auto trial = tryRules(world.store->reader(), notesOnSpending(), {});
    QVERIFY(trial.has_value());
    QCOMPARE(trial->looked, 11'000);
    QSet<Id> ids;
    for (const TriedRow &row : trial->rows)
        ids.insert(row.before.meta.id);
    QCOMPARE(ids.size(), 5'500);
}

void TstRuleTrial::stops()
{
    World world;
    world.enter(2, QDate(2026, 1, 1));
    const auto trial = tryRules(world.store->reader(), notesOnSpending(), {},
                                [](qint64) { return false; });
    QCOMPARE(trial.error().kind, ErrorKind::Cancelled);
}

#include "tst_rule_trial.moc"
