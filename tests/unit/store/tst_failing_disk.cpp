// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever write of the disk fails, a change is there completely or not at all.
#include "failing_disk.h"
#include "store/queries.h"
#include "store_fixture.h"
#include "support/test_main.h"

#include <QTemporaryDir>

namespace finwise {

class TstFailingDisk final : public QObject {
    Q_OBJECT

    static constexpr int kRows = 12;

    // A store of its own, a copy of the one made first, and the import that is about to be written.
    struct Case {
        QTemporaryDir folder;
        StoreFixture f;
        Account giro;
        Mutation mutation;

        explicit Case(const QString &prepared)
            : f(copied(prepared, folder.filePath(QStringLiteral("s.sqlite")))),
              giro(f.store->reader().all<Account>()->first())
        {
            mutation.bulk = true;
            mutation.importBatch = ImportBatch{f.store->newId(), giro.meta.id, {}, {}, kRows, {}};
            for (int i = 0; i < kRows; ++i) {
                Transaction row = f.transaction(giro.meta.id, -100 - i, QString(200, u'x'));
                row.importBatchId = mutation.importBatch->id;
                mutation.write(f.store->catalog(), row);
            }
        }
        static QString copied(const QString &from, const QString &to)
        {
            QFile::copy(from, to);
            return to;
        }
    };

    QTemporaryDir m_folder;
    QString m_prepared = m_folder.filePath(QStringLiteral("prepared.sqlite"));

private Q_SLOTS:
    void initTestCase()
    {
        StoreFixture f(m_prepared);
        QVERIFY(f.save(f.account(QStringLiteral("Giro"))));
    }

    // For all n: the n-th write fails, and an import is there as a whole or not at all.
    void anImportIsThereCompletelyOrNotAtAll_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("disk full") << int(SQLITE_FULL);
        QTest::newRow("defect") << int(SQLITE_IOERR_WRITE);
    }
    void anImportIsThereCompletelyOrNotAtAll()
    {
        QFETCH(int, code);
        FailingDisk disk;
        int refusals = 0;
        for (int n = 1;; ++n) {
            Case one(m_prepared);
            disk.refuseFrom(n, code);
            const auto written = one.f.store->mutate(one.mutation);
            const bool refused = disk.refused();
            disk.heal();
            if (!written) {
                QVERIFY(refused);
                ++refusals;
                if (code == SQLITE_FULL && written.error().kind != ErrorKind::Storage)
                    QCOMPARE(written.error().kind, ErrorKind::DiskFull);
                QVERIFY(!written.error().message.isEmpty());
            }
            // Another connection sees what is on the disk.
            StoreFixture after(one.f.store->path());
            const qint64 rows = *transactionCount(after.store->reader(), {});
            QCOMPARE(rows, written ? kRows : 0);
            QCOMPARE(importBatches(after.store->reader())->size(), written ? 1 : 0);
            QCOMPARE(after.store->sync().queue().counts()->pending, rows + 1);
            QVERIFY(after.store->reader().connection().integrityProblems()->isEmpty());
            if (!refused)
                break;
            if (written) // what was refused came after the commit
                continue;
            // With room again the same import succeeds.
            QVERIFY(one.f.store->mutate(one.mutation));
            QCOMPARE(*transactionCount(one.f.store->reader(), {}), kRows);
        }
        QVERIFY(refusals > 3);
    }

    // The same for an edit, whose row and queue entry exist already.
    void anEditIsThereCompletelyOrNotAtAll()
    {
        FailingDisk disk;
        for (int n = 1;; ++n) {
            Case one(m_prepared);
            Account renamed = one.giro;
            renamed.name = QStringLiteral("Main");
            disk.refuseFrom(n, SQLITE_IOERR_WRITE);
            const auto written = one.f.store->mutate(
                Mutation().write(one.f.store->catalog().record(renamed)));
            const bool refused = disk.refused();
            disk.heal();
            StoreFixture after(one.f.store->path());
            const QString name = after.store->reader().get<Account>(one.giro.meta.id)->value().name;
            QCOMPARE(name, written ? renamed.name : one.giro.name);
            QCOMPARE(after.pending().size(), 1);
            QCOMPARE(after.pending().first().entry.data.value(QStringLiteral("name")).toString(),
                     name);
            if (!refused)
                break;
        }
    }

    // For all n: the n-th write fails while the server's words are stored. The cursor never stands
    // behind what was not stored, no entry is lost, and the same words succeed afterwards.
    void scenario_A09_theServersWordsAreStoredCompletelyOrNotAtAll_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"page", "first load", "verdicts"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void scenario_A09_theServersWordsAreStoredCompletelyOrNotAtAll()
    {
        QFETCH(QString, what);
        FailingDisk disk;
        int refusals = 0;
        for (int n = 1;; ++n) {
            Case one(m_prepared);
            SyncStore &sync = one.f.store->sync();
            const QueueEntry entry = one.f.pending().first();
            QList<wire::SyncRecord> records;
            for (int i = 0; i < kRows; ++i) {
                const Record other = one.f.store->catalog().record(
                    one.f.account(QString(300, u'x') + QString::number(i)));
                records.append(one.f.fromServer(other, 1, QStringLiteral("op")));
            }
            const QString to = QStringLiteral("e.9");
            const auto act = [&] {
                if (what == QLatin1StringView("page"))
                    return sync.applyPage(records, {}, to);
                if (what == QLatin1StringView("first load"))
                    return sync.applyInitialPage(records, {}, to);
                return sync.settle({StoreFixture::applied(entry.entry, 1, to)}, {}, to);
            };
            if (!sync.metadata()) // the identity is made by the first question
                QFAIL("no metadata");
            disk.refuseFrom(n, SQLITE_IOERR_WRITE);
            const auto stored = act();
            const bool refused = disk.refused();
            disk.heal();
            refusals += stored ? 0 : 1;
            QVERIFY(stored || refused);
            StoreFixture after(one.f.store->path());
            const bool there = what == QLatin1StringView("verdicts")
                                 ? after.pending().isEmpty()
                                 : after.store->reader().all<Account>()->size() == kRows + 1;
            QCOMPARE(there, stored.has_value());
            QCOMPARE(after.store->sync().metadata()->cursor, stored ? to : QString());
            if (!refused)
                break;
            QVERIFY(stored || act().has_value());
            QCOMPARE(sync.metadata()->cursor, to);
        }
        QVERIFY(refusals > 0);
    }

    // The user is told what to do about a full disk.
    void aFullDiskHasARemedy()
    {
        FailingDisk disk;
        Case one(m_prepared);
        disk.refuseFrom(1, SQLITE_FULL);
        const auto written = one.f.store->mutate(one.mutation);
        disk.heal();
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::DiskFull);
        QCOMPARE(written.error().where, one.f.store->path());
        QVERIFY(!errorRemedy(written.error().kind).isEmpty());
    }
};

static RegisterTest<TstFailingDisk> registered("failing_disk");

} // namespace finwise
#include "tst_failing_disk.moc"
