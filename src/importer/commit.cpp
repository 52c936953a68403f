// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/commit.h"

#include "base/text.h"
#include "importer/chunked_write.h"
#include "store/queries.h"

namespace finwise::importer {
namespace {

// Amounts whose currency the file does not state are the account's. A list that is fine already is
// shared, not copied.
Result<QList<TransactionDraft>> inCurrencyOf(const Account &account,
                                             const QList<TransactionDraft> &drafts)
{
    QList<TransactionDraft> out = drafts;
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        if (drafts[i].amount.currency == account.openingBalance.currency)
            continue;
        if (auto changed = takeCurrency(account, out[i]); !changed)
            return fail(changed.error());
    }
    return out;
}

void countRow(ImportPlan &plan, const JudgedRow &row)
{
    switch (row.novelty) {
    case Novelty::New: ++plan.fresh; break;
    case Novelty::Duplicate:
        ++plan.duplicates;
        plan.deletedEarlier += row.deletedEarlier ? 1 : 0;
        break;
    case Novelty::Restored: ++plan.restored; break;
    case Novelty::PossibleDuplicate: ++plan.possibleDuplicates; break;
    }
}

bool isWanted(const ImportPlan &plan, qsizetype index, const ImportChoices &choices)
{
    const JudgedRow &row = plan.rows[index].judged;
    if (choices.leaveOut.contains(index))
        return false;
    return row.novelty != Novelty::Duplicate
        || (row.deletedEarlier && (choices.bringBackAll || choices.bringBack.contains(index)));
}

bool isMerged(const PlannedRow &row, qsizetype index, const ImportChoices &choices)
{
    return row.judged.completesManual && choices.merge.contains(index);
}

// How the rows look that the file's rows may be.
Result<QHash<qsizetype, TransactionGist>> readTwins(Reader &reader, const QList<JudgedRow> &rows)
{
    QHash<qsizetype, TransactionGist> twins;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i].twin.isNull())
            continue;
        const auto gist = transactionGist(reader, rows[i].twin);
        if (!gist)
            return fail(gist.error());
        if (*gist)
            twins.insert(i, **gist);
    }
    return twins;
}

} // namespace

const QString &ImportPlan::payeeOf(qsizetype row) const
{
    const int index = rows[row].ruled;
    return RowPlanner::payeeOf(drafts[row], index >= 0 ? &ruled[index] : nullptr);
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
    const Period period{reading.firstDate, reading.lastDate};
    auto planner = RowPlanner::open(reader, account, period);
    if (!planner)
        return fail(planner.error());
    plan.rules = planner->rules();
    RowJudge judge(account.meta.id);
    for (const TransactionDraft &draft : std::as_const(plan.drafts))
        judge.add(draft);
    const auto judged = judgeAgainst(reader, account, period, judge);
    if (!judged)
        return fail(judged.error());
    if (auto twins = readTwins(reader, *judged); twins)
        plan.twins = *std::move(twins);
    else
        return fail(twins.error());
    QSet<QString> missing;
    plan.rows.reserve(judged->size());
    for (qsizetype i = 0; i < judged->size(); ++i) {
        plan.rows.append(PlannedRow{judged->at(i), {}, {}, {}, -1, {}});
        PlannedRow &row = plan.rows.last();
        countRow(plan, row.judged);
        if (row.judged.novelty == Novelty::Duplicate && !row.judged.deletedEarlier)
            continue;
        RowPlanner::Answer answer = planner->answer(plan.drafts[i]);
        row.recipient = answer.recipient;
        row.suggestion = answer.suggestion;
        row.transferTo = answer.transferTo;
        row.counterpart = answer.counterpart;
        if (answer.ruled) {
            row.ruled = int(plan.ruled.size());
            plan.ruled.append(*std::move(answer.ruled));
        }
        const QString &payee = plan.payeeOf(i);
        if (row.recipient || row.transferTo || missing.contains(payee)
            || row.judged.novelty == Novelty::Duplicate)
            continue;
        missing.insert(payee);
        const QString name = normalizeText(payee);
        if (!name.isEmpty() && (name == payee || !missing.contains(name))) {
            missing.insert(name);
            plan.newRecipients.append(collapseSpaces(payee));
        }
    }
    return plan;
}

Result<ImportResult> commitImport(Store &store, const ImportPlan &plan,
                                  const ImportChoices &choices, const WriteHooks &hooks)
{
    QList<qsizetype> wanted;
    QList<Id> ids;
    ImportBatch batch{{}, plan.account.meta.id, plan.fileName, store.clock().now(), 0, {}};
    for (qsizetype i = 0; i < plan.rows.size(); ++i) {
        if (!isWanted(plan, i, choices))
            continue;
        wanted.append(i);
        ids.append(plan.rows[i].judged.id);
        if (isMerged(plan.rows[i], i, choices))
            batch.replaced.append(plan.rows[i].judged.twin);
    }
    if (wanted.isEmpty())
        return ImportResult{};
    batch.id = batchIdOf(plan.account, ids);
    batch.rows = wanted.size();
    RowWriter writer(store, plan.account, plan.rules.get(), batch.id, choices);
    qsizetype next = 0;
    const auto nextRow = [&]() -> Result<QList<QList<Change>>> {
        const qsizetype index = wanted[next++];
        const PlannedRow &row = plan.rows[index];
        return writer.groupsFor({plan.drafts[index], row,
                                 row.ruled >= 0 ? &plan.ruled[row.ruled] : nullptr,
                                 isMerged(row, index, choices)});
    };
    if (auto written = writeInChunks(store, batch, nextRow, hooks); !written)
        return fail(written.error());
    return writer.result();
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
    return store.takeBack(*known);
}

} // namespace finwise::importer
