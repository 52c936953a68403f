// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series_model.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace finwise;

class TstSeriesModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What came in stands on zero, what went out hangs below it, and the line fits in between.
    void stacksStandAboveAndBelowZero();
    // The part under the mouse is the one that is drawn there, also where nothing is.
    void thePartDrawnAtAHeight();
    // The legend says the values of the point that is looked at, and the whole without one.
    void theLegendFollowsThePoint();
    // Other points and series, none at all, and the same again.
    void changesAreTold();
};
static RegisterTest<TstSeriesModel> registered("series_model");

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

static QList<PlotSeries> flows()
{
    return {{QStringLiteral("In"), QStringLiteral("green"), {300, 100}, QStringLiteral("400")},
            {QStringLiteral("Out"), QStringLiteral("red"), {-100, 0}, QStringLiteral("-100")}};
}

void TstSeriesModel::stacksStandAboveAndBelowZero()
{
    SeriesModel plot;
    QAbstractItemModelTester tester(plot.series());
    plot.showSeries(points({200, 100}), flows(), number);
    QCOMPARE(plot.highest(), QStringLiteral("300"));
    QCOMPARE(plot.lowest(), QStringLiteral("-100"));
    QCOMPARE(plot.zero(), 0.25);
    QCOMPARE(plot.line(), (QList<QPointF>{{0, 0.25}, {1, 0.5}}));
    const auto bars = [&](int series) {
        return plot.series()->data(plot.series()->index(series), SeriesList::BarsRole).toString();
    };
    QCOMPARE(bars(0).count(QLatin1Char('M')), 2);
    QCOMPARE(bars(1), QStringLiteral("M0.095 0.75h0.31V1h-0.31z"));
}

void TstSeriesModel::thePartDrawnAtAHeight()
{
    SeriesModel plot;
    plot.showSeries(points({200, 100}), flows(), number);
    QCOMPARE(plot.seriesAt(0, 0.9), 0);
    QCOMPARE(plot.seriesAt(0, 0.1), 1);
    QCOMPARE(plot.seriesAt(1, 0.9), -1);
    QCOMPARE(plot.seriesAt(1, 0.1), -1);
    QCOMPARE(plot.seriesAt(2, 0.5), -1);
    QCOMPARE(plot.seriesAt(-1, 0.5), -1);
}

void TstSeriesModel::theLegendFollowsThePoint()
{
    SeriesModel plot;
    plot.showSeries(points({200, 100}), flows(), number);
    const auto said = [&] {
        return plot.series()->data(plot.series()->index(1), SeriesList::ValueTextRole).toString();
    };
    QCOMPARE(said(), QStringLiteral("-100"));
    int drawn = 0;
    QObject::connect(&plot, &SeriesModel::changed, &plot, [&drawn] { ++drawn; });
    plot.setShown(1);
    QCOMPARE(drawn, 0); // another point is another legend, the same bars
    QCOMPARE(said(), QStringLiteral("0"));
    QCOMPARE(plot.wordsOf(0, 1), QStringLiteral("In: 100"));
    QCOMPARE(plot.wordsOf(2, 1), QString());
    QCOMPARE(plot.wordsOf(0, 2), QString());
    plot.setShown(-1);
    QCOMPARE(said(), QStringLiteral("-100"));
}

void TstSeriesModel::changesAreTold()
{
    SeriesModel plot;
    QAbstractItemModelTester pointsTester(&plot);
    QAbstractItemModelTester seriesTester(plot.series());
    plot.showSeries(points({1, 2, 3}),
                    {{QStringLiteral("A"), QStringLiteral("blue"), {1, 2, 3}, QString()}}, number);
    plot.setShown(2);
    plot.showSeries(points({200, 100}), flows(), number);
    QCOMPARE(plot.shown(), -1); // what was looked at is not there any more
    plot.showSeries(points({200, 100}), flows(), number);
    plot.showSeries({}, {}, number);
    QCOMPARE(plot.series()->rowCount(), 0);
    QCOMPARE(plot.summary(), QString());
}

#include "tst_series_model.moc"
