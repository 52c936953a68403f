// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a message straight from JSON text, by the same Shape<T>::visit as json_fields.h.
// False for whatever is wrong or merely unusual – a key unknown here or given twice, an escape, a
// fraction: json_fields.h then reads it once more and says what it is. So what is read here means
// the same there, and every error has one text. Private to this library. Thread rule: pure
// functions.
#pragma once

#include "domain/json_scanner.h"
#include "wire/json_fields.h"

namespace finwise::wire {

bool readText(JsonScanner &in, QString &value);
bool readText(JsonScanner &in, Id &value);
bool readText(JsonScanner &in, Instant &value);
bool readText(JsonScanner &in, int &value);
bool readText(JsonScanner &in, QStringList &value);
bool readText(JsonScanner &in, Content &value);
bool readText(JsonScanner &in, QMap<QString, QString> &value);
bool readText(JsonScanner &in, QMap<QString, Stamp> &value);
inline bool readText(JsonScanner &in, qint64 &value)
{
    return in.integer(value);
}
inline bool readText(JsonScanner &in, bool &value)
{
    return in.boolean(value);
}
template <NamedEnum T> bool readText(JsonScanner &in, T &value)
{
    QByteArrayView name;
    if (!in.text(name))
        return false;
    for (const auto &entry : enumNames(value)) {
        if (QByteArrayView(entry.name.data(), entry.name.size()) == name) {
            value = entry.value;
            return true;
        }
    }
    return false;
}
template <Shaped T> bool readText(JsonScanner &in, T &value);
template <Shaped T> bool readText(JsonScanner &in, QList<T> &value);
template <class T> bool readText(JsonScanner &in, std::optional<T> &value)
{
    return readText(in, value.emplace());
}

// Reads the member that has the key, if it has not been read before.
class KeyedReader {
public:
    KeyedReader(JsonScanner &in, QByteArrayView key, quint32 &seen)
        : m_in(in), m_key(key), m_seen(seen)
    {
    }
    template <class T> void required(QLatin1StringView key, T &value)
    {
        if (isMine(key))
            m_read = readText(m_in, value);
    }
    template <class T> void optional(QLatin1StringView key, T &value)
    {
        if (isMine(key))
            m_read = m_in.null() || readText(m_in, value);
    }
    [[nodiscard]] bool read() const { return m_read; }

private:
    bool isMine(QLatin1StringView key)
    {
        const quint32 bit = 1U << m_place++;
        if (m_read || QByteArrayView(key.data(), key.size()) != m_key || (m_seen & bit) != 0)
            return false;
        m_seen |= bit;
        return true;
    }
    JsonScanner &m_in;
    QByteArrayView m_key;
    quint32 &m_seen;
    int m_place = 0;
    bool m_read = false;
};

// Whether all that must be there was seen.
class SeenCheck {
public:
    explicit SeenCheck(quint32 seen) : m_seen(seen) {}
    template <class T> void required(QLatin1StringView, T &)
    {
        m_all = m_all && (m_seen & (1U << m_place)) != 0;
        ++m_place;
    }
    template <class T> void optional(QLatin1StringView, T &) { ++m_place; }
    [[nodiscard]] bool all() const { return m_all; }

private:
    quint32 m_seen;
    int m_place = 0;
    bool m_all = true;
};

// `known` is a key that the caller has read already; it may come once.
template <Shaped T> bool readFieldsOf(JsonScanner &in, T &value, QByteArrayView known = {})
{
    quint32 seen = 0;
    bool knownSeen = false;
    const bool read = in.members([&](QByteArrayView key) {
        if (!known.isEmpty() && key == known) {
            QByteArrayView ignored;
            return !std::exchange(knownSeen, true) && in.text(ignored);
        }
        KeyedReader reader(in, key, seen);
        Shape<T>::visit(value, reader);
        return reader.read();
    });
    SeenCheck check(seen);
    Shape<T>::visit(value, check);
    return read && check.all();
}
template <Shaped T> bool readText(JsonScanner &in, T &value)
{
    return readFieldsOf(in, value);
}
template <Shaped T> bool readText(JsonScanner &in, QList<T> &value)
{
    return in.items([&] { return readText(in, value.emplaceBack()); });
}

template <class T, class Message>
bool readMessageAs(QByteArrayView type, QByteArrayView text, Message &out)
{
    if constexpr (Shaped<T>) {
        if (QByteArrayView(Shape<T>::type.data(), Shape<T>::type.size()) != type)
            return false;
        JsonScanner in(text);
        T message;
        if (!readFieldsOf(in, message, "type") || !in.atEnd())
            return false;
        out = std::move(message);
        return true;
    } else {
        return false; // a message without a shape is what remains
    }
}
// Any of the messages, when its type comes first.
template <class... T> bool readMessage(QByteArrayView text, std::variant<T...> &out)
{
    JsonScanner in(text);
    QByteArrayView key;
    QByteArrayView type;
    if (!text.isValidUtf8() || !in.take('{') || !in.text(key) || key != "type" || !in.take(':')
        || !in.text(type))
        return false;
    return (readMessageAs<T>(type, text, out) || ...);
}

} // namespace finwise::wire
