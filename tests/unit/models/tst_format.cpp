// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"
#include "support/test_main.h"

#include <limits>

using namespace finwise;

class TstFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // An amount is written from its exact minor units, in the user's format, with a real minus.
    void amounts_data();
    void amounts();
    // What a date is written as is read back as the same date, in both languages.
    void datesRoundTrip();
    void shortDates_data();
    void shortDates();
};

static const QLocale kGerman(QLocale::German, QLocale::Germany);
static const QLocale kEnglish(QLocale::English, QLocale::UnitedKingdom);

void TstFormat::amounts_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *tag, qint64 minor, const char *currency, const char *german,
                        const char *english) {
        QTest::newRow(tag) << minor << QString::fromLatin1(currency) << QString::fromUtf8(german)
                           << QString::fromUtf8(english);
    };
    row("PRD-NFR plain", 123456, "EUR", "1.234,56\u00a0€", "€1,234.56");
    row("negative", -5, "EUR", "−0,05\u00a0€", "−€0.05");
    row("no decimals", -1234567, "JPY", "−1.234.567\u00a0¥", "−¥1,234,567");
    row("three decimals", 1500, "KWD", "1,500\u00a0KWD", "KWD\u00a01.500");
    row("largest", std::numeric_limits<qint64>::max(), "EUR", "92.233.720.368.547.758,07\u00a0€",
        "€92,233,720,368,547,758.07");
}

void TstFormat::amounts()
{
    QFETCH(qint64, minor);
    QFETCH(QString, currency);
    const Money money{minor, Currency::parse(currency).value()};
    QTEST(moneyText(money, kGerman), "german");
    QTEST(moneyText(money, kEnglish), "english");
}

void TstFormat::datesRoundTrip()
{
    const QDate today(2025, 11, 27);
    for (const QLocale &locale :
         {kGerman, kEnglish, QLocale(QLocale::English, QLocale::UnitedStates)}) {
        for (const QDate date : {QDate(2024, 2, 29), QDate(2025, 1, 2), QDate(2025, 12, 31)})
            QCOMPARE(dateFromText(dateText(date, locale), today, locale), date);
    }
}

void TstFormat::shortDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("no year") << QStringLiteral("3.4.") << QDate(2025, 4, 3);
    QTest::newRow("two digits") << QStringLiteral("03.04.24") << QDate(2024, 4, 3);
    QTest::newRow("iso") << QStringLiteral("2024-04-03") << QDate(2024, 4, 3);
    QTest::newRow("impossible") << QStringLiteral("31.02.2025") << QDate();
    QTest::newRow("words") << QStringLiteral("gestern") << QDate();
    QTest::newRow("empty") << QString() << QDate();
}

void TstFormat::shortDates()
{
    QFETCH(QString, text);
    QTEST(dateFromText(text, QDate(2025, 11, 27), kGerman), "date");
}

static RegisterTest<TstFormat> registered("format");
#include "tst_format.moc"
