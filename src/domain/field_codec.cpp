// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/field_codec.h"

#include <cmath>
#include <limits>

namespace finwise {
namespace {

constexpr double kMaxExactInteger = 9007199254740992.0; // 2^53

tl::unexpected<Error> wrongType(const char *expected)
{
    return fail(ErrorKind::Validation, {},
                QStringLiteral("must be %1").arg(QString::fromLatin1(expected)));
}

} // namespace

QJsonValue fieldToJson(const QString &value)
{
    return value;
}
QJsonValue fieldToJson(bool value)
{
    return value;
}
QJsonValue fieldToJson(qint64 value)
{
    return value;
}
QJsonValue fieldToJson(const Id &value)
{
    return value.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(value.toString());
}
QJsonValue fieldToJson(QDate value)
{
    return value.isValid() ? QJsonValue(value.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}
QJsonValue fieldToJson(const Money &value)
{
    return QJsonObject{{QStringLiteral("minor"), value.minor},
                       {QStringLiteral("currency"), value.currency.code()}};
}
QJsonValue fieldToJson(const QJsonArray &value)
{
    return value;
}
QJsonValue fieldToJson(const QList<Id> &value)
{
    QJsonArray array;
    for (const Id &id : value)
        array.append(id.toString());
    return array;
}

Result<void> fieldFromJson(const QJsonValue &json, QString &value)
{
    if (json.isNull())
        value.clear();
    else if (json.isString())
        value = json.toString();
    else
        return wrongType("a text");
    return {};
}

Result<void> fieldFromJson(const QJsonValue &json, bool &value)
{
    if (!json.isBool())
        return wrongType("true or false");
    value = json.toBool();
    return {};
}

Result<void> fieldFromJson(const QJsonValue &json, qint64 &value)
{
    // A number without fraction and exponent that fits 64 bit is kept exact; every other is a
    // double, and a double is a whole number for certain only up to 2^53. The least number of 64
    // bit is what the parser makes of some that do not fit, and has no negative: it is nobody's
    // amount.
    const bool exact = json.toVariant().typeId() == QMetaType::LongLong
                    && json.toInteger() != std::numeric_limits<qint64>::min();
    if (!exact
        && (!json.isDouble() || std::abs(json.toDouble()) > kMaxExactInteger
            || std::trunc(json.toDouble()) != json.toDouble()))
        return wrongType("a whole number in range");
    value = json.toInteger();
    return {};
}

Result<void> fieldFromJson(const QJsonValue &json, Id &value)
{
    auto id = Id::parse(json.toString());
    if (!id)
        return wrongType("a UUID");
    value = *id;
    return {};
}

Result<void> fieldFromJson(const QJsonValue &json, QDate &value)
{
    if (json.isNull()) {
        value = QDate(); // a date that is not set
        return {};
    }
    const QString text = json.toString();
    const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!date.isValid())
        return wrongType("a date YYYY-MM-DD");
    value = date;
    return {};
}

Result<void> fieldFromJson(const QJsonValue &json, Money &value)
{
    const QJsonObject object = json.toObject();
    const auto currency = Currency::parse(object.value(QLatin1StringView("currency")).toString());
    qint64 minor = 0;
    if (!currency || !fieldFromJson(object.value(QLatin1StringView("minor")), minor))
        return wrongType(R"(an amount {"minor": -1234, "currency": "EUR"})");
    value = Money{minor, *currency};
    return {};
}

Result<void> fieldFromJson(const QJsonValue &json, QJsonArray &value)
{
    if (!json.isArray() && !json.isNull())
        return wrongType("a list");
    value = json.toArray();
    return {};
}

Result<void> fieldFromJson(const QJsonValue &json, QList<Id> &value)
{
    if (!json.isArray() && !json.isNull())
        return wrongType("a list of UUIDs");
    QList<Id> ids;
    for (const QJsonValue &entry : json.toArray()) {
        Id id;
        if (auto read = fieldFromJson(entry, id); !read)
            return read;
        ids.append(id);
    }
    value = ids;
    return {};
}

} // namespace finwise
