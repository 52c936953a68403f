// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/text_writer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace finwise::wire {
namespace {

// Characters that stand for themselves in a JSON text and take one byte in UTF-8.
bool isPlain(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\'; });
}

template <class Map, class Write>
void writeMap(QByteArray &out, const Map &map, const Write &writeItem)
{
    out += '{';
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (it != map.begin())
            out += ',';
        writeText(out, it.key());
        out += ':';
        writeItem(*it);
    }
    out += '}';
}

} // namespace

void writeText(QByteArray &out, QStringView value)
{
    if (!isPlain(value)) {
        // The escapes are the library's affair: as the only item of a list, without its brackets.
        const QByteArray list =
            QJsonDocument(QJsonArray{value.toString()}).toJson(QJsonDocument::Compact);
        out.append(list.constData() + 1, list.size() - 2);
        return;
    }
    const qsizetype at = out.size();
    out.resize(at + value.size() + 2);
    char *to = out.data() + at;
    *to++ = '"';
    for (const QChar c : value)
        *to++ = char(c.unicode());
    *to = '"';
}

void writeText(QByteArray &out, const Content &value)
{
    out += value.text();
}

void writeText(QByteArray &out, const QStringList &value)
{
    out += '[';
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (i > 0)
            out += ',';
        writeText(out, value[i]);
    }
    out += ']';
}

void writeText(QByteArray &out, const QMap<QString, QString> &value)
{
    writeMap(out, value, [&out](const QString &text) { writeText(out, text); });
}

void writeText(QByteArray &out, const QMap<QString, Stamp> &value)
{
    writeMap(out, value, [&out](const Stamp &stamp) {
        out += '[';
        writeText(out, stamp.ms);
        out += ',';
        writeText(out, stamp.counter);
        out += ',';
        writeText(out, stamp.device);
        out += ']';
    });
}

} // namespace finwise::wire
