// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan_calendar_model.h"

#include "models/format.h"
#include "models/plan_texts.h"

#include <algorithm>

namespace finwise {

int PlanCalendarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_picture == nullptr ? 0 : kCells;
}

QVariant PlanCalendarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QDate date = firstCell().addDays(index.row());
    const QStringList entries = entriesOn(date);
    switch (role) {
    case Qt::DisplayRole:
    case DayRole: return date.day();
    case InMonthRole: return date.month() == month().month();
    case TodayRole: return date == m_picture->today;
    case EntriesRole: return entries.mid(0, entries.size() > kLines ? kLines - 1 : kLines);
    case MoreRole: return entries.size() > kLines ? int(entries.size()) - kLines + 1 : 0;
    case DueRole: {
        const auto events = m_days.value(date);
        return std::any_of(events.begin(), events.end(),
                           [this](const PlannedEvent &event) { return m_picture->isDue(event); });
    }
    case SpokenRole: {
        const QString day = QLocale().toString(date, QLocale::LongFormat);
        return entries.isEmpty() ? tr("%1: nothing planned").arg(day)
                                 : tr("%1: %2").arg(day, entries.join(QStringLiteral("; ")));
    }
    default: return {};
    }
}

QHash<int, QByteArray> PlanCalendarModel::roleNames() const
{
    return {{DayRole, "day"},         {InMonthRole, "inMonth"}, {TodayRole, "today"},
            {EntriesRole, "entries"}, {MoreRole, "more"},       {DueRole, "due"},
            {SpokenRole, "spoken"}};
}

QString PlanCalendarModel::title() const
{
    return m_picture == nullptr ? QString()
                                : QLocale().toString(month(), QStringLiteral("MMMM yyyy"));
}

QStringList PlanCalendarModel::weekdays() const
{
    const QLocale locale;
    QStringList names;
    for (int i = 0; i < 7; ++i)
        names.append(locale.standaloneDayName((locale.firstDayOfWeek() - 1 + i) % 7 + 1,
                                              QLocale::ShortFormat));
    return names;
}

void PlanCalendarModel::go(int months)
{
    m_month = months == 0 ? 0 : std::clamp(m_month + months, -kMonths, kMonths);
    fill();
}

void PlanCalendarModel::show(const PlanningPicture &picture)
{
    m_picture = &picture;
    fill();
}

QDate PlanCalendarModel::month() const
{
    return QDate(m_picture->today.year(), m_picture->today.month(), 1).addMonths(m_month);
}

QDate PlanCalendarModel::firstCell() const
{
    const QDate first = month();
    return first.addDays(-((first.dayOfWeek() - QLocale().firstDayOfWeek() + 7) % 7));
}

QStringList PlanCalendarModel::entriesOn(QDate date) const
{
    QStringList entries;
    for (const PlannedEvent &event : m_days.value(date)) {
        const PlanningTransaction &plan = *m_picture->plan(event.plan);
        const QString text =
            tr("%1 %2", "name and amount of a plan").arg(plan.name, PlanTexts::amount(plan));
        entries.append(event.state == PlannedEvent::State::Booked ? QStringLiteral("✓ ") + text
                                                                  : text);
    }
    return entries;
}

void PlanCalendarModel::fill()
{
    beginResetModel();
    m_days.clear();
    if (m_picture != nullptr) {
        const QDate first = firstCell();
        for (const PlannedEvent &event : m_picture->events) {
            const bool isOver = event.state == PlannedEvent::State::Open
                             && event.date <= m_picture->today && !m_picture->isDue(event);
            if (event.state != PlannedEvent::State::Skipped && !isOver && event.date >= first
                && event.date < first.addDays(kCells))
                m_days[event.date].append(event);
        }
    }
    endResetModel();
    Q_EMIT changed();
}

} // namespace finwise
