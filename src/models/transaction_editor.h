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
    // The amount as it stands in the register: with its sign; sums may be typed ("12,50+3").
    Q_PROPERTY(QString signedAmount READ signedAmount WRITE setSignedAmount NOTIFY edited)
    Q_PROPERTY(bool income READ isIncome WRITE setIncome NOTIFY edited)
    Q_PROPERTY(int categoryIndex READ categoryIndex WRITE setCategoryIndex NOTIFY edited)
    Q_PROPERTY(int accountIndex READ accountIndex WRITE setAccountIndex NOTIFY edited)
    Q_PROPERTY(QString currency READ currency NOTIFY edited)
    Q_PROPERTY(QString dateProblem READ dateProblem NOTIFY edited)
    Q_PROPERTY(QString amountProblem READ amountProblem NOTIFY edited)
    Q_PROPERTY(bool valid READ isValid NOTIFY edited)
    Q_PROPERTY(QStringList categoryNames READ categoryNames NOTIFY choicesChanged)
    Q_PROPERTY(QStringList accountNames READ accountNames NOTIFY choicesChanged)
    // Payees that fit what was typed last.
    Q_PROPERTY(QStringList payeeSuggestions READ payeeSuggestions NOTIFY suggested)
    Q_PROPERTY(QStringList tagNames READ tagNames NOTIFY choicesChanged)
    Q_PROPERTY(int splitCount READ splitCount NOTIFY splitsChanged)
    // What is left to divide; empty when the parts add up.
    Q_PROPERTY(QString splitProblem READ splitProblem NOTIFY edited)

public:
    TransactionEditor(Books &books, History &history);

    [[nodiscard]] bool isNew() const { return m_transaction.meta.id.isNull(); }
    [[nodiscard]] QString date() const { return m_date; }
    [[nodiscard]] QString payee() const { return m_transaction.payee; }
    [[nodiscard]] QString description() const { return m_transaction.description; }
    [[nodiscard]] QString note() const { return m_transaction.note; }
    [[nodiscard]] QString amount() const { return m_amount; }
    [[nodiscard]] QString signedAmount() const;
    [[nodiscard]] bool isIncome() const { return m_income; }
    [[nodiscard]] int categoryIndex() const;
    [[nodiscard]] int accountIndex() const;
    [[nodiscard]] QString currency() const { return m_currency.code(); }
    void setDate(const QString &date);
    void setPayee(const QString &payee);
    void setDescription(const QString &description);
    void setNote(const QString &note);
    void setAmount(const QString &amount);
    void setSignedAmount(const QString &amount);
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
    [[nodiscard]] QStringList payeeSuggestions() const { return m_suggestions; }
    [[nodiscard]] QStringList tagNames() const;
    [[nodiscard]] int splitCount() const { return int(m_splits.size()); }
    [[nodiscard]] QString splitProblem() const;

    Q_INVOKABLE void suggestPayees(const QString &text);
    // Takes a payee and, when there is no category yet, the one it had last.
    Q_INVOKABLE void choosePayee(const QString &payee);
    Q_INVOKABLE bool isTagged(int tag) const;
    Q_INVOKABLE void setTagged(int tag, bool tagged);
    // The parts of a transaction that belongs to several categories.
    Q_INVOKABLE void addSplit();
    Q_INVOKABLE void removeSplit(int split);
    Q_INVOKABLE int splitCategoryIndex(int split) const;
    Q_INVOKABLE void setSplitCategoryIndex(int split, int index);
    Q_INVOKABLE QString splitAmount(int split) const;
    Q_INVOKABLE void setSplitAmount(int split, const QString &amount);

    Q_INVOKABLE void beginNew(const QString &accountId);
    // False when the transaction does not exist any more.
    Q_INVOKABLE bool begin(const QString &transactionId);
    // Moves the date by days ("+" and "-" in the field).
    Q_INVOKABLE void shiftDate(int days);
    Q_INVOKABLE void goToToday();
    // Writes it when it is valid; saved() follows.
    Q_INVOKABLE void save();
    // The form was closed, with or without saving.
    Q_INVOKABLE void leave() { Q_EMIT left(); }

Q_SIGNALS:
    void edited();
    void choicesChanged();
    void suggested();
    void splitsChanged();
    void saved(const QString &transactionId);
    // An existing record is being edited, and is not any more.
    void began(const finwise::Id &id);
    void left();

private:
    void load(const Transaction &transaction);
    void readChoices();
    [[nodiscard]] QDate parsedDate() const;
    [[nodiscard]] Result<Money> parsedAmount() const;
    // The parts in minor units with the sign of the amount.
    [[nodiscard]] Result<QList<Split>> parsedSplits() const;

    Books &m_books;
    History &m_history;
    Transaction m_transaction; // id null while new
    Transaction m_shown;       // what the form began with
    QString m_date;
    QString m_amount;
    bool m_income = false;
    Currency m_currency;
    QList<Account> m_accounts;
    QList<Category> m_categories;
    QList<Tag> m_tags;
    QStringList m_suggestions;
    struct SplitLine {
        std::optional<Id> category;
        QString amount; // as typed, without a sign
    };
    QList<SplitLine> m_splits;
};

} // namespace finwise
