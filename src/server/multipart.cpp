// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/multipart.h"

namespace finwise::server {
namespace {

constexpr qsizetype kBoundaryLength = 70;
constexpr int kParts = 16;

// The value of name="…" or name=… in a header line.
QByteArray parameter(const QByteArray &line, const QByteArray &name)
{
    for (QByteArray part : line.split(';')) {
        part = part.trimmed();
        if (!part.toLower().startsWith(name + '='))
            continue;
        QByteArray value = part.mid(name.size() + 1);
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        return value;
    }
    return {};
}

} // namespace

std::optional<QMap<QByteArray, QByteArray>> readMultipart(const QByteArray &contentType,
                                                          const QByteArray &body)
{
    const QByteArray boundary = parameter(contentType, "boundary");
    if (!contentType.toLower().startsWith("multipart/form-data") || boundary.isEmpty()
        || boundary.size() > kBoundaryLength)
        return std::nullopt;
    const QByteArray mark = "--" + boundary;
    QMap<QByteArray, QByteArray> parts;
    qsizetype at = body.indexOf(mark);
    for (int i = 0; i <= kParts && at >= 0; ++i) {
        at += mark.size();
        if (body.mid(at, 2) == "--")
            return parts;
        const qsizetype head = body.indexOf("\r\n\r\n", at);
        const qsizetype end = head < 0 ? -1 : body.indexOf("\r\n" + mark, head);
        if (end < 0)
            return std::nullopt;
        for (const QByteArray &line : body.mid(at, head - at).split('\n')) {
            if (line.toLower().startsWith("content-disposition:"))
                parts.insert(parameter(line.trimmed(), "name"), body.mid(head + 4, end - head - 4));
        }
        at = end + 2;
    }
    return std::nullopt;
}

} // namespace finwise::server
