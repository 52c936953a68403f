// SPDX-License-Identifier: GPL-3.0-or-later
// Action: one line of a rule's "then", read from {type, field?, value} of FinWise 0.4; Changes:
// what rules want different about a transaction. Thread rule: immutable values, any thread.
#pragma once

#include "domain/transaction.h"

namespace finwise::rules {

enum class ActionType { SetCategory, AddTag, SetNote, LinkSchedule, SetAccount, SetRecipient };
constexpr auto enumNames(ActionType)
{
    using Name = EnumName<ActionType>;
    using View = QLatin1StringView;
    return std::array{Name{ActionType::SetCategory, View("SET_CATEGORY")},
                      Name{ActionType::AddTag, View("ADD_TAG")},
                      Name{ActionType::SetNote, View("SET_NOTE")},
                      Name{ActionType::LinkSchedule, View("LINK_SCHEDULE")},
                      Name{ActionType::SetAccount, View("SET_ACCOUNT")},
                      Name{ActionType::SetRecipient, View("SET_RECIPIENT")}};
}

struct Action {
    ActionType type = ActionType::SetCategory;
    QList<Id> ids; // what is set or added; empty when it is a text
    QString text;  // the note, or the name of a recipient
};

// where: how errors name it, "actions[0]". Unsupported for an unknown type, Validation for a
// value that does not fit.
Result<Action> parseAction(const QJsonValue &json, const QString &where);

struct Changes {
    std::optional<Id> category;
    std::optional<Id> schedule;
    std::optional<Id> account;
    std::optional<Id> recipient;
    std::optional<QString> payee;
    std::optional<QString> note;
    QList<Id> tags; // to be added
    [[nodiscard]] bool isEmpty() const { return *this == Changes{}; }
    bool operator==(const Changes &) const = default;
};
// Writes the changes into the transaction; true when that made a difference.
bool apply(const Changes &changes, Transaction &transaction);

} // namespace finwise::rules
