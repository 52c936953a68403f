// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series_model.h"

#include <algorithm>

namespace finwise {

namespace {
// Of the room of a point, what its bar takes.
constexpr double kBarWidth = 0.62;
} // namespace

int SeriesList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SeriesList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return row.series.name;
    case TintRole: return row.series.tint;
    case BarsRole: return row.bars;
    case ValueTextRole: return row.text;
    default: return {};
    }
}

QHash<int, QByteArray> SeriesList::roleNames() const
{
    return {{NameRole, "name"}, {TintRole, "tint"}, {BarsRole, "bars"}, {ValueTextRole, "value"}};
}

void SeriesModel::showSeries(const QList<PlotPoint> &points, const QList<PlotSeries> &series,
                             const std::function<QString(qint64)> &name)
{
    m_name = name;
    qint64 lowest = 0;
    qint64 highest = 0;
    for (qsizetype point = 0; point < points.size(); ++point) {
        qint64 above = 0;
        qint64 below = 0;
        for (const PlotSeries &each : series)
            (each.values.at(point) > 0 ? above : below) += each.values.at(point);
        highest = std::max(highest, above);
        lowest = std::min(lowest, below);
    }
    m_shown = -1;
    // First the scale, which the bars are drawn by, then what is told.
    show(points, name, lowest, highest);
    const bool anew = series.size() != m_series.m_rows.size();
    if (anew)
        m_series.beginResetModel();
    m_series.m_rows.clear();
    for (const PlotSeries &each : series)
        m_series.m_rows.append({each, {}, each.whole, {}});
    stack(points.size());
    if (anew)
        m_series.endResetModel();
    else if (!series.isEmpty())
        Q_EMIT m_series.dataChanged(m_series.index(0), m_series.index(int(series.size()) - 1));
    Q_EMIT changed();
}

void SeriesModel::stack(qsizetype points)
{
    const double room = 1.0 / double(std::max<qsizetype>(1, points));
    const double width = room * kBarWidth;
    const auto number = [](double value) { return QString::number(value, 'g', 8); };
    for (qsizetype point = 0; point < points; ++point) {
        qint64 above = 0;
        qint64 below = 0;
        const QString left = number(double(point) * room + (room - width) / 2);
        for (SeriesList::Row &row : m_series.m_rows) {
            const qint64 value = row.series.values.at(point);
            qint64 &end = value > 0 ? above : below;
            const double from = part(end);
            end += value;
            const double to = part(end);
            row.spans.append(std::minmax({from, to}));
            if (value != 0)
                row.bars += QStringLiteral("M%1 %2h%3V%4h-%3z")
                                .arg(left, number(1 - from), number(width), number(1 - to));
        }
    }
}

void SeriesModel::setShown(int point)
{
    if (point == m_shown || point >= rowCount())
        return;
    m_shown = std::max(-1, point);
    tellValues();
    Q_EMIT shownChanged();
}

void SeriesModel::tellValues()
{
    for (SeriesList::Row &row : m_series.m_rows)
        row.text = m_shown < 0 ? row.series.whole : m_name(row.series.values.at(m_shown));
    if (!m_series.m_rows.isEmpty())
        Q_EMIT m_series.dataChanged(m_series.index(0),
                                    m_series.index(int(m_series.m_rows.size()) - 1),
                                    {SeriesList::ValueTextRole});
}

int SeriesModel::seriesAt(int point, double height) const
{
    for (int i = 0; i < m_series.rowCount(); ++i) {
        const auto &spans = m_series.m_rows.at(i).spans;
        if (point < 0 || point >= spans.size())
            return -1;
        const auto &[low, high] = spans.at(point);
        if (high > low && height >= low && height <= high)
            return i;
    }
    return -1;
}

QString SeriesModel::wordsOf(int series, int point) const
{
    if (series < 0 || series >= m_series.rowCount() || point < 0 || point >= rowCount())
        return {};
    return tr("%1: %2").arg(nameOf(series),
                            m_name(m_series.m_rows.at(series).series.values.at(point)));
}

QString SeriesModel::nameOf(int series) const
{
    return series >= 0 && series < m_series.rowCount() ? m_series.m_rows.at(series).series.name
                                                       : QString();
}

} // namespace finwise
