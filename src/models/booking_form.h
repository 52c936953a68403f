// SPDX-License-Identifier: GPL-3.0-or-later
// BookingForm: books one occurrence of a plan with another amount or on another day. Thread rule:
// GUI thread.
#pragma once

#include "models/planning.h"

namespace finwise {

class BookingForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(QString name READ name NOTIFY edited)
    Q_PROPERTY(QString currency READ currency NOTIFY edited)
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY edited)
    // Without its sign, which the plan has.
    Q_PROPERTY(QString amount READ amount WRITE setAmount NOTIFY edited)
    Q_PROPERTY(QString dateProblem READ dateProblem NOTIFY edited)
    Q_PROPERTY(QString amountProblem READ amountProblem NOTIFY edited)
    Q_PROPERTY(bool valid READ isValid NOTIFY edited)

public:
    BookingForm(Books &books, Planning &planning);

    [[nodiscard]] QString name() const { return m_plan.name; }
    [[nodiscard]] QString currency() const { return m_plan.amount.currency.code(); }
    [[nodiscard]] QString date() const { return m_date; }
    [[nodiscard]] QString amount() const { return m_amount; }
    [[nodiscard]] QString dateProblem() const;
    [[nodiscard]] QString amountProblem() const;
    [[nodiscard]] bool isValid() const;
    void setDate(const QString &date);
    void setAmount(const QString &amount);

    // False when there is no such plan any more.
    Q_INVOKABLE bool begin(const QString &planId, const QString &nominal);
    Q_INVOKABLE void shiftDate(int days);
    Q_INVOKABLE void save();

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QDate parsedDate() const;
    [[nodiscard]] Result<Money> parsedAmount() const;

    Books &m_books;
    Planning &m_planning;
    PlanningTransaction m_plan;
    QDate m_nominal;
    QString m_date;
    QString m_amount;
};

} // namespace finwise
