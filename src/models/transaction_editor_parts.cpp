// SPDX-License-Identifier: GPL-3.0-or-later
// Completion, tags and parts of the TransactionEditor.
#include "models/amount_expression.h"
#include "models/format.h"
#include "models/transaction_editor.h"
#include "store/register_query.h"

namespace finwise {

namespace {
constexpr int kSuggestions = 8;
}

QStringList TransactionEditor::tagNames() const
{
    QStringList names;
    for (const Tag &tag : m_tags)
        names.append(tag.name);
    return names;
}

void TransactionEditor::suggestPayees(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        m_suggestions.clear();
        Q_EMIT suggested();
        return;
    }
    const std::function<Result<QStringList>(Reader &)> question =
        [text = text.trimmed()](Reader &reader) { return payeesLike(reader, text, kSuggestions); };
    m_books.ask<Result<QStringList>>(this, question, [this](const Result<QStringList> &payees) {
        // Without suggestions one can still type.
        m_suggestions = payees.value_or(QStringList());
        Q_EMIT suggested();
    });
}

void TransactionEditor::choosePayee(const QString &payee)
{
    setPayee(payee);
    m_suggestions.clear();
    Q_EMIT suggested();
    if (m_transaction.categoryId || !m_splits.isEmpty())
        return;
    const std::function<Result<std::optional<Id>>(Reader &)> question = [payee](Reader &reader) {
        return lastCategoryOf(reader, payee);
    };
    m_books.ask<Result<std::optional<Id>>>(
        this, question, [this, payee](const Result<std::optional<Id>> &category) {
            if (!category || !*category || m_transaction.payee != payee || m_transaction.categoryId)
                return;
            m_transaction.categoryId = *category;
            Q_EMIT edited();
        });
}

bool TransactionEditor::isTagged(int tag) const
{
    return tag >= 0 && tag < m_tags.size() && m_transaction.tagIds.contains(m_tags.at(tag).meta.id);
}

void TransactionEditor::setTagged(int tag, bool tagged)
{
    if (tag < 0 || tag >= m_tags.size() || isTagged(tag) == tagged)
        return;
    if (tagged)
        m_transaction.tagIds.append(m_tags.at(tag).meta.id);
    else
        m_transaction.tagIds.removeAll(m_tags.at(tag).meta.id);
    Q_EMIT edited();
}

void TransactionEditor::addSplit()
{
    // The first time the whole amount becomes the first part.
    if (m_splits.isEmpty())
        m_splits.append({m_transaction.categoryId, m_amount});
    m_splits.append(SplitLine());
    Q_EMIT splitsChanged();
    Q_EMIT edited();
}

void TransactionEditor::removeSplit(int split)
{
    if (split < 0 || split >= m_splits.size())
        return;
    m_splits.removeAt(split);
    // One part alone is no division.
    if (m_splits.size() == 1) {
        m_transaction.categoryId = m_splits.first().category;
        m_splits.clear();
    }
    Q_EMIT splitsChanged();
    Q_EMIT edited();
}

int TransactionEditor::splitCategoryIndex(int split) const
{
    if (split < 0 || split >= m_splits.size())
        return 0;
    for (int i = 0; i < m_categories.size(); ++i) {
        if (m_splits.at(split).category == m_categories.at(i).meta.id)
            return i + 1;
    }
    return 0;
}

void TransactionEditor::setSplitCategoryIndex(int split, int index)
{
    if (split < 0 || split >= m_splits.size())
        return;
    if (index > 0 && index <= m_categories.size())
        m_splits[split].category = m_categories.at(index - 1).meta.id;
    else
        m_splits[split].category.reset();
    Q_EMIT edited();
}

QString TransactionEditor::splitAmount(int split) const
{
    return split >= 0 && split < m_splits.size() ? m_splits.at(split).amount : QString();
}

void TransactionEditor::setSplitAmount(int split, const QString &amount)
{
    if (split < 0 || split >= m_splits.size())
        return;
    m_splits[split].amount = amount;
    Q_EMIT edited();
}

Result<QList<Split>> TransactionEditor::parsedSplits() const
{
    QList<Split> splits;
    if (m_splits.isEmpty())
        return splits;
    const auto whole = parsedAmount();
    if (!whole)
        return fail(whole.error());
    qint64 sum = 0;
    for (const SplitLine &line : m_splits) {
        const auto part = amountFromExpression(line.amount, m_currency);
        if (!part)
            return fail(part.error());
        Split split;
        split.categoryId = line.category;
        split.minor = m_income ? part->minor : -part->minor;
        sum += part->minor;
        splits.append(split);
    }
    if (sum != whole->minor)
        return fail(ErrorKind::Validation, QStringLiteral("splits"),
                    moneyText(Money{whole->minor - sum, m_currency}));
    return splits;
}

QString TransactionEditor::splitProblem() const
{
    const auto splits = parsedSplits();
    if (splits || m_amount.isEmpty())
        return {};
    return splits.error().where == QStringLiteral("splits")
             ? tr("%1 are left to divide.").arg(splits.error().message)
             : tr("Write an amount for each part.");
}

} // namespace finwise
