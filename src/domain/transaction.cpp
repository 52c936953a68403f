// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transaction.h"

namespace finwise {
namespace {

constexpr qsizetype kMaxSplits = 100;
constexpr QLatin1StringView kSplitCategory{"categoryId"};
constexpr QLatin1StringView kSplitMinor{"minor"};
constexpr QLatin1StringView kSplitNote{"note"};

Result<Split> splitFromJson(const QJsonValue &json)
{
    Split split;
    split.ext = json.toObject();
    if (const auto read = fieldFromJson(split.ext.take(kSplitCategory), split.categoryId); !read)
        return fail(read.error());
    if (const auto read = fieldFromJson(split.ext.take(kSplitMinor), split.minor); !read)
        return fail(read.error());
    const QJsonValue note = split.ext.take(kSplitNote);
    if (note.isUndefined())
        return split;
    if (const auto read = fieldFromJson(note, split.note); !read)
        return fail(read.error());
    return split;
}

} // namespace

QJsonValue fieldToJson(const QList<Split> &value)
{
    QJsonArray array;
    for (const Split &split : value) {
        QJsonObject object = split.ext;
        object.insert(kSplitCategory, fieldToJson(split.categoryId));
        object.insert(kSplitMinor, split.minor);
        object.insert(kSplitNote, split.note);
        array.append(object);
    }
    return array;
}

Result<void> fieldFromJson(const QJsonValue &json, QList<Split> &value)
{
    if (!json.isArray() && !json.isNull())
        return fail(ErrorKind::Validation, {}, QStringLiteral("must be a list of splits"));
    QList<Split> splits;
    for (const QJsonValue &entry : json.toArray()) {
        auto split = splitFromJson(entry);
        if (!split)
            return fail(split.error());
        splits.append(*split);
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
