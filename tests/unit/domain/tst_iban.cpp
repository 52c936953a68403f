// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/iban.h"

#include "support/test_main.h"

using namespace finwise;

class TstIban final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void checkDigitsDecide_data();
    void checkDigitsDecide();
    void everyWrongDigitIsNoticed();
    void theNormalFormHasNoBlanks();
};
static RegisterTest<TstIban> registered("iban");

void TstIban::checkDigitsDecide_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    // The examples of the national registries.
    for (const char *good :
         {"DE89370400440532013000", "AT611904300234573201", "CH9300762011623852957",
          "GB29NWBK60161331926819", "NO9386011117947", "MT84MALT011000012345MTLCAST001S"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    QTest::newRow("printed") << QStringLiteral("DE89 3704 0044 0532 0130 00") << true;
    QTest::newRow("lower case") << QStringLiteral("de89370400440532013000") << true;
    QTest::newRow("wrong check digits") << QStringLiteral("DE88370400440532013000") << false;
    QTest::newRow("swapped") << QStringLiteral("DE89370400440532010300") << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("account number") << QStringLiteral("0532013000") << false;
    QTest::newRow("14 characters") << QStringLiteral("NO938601111794") << false;
    QTest::newRow("35 characters") << QString(QStringLiteral("DE89") + QString(31, u'0')) << false;
    QTest::newRow("dashes") << QStringLiteral("DE89-3704-0044-0532-0130-00") << false;
    QTest::newRow("foreign digits") << QStringLiteral("DE\u0668\u0669370400440532013000") << false;
}

void TstIban::checkDigitsDecide()
{
    QFETCH(const QString, text);
    QTEST(isIban(text), "valid");
}

void TstIban::everyWrongDigitIsNoticed()
{
    const QString good = QStringLiteral("DE89370400440532013000");
    for (qsizetype i = 2; i < good.size(); ++i) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString text = good;
            text[i] = digit;
            QCOMPARE(isIban(text), text == good);
        }
    }
}

void TstIban::theNormalFormHasNoBlanks()
{
    QCOMPARE(normalizedIban(u" de89 3704\u00a00044 "), QStringLiteral("DE8937040044"));
}

#include "tst_iban.moc"
