// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/date_format.h"
#include "support/test_main.h"

#include <QLocale>

using namespace finwise;
using namespace finwise::importer;

class TstDateFormat final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Each way of writing a date is read, whatever stands behind it.
    void dates_data();
    void dates();
    // Each month is known by its long and its short name in two dozen languages.
    void monthNames_data();
    void monthNames();
    // Seconds and milliseconds since 1970 are days; account numbers outside their range are not.
    void epochs();
    // What is no date is not taken for one.
    void otherTexts_data();
    void otherTexts();
    // The order of day and month follows from the whole column; what stays open is said.
    void columnDecides_data();
    void columnDecides();
    // Two-digit years stand in front, behind dots too, only where the year always does.
    void yearsInFrontOfDots();
};

static RegisterTest<TstDateFormat> registered("date_format");

void TstDateFormat::dates_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QDate>("date");
    const auto add = [](const char16_t *cell, const char *order, int y, int m, int d) {
        const QString text = QString::fromUtf16(cell);
        QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(order) << QDate(y, m, d);
    };
    add(u"03.01.2025", "dmy", 2025, 1, 3);
    add(u"3.1.2025", "dmy", 2025, 1, 3);
    add(u"03.01.25", "dmy", 2025, 1, 3);
    add(u"31.12.99", "dmy", 1999, 12, 31);
    add(u"'03/01/2025", "dmy", 2025, 1, 3);
    add(u"03/01/2025", "mdy", 2025, 3, 1);
    add(u"3-1-2025", "dmy", 2025, 1, 3);
    add(u"2025-01-03", "dmy", 2025, 1, 3);
    add(u"2025/01/03", "mdy", 2025, 1, 3);
    add(u"2025. 01. 03.", "dmy", 2025, 1, 3);
    add(u"25-01-03", "ymd", 2025, 1, 3);
    add(u"20250103", "dmy", 2025, 1, 3);
    add(u"03012025", "dmy", 2025, 1, 3);
    add(u"20250103120000[0:GMT]", "dmy", 2025, 1, 3);
    add(u"114/01/03", "dmy", 2025, 1, 3);
    add(u"114.1.3", "mdy", 2025, 1, 3);
    add(u"\u6c11\u570b114\u5e741\u67083\u65e5", "dmy", 2025, 1, 3);
    add(u"\u4ee4\u548c7\u5e741\u67083\u65e5", "dmy", 2025, 1, 3);
    add(u"\u4ee4\u548c\u5143\u5e7412\u67081\u65e5", "dmy", 2019, 12, 1);
    add(u"R7.01.03", "dmy", 2025, 1, 3);
    add(u"H31/04/30", "dmy", 2019, 4, 30);
    add(u"2025-01-03 14:47:11", "dmy", 2025, 1, 3);
    add(u"2025-01-03T03:15:53", "dmy", 2025, 1, 3);
    add(u"2025-03-26 00:00:00.0", "dmy", 2025, 3, 26);
    add(u"03.01.2025 16:57", "dmy", 2025, 1, 3);
    add(u"2025-12-31-21.35.45.616362", "dmy", 2025, 12, 31);
    add(u"14:02 03-01-25", "dmy", 2025, 1, 3);
    add(u"9:02:11 PM, 1/3/2025", "mdy", 2025, 1, 3);
    add(u"07 Nov 2013", "dmy", 2013, 11, 7);
    add(u"7. M\u00e4rz 2025", "dmy", 2025, 3, 7);
    add(u"Nov 7, 2013", "dmy", 2013, 11, 7);
    add(u"07-Nov-13", "dmy", 2013, 11, 7);
    add(u"12 ao\u00fbt 2024", "dmy", 2024, 8, 12);
    add(u"5 maja 2024", "dmy", 2024, 5, 5);
    add(u"Mo, 03.01.2025", "dmy", 2025, 1, 3);
    add(u"2025-20-03", "ydm", 2025, 3, 20);
    add(u"24 lug 2024. 02:59:45", "dmy", 2024, 7, 24);
    add(u"'03.01.2025'", "dmy", 2025, 1, 3);
    add(u"29.02.2024", "dmy", 2024, 2, 29);
    add(u"06Aug2025", "dmy", 2025, 8, 6);
    add(u"06/08/2568", "dmy", 2025, 8, 6);
    add(u"06/08/2025 (Wed)", "dmy", 2025, 8, 6);
    add(u"2025\u5e748\u67086\u65e5", "dmy", 2025, 8, 6);
    add(u"2025\ub144 8\uc6d4 6\uc77c", "dmy", 2025, 8, 6);
    add(u"2025.11.17., h\u00e9tf\u0151", "dmy", 2025, 11, 17);
    add(u"3 de marzo de 2025", "dmy", 2025, 3, 3);
    add(u"March 3rd, 2025", "dmy", 2025, 3, 3);
    add(u"1er mars 2025", "dmy", 2025, 3, 1);
    add(u"\u0660\u0663/\u0660\u0661/\u0662\u0660\u0662\u0665", "dmy", 2025, 1, 3);
}

void TstDateFormat::dates()
{
    QFETCH(QString, cell);
    QFETCH(QString, order);
    const auto text = scanDate(cell);
    QVERIFY(text.has_value());
    QTEST(toDate(*text, *dateOrderFromName(order)), "date");
}

void TstDateFormat::monthNames_data()
{
    QTest::addColumn<QLocale>("locale");
    for (const char *name :
         {"en", "de", "fr", "it", "es", "pt", "nl", "sv", "nb", "da", "fi", "et",
          "lv", "lt", "pl", "cs", "sk", "hu", "ro", "tr", "ru", "uk", "bg", "el"})
        QTest::newRow(name) << QLocale(QString::fromLatin1(name));
}

void TstDateFormat::monthNames()
{
    QFETCH(QLocale, locale);
    for (int month = 1; month <= 12; ++month) {
        for (const QLocale::FormatType type : {QLocale::LongFormat, QLocale::ShortFormat}) {
            for (const QString &name :
                 {locale.monthName(month, type), locale.standaloneMonthName(month, type)}) {
                const auto date = scanDate(QStringLiteral("7 %1 2024").arg(name));
                QVERIFY2(date.has_value(), qPrintable(name));
                QVERIFY2(toDate(*date, DateOrder::Dmy) == QDate(2024, month, 7), qPrintable(name));
            }
        }
    }
}

void TstDateFormat::epochs()
{
    const auto day = [](const char16_t *cell) {
        const auto date = scanEpoch(QString::fromUtf16(cell));
        return date ? toDate(*date, DateOrder::Ymd) : QDate();
    };
    QCOMPARE(day(u"1735862400"), QDate(2025, 1, 3));
    QCOMPARE(day(u"1735862399999"), QDate(2025, 1, 2));
    QCOMPARE(day(u"0123456789"), QDate());
    QCOMPARE(day(u"9876543210"), QDate());
    QCOMPARE(day(u"17358624"), QDate());
    QVERIFY(!scanDate(u"1735862400"));
}

void TstDateFormat::otherTexts_data()
{
    QTest::addColumn<QString>("cell");
    for (const char *cell :
         {"", "12.34", "1.234,56", "100.000,00", "01.12.2024 - 31.12.2024", "DE12 3456 7890",
          "2017-0102", "99.99.2025", "31.02.2025", "12345678", "1234567890", "12/34",
          "06/08/2025 (7)", "12Main2024", "Miete 01.2025", "1 234 567", "03.13.1949"})
        QTest::newRow(cell) << QString::fromLatin1(cell);
}

void TstDateFormat::otherTexts()
{
    QFETCH(QString, cell);
    QVERIFY(!scanDate(cell).has_value());
}

void TstDateFormat::columnDecides_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("order");
    QTest::addColumn<bool>("decided");
    QTest::addColumn<bool>("plausible");
    const auto list = [](const char *cells) { return QString::fromLatin1(cells).split(u' '); };
    QTest::newRow("a 13th tells") << list("01/02/2025 13/02/2025") << QStringLiteral("dmy") << true
                                  << true;
    QTest::newRow("a 13th behind tells")
        << list("01/02/2025 02/13/2025") << QStringLiteral("mdy") << true << true;
    QTest::newRow("a year, then a 20th")
        << list("2025-03-03 2025-05-03 2025-20-03") << QStringLiteral("ydm") << true << true;
    QTest::newRow("a year, then days on both sides")
        << list("2025-03-03 2025-05-13 2025-20-03") << QStringLiteral("ymd") << true << true;
    QTest::newRow("iso") << list("2025-01-02") << QStringLiteral("ymd") << true << true;
    QTest::newRow("rows follow as mdy")
        << list("03/02/2026 03/05/2026 03/06/2026") << QStringLiteral("mdy") << false << true;
    QTest::newRow("rows follow as dmy")
        << list("01/09/2026 02/09/2026 05/09/2026") << QStringLiteral("dmy") << false << true;
    QTest::newRow("nothing tells") << list("03/03/2025") << QStringLiteral("dmy") << false << false;
    QTest::newRow("two-digit years")
        << list("28.12.24 31.12.24") << QStringLiteral("dmy") << true << true;
}

void TstDateFormat::columnDecides()
{
    QFETCH(QStringList, cells);
    QList<DateText> texts;
    for (const QString &cell : cells)
        texts.append(scanDate(cell).value());
    const DateInference inference = inferDateOrder(texts);
    QTEST(dateOrderName(inference.order), "order");
    QTEST(inference.decided, "decided");
    QTEST(inference.plausible, "plausible");
}

void TstDateFormat::yearsInFrontOfDots()
{
    QList<DateText> texts;
    for (const QString &cell : {QStringLiteral("25.10.19"), QStringLiteral("26.06.01")})
        texts.append(scanDate(cell).value());
    QCOMPARE(inferDateOrder(texts).order, DateOrder::Dmy);
    const DateInference there = inferDateOrder(texts, true);
    QCOMPARE(there.order, DateOrder::Ymd);
    QVERIFY(!there.decided); // it is said that this is a guess
    texts.append(scanDate(QStringLiteral("25.10.2026")).value());
    QCOMPARE(inferDateOrder(texts, true).order, DateOrder::Dmy);
}

#include "tst_date_format.moc"
