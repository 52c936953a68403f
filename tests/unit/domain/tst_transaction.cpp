// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity_samples.h"

#include "support/test_main.h"

#include <limits>

using namespace finwise;

class TstTransaction final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itNeedsADateAndAnAccount();
    void splitsAddUpToTheAmount_data();
    void splitsAddUpToTheAmount();
    void thereIsALimitOfSplits();
};
static RegisterTest<TstTransaction> registered("transaction");

static Transaction valid()
{
    Transaction transaction;
    transaction.meta.id = sampleId(1);
    transaction.accountId = sampleId(2);
    transaction.date = QDate(2025, 6, 1);
    return transaction;
}

static QStringList complaints(const Transaction &transaction)
{
    QStringList texts;
    for (const Error &error : validate(transaction))
        texts.append(describe(error));
    return texts;
}

void TstTransaction::itNeedsADateAndAnAccount()
{
    Transaction transaction = valid();
    QCOMPARE(complaints(transaction), QStringList());
    transaction.accountId.reset();
    QCOMPARE(complaints(transaction), QStringList{QStringLiteral("accountId: missing")});
    transaction.type = TransactionType::CategoryTransfer;
    QCOMPARE(complaints(transaction), QStringList());
    transaction.date = {};
    QCOMPARE(complaints(transaction), QStringList{QStringLiteral("date: missing")});
}

void TstTransaction::splitsAddUpToTheAmount_data()
{
    constexpr qint64 kMax = std::numeric_limits<qint64>::max();
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QList<qint64>>("parts");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("no splits") << qint64(-1000) << QList<qint64>{} << true;
    QTest::newRow("one") << qint64(-1000) << QList<qint64>{-1000} << true;
    QTest::newRow("three") << qint64(-1000) << QList<qint64>{-500, -700, 200} << true;
    QTest::newRow("a cent short") << qint64(-1000) << QList<qint64>{-500, -499} << false;
    QTest::newRow("wrong sign") << qint64(-1000) << QList<qint64>{1000} << false;
    QTest::newRow("largest") << kMax << QList<qint64>{kMax - 1, 1} << true;
    // Wrapped around, these would add up.
    QTest::newRow("overflow") << qint64(-2) << QList<qint64>{kMax, kMax} << false;
}

void TstTransaction::splitsAddUpToTheAmount()
{
    QFETCH(const qint64, amount);
    QFETCH(const QList<qint64>, parts);
    QFETCH(const bool, accepted);
    Transaction transaction = valid();
    transaction.amount.minor = amount;
    for (const qint64 part : parts)
        transaction.splits.append(Split{sampleId(3), part, {}, {}});
    const QStringList expected{QStringLiteral("splits: the parts do not add up to the amount")};
    QCOMPARE(complaints(transaction), accepted ? QStringList() : expected);
}

void TstTransaction::thereIsALimitOfSplits()
{
    Transaction transaction = valid();
    transaction.splits.fill(Split{}, 100);
    QCOMPARE(complaints(transaction), QStringList());
    transaction.splits.append(Split{});
    QCOMPARE(complaints(transaction), QStringList{QStringLiteral("splits: more than 100 parts")});
}

#include "tst_transaction.moc"
