// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics_entries.h"
#include "models/statistics_table.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace finwise;

class TstStatisticsEntries final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A category is income when more came in than went out; a refund lowers what was spent.
    void eachCategoryIsOnOneSide();
    // The categories of a group add up to the group, and all entries to what moved.
    void partsAddUpToTheirGroup();
    // Every row of the table adds up: months to the sum, categories to the side, sides to the rest.
    void theTableAddsUp();

private:
    static StatisticsFigures figures();
};
static RegisterTest<TstStatisticsEntries> registered("statistics_entries");

static Id idOf(int number)
{
    return *Id::parse(
        QStringLiteral("00000000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

StatisticsFigures TstStatisticsEntries::figures()
{
    StatisticsFigures figures;
    figures.from = QDate(2026, 1, 1);
    figures.to = QDate(2026, 2, 28);
    figures.steps = statisticsSteps(figures.from, figures.to);
    CategoryGroup home;
    home.meta.id = idOf(1);
    home.name = QStringLiteral("Home");
    figures.categoryGroups = {home};
    const auto add = [&](const char *name, int group, const QList<qint64> &sums) {
        CategorySeries series;
        if (*name != '\0') {
            series.category.emplace();
            series.category->meta.id = idOf(100 + int(figures.categories.size()));
            series.category->name = QLatin1StringView(name);
            if (group > 0)
                series.category->categoryGroupId = idOf(group);
        }
        series.sums = sums;
        series.sum = sums.at(0) + sums.at(1);
        figures.categories.append(series);
    };
    add("Rent", 1, {-500, -500});
    add("Energy", 1, {-90, 30}); // a refund in February
    add("Let room", 1, {200, 200});
    add("Food", 0, {-100, -150});
    add("Lost group", 7, {-1, 0}); // of a group that is gone
    add("", 0, {-5, 0});
    figures.categories.last().direction = Slice::Direction::Out;
    add("", 0, {0, 60});
    figures.categories.last().direction = Slice::Direction::In;
    figures.flows = {{200, -696}, {290, -650}};
    figures.flow = {490, -1'346};
    return figures;
}

void TstStatisticsEntries::eachCategoryIsOnOneSide()
{
    QStringList spent;
    for (const StatisticsEntry &entry : statisticsEntries(figures(), StatisticsSide::Expenses))
        spent.append(QStringLiteral("%1 %2").arg(entry.name).arg(entry.sum));
    QCOMPARE(spent, (QStringList{QStringLiteral("Home -1060"), QStringLiteral("Food -250"),
                                 QStringLiteral(" -5"), QStringLiteral("Lost group -1")}));
    QStringList earned;
    for (const StatisticsEntry &entry : statisticsEntries(figures(), StatisticsSide::Income))
        earned.append(QStringLiteral("%1 %2").arg(entry.name).arg(entry.sum));
    QCOMPARE(earned, (QStringList{QStringLiteral("Home 400"), QStringLiteral(" 60")}));
}

void TstStatisticsEntries::partsAddUpToTheirGroup()
{
    const StatisticsFigures all = figures();
    qint64 moved = 0;
    for (const StatisticsSide side : {StatisticsSide::Expenses, StatisticsSide::Income}) {
        for (const StatisticsEntry &entry : statisticsEntries(all, side)) {
            moved += entry.sum;
            if (!entry.group)
                continue;
            const auto inside = statisticsEntries(all, side, entry.group);
            QCOMPARE(statisticsRest(inside).sum, entry.sum);
            QCOMPARE(statisticsRest(inside).sums, entry.sums);
        }
    }
    QCOMPARE(moved, all.flow.income + all.flow.expenses);
    QVERIFY(statisticsEntries(all, StatisticsSide::Income, idOf(9)).isEmpty());
}

void TstStatisticsEntries::theTableAddsUp()
{
    StatisticsTable table;
    QAbstractItemModelTester tester(&table);
    table.show(figures());
    QCOMPARE(table.columns().size(), 4);
    const QList<QByteArray> lines = table.csv().trimmed().split('\n');
    QCOMPARE(lines.size(), table.rowCount() + 1);
    QHash<QByteArray, qint64> sums;
    for (const QByteArray &line : lines.mid(1)) {
        const QList<QByteArray> cells = line.trimmed().split(',');
        const auto minor = [&](int cell) {
            return QString::fromLatin1(cells.at(cell)).remove(u'.').toLongLong();
        };
        QCOMPARE(minor(1) + minor(2), minor(3));
        QCOMPARE(minor(3) / 2, minor(4));
        if (!sums.contains(cells.first())) // the sides come before what is in them
            sums.insert(cells.first(), minor(3));
    }
    QCOMPARE(sums.value("Left over"), sums.value("Income") + sums.value("Expenses"));
    QVERIFY(table.sliceOf(0, 0).has_value());
    QCOMPARE(table.sliceOf(0, 3)->from, QDate(2026, 1, 1));
    QVERIFY(!table.sliceOf(0, 4).has_value());
    QVERIFY(!table.sliceOf(-1, 0).has_value());
    QVERIFY(!table.sliceOf(table.rowCount(), 0).has_value());
    table.show({});
    QCOMPARE(table.rowCount(), 0);
}

#include "tst_statistics_entries.moc"
