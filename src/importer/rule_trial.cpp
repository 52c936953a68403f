// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/rule_trial.h"

#include "store/queries.h"

namespace finwise::importer {
namespace {

constexpr int kPageRows = 5'000;
// More than one batch of the wire: edits made by hand overtake the rest.
constexpr qsizetype kBulkRows = 15;

void tryOne(RuleTrial &trial, const rules::RuleSet &rules, const Transaction &transaction)
{
    rules::Policy policy;
    policy.trace = false;
    // Moving an imported row would make the same statement bring it once more.
    policy.keepAccount = transaction.importBatchId.has_value();
    const rules::Outcome outcome = rules.evaluate(transaction, policy);
    TriedRow row{transaction, transaction, outcome.trace};
    if (!rules::apply(outcome.changes, row.after))
        return;
    if (trial.rows.size() < RuleTrial::kMaxRows)
        trial.rows.append(std::move(row));
    else
        trial.more = true;
}

} // namespace

Result<RuleTrial> tryRules(Reader &reader, const rules::RuleSet &rules, const TrialScope &scope,
                           const std::function<bool(qint64 looked)> &progress)
{
    RuleTrial trial;
    TransactionFilter filter;
    filter.account = scope.account;
    filter.from = scope.from;
    filter.to = scope.to;
    filter.limit = kPageRows;
    for (;;) {
        const auto page = transactions(reader, filter);
        if (!page)
            return fail(page.error());
        for (const Transaction &transaction : *page) {
            tryOne(trial, rules, transaction);
            // The next page begins at this day, behind the rows of it that were seen.
            filter.offset = transaction.date == filter.from ? filter.offset + 1 : 1;
            filter.from = transaction.date;
        }
        trial.looked += page->size();
        if (progress && !progress(trial.looked))
            return fail(ErrorKind::Cancelled, QStringLiteral("rules"),
                        QStringLiteral("trying the rules was stopped"));
        if (page->size() < kPageRows || trial.more)
            return trial;
    }
}

Mutation mutationOf(const RuleTrial &trial, const EntityCatalog &catalog,
                    const QSet<qsizetype> &leaveOut)
{
    Mutation mutation;
    for (qsizetype i = 0; i < trial.rows.size(); ++i) {
        if (!leaveOut.contains(i))
            mutation.write(catalog.record(trial.rows[i].after));
    }
    mutation.bulk = mutation.groups.size() > kBulkRows;
    return mutation;
}

} // namespace finwise::importer
