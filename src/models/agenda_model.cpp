// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/agenda_model.h"

#include "models/format.h"
#include "models/plan_texts.h"

#include <algorithm>

namespace finwise {

int AgendaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AgendaModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlannedEvent &event = m_rows.at(index.row());
    const PlanningTransaction &plan = *m_picture->plan(event.plan);
    switch (role) {
    case PlanIdRole: return event.plan.toString();
    case NominalRole: return event.nominal.toString(Qt::ISODate);
    case Qt::DisplayRole:
    case NameRole: return plan.name;
    case DayTextRole: return PlanTexts::day(event.date);
    case DistanceRole: return PlanTexts::distance(event.date, m_picture->today);
    case AmountTextRole: return PlanTexts::amount(plan);
    case SignRole: return signOf(expectedAmount(plan));
    case AccountTextRole: return PlanTexts::accounts(plan, *m_picture);
    case DueRole: return m_picture->isDue(event);
    case AutomaticRole: return booksItself(plan) && !event.deleted;
    case ForecastOnlyRole: return plan.forecastOnly;
    case ProblemRole: return PlanTexts::problem(plan, *m_picture);
    case HeadingRole: {
        const bool due = m_picture->isDue(event);
        if (index.row() > 0 && m_picture->isDue(m_rows.at(index.row() - 1)) == due)
            return QString();
        return due ? tr("Due") : tr("Next 14 days");
    }
    case SpokenRole:
        return tr("%1, %2, %3, %4, %5")
            .arg(plan.name, PlanTexts::amount(plan), PlanTexts::day(event.date),
                 PlanTexts::distance(event.date, m_picture->today),
                 PlanTexts::accounts(plan, *m_picture));
    default: return {};
    }
}

QHash<int, QByteArray> AgendaModel::roleNames() const
{
    return {{PlanIdRole, "planId"},
            {NominalRole, "nominal"},
            {NameRole, "name"},
            {DayTextRole, "dayText"},
            {DistanceRole, "distance"},
            {AmountTextRole, "amountText"},
            {SignRole, "sign"},
            {AccountTextRole, "accountText"},
            {DueRole, "due"},
            {AutomaticRole, "automatic"},
            {ForecastOnlyRole, "forecastOnly"},
            {ProblemRole, "problem"},
            {HeadingRole, "heading"},
            {SpokenRole, "spoken"}};
}

int AgendaModel::dueCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [this](const PlannedEvent &event) {
        return m_picture->isDue(event);
    }));
}

void AgendaModel::show(const PlanningPicture &picture, int days)
{
    beginResetModel();
    m_picture = &picture;
    m_rows.clear();
    for (const PlannedEvent &event : picture.events) {
        const bool comes = event.state == PlannedEvent::State::Open && event.date > picture.today
                        && event.date <= picture.today.addDays(days);
        if (comes || picture.isDue(event))
            m_rows.append(event);
    }
    std::stable_partition(m_rows.begin(), m_rows.end(),
                          [&picture](const PlannedEvent &event) { return picture.isDue(event); });
    endResetModel();
    Q_EMIT changed();
}

} // namespace finwise
