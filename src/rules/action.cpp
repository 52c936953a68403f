// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/action.h"

#include "base/text.h"
#include "rules/limits.h"

namespace finwise::rules {
namespace {

Result<void> takeIds(const QJsonValue &json, const QString &where, Action &out)
{
    const QJsonArray list = json.isArray() ? json.toArray() : QJsonArray{json};
    if (list.isEmpty() || list.size() > limits::kMaxValues
        || (list.size() > 1 && out.type != ActionType::AddTag))
        return fail(ErrorKind::Validation, where, QStringLiteral("must be the id of one record"));
    for (const QJsonValue &entry : list) {
        const auto id = Id::parse(entry.toString());
        if (!id)
            return fail(ErrorKind::Validation, where, QStringLiteral("must be the id of a record"));
        out.ids.append(*id);
    }
    return {};
}

Result<void> takeText(const QJsonValue &json, const QString &where, Action &out)
{
    if (!json.isString() || json.toString().trimmed().isEmpty())
        return fail(ErrorKind::Validation, where, QStringLiteral("must be a text"));
    if (json.toString().size() > limits::kMaxTextChars)
        return fail(ErrorKind::TooLarge, where,
                    QStringLiteral("is longer than %1 characters").arg(limits::kMaxTextChars));
    out.text = json.toString().trimmed();
    return {};
}

Result<void> takeRecipient(const QJsonValue &json, const QString &where, Action &out)
{
    if (Id::parse(json.toString()))
        return takeIds(json, where, out);
    auto taken = takeText(json, where, out);
    out.text = truncated(collapseSpaces(out.text), 255);
    return taken;
}

template <class T> bool put(std::optional<T> &field, const std::optional<T> &wanted)
{
    if (!wanted || field == wanted)
        return false;
    field = wanted;
    return true;
}

bool put(QString &field, const std::optional<QString> &wanted)
{
    if (!wanted || field == *wanted)
        return false;
    field = *wanted;
    return true;
}

} // namespace

Result<Action> parseAction(const QJsonValue &json, const QString &where)
{
    const QJsonObject object = json.toObject();
    const QString name = object.value(QLatin1StringView("type")).toString();
    const auto type = enumFromName<ActionType>(name);
    if (!type)
        return fail(ErrorKind::Unsupported, where + QStringLiteral(".type"),
                    QStringLiteral("the action \"%1\" is not known").arg(name));
    Action out;
    out.type = *type;
    const QJsonValue value = object.value(QLatin1StringView("value"));
    const QString valueWhere = where + QStringLiteral(".value");
    Result<void> taken;
    switch (*type) {
    case ActionType::SetNote: taken = takeText(value, valueWhere, out); break;
    case ActionType::SetRecipient: taken = takeRecipient(value, valueWhere, out); break;
    case ActionType::SetCategory:
    case ActionType::AddTag:
    case ActionType::LinkSchedule:
    case ActionType::SetAccount: taken = takeIds(value, valueWhere, out); break;
    }
    if (!taken)
        return fail(taken.error());
    return out;
}

bool apply(const Changes &changes, Transaction &transaction)
{
    bool changed = put(transaction.categoryId, changes.category);
    changed = put(transaction.planningTransactionId, changes.schedule) || changed;
    changed = put(transaction.accountId, changes.account) || changed;
    changed = put(transaction.recipientId, changes.recipient) || changed;
    changed = put(transaction.payee, changes.payee) || changed;
    changed = put(transaction.note, changes.note) || changed;
    for (const Id &tag : changes.tags) {
        if (!transaction.tagIds.contains(tag)) {
            transaction.tagIds.append(tag);
            changed = true;
        }
    }
    return changed;
}

} // namespace finwise::rules
