// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/import_reading.h"
#include "importer/short_dates.h"
#include "support/test_main.h"

#include <QBuffer>

using namespace finwise;
using namespace finwise::importer;

namespace {

QList<TextRow> rowsOf(const QStringList &lines)
{
    QList<TextRow> rows;
    for (const QString &line : lines)
        rows.append({rows.size() + 1, line.split(u';')});
    return rows;
}

const QDate kToday(2025, 2, 10);

} // namespace

class TstShortDates final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Figures, names of months and weekdays in front: the latest such day up to the last one that
    // the file names, or up to the day of the import.
    void daysBecomeDates_data();
    void daysBecomeDates();
    // A statement over the turn of the year has rows of both years.
    void theTurnOfTheYearComesOutRight();
    // Amounts with a dot are no days, and full dates need no help.
    void otherColumnsStay_data();
    void otherColumnsStay();
    // Where the file names no day, a warning says so; without a day of the import it is refused.
    void guessingIsSaid();
};

static RegisterTest<TstShortDates> registered("short_dates");

void TstShortDates::daysBecomeDates_data()
{
    QTest::addColumn<QString>("above");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("other"); // of another row, which may decide the order
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *above, const char *cell, const char *other,
                        const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(above) << QString::fromUtf8(cell)
                            << QString::fromUtf8(other) << QString::fromUtf8(expected);
    };
    row("today", "Text", "31.12.", "30.12.", "2024-12-31");
    row("today itself", "Text", "10.02.", "30.01.", "2025-02-10");
    row("tomorrow was last year", "Text", "11.02.", "30.01.", "2024-02-11");
    row("period", "Zeitraum: 01.03.2021 - 31.03.2021", "05.03.", "30.03.", "2021-03-05");
    row("period glued", "01.03.2021-31.03.2021", "05.03.", "30.03.", "2021-03-05");
    row("printed at", "Data: 23/05/2020 02:52:07", "16/12", "19/04", "2019-12-16");
    row("month first", "Period: 01/15/2021 - 02/14/2021", "02/03", "01/31", "2021-02-03");
    row("named month", "29 Maart 2016", "29 Mrt", "01 Mrt", "2016-03-29");
    row("name first", "Statement for March 2022", "Mar 5", "Mar 9", "2022-03-05");
    row("year alone", "Umsätze 2019", "05.03.", "30.03.", "2019-03-05");
    row("weekday", "31.03.2021", "Fr 05.03.", "Di 30.03.", "2021-03-05");
    row("in quotes", "31.03.2021", "'05 Mar'", "'30 Mar'", "2021-03-05");
    row("japanese", "2021/03/31", "3月5日", "3月30日", "2021-03-05");
    row("six digits", "Text", "241130", "241201", "2024-11-30");
    row("six digits, year last", "Text", "301124", "311224", "2024-11-30");
    row("leap day", "31.03.2021", "29.02.", "30.03.", "2020-02-29");
}

void TstShortDates::daysBecomeDates()
{
    QFETCH(QString, above);
    QFETCH(QString, cell);
    QFETCH(QString, other);
    QFETCH(QString, expected);
    QList<TextRow> rows = rowsOf({above, QStringLiteral("Datum;Text;Betrag"),
                                  cell + QStringLiteral(";Shop;-1,50"),
                                  other + QStringLiteral(";Shop;-2,50")});
    const auto dates = ShortDates::find(rows, kToday);
    QVERIFY(dates);
    dates->complete(rows[2]);
    QCOMPARE(rows[2].cells.first(), expected);
    dates->complete(rows[1]);
    QCOMPARE(rows[1].cells.first(), QStringLiteral("Datum"));
}

void TstShortDates::theTurnOfTheYearComesOutRight()
{
    const auto reading = readStatement(QByteArray("Kontoauszug vom 05.01.2023\n"
                                                  "Datum;Text;Betrag\n"
                                                  "29.12.;Markt;-10,00\n31.12.;Tank;-20,00\n"
                                                  "02.01.;Lohn;300,00\n"));
    QVERIFY(reading);
    QCOMPARE(reading->rowsRead, 3);
    QCOMPARE(reading->firstDate, QDate(2022, 12, 29));
    QCOMPARE(reading->lastDate, QDate(2023, 1, 2));
    QVERIFY(reading->warnings.isEmpty());
}

void TstShortDates::otherColumnsStay_data()
{
    QTest::addColumn<QString>("row");
    QTest::newRow("amounts") << QStringLiteral("Shop;12.10;100,00");
    QTest::newRow("full dates") << QStringLiteral("05.03.2021;05.03.;-1,50");
    QTest::newRow("no amount") << QStringLiteral("05.03.;Shop;Street");
}

void TstShortDates::otherColumnsStay()
{
    QFETCH(QString, row);
    QVERIFY(!ShortDates::find(rowsOf({QStringLiteral("a;b;c"), row, row}), kToday));
}

void TstShortDates::guessingIsSaid()
{
    QByteArray bytes("Datum;Text;Betrag\n29.12.;Markt;-10,00\n02.01.;Lohn;300,00\n");
    QVERIFY(!readStatement(bytes));
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    ReadHooks hooks;
    hooks.today = kToday;
    const auto reading = readStatement(buffer, {}, hooks);
    QVERIFY(reading);
    QCOMPARE(reading->firstDate, QDate(2024, 12, 29));
    QCOMPARE(reading->lastDate, QDate(2025, 1, 2));
    QVERIFY(reading->warnings.first().startsWith(QStringLiteral("year:")));
}

#include "tst_short_dates.moc"
