// SPDX-License-Identifier: GPL-3.0-or-later
// PlanEditor: the form for a new or existing plan, with the dates that come of it. Of an existing
// plan the form shows the next date that is open; who changes when it comes begins anew there, so
// that what was booked before is not asked for again. Fields the form does not show are kept.
// Thread rule: GUI thread.
#pragma once

#include "models/planning.h"

namespace finwise {

class PlanEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(bool isNew READ isNew NOTIFY edited)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY edited)
    // 0: expense, 1: income, 2: transfer.
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY edited)
    Q_PROPERTY(int amountKind READ amountKind WRITE setAmountKind NOTIFY edited)
    // Without signs; the second one is the upper end of a range.
    Q_PROPERTY(QString amount READ amount WRITE setAmount NOTIFY edited)
    Q_PROPERTY(QString maxAmount READ maxAmount WRITE setMaxAmount NOTIFY edited)
    Q_PROPERTY(QString currency READ currency NOTIFY edited)
    Q_PROPERTY(int accountIndex READ accountIndex WRITE setAccountIndex NOTIFY edited)
    Q_PROPERTY(
        int otherAccountIndex READ otherAccountIndex WRITE setOtherAccountIndex NOTIFY edited)
    Q_PROPERTY(int categoryIndex READ categoryIndex WRITE setCategoryIndex NOTIFY edited)
    Q_PROPERTY(int patternIndex READ patternIndex WRITE setPatternIndex NOTIFY edited)
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY edited)
    // Whether the date is the last of its month, and whether all others shall be, too.
    Q_PROPERTY(bool canBeLastDay READ canBeLastDay NOTIFY edited)
    Q_PROPERTY(bool lastDay READ isLastDay WRITE setLastDay NOTIFY edited)
    Q_PROPERTY(int weekendIndex READ weekendIndex WRITE setWeekendIndex NOTIFY edited)
    Q_PROPERTY(int endIndex READ endIndex WRITE setEndIndex NOTIFY edited)
    Q_PROPERTY(QString count READ count WRITE setCount NOTIFY edited)
    Q_PROPERTY(QString endDate READ endDate WRITE setEndDate NOTIFY edited)
    Q_PROPERTY(bool automatic READ isAutomatic WRITE setAutomatic NOTIFY edited)
    Q_PROPERTY(bool forecastOnly READ isForecastOnly WRITE setForecastOnly NOTIFY edited)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY edited)
    Q_PROPERTY(QString amountProblem READ amountProblem NOTIFY edited)
    Q_PROPERTY(QString dateProblem READ dateProblem NOTIFY edited)
    Q_PROPERTY(QString accountProblem READ accountProblem NOTIFY edited)
    Q_PROPERTY(QString endProblem READ endProblem NOTIFY edited)
    Q_PROPERTY(bool valid READ isValid NOTIFY edited)
    // The rule in words, the next dates, and what becomes of those that have passed.
    Q_PROPERTY(QString ruleText READ ruleText NOTIFY edited)
    Q_PROPERTY(QStringList nextDates READ nextDates NOTIFY edited)
    Q_PROPERTY(QString nextText READ nextText NOTIFY edited)
    Q_PROPERTY(QString passedText READ passedText NOTIFY edited)
    Q_PROPERTY(QStringList accountNames READ accountNames NOTIFY choicesChanged)
    Q_PROPERTY(QStringList categoryNames READ categoryNames NOTIFY choicesChanged)
    Q_PROPERTY(QStringList patternNames READ patternNames NOTIFY choicesChanged)
    Q_PROPERTY(QStringList weekendNames READ weekendNames NOTIFY choicesChanged)
    Q_PROPERTY(QStringList endNames READ endNames NOTIFY choicesChanged)
    Q_PROPERTY(QStringList amountKindNames READ amountKindNames NOTIFY choicesChanged)

public:
    enum Kind { Expense, Income, Transfer };

    PlanEditor(Books &books, History &history, Planning &planning);

    [[nodiscard]] bool isNew() const { return m_plan.meta.id.isNull(); }
    [[nodiscard]] QString name() const { return m_plan.name; }
    [[nodiscard]] int kind() const { return m_kind; }
    [[nodiscard]] int amountKind() const { return int(m_plan.amountType); }
    [[nodiscard]] QString amount() const { return m_amount; }
    [[nodiscard]] QString maxAmount() const { return m_maxAmount; }
    [[nodiscard]] QString currency() const { return accountCurrency().code(); }
    [[nodiscard]] int accountIndex() const { return indexOf(m_plan.accountId); }
    [[nodiscard]] int otherAccountIndex() const { return indexOf(m_plan.transferToAccountId); }
    [[nodiscard]] int categoryIndex() const;
    [[nodiscard]] int patternIndex() const { return int(m_plan.recurrencePattern); }
    [[nodiscard]] QString date() const { return m_date; }
    [[nodiscard]] bool canBeLastDay() const;
    [[nodiscard]] bool isLastDay() const { return m_lastDay && canBeLastDay(); }
    [[nodiscard]] int weekendIndex() const { return int(m_plan.weekendHandling); }
    [[nodiscard]] int endIndex() const { return int(m_plan.recurrenceEndType); }
    [[nodiscard]] QString count() const { return m_count; }
    [[nodiscard]] QString endDate() const { return m_endDate; }
    [[nodiscard]] bool isAutomatic() const { return m_plan.autoExecute; }
    [[nodiscard]] bool isForecastOnly() const { return m_plan.forecastOnly; }
    [[nodiscard]] QString note() const { return m_plan.note; }
    void setName(const QString &name);
    void setKind(int kind);
    void setAmountKind(int kind);
    void setAmount(const QString &amount);
    void setMaxAmount(const QString &amount);
    void setAccountIndex(int index);
    void setOtherAccountIndex(int index);
    void setCategoryIndex(int index);
    void setPatternIndex(int index);
    void setDate(const QString &date);
    void setLastDay(bool lastDay);
    void setWeekendIndex(int index);
    void setEndIndex(int index);
    void setCount(const QString &count);
    void setEndDate(const QString &date);
    void setAutomatic(bool automatic);
    void setForecastOnly(bool only);
    void setNote(const QString &note);

    // Empty while a field is still untouched and empty.
    [[nodiscard]] QString amountProblem() const;
    [[nodiscard]] QString dateProblem() const;
    [[nodiscard]] QString accountProblem() const;
    [[nodiscard]] QString endProblem() const;
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] QString ruleText() const;
    [[nodiscard]] QStringList nextDates() const;
    [[nodiscard]] QString nextText() const { return nextDates().join(QStringLiteral("  ·  ")); }
    [[nodiscard]] QString passedText() const;
    [[nodiscard]] QStringList accountNames() const;
    // "No category" first.
    [[nodiscard]] QStringList categoryNames() const;
    [[nodiscard]] QStringList patternNames() const;
    [[nodiscard]] QStringList weekendNames() const;
    [[nodiscard]] QStringList endNames() const;
    [[nodiscard]] QStringList amountKindNames() const;

    Q_INVOKABLE void beginNew();
    // False when the plan does not exist any more.
    Q_INVOKABLE bool begin(const QString &planId);
    // A new plan like this transaction, from its next month on. False when it does not exist.
    Q_INVOKABLE bool beginFrom(const QString &transactionId);
    // Moves the date by days ("+" and "-" in the field).
    Q_INVOKABLE void shiftDate(int days);
    // Writes it when it is valid; saved() follows.
    Q_INVOKABLE void save();

Q_SIGNALS:
    void edited();
    void choicesChanged();
    void saved(const QString &planId);

private:
    void readChoices();
    void load(const PlanningTransaction &plan);
    [[nodiscard]] QDate openDate(const PlanningTransaction &plan) const;
    [[nodiscard]] int indexOf(const std::optional<Id> &account) const;
    [[nodiscard]] Currency accountCurrency() const;
    [[nodiscard]] QDate parsed(const QString &date) const;
    [[nodiscard]] Result<Money> parsed(const QString &amount, bool positive) const;
    [[nodiscard]] bool rangeIsOrdered() const;
    [[nodiscard]] bool beginsAnew() const;
    // The plan as it stands in the form; invalid fields are left at what they were.
    [[nodiscard]] PlanningTransaction current() const;
    void setAmounts(PlanningTransaction &plan) const;
    void setDates(PlanningTransaction &plan) const;
    template <class T> void change(T &field, const T &value);

    Books &m_books;
    History &m_history;
    Planning &m_planning;
    PlanningTransaction m_plan; // id null while new
    PlanningTransaction m_saved;
    PlanningTransaction m_shown; // as the form began with it
    QString m_savedDate;         // as the form showed them at first
    QString m_savedCount;
    int m_kind = Expense;
    int m_savedKind = Expense;
    QString m_amount;
    QString m_maxAmount;
    QString m_date;
    QString m_count;
    QString m_endDate;
    bool m_lastDay = false;
    bool m_savedLastDay = false;
    QList<Account> m_accounts;
    QList<Category> m_categories;
};

} // namespace finwise
