// SPDX-License-Identifier: GPL-3.0-or-later
// PlanListModel: all plans, those in use first. Thread rule: GUI thread.
#pragma once

#include "store/planning_query.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace finwise {

class PlanListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the planning")
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role {
        PlanIdRole = Qt::UserRole + 1,
        NameRole,
        RuleRole,
        NextRole,
        AmountTextRole,
        SignRole,
        AccountTextRole,
        ActiveRole,
        AutomaticRole,
        ForecastOnlyRole,
        ProblemRole,
        SpokenRole
    };

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_rows.size()); }

    // Shows the picture, which must outlive the next call.
    void show(const PlanningPicture &picture);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString next(const PlanningTransaction &plan) const;

    const PlanningPicture *m_picture = nullptr; // borrowed
    QList<PlanningTransaction> m_rows;
};

} // namespace finwise
