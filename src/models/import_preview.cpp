// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_preview.h"

#include <algorithm>

namespace finwise {

using importer::ImportReading;
using importer::Novelty;
using importer::TransactionDraft;

StatementTotals totalsOf(const ImportReading &reading)
{
    StatementTotals totals;
    if (reading.drafts.isEmpty())
        return totals;
    totals.sum.currency = reading.drafts.first().amount.currency;
    for (const TransactionDraft &draft : reading.drafts)
        totals.sum = add(totals.sum, draft.amount).value_or(totals.sum);
    const bool newestFirst = reading.interpretation.proof.newestFirst;
    const TransactionDraft &last = newestFirst ? reading.drafts.first() : reading.drafts.last();
    if (!last.balanceMinor || !reading.interpretation.proof.proves())
        return totals;
    totals.closing = Money{*last.balanceMinor, last.amount.currency};
    const auto less = negated(totals.sum);
    const auto opening = less ? add(*totals.closing, *less) : less;
    if (opening)
        totals.opening = *opening;
    return totals;
}

ImportPreview::Bucket ImportPreview::bucketOf(const Entry &entry) const
{
    if (entry.kind == Entry::Kind::Problem)
        return Problem;
    if (entry.kind == Entry::Kind::Skipped)
        return All;
    switch (plan.rows.at(entry.position).judged.novelty) {
    case Novelty::New:
    case Novelty::Restored: return New;
    case Novelty::Duplicate: return Duplicate;
    case Novelty::PossibleDuplicate: return Possible;
    }
    Q_UNREACHABLE();
}

bool ImportPreview::addsToBalance(const Entry &entry) const
{
    const Bucket bucket = bucketOf(entry);
    return (bucket == New || bucket == Possible)
        && !plan.rows.at(entry.position).judged.completesManual;
}

std::shared_ptr<const ImportPreview> ImportPreview::of(importer::ImportPlan plan,
                                                       std::shared_ptr<const ImportReading> reading)
{
    auto out = std::make_shared<ImportPreview>();
    out->plan = std::move(plan);
    out->reading = std::move(reading);
    const auto append = [&](Entry::Kind kind, const auto &list) {
        for (qsizetype i = 0; i < list.size(); ++i)
            out->entries.append({kind, i, list.at(i).line});
    };
    append(Entry::Kind::Draft, out->plan.drafts);
    append(Entry::Kind::Problem, out->reading->problems);
    append(Entry::Kind::Skipped, out->reading->skipped);
    std::stable_sort(out->entries.begin(), out->entries.end(),
                     [](const Entry &a, const Entry &b) { return a.line < b.line; });
    if (!out->plan.drafts.isEmpty())
        out->toImport.currency = out->plan.drafts.first().amount.currency;
    for (qsizetype i = 0; i < out->entries.size(); ++i) {
        const Entry &entry = out->entries.at(i);
        const Bucket bucket = out->bucketOf(entry);
        out->rows.at(All).append(i);
        if (bucket != All)
            out->rows.at(bucket).append(i);
        // A row that takes over an entry made by hand leaves the balance as it is.
        if (out->addsToBalance(entry))
            out->toImport = add(out->toImport, out->plan.drafts.at(entry.position).amount)
                                .value_or(out->toImport);
    }
    return out;
}

} // namespace finwise
