// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/number_format.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

class TstNumberFormat final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Each way of writing an amount is read exactly.
    void amounts_data();
    void amounts();
    // What is no amount is not taken for one.
    void otherTexts_data();
    void otherTexts();
    // A column's own cells decide what "1.234" means, then the file's other numbers.
    void columnDecides_data();
    void columnDecides();
    // Marks in wrong places and numbers beyond int64 are errors, not guesses.
    void damageIsRefused();
    // More decimals than the currency has are rounded, half up, and said.
    void roundingIsSaid();
    // Whole numbers of hundredths are read as such when the header says so, in each currency.
    void hundredthsAreRead();
};

static RegisterTest<TstNumberFormat> registered("number_format");

void TstNumberFormat::amounts_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QChar>("decimal");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    const auto add = [](const char16_t *cell, char16_t decimal, qint64 minor,
                        const char *currency = "") {
        const QString text = QString::fromUtf16(cell);
        QTest::newRow(qPrintable(text))
            << text << QChar(decimal) << minor << QString::fromLatin1(currency);
    };
    add(u"-12,34", u',', -1234);
    add(u"12,34-", u',', -1234);
    add(u"(12.34)", u'.', -1234);
    add(u"+30,99", u',', 3099);
    add(u"-10,7", u',', -1070);
    add(u"-,01", u',', -1);
    add(u"-1.001", u',', -100100);
    add(u"1'350.00", u'.', 135000);
    add(u"1\u2019350.00", u'.', 135000);
    add(u"2\u00a0500,00 kr", u',', 250000, "SEK");
    add(u"- $1,150.00", u'.', -115000, "USD");
    add(u"$-5.00", u'.', -500, "USD");
    add(u"-\u00a320.00", u'.', -2000, "GBP");
    add(u"1.234,56 EUR", u',', 123456, "EUR");
    add(u"CHF 45520.83", u'.', 4552083, "CHF");
    add(u"100.000,00 \u20ac", u',', 10000000, "EUR");
    add(u"12,34 S", u',', -1234);
    add(u"12,34 H", u',', 1234);
    add(u"5.00CR", u'.', 500);
    add(u"5.00 DR", u'.', -500);
    add(u"S/.1,234.50", u'.', 123450, "PEN");
    add(u"S/ 12.50", u'.', 1250, "PEN");
    add(u"Rs.500.00", u'.', 50000, "INR");
    add(u"\u062f.\u0625.\u200f 4.75", u'.', 475, "AED");
    add(u"12,50 \u0440.", u',', 1250, "RUB");
    add(u"50.000 \u0111", u',', 5000000, "VND");
    add(u"5.00 DB", u'.', -500);
    add(u"12,300\uc6d0", u'.', 1230000, "KRW");
    add(u"'12,34'", u',', 1234);
    add(u"\u221212.30", u'.', -1230);
    add(u"1,00,000.00", u'.', 10000000);
    add(u"12 z\u0142", u',', 1200, "PLN");
    add(u"50", u'.', 5000);
    add(u"(1,234.56) USD", u'.', -123456, "USD");
    add(u"R 1 234.56", u'.', 123456, "ZAR");
    add(u"R-12.50", u'.', -1250, "ZAR");
    add(u"S/ 12.50", u'.', 1250, "PEN");
}

void TstNumberFormat::amounts()
{
    QFETCH(QString, cell);
    QFETCH(QChar, decimal);
    const auto text = scanAmount(cell);
    QVERIFY(text.has_value());
    const auto number = parseNumber(text->body, NumberFormat{decimal, true}, 2);
    QVERIFY(number.has_value());
    QTEST(text->sign == StatedSign::Minus ? -number->minor : number->minor, "minor");
    QTEST(text->currency, "currency");
}

void TstNumberFormat::otherTexts_data()
{
    QTest::addColumn<QString>("cell");
    for (const char *cell :
         {"", "-", "abc", "12 Monkeys", "1x1 Mail", "DE12345", "12.01.2025 x", "EUR", "12%", "--5",
          "5-5-5", "12,34 EUR CHF", "(12) 34", "(12", "(12) -", "R12345", "12 R"})
        QTest::newRow(cell) << QString::fromLatin1(cell);
}

void TstNumberFormat::otherTexts()
{
    QFETCH(QString, cell);
    QVERIFY(!scanAmount(cell).has_value());
}

void TstNumberFormat::columnDecides_data()
{
    QTest::addColumn<QStringList>("own");
    QTest::addColumn<QStringList>("file");
    QTest::addColumn<QChar>("decimal");
    QTest::addColumn<bool>("decided");
    const auto list = [](const char *cells) {
        return QString::fromLatin1(cells).split(u' ', Qt::SkipEmptyParts);
    };
    QTest::newRow("decimals tell") << list("1.001 2,50") << list("") << QChar(u',') << true;
    QTest::newRow("both marks tell") << list("1,234.56") << list("") << QChar(u'.') << true;
    QTest::newRow("repeated mark groups") << list("1.234.567") << list("") << QChar(u',') << true;
    QTest::newRow("another column tells") << list("1.234") << list("0,99") << QChar(u',') << true;
    QTest::newRow("nothing tells") << list("1.234") << list("") << QChar(u',') << false;
    QTest::newRow("leading zero") << list("0.125") << list("") << QChar(u'.') << true;
    QTest::newRow("whole numbers") << list("12 50") << list("") << QChar(u'.') << true;
}

void TstNumberFormat::columnDecides()
{
    QFETCH(QStringList, own);
    QFETCH(QStringList, file);
    NumberEvidence ownEvidence;
    NumberEvidence fileEvidence;
    for (const QString &body : own)
        ownEvidence.add(body);
    for (const QString &body : file)
        fileEvidence.add(body);
    const NumberFormat format = inferNumberFormat(ownEvidence, fileEvidence);
    QTEST(format.decimal, "decimal");
    QTEST(format.decided, "decided");
}

void TstNumberFormat::damageIsRefused()
{
    const NumberFormat comma{u',', true};
    for (const char16_t *body :
         {u"1,2,3", u"12.34", u"1.23,4.5", u"99999999999999999999", u"1.2345"})
        QVERIFY2(!parseNumber(QStringView(body), comma, 2).has_value(),
                 qPrintable(QString::fromUtf16(body)));
    QCOMPARE(parseNumber(u"92233720368547758,07", comma, 2)->minor,
             std::numeric_limits<qint64>::max());
    QVERIFY(!parseNumber(u"92233720368547758,08", comma, 2).has_value());
}

void TstNumberFormat::roundingIsSaid()
{
    const NumberFormat dot{u'.', true};
    QCOMPARE(parseNumber(u"12.3400", dot, 2)->minor, 1234);
    QVERIFY(!parseNumber(u"12.3400", dot, 2)->rounded);
    QCOMPARE(parseNumber(u"12.345", dot, 2)->minor, 1235);
    QVERIFY(parseNumber(u"12.345", dot, 2)->rounded);
    QCOMPARE(parseNumber(u"12.3449", dot, 2)->minor, 1234);
    QCOMPARE(parseNumber(u"1200", dot, 0)->minor, 1200);
    QCOMPARE(parseNumber(u"1.5", dot, 3)->minor, 1500);
}

void TstNumberFormat::hundredthsAreRead()
{
    NumberFormat cents;
    cents.inCents = true;
    cents.decided = true;
    QCOMPARE(parseNumber(u"1234", cents, 2)->minor, 1234);
    QCOMPARE(parseNumber(u"7", cents, 2)->minor, 7);
    QCOMPARE(parseNumber(u"1234", cents, 3)->minor, 12340);
}

#include "tst_number_format.moc"
