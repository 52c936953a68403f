// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rank_model.h"
#include "models/slice_text.h"
#include "models/statistics_texts.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace finwise;

class TstStatisticsTexts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    // A change is an amount and, where there was something before, a percentage of it.
    void changes();
    // A span is said as short as it stays exact.
    void spans();
    // Whatever a name holds, it is one cell, and no formula.
    void namesAreCells();
    // Shares are of the whole, bars are relative to the largest; spending more is a minus.
    void rankings();
};
static RegisterTest<TstStatisticsTexts> registered("statistics_texts");

static Money euro(qint64 minor)
{
    return Money{minor, Currency()};
}

void TstStatisticsTexts::changes()
{
    const QString nbsp(QChar(QChar::Nbsp));
    QCOMPARE(changeText(euro(12'000), euro(10'000)),
             QStringLiteral("+€20.00 (+20.0%1%)").arg(nbsp));
    QCOMPARE(changeText(euro(-5'000), euro(10'000)),
             QStringLiteral("−€150.00 (−150%1%)").arg(nbsp));
    QCOMPARE(changeText(euro(5'000), euro(-10'000)),
             QStringLiteral("+€150.00 (+150%1%)").arg(nbsp));
    QCOMPARE(changeText(euro(500), euro(0)), QStringLiteral("+€5.00"));
    QCOMPARE(changeText(euro(std::numeric_limits<qint64>::max()), euro(-1)), QString());
    QCOMPARE(shareText(1, 3), QStringLiteral("33.3%1%").arg(nbsp));
    QCOMPARE(shareText(-1, -3), QStringLiteral("33.3%1%").arg(nbsp));
    QCOMPARE(shareText(1, 0), QString());
}

void TstStatisticsTexts::spans()
{
    QCOMPARE(spanText(QDate(2026, 3, 1), QDate(2026, 3, 31)), QStringLiteral("March 2026"));
    QCOMPARE(spanText(QDate(2026, 1, 1), QDate(2026, 12, 31)), QStringLiteral("2026"));
    QCOMPARE(spanText(QDate(2026, 3, 1), QDate(2026, 3, 30)),
             QStringLiteral("01/03/2026 – 30/03/2026"));
    QCOMPARE(spanText(QDate(2026, 3, 1), QDate(2026, 3, 1)), QStringLiteral("01/03/2026"));
    Slice slice{.from = QDate(2026, 3, 1), .to = QDate(2026, 3, 31)};
    QCOMPARE(sliceText(slice), QStringLiteral("Income and expenses, March 2026"));
    slice.name = QStringLiteral("Groceries");
    QCOMPARE(sliceText(slice), QStringLiteral("Groceries, March 2026"));
}

void TstStatisticsTexts::namesAreCells()
{
    QCOMPARE(csvLine({QStringLiteral("a"), QStringLiteral("b,\"c\"")}),
             QByteArray("a,\"b,\"\"c\"\"\"\r\n"));
    QCOMPARE(csvLine({QStringLiteral("=1+1"), QStringLiteral("-12.50")}),
             QByteArray("'=1+1,-12.50\r\n"));
    QCOMPARE(csvLine({QString(), QString()}), QByteArray(",\r\n"));
}

void TstStatisticsTexts::rankings()
{
    RankModel model;
    QAbstractItemModelTester tester(&model);
    model.show({{QStringLiteral("Rent"), {}, -300, -200, true}, {QStringLiteral("Tea"), {}, -100}},
               euro(-400), true);
    const auto at = [&](int row, RankModel::Role role) {
        return model.data(model.index(row), role);
    };
    QCOMPARE(at(0, RankModel::PartRole).toDouble(), 1.0);
    QCOMPARE(at(1, RankModel::ShareTextRole).toString(), shareText(100, 400));
    QCOMPARE(at(0, RankModel::ChangeSignRole).toInt(), -1);
    QVERIFY(at(0, RankModel::ChangeTextRole).toString().startsWith(QStringLiteral("+€1.00")));
    QVERIFY(at(0, RankModel::DrillsRole).toBool());
    QCOMPARE(model.totalText(), QStringLiteral("−€4.00"));
    model.show({{QStringLiteral("Pay"), {}, 500}}, euro(500), false);
    QCOMPARE(at(0, RankModel::ChangeTextRole).toString(), QString());
    model.show({}, euro(0), false);
    QCOMPARE(model.rowCount(), 0);
}

#include "tst_statistics_texts.moc"
