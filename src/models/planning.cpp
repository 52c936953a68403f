// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planning.h"

#include "models/form_record.h"
#include "models/format.h"
#include "models/plan_texts.h"

namespace finwise {

namespace {
constexpr int kAgendaDays = 14;
constexpr int kMinuteMs = 60'000;
// Who is offline for longer books all the same.
constexpr qint64 kMaxWaitMs = qint64(2) * kMinuteMs;

QDate dateOf(const QString &nominal)
{
    return QDate::fromString(nominal, Qt::ISODate);
}
} // namespace

Planning::Planning(Books &books, History &history, AskOthers others)
    : m_books(books),
      m_history(history),
      m_others(std::move(others)),
      m_inquiry(
          books, Books::Lane::Figures,
          [this] {
              return [span = span()](Reader &reader) { return planningPicture(reader, span); };
          },
          [this](const Result<PlanningPicture> &picture) { take(picture); })
{
    m_minute.setInterval(kMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, &Planning::lookAtTheClock);
    connect(&books, &Books::opened, this, [this] {
        m_looking = false;
        m_lookedOn = {};
        m_waitingOn = {};
        m_minute.start();
        auto empty = std::make_unique<PlanningPicture>();
        empty->today = m_books.clock().today();
        m_picture.swap(empty);
        describe();
        m_inquiry.ask();
        // The shell has not said yet whether there are other devices.
        QMetaObject::invokeMethod(this, &Planning::bookByThemselves, Qt::QueuedConnection);
    });
    connect(&books, &Books::aboutToClose, this, [this] { m_minute.stop(); });
    connect(&books, &Books::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches<Transaction, PlanningTransaction, SkippedOccurrence, Account>())
            m_inquiry.ask();
    });
}

QString Planning::dueText() const
{
    const int due = m_agenda.dueCount();
    return due == 0 ? QString() : tr("%n planned transaction(s) due", nullptr, due);
}

void Planning::lookAtTheClock()
{
    if (!m_books.isOpen())
        return;
    if (m_picture->today != m_books.clock().today())
        m_inquiry.ask();
    bookByThemselves();
}

void Planning::lookAgain()
{
    m_lookedOn = {};
    bookByThemselves();
}

void Planning::setWatched(bool watched)
{
    if (m_inquiry.setWatched(watched))
        Q_EMIT watchedChanged();
}

void Planning::take(const Result<PlanningPicture> &picture)
{
    if (!picture) {
        m_history.announceError(picture.error());
        return;
    }
    // The models look at the old one until they have been shown the new one.
    auto shown = std::make_unique<PlanningPicture>(*picture);
    m_picture.swap(shown);
    describe();
}

void Planning::describe()
{
    m_agenda.show(*m_picture, kAgendaDays);
    m_plans.show(*m_picture);
    m_calendar.show(*m_picture);
    m_forecast.show(*m_picture);
    Q_EMIT refreshed();
}

void Planning::book(const QString &planId, const QString &nominal)
{
    const auto id = Id::parse(planId);
    const PlanningTransaction *plan = id ? m_picture->plan(*id) : nullptr;
    if (plan != nullptr)
        run({{.plan = *id, .nominal = dateOf(nominal)}}, tr("“%1” booked").arg(plan->name));
}

void Planning::bookAll()
{
    QList<BookingOrder> orders;
    for (const PlannedEvent &event : m_picture->events) {
        if (m_picture->isDue(event)
            && PlanTexts::problem(*m_picture->plan(event.plan), *m_picture).isEmpty())
            orders.append({.plan = event.plan, .nominal = event.nominal});
    }
    run(orders, tr("%n planned transaction(s) booked", nullptr, int(orders.size())));
}

void Planning::skip(const QString &planId, const QString &nominal)
{
    const auto id = Id::parse(planId);
    const PlanningTransaction *plan = id ? m_picture->plan(*id) : nullptr;
    if (plan == nullptr || !dateOf(nominal).isValid())
        return;
    Mutation mutation;
    mutation.groups.append({skipping(m_books.reader().catalog(), *id, dateOf(nominal))});
    m_history.run(mutation, tr("“%1” skipped on %2").arg(plan->name, dateText(dateOf(nominal))),
                  History::Announce::Yes);
}

void Planning::setActive(const QString &planId, bool active)
{
    const auto id = Id::parse(planId);
    const PlanningTransaction *found = id ? m_picture->plan(*id) : nullptr;
    if (found == nullptr || found->isActive == active)
        return;
    PlanningTransaction plan = *found;
    plan.isActive = active;
    const EntityCatalog &catalog = m_books.reader().catalog();
    Mutation mutation;
    mutation.write(formRecord(m_books.reader(), *found, plan));
    if (active) {
        // The last thing that was done to it is the pause.
        const QDate paused = QDateTime::fromMSecsSinceEpoch(found->meta.updatedAt.ms).date();
        const PlanningSpan all = span();
        for (const Occurrence &missed :
             occurrences(plan, std::max(paused.addDays(1), all.today.addDays(-all.back)),
                         all.today.addDays(-1)))
            mutation.groups.append({skipping(catalog, plan.meta.id, missed.nominal)});
    }
    m_history.run(mutation,
                  active ? tr("“%1” goes on").arg(plan.name) : tr("“%1” paused").arg(plan.name));
}

void Planning::remove(const QString &planId)
{
    const auto id = Id::parse(planId);
    const PlanningTransaction *plan = id ? m_picture->plan(*id) : nullptr;
    if (plan == nullptr)
        return;
    Mutation mutation;
    mutation.remove(m_books.reader().catalog().type<PlanningTransaction>(), *id);
    m_history.run(mutation, tr("Plan “%1” deleted").arg(plan->name), History::Announce::Yes);
}

bool Planning::mayBook()
{
    const Clock &clock = m_books.clock();
    if (m_waitingOn != clock.today()) {
        m_waitingOn = clock.today();
        m_waitingSince = clock.monotonicMs();
    }
    switch (m_others()) {
    case Others::Heard: return true;
    case Others::Silent: return clock.monotonicMs() - m_waitingSince >= kMaxWaitMs;
    case Others::Arriving: return false;
    }
    Q_UNREACHABLE();
}

void Planning::bookByThemselves()
{
    const QDate today = m_books.clock().today();
    if (!m_books.isOpen() || m_looking || m_lookedOn == today || !mayBook())
        return;
    m_looking = true;
    const PlanningSpan late{.today = today, .back = kDaysByThemselves};
    m_books.post([this, span = late, tenant = m_books.tenant()](Store &store) {
        const auto orders = bookedByThemselves(store.reader(), span);
        QMetaObject::invokeMethod(
            this,
            [this, orders, span, tenant] {
                if (tenant != m_books.tenant())
                    return;
                m_looking = false;
                m_lookedOn = span.today;
                if (!orders)
                    m_history.announceError(orders.error());
                else if (!orders->isEmpty())
                    run(*orders, tr("%n planned transaction(s) booked by themselves", nullptr,
                                    int(orders->size())));
            },
            Qt::QueuedConnection);
    });
}

// The records are read and made on the store's thread.
void Planning::run(const QList<BookingOrder> &orders, const QString &text)
{
    if (orders.isEmpty())
        return;
    m_books.post([this, orders, text, tenant = m_books.tenant()](Store &store) {
        const auto mutation = bookings(store.reader(), orders);
        QMetaObject::invokeMethod(
            this,
            [this, mutation, text, tenant] {
                if (tenant != m_books.tenant())
                    return; // never into other books
                if (!mutation)
                    m_history.announceError(mutation.error());
                else if (!mutation->groups.isEmpty())
                    m_history.run(*mutation, text, History::Announce::Yes);
            },
            Qt::QueuedConnection);
    });
}

} // namespace finwise
