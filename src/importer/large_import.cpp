// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/large_import.h"

#include "importer/chunked_write.h"
#include "importer/limits.h"

#include <QFileInfo>

namespace finwise::importer {
namespace {

bool isWanted(const JudgedRow &row, const ImportChoices &choices)
{
    return row.novelty != Novelty::Duplicate || (row.deletedEarlier && choices.bringBackAll);
}

} // namespace

bool LargeImport::suits(const QString &path)
{
    return QFileInfo(path).size() > limits::kLargeFileBytes;
}

Result<LargeImport> LargeImport::read(const QString &path, const ImportOptions &options,
                                      ReadHooks hooks)
{
    LargeImport import;
    hooks.sink = [&import](TransactionDraft &&draft) {
        import.m_drafts.append(draft);
        return true;
    };
    hooks.restart = [&import] { import.m_drafts.clear(); };
    auto reading = readStatementFile(path, options, hooks);
    if (!reading)
        return fail(reading.error());
    import.m_reading = std::move(*reading);
    import.m_drafts.close();
    return import;
}

Result<DuplicateCounts> LargeImport::plan(Reader &reader, const Account &account)
{
    m_account = account;
    RowJudge judge(account.meta.id);
    judge.reserve(m_drafts.size());
    PackedDrafts::Cursor cursor(m_drafts);
    for (qint64 i = 0; i < m_drafts.size(); ++i) {
        TransactionDraft draft = cursor.next();
        if (auto changed = takeCurrency(account, draft); !changed)
            return fail(changed.error());
        judge.add(draft);
    }
    auto judged = judgeAgainst(reader, account, period(), judge);
    if (!judged)
        return fail(judged.error());
    m_rows = *std::move(judged);
    DuplicateCounts counts;
    for (const JudgedRow &row : std::as_const(m_rows)) {
        counts.duplicates += row.novelty == Novelty::Duplicate ? 1 : 0;
        counts.deletedEarlier += row.deletedEarlier ? 1 : 0;
        counts.possibleDuplicates += row.novelty == Novelty::PossibleDuplicate ? 1 : 0;
    }
    return counts;
}

Result<ImportResult> LargeImport::commit(Store &store, const ImportChoices &choices,
                                         const WriteHooks &hooks)
{
    ImportBatch batch{{}, m_account.meta.id, m_reading.file, store.clock().now(), 0, {}};
    {
        QList<Id> ids;
        for (const JudgedRow &row : std::as_const(m_rows)) {
            if (isWanted(row, choices))
                ids.append(row.id);
        }
        if (ids.isEmpty())
            return ImportResult{};
        batch.id = batchIdOf(m_account, ids);
        batch.rows = ids.size();
    }
    auto planner = RowPlanner::open(store.reader(), m_account, period());
    if (!planner)
        return fail(planner.error());
    RowWriter writer(store, m_account, planner->rules().get(), batch.id, choices);
    PackedDrafts::Cursor cursor(m_drafts);
    qsizetype next = 0;
    const auto nextRow = [&]() -> Result<QList<QList<Change>>> {
        TransactionDraft draft = cursor.next();
        while (!isWanted(m_rows[next], choices)) {
            draft = cursor.next();
            ++next;
        }
        if (auto changed = takeCurrency(m_account, draft); !changed)
            return fail(changed.error());
        RowPlanner::Answer answer = planner->answer(draft);
        const PlannedRow row{
            m_rows[next++],    answer.recipient, answer.suggestion, answer.transferTo, -1,
            answer.counterpart};
        return writer.groupsFor({draft, row, answer.ruled ? &*answer.ruled : nullptr, false});
    };
    if (auto written = writeInChunks(store, batch, nextRow, hooks); !written)
        return fail(written.error());
    return writer.result();
}

} // namespace finwise::importer
