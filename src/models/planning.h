// SPDX-License-Identifier: GPL-3.0-or-later
// Planning: the plans of the open books, what is due, what comes, and what the accounts are to
// expect; books and skips. What books itself is booked when the books are opened and when a day
// begins; of dates long past it is asked first. Reads beside the GUI thread. Thread rule: GUI
// thread.
#pragma once

#include "models/agenda_model.h"
#include "models/forecast_view.h"
#include "models/history.h"
#include "models/inquiry.h"
#include "models/plan_calendar_model.h"
#include "models/plan_list_model.h"
#include "store/planned_booking.h"

#include <QTimer>

namespace finwise {

class Planning : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(finwise::AgendaModel *agenda READ agenda CONSTANT)
    Q_PROPERTY(finwise::PlanListModel *plans READ plans CONSTANT)
    Q_PROPERTY(finwise::PlanCalendarModel *calendar READ calendar CONSTANT)
    Q_PROPERTY(finwise::ForecastView *forecast READ forecast CONSTANT)
    // Whether somebody looks at what it shows; until then it is not read again.
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)
    // What is due, in words; empty when nothing is.
    Q_PROPERTY(QString dueText READ dueText NOTIFY refreshed)

public:
    // What another device has booked and corrected shall arrive before this one books by itself.
    enum class Others {
        Heard,   // nothing is known to be under way, or there is nobody
        Silent,  // nothing is known of them; they are waited for a while
        Arriving // they are waited for until all is here
    };
    using AskOthers = std::function<Others()>;
    // What was due longer ago is never booked without a question: a copy given back, a clock set
    // wrong or a program long not opened would book a heap at once.
    static constexpr int kDaysByThemselves = 62;

    Planning(Books &books, History &history, AskOthers others);

    [[nodiscard]] AgendaModel *agenda() { return &m_agenda; }
    [[nodiscard]] PlanListModel *plans() { return &m_plans; }
    [[nodiscard]] PlanCalendarModel *calendar() { return &m_calendar; }
    [[nodiscard]] ForecastView *forecast() { return &m_forecast; }
    [[nodiscard]] QString dueText() const;
    [[nodiscard]] bool isWatched() const { return m_inquiry.isWatched(); }
    void setWatched(bool watched);
    [[nodiscard]] const PlanningPicture &picture() const { return *m_picture; }

    // `nominal` identifies the occurrence of the plan.
    Q_INVOKABLE void book(const QString &planId, const QString &nominal);
    Q_INVOKABLE void skip(const QString &planId, const QString &nominal);
    // All that is due and can be booked.
    Q_INVOKABLE void bookAll();
    // A plan that goes on is not due for the days it was paused.
    Q_INVOKABLE void setActive(const QString &planId, bool active);
    // What it has booked stays.
    Q_INVOKABLE void remove(const QString &planId);

    void retranslate() { describe(); }
    // Books what is due and books itself, if the time has come to look.
    void bookByThemselves();
    // A plan was written: what it books by itself is not to wait for tomorrow.
    void lookAgain();
    // The day may have changed, or the waiting for other devices be over.
    void lookAtTheClock();
    void run(const QList<BookingOrder> &orders, const QString &text);

Q_SIGNALS:
    void refreshed();
    void watchedChanged();

private:
    [[nodiscard]] PlanningSpan span() const { return {.today = m_books.clock().today()}; }
    [[nodiscard]] bool mayBook();
    void take(const Result<PlanningPicture> &picture);
    void describe();

    Books &m_books;
    History &m_history;
    AskOthers m_others;
    Inquiry<PlanningPicture> m_inquiry;
    std::unique_ptr<PlanningPicture> m_picture = std::make_unique<PlanningPicture>();
    AgendaModel m_agenda;
    PlanListModel m_plans;
    PlanCalendarModel m_calendar;
    ForecastView m_forecast;
    QTimer m_minute;
    QDate m_lookedOn;          // the day on which the last look for due plans was taken
    QDate m_waitingOn;         // the day for which other devices are waited for
    qint64 m_waitingSince = 0; // by the monotonic clock
    bool m_looking = false;
};

} // namespace finwise
