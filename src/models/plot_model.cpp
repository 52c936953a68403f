// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plot_model.h"

#include <algorithm>

namespace finwise {

int PlotModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_points.size());
}

QVariant PlotModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlotPoint &point = m_points.at(index.row());
    switch (role) {
    case LabelRole: return point.label;
    case Qt::DisplayRole:
    case PointTextRole: return point.text;
    case PartRole: return part(point.value);
    case SecondRole: return part(point.second);
    case MarkedRole: return point.marked;
    default: return {};
    }
}

QHash<int, QByteArray> PlotModel::roleNames() const
{
    return {{LabelRole, "label"},
            {PointTextRole, "pointText"},
            {PartRole, "part"},
            {SecondRole, "secondPart"},
            {MarkedRole, "marked"}};
}

void PlotModel::show(const QList<PlotPoint> &points, const std::function<QString(qint64)> &name,
                     qint64 lowest, qint64 highest)
{
    const bool anew = points.size() != m_points.size();
    if (anew)
        beginResetModel();
    m_points = points;
    m_bottom = m_foot == Foot::Zero || points.isEmpty() ? 0 : points.first().value;
    m_top = m_bottom;
    for (const PlotPoint &point : points) {
        m_bottom = std::min(m_bottom, point.value);
        m_top = std::max({m_top, point.value, point.second});
    }
    if (m_foot == Foot::Zero) {
        m_bottom = std::min(m_bottom, lowest);
        m_top = std::max(m_top, highest);
    }
    m_highest = name(m_top);
    m_lowest = name(m_bottom);
    if (anew)
        endResetModel();
    else if (!m_points.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_points.size()) - 1));
    Q_EMIT changed();
}

double PlotModel::part(qint64 value) const
{
    if (m_top == m_bottom)
        return m_foot == Foot::Lowest ? 0.5 : 0;
    return double(value - m_bottom) / double(m_top - m_bottom);
}

QList<QPointF> PlotModel::line() const
{
    QList<QPointF> points;
    const double step = 1.0 / double(std::max<qsizetype>(1, m_points.size() - 1));
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        const double x = double(i) * step;
        if (m_course == Course::Steps && i > 0)
            points.append({x, points.last().y()});
        points.append({x, 1 - part(m_points.at(i).value)});
    }
    return points;
}

QList<QPointF> PlotModel::area() const
{
    QList<QPointF> points = line();
    if (points.isEmpty())
        return points;
    const double foot = zero() >= 0 ? 1 - zero() : 1;
    points.prepend({points.first().x(), foot});
    points.append({points.last().x(), foot});
    return points;
}

double PlotModel::zero() const
{
    return m_bottom < 0 && m_top > 0 ? part(0) : -1;
}

QStringList PlotModel::labels() const
{
    QStringList labels;
    for (const PlotPoint &point : m_points)
        labels.append(point.label);
    return labels;
}

QString PlotModel::firstLabel() const
{
    return m_points.isEmpty() ? QString() : m_points.first().label;
}

QString PlotModel::lastLabel() const
{
    return m_points.isEmpty() ? QString() : m_points.last().label;
}

QString PlotModel::summary() const
{
    QStringList texts;
    for (const PlotPoint &point : m_points)
        texts.append(point.text);
    return texts.join(QStringLiteral("; "));
}

QString PlotModel::textAt(int point) const
{
    return point >= 0 && point < m_points.size() ? m_points.at(point).text : QString();
}

} // namespace finwise
