// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/text_reader.h"

namespace finwise::wire {

bool readText(JsonScanner &in, QString &value)
{
    QByteArrayView text;
    if (!in.text(text))
        return false;
    value = QString::fromUtf8(text);
    return true;
}

bool readText(JsonScanner &in, Id &value)
{
    QByteArrayView text;
    const auto id = in.text(text) ? Id::fromUtf8(text) : std::nullopt;
    value = id.value_or(Id());
    return id.has_value();
}

bool readText(JsonScanner &in, Instant &value)
{
    QByteArrayView text;
    const auto instant = in.text(text) ? canonicalInstant(text) : std::nullopt;
    value = instant.value_or(Instant());
    return instant.has_value();
}

bool readText(JsonScanner &in, int &value)
{
    qint64 wide = 0;
    if (!in.integer(wide) || wide != qint64(int(wide)))
        return false;
    value = int(wide);
    return true;
}

bool readText(JsonScanner &in, QStringList &value)
{
    return in.items([&] { return readText(in, value.emplaceBack()); });
}

bool readText(JsonScanner &in, Content &value)
{
    QByteArrayView raw;
    if (!in.value(raw) || raw.front() != '{')
        return false;
    value = Content::fromText(raw.toByteArray());
    return true;
}

bool readText(JsonScanner &in, QMap<QString, QString> &value)
{
    return in.members(
        [&](QByteArrayView key) { return readText(in, value[QString::fromUtf8(key)]); });
}

bool readText(JsonScanner &in, QMap<QString, Stamp> &value)
{
    return in.members([&](QByteArrayView key) {
        Stamp &stamp = value[QString::fromUtf8(key)];
        return in.take('[') && in.integer(stamp.ms) && in.take(',') && in.integer(stamp.counter)
            && in.take(',') && readText(in, stamp.device) && in.take(']');
    });
}

} // namespace finwise::wire
