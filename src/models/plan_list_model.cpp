// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan_list_model.h"

#include "models/format.h"
#include "models/plan_texts.h"

#include <algorithm>

namespace finwise {

int PlanListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PlanListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlanningTransaction &plan = m_rows.at(index.row());
    switch (role) {
    case PlanIdRole: return plan.meta.id.toString();
    case Qt::DisplayRole:
    case NameRole: return plan.name;
    case RuleRole: return PlanTexts::rule(plan);
    case NextRole: return next(plan);
    case AmountTextRole: return PlanTexts::amount(plan);
    case SignRole: return signOf(expectedAmount(plan));
    case AccountTextRole: return PlanTexts::accounts(plan, *m_picture);
    case ActiveRole: return plan.isActive;
    case AutomaticRole: return plan.autoExecute && !plan.forecastOnly;
    case ForecastOnlyRole: return plan.forecastOnly;
    case ProblemRole: return PlanTexts::problem(plan, *m_picture);
    case SpokenRole:
        return tr("%1, %2, %3, next: %4, %5")
            .arg(plan.name, PlanTexts::amount(plan), PlanTexts::rule(plan), next(plan),
                 PlanTexts::accounts(plan, *m_picture));
    default: return {};
    }
}

QHash<int, QByteArray> PlanListModel::roleNames() const
{
    return {{PlanIdRole, "planId"},
            {NameRole, "name"},
            {RuleRole, "rule"},
            {NextRole, "nextText"},
            {AmountTextRole, "amountText"},
            {SignRole, "sign"},
            {AccountTextRole, "accountText"},
            {ActiveRole, "isActive"},
            {AutomaticRole, "automatic"},
            {ForecastOnlyRole, "forecastOnly"},
            {ProblemRole, "problem"},
            {SpokenRole, "spoken"}};
}

// The first date nobody has dealt with yet.
QString PlanListModel::next(const PlanningTransaction &plan) const
{
    if (!plan.isActive)
        return tr("paused");
    for (const PlannedEvent &event : m_picture->events) {
        const bool isOver = plan.forecastOnly && event.date < m_picture->today;
        if (event.plan == plan.meta.id && event.state == PlannedEvent::State::Open && !isOver)
            return PlanTexts::day(event.date);
    }
    const auto far = nextOccurrence(plan, m_picture->today.addDays(1));
    const bool settled = far
                      && std::any_of(m_picture->events.begin(), m_picture->events.end(),
                                     [&](const PlannedEvent &event) {
                                         return event.plan == plan.meta.id
                                             && event.nominal == far->nominal;
                                     });
    return far && !settled ? PlanTexts::day(far->date) : tr("none any more");
}

void PlanListModel::show(const PlanningPicture &picture)
{
    beginResetModel();
    m_picture = &picture;
    m_rows = picture.plans;
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const auto &a, const auto &b) { return a.isActive && !b.isActive; });
    endResetModel();
    Q_EMIT changed();
}

} // namespace finwise
