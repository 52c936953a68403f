// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that protect what the user has: whose changes are sent, what waits for the user's
// word, what is kept for later.
#include "domain/entities.h"
#include "store/sync_store.h"
#include "support/test_main.h"
#include "sync_harness.h"

#include <QTemporaryDir>

using namespace finwise;

class TstRules final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scenario_A11_changesAreNeverSentUnderAnotherUser();
    void anotherUserMayContinueWithAnEmptyQueue();
    void scenario_C15_dependantsOfARefusedParentWait();
    void anEditPutsARefusedChangeRight();
    void scenario_C10_aNewEpochIsOfferedTheArchive();
    void scenario_E22_manyInferredDeletesWaitForTheUser();
    void scenario_E22_theUserKeepsWhatTheServerForgot();
    void fewInferredDeletesAreApplied();
    void explicitDeletesNeedNoWord();
    void scenario_E10_recordsOfALaterVersionAreShownByIt();
    void scenario_A07_aFullDiskStopsTheCursor();
    void theArchiveIsBounded();
    void aFailedStoreTellsWhy();
};
static RegisterTest<TstRules> registered("rules");

namespace {

const QString kRecipient = QStringLiteral("Recipient");

qint64 living(Harness &h)
{
    const auto rows = h.store->reader().connection().scalar(
        QStringLiteral("SELECT count(*) FROM recipients WHERE deleted_at IS NULL"));
    return rows->toLongLong();
}

// Has received that many records.
QList<wire::SyncRecord> received(Harness &h, int count)
{
    QList<wire::SyncRecord> records;
    for (int i = 0; i < count; ++i)
        records.append(h.foreignRecord(QString::number(i)));
    h.pages = records;
    h.start();
    if (!h.settle())
        return {};
    return records;
}

// The server wants everything read anew and names only these.
void resyncWith(Harness &h, const QList<wire::SyncRecord> &records)
{
    h.lose();
    h.welcome.directive = wire::Directive::Resync;
    h.pages = records;
    h.advance(5'000);
    h.welcome.directive = wire::Directive::Ok;
}

} // namespace

void TstRules::scenario_A11_changesAreNeverSentUnderAnotherUser()
{
    Harness h;
    h.identity.user = QStringLiteral("anna");
    h.start();
    QVERIFY(h.settle());
    h.goOffline();
    h.addRecipients(3);
    h.engine.stop();
    h.comeBack();
    h.identity.user = QStringLiteral("bert");
    const auto before = h.batchSizes();
    h.start();
    h.advance(600'000);
    QCOMPARE(h.batchSizes(), before);
    QCOMPARE(h.status().state, SyncState::Offline);
    QCOMPARE(h.status().reason, ErrorKind::Usage);
    QVERIFY(h.status().detail.contains(QStringLiteral("anna")));
    QCOMPARE(h.counts(), (QueueCounts{3, 0, 0}));
    h.engine.stop();
    h.identity.user = QStringLiteral("anna");
    h.start();
    QVERIFY(h.settle());
    QCOMPARE(h.counts(), QueueCounts{});
}

void TstRules::anotherUserMayContinueWithAnEmptyQueue()
{
    Harness h;
    h.identity.user = QStringLiteral("anna");
    h.start();
    QVERIFY(h.settle());
    h.engine.stop();
    h.identity.user = QStringLiteral("bert");
    h.start();
    QVERIFY(h.settle());
    QCOMPARE(h.store->sync().metadata()->user, QStringLiteral("bert"));
}

void TstRules::scenario_C15_dependantsOfARefusedParentWait()
{
    Harness h;
    const EntityCatalog &catalog = EntityCatalog::standard();
    Account account;
    account.meta.id = h.store->newId();
    account.name = QStringLiteral("refused");
    Mutation mutation;
    mutation.write(catalog.record(account));
    for (int i = 0; i < 30; ++i) {
        Transaction transaction;
        transaction.meta.id = h.store->newId();
        transaction.accountId = account.meta.id;
        transaction.date = QDate(2026, 1, 1);
        mutation.write(catalog.record(transaction));
    }
    QVERIFY(h.mutate(mutation));
    bool refuses = true;
    QSet<Id> seen;
    h.verdict = [&](const wire::Entry &entry) {
        seen.insert(entry.entityId);
        return refuses && entry.entityId == account.meta.id ? wire::Verdict::Forbidden
                                                            : wire::Verdict::Applied;
    };
    h.start();
    h.advance(120'000);
    const qsizetype before = seen.size();
    QVERIFY2(before <= 15, qPrintable(QString::number(before))); // those that went along with it
    QCOMPARE(h.counts().failed, 1);
    QCOMPARE(h.status().state, SyncState::Attention);
    refuses = false;
    const auto dead = h.store->sync().queue().list(QueueStatus::Failed, 10);
    QVERIFY(h.store->sync().retry(dead->first().entry.id));
    QVERIFY(h.settle());
    QCOMPARE(seen.size(), 31);
    QCOMPARE(h.counts(), QueueCounts{});
}

void TstRules::anEditPutsARefusedChangeRight()
{
    // The dead letter is edited: the next change of the record takes its place.
    Harness h;
    const Id id = h.addRecipients(1).first();
    h.verdict = [](const wire::Entry &entry) {
        return entry.data.value(QLatin1StringView("name")).toString() == QLatin1StringView("good")
                 ? wire::Verdict::Applied
                 : wire::Verdict::Forbidden;
    };
    h.start();
    h.advance(5'000);
    QCOMPARE(h.counts(), (QueueCounts{0, 0, 1}));
    Recipient recipient = **h.store->reader().get<Recipient>(id);
    recipient.name = QStringLiteral("good");
    Mutation mutation;
    mutation.write(EntityCatalog::standard().record(recipient));
    QVERIFY(h.mutate(mutation));
    QVERIFY(h.settle());
    QCOMPARE(h.counts(), QueueCounts{});
    QCOMPARE(h.sentOf<wire::Batch>().last().entries.last().operation, wire::Operation::Create);
}

void TstRules::scenario_C10_aNewEpochIsOfferedTheArchive()
{
    Harness h;
    h.welcome.epoch = QStringLiteral("1");
    h.addRecipients(20);
    h.start();
    QVERIFY(h.settle());
    const auto first = h.sentOf<wire::Batch>();
    h.lose();
    h.welcome.epoch = QStringLiteral("2");
    h.welcome.directive = wire::Directive::Resync;
    h.transport.sent.clear();
    h.advance(1'500);
    h.welcome.directive = wire::Directive::Ok;
    QVERIFY(h.settle());
    QSet<Id> again;
    for (const wire::Batch &batch : h.sentOf<wire::Batch>()) {
        for (const wire::Entry &entry : batch.entries)
            again.insert(entry.id);
    }
    QCOMPARE(again.size(), 20); // the same ops, by their ids
    for (const wire::Batch &batch : first) {
        for (const wire::Entry &entry : batch.entries)
            QVERIFY(again.contains(entry.id));
    }
    // Changes first, then the full set.
    QVERIFY(h.timesOf<wire::RequestInitialData>().first() >= h.timesOf<wire::Batch>().last());
}

void TstRules::scenario_E22_manyInferredDeletesWaitForTheUser()
{
    Harness h;
    const auto records = received(h, 200);
    QCOMPARE(living(h), 200);
    resyncWith(h, records.mid(0, 100));
    QVERIFY(h.settle());
    QCOMPARE(living(h), 200);
    QCOMPARE(h.status().missing, 100);
    QCOMPARE(h.status().state, SyncState::Attention);
    resyncWith(h, records.mid(0, 100)); // the guard is as good on the next run
    QVERIFY(h.settle());
    QCOMPARE(living(h), 200);
    QCOMPARE(h.status().missing, 100);
    QVERIFY(h.store->sync().dropMissing());
    QCOMPARE(living(h), 100);
    QCOMPARE(h.status().missing, 0);
    QCOMPARE(h.counts(), QueueCounts{});
}

void TstRules::scenario_E22_theUserKeepsWhatTheServerForgot()
{
    Harness h;
    const auto records = received(h, 200);
    resyncWith(h, {});
    QVERIFY(h.settle());
    QCOMPARE(h.status().missing, 200);
    QVERIFY(h.store->sync().keepMissing());
    QCOMPARE(h.status().missing, 0);
    QVERIFY(h.settle());
    QCOMPARE(living(h), 200);
    qint64 created = 0;
    for (const wire::Batch &batch : h.sentOf<wire::Batch>()) {
        for (const wire::Entry &entry : batch.entries)
            created += entry.operation == wire::Operation::Create && entry.base.isEmpty() ? 1 : 0;
    }
    QCOMPARE(created, 200);
}

void TstRules::fewInferredDeletesAreApplied()
{
    Harness h;
    const auto records = received(h, 200);
    const Id waiting = records.last().id;
    Recipient edited = **h.store->reader().get<Recipient>(waiting);
    edited.name = QStringLiteral("edited here");
    h.goOffline();
    Mutation mutation;
    mutation.write(EntityCatalog::standard().record(edited));
    QVERIFY(h.mutate(mutation));
    h.comeBack();
    h.verdict = [](const wire::Entry &) { return wire::Verdict::RetryLater; };
    resyncWith(h, records.mid(0, 170));
    h.advance(10'000);
    // What waits to be sent is never inferred away.
    QCOMPARE(living(h), 171);
    QCOMPARE(h.status().missing, 0);
}

void TstRules::explicitDeletesNeedNoWord()
{
    Harness h;
    auto records = received(h, 200);
    for (wire::SyncRecord &record : records) {
        ++h.seq;
        record.cursor = h.head();
        record.version = 2;
        record.deletedAt = h.clock.now();
    }
    h.pages = records;
    h.transport.deliver(wire::Poke{h.head()});
    QVERIFY(h.settle());
    QCOMPARE(living(h), 0);
    QCOMPARE(h.status().missing, 0);
}

void TstRules::scenario_E10_recordsOfALaterVersionAreShownByIt()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("tenant.sqlite"));
    ManualClock clock;
    SeededRandom random(3);
    const Id tenant = Id::v7(clock, random);
    const Id device = Id::v7(clock, random);
    const Id id = Id::v7(clock, random);
    const auto older = EntityCatalog::of<std::tuple<Account>>(); // knows no recipients
    {
        auto store = Store::open({path, tenant, device, &older}, clock, random);
        QVERIFY(store.has_value());
        wire::SyncRecord record;
        record.entity = kRecipient;
        record.id = id;
        record.version = 1;
        record.cursor = QStringLiteral("1.1");
        Recipient recipient;
        recipient.name = QStringLiteral("from a newer device");
        record.data = EntityCatalog::standard().record(recipient).data;
        QVERIFY((*store)->sync().applyPage({record}, {}, QStringLiteral("1.1")));
    }
    auto store = Store::open({path, tenant, device}, clock, random);
    QVERIFY(store.has_value());
    const auto shown = (*store)->reader().get<Recipient>(id);
    QVERIFY(shown && *shown);
    QCOMPARE((*shown)->name, QStringLiteral("from a newer device"));
}

void TstRules::scenario_A07_aFullDiskStopsTheCursor()
{
    QTemporaryDir folder;
    ManualClock clock;
    SeededRandom random(3);
    auto store = Store::open(
        {folder.filePath(QStringLiteral("t.sqlite")), Id::v7(clock, random), Id::v7(clock, random)},
        clock, random);
    QVERIFY(store.has_value());
    db::Connection &connection = (*store)->reader().connection();
    const auto pages = connection.scalar(QStringLiteral("PRAGMA page_count"));
    // SQLite answers as on a full disk once the file may not grow any more.
    const auto limit = connection.scalar(
        QStringLiteral("PRAGMA max_page_count = %1").arg(pages->toLongLong() + 2));
    QVERIFY(limit.has_value());
    QList<wire::SyncRecord> records;
    for (int i = 0; i < 200; ++i) {
        Recipient recipient;
        recipient.name = QString(200, u'x');
        wire::SyncRecord record;
        record.entity = kRecipient;
        record.id = Id::v7(clock, random);
        record.version = 1;
        record.data = EntityCatalog::standard().record(recipient).data;
        records.append(record);
    }
    const auto refused = (*store)->sync().applyPage(records, {}, QStringLiteral("1.200"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::DiskFull);
    QCOMPARE((*store)->sync().metadata()->cursor, QString());
    Mutation mutation;
    for (int i = 0; i < 200; ++i) {
        Recipient recipient;
        recipient.meta.id = (*store)->newId();
        recipient.name = QString(200, u'y');
        mutation.write(EntityCatalog::standard().record(recipient));
    }
    const auto edit = (*store)->mutate(mutation);
    QVERIFY(!edit); // refused visibly, not stored by half
    QCOMPARE(edit.error().kind, ErrorKind::DiskFull);
    QCOMPARE((*store)->sync().queue().counts()->pending, 0);
    QVERIFY(connection.scalar(QStringLiteral("PRAGMA max_page_count = 1000000")).has_value());
    QVERIFY((*store)->sync().applyPage(records, {}, QStringLiteral("1.200")).has_value());
    QVERIFY((*store)->mutate(mutation).has_value());
}

void TstRules::theArchiveIsBounded()
{
    Harness h;
    h.addRecipients(10);
    h.start();
    QVERIFY(h.settle());
    const auto kept = [&] {
        return h.store->reader()
            .connection()
            .scalar(QStringLiteral("SELECT count(*) FROM sync_queue"))
            ->toInt();
    };
    QCOMPARE(kept(), 10);
    h.engine.stop();
    h.clock.advance(31LL * 86'400'000);
    h.start();
    QCOMPARE(kept(), 0);
}

void TstRules::aFailedStoreTellsWhy()
{
    Harness h;
    h.start();
    h.engine.post(sync::StoreFailed{
        Error{ErrorKind::DiskFull, QStringLiteral("tenant.sqlite"), QStringLiteral("disk full")}});
    const bool told = std::any_of(h.log.lines.begin(), h.log.lines.end(), [](const auto &line) {
        return line.contains("sync.store_failed") && line.contains("disk full");
    });
    QVERIFY(told);
}

#include "tst_rules.moc"
