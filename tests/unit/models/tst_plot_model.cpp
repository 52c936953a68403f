// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plot_model.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace finwise;

class TstPlotModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Bars stand on zero; the largest figure of both series is as high as the plot.
    void barsStandOnZero();
    // A line uses the whole height for what it does, also below zero, and closes along zero.
    void aLineUsesTheHeight();
    // What holds until the next day stays level and then steps.
    void aBalanceSteps();
    // Everything drawn can be heard, too.
    void everyPointIsSaid();
};
static RegisterTest<TstPlotModel> registered("plot_model");

static QString number(qint64 value)
{
    return QString::number(value);
}

static QList<PlotPoint> points(const QList<qint64> &values)
{
    QList<PlotPoint> points;
    for (const qint64 value : values)
        points.append({QStringLiteral("l%1").arg(value), QStringLiteral("t%1").arg(value), value});
    return points;
}

void TstPlotModel::barsStandOnZero()
{
    PlotModel plot;
    QAbstractItemModelTester tester(&plot);
    QList<PlotPoint> both = points({50, 25});
    both[1].second = 100;
    plot.show(both, number);
    QCOMPARE(plot.data(plot.index(0), PlotModel::PartRole).toDouble(), 0.5);
    QCOMPARE(plot.data(plot.index(1), PlotModel::SecondRole).toDouble(), 1.0);
    QCOMPARE(plot.highest(), QStringLiteral("100"));
    QCOMPARE(plot.zero(), -1.0);
    plot.show(points({0, 0, 0}), number);
    QCOMPARE(plot.data(plot.index(2), PlotModel::PartRole).toDouble(), 0.0);
}

void TstPlotModel::aBalanceSteps()
{
    PlotModel plot(PlotModel::Foot::Lowest, PlotModel::Course::Steps);
    plot.show(points({0, 100, 50}), number);
    QCOMPARE(plot.line(), (QList<QPointF>{{0, 1}, {0.5, 1}, {0.5, 0}, {1, 0}, {1, 0.5}}));
    QCOMPARE(plot.rowCount(), 3);
}

void TstPlotModel::aLineUsesTheHeight()
{
    PlotModel plot(PlotModel::Foot::Lowest);
    QAbstractItemModelTester tester(&plot);
    plot.show(points({-100, 300}), number);
    QCOMPARE(plot.line(), (QList<QPointF>{{0, 1}, {1, 0}}));
    QCOMPARE(plot.zero(), 0.25);
    QCOMPARE(plot.area().first(), QPointF(0, 0.75));
    QCOMPARE(plot.area().last(), QPointF(1, 0.75));
    plot.show(points({1'000, 1'100}), number);
    QCOMPARE(plot.line(), (QList<QPointF>{{0, 1}, {1, 0}}));
    QCOMPARE(plot.zero(), -1.0);
    plot.show(points({7, 7, 7}), number);
    QCOMPARE(plot.line().at(1), QPointF(0.5, 0.5));
    plot.show({}, number);
    QVERIFY(plot.line().isEmpty());
    QVERIFY(plot.area().isEmpty());
}

void TstPlotModel::everyPointIsSaid()
{
    PlotModel plot;
    plot.show(points({1, 2}), number);
    QCOMPARE(plot.summary(), QStringLiteral("t1; t2"));
    QCOMPARE(plot.textAt(1), QStringLiteral("t2"));
    QCOMPARE(plot.textAt(2), QString());
    QCOMPARE(plot.textAt(-1), QString());
    QCOMPARE(plot.firstLabel(), QStringLiteral("l1"));
    QCOMPARE(plot.lastLabel(), QStringLiteral("l2"));
}

#include "tst_plot_model.moc"
