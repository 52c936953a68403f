// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/row_writer.h"

#include "base/text.h"
#include "domain/deterministic_id.h"
#include "importer/row_planner.h"

namespace finwise::importer {
namespace {

Transaction transactionOf(const TransactionDraft &draft, const PlannedRow &row,
                          const Account &account)
{
    Transaction out;
    out.meta.id = row.judged.id;
    out.accountId = account.meta.id;
    out.date = draft.date;
    out.valueDate = draft.valueDate;
    out.amount = draft.amount;
    out.description = draft.description;
    out.payee = draft.payee;
    out.originalPayee = draft.payee;
    out.counterpartyIban = draft.counterpartyIban;
    out.mandateReference = draft.mandateReference;
    out.creditorId = draft.creditorId;
    out.endToEndId = draft.endToEndId;
    out.recipientId = row.recipient;
    out.type = draft.amount.minor < 0 ? TransactionType::Expense : TransactionType::Income;
    if (row.transferTo) {
        out.type = TransactionType::AccountTransfer;
        out.transferToAccountId = row.transferTo;
        out.counterTransactionId = row.counterpart;
    }
    return out;
}

} // namespace

RowWriter::RowWriter(Store &store, const Account &account, const RowRules *rules, const Id &batch,
                     const ImportChoices &choices)
    : m_store(store), m_account(account), m_rules(rules), m_choices(choices)
{
    m_result.batch = batch;
}

Result<QList<QList<Change>>> RowWriter::groupsFor(const RowToWrite &wanted)
{
    QList<QList<Change>> groups;
    PlannedRow row = wanted.row;
    if (m_choices.createRecipients && !row.recipient && !row.transferTo)
        row.recipient = recipientFor(RowPlanner::payeeOf(wanted.draft, wanted.ruled), groups);
    Transaction transaction = transactionOf(wanted.draft, row, m_account);
    transaction.importBatchId = m_result.batch;
    if (wanted.ruled != nullptr) {
        rules::Changes changes = wanted.ruled->changes;
        changes.recipient = row.recipient;
        rules::apply(changes, transaction);
    }
    if (m_rules != nullptr)
        m_rules->late(transaction);
    QList<Change> group;
    if (wanted.merge) {
        if (auto taken = takeOver(row.judged.twin, transaction, group); !taken)
            return fail(taken.error());
        ++m_result.merged;
    }
    if (transaction.counterTransactionId) {
        if (auto linked = link(*transaction.counterTransactionId, transaction, group); !linked)
            return fail(linked.error());
    }
    group.prepend(Mutation::encoded(m_store.catalog(), transaction));
    groups.append(std::move(group));
    ++m_result.imported;
    m_result.restored += row.judged.novelty == Novelty::Restored ? 1 : 0;
    m_result.transfers += row.transferTo ? 1 : 0;
    return groups;
}

// Creates the recipient of a name unless an equal one came up before in this import.
std::optional<Id> RowWriter::recipientFor(const QString &payee, QList<QList<Change>> &groups)
{
    if (const auto known = m_recipients.constFind(payee); known != m_recipients.constEnd())
        return *known;
    std::optional<Id> id;
    if (const QString name = normalizeText(payee); !name.isEmpty()) {
        id = importedRecipientId(m_store.tenant(), name);
        if (!m_created.contains(name)) {
            Recipient recipient;
            recipient.meta.id = *id;
            recipient.name = collapseSpaces(payee);
            groups.append(QList<Change>{Mutation::encoded(m_store.catalog(), recipient)});
            m_created.insert(name, *id);
            ++m_result.recipientsCreated;
        }
    }
    m_recipients.insert(payee, id);
    return id;
}

// What the user had filled in by hand goes on living in the bank's row; his entry goes.
Result<void> RowWriter::takeOver(const Id &manual, Transaction &transaction, QList<Change> &group)
{
    const auto found = m_store.reader().get<Transaction>(manual);
    if (!found)
        return fail(found.error());
    if (!*found) // deleted since the plan was made
        return {};
    const Transaction &entered = **found;
    const auto keep = [](auto &to, const auto &from) {
        if (from)
            to = from;
    };
    keep(transaction.categoryId, entered.categoryId);
    keep(transaction.recipientId, entered.recipientId);
    keep(transaction.planningTransactionId, entered.planningTransactionId);
    keep(transaction.toCategoryId, entered.toCategoryId);
    if (entered.transferToAccountId && !transaction.transferToAccountId) {
        transaction.type = entered.type;
        transaction.transferToAccountId = entered.transferToAccountId;
    }
    keep(transaction.counterTransactionId, entered.counterTransactionId);
    if (!entered.splits.isEmpty() && entered.amount == transaction.amount)
        transaction.splits = entered.splits;
    if (!entered.tagIds.isEmpty())
        transaction.tagIds = entered.tagIds;
    transaction.note = entered.note;
    transaction.reconciled = entered.reconciled;
    Change gone{Change::Kind::Delete, Record{&m_store.catalog().type<Transaction>(), {}, {}}};
    gone.record.meta.id = manual;
    group.append(gone);
    return {};
}

Result<void> RowWriter::link(const Id &other, const Transaction &transaction, QList<Change> &group)
{
    auto found = m_store.reader().get<Transaction>(other);
    if (!found)
        return fail(found.error());
    if (!*found)
        return {};
    (*found)->counterTransactionId = transaction.meta.id;
    group.append(Mutation::encoded(m_store.catalog(), **found));
    return {};
}

} // namespace finwise::importer
