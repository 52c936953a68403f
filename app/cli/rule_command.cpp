// SPDX-License-Identifier: GPL-3.0-or-later
// rule list|add|enable|disable|delete: the automation rules.
#include "commands.h"

#include "lookup.h"
#include "rule_lookup.h"
#include "text_table.h"

#include "rules/rule.h"

#include <algorithm>

namespace finwise::cli {
namespace {

struct AddOptions {
    std::string name;
    std::vector<std::string> conditions;
    std::vector<std::string> actions;
    std::string stage = "DEFAULT";
    int priority = 0;
    bool any = false;
};
struct NamedOptions {
    std::string rule;
};

QJsonObject toJson(const AutomationRule &rule)
{
    const auto read = rules::parseRule(rule);
    return {{QStringLiteral("id"), rule.meta.id.toString()},
            {QStringLiteral("name"), rule.name},
            {QStringLiteral("stage"), QString(enumName(rule.stage))},
            {QStringLiteral("priority"), rule.priority},
            {QStringLiteral("active"), rule.isActive},
            {QStringLiteral("logic"), QString(enumName(rule.conditionLogic))},
            {QStringLiteral("conditions"), rule.conditions},
            {QStringLiteral("actions"), rule.actions},
            {QStringLiteral("problem"), read ? QJsonValue() : QJsonValue(describe(read.error()))}};
}

Result<QList<AutomationRule>> rulesInOrder(Reader &reader)
{
    auto rules = reader.all<AutomationRule>();
    if (rules)
        std::sort(rules->begin(), rules->end(), [](const auto &a, const auto &b) {
            return std::tie(a.stage, a.priority, a.meta.id)
                 < std::tie(b.stage, b.priority, b.meta.id);
        });
    return rules;
}

template <class E> Result<QJsonValue> idOf(Reader &reader, const QString &named)
{
    const auto record = findNamed<E>(reader, named);
    if (!record)
        return fail(record.error());
    return QJsonValue(record->meta.id.toString());
}

// "RECIPIENT_CONTAINS=Bakery", "AMOUNT_LESS:less_than=-100", "DESCRIPTION_CONTAINS:is_empty".
struct Line {
    QString type;
    QString op;
    QString value;
};
Line lineOf(const std::string &written)
{
    const QString all = text(written);
    const qsizetype equals = all.indexOf(u'=');
    const QString head = equals < 0 ? all : all.left(equals);
    return {head.section(u':', 0, 0).trimmed(), head.section(u':', 1).trimmed(),
            equals < 0 ? QString() : all.mid(equals + 1)};
}

Result<QJsonObject> conditionOf(Reader &reader, const std::string &written)
{
    const Line line = lineOf(written);
    QJsonObject json{
        {QStringLiteral("type"), line.type},
        {QStringLiteral("operator"), line.op.isEmpty() ? QStringLiteral("equals") : line.op},
        {QStringLiteral("value"), line.value}};
    const QStringList parts = line.op == QStringLiteral("one_of")
                                ? line.value.split(u';', Qt::SkipEmptyParts)
                                : QStringList{line.value};
    QJsonArray values;
    for (const QString &part : parts) {
        if (line.type != QStringLiteral("ACCOUNT_IS")) {
            values.append(part.trimmed());
            continue;
        }
        const auto account = findAccount(reader, part.trimmed());
        if (!account)
            return fail(account.error());
        values.append(account->meta.id.toString());
    }
    json.insert(QStringLiteral("value"),
                line.op == QStringLiteral("one_of") ? QJsonValue(values) : values.first());
    if (const auto read = rules::parseCondition(json, text(written)); !read)
        return fail(read.error());
    return json;
}

Result<QJsonObject> actionOf(Reader &reader, const std::string &written)
{
    const Line line = lineOf(written);
    Result<QJsonValue> value = QJsonValue(line.value);
    if (line.type == QStringLiteral("SET_CATEGORY"))
        value = idOf<Category>(reader, line.value);
    else if (line.type == QStringLiteral("ADD_TAG"))
        value = idOf<Tag>(reader, line.value);
    else if (line.type == QStringLiteral("LINK_SCHEDULE"))
        value = idOf<PlanningTransaction>(reader, line.value);
    else if (line.type == QStringLiteral("SET_ACCOUNT"))
        value = idOf<Account>(reader, line.value);
    if (!value)
        return fail(value.error());
    const QJsonObject json{{QStringLiteral("type"), line.type}, {QStringLiteral("value"), *value}};
    if (const auto read = rules::parseAction(json, text(written)); !read)
        return fail(read.error());
    return json;
}

Result<Answer> list(Context &context)
{
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    const auto rules = rulesInOrder(**reader);
    if (!rules)
        return fail(rules.error());
    QJsonArray json;
    TextTable table({QStringLiteral("Stage"), QStringLiteral(">Priority"), QStringLiteral("On"),
                     QStringLiteral("Name"), QStringLiteral("Id"), QStringLiteral("Problem")});
    for (const AutomationRule &rule : *rules) {
        const QJsonObject entry = toJson(rule);
        json.append(entry);
        table.add({QString(enumName(rule.stage)), QString::number(rule.priority),
                   rule.isActive ? QStringLiteral("yes") : QStringLiteral("no"), rule.name,
                   rule.meta.id.toString(), entry.value(QLatin1StringView("problem")).toString()});
    }
    return Answer{json, json.isEmpty() ? QStringLiteral("No rules yet.") : table.toString()};
}

Result<Answer> write(Context &context, const AutomationRule &rule, const QString &done)
{
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    Mutation mutation;
    mutation.write((*store)->catalog().record(rule));
    if (const auto changed = (*store)->mutate(mutation); !changed)
        return fail(changed.error());
    return Answer{toJson(rule), done.arg(rule.name)};
}

Result<Answer> add(Context &context, const AddOptions &options)
{
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    AutomationRule rule;
    rule.meta.id = (*store)->newId();
    rule.name = text(options.name);
    rule.priority = options.priority;
    rule.stage = enumFromName<RuleStage>(text(options.stage)).value_or(RuleStage::Default);
    rule.conditionLogic = options.any ? ConditionLogic::Any : ConditionLogic::All;
    for (const std::string &written : options.conditions) {
        const auto condition = conditionOf((*store)->reader(), written);
        if (!condition)
            return fail(condition.error());
        rule.conditions.append(*condition);
    }
    for (const std::string &written : options.actions) {
        const auto action = actionOf((*store)->reader(), written);
        if (!action)
            return fail(action.error());
        rule.actions.append(*action);
    }
    const bool moves = std::any_of(rule.actions.begin(), rule.actions.end(),
                                   [](const QJsonValue &action) {
                                       return action.toObject().value(QLatin1StringView("type"))
                                           == QLatin1StringView("SET_ACCOUNT");
                                   });
    return write(context, rule,
                 moves ? QStringLiteral("Added the rule \"%1\". Rows of a statement stay in its "
                                        "account; entries made by hand move.")
                       : QStringLiteral("Added the rule \"%1\"."));
}

Result<Answer> switchRule(Context &context, const NamedOptions &options, bool active)
{
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    auto rule = findNamed<AutomationRule>(**reader, text(options.rule));
    if (!rule)
        return fail(rule.error());
    rule->isActive = active;
    return write(context, *rule,
                 active ? QStringLiteral("The rule \"%1\" is on.")
                        : QStringLiteral("The rule \"%1\" is off."));
}

Result<Answer> enable(Context &context, const NamedOptions &options)
{
    return switchRule(context, options, true);
}

Result<Answer> disable(Context &context, const NamedOptions &options)
{
    return switchRule(context, options, false);
}

Result<Answer> remove(Context &context, const NamedOptions &options)
{
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto rule = findNamed<AutomationRule>((*store)->reader(), text(options.rule));
    if (!rule)
        return fail(rule.error());
    Mutation mutation;
    mutation.remove((*store)->catalog().type<AutomationRule>(), rule->meta.id);
    if (const auto done = (*store)->mutate(mutation); !done)
        return fail(done.error());
    return Answer{QJsonObject{{QStringLiteral("id"), rule->meta.id.toString()}},
                  QStringLiteral("Deleted the rule \"%1\".").arg(rule->name)};
}

void addAdd(Command &rule, Context &context)
{
    addCommand<AddOptions>(
        rule, context, "add", "Add a rule",
        "finwise-cli rule add Bakery --if RECIPIENT_CONTAINS=Bakery --then SET_CATEGORY=Food",
        [](Command &command, AddOptions &options) {
            command.option("NAME", options.name, "Name of the rule").required();
            command
                .option("--if", options.conditions,
                        "TYPE[:operator]=value; lists of one_of are separated by ;")
                .required();
            command.option("--then", options.actions, "TYPE=value; records by name or id")
                .required();
            command.option("--stage", options.stage, "When it runs")
                .oneOf({"PRE", "DEFAULT", "POST"});
            command.option("--priority", options.priority, "The higher one has the last word");
            command.flag("--any", options.any, "One condition is enough");
        },
        add);
}

} // namespace

void addRuleCommands(Command &app, Context &context)
{
    Command rule = addCommand(app, "rule", "Rules that fill in imports and transactions",
                              "finwise-cli rule apply --dry-run");
    rule.requireCommand();
    addCommand(rule, context, "list", "List the rules in the order they run",
               "finwise-cli rule list", list);
    addAdd(rule, context);
    const auto named = [](Command &command, NamedOptions &options) {
        command.option("RULE", options.rule, "Name or id").required();
    };
    addCommand<NamedOptions>(rule, context, "enable", "Switch a rule on",
                             "finwise-cli rule enable Bakery", named, enable);
    addCommand<NamedOptions>(rule, context, "disable", "Switch a rule off",
                             "finwise-cli rule disable Bakery", named, disable);
    addCommand<NamedOptions>(rule, context, "delete", "Delete a rule",
                             "finwise-cli rule delete Bakery", named, remove);
    addRuleApply(rule, context);
}

} // namespace finwise::cli
