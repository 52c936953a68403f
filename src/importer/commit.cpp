// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/commit.h"

#include "base/text.h"
#include "domain/deterministic_id.h"
#include "domain/iban.h"
#include "importer/limits.h"
#include "importer/recipient_match.h"
#include "store/queries.h"

#include <QCryptographicHash>

namespace finwise::importer {
namespace {

// More than one batch of the wire: edits made by hand overtake the rest.
constexpr qsizetype kBulkRows = 15;

QString choicesOf(const QList<Account> &accounts)
{
    QStringList names;
    for (const Account &account : accounts)
        names.append(account.iban.isEmpty()
                         ? account.name
                         : QStringLiteral("%1 (%2)").arg(account.name, account.iban));
    return names.join(QStringLiteral(", "));
}

Result<QList<ExistingRow>> existingRows(Reader &reader, const Account &account,
                                        const ImportReading &reading)
{
    QList<ExistingRow> rows;
    if (reading.drafts.isEmpty())
        return rows;
    const auto found = transactionsForDedupe(reader, account.meta.id,
                                             reading.firstDate.addDays(-kSimilarDays),
                                             reading.lastDate.addDays(kSimilarDays));
    if (!found)
        return fail(found.error());
    rows.reserve(found->size());
    for (const ExistingTransaction &transaction : *found)
        rows.append({transaction.id, transaction.date, transaction.minor, transaction.deleted});
    return rows;
}

// Amounts whose currency the file does not state are the account's.
Result<QList<TransactionDraft>> inCurrencyOf(const Account &account,
                                             const QList<TransactionDraft> &drafts)
{
    const Currency wanted = account.openingBalance.currency;
    QList<TransactionDraft> out = drafts;
    for (TransactionDraft &draft : out) {
        if (draft.amount.currency == wanted)
            continue;
        const bool sameScale = draft.amount.currency.decimals() == wanted.decimals();
        if (draft.currencyStated || !sameScale)
            return fail(ErrorKind::Validation, QStringLiteral("line %1").arg(draft.line),
                        QStringLiteral("the statement is in %1, the account \"%2\" in %3")
                            .arg(draft.amount.currency.code(), account.name, wanted.code()));
        draft.amount.currency = wanted;
    }
    return out;
}

void countRow(ImportPlan &plan, Novelty novelty)
{
    switch (novelty) {
    case Novelty::New: ++plan.fresh; break;
    case Novelty::Duplicate: ++plan.duplicates; break;
    case Novelty::Restored: ++plan.restored; break;
    case Novelty::PossibleDuplicate: ++plan.possibleDuplicates; break;
    }
}

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
    }
    return out;
}

// The same rows in the same account make the same batch, on every device.
Id batchIdOf(const Account &account, const QList<qsizetype> &wanted, const ImportPlan &plan)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const qsizetype index : wanted)
        hash.addData(plan.rows[index].judged.id.toBytes());
    return Id::v5(account.meta.id,
                  QStringLiteral("batch:") + QString::fromLatin1(hash.result().toHex()));
}

// Creates the recipient of a name unless an equal one came up before in this import.
Id recipientFor(const QString &payee, const Store &store, QHash<QString, Id> &created,
                Mutation &mutation)
{
    const QString normalized = normalizeText(payee);
    const auto known = created.constFind(normalized);
    if (known != created.constEnd())
        return *known;
    Recipient recipient;
    recipient.meta.id = importedRecipientId(store.tenant(), normalized);
    recipient.name = collapseSpaces(payee);
    created.insert(normalized, recipient.meta.id);
    mutation.write(store.catalog().record(recipient));
    return recipient.meta.id;
}

} // namespace

Result<Account> accountForImport(Reader &reader, const QString &ownIban, const QString &nameOrIban)
{
    const auto accounts = reader.all<Account>();
    if (!accounts)
        return fail(accounts.error());
    const auto matching = [&](const auto &matches) {
        QList<Account> found;
        std::copy_if(accounts->begin(), accounts->end(), std::back_inserter(found), matches);
        return found;
    };
    if (!nameOrIban.isEmpty()) {
        const QString name = normalizeText(nameOrIban);
        const QString iban = normalizedIban(nameOrIban);
        const auto found = matching([&](const Account &account) {
            return normalizeText(account.name) == name
                || (!account.iban.isEmpty() && account.iban == iban);
        });
        if (found.size() == 1)
            return found.first();
        if (found.isEmpty())
            return fail(ErrorKind::NotFound, nameOrIban,
                        QStringLiteral("there is no such account; there are: %1")
                            .arg(choicesOf(*accounts)));
        return fail(ErrorKind::Ambiguous, nameOrIban,
                    QStringLiteral("several accounts are called that: %1").arg(choicesOf(found)));
    }
    const auto own = matching(
        [&](const Account &account) { return !ownIban.isEmpty() && account.iban == ownIban; });
    if (own.size() == 1)
        return own.first();
    if (accounts->size() == 1)
        return accounts->first();
    if (accounts->isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("account"),
                    QStringLiteral("there is no account yet; add one first"));
    return fail(
        ErrorKind::Ambiguous, QStringLiteral("account"),
        QStringLiteral("name the account of this statement, one of: %1").arg(choicesOf(*accounts)));
}

Result<ImportPlan> planImport(Reader &reader, const Account &account, const ImportReading &reading)
{
    ImportPlan plan;
    plan.account = account;
    plan.fileName = reading.file;
    auto drafts = inCurrencyOf(account, reading.drafts);
    if (!drafts)
        return fail(drafts.error());
    plan.drafts = std::move(*drafts);
    const auto existing = existingRows(reader, account, reading);
    if (!existing)
        return fail(existing.error());
    const auto recipients = reader.all<Recipient>();
    const auto accounts = reader.all<Account>();
    if (!recipients || !accounts)
        return fail(!recipients ? recipients.error() : accounts.error());
    QHash<QString, Id> ownAccounts;
    for (const Account &own : *accounts) {
        if (!own.iban.isEmpty() && own.meta.id != account.meta.id)
            ownAccounts.insert(own.iban, own.meta.id);
    }
    RecipientMatcher matcher(*recipients);
    QSet<QString> missing;
    const QList<JudgedRow> judged = judgeRows(account.meta.id, plan.drafts, *existing);
    plan.rows.reserve(judged.size());
    for (qsizetype i = 0; i < judged.size(); ++i) {
        const TransactionDraft &draft = plan.drafts[i];
        PlannedRow row{judged[i], {}, {}, {}};
        countRow(plan, row.judged.novelty);
        if (row.judged.novelty != Novelty::Duplicate) {
            const RecipientMatch match = matcher.match(draft.payee);
            row.recipient = match.recipient;
            row.suggestion = match.suggestion;
            const auto own = ownAccounts.constFind(draft.counterpartyIban);
            if (own != ownAccounts.constEnd())
                row.transferTo = *own;
            const QString name = normalizeText(draft.payee);
            if (!row.recipient && !row.transferTo && !name.isEmpty() && !missing.contains(name)) {
                missing.insert(name);
                plan.newRecipients.append(collapseSpaces(draft.payee));
            }
        }
        plan.rows.append(row);
    }
    return plan;
}

Result<ImportResult> commitImport(Store &store, const ImportPlan &plan,
                                  const ImportChoices &choices)
{
    ImportResult result;
    QList<qsizetype> wanted;
    for (qsizetype i = 0; i < plan.rows.size(); ++i) {
        if (plan.rows[i].judged.novelty != Novelty::Duplicate && !choices.leaveOut.contains(i))
            wanted.append(i);
    }
    if (wanted.isEmpty())
        return result;
    result.batch = batchIdOf(plan.account, wanted, plan);
    QHash<QString, Id> created;
    for (qsizetype start = 0; start < wanted.size(); start += limits::kRowsPerCommit) {
        Mutation mutation;
        mutation.bulk = wanted.size() > kBulkRows;
        mutation.importBatch = ImportBatch{result.batch,        plan.account.meta.id, plan.fileName,
                                           store.clock().now(), wanted.size(),        std::nullopt};
        const qsizetype end = std::min<qsizetype>(start + limits::kRowsPerCommit, wanted.size());
        for (const qsizetype index : wanted.mid(start, end - start)) {
            const TransactionDraft &draft = plan.drafts[index];
            PlannedRow row = plan.rows[index];
            const bool create = choices.createRecipients && !row.recipient && !row.transferTo
                             && !normalizeText(draft.payee).isEmpty();
            if (create)
                row.recipient = recipientFor(draft.payee, store, created, mutation);
            Transaction transaction = transactionOf(draft, row, plan.account);
            transaction.importBatchId = result.batch;
            mutation.write(store.catalog().record(transaction));
            ++result.imported;
            result.restored += row.judged.novelty == Novelty::Restored ? 1 : 0;
            result.transfers += row.transferTo ? 1 : 0;
        }
        if (auto done = store.mutate(mutation); !done)
            return fail(done.error());
    }
    result.recipientsCreated = created.size();
    return result;
}

Result<qint64> undoImport(Store &store, const Id &batch)
{
    const auto batches = importBatches(store.reader());
    if (!batches)
        return fail(batches.error());
    const auto known = std::find_if(batches->begin(), batches->end(),
                                    [&](const ImportBatch &one) { return one.id == batch; });
    if (known == batches->end())
        return fail(ErrorKind::NotFound, batch.toString(),
                    QStringLiteral("there is no such import on this device"));
    if (known->undoneAt)
        return fail(ErrorKind::Validation, batch.toString(),
                    QStringLiteral("this import was taken back already"));
    const auto records = transactionsOfImport(store.reader(), batch);
    if (!records)
        return fail(records.error());
    Mutation mutation;
    mutation.bulk = records->size() > kBulkRows;
    mutation.importBatch = *known;
    mutation.importBatch->undoneAt = store.clock().now();
    for (const Record &record : *records)
        mutation.remove(*record.type, record.meta.id);
    if (auto done = store.mutate(mutation); !done)
        return fail(done.error());
    return records->size();
}

} // namespace finwise::importer
