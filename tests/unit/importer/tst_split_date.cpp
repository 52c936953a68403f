// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/split_date.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

namespace {

QList<TextRow> rowsOf(const QStringList &lines)
{
    QList<TextRow> rows;
    for (const QString &line : lines)
        rows.append({rows.size() + 1, line.split(u',')});
    return rows;
}

} // namespace

class TstSplitDate final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Year, month and day in any order and language become one date in the leftmost column.
    void threeColumnsBecomeOne_data();
    void threeColumnsBecomeOne();
    // The header's three names become one, so that a repeated header is known again.
    void namesAreJoined();
    // A row without a date (a total, a remark) stays as it is.
    void rowsWithoutADateStay();
    // Words alone make no date: without dates below them, columns stay apart.
    void wordsAreNotEnough();
};

static RegisterTest<TstSplitDate> registered("split_date");

void TstSplitDate::threeColumnsBecomeOne_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("row");
    QTest::newRow("english") << "Day,Month,Year,Text"
                             << "5,11,2025,Shop";
    QTest::newRow("german, month by name") << "Jahr,Monat,Tag,Text"
                                           << "25,November,05,Shop";
    QTest::newRow("french") << "Jour,Mois,Année,Libellé"
                            << "05,11,2025,Shop";
    QTest::newRow("russian") << "Год,Месяц,День,Описание"
                             << "2025,11,5,Shop";
}

void TstSplitDate::threeColumnsBecomeOne()
{
    QFETCH(QString, header);
    QFETCH(QString, row);
    QList<TextRow> rows = rowsOf({QStringLiteral("Account 1"), header, row});
    const auto split = SplitDate::find(rows);
    QVERIFY(split);
    split->join(rows[2]);
    QCOMPARE(rows[2].cells,
             QStringList({QStringLiteral("2025-11-05"), {}, {}, QStringLiteral("Shop")}));
}

void TstSplitDate::namesAreJoined()
{
    QList<TextRow> rows = rowsOf(
        {QStringLiteral("Text,Day,Month,Year"), QStringLiteral("Shop,5,11,2025")});
    const auto split = SplitDate::find(rows);
    QVERIFY(split);
    split->join(rows[0]);
    QCOMPARE(rows[0].cells,
             QStringList({QStringLiteral("Text"), QStringLiteral("Year Month Day"), {}, {}}));
}

void TstSplitDate::rowsWithoutADateStay()
{
    QList<TextRow> rows = rowsOf({QStringLiteral("Day,Month,Year,Text"),
                                  QStringLiteral("5,11,2025,Shop"),
                                  QStringLiteral("6,11,2025,Shop"),
                                  QStringLiteral("31,2,2025,Shop"), QStringLiteral("Total")});
    const auto split = SplitDate::find(rows);
    QVERIFY(!split); // two dates in four rows
    rows.append(rowsOf({QStringLiteral("7,11,2025,Shop"), QStringLiteral("8,11,2025,Shop")}));
    const auto found = SplitDate::find(rows);
    QVERIFY(found);
    const QList<TextRow> before = rows;
    found->join(rows[3]);
    found->join(rows[4]);
    QCOMPARE(rows, before);
}

void TstSplitDate::wordsAreNotEnough()
{
    QVERIFY(!SplitDate::find(
        rowsOf({QStringLiteral("Day,Month,Year,Text"), QStringLiteral("Monday,third,long,Shop")})));
    QVERIFY(!SplitDate::find(
        rowsOf({QStringLiteral("Date,Month,Year,Text"), QStringLiteral("5,11,2025,Shop")})));
    QVERIFY(!SplitDate::find({}));
}

#include "tst_split_date.moc"
