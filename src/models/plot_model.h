// SPDX-License-Identifier: GPL-3.0-or-later
// PlotModel: the points of one plot: how high each one is drawn, and what it says in words for
// those who read or hear it. Heights are parts of the plot's height, 0 at its foot. Thread rule:
// GUI thread.
#pragma once

#include <QAbstractListModel>
#include <QPointF>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace finwise {

struct PlotPoint {
    QString label;     // below the plot
    QString text;      // the point in words
    qint64 value = 0;  // of the line or the first bar
    qint64 second = 0; // of the second bar, not negative
    bool marked = false;
    bool operator==(const PlotPoint &) const = default;
};

class PlotModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by what it shows")
    Q_PROPERTY(int count READ rowCount NOTIFY changed)
    // The values as a line in a unit square, y downwards.
    Q_PROPERTY(QList<QPointF> line READ line NOTIFY changed)
    // The same, closed along the zero line or the foot.
    Q_PROPERTY(QList<QPointF> area READ area NOTIFY changed)
    // Where zero lies when values below and above it are there; -1: nowhere.
    Q_PROPERTY(double zero READ zero NOTIFY changed)
    Q_PROPERTY(QString highest READ highest NOTIFY changed)
    Q_PROPERTY(QString lowest READ lowest NOTIFY changed)
    // Below the points, one for each.
    Q_PROPERTY(QStringList labels READ labels NOTIFY changed)
    Q_PROPERTY(QString firstLabel READ firstLabel NOTIFY changed)
    Q_PROPERTY(QString lastLabel READ lastLabel NOTIFY changed)
    // All points in words.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)

public:
    enum Role { LabelRole = Qt::UserRole + 1, PointTextRole, PartRole, SecondRole, MarkedRole };
    // Bars stand on zero; a line may use the whole height for its range.
    enum class Foot { Zero, Lowest };

    // A figure that holds until the next one is drawn as steps.
    enum class Course { Sloping, Steps };

    explicit PlotModel(Foot foot = Foot::Zero, Course course = Course::Sloping)
        : m_foot(foot), m_course(course)
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // `highest` and `lowest` name the ends of the scale, which reaches at least so far.
    void show(const QList<PlotPoint> &points, const std::function<QString(qint64)> &name,
              qint64 lowest = 0, qint64 highest = 0);
    [[nodiscard]] QList<QPointF> line() const;
    [[nodiscard]] QList<QPointF> area() const;
    [[nodiscard]] double zero() const;
    [[nodiscard]] QString highest() const { return m_highest; }
    [[nodiscard]] QString lowest() const { return m_lowest; }
    [[nodiscard]] QStringList labels() const;
    [[nodiscard]] QString firstLabel() const;
    [[nodiscard]] QString lastLabel() const;
    [[nodiscard]] QString summary() const;
    Q_INVOKABLE QString textAt(int point) const;

Q_SIGNALS:
    void changed();

protected:
    // How high a value is drawn.
    [[nodiscard]] double part(qint64 value) const;

private:
    Foot m_foot;
    Course m_course;
    QList<PlotPoint> m_points;
    qint64 m_bottom = 0;
    qint64 m_top = 1;
    QString m_highest;
    QString m_lowest;
};

} // namespace finwise
