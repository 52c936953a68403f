// SPDX-License-Identifier: GPL-3.0-or-later
// What an import knows of rows that live on after it, and what taking it back leaves behind.
#include "import_world.h"

#include <QTest>

using namespace finwise;
using namespace finwise::importer;

class TstCommitUndo final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Taking an import back takes the recipients along that it had brought, and they come again.
    void recipientsGoWithTheirImport();
    // A recipient stays that an entry, a plan or a rule names, or that somebody edited.
    void recipientsInUseStay_data();
    void recipientsInUseStay();
    // What two imports share goes with the second of them.
    void sharedRecipientsGoWithTheLastImport();
    // A row that was moved to another account or day is known again, and stays as it was edited.
    void movedRowsAreKnownAgain_data();
    void movedRowsAreKnownAgain();
    // A possible duplicate names the row that is there.
    void aPossibleDuplicateShowsItsTwin();

private:
    static QStringList names(ImportWorld &world);
};
static RegisterTest<TstCommitUndo> registered("commit_undo");

QStringList TstCommitUndo::names(ImportWorld &world)
{
    QStringList names;
    const QList<Recipient> all = world.store->reader().all<Recipient>().value();
    for (const Recipient &recipient : all)
        names.append(recipient.name);
    names.sort();
    return names;
}

void TstCommitUndo::recipientsGoWithTheirImport()
{
    ImportWorld world;
    const QByteArrayList rows = ImportWorld::distinctRows(3);
    const QStringList all{QStringLiteral("Laden 0"), QStringLiteral("Laden 1"),
                          QStringLiteral("Laden 2")};
    for (int round = 0; round < 2; ++round) {
        const auto done = commitImport(*world.store, world.plan(rows));
        QCOMPARE(done->recipientsCreated, 3);
        QCOMPARE(names(world), all);
        world.clock.advance(1);
        QCOMPARE(undoImport(*world.store, done->batch).value(), 3);
        QCOMPARE(names(world), QStringList());
    }
}

void TstCommitUndo::recipientsInUseStay_data()
{
    QTest::addColumn<QString>("use");
    for (const char *use : {"entry", "plan", "rule", "edit"})
        QTest::newRow(use) << QString::fromLatin1(use);
}

void TstCommitUndo::recipientsInUseStay()
{
    QFETCH(QString, use);
    ImportWorld world;
    const auto done = commitImport(*world.store, world.plan(ImportWorld::distinctRows(3)));
    Recipient kept;
    const QList<Recipient> all = world.store->reader().all<Recipient>().value();
    for (const Recipient &recipient : all) {
        if (recipient.name == QStringLiteral("Laden 1"))
            kept = recipient;
    }
    QStringList left{kept.name};
    if (use == QStringLiteral("entry")) {
        Transaction entry = world.byHand(QDate(2025, 9, 1), -100);
        entry.recipientId = kept.meta.id;
        world.save(entry);
    } else if (use == QStringLiteral("plan")) {
        PlanningTransaction plan;
        plan.meta.id = world.store->newId();
        plan.name = QStringLiteral("Miete");
        plan.accountId = world.giro.meta.id;
        plan.startDate = QDate(2025, 1, 1);
        plan.recipientId = kept.meta.id;
        world.save(plan);
    } else if (use == QStringLiteral("rule")) {
        AutomationRule rule;
        rule.meta.id = world.store->newId();
        rule.name = QStringLiteral("Laden");
        rule.actions = QJsonArray{
            QJsonObject{{QStringLiteral("type"), QStringLiteral("SET_RECIPIENT")},
                        {QStringLiteral("value"), kept.meta.id.toString()}}};
        world.save(rule);
    } else {
        kept.name = QStringLiteral("Der Laden");
        left = QStringList{kept.name};
        world.save(kept);
    }
    world.clock.advance(1);
    QCOMPARE(undoImport(*world.store, done->batch).value(), 3);
    QCOMPARE(names(world), left);
}

void TstCommitUndo::sharedRecipientsGoWithTheLastImport()
{
    ImportWorld world;
    const auto first = commitImport(
        *world.store, world.plan({"02.01.2025;Kiosk;;Zeitung;-2,50", "02.01.2025;Bad;;Karte;-4"}));
    const auto second = commitImport(*world.store, world.plan({"02.03.2025;Kiosk;;Zeitung;-3,50"}));
    world.clock.advance(1);
    QVERIFY(undoImport(*world.store, first->batch));
    QCOMPARE(names(world), QStringList{QStringLiteral("Kiosk")});
    world.clock.advance(1);
    QVERIFY(undoImport(*world.store, second->batch));
    QCOMPARE(names(world), QStringList());
}

void TstCommitUndo::movedRowsAreKnownAgain_data()
{
    QTest::addColumn<bool>("account");
    QTest::addColumn<int>("days");
    QTest::newRow("another account") << true << 0;
    QTest::newRow("another day") << false << 400;
    QTest::newRow("both") << true << -400;
}

void TstCommitUndo::movedRowsAreKnownAgain()
{
    QFETCH(bool, account);
    QFETCH(int, days);
    ImportWorld world;
    const QByteArrayList rows = ImportWorld::distinctRows(5);
    (void)commitImport(*world.store, world.plan(rows)).value();
    Transaction moved = world.rows(world.giro).at(2);
    moved.accountId = account ? world.savings.meta.id : world.giro.meta.id;
    moved.date = moved.date.addDays(days);
    moved.note = QStringLiteral("gehört woanders hin");
    world.save(moved);
    const ImportPlan plan = world.plan(rows);
    QCOMPARE(plan.duplicates, 5);
    QVERIFY(plan.rows.at(2).judged.moved);
    QCOMPARE(commitImport(*world.store, plan)->imported, 0);
    const auto now = *world.store->reader().get<Transaction>(moved.meta.id);
    QCOMPARE(now->accountId, moved.accountId);
    QCOMPARE(now->date, moved.date);
    QCOMPARE(now->note, moved.note);
}

void TstCommitUndo::aPossibleDuplicateShowsItsTwin()
{
    ImportWorld world;
    Transaction entry = world.byHand(QDate(2025, 1, 3), -250);
    entry.payee = QStringLiteral("Am Kiosk");
    world.save(entry);
    const ImportPlan plan = world.plan(
        {"01.01.2025;Laden;;Brot;-7,00", "02.01.2025;Kiosk;;Zeitung;-2,50"});
    QCOMPARE(plan.possibleDuplicates, 1);
    QCOMPARE(plan.twins.size(), 1);
    QCOMPARE(plan.twins.value(1),
             (TransactionGist{entry.date, entry.amount, QStringLiteral("Am Kiosk")}));
}

#include "tst_commit_undo.moc"
