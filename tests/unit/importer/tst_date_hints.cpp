// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/date_hints.h"
#include "importer/import_reading.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

class TstDateHints final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Dates are found inside sentences, glued together and with names of months.
    void datesAreFoundInTexts_data();
    void datesAreFoundInTexts();
    // A period above the table decides the order of days that fit both ways.
    void aPeriodDecidesTheOrder();
    // Bookings on the fifth of each month look like days of one month; headers in French do not
    // put the month first.
    void theLanguagePutsTheDayFirst();
    void onlyEnglishMayPutTheMonthFirst();
};

static RegisterTest<TstDateHints> registered("date_hints");

void TstDateHints::datesAreFoundInTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("period") << QStringLiteral("Period: 01/01/2026 - 30/06/2026") << 2;
    QTest::newRow("glued") << QStringLiteral("(01.12.2024-31.12.2024)") << 2;
    QTest::newRow("names") << QStringLiteral("from 29 Maart 2016 to 27 April 2016") << 2;
    QTest::newRow("account") << QStringLiteral("Konto 20250103") << 0;
    QTest::newRow("amount") << QStringLiteral("Balance 1.234,56 EUR") << 0;
}

void TstDateHints::datesAreFoundInTexts()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QCOMPARE(datesIn(text).size(), count);
}

void TstDateHints::aPeriodDecidesTheOrder()
{
    const auto reading = readStatement(QByteArray("Period: 01/02/2026 - 28/02/2026\n"
                                                  "Date,Description,Amount\n"
                                                  "03/02/2026,Shop,-1.00\n04/02/2026,Bar,-2.00\n"));
    QVERIFY(reading);
    QCOMPARE(reading->firstDate, QDate(2026, 2, 3));
    QVERIFY(reading->warnings.isEmpty());
}

void TstDateHints::theLanguagePutsTheDayFirst()
{
    const auto reading = readStatement(QByteArray("Date;Libellé;Débit;Crédit\n"
                                                  "05/01/2026;Abo;12,00;\n05/02/2026;Abo;12,00;\n"
                                                  "05/03/2026;Abo;12,00;\n"));
    QVERIFY(reading);
    QCOMPARE(reading->firstDate, QDate(2026, 1, 5));
    QCOMPARE(reading->lastDate, QDate(2026, 3, 5));
    QVERIFY(reading->warnings.first().startsWith(QStringLiteral("date-order:")));
}

void TstDateHints::onlyEnglishMayPutTheMonthFirst()
{
    QVERIFY(putsDayFirst(
        {QStringLiteral("Fecha"), QStringLiteral("Concepto"), QStringLiteral("Importe")}));
    QVERIFY(!putsDayFirst(
        {QStringLiteral("Date"), QStringLiteral("Description"), QStringLiteral("Amount")}));
    QVERIFY(!putsDayFirst({QStringLiteral("xyz"), QStringLiteral("Fecha")}));
}

#include "tst_date_hints.moc"
