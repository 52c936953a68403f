// SPDX-License-Identifier: GPL-3.0-or-later
// Content: the own fields of a record as JSON on their way between databases and the wire, either
// as an object or as its text. Most of what is synced passes through unread, and a tree of it,
// built only to be printed again, costs more than everything else that happens to a record.
// Invariant: a text is one well-formed JSON object. Two contents are equal when they say the same.
// Thread rule: plain value; reading never changes it.
#pragma once

#include <QJsonObject>

namespace finwise {

class Content {
public:
    Content() = default;
    // Implicit: an object is a content.
    Content(const QJsonObject &object) : m_object(object) {}
    Content(std::initializer_list<std::pair<QString, QJsonValue>> members) : m_object(members) {}
    // REQUIRES: one well-formed JSON object.
    static Content fromText(QByteArray text)
    {
        Content content;
        content.m_text = std::move(text);
        return content;
    }

    [[nodiscard]] bool isText() const { return !m_text.isEmpty(); }
    // Parses a text each time.
    [[nodiscard]] QJsonObject object() const;
    operator QJsonObject() const { return object(); }
    [[nodiscard]] QJsonValue value(QAnyStringView key) const;
    // As it came when it is a text, else compact.
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] bool isEmpty() const { return object().isEmpty(); }
    // A text becomes an object by it.
    void insert(QAnyStringView key, const QJsonValue &value);
    bool operator==(const Content &other) const;
    bool operator==(const QJsonObject &other) const { return object() == other; }

private:
    QJsonObject m_object;
    QByteArray m_text; // empty: see m_object
};

} // namespace finwise
