// SPDX-License-Identifier: GPL-3.0-or-later
// The rules on transactions that are there already: first what they would change and why, then
// one change that does it. Thread rule: tryRules on the reader's thread; results are plain values.
#pragma once

#include "rules/rule_engine.h"
#include "store/change.h"
#include "store/reader.h"

#include <functional>

namespace finwise::importer {

struct TriedRow {
    Transaction before;
    Transaction after;
    QList<rules::RuleTrace> trace; // of the rules that fired
};

struct RuleTrial {
    static constexpr qsizetype kMaxRows = 100'000;
    qint64 looked = 0;    // transactions that were looked at
    QList<TriedRow> rows; // those that would change
    bool more = false;    // there are more than kMaxRows; do these, then try again
};

struct TrialScope {
    std::optional<Id> account;
    QDate from;
    QDate to;
};

// progress gets the number of transactions looked at; false stops with Cancelled.
Result<RuleTrial> tryRules(Reader &reader, const rules::RuleSet &rules, const TrialScope &scope,
                           const std::function<bool(qint64 looked)> &progress = {});

// Writes the rows of the trial but those left out, as one change.
Mutation mutationOf(const RuleTrial &trial, const EntityCatalog &catalog,
                    const QSet<qsizetype> &leaveOut = {});

} // namespace finwise::importer
