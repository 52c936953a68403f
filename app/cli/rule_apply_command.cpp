// SPDX-License-Identifier: GPL-3.0-or-later
// rule apply: what the rules do to transactions that are there already.
#include "commands.h"

#include "lookup.h"
#include "rule_lookup.h"

#include "importer/rule_trial.h"

namespace finwise::cli {
namespace {

constexpr qsizetype kMostShown = 1'000;

struct ApplyOptions {
    std::string rule;
    std::string account;
    std::string from;
    std::string to;
    bool dryRun = false;
};

QJsonObject toJson(const importer::TriedRow &row)
{
    QJsonArray fired;
    for (const rules::RuleTrace &rule : row.trace)
        fired.append(rule.name);
    const QJsonObject before = dataToJson(row.before);
    const QJsonObject after = dataToJson(row.after);
    QJsonObject changes;
    for (auto field = after.begin(); field != after.end(); ++field) {
        if (before.value(field.key()) != field.value())
            changes.insert(field.key(), field.value());
    }
    return {{QStringLiteral("id"), row.before.meta.id.toString()},
            {QStringLiteral("date"), row.before.date.toString(Qt::ISODate)},
            {QStringLiteral("payee"), row.before.payee},
            {QStringLiteral("amount_minor"), row.before.amount.minor},
            {QStringLiteral("rules"), fired},
            {QStringLiteral("changes"), changes}};
}

Result<importer::TrialScope> scopeOf(Reader &reader, const ApplyOptions &options)
{
    importer::TrialScope scope;
    if (!options.account.empty()) {
        const auto account = findAccount(reader, text(options.account));
        if (!account)
            return fail(account.error());
        scope.account = account->meta.id;
    }
    if (!options.from.empty()) {
        const auto date = parseDate(QStringLiteral("--from"), options.from);
        if (!date)
            return fail(date.error());
        scope.from = *date;
    }
    if (!options.to.empty()) {
        const auto date = parseDate(QStringLiteral("--to"), options.to);
        if (!date)
            return fail(date.error());
        scope.to = *date;
    }
    return scope;
}

Result<rules::RuleSet> ruleSet(Reader &reader, const ApplyOptions &options)
{
    QList<AutomationRule> chosen;
    if (options.rule.empty()) {
        const auto all = reader.all<AutomationRule>();
        if (!all)
            return fail(all.error());
        chosen = *all;
    } else {
        const auto one = findNamed<AutomationRule>(reader, text(options.rule));
        if (!one)
            return fail(one.error());
        chosen.append(*one);
        chosen.last().isActive = true;
    }
    const auto recipients = reader.all<Recipient>();
    if (!recipients)
        return fail(recipients.error());
    return rules::RuleSet(chosen, *recipients);
}

Result<Answer> apply(Context &context, const ApplyOptions &options)
{
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    const auto rules = ruleSet(**reader, options);
    const auto scope = scopeOf(**reader, options);
    if (!rules || !scope)
        return fail(!rules ? rules.error() : scope.error());
    const auto trial = importer::tryRules(**reader, *rules, *scope, [&context](qint64 looked) {
        context.progress(QStringLiteral("%1 transactions looked at").arg(looked));
        return true;
    });
    if (!trial)
        return fail(trial.error());
    if (!options.dryRun && !trial->rows.isEmpty()) {
        const auto store = context.store();
        if (!store)
            return fail(store.error());
        const auto done = (*store)->mutate(importer::mutationOf(*trial, (*store)->catalog()));
        if (!done)
            return fail(done.error());
    }
    QJsonArray rows;
    for (const importer::TriedRow &row : trial->rows.mid(0, kMostShown))
        rows.append(toJson(row));
    QJsonArray broken;
    for (const rules::BrokenRule &rule : rules->broken())
        broken.append(QJsonObject{{QStringLiteral("name"), rule.name},
                                  {QStringLiteral("reason"), describe(rule.error)}});
    const QString text = options.dryRun ? QStringLiteral("%1 of %2 transactions would change.")
                                        : QStringLiteral("Changed %1 of %2 transactions.");
    return Answer{QJsonObject{{QStringLiteral("looked"), trial->looked},
                              {QStringLiteral("changed"), trial->rows.size()},
                              {QStringLiteral("dry_run"), options.dryRun},
                              {QStringLiteral("more"), trial->more},
                              {QStringLiteral("rows"), rows},
                              {QStringLiteral("broken_rules"), broken}},
                  text.arg(trial->rows.size()).arg(trial->looked)};
}

} // namespace

void addRuleApply(Command &rule, Context &context)
{
    addCommand<ApplyOptions>(
        rule, context, "apply", "Apply the rules to transactions that are there",
        "finwise-cli rule apply --from 2026-01-01 --dry-run",
        [](Command &command, ApplyOptions &options) {
            command.option("--rule", options.rule, "Only this one, by name or id");
            command.option("--account", options.account, "Only in this account");
            command.option("--from", options.from, "From this day on, YYYY-MM-DD");
            command.option("--to", options.to, "Until this day");
            command.flag("--dry-run", options.dryRun, "Show what would change, change nothing");
        },
        apply);
}

} // namespace finwise::cli
