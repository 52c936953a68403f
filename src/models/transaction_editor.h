// SPDX-License-Identifier: GPL-3.0-or-later
// TransactionEditor: the form for a new or existing transaction. The amount is typed without a
// sign; whether money came in or went out is a choice (a typed sign sets it). Thread rule: GUI
// thread.
#pragma once

#include "domain/entities.h"
#include "models/history.h"

namespace finwise {

class TransactionEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(bool isNew READ isNew NOTIFY edited)
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY edited)
    Q_PROPERTY(QString payee READ payee WRITE setPayee NOTIFY edited)
    Q_PROPERTY(QString description READ description WRITE setDescription NOTIFY edited)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY edited)
    Q_PROPERTY(QString amount READ amount WRITE setAmount NOTIFY edited)
    Q_PROPERTY(bool income READ isIncome WRITE setIncome NOTIFY edited)
    Q_PROPERTY(int categoryIndex READ categoryIndex WRITE setCategoryIndex NOTIFY edited)
    Q_PROPERTY(int accountIndex READ accountIndex WRITE setAccountIndex NOTIFY edited)
    Q_PROPERTY(QString currency READ currency NOTIFY edited)
    Q_PROPERTY(QString dateProblem READ dateProblem NOTIFY edited)
    Q_PROPERTY(QString amountProblem READ amountProblem NOTIFY edited)
    Q_PROPERTY(bool valid READ isValid NOTIFY edited)
    Q_PROPERTY(QStringList categoryNames READ categoryNames NOTIFY choicesChanged)
    Q_PROPERTY(QStringList accountNames READ accountNames NOTIFY choicesChanged)

public:
    TransactionEditor(Books &books, History &history);

    [[nodiscard]] bool isNew() const { return m_transaction.meta.id.isNull(); }
    [[nodiscard]] QString date() const { return m_date; }
    [[nodiscard]] QString payee() const { return m_transaction.payee; }
    [[nodiscard]] QString description() const { return m_transaction.description; }
    [[nodiscard]] QString note() const { return m_transaction.note; }
    [[nodiscard]] QString amount() const { return m_amount; }
    [[nodiscard]] bool isIncome() const { return m_income; }
    [[nodiscard]] int categoryIndex() const;
    [[nodiscard]] int accountIndex() const;
    [[nodiscard]] QString currency() const { return m_currency.code(); }
    void setDate(const QString &date);
    void setPayee(const QString &payee);
    void setDescription(const QString &description);
    void setNote(const QString &note);
    void setAmount(const QString &amount);
    void setIncome(bool income);
    void setCategoryIndex(int index);
    void setAccountIndex(int index);

    // Empty while a field is still untouched and empty.
    [[nodiscard]] QString dateProblem() const;
    [[nodiscard]] QString amountProblem() const;
    [[nodiscard]] bool isValid() const;
    // "No category" first.
    [[nodiscard]] QStringList categoryNames() const;
    [[nodiscard]] QStringList accountNames() const;

    Q_INVOKABLE void beginNew(const QString &accountId);
    // False when the transaction does not exist any more.
    Q_INVOKABLE bool begin(const QString &transactionId);
    // Moves the date by days ("+" and "-" in the field).
    Q_INVOKABLE void shiftDate(int days);
    // Writes it when it is valid; saved() follows.
    Q_INVOKABLE void save();

Q_SIGNALS:
    void edited();
    void choicesChanged();
    void saved(const QString &transactionId);

private:
    void load(const Transaction &transaction);
    void readChoices();
    [[nodiscard]] QDate parsedDate() const;
    [[nodiscard]] Result<Money> parsedAmount() const;

    Books &m_books;
    History &m_history;
    Transaction m_transaction; // id null while new
    QString m_date;
    QString m_amount;
    bool m_income = false;
    Currency m_currency;
    QList<Account> m_accounts;
    QList<Category> m_categories;
};

} // namespace finwise
