// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transaction.h"

namespace finwise {
namespace {

constexpr qsizetype kMaxSplits = 100;

} // namespace

QJsonValue fieldToJson(const QList<Split> &value)
{
    QJsonArray array;
    for (const Split &split : value) {
        array.append(QJsonObject{{QStringLiteral("categoryId"), fieldToJson(split.categoryId)},
                                 {QStringLiteral("minor"), split.minor},
                                 {QStringLiteral("note"), split.note}});
    }
    return array;
}

Result<void> fieldFromJson(const QJsonValue &json, QList<Split> &value)
{
    if (!json.isArray() && !json.isNull())
        return fail(ErrorKind::Validation, {}, QStringLiteral("must be a list of splits"));
    QList<Split> splits;
    for (const QJsonValue &entry : json.toArray()) {
        const QJsonObject object = entry.toObject();
        Split split;
        if (auto read = fieldFromJson(object.value(QLatin1StringView("categoryId")),
                                      split.categoryId);
            !read)
            return read;
        if (auto read = fieldFromJson(object.value(QLatin1StringView("minor")), split.minor); !read)
            return read;
        split.note = object.value(QLatin1StringView("note")).toString();
        splits.append(split);
    }
    value = splits;
    return {};
}

QList<Error> invariants(const Transaction &transaction)
{
    QList<Error> errors;
    const auto complain = [&errors](const char *field, const QString &message) {
        errors.append(Error{ErrorKind::Validation, QString::fromLatin1(field), message});
    };
    if (!transaction.date.isValid())
        complain("date", QStringLiteral("missing"));
    if (!transaction.accountId && transaction.type != TransactionType::CategoryTransfer)
        complain("accountId", QStringLiteral("missing"));
    if (transaction.splits.isEmpty())
        return errors;
    if (transaction.splits.size() > kMaxSplits)
        complain("splits", QStringLiteral("more than %1 parts").arg(kMaxSplits));
    qint64 sum = 0;
    bool overflow = false;
    for (const Split &split : transaction.splits)
        overflow = __builtin_add_overflow(sum, split.minor, &sum) || overflow;
    if (overflow || sum != transaction.amount.minor)
        complain("splits", QStringLiteral("the parts do not add up to the amount"));
    return errors;
}

} // namespace finwise
