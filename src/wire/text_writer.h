// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a message straight as compact JSON text, from the same Shape<T>::visit that
// json_fields.h reads and writes. For every value the text holds what toValue of it holds; keys
// keep the order of the Shape. A bulk batch has thousands of parts, and a tree of each, built only
// to be printed, costs more than the text itself. Private to this library. Thread rule: pure
// functions.
#pragma once

#include "wire/json_fields.h"

#include <array>
#include <charconv>

namespace finwise::wire {

void writeText(QByteArray &out, QStringView value);
void writeText(QByteArray &out, const Content &value);
void writeText(QByteArray &out, const QStringList &value);
void writeText(QByteArray &out, const QMap<QString, QString> &value);
void writeText(QByteArray &out, const QMap<QString, Stamp> &value);
inline void writeText(QByteArray &out, const QString &value)
{
    writeText(out, QStringView(value));
}
inline void writeText(QByteArray &out, const Id &value)
{
    out += '"';
    out += value.toUtf8();
    out += '"';
}
inline void writeText(QByteArray &out, Instant value)
{
    out += '"';
    out += instantToUtf8(value);
    out += '"';
}
inline void writeText(QByteArray &out, qint64 value)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    out.append(digits.data(), end - digits.data());
}
inline void writeText(QByteArray &out, int value)
{
    writeText(out, qint64(value));
}
template <std::same_as<bool> T> void writeText(QByteArray &out, T value)
{
    out += value ? "true" : "false";
}
template <NamedEnum T> void writeText(QByteArray &out, T value)
{
    const QLatin1StringView name = enumName(value); // needs no quoting
    out += '"';
    out.append(name.data(), name.size());
    out += '"';
}
template <Shaped T> void writeText(QByteArray &out, const T &value);
template <Shaped T> void writeText(QByteArray &out, const QList<T> &value);

// Key after key of one object; the braces are the caller's.
class TextWriter {
public:
    explicit TextWriter(QByteArray &out) : m_out(out) {}
    template <class T> void required(QLatin1StringView key, const T &value)
    {
        m_out += m_first ? "\"" : ",\"";
        m_first = false;
        m_out.append(key.data(), key.size());
        m_out += "\":";
        writeText(m_out, value);
    }
    template <class T> void optional(QLatin1StringView key, const T &value)
    {
        if (value != T{})
            required(key, value);
    }
    template <class T> void optional(QLatin1StringView key, const std::optional<T> &value)
    {
        if (value)
            required(key, *value);
    }

private:
    QByteArray &m_out;
    bool m_first = true;
};

template <Shaped T> void writeText(QByteArray &out, const T &value)
{
    out += '{';
    Shape<T>::visit(value, TextWriter(out));
    out += '}';
}
template <Shaped T> void writeText(QByteArray &out, const QList<T> &value)
{
    out += '[';
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (i > 0)
            out += ',';
        writeText(out, value[i]);
    }
    out += ']';
}

} // namespace finwise::wire
