// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/header_gate.h"

#include <QUrl>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

namespace finwise::server {
namespace {

namespace http = boost::beast::http;
constexpr qsizetype kMaxHeaders = 64;

Refusal bad(const QString &message)
{
    return Refusal{400, message};
}

// A line that continues the one before it, or a line end of only one character.
bool hasOddLines(const QByteArray &header)
{
    for (qsizetype i = 0; i < header.size(); ++i) {
        const char c = header[i];
        if (c == '\n' && (i == 0 || header[i - 1] != '\r'))
            return true;
        if (c == '\r' && (i + 1 >= header.size() || header[i + 1] != '\n'))
            return true;
        if (c == '\0')
            return true;
        if ((c == ' ' || c == '\t') && i > 0 && header[i - 1] == '\n')
            return true;
    }
    return false;
}

std::optional<qsizetype> contentLength(const QByteArray &value)
{
    if (value.isEmpty() || value.size() > 10)
        return std::nullopt;
    for (const char c : value) {
        if (c < '0' || c > '9')
            return std::nullopt;
    }
    return value.toLongLong();
}

int countOf(const HttpRequest &request, QByteArrayView name)
{
    int count = 0;
    for (const auto &[key, value] : request.headers)
        count += key.compare(name, Qt::CaseInsensitive) == 0 ? 1 : 0;
    return count;
}

// Path and query of a target in origin form.
bool readTarget(const QByteArray &target, HttpRequest &request)
{
    if (!target.startsWith('/') || target.startsWith("//"))
        return false;
    const QUrl url = QUrl::fromEncoded(target, QUrl::StrictMode);
    if (!url.isValid() || url.hasFragment())
        return false;
    request.path = url.path(QUrl::FullyDecoded);
    request.query = QUrlQuery(url);
    return !request.path.contains(QLatin1StringView("..")) && !request.path.contains(QChar(0));
}

std::optional<Refusal> readLengths(RequestHead &head)
{
    HttpRequest &request = head.request;
    if (countOf(request, "transfer-encoding") > 0)
        return Refusal{400, QStringLiteral("a transfer encoding is not accepted")};
    const int lengths = countOf(request, "content-length");
    if (lengths > 1)
        return bad(QStringLiteral("more than one content length"));
    if (lengths == 1) {
        const auto length = contentLength(request.header("content-length"));
        if (!length)
            return bad(QStringLiteral("the content length is not a number"));
        if (*length > kBodyBytes)
            return Refusal{413, QStringLiteral("the body is larger than %1 bytes").arg(kBodyBytes)};
        head.bodyBytes = *length;
    }
    if (countOf(request, "expect") > 0)
        return Refusal{417, QStringLiteral("send the body at once")};
    return std::nullopt;
}

} // namespace

GateAnswer readHead(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 || end + 4 > kHeaderBytes) {
        if (bytes.size() >= kHeaderBytes)
            return Refusal{431,
                           QStringLiteral("the header is larger than %1 bytes").arg(kHeaderBytes)};
        // Something that is no HTTP at all is not waited for.
        if (!bytes.isEmpty() && (bytes[0] < 'A' || bytes[0] > 'Z'))
            return bad(QStringLiteral("not HTTP"));
        return NeedMore{};
    }
    const QByteArray header = bytes.left(end + 4);
    if (hasOddLines(header))
        return bad(QStringLiteral("the header has odd lines"));

    http::request_parser<http::empty_body> parser;
    parser.header_limit(quint32(kHeaderBytes));
    parser.body_limit(boost::none); // lengths are judged below
    parser.skip(true);              // the body is not the gate's
    boost::system::error_code error;
    parser.put(boost::asio::buffer(header.constData(), std::size_t(header.size())), error);
    if (error || !parser.is_header_done())
        return bad(QStringLiteral("the header cannot be read"));
    const auto &parsed = parser.get();
    if (parsed.version() != 11 && parsed.version() != 10)
        return bad(QStringLiteral("only HTTP/1.1 is spoken here"));

    RequestHead head;
    head.headerBytes = header.size();
    const auto toBytes = [](auto view) { return QByteArray(view.data(), qsizetype(view.size())); };
    head.request.method = toBytes(parsed.method_string());
    for (const auto &field : parsed) {
        head.request.headers.append({toBytes(field.name_string()), toBytes(field.value())});
        if (head.request.headers.size() > kMaxHeaders)
            return Refusal{431, QStringLiteral("more than %1 header lines").arg(kMaxHeaders)};
    }
    head.request.keepAlive = parser.keep_alive();
    if (!readTarget(toBytes(parsed.target()), head.request))
        return bad(QStringLiteral("the target is not a path"));
    if (countOf(head.request, "host") != 1 && parsed.version() == 11)
        return bad(QStringLiteral("exactly one host line is needed"));
    if (auto refused = readLengths(head))
        return *refused;
    return head;
}

} // namespace finwise::server
