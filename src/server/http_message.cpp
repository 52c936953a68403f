// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http_message.h"

#include <QJsonDocument>

namespace finwise::server {
namespace {

QByteArrayView reason(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 204: return "No Content";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 413: return "Content Too Large";
    case 417: return "Expectation Failed";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 503: return "Service Unavailable";
    default: return "Error";
    }
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    QByteArray value;
    bool found = false;
    for (const auto &[key, content] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (found)
            return {};
        found = true;
        value = content;
    }
    return value;
}

QByteArray HttpRequest::headerList(QByteArrayView name) const
{
    QByteArrayList values;
    for (const auto &[key, content] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.append(content);
    }
    return values.join(',');
}

QString HttpRequest::bearer() const
{
    const QByteArray value = header("authorization");
    if (value.left(7).compare("bearer ", Qt::CaseInsensitive) != 0)
        return {};
    return QString::fromLatin1(value.mid(7).trimmed());
}

bool HttpRequest::wantsUpgrade() const
{
    return header("upgrade").compare("websocket", Qt::CaseInsensitive) == 0;
}

HttpResponse HttpResponse::json(const QJsonObject &object, int status)
{
    HttpResponse response;
    response.status = status;
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

HttpResponse HttpResponse::error(int status, const QString &code, const QString &message,
                                 qint64 retryMs)
{
    QJsonObject error{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}};
    if (retryMs > 0)
        error.insert(QStringLiteral("retry_ms"), retryMs);
    return json(QJsonObject{{QStringLiteral("error"), error}}, status);
}

QByteArray serialize(const HttpResponse &response, bool keepAlive, bool withBody)
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(response.status) + ' ';
    out += reason(response.status);
    out += "\r\nContent-Type: " + response.type
         + "\r\nContent-Length: " + QByteArray::number(response.body.size())
         + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: "
         + (keepAlive ? "keep-alive" : "close") + "\r\n";
    if (response.status == 401)
        out += "WWW-Authenticate: Bearer\r\n";
    out += "\r\n";
    if (withBody)
        out += response.body;
    return out;
}

} // namespace finwise::server
