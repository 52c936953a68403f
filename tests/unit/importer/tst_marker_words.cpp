// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/import_reading.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

class TstMarkerWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Of two short words, the header or their pair tells which is money out.
    void twoWordsTellTheSide_data();
    void twoWordsTellTheSide();
    // Words that nobody knows are told by the balances.
    void balancesTellUnknownWords();
    // A word that says neither is a problem row, not money in.
    void aWordForNeitherSideIsAProblem();
    // Money in, money out and fee in three columns, of which each row fills one.
    void aFeeMayHaveARowOfItsOwn();
    // A row with both sides is a problem row even where it is half of the file.
    void bothSidesAreAProblem();
    // A line break in a text without quotes tears a row apart; the rest has no date.
    void tornRowsAreMended();
    // A header that counts in hundredths.
    void centsAreNoEuros_data();
    void centsAreNoEuros();
    // Two decimal marks in a column: what can be read one way only is read so, and said.
    void otherMarksAreReadAndSaid();
    // Without a balance nobody knows whether a fee is inside the amount.
    void anUnprovenFeeIsSaid_data();
    void anUnprovenFeeIsSaid();
};

static RegisterTest<TstMarkerWords> registered("marker_words");

void TstMarkerWords::twoWordsTellTheSide_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("out");
    QTest::addColumn<QString>("in");
    const auto row = [](const char *header, const char *out, const char *in) {
        QTest::newRow(header) << QString::fromUtf8(header) << QString::fromUtf8(out)
                              << QString::fromUtf8(in);
    };
    row("T/J", "T", "J");
    row("B/A", "B", "A");
    row("A/B", "A", "B");
    row("Debit/Credit", "DBIT", "CRDT");
    row("Segno", "D", "A");
    row("C/D", "D", "C");
    row("Wn/Ma", "Wn", "Ma");
    row("Loại", "Nợ", "Có");
    row("Type", "Gider", "Gelir");
}

void TstMarkerWords::twoWordsTellTheSide()
{
    QFETCH(QString, header);
    QFETCH(QString, out);
    QFETCH(QString, in);
    const QString text = QStringLiteral("Date;Text;Amount;%1\n2025-03-13;Rent;1200,00;%2\n"
                                        "2025-03-14;Salary;3000,00;%3\n")
                             .arg(header, out, in);
    const auto reading = readStatement(text.toUtf8());
    QVERIFY(reading);
    QCOMPARE(reading->rowsRead, 2);
    QCOMPARE(reading->sumHundredths, 180'000);
}

void TstMarkerWords::balancesTellUnknownWords()
{
    const auto reading = readStatement(
        QByteArray("Date,Text,Amount,Kind,Balance\n2025-03-13,A,10.00,Zaffe,110.00\n"
                   "2025-03-14,B,30.00,Glorp,80.00\n2025-03-15,C,5.00,Zaffe,85.00\n"
                   "2025-03-16,D,15.00,Glorp,70.00\n"));
    QVERIFY(reading);
    QCOMPARE(reading->sumHundredths, -3'000);
}

void TstMarkerWords::aWordForNeitherSideIsAProblem()
{
    const auto reading = readStatement(
        QByteArray("Date,Description,Amount,Debit/Credit\n13/10/2026,Rent,1200.00,DR\n"
                   "14/10/2026,Odd,5.00,XFER\n15/10/2026,Pay,10.00,CR\n"));
    QVERIFY(reading);
    QCOMPARE(reading->rowsRead, 2);
    QCOMPARE(reading->rowsWithProblems, 1);
    QCOMPARE(reading->sumHundredths, -119'000);
}

void TstMarkerWords::aFeeMayHaveARowOfItsOwn()
{
    const auto reading = readStatement(
        QByteArray("Date,Description,Money In,Money Out,Fee,Balance\n"
                   "2026-07-01,Salary,400.00,,,400.00\n2026-07-02,Shop,,-51.00,,349.00\n"
                   "2026-07-03,Fee,,,-0.35,348.65\n2026-07-04,Taken back,,,0.35,349.00\n"
                   "2026-07-05,Fee,,,-7.50,341.50\n2026-07-06,Told only,,,,\n"));
    QVERIFY(reading);
    QCOMPARE(reading->rowsRead, 5);
    QCOMPARE(reading->sumHundredths, 34'150);
}

void TstMarkerWords::bothSidesAreAProblem()
{
    const auto reading = readStatement(QByteArray("Date,Description,Debit,Credit\n"
                                                  "13/03/2026,Odd,5.00,6.00\n"
                                                  "14/03/2026,Fine,0.00,7.00\n"));
    QVERIFY(reading);
    QCOMPARE(reading->rowsRead, 1);
    QCOMPARE(reading->rowsWithProblems, 1);
    QCOMPARE(reading->sumHundredths, 700);
}

void TstMarkerWords::tornRowsAreMended()
{
    const auto reading = readStatement(
        QByteArray("Date;Text;Amount;Balance\n2026-01-05;Shop;-1,00;99,00\n"
                   "2026-01-06;Wage\nof January;50,00;149,00\n2026-01-07;Bar;-2,00;147,00\n"));
    QVERIFY(reading);
    QCOMPARE(reading->rowsRead, 3);
    QCOMPARE(reading->sumHundredths, 4'700);
    QCOMPARE(reading->drafts[1].description, QStringLiteral("Wage of January"));
}

void TstMarkerWords::centsAreNoEuros_data()
{
    QTest::addColumn<QString>("header");
    QTest::newRow("english") << QStringLiteral("Amount (cents)");
    QTest::newRow("german") << QStringLiteral("Betrag in Cent");
    QTest::newRow("programmers") << QStringLiteral("amount_minor");
    QTest::newRow("british") << QStringLiteral("Amount in pence");
}

void TstMarkerWords::centsAreNoEuros()
{
    QFETCH(QString, header);
    const QString text = QStringLiteral("Date;Text;%1\n2026-01-05;Shop;-100\n"
                                        "2026-01-06;Wage;5005\n")
                             .arg(header);
    const auto reading = readStatement(text.toUtf8());
    QVERIFY(reading);
    QCOMPARE(reading->sumHundredths, 4'905);
}

void TstMarkerWords::otherMarksAreReadAndSaid()
{
    const auto reading = readStatement(
        QByteArray("Date;Amount;Currency\n2026-01-05;100.50;EUR\n2026-01-06;15484,50;EUR\n"
                   "2026-01-07;-2.25;EUR\n"));
    QVERIFY(reading);
    QCOMPARE(reading->rowsRead, 3);
    QCOMPARE(reading->sumHundredths, 1'558'275);
    QVERIFY(reading->warnings.first().startsWith(QStringLiteral("number-format:")));
}

void TstMarkerWords::anUnprovenFeeIsSaid_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("said");
    QTest::newRow("fee") << QByteArray("Date,Text,Amount,Fee\n2025-03-13,A,-10.00,1.00\n"
                                       "2025-03-14,B,-5.00,0.00\n")
                         << true;
    QTest::newRow("total fees") << QByteArray(
        "Date,Text,Amount,Total fees\n2025-03-13,A,-10.00,1.00\n2025-03-14,B,-5.00,0.00\n")
                                << true;
    QTest::newRow("no fee at all")
        << QByteArray("Date,Text,Amount,Fee\n2025-03-13,A,-10.00,0.00\n2025-03-14,B,-5.00,0.00\n")
        << false;
    QTest::newRow("proven") << QByteArray(
        "Date,Text,Amount,Fee,Balance\n2025-03-13,A,-10.00,1.00,89.00\n"
        "2025-03-14,B,-5.00,0.00,84.00\n2025-03-15,C,-4.00,1.00,79.00\n")
                            << false;
}

void TstMarkerWords::anUnprovenFeeIsSaid()
{
    QFETCH(QByteArray, file);
    QFETCH(bool, said);
    const auto reading = readStatement(file);
    QVERIFY(reading);
    const bool found = std::any_of(
        reading->warnings.begin(), reading->warnings.end(),
        [](const QString &warning) { return warning.startsWith(QStringLiteral("fee:")); });
    QCOMPARE(found, said);
}

#include "tst_marker_words.moc"
