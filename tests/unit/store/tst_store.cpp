// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migration.h"
#include "store_fixture.h"
#include "support/test_main.h"

#include <QTemporaryDir>

namespace finwise {

class TstStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // EXT-7, PRD-FR6.2
    void aChangeAndItsQueueEntryAppearTogether()
    {
        StoreFixture f;
        QSignalSpy spy(f.store.get(), &Store::changed);
        const Account giro = f.account(QStringLiteral("Giro"));
        QVERIFY(f.save(giro));
        QCOMPARE(spy.count(), 1);
        const auto changes = spy.first().first().value<ChangeSet>();
        QCOMPARE(changes.records.value(QStringLiteral("Account")), QList<Id>{giro.meta.id});
        QVERIFY(changes.queueChanged);
        const auto entries = f.pending();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries[0].entry.operation, wire::Operation::Create);
        QCOMPARE(entries[0].entry.entityId, giro.meta.id);
        QCOMPARE(entries[0].entry.updatedAt,
                 f.store->reader().get<Account>(giro.meta.id)->value().meta.updatedAt);
    }

    void oneBadChangeKeepsAllOthersOut()
    {
        StoreFixture f;
        Mutation mutation;
        mutation.write(f.store->catalog().record(f.account(QStringLiteral("Giro"))));
        mutation.write(f.store->catalog().record(f.account(QString())));
        const auto mutated = f.store->mutate(mutation);
        QVERIFY(!mutated);
        QCOMPARE(mutated.error().kind, ErrorKind::Validation);
        QCOMPARE(mutated.error().where, QStringLiteral("Account.name"));
        QVERIFY(f.store->reader().all<Account>()->isEmpty());
        QVERIFY(f.pending().isEmpty());
    }

    void aFullDiskRefusesTheWholeChange()
    {
        QTemporaryDir folder;
        StoreFixture f(folder.filePath(QStringLiteral("s.sqlite")));
        const Account giro = f.account(QStringLiteral("Giro"));
        QVERIFY(f.save(giro));
        auto &connection = f.store->reader().connection();
        const qint64 pages = connection.scalar(QStringLiteral("PRAGMA page_count"))->toLongLong();
        QVERIFY(connection.scalar(QStringLiteral("PRAGMA max_page_count = %1").arg(pages + 5)));
        Mutation mutation;
        for (int i = 0; i < 500; ++i)
            mutation.write(
                f.store->catalog().record(f.transaction(giro.meta.id, -i, QString(200, u'x'))));
        const auto mutated = f.store->mutate(mutation);
        QVERIFY(!mutated);
        QCOMPARE(mutated.error().kind, ErrorKind::DiskFull);
        QCOMPARE(*transactionCount(f), 0);
        QCOMPARE(f.pending().size(), 1);
        QVERIFY(connection.scalar(QStringLiteral("PRAGMA max_page_count = 1000000")));
        QVERIFY(f.store->mutate(mutation));
        QCOMPARE(*transactionCount(f), 500);
    }

    void writingTheSameAgainIsNoChange()
    {
        StoreFixture f;
        const Account giro = f.account(QStringLiteral("Giro"));
        QVERIFY(f.save(giro));
        f.syncAll();
        const auto again = f.save(giro);
        QVERIFY(again && again->changes.isEmpty());
        QVERIFY(f.pending().isEmpty());
    }

    void unsentChangesOfARecordTravelAsOne()
    {
        StoreFixture f;
        Account giro = f.account(QStringLiteral("Giro"));
        QVERIFY(f.save(giro));
        giro.name = QStringLiteral("Main");
        QVERIFY(f.save(giro));
        giro.note = QStringLiteral("joint");
        QVERIFY(f.save(giro));
        const auto entries = f.pending();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries[0].entry.operation, wire::Operation::Create);
        QCOMPARE(entries[0].entry.data.value(QStringLiteral("note")).toString(),
                 QStringLiteral("joint"));
    }

    void aRecordMadeAndDeletedBeforeItWasSentNeedsNoNetwork()
    {
        StoreFixture f;
        const Account giro = f.account(QStringLiteral("Giro"));
        QVERIFY(f.save(giro));
        QVERIFY(f.remove(giro));
        QVERIFY(f.pending().isEmpty());
        QVERIFY(!*f.store->reader().get<Account>(giro.meta.id));
    }

    // TASK-10, EXT-5
    void deletingMarksTheRecordAndQueuesTheDelete()
    {
        StoreFixture f;
        const Account giro = f.account(QStringLiteral("Giro"));
        QVERIFY(f.save(giro));
        f.syncAll();
        QVERIFY(f.remove(giro));
        const auto entries = f.pending();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries[0].entry.operation, wire::Operation::Delete);
        QCOMPARE(entries[0].entry.base.size(), f.store->catalog().type<Account>().groups.size());
        QVERIFY(!*f.store->reader().get<Account>(giro.meta.id));
        const auto again = f.remove(giro);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::NotFound);
    }

    void theInverseUndoesAndItsInverseRedoes()
    {
        StoreFixture f;
        Account giro = f.account(QStringLiteral("Giro"));
        const auto created = f.save(giro);
        f.syncAll();
        giro.name = QStringLiteral("Main");
        const auto renamed = f.save(giro);
        const auto undone = f.store->mutate(renamed->inverse);
        QCOMPARE(f.store->reader().get<Account>(giro.meta.id)->value().name,
                 QStringLiteral("Giro"));
        QVERIFY(f.store->mutate(undone->inverse));
        QCOMPARE(f.store->reader().get<Account>(giro.meta.id)->value().name,
                 QStringLiteral("Main"));
        const auto removed = f.remove(giro);
        QVERIFY(f.store->mutate(removed->inverse));
        QCOMPARE(f.store->reader().get<Account>(giro.meta.id)->value().name,
                 QStringLiteral("Main"));
        QVERIFY(f.store->mutate(created->inverse));
        QVERIFY(!*f.store->reader().get<Account>(giro.meta.id));
    }

    void theClockMayStepBackButStampsDoNot()
    {
        StoreFixture f;
        Account giro = f.account(QStringLiteral("Giro"));
        QVERIFY(f.save(giro));
        f.syncAll();
        const Instant first = f.store->reader().get<Account>(giro.meta.id)->value().meta.updatedAt;
        f.clock.setSkew(-3'600'000);
        giro.name = QStringLiteral("Later");
        QVERIFY(f.save(giro));
        const auto entry = f.pending().first().entry;
        QVERIFY(std::pair(entry.updatedAt.ms, entry.counter) > std::pair(first.ms, qint64(0)));
    }

    // A command beside a running sync must not make it send again; the engine releases what a crash
    // left when it starts (tst_engine).
    void openingLeavesAloneWhatIsBeingSent()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("s.sqlite"));
        StoreFixture syncing(path);
        QVERIFY(syncing.save(syncing.account(QStringLiteral("Giro"))));
        QCOMPARE(syncing.store->sync().queue().take({})->size(), 1);
        StoreFixture beside(path);
        QCOMPARE(*beside.store->sync().queue().counts(), (QueueCounts{0, 1, 0}));
        QCOMPARE(beside.store->sync().queue().take({})->size(), 0);
    }

    void anEncodedEntityIsWrittenLikeARecord()
    {
        StoreFixture one;
        StoreFixture two;
        const Account giro = one.account(QStringLiteral("Giro"));
        const Account same = two.account(QStringLiteral("Giro"));
        QVERIFY(one.store->mutate(Mutation().write(one.store->catalog().record(giro))));
        QVERIFY(two.store->mutate(Mutation().write(two.store->catalog(), same)));
        QCOMPARE(two.pending().first().entry, one.pending().first().entry);
        QCOMPARE(two.store->reader().get<Account>(same.meta.id)->value(),
                 one.store->reader().get<Account>(giro.meta.id)->value());
    }

    void anEncodedEntityThatIsThereAlreadyIsAnOrdinaryChange()
    {
        StoreFixture f;
        Account giro = f.account(QStringLiteral("Giro"));
        QVERIFY(f.save(giro));
        f.syncAll();
        QVERIFY(f.store->mutate(Mutation().write(f.store->catalog(), giro))->changes.isEmpty());
        giro.note = QStringLiteral("joint");
        const auto changed = f.store->mutate(Mutation().write(f.store->catalog(), giro));
        QVERIFY(changed);
        QCOMPARE(f.pending().first().entry.operation, wire::Operation::Update);
        QVERIFY(f.store->mutate(changed->inverse));
        QVERIFY(f.store->reader().get<Account>(giro.meta.id)->value().note.isEmpty());
        giro.name.clear();
        const auto refused = f.store->mutate(Mutation().write(f.store->catalog(), giro));
        QCOMPARE(refused.error().where, QStringLiteral("Account.name"));
    }

    void groupsAskedForLateAreOneTransactionWithTheOthers()
    {
        StoreFixture f;
        const auto mutationOf = [&f](int late, bool fails) {
            Mutation mutation;
            mutation.write(f.store->catalog(), f.account(QStringLiteral("first")));
            mutation.more = [&f, left = late, fails](QList<Change> &group) mutable -> Result<bool> {
                if (left-- == 0)
                    return fails ? Result<bool>(fail(ErrorKind::Cancelled, {}, {})) : false;
                group = {Mutation::encoded(f.store->catalog(), f.account(QStringLiteral("late")))};
                return true;
            };
            return mutation;
        };
        QCOMPARE(f.store->mutate(mutationOf(3, true)).error().kind, ErrorKind::Cancelled);
        QVERIFY(f.store->reader().all<Account>()->isEmpty());
        const auto done = f.store->mutate(mutationOf(3, false));
        QCOMPARE(f.store->reader().all<Account>()->size(), 4);
        QVERIFY(f.store->mutate(done->inverse));
        QVERIFY(f.store->reader().all<Account>()->isEmpty());
    }

    // EXT-6: the migrations and the field tables say the same.
    void theMigratedSchemaIsTheDeclaredOne()
    {
        StoreFixture f;
        for (const EntityType &type : f.store->catalog().types()) {
            const auto declared = *db::Connection::openInMemory();
            QVERIFY(declared->execute(db::EntityTable(type).createSql()));
            const QString columns = QStringLiteral(
                                        "SELECT group_concat(name || type || \"notnull\" || pk) "
                                        "FROM pragma_table_info('%1')")
                                        .arg(type.table);
            QCOMPARE(f.store->reader().connection().scalar(columns)->toString(),
                     declared->scalar(columns)->toString());
        }
    }

    void tooManyChangesInOneGroupAreRefused()
    {
        StoreFixture f;
        QList<Change> group;
        for (int i = 0; i < 16; ++i)
            group.append(
                {Change::Kind::Write, f.store->catalog().record(f.account(QString::number(i)))});
        Mutation mutation;
        mutation.groups.append(group);
        QCOMPARE(f.store->mutate(mutation).error().kind, ErrorKind::TooLarge);
    }

    void aRecordAboveItsLimitIsRefusedWhenItIsSaved()
    {
        StoreFixture f;
        AutomationRule rule;
        rule.meta.id = f.store->newId();
        rule.name = QStringLiteral("huge");
        rule.conditions.append(QString(60'000, u'x'));
        QCOMPARE(f.save(rule).error().kind, ErrorKind::TooLarge);
    }

private:
    static Result<qint64> transactionCount(StoreFixture &f)
    {
        return f.store->reader()
            .connection()
            .scalar(QStringLiteral("SELECT COUNT(*) FROM transactions"))
            .map([](const QVariant &v) { return v.toLongLong(); });
    }
};

static RegisterTest<TstStore> registered("store");

} // namespace finwise
#include "tst_store.moc"
