// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transaction_editor.h"

#include "models/amount_expression.h"
#include "models/form_record.h"
#include "models/format.h"
#include "models/rule_entry.h"

#include <algorithm>

namespace finwise {

TransactionEditor::TransactionEditor(Books &books, History &history)
    : m_books(books), m_history(history)
{
}

int TransactionEditor::categoryIndex() const
{
    for (int i = 0; i < m_categories.size(); ++i) {
        if (m_transaction.categoryId == m_categories.at(i).meta.id)
            return i + 1;
    }
    return 0;
}

int TransactionEditor::accountIndex() const
{
    for (int i = 0; i < m_accounts.size(); ++i) {
        if (m_transaction.accountId == m_accounts.at(i).meta.id)
            return i;
    }
    return -1;
}

void TransactionEditor::setDate(const QString &date)
{
    m_date = date;
    Q_EMIT edited();
}

void TransactionEditor::setPayee(const QString &payee)
{
    m_transaction.payee = payee;
    Q_EMIT edited();
}

void TransactionEditor::setDescription(const QString &description)
{
    m_transaction.description = description;
    Q_EMIT edited();
}

void TransactionEditor::setNote(const QString &note)
{
    m_transaction.note = note;
    Q_EMIT edited();
}

void TransactionEditor::setAmount(const QString &amount)
{
    QString text = amount.trimmed();
    if (text.startsWith(QLatin1Char('+')) || text.startsWith(QLatin1Char('-'))
        || text.startsWith(QStringLiteral("−"))) {
        m_income = text.startsWith(QLatin1Char('+'));
        text = text.mid(1).trimmed();
    }
    m_amount = text;
    Q_EMIT edited();
}

QString TransactionEditor::signedAmount() const
{
    if (m_amount.isEmpty())
        return {};
    return (m_income ? QLatin1Char('+') : QLatin1Char('-')) + m_amount;
}

void TransactionEditor::setSignedAmount(const QString &amount)
{
    const QString text = amount.trimmed();
    const bool isSigned = text.startsWith(QLatin1Char('+')) || text.startsWith(QLatin1Char('-'))
                       || text.startsWith(QChar(0x2212));
    // Without a sign the direction stays; what was typed is kept as it is while typing.
    if (isSigned)
        m_income = text.startsWith(QLatin1Char('+'));
    m_amount = isSigned ? text.mid(1).trimmed() : text;
    Q_EMIT edited();
}

void TransactionEditor::setIncome(bool income)
{
    m_income = income;
    Q_EMIT edited();
}

void TransactionEditor::setCategoryIndex(int index)
{
    if (index > 0 && index <= m_categories.size())
        m_transaction.categoryId = m_categories.at(index - 1).meta.id;
    else
        m_transaction.categoryId.reset();
    Q_EMIT edited();
}

void TransactionEditor::setAccountIndex(int index)
{
    if (index < 0 || index >= m_accounts.size())
        return;
    m_transaction.accountId = m_accounts.at(index).meta.id;
    m_currency = m_accounts.at(index).openingBalance.currency;
    Q_EMIT edited();
}

QString TransactionEditor::dateProblem() const
{
    return parsedDate().isValid()
             ? QString()
             : tr("Write a date, for instance %1.").arg(dateText(m_books.clock().today()));
}

QString TransactionEditor::amountProblem() const
{
    return m_amount.isEmpty() || parsedAmount()
             ? QString()
             : tr("Write an amount, for instance %1.").arg(moneyInput(Money{1234, m_currency}));
}

bool TransactionEditor::isValid() const
{
    return parsedDate().isValid() && parsedAmount() && parsedSplits() && m_transaction.accountId
        && (!m_transaction.payee.trimmed().isEmpty()
            || !m_transaction.description.trimmed().isEmpty());
}

QStringList TransactionEditor::categoryNames() const
{
    QStringList names{tr("No category")};
    for (const Category &category : m_categories)
        names.append(category.name);
    return names;
}

QStringList TransactionEditor::accountNames() const
{
    QStringList names;
    for (const Account &account : m_accounts)
        names.append(account.name);
    return names;
}

void TransactionEditor::beginNew(const QString &accountId)
{
    readChoices();
    Transaction transaction;
    transaction.date = m_books.clock().today();
    if (const auto id = Id::parse(accountId))
        transaction.accountId = *id;
    else if (!m_accounts.isEmpty())
        transaction.accountId = m_accounts.first().meta.id;
    load(transaction);
}

bool TransactionEditor::begin(const QString &transactionId)
{
    const auto id = Id::parse(transactionId);
    if (!id)
        return false;
    readChoices();
    const auto transaction = m_books.reader().get<Transaction>(*id);
    if (!transaction || !*transaction)
        return false;
    load(**transaction);
    Q_EMIT began(*id);
    return true;
}

void TransactionEditor::shiftDate(int days)
{
    if (const QDate date = parsedDate(); date.isValid())
        setDate(dateText(date.addDays(days)));
}

void TransactionEditor::goToToday()
{
    setDate(dateText(m_books.clock().today()));
}

void TransactionEditor::save()
{
    if (!isValid())
        return;
    const bool fresh = isNew();
    Transaction &transaction = m_transaction;
    transaction.payee = transaction.payee.trimmed();
    transaction.description = transaction.description.trimmed();
    const QDate date = parsedDate();
    if (!transaction.valueDate.isValid() || transaction.valueDate == transaction.date)
        transaction.valueDate = date;
    transaction.date = date;
    const Money amount = parsedAmount().value_or(Money());
    transaction.amount = m_income ? amount : negated(amount).value_or(amount);
    transaction.splits = parsedSplits().value_or(transaction.splits);
    if (!transaction.splits.isEmpty())
        transaction.categoryId.reset();
    if (transaction.type == TransactionType::Expense || transaction.type == TransactionType::Income)
        transaction.type = m_income ? TransactionType::Income : TransactionType::Expense;
    if (fresh) {
        transaction.meta.id = m_books.newId();
        fillByRules(m_books.reader(), transaction);
    }
    const QString id = transaction.meta.id.toString();
    Mutation mutation;
    mutation.write(formRecord(m_books.reader(), m_shown, transaction));
    const QString text = fresh ? tr("Transaction entered") : tr("Transaction changed");
    m_history.run(mutation, text, History::Announce::No, [this, id](const Result<Mutated> &result) {
        if (result)
            Q_EMIT saved(id);
    });
}

void TransactionEditor::load(const Transaction &transaction)
{
    m_transaction = transaction;
    m_shown = transaction;
    m_date = dateText(transaction.date);
    m_income = transaction.amount.minor > 0;
    m_currency = transaction.amount.currency;
    if (isNew()) {
        for (const Account &account : m_accounts) {
            if (transaction.accountId == account.meta.id)
                m_currency = account.openingBalance.currency;
        }
    }
    const Money size{transaction.amount.minor < 0 ? -transaction.amount.minor
                                                  : transaction.amount.minor,
                     transaction.amount.currency};
    m_amount = isNew() ? QString() : moneyInput(size);
    m_splits.clear();
    for (const Split &split : transaction.splits)
        m_splits.append({split.categoryId, moneyInput(Money{std::abs(split.minor), m_currency})});
    m_suggestions.clear();
    Q_EMIT suggested();
    Q_EMIT splitsChanged();
    Q_EMIT choicesChanged();
    Q_EMIT edited();
}

void TransactionEditor::readChoices()
{
    m_accounts = m_books.reader().all<Account>().value_or(QList<Account>());
    m_categories = m_books.reader().all<Category>().value_or(QList<Category>());
    m_tags = m_books.reader().all<Tag>().value_or(QList<Tag>());
    std::sort(m_tags.begin(), m_tags.end(), [](const Tag &a, const Tag &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    std::sort(m_accounts.begin(), m_accounts.end(), [](const Account &a, const Account &b) {
        return std::tie(a.sortOrder, a.name) < std::tie(b.sortOrder, b.name);
    });
    std::sort(m_categories.begin(), m_categories.end(), [](const Category &a, const Category &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
}

QDate TransactionEditor::parsedDate() const
{
    if (m_date.trimmed().compare(QLatin1String("t"), Qt::CaseInsensitive) == 0)
        return m_books.clock().today();
    return dateFromText(m_date, m_books.clock().today());
}

Result<Money> TransactionEditor::parsedAmount() const
{
    return amountFromExpression(m_amount, m_currency);
}

} // namespace finwise
