// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/json_scanner.h"

#include <algorithm>

namespace finwise {
namespace {

constexpr int kMaxDepth = 8;   // of one value; what holds it adds a few
constexpr int kMaxDigits = 18; // any number of so many digits is in the range of qint64

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

void JsonScanner::space()
{
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\t' || *m_at == '\r'))
        ++m_at;
}

bool JsonScanner::atEnd()
{
    space();
    return m_at == m_end;
}

bool JsonScanner::take(char wanted)
{
    space();
    if (m_at == m_end || *m_at != wanted)
        return false;
    ++m_at;
    return true;
}

bool JsonScanner::word(QByteArrayView wanted)
{
    space();
    if (!QByteArrayView(m_at, m_end - m_at).startsWith(wanted))
        return false;
    m_at += wanted.size();
    return true;
}

bool JsonScanner::null()
{
    return word("null");
}

bool JsonScanner::boolean(bool &value)
{
    value = word("true");
    return value || word("false");
}

bool JsonScanner::integer(qint64 &value)
{
    space();
    const bool negative = m_at != m_end && *m_at == '-';
    const char *first = negative ? m_at + 1 : m_at;
    const char *c = first;
    qint64 read = 0;
    while (c != m_end && *c >= '0' && *c <= '9' && c - first < kMaxDigits)
        read = read * 10 + (*c++ - '0');
    const bool leadingZero = c - first > 1 && *first == '0';
    // A digit too many, a fraction, an exponent and a negative zero are for the long way.
    const bool more = c != m_end
                   && ((*c >= '0' && *c <= '9') || *c == '.' || *c == 'e' || *c == 'E');
    if (c == first || leadingZero || more || (negative && read == 0))
        return false;
    m_at = c;
    value = negative ? -read : read;
    return true;
}

bool JsonScanner::text(QByteArrayView &value)
{
    if (!take('"'))
        return false;
    const char *first = m_at;
    while (m_at != m_end && *m_at != '"' && *m_at != '\\' && quint8(*m_at) >= 0x20)
        ++m_at;
    if (m_at == m_end || *m_at != '"')
        return false;
    value = QByteArrayView(first, m_at - first);
    ++m_at;
    return true;
}

bool JsonScanner::value(QByteArrayView &raw)
{
    space();
    const char *first = m_at;
    if (!skip(0))
        return false;
    raw = QByteArrayView(first, m_at - first);
    return true;
}

bool JsonScanner::skip(int depth)
{
    space();
    if (m_at == m_end || depth > kMaxDepth)
        return false;
    switch (*m_at) {
    case '{': return members([this, depth](QByteArrayView) { return skip(depth + 1); });
    case '[': return items([this, depth] { return skip(depth + 1); });
    case '"': return skipText();
    case 't':
    case 'f': {
        bool ignored = false;
        return boolean(ignored);
    }
    case 'n': return null();
    default: break;
    }
    qint64 ignored = 0;
    return integer(ignored);
}

bool JsonScanner::skipText()
{
    ++m_at;
    while (m_at != m_end && *m_at != '"') {
        if (quint8(*m_at) < 0x20)
            return false;
        if (*m_at++ != '\\')
            continue;
        if (m_at == m_end)
            return false;
        const char escaped = *m_at++;
        if (escaped == 'u') {
            if (m_end - m_at < 4 || !std::all_of(m_at, m_at + 4, isHex))
                return false;
            m_at += 4;
        } else if (!QByteArrayView("\"\\/bfnrt").contains(escaped)) {
            return false;
        }
    }
    if (m_at == m_end)
        return false;
    ++m_at;
    return true;
}

} // namespace finwise
