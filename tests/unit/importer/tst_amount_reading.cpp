// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/amount_reading.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

namespace {

using Values = QList<std::optional<qint64>>;

TextRow row(const char *cells)
{
    return {7, QString::fromUtf8(cells).split(u'|')};
}

const QList<NumberFormat> kComma(4, NumberFormat{u',', true});

} // namespace

class TstAmountReading final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Money out is negative whichever way the file writes it.
    void rules();
    // A cell that is no amount is an error that names the cell.
    void unreadableCellIsNamed();
    // The chain of balances holds for the right amounts, in either order of the rows, also where
    // balances are missing between.
    void chainHolds_data();
    void chainHolds();
};

static RegisterTest<TstAmountReading> registered("amount_reading");

void TstAmountReading::rules()
{
    AmountRule single;
    single.kind = AmountRule::Kind::Signed;
    single.amount = 1;
    QCOMPARE(rowAmount(row("x|-5,50"), single, kComma, 2)->minor, -550);
    single.inverted = true;
    QCOMPARE(rowAmount(row("x|5,50"), single, kComma, 2)->minor, -550);
    QVERIFY(!rowAmount(row("x| "), single, kComma, 2)->present);

    AmountRule pair;
    pair.kind = AmountRule::Kind::Pair;
    pair.debit = 1;
    pair.credit = 2;
    QCOMPARE(rowAmount(row("x|5,50|"), pair, kComma, 2)->minor, -550);
    QCOMPARE(rowAmount(row("x|0,00|7,25"), pair, kComma, 2)->minor, 725);
    QVERIFY(rowAmount(row("x|1,00|2,00"), pair, kComma, 2)->bothSides);
    pair.debitHasMinus = true;
    QCOMPARE(rowAmount(row("x|-5,50|"), pair, kComma, 2)->minor, -550);

    AmountRule marked;
    marked.kind = AmountRule::Kind::Marked;
    marked.amount = 1;
    marked.marker = 0;
    QCOMPARE(rowAmount(row("Af|5,50"), marked, kComma, 2)->minor, -550);
    QCOMPARE(rowAmount(row("Bij|5,50"), marked, kComma, 2)->minor, 550);
    QVERIFY(!rowAmount(row("?|5,50"), marked, kComma, 2));

    single.inverted = false;
    single.fee = 2;
    QCOMPARE(rowAmount(row("x|-5,00|0,25"), single, kComma, 2)->minor, -525);
    single.feeHasMinus = true;
    QCOMPARE(rowAmount(row("x|5,00|-0,25"), single, kComma, 2)->minor, 475);
}

void TstAmountReading::unreadableCellIsNamed()
{
    AmountRule single;
    single.kind = AmountRule::Kind::Signed;
    single.amount = 1;
    const auto amount = rowAmount(row("x|twelve"), single, kComma, 2);
    QVERIFY(!amount);
    QCOMPARE(amount.error().where, QStringLiteral("twelve"));
    QVERIFY(!rowAmount(row("x|12.34"), single, kComma, 2));
}

void TstAmountReading::chainHolds_data()
{
    QTest::addColumn<QList<std::optional<qint64>>>("amounts");
    QTest::addColumn<QList<std::optional<qint64>>>("balances");
    QTest::addColumn<int>("links");
    QTest::addColumn<int>("held");
    QTest::addColumn<bool>("newestFirst");
    const std::nullopt_t none = std::nullopt;
    QTest::newRow("oldest first") << Values{1, -2, 5} << Values{11, 9, 14} << 2 << 2 << false;
    QTest::newRow("newest first") << Values{5, -2, 1} << Values{14, 9, 11} << 2 << 2 << true;
    QTest::newRow("wrong sign") << Values{-1, 2, -5} << Values{11, 9, 14} << 2 << 0 << false;
    QTest::newRow("gaps") << Values{1, -2, 5, 3} << Values{11, none, none, 17} << 1 << 1 << false;
    QTest::newRow("no balances") << Values{1, 2} << Values{none, none} << 0 << 0 << false;
    QTest::newRow("one row missing") << Values{1, 5, 3} << Values{11, 14, 17} << 2 << 1 << false;
}

void TstAmountReading::chainHolds()
{
    QFETCH(Values, amounts);
    QFETCH(Values, balances);
    const BalanceProof proof = checkBalances(amounts, balances);
    QTEST(proof.links, "links");
    QTEST(proof.held, "held");
    QTEST(proof.newestFirst, "newestFirst");
}

#include "tst_amount_reading.moc"
