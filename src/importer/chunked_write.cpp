// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/chunked_write.h"

#include "importer/currency_text.h"
#include "store/queries.h"

#include <QCryptographicHash>

namespace finwise::importer {
namespace {

// More than one batch of the wire: edits made by hand overtake the rest.
constexpr qint64 kBulkRows = 15;
constexpr qint64 kRowsPerProgress = 500;

// Hands out the groups of up to `rows` rows, one by one.
class GroupSource {
public:
    GroupSource(const NextRow &nextRow, const WriteHooks &hooks, qint64 done, qint64 total)
        : m_nextRow(nextRow),
          m_hooks(hooks),
          m_done(done),
          m_total(total),
          m_end(std::min(done + hooks.rowsPerTransaction, total))
    {
    }
    [[nodiscard]] qint64 end() const { return m_end; }

    Result<bool> operator()(QList<Change> &group)
    {
        if (m_waiting.isEmpty()) {
            if (m_done == m_end)
                return false;
            if (m_done % kRowsPerProgress == 0 && m_hooks.progress
                && !m_hooks.progress(m_done, m_total))
                return fail(ErrorKind::Cancelled, QStringLiteral("import"),
                            QStringLiteral("the import was stopped"));
            auto groups = m_nextRow();
            if (!groups)
                return fail(groups.error());
            m_waiting = std::move(*groups);
            ++m_done;
        }
        group = m_waiting.takeFirst();
        return true;
    }

private:
    const NextRow &m_nextRow;
    const WriteHooks &m_hooks;
    qint64 m_done = 0;
    qint64 m_total = 0;
    qint64 m_end = 0;
    QList<QList<Change>> m_waiting;
};

ExistingRow existingRow(const ExistingTransaction &row)
{
    return {row.id, row.date, row.minor, row.deleted, row.deleted && !row.takenBack, !row.imported};
}

// The account's rows that the drafts of the period may be.
Result<QList<ExistingRow>> existingRows(Reader &reader, const Account &account,
                                        const Period &period)
{
    QList<ExistingRow> rows;
    if (!period.first.isValid())
        return rows;
    const QDate from = period.first.addDays(-kSimilarDays);
    const QDate to = period.last.addDays(kSimilarDays);
    const auto count = countForDedupe(reader, account.meta.id, from, to);
    if (!count)
        return fail(count.error());
    rows.reserve(*count); // growing would hold a million of them twice
    const auto read = eachForDedupe(
        reader, account.meta.id, from, to,
        [&rows](const ExistingTransaction &row) { rows.append(existingRow(row)); });
    if (!read)
        return fail(read.error());
    return rows;
}

} // namespace

Result<void> takeCurrency(const Account &account, TransactionDraft &draft)
{
    const Currency wanted = account.openingBalance.currency;
    if (draft.amount.currency == wanted)
        return {};
    const bool sameScale = draft.amount.currency.decimals() == wanted.decimals();
    const bool alike = draft.currencyBySign
                    && areWrittenAlike(draft.amount.currency.code(), wanted.code());
    if ((draft.currencyStated && !alike) || !sameScale)
        return fail(ErrorKind::Validation, QStringLiteral("account"),
                    QStringLiteral("the statement is in %1 (line %2), the account \"%3\" in %4")
                        .arg(draft.amount.currency.code())
                        .arg(draft.line)
                        .arg(account.name, wanted.code()));
    draft.amount.currency = wanted;
    return {};
}

Result<QList<JudgedRow>> judgeAgainst(Reader &reader, const Account &account, const Period &period,
                                      RowJudge &judge)
{
    auto existing = existingRows(reader, account, period);
    const auto anywhere = hasImportedRows(reader);
    if (!existing || !anywhere)
        return fail(!existing ? existing.error() : anywhere.error());
    Result<void> outcome;
    FindMoved findMoved;
    if (*anywhere) {
        findMoved = [&](const Id &id) -> std::optional<ExistingRow> {
            const auto row = transactionForDedupe(reader, id);
            if (!row && outcome)
                outcome = fail(row.error());
            return row && *row ? std::optional(existingRow(**row)) : std::nullopt;
        };
    }
    QList<JudgedRow> judged = judge.judge(*std::move(existing), findMoved);
    if (!outcome)
        return fail(outcome.error());
    return judged;
}

Id batchIdOf(const Account &account, const QList<Id> &rows)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const Id &row : rows)
        hash.addData(row.toBytes());
    return Id::v5(account.meta.id,
                  QStringLiteral("batch:") + QString::fromLatin1(hash.result().toHex()));
}

Result<void> writeInChunks(Store &store, const ImportBatch &batch, const NextRow &nextRow,
                           const WriteHooks &hooks)
{
    std::unique_ptr<QLockFile> lock;
    if (batch.rows > hooks.rowsPerTransaction) {
        auto locked = store.lockImports();
        if (!locked)
            return fail(locked.error());
        lock = std::move(*locked);
    }
    qint64 done = 0;
    while (done < batch.rows) {
        GroupSource source(nextRow, hooks, done, batch.rows);
        Mutation mutation;
        mutation.bulk = batch.rows > kBulkRows;
        mutation.importBatch = batch;
        mutation.importBatch->complete = source.end() == batch.rows;
        mutation.more = [&source](QList<Change> &group) { return source(group); };
        const auto written = store.mutate(mutation);
        if (written) {
            done = source.end();
            continue;
        }
        lock.reset();
        // What cannot be taken back now – the disk is full – is taken back at the next start.
        if (done > 0) [[maybe_unused]]
            const auto back = store.takeBack(batch);
        return fail(written.error());
    }
    return {};
}

} // namespace finwise::importer
