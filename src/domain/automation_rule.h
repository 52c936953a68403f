// SPDX-License-Identifier: GPL-3.0-or-later
// AutomationRule: when these conditions hold for a transaction, do these actions. Conditions are
// objects {type, operator, value}, actions {type, field?, value}; the rules engine reads them.
#pragma once

#include "domain/field_codec.h"

namespace finwise {

enum class RuleStage { Pre, Default, Post };
constexpr auto enumNames(RuleStage)
{
    using Name = EnumName<RuleStage>;
    return std::array{Name{RuleStage::Pre, QLatin1StringView("PRE")},
                      Name{RuleStage::Default, QLatin1StringView("DEFAULT")},
                      Name{RuleStage::Post, QLatin1StringView("POST")}};
}

enum class ConditionLogic { All, Any };
constexpr auto enumNames(ConditionLogic)
{
    using Name = EnumName<ConditionLogic>;
    return std::array{Name{ConditionLogic::All, QLatin1StringView("all")},
                      Name{ConditionLogic::Any, QLatin1StringView("any")}};
}

struct AutomationRule {
    EntityMeta meta;
    QString name;
    QString description;
    RuleStage stage = RuleStage::Default;
    QJsonArray conditions;
    QJsonArray actions;
    qint64 priority = 0;
    bool isActive = true;
    ConditionLogic conditionLogic = ConditionLogic::All;
    bool operator==(const AutomationRule &) const = default;
};

template <> struct Schema<AutomationRule> {
    static constexpr QLatin1StringView entity{"AutomationRule"};
    static constexpr QLatin1StringView table{"automation_rules"};
    static constexpr FieldList fields{
        Field{QLatin1StringView("name"), &AutomationRule::name, notBlank},
        Field{QLatin1StringView("description"), &AutomationRule::description, longText},
        Field{QLatin1StringView("stage"), &AutomationRule::stage},
        Field{QLatin1StringView("conditions"), &AutomationRule::conditions},
        Field{QLatin1StringView("actions"), &AutomationRule::actions},
        Field{QLatin1StringView("priority"), &AutomationRule::priority},
        Field{QLatin1StringView("isActive"), &AutomationRule::isActive},
        Field{QLatin1StringView("conditionLogic"), &AutomationRule::conditionLogic},
    };
};
static_assert(Entity<AutomationRule>);

} // namespace finwise
