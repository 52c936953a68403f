// SPDX-License-Identifier: GPL-3.0-or-later
// SeriesModel: a plot of several figures over time, stacked on each other above and below zero,
// with a line over them for what they make together. Thread rule: GUI thread.
#pragma once

#include "models/plot_model.h"

namespace finwise {

struct PlotSeries {
    QString name;
    QString tint; // a name that Theme.tint() knows
    QList<qint64> values;
    QString whole; // what the legend says while no point is chosen
    bool operator==(const PlotSeries &) const = default;
};

// What the legend lists.
class SeriesList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a SeriesModel")

public:
    enum Role { NameRole = Qt::UserRole + 1, TintRole, BarsRole, ValueTextRole };

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    friend class SeriesModel;
    struct Row {
        PlotSeries series;
        QString bars; // as an SVG path in a unit square, y downwards
        QString text;
        QList<std::pair<double, double>> spans; // of each bar, as parts of the height
    };
    QList<Row> m_rows;
};

// The base is named in full for the tools that read QML.
class SeriesModel : public finwise::PlotModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by what it shows")
    Q_PROPERTY(finwise::SeriesList *series READ series CONSTANT)
    // Whose values the legend says; -1: what the series are as a whole.
    Q_PROPERTY(int shown READ shown WRITE setShown NOTIFY shownChanged)

public:
    SeriesModel() : PlotModel(Foot::Zero) {}

    // The points are what the line shows and what is said. Each series has a value for each.
    void showSeries(const QList<PlotPoint> &points, const QList<PlotSeries> &series,
                    const std::function<QString(qint64)> &name);
    [[nodiscard]] SeriesList *series() { return &m_series; }
    [[nodiscard]] int shown() const { return m_shown; }
    void setShown(int point);
    // The series drawn at that height, 0 at the foot; -1 for none.
    Q_INVOKABLE int seriesAt(int point, double height) const;
    Q_INVOKABLE QString nameOf(int series) const;
    // "Groceries: −123.40 €" of one point; empty when there is none.
    Q_INVOKABLE QString wordsOf(int series, int point) const;

Q_SIGNALS:
    // Another point is looked at; what is drawn stays.
    void shownChanged();

private:
    void stack(qsizetype points);
    void tellValues();

    SeriesList m_series;
    std::function<QString(qint64)> m_name;
    int m_shown = -1;
};

} // namespace finwise
