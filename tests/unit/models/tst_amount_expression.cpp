// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/amount_expression.h"
#include "support/test_main.h"

#include <QTest>

using namespace finwise;

class TstAmountExpression final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A sum typed into an amount is worth what a pocket calculator says, to the cent.
    void sums_data();
    void sums();
    // What is no sum is refused, never guessed.
    void nonsense_data();
    void nonsense();
};
static RegisterTest<TstAmountExpression> registered("amount_expression");

void TstAmountExpression::sums_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("plain") << QStringLiteral("12,50") << qint64(1250);
    QTest::newRow("negative") << QStringLiteral("-12,50") << qint64(-1250);
    QTest::newRow("sum") << QStringLiteral("12,50 + 3,20") << qint64(1570);
    QTest::newRow("difference") << QStringLiteral("100-0,01") << qint64(9999);
    QTest::newRow("product") << QStringLiteral("4,90*3") << qint64(1470);
    QTest::newRow("factor first") << QStringLiteral("3*4,90") << qint64(1470);
    QTest::newRow("quotient rounds") << QStringLiteral("10/3") << qint64(333);
    QTest::newRow("negative quotient") << QStringLiteral("-10/4+1") << qint64(-150);
    QTest::newRow("mixed") << QStringLiteral("2*3,50+1-0,50") << qint64(750);
}

void TstAmountExpression::sums()
{
    QFETCH(QString, text);
    QFETCH(qint64, minor);
    const auto money = amountFromExpression(text, Currency());
    QVERIFY(money);
    QCOMPARE(money->minor, minor);
}

void TstAmountExpression::nonsense_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "abc", "12,50+", "1++2", "5/0", "1,5*2,5", "9*", "*9",
                             "90000000000000*90000000000000"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TstAmountExpression::nonsense()
{
    QFETCH(QString, text);
    const auto money = amountFromExpression(text, Currency());
    QVERIFY(!money);
    QCOMPARE(money.error().kind, ErrorKind::Validation);
}

#include "tst_amount_expression.moc"
