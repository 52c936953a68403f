// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include "support/test_main.h"

#include <limits>

using namespace finwise;

class TstMoney final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void refusesWhatIsNoAmount_data();
    void refusesWhatIsNoAmount();
    void writesCanonicalText_data();
    void writesCanonicalText();
    void currenciesAreThreeLetters_data();
    void currenciesAreThreeLetters();
    void additionIsChecked();
    void negationIsChecked();
};
static RegisterTest<TstMoney> registered("money");

static constexpr qint64 kMin = std::numeric_limits<qint64>::min();
static constexpr qint64 kMax = std::numeric_limits<qint64>::max();

static Currency currency(const QString &code)
{
    return Currency::parse(code).value();
}

void TstMoney::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("minor");
    const auto row = [](const char *text, const char *code, qint64 minor) {
        QTest::addRow("%s %s", text, code)
            << QString::fromUtf8(text) << QString::fromLatin1(code) << minor;
    };
    row("12,34", "EUR", 1234);
    row("-12.34", "EUR", -1234);
    row("\u221212,34", "EUR", -1234);
    row("- 12,34", "EUR", -1234);
    row("+12,34", "EUR", 1234);
    row(" 12,34 ", "EUR", 1234);
    row("12", "EUR", 1200);
    row("12,3", "EUR", 1230);
    row("12,", "EUR", 1200);
    row(",5", "EUR", 50);
    row("0", "EUR", 0);
    row("-0,00", "EUR", 0);
    row("007", "EUR", 700);
    row("0,05", "EUR", 5);
    row("1.234", "EUR", 123400);
    row("1,234", "EUR", 123400);
    row("1.234,56", "EUR", 123456);
    row("1,234.56", "EUR", 123456);
    row("1.234.567", "EUR", 123456700);
    row("1,234,567.8", "EUR", 123456780);
    row("1234", "JPY", 1234);
    row("1.234", "JPY", 1234);
    row("1.234", "KWD", 1234);
    row("1,234.567", "KWD", 1234567);
    row("1.234.567", "KWD", 1234567000);
    row("0.001", "KWD", 1);
    row("92233720368547758.07", "EUR", kMax);
    row("-92233720368547758.08", "EUR", kMin);
    row("-9223372036854775808", "JPY", kMin);
}

void TstMoney::readsWhatPeopleType()
{
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    const auto money = moneyFromText(text, currency(code));
    QVERIFY2(money, qPrintable(text));
    QTEST(money->minor, "minor");
    QCOMPARE(money->currency.code(), code);
}

void TstMoney::refusesWhatIsNoAmount_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *text, const char *code) {
        QTest::addRow("'%s' %s", text, code)
            << QString::fromUtf8(text) << QString::fromLatin1(code);
    };
    for (const char *text : {"",
                             " ",
                             "-",
                             ".",
                             ",",
                             "abc",
                             "12 EUR",
                             "1e5",
                             "0x10",
                             "--5",
                             "5-",
                             "1 234",
                             "12,345,6",
                             "1.23.456",
                             "1,234.567,89",
                             "1.234,567.89",
                             ".123",
                             ",123",
                             "\u0661\u0662",
                             "12,34,",
                             "1..2",
                             "nan",
                             "inf"})
        row(text, "EUR");
    row("0.123", "EUR"); // neither three decimals nor a thousand
    row("1,2345", "EUR");
    row("12.5", "JPY");
    row("1.2345", "KWD");
    row("92233720368547758.08", "EUR");
    row("-92233720368547758.09", "EUR");
    row("99999999999999999999999999", "EUR");
}

void TstMoney::refusesWhatIsNoAmount()
{
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    const auto money = moneyFromText(text, currency(code));
    QVERIFY2(!money, qPrintable(text));
    QCOMPARE(money.error().kind, ErrorKind::Validation);
    QVERIFY(!money.error().message.isEmpty());
}

void TstMoney::writesCanonicalText_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("expected");
    const auto row = [](qint64 minor, const char *code, const char *expected) {
        QTest::addRow("%s %s", expected, code)
            << minor << QString::fromLatin1(code) << QString::fromLatin1(expected);
    };
    row(0, "EUR", "0.00");
    row(5, "EUR", "0.05");
    row(-5, "EUR", "-0.05");
    row(123456, "EUR", "1234.56");
    row(-1234, "JPY", "-1234");
    row(0, "JPY", "0");
    row(1, "KWD", "0.001");
    row(-1234567, "BHD", "-1234.567");
    row(kMax, "EUR", "92233720368547758.07");
    row(kMin, "EUR", "-92233720368547758.08");
    row(kMin, "JPY", "-9223372036854775808");
}

void TstMoney::writesCanonicalText()
{
    QFETCH(const qint64, minor);
    QFETCH(const QString, code);
    QTEST(toDecimalText({minor, currency(code)}), "expected");
}

void TstMoney::currenciesAreThreeLetters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code"); // empty: refused
    QTest::newRow("upper") << QStringLiteral("CHF") << QStringLiteral("CHF");
    QTest::newRow("lower") << QStringLiteral("usd") << QStringLiteral("USD");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("two") << QStringLiteral("EU") << QString();
    QTest::newRow("four") << QStringLiteral("EURO") << QString();
    QTest::newRow("sign") << QStringLiteral("€€€") << QString();
    QTest::newRow("digit") << QStringLiteral("EU1") << QString();
    QTest::newRow("umlaut") << QStringLiteral("ÄÖÜ") << QString();
    // Upper-cased it would be an ASCII letter.
    QTest::newRow("dotless i") << QStringLiteral("\u0131nr") << QString();
}

void TstMoney::currenciesAreThreeLetters()
{
    QFETCH(const QString, text);
    const auto parsed = Currency::parse(text);
    QTEST(parsed ? parsed->code() : QString(), "code");
    QCOMPARE(Currency().code(), QStringLiteral("EUR"));
}

void TstMoney::additionIsChecked()
{
    const Currency eur;
    QCOMPARE(add({1, eur}, {-3, eur}).value().minor, -2);
    QCOMPARE(add({kMax, eur}, {kMin, eur}).value().minor, -1);
    QVERIFY(!add({kMax, eur}, {1, eur}));
    QVERIFY(!add({kMin, eur}, {-1, eur}));
    const auto mixed = add({1, eur}, {1, currency(QStringLiteral("USD"))});
    QCOMPARE(mixed.error().where, QStringLiteral("currency"));
    QCOMPARE(mixed.error().message, QStringLiteral("EUR and USD cannot be added"));
}

void TstMoney::negationIsChecked()
{
    QCOMPARE(negated({5, {}}).value().minor, -5);
    QCOMPARE(negated({0, {}}).value().minor, 0);
    QCOMPARE(negated({kMax, {}}).value().minor, -kMax);
    QVERIFY(!negated({kMin, {}}));
}

#include "tst_money.moc"
