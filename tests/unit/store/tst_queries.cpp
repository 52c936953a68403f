// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries.h"
#include "store_fixture.h"
#include "support/test_main.h"

namespace finwise {

class TstQueries final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBalanceIsTheOpeningBalancePlusLiveTransactions()
    {
        StoreFixture f;
        Account giro = f.account(QStringLiteral("Giro"));
        giro.openingBalance.minor = 10'000;
        QVERIFY(f.save(giro));
        QVERIFY(f.save(f.transaction(giro.meta.id, -2'500)));
        const Transaction mistake = f.transaction(giro.meta.id, -99'999);
        QVERIFY(f.save(mistake));
        QVERIFY(f.remove(mistake));
        const auto balances = *accountBalances(f.store->reader());
        QCOMPARE(balances.size(), 1);
        QCOMPARE(balances[0].balance.minor, 7'500);
        QCOMPARE(balances[0].transactions, 1);
    }

    void aSearchTakesItsSignsLiterally()
    {
        StoreFixture f;
        const Account giro = f.account(QStringLiteral("Giro"));
        QVERIFY(f.save(giro));
        QVERIFY(f.save(f.transaction(giro.meta.id, -1, QStringLiteral("100% Bio_Markt"))));
        QVERIFY(f.save(f.transaction(giro.meta.id, -1, QStringLiteral("1000 Bio Markt"))));
        TransactionFilter filter;
        filter.search = QStringLiteral("0% bio_");
        const auto found = *transactions(f.store->reader(), filter);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].payee, QStringLiteral("100% Bio_Markt"));
        filter.search = QStringLiteral("' OR 1=1 --");
        QCOMPARE(*transactionCount(f.store->reader(), filter), 0);
    }

    void dedupeSeesTombstonesToo()
    {
        StoreFixture f;
        const Account giro = f.account(QStringLiteral("Giro"));
        QVERIFY(f.save(giro));
        const Transaction gone = f.transaction(giro.meta.id, -1);
        QVERIFY(f.save(gone));
        f.syncAll();
        QVERIFY(f.remove(gone));
        const auto rows = *transactionsForDedupe(f.store->reader(), giro.meta.id, gone.date,
                                                 gone.date);
        QCOMPARE(rows.size(), 1);
        QVERIFY(rows[0].deleted);
    }

    void aTransactionWithoutItsAccountIsReported()
    {
        StoreFixture f;
        QVERIFY(referenceProblems(f.store->reader())->isEmpty());
        const Transaction orphan = f.transaction(f.store->newId(), -1);
        QVERIFY(f.save(orphan));
        const auto problems = *referenceProblems(f.store->reader());
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems[0].contains(orphan.meta.id.toString()));
    }
};

static RegisterTest<TstQueries> registered("queries");

} // namespace finwise
#include "tst_queries.moc"
