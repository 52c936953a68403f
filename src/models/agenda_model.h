// SPDX-License-Identifier: GPL-3.0-or-later
// AgendaModel: what is due and what comes in the next days, by date. Thread rule: GUI thread.
#pragma once

#include "store/planning_query.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace finwise {

class AgendaModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the planning")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int dueCount READ dueCount NOTIFY changed)

public:
    enum Role {
        PlanIdRole = Qt::UserRole + 1,
        NominalRole, // identifies the occurrence; YYYY-MM-DD
        NameRole,
        DayTextRole,
        DistanceRole,
        AmountTextRole,
        SignRole,
        AccountTextRole,
        DueRole,
        AutomaticRole,
        ForecastOnlyRole,
        ProblemRole,
        HeadingRole, // above the first of its kind; else empty
        SpokenRole
    };

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int dueCount() const;
    [[nodiscard]] const QList<PlannedEvent> &rows() const { return m_rows; }

    // Shows the picture, which must outlive the next call.
    void show(const PlanningPicture &picture, int days);

Q_SIGNALS:
    void changed();

private:
    const PlanningPicture *m_picture = nullptr; // borrowed
    QList<PlannedEvent> m_rows;
};

} // namespace finwise
