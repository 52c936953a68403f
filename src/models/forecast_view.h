// SPDX-License-Identifier: GPL-3.0-or-later
// ForecastView: the balance of one account over the coming days, as a line, with its lowest day
// named. Thread rule: GUI thread.
#pragma once

#include "models/plot_model.h"
#include "store/planning_query.h"

namespace finwise {

class ForecastView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the planning")
    Q_PROPERTY(finwise::PlotModel *plot READ plot CONSTANT)
    Q_PROPERTY(QStringList accountNames READ accountNames NOTIFY changed)
    Q_PROPERTY(int accountIndex READ accountIndex WRITE setAccountIndex NOTIFY changed)
    Q_PROPERTY(QStringList spanNames READ spanNames NOTIFY changed)
    Q_PROPERTY(int spanIndex READ spanIndex WRITE setSpanIndex NOTIFY changed)
    // "Lowest on 28/11/2026: 312.50 €"
    Q_PROPERTY(QString lowestText READ lowestText NOTIFY changed)
    // The lowest balance is below zero, or below the credit limit.
    Q_PROPERTY(bool tooLow READ isTooLow NOTIFY changed)
    Q_PROPERTY(QString endText READ endText NOTIFY changed)
    Q_PROPERTY(QString firstDay READ firstDay NOTIFY changed)
    Q_PROPERTY(QString lastDay READ lastDay NOTIFY changed)

public:
    [[nodiscard]] PlotModel *plot() { return &m_plot; }
    [[nodiscard]] QStringList accountNames() const;
    [[nodiscard]] int accountIndex() const;
    [[nodiscard]] QStringList spanNames() const;
    [[nodiscard]] int spanIndex() const { return m_span; }
    [[nodiscard]] QString lowestText() const { return m_lowestText; }
    [[nodiscard]] bool isTooLow() const { return m_tooLow; }
    [[nodiscard]] QString endText() const { return m_endText; }
    [[nodiscard]] QString firstDay() const { return m_firstDay; }
    [[nodiscard]] QString lastDay() const { return m_lastDay; }
    void setAccountIndex(int index);
    void setSpanIndex(int index);

    // Shows the picture, which must outlive the next call.
    void show(const PlanningPicture &picture);

Q_SIGNALS:
    void changed();

private:
    void describe();

    const PlanningPicture *m_picture = nullptr; // borrowed
    std::optional<Id> m_account;                // the one chosen
    int m_span = 1;
    PlotModel m_plot{PlotModel::Foot::Lowest, PlotModel::Course::Steps};
    QString m_lowestText;
    QString m_endText;
    QString m_firstDay;
    QString m_lastDay;
    bool m_tooLow = false;
};

} // namespace finwise
