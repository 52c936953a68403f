// SPDX-License-Identifier: GPL-3.0-or-later
// PlanCalendarModel: one month of plans, six weeks of days. Thread rule: GUI thread.
#pragma once

#include "store/planning_query.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace finwise {

class PlanCalendarModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the planning")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    // Short names of the days, in the order of the locale.
    Q_PROPERTY(QStringList weekdays READ weekdays NOTIFY changed)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed)
    Q_PROPERTY(bool canGoOn READ canGoOn NOTIFY changed)

public:
    enum Role {
        DayRole = Qt::UserRole + 1,
        InMonthRole,
        TodayRole,
        EntriesRole, // what happens, a line each; booked ones with a tick
        MoreRole,    // how many more there are
        DueRole,
        SpokenRole
    };
    static constexpr int kCells = 42;
    static constexpr int kLines = 3;
    static constexpr int kMonths = 12; // that can be looked at before and after this one

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString title() const;
    [[nodiscard]] QStringList weekdays() const;
    [[nodiscard]] bool canGoBack() const { return m_month > 0 - kMonths; }
    [[nodiscard]] bool canGoOn() const { return m_month < kMonths; }
    // By this many months; 0: back to this one.
    Q_INVOKABLE void go(int months);

    // Shows the picture, which must outlive the next call.
    void show(const PlanningPicture &picture);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QDate month() const;
    [[nodiscard]] QDate firstCell() const;
    [[nodiscard]] QStringList entriesOn(QDate date) const;
    void fill();

    const PlanningPicture *m_picture = nullptr; // borrowed
    int m_month = 0;                            // from this one
    QHash<QDate, QList<PlannedEvent>> m_days;
};

} // namespace finwise
