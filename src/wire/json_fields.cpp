// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/json_fields.h"

#include <chrono>

namespace finwise::wire {
namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kLastMs = 253'402'300'799'999; // the end of the year 9999
constexpr qsizetype kIsoLength = 24;            // "2025-06-01T10:00:00.123Z"

tl::unexpected<Error> wrongType(const char *expected)
{
    return fail(ErrorKind::Protocol, {},
                QStringLiteral("must be %1").arg(QLatin1StringView(expected)));
}

// Digits at a fixed place; -1 when there is something else.
int digits(QByteArrayView text, qsizetype at, qsizetype count)
{
    int value = 0;
    for (const char c : text.sliced(at, count)) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

void writeDigits(char *at, int count, int value)
{
    for (int i = count - 1; i >= 0; --i) {
        at[i] = char('0' + value % 10);
        value /= 10;
    }
}

} // namespace

// The form instantToJson writes, without the detour over QDateTime; anything else is for the
// general reader.
std::optional<Instant> canonicalInstant(QByteArrayView text)
{
    if (text.size() != kIsoLength || text[4] != '-' || text[7] != '-' || text[10] != 'T'
        || text[13] != ':' || text[16] != ':' || text[19] != '.' || text[23] != 'Z')
        return std::nullopt;
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    const int ms = digits(text, 20, 3);
    const std::chrono::year_month_day date{std::chrono::year(digits(text, 0, 4)),
                                           std::chrono::month(unsigned(digits(text, 5, 2))),
                                           std::chrono::day(unsigned(digits(text, 8, 2)))};
    // A year of -1 stands for letters and is no year; the other fields refuse it by themselves.
    if (!date.ok() || int(date.year()) < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59
        || second < 0 || second > 59 || ms < 0)
        return std::nullopt;
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return Instant{days * kDayMs + ((hour * 60 + minute) * 60 + second) * qint64(1000) + ms};
}

QByteArray instantToUtf8(Instant instant)
{
    if (instant.ms < 0 || instant.ms > kLastMs)
        return toIso(instant).toUtf8();
    using namespace std::chrono;
    const year_month_day date{sys_days(days(instant.ms / kDayMs))};
    const int ms = int(instant.ms % kDayMs);
    QByteArray text("0000-00-00T00:00:00.000Z");
    char *out = text.data();
    writeDigits(out, 4, int(date.year()));
    writeDigits(out + 5, 2, int(unsigned(date.month())));
    writeDigits(out + 8, 2, int(unsigned(date.day())));
    writeDigits(out + 11, 2, ms / 3'600'000);
    writeDigits(out + 14, 2, ms / 60'000 % 60);
    writeDigits(out + 17, 2, ms / 1000 % 60);
    writeDigits(out + 20, 3, ms % 1000);
    return text;
}

QJsonValue instantToJson(Instant instant)
{
    return QString::fromLatin1(instantToUtf8(instant));
}

Result<void> readValue(const QJsonValue &json, Instant &value)
{
    const QString text = json.toString();
    if (const auto fast = canonicalInstant(text.toUtf8())) {
        value = *fast;
        return {};
    }
    const auto read = instantFromIso(text);
    if (!read)
        return wrongType("a time as in 2025-06-01T10:00:00.000Z");
    value = *read;
    return {};
}

Result<void> readValue(const QJsonValue &json, QString &value)
{
    if (!json.isString())
        return wrongType("a text");
    value = json.toString();
    return {};
}

Result<void> readValue(const QJsonValue &json, int &value)
{
    qint64 wide = 0;
    if (!fieldFromJson(json, wide) || wide < std::numeric_limits<int>::min()
        || wide > std::numeric_limits<int>::max())
        return wrongType("a whole number in range");
    value = int(wide);
    return {};
}

Result<void> readValue(const QJsonValue &json, QStringList &value)
{
    if (!json.isArray())
        return wrongType("a list of texts");
    for (const QJsonValue item : json.toArray()) {
        if (!item.isString())
            return wrongType("a list of texts");
        value.append(item.toString());
    }
    return {};
}

Result<void> readValue(const QJsonValue &json, Content &value)
{
    if (!json.isObject())
        return wrongType("an object");
    value = json.toObject();
    return {};
}

Result<void> readValue(const QJsonValue &json, QMap<QString, QString> &value)
{
    if (!json.isObject())
        return wrongType("an object of texts");
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString())
            return wrongType("an object of texts");
        value.insert(it.key(), it->toString());
    }
    return {};
}

Result<void> readValue(const QJsonValue &json, QMap<QString, Stamp> &value)
{
    if (!json.isObject())
        return wrongType("an object of stamps");
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto stamp = stampFromJson(*it);
        if (!stamp)
            return wrongType("an object of stamps [ms, counter, device]");
        value.insert(it.key(), *stamp);
    }
    return {};
}

QJsonValue toValue(const QStringList &value)
{
    return QJsonArray::fromStringList(value);
}

QJsonValue toValue(const QMap<QString, QString> &value)
{
    QJsonObject object;
    for (auto it = value.begin(); it != value.end(); ++it)
        object.insert(it.key(), *it);
    return object;
}

QJsonValue toValue(const QMap<QString, Stamp> &value)
{
    QJsonObject object;
    for (auto it = value.begin(); it != value.end(); ++it)
        object.insert(it.key(), finwise::toJson(*it));
    return object;
}

Error atKey(QLatin1StringView key, const Error &error)
{
    const bool nested = !error.where.isEmpty() && error.kind == ErrorKind::Protocol;
    const QString dot = !nested || error.where.startsWith(u'[') ? QString() : QStringLiteral(".");
    return Error{ErrorKind::Protocol, nested ? key + dot + error.where : QString(key),
                 error.message};
}

Error atIndex(qsizetype index, const Error &error)
{
    const QString dot = error.where.isEmpty() ? QString() : QStringLiteral(".");
    return Error{ErrorKind::Protocol, QStringLiteral("[%1]").arg(index) + dot + error.where,
                 error.message};
}

} // namespace finwise::wire
