// SPDX-License-Identifier: GPL-3.0-or-later
// HttpRequest and HttpResponse: what the front hands to the API and back. Thread rule: plain
// values.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrlQuery>

namespace finwise::server {

struct HttpRequest {
    QByteArray method;
    QString path; // decoded, without the query
    QUrlQuery query;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QString address; // of the client, also behind a proxy that is trusted
    bool keepAlive = true;

    // The value of the only header of that name (any case); empty when absent or repeated.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    // The values of all headers of that name, with commas between them.
    [[nodiscard]] QByteArray headerList(QByteArrayView name) const;
    // The token of "Authorization: Bearer …"; empty when there is none.
    [[nodiscard]] QString bearer() const;
    // True for a request to become a WebSocket.
    [[nodiscard]] bool wantsUpgrade() const;
};

struct HttpResponse {
    int status = 200;
    QByteArray type = QByteArrayLiteral("application/json");
    QByteArray body;

    static HttpResponse json(const QJsonObject &object, int status = 200);
    // {"error":{"code","message","retry_ms"?}}
    static HttpResponse error(int status, const QString &code, const QString &message,
                              qint64 retryMs = 0);
};

// The bytes on the wire.
QByteArray serialize(const HttpResponse &response, bool keepAlive, bool withBody);

} // namespace finwise::server
