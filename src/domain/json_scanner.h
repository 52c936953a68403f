// SPDX-License-Identifier: GPL-3.0-or-later
// JsonScanner: walks over a JSON text without building anything of it. It knows the common part of
// JSON only – whole numbers, texts without escapes where one is read – and answers false for the
// rest; the caller then takes the long way over QJsonDocument, which also says what is wrong. What
// it accepts means the same there. REQUIRES: valid UTF-8. After a false the place is lost.
// Thread rule: plain value, borrows the text.
#pragma once

#include <QByteArrayView>

namespace finwise {

class JsonScanner {
public:
    explicit JsonScanner(QByteArrayView text) : m_at(text.begin()), m_end(text.end()) {}

    // Nothing but space is left.
    bool atEnd();
    bool take(char wanted);
    // Takes a null if one is there.
    bool null();
    bool boolean(bool &value);
    bool integer(qint64 &value);
    // Without the quotes.
    bool text(QByteArrayView &value);
    // Any value as it stands there, checked to the last character.
    bool value(QByteArrayView &raw);
    // Calls member(key) for each member of an object; it reads the value.
    template <class Member> bool members(Member &&member)
    {
        if (!take('{'))
            return false;
        if (take('}'))
            return true;
        do {
            QByteArrayView key;
            if (!text(key) || !take(':') || !member(key))
                return false;
        } while (take(','));
        return take('}');
    }
    // Calls item() for each item of a list; it reads the value.
    template <class Item> bool items(Item &&item)
    {
        if (!take('['))
            return false;
        if (take(']'))
            return true;
        do {
            if (!item())
                return false;
        } while (take(','));
        return take(']');
    }

private:
    void space();
    bool word(QByteArrayView wanted);
    bool skip(int depth);
    bool skipText();

    const char *m_at;
    const char *m_end;
};

} // namespace finwise
