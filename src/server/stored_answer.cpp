// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/stored_answer.h"

#include "wire/codec.h"

#include <array>
#include <charconv>

namespace finwise::server {
namespace {

constexpr char kMark = '=';
constexpr qsizetype kUsualBytes = 160;

// All groups got the same stamp, and nothing else is to be said.
bool isPlain(const wire::EntryResult &answer)
{
    if (answer.verdict != wire::Verdict::Applied || answer.stamp.isEmpty() || answer.retryMs != 0
        || !answer.field.isEmpty() || !answer.message.isEmpty() || answer.cursor.isEmpty()
        || answer.cursor.contains(u' '))
        return false;
    const Stamp &stamp = answer.stamp.first();
    for (auto it = answer.stamp.begin(); it != answer.stamp.end(); ++it) {
        if (*it != stamp || it.key().isEmpty() || it.key().contains(u' ')
            || it.key().contains(u','))
            return false;
    }
    return stamp.ms == answer.updatedAt.ms;
}

void add(QByteArray &out, qint64 number)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    out.append(digits.data(), end - digits.data());
    out += ' ';
}

// The words of a text, one after the other.
class Words {
public:
    explicit Words(QByteArrayView text) : m_text(text) {}
    QByteArrayView next(char end)
    {
        const qsizetype at = m_text.indexOf(end);
        const QByteArrayView word = at < 0 ? m_text : m_text.first(at);
        m_text = at < 0 ? QByteArrayView() : m_text.sliced(at + 1);
        return word;
    }
    qint64 number()
    {
        const QByteArrayView word = next(' ');
        qint64 value = 0;
        const auto [end, error] = std::from_chars(word.begin(), word.end(), value);
        m_sound = m_sound && error == std::errc() && end == word.end();
        return value;
    }
    [[nodiscard]] bool atEnd() const { return m_text.isEmpty(); }
    [[nodiscard]] bool isSound() const { return m_sound; }

private:
    QByteArrayView m_text;
    bool m_sound = true;
};

} // namespace

QByteArray answerText(const wire::EntryResult &answer)
{
    Q_ASSERT(!answer.record);
    if (!isPlain(answer))
        return wire::toText(answer);
    const Stamp &stamp = answer.stamp.first();
    QByteArray out;
    out.reserve(kUsualBytes);
    out += kMark;
    add(out, answer.version);
    out += answer.cursor.toUtf8() + ' ';
    add(out, stamp.ms);
    add(out, stamp.counter);
    out += stamp.device.toUtf8();
    char between = ' ';
    for (auto it = answer.stamp.keyBegin(); it != answer.stamp.keyEnd(); ++it) {
        out += between + it->toUtf8();
        between = ',';
    }
    return out;
}

Result<wire::EntryResult> answerFromText(QByteArrayView text, const Id &op)
{
    if (text.isEmpty() || text.front() != kMark)
        return wire::resultFromText(text);
    Words words(text.sliced(1));
    wire::EntryResult answer;
    answer.id = op;
    answer.verdict = wire::Verdict::Applied;
    answer.version = words.number();
    answer.cursor = QString::fromUtf8(words.next(' '));
    Stamp stamp;
    stamp.ms = words.number();
    stamp.counter = words.number();
    const auto device = Id::fromUtf8(words.next(' '));
    stamp.device = device.value_or(Id());
    answer.updatedAt = Instant{stamp.ms};
    while (!words.atEnd())
        answer.stamp.insert(QString::fromUtf8(words.next(',')), stamp);
    if (!words.isSound() || !device || answer.stamp.isEmpty()) {
        return fail(ErrorKind::Protocol, QStringLiteral("answer"),
                    QStringLiteral("not the answer to a change"));
    }
    return answer;
}

} // namespace finwise::server
