// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rule_texts.h"

#include "models/format.h"

#include <algorithm>
#include <cmath>

namespace finwise {

using rules::ActionType;
using rules::ConditionOperator;
using rules::ConditionType;

RuleNames RuleNames::of(const QList<Account> &accounts, const QList<Category> &categories,
                        const QList<Tag> &tags, const QList<Recipient> &recipients,
                        const QList<PlanningTransaction> &plans)
{
    RuleNames names{accounts, categories, tags, recipients, plans};
    const auto sortByName = [](auto &list) {
        std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) {
            return QString::localeAwareCompare(a.name, b.name) < 0;
        });
    };
    sortByName(names.accounts);
    sortByName(names.categories);
    sortByName(names.tags);
    sortByName(names.plans);
    return names;
}

QString RuleNames::nameOf(const Id &id) const
{
    QString name;
    const auto look = [&](const auto &list) {
        for (const auto &record : list) {
            if (record.meta.id == id)
                name = record.name;
        }
    };
    look(accounts);
    look(categories);
    look(tags);
    look(recipients);
    look(plans);
    return name;
}

QString RuleTexts::type(ConditionType type)
{
    switch (type) {
    case ConditionType::AccountIs: return tr("Account");
    case ConditionType::RecipientEquals:
    case ConditionType::RecipientContains: return tr("Recipient");
    case ConditionType::AmountEquals:
    case ConditionType::AmountGreater:
    case ConditionType::AmountLess: return tr("Amount");
    case ConditionType::DateIs:
    case ConditionType::DateApprox: return tr("Date");
    case ConditionType::DescriptionContains: return tr("Purpose");
    case ConditionType::IbanEquals: return tr("IBAN of the other side");
    case ConditionType::MandateEquals: return tr("Mandate reference");
    }
    Q_UNREACHABLE();
}

// Types name their comparison themselves.
QString RuleTexts::own(ConditionType type, bool negated)
{
    switch (type) {
    case ConditionType::AccountIs:
    case ConditionType::RecipientEquals:
    case ConditionType::AmountEquals:
    case ConditionType::DateIs:
    case ConditionType::IbanEquals:
    case ConditionType::MandateEquals: return negated ? tr("is not") : tr("is");
    case ConditionType::RecipientContains:
    case ConditionType::DescriptionContains:
        return negated ? tr("does not contain") : tr("contains");
    case ConditionType::AmountGreater: return negated ? tr("is at most") : tr("is above");
    case ConditionType::AmountLess: return negated ? tr("is at least") : tr("is below");
    case ConditionType::DateApprox:
        return negated ? tr("is not within 3 days of") : tr("is within 3 days of");
    }
    Q_UNREACHABLE();
}

QString RuleTexts::comparison(ConditionType type, ConditionOperator op)
{
    switch (op) {
    case ConditionOperator::Equals: return own(type, false);
    case ConditionOperator::NotEquals: return own(type, true);
    case ConditionOperator::Contains: return tr("contains");
    case ConditionOperator::NotContains: return tr("does not contain");
    case ConditionOperator::GreaterThan: return tr("is above");
    case ConditionOperator::LessThan: return tr("is below");
    case ConditionOperator::GreaterOrEqual: return tr("is at least");
    case ConditionOperator::LessOrEqual: return tr("is at most");
    case ConditionOperator::IsEmpty: return tr("is empty");
    case ConditionOperator::IsNotEmpty: return tr("is not empty");
    case ConditionOperator::OneOf: return tr("%1 one of").arg(own(type, false));
    case ConditionOperator::StartsWith: return tr("begins with");
    case ConditionOperator::EndsWith: return tr("ends with");
    case ConditionOperator::Matches: return tr("matches the pattern");
    }
    Q_UNREACHABLE();
}

QString RuleTexts::action(ActionType type)
{
    switch (type) {
    case ActionType::SetCategory: return tr("Category");
    case ActionType::AddTag: return tr("Add the tag");
    case ActionType::SetNote: return tr("Note");
    case ActionType::LinkSchedule: return tr("Belongs to the plan");
    case ActionType::SetAccount: return tr("Move to the account");
    case ActionType::SetRecipient: return tr("Recipient");
    }
    Q_UNREACHABLE();
}

QString RuleTexts::stage(RuleStage stage)
{
    switch (stage) {
    case RuleStage::Pre: return tr("First");
    case RuleStage::Default: return tr("Normal");
    case RuleStage::Post: return tr("Last");
    }
    Q_UNREACHABLE();
}

QString RuleTexts::stageHint(RuleStage stage)
{
    switch (stage) {
    case RuleStage::Pre: return tr("Before all others: clean up what the bank wrote.");
    case RuleStage::Default: return tr("On what the bank wrote, before recipients are matched.");
    case RuleStage::Post: return tr("When recipient and category are known.");
    }
    Q_UNREACHABLE();
}

QString RuleTexts::valueText(const QJsonValue &value, const RuleNames &names)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &entry : value.toArray())
            parts.append(valueText(entry, names));
        return parts.join(QStringLiteral(", "));
    }
    if (value.isDouble())
        return moneyInput(Money{std::llround(value.toDouble() * 100), Currency()});
    const QString text = value.toString();
    if (const auto id = Id::parse(text)) {
        const QString name = names.nameOf(*id);
        return name.isEmpty() ? tr("(deleted)") : tr("“%1”").arg(name);
    }
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    return date.isValid() ? dateText(date) : tr("“%1”").arg(text);
}

QString RuleTexts::conditionLine(const QJsonObject &json, const RuleNames &names)
{
    const auto type = enumFromName<ConditionType>(json.value(QLatin1StringView("type")).toString());
    const QString opName = json.value(QLatin1StringView("operator")).toString();
    const auto op = opName.isEmpty() ? std::optional(ConditionOperator::Equals)
                                     : enumFromName<ConditionOperator>(opName);
    if (!type || !op)
        return tr("(unknown condition)");
    const QString text = QStringLiteral("%1 %2").arg(RuleTexts::type(*type),
                                                     comparison(*type, *op));
    const bool bare = *op == ConditionOperator::IsEmpty || *op == ConditionOperator::IsNotEmpty;
    return bare ? text : text + u' ' + valueText(json.value(QLatin1StringView("value")), names);
}

QString RuleTexts::actionLine(const QJsonObject &json, const RuleNames &names)
{
    const auto type = enumFromName<ActionType>(json.value(QLatin1StringView("type")).toString());
    if (!type)
        return tr("(unknown action)");
    return QStringLiteral("%1 %2").arg(action(*type),
                                       valueText(json.value(QLatin1StringView("value")), names));
}

QString RuleTexts::summary(const AutomationRule &rule, const RuleNames &names)
{
    QStringList conditions;
    for (const QJsonValue &line : rule.conditions)
        conditions.append(conditionLine(line.toObject(), names));
    QStringList actions;
    for (const QJsonValue &line : rule.actions)
        actions.append(actionLine(line.toObject(), names));
    const QString joint = rule.conditionLogic == ConditionLogic::All ? tr(" and ") : tr(" or ");
    return QStringLiteral("%1 → %2").arg(
        conditions.isEmpty() ? tr("No condition: never") : conditions.join(joint),
        actions.isEmpty() ? tr("nothing") : actions.join(QStringLiteral(", ")));
}

QString RuleTexts::problem(const Error &error)
{
    if (error.kind == ErrorKind::Unsupported)
        return tr("Made by a newer version; it is kept, but does not run here");
    if (error.kind == ErrorKind::TooLarge)
        return tr("Too long");
    if (error.message.contains(QStringLiteral("amount")))
        return tr("Write an amount; money out is negative");
    if (error.message.contains(QStringLiteral("date")))
        return tr("Write a date");
    if (error.message.contains(QStringLiteral("regular expression")))
        return tr("This is no regular expression");
    if (error.message.contains(QStringLiteral("id of")))
        return tr("Choose one");
    return tr("Fill this in");
}

QString RuleTexts::effects(const QList<rules::RuleTrace> &trace, const RuleNames &names)
{
    QStringList parts;
    for (const rules::RuleTrace &rule : trace) {
        for (const rules::ActionTrace &done : rule.actions) {
            if (done.effect != rules::Effect::Done)
                continue;
            QStringList values{done.action.text};
            for (const Id &id : done.action.ids)
                values.append(names.nameOf(id));
            values.removeAll(QString());
            parts.append(QStringLiteral("%1: %2").arg(action(done.action.type),
                                                      values.join(QStringLiteral(", "))));
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString RuleTexts::fired(const QList<rules::RuleTrace> &trace)
{
    QStringList names;
    for (const rules::RuleTrace &rule : trace)
        names.append(tr("“%1”").arg(rule.name));
    return tr("by %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace finwise
