// SPDX-License-Identifier: GPL-3.0-or-later
// What an import does with rows that have to do with what is there: deleted ones, entries made by
// hand, the other side of a transfer – and what remains after it was stopped or taken back.
#include "import_world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace finwise;
using namespace finwise::importer;

class TstCommitChoices final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // A row deleted by hand stays deleted, unless the user asks for it.
    void whatWasDeletedByHandStaysDeleted();
    // A row that was deleted before its import was taken back stays deleted, the others return.
    void anUndoDoesNotForgetWhatWasDeletedBefore();
    // A manual entry that a row completes can be merged with it: what was filled in stays.
    void aManualEntryIsMergedWithTheRowThatCompletesIt();
    // Taking a merged import back brings the manual entry back.
    void undoingAMergeRestoresTheEntry();
    // Not merged, both stay.
    void anUnmergedEntryStays();
    // The two sides of a transfer are linked, whichever statement comes first.
    void theTwoSidesOfATransferAreLinked();
    // The name of an own account is enough, unless somebody else is called like that.
    void theNameOfAnOwnAccountMakesATransfer();
    // An import that was stopped leaves nothing, in one transaction and in several.
    void aStoppedImportLeavesNothing_data();
    void aStoppedImportLeavesNothing();
    // The next start takes back what a crash left half written, and it can be imported again.
    void theNextStartTakesBackHalfAnImport();
    // While somebody is writing a large import, nobody else takes it back or starts another.
    void nobodyInterferesWithARunningImport();
    // Several transactions give the same books as one.
    void chunksMakeNoDifference();
};
static RegisterTest<TstCommitChoices> registered("commit_choices");

void TstCommitChoices::whatWasDeletedByHandStaysDeleted()
{
    ImportWorld world;
    const QByteArrayList rows = ImportWorld::distinctRows(5);
    (void)commitImport(*world.store, world.plan(rows)).value();
    const Id victim = world.plan(rows).rows[2].judged.id;
    world.remove(victim);
    const ImportPlan plan = world.plan(rows);
    QCOMPARE(plan.duplicates, 5);
    QCOMPARE(plan.deletedEarlier, 1);
    QVERIFY(plan.rows[2].judged.deletedEarlier);
    QCOMPARE(commitImport(*world.store, plan)->imported, 0);
    QCOMPARE(world.rows(world.giro).size(), 4);
    ImportChoices choices;
    choices.bringBack = {2};
    QCOMPARE(commitImport(*world.store, plan, choices)->imported, 1);
    QCOMPARE(world.rows(world.giro).size(), 5);
    QVERIFY(world.store->reader().get<Transaction>(victim)->has_value());
}

void TstCommitChoices::anUndoDoesNotForgetWhatWasDeletedBefore()
{
    ImportWorld world;
    const QByteArrayList rows = ImportWorld::distinctRows(4);
    const auto done = commitImport(*world.store, world.plan(rows));
    // Sent already: the tombstones stay.
    QVERIFY(!world.store->sync().queue().take({100, 1'000'000})->isEmpty());
    world.remove(world.plan(rows).rows[1].judged.id);
    world.clock.advance(1000);
    QCOMPARE(undoImport(*world.store, done->batch).value(), 3);
    const ImportPlan again = world.plan(rows);
    QCOMPARE(again.restored, 3);
    QCOMPARE(again.deletedEarlier, 1);
}

void TstCommitChoices::aManualEntryIsMergedWithTheRowThatCompletesIt()
{
    ImportWorld world;
    Transaction entered = world.byHand(QDate(2025, 1, 12), -1999);
    entered.note = QStringLiteral("birthday of Ada");
    entered.categoryId = world.store->newId();
    world.save(entered);
    const QByteArrayList rows{"13.01.2025;Kiosk Ecke;;Zeitung;-19,99"};
    const ImportPlan plan = world.plan(rows);
    QCOMPARE(plan.possibleDuplicates, 1);
    QVERIFY(plan.rows[0].judged.completesManual);
    ImportChoices choices;
    choices.merge = {0};
    QCOMPARE(commitImport(*world.store, plan, choices)->merged, 1);
    const QList<Transaction> after = world.rows(world.giro);
    QCOMPARE(after.size(), 1);
    QCOMPARE(after[0].meta.id, plan.rows[0].judged.id);
    QCOMPARE(after[0].payee, QStringLiteral("Kiosk Ecke"));
    QCOMPARE(after[0].note, entered.note);
    QCOMPARE(after[0].categoryId, entered.categoryId);
    QCOMPARE(world.plan(rows).duplicates, 1);
}

void TstCommitChoices::undoingAMergeRestoresTheEntry()
{
    ImportWorld world;
    Transaction entered = world.byHand(QDate(2025, 1, 12), -1999);
    entered.note = QStringLiteral("birthday of Ada");
    world.save(entered);
    ImportChoices choices;
    choices.merge = {0};
    // Sent already, so that the entry leaves a tombstone.
    QVERIFY(!world.store->sync().queue().take({100, 1'000'000})->isEmpty());
    const auto done = commitImport(*world.store,
                                   world.plan({"13.01.2025;Kiosk Ecke;;Zeitung;-19,99"}), choices);
    world.clock.advance(86'400'000LL * 30);
    QCOMPARE(undoImport(*world.store, done->batch).value(), 1);
    const QList<Transaction> after = world.rows(world.giro);
    QCOMPARE(after.size(), 1);
    QCOMPARE(after[0].meta.id, entered.meta.id);
    QCOMPARE(after[0].note, entered.note);
}

void TstCommitChoices::anUnmergedEntryStays()
{
    ImportWorld world;
    world.save(world.byHand(QDate(2025, 1, 12), -1999));
    (void)commitImport(*world.store, world.plan({"13.01.2025;Kiosk Ecke;;Zeitung;-19,99"})).value();
    QCOMPARE(world.rows(world.giro).size(), 2);
}

void TstCommitChoices::theTwoSidesOfATransferAreLinked()
{
    ImportWorld world;
    (void)commitImport(*world.store,
                       world.plan({"14.01.2025;Sparen;DE02120300000000202051;Rate;-100,00"}))
        .value();
    const ImportPlan plan = world.plan(world.savings,
                                       {"15.01.2025;Ada;DE89370400440532013000;Rate;100,00"});
    const Id outgoing = world.rows(world.giro).first().meta.id;
    QCOMPARE(plan.rows[0].counterpart, std::optional(outgoing));
    const auto done = commitImport(*world.store, plan);
    const Transaction incoming = world.rows(world.savings).first();
    QCOMPARE(incoming.counterTransactionId, std::optional(outgoing));
    QCOMPARE(world.rows(world.giro).first().counterTransactionId, std::optional(incoming.meta.id));
    QVERIFY(undoImport(*world.store, done->batch).has_value());
    QVERIFY(!world.rows(world.giro).first().counterTransactionId);
    QVERIFY(world.rows(world.savings).isEmpty());
}

void TstCommitChoices::theNameOfAnOwnAccountMakesATransfer()
{
    ImportWorld world;
    const QByteArrayList rows{"14.01.2025;TAGESGELD;;Rate;-100,00"};
    QCOMPARE(world.plan(rows).rows[0].transferTo, std::optional(world.savings.meta.id));
    Recipient namesake;
    namesake.meta.id = world.store->newId();
    namesake.name = QStringLiteral("Tagesgeld");
    world.save(namesake);
    QVERIFY(!world.plan(rows).rows[0].transferTo);
    QCOMPARE(world.plan(rows).rows[0].recipient, std::optional(namesake.meta.id));
}

void TstCommitChoices::aStoppedImportLeavesNothing_data()
{
    QTest::addColumn<qint64>("rowsPerTransaction");
    QTest::addColumn<qint64>("stopAt");
    QTest::newRow("at the start") << qint64(5000) << qint64(0);
    QTest::newRow("in the only transaction") << qint64(5000) << qint64(500);
    QTest::newRow("in the second transaction") << qint64(600) << qint64(1000);
    QTest::newRow("between two") << qint64(500) << qint64(500);
}

void TstCommitChoices::aStoppedImportLeavesNothing()
{
    QFETCH(qint64, rowsPerTransaction);
    QFETCH(qint64, stopAt);
    ImportWorld world;
    const qint64 waiting = world.waiting();
    const ImportPlan plan = world.plan(ImportWorld::distinctRows(1200));
    WriteHooks hooks;
    hooks.rowsPerTransaction = rowsPerTransaction;
    hooks.progress = [stopAt](qint64 done, qint64) { return done < stopAt; };
    const auto stopped = commitImport(*world.store, plan, {}, hooks);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QVERIFY(world.rows(world.giro).isEmpty());
    // Recipients that an import made are not taken back with it; nothing else remains.
    const qint64 recipients = world.store->reader().all<Recipient>()->size();
    QCOMPARE(world.waiting(), waiting + recipients);
    hooks.progress = {};
    QCOMPARE(commitImport(*world.store, world.plan(ImportWorld::distinctRows(1200)), {}, hooks)
                 ->imported,
             1200);
    QCOMPARE(world.rows(world.giro).size(), 1000); // one page
}

void TstCommitChoices::theNextStartTakesBackHalfAnImport()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.sqlite"));
    const QByteArrayList rows = ImportWorld::distinctRows(40);
    {
        ImportWorld world(path);
        // What a program leaves that dies after the first of two transactions.
        const ImportPlan plan = world.plan(rows);
        Mutation first;
        first.importBatch = ImportBatch{world.store->newId(), world.giro.meta.id, {}, {}, 40, {}};
        first.importBatch->complete = false;
        for (int i = 0; i < 20; ++i) {
            Transaction row = world.byHand(plan.drafts[i].date, plan.drafts[i].amount.minor);
            row.meta.id = plan.rows[i].judged.id;
            row.importBatchId = first.importBatch->id;
            first.write(world.store->catalog(), row);
        }
        QVERIFY(world.store->mutate(first));
        QCOMPARE(world.rows(world.giro).size(), 20);
    }
    ImportWorld world(path);
    QVERIFY(world.rows(world.giro).isEmpty());
    const auto batches = importBatches(world.store->reader());
    QVERIFY(batches->first().complete && batches->first().undoneAt);
    QCOMPARE(commitImport(*world.store, world.plan(rows))->imported, 40);
}

void TstCommitChoices::nobodyInterferesWithARunningImport()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.sqlite"));
    ImportWorld world(path);
    ImportWorld other(path);
    const auto running = world.store->lockImports();
    QVERIFY(running);
    WriteHooks hooks;
    hooks.rowsPerTransaction = 10;
    const auto refused = commitImport(*other.store, other.plan(ImportWorld::distinctRows(20)), {},
                                      hooks);
    QCOMPARE(refused.error().kind, ErrorKind::Busy);
    Mutation half;
    half.importBatch = ImportBatch{world.store->newId(), world.giro.meta.id, {}, {}, 2, {}, false};
    Transaction row = world.byHand(QDate(2025, 1, 1), -1);
    row.importBatchId = half.importBatch->id;
    QVERIFY(world.store->mutate(half.write(world.store->catalog(), row)));
    ImportWorld beside(path);
    QCOMPARE(beside.rows(beside.giro).size(), 1);
}

void TstCommitChoices::chunksMakeNoDifference()
{
    const QByteArrayList rows = ImportWorld::distinctRows(100);
    ImportWorld one;
    ImportWorld two;
    WriteHooks hooks;
    hooks.rowsPerTransaction = 7;
    const auto a = commitImport(*one.store, one.plan(rows));
    const auto b = commitImport(*two.store, two.plan(rows), {}, hooks);
    QCOMPARE(b->batch, a->batch);
    QCOMPARE(b->recipientsCreated, a->recipientsCreated);
    const QList<Transaction> left = one.rows(one.giro);
    const QList<Transaction> right = two.rows(two.giro);
    QCOMPARE(right.size(), left.size());
    for (qsizetype i = 0; i < left.size(); ++i)
        QCOMPARE(encodeRow(right[i]).json, encodeRow(left[i]).json);
    QCOMPARE(undoImport(*two.store, b->batch).value(), 100);
    QVERIFY(two.rows(two.giro).isEmpty());
}

#include "tst_commit_choices.moc"
