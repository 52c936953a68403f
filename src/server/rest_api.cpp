// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/rest_api.h"

#include "base/text.h"
#include "server/publishing.h"
#include "wire/codec.h"
#include "wire/limits.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

namespace finwise::server {
namespace {

constexpr qint64 kRetryMs = 2000;

int statusOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Validation:
    case ErrorKind::Protocol:
    case ErrorKind::Usage:
    case ErrorKind::Ambiguous: return 400;
    case ErrorKind::Unauthorized: return 401;
    case ErrorKind::Forbidden: return 403;
    case ErrorKind::NotFound: return 404;
    case ErrorKind::TooLarge: return 413;
    case ErrorKind::RateLimited: return 429;
    case ErrorKind::Unsupported:
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Certificate:
    case ErrorKind::Storage:
    case ErrorKind::DiskFull:
    case ErrorKind::Corrupt:
    case ErrorKind::Busy:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal: break;
    }
    return 503;
}

HttpResponse badRequest(const QString &message)
{
    return HttpResponse::error(400, errorKindName(ErrorKind::Protocol), message);
}

HttpResponse notFound()
{
    return HttpResponse::error(404, errorKindName(ErrorKind::NotFound),
                               QStringLiteral("there is nothing here"));
}

std::optional<QJsonObject> readBody(const QByteArray &bytes)
{
    if (wire::isTooDeep(bytes))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QJsonArray toJson(const QList<TenantInfo> &tenants)
{
    QJsonArray array;
    for (const TenantInfo &tenant : tenants) {
        array.append(QJsonObject{
            {QStringLiteral("id"), tenant.id.toString()},
            {QStringLiteral("name"), tenant.name},
            {QStringLiteral("role"), QString(enumName(tenant.role.value_or(Role::Viewer)))}});
    }
    return array;
}

QJsonObject toJson(const Tokens &tokens)
{
    return QJsonObject{{QStringLiteral("access_token"), tokens.access},
                       {QStringLiteral("refresh_token"), tokens.refresh},
                       {QStringLiteral("expires_in"), tokens.expiresInSeconds}};
}

qint64 limitOf(const HttpRequest &request)
{
    return request.query.queryItemValue(QStringLiteral("limit")).toLongLong();
}

QString item(const HttpRequest &request, const QString &name)
{
    return request.query.queryItemValue(name, QUrl::FullyDecoded);
}

} // namespace

HttpResponse RestApi::failure(const Error &error) const
{
    const int status = statusOf(error.kind);
    if (status == 401)
        ++m_around.metrics.authFailures;
    if (status == 503) {
        ++m_around.metrics.storageErrors;
        m_around.log.write(LogLevel::Error, QLatin1StringView("request_failed"),
                           {{QStringLiteral("text"), describe(error)}});
        return HttpResponse::error(status, errorKindName(ErrorKind::Busy),
                                   QStringLiteral("the server cannot answer at the moment"),
                                   kRetryMs);
    }
    if (error.kind == ErrorKind::RateLimited) // where: the time to wait
        return HttpResponse::error(status, errorKindName(error.kind), error.message,
                                   error.where.toLongLong());
    return HttpResponse::error(status, errorKindName(error.kind),
                               truncated(describe(error), limits::kTextLength));
}

void RestApi::handle(const HttpRequest &request, const Done &done)
{
    ++m_around.metrics.httpRequests;
    if (!m_around.access.allowsOrigin(request.header("origin"))) {
        done(HttpResponse::error(
            403, errorKindName(ErrorKind::Forbidden),
            QStringLiteral("pages of that origin may not speak to this server")));
        return;
    }
    const bool known = request.method == "GET" || request.method == "HEAD"
                    || request.method == "POST" || request.method == "DELETE";
    if (known && isLogoPath(request.path))
        logos(request, done);
    else if (request.method == "GET" || request.method == "HEAD")
        routeGet(request, done);
    else if (request.method == "POST")
        routePost(request, done);
    else
        done(HttpResponse::error(405, errorKindName(ErrorKind::Unsupported),
                                 QStringLiteral("only GET, HEAD and POST are known here")));
}

void RestApi::routeGet(const HttpRequest &request, const Done &done)
{
    const QString &path = request.path;
    const QString changesPath = QStringLiteral("/sync/changes/");
    const QString initialPath = QStringLiteral("/sync/initial/");
    const bool asks04 = path == QLatin1StringView("/ping")
                     || path == QLatin1StringView("/api/v1/websocket/health");
    if (asks04 && m_around.access.openLoopback) {
        done(HttpResponse::json({{QStringLiteral("status"), QStringLiteral("online")},
                                 {QStringLiteral("message"), QStringLiteral("FinWise")}}));
    } else if (path == QLatin1StringView("/healthz")) {
        done(HttpResponse::json({{QStringLiteral("ok"), true}}));
    } else if (path == QLatin1StringView("/readyz")) {
        ready(done);
    } else if (path == QLatin1StringView("/metrics")) {
        metrics(request, done);
    } else if (path == QLatin1StringView("/tenants")) {
        asCaller(
            request, {},
            [this](Stores &stores, const Caller &caller) {
                const auto tenants = stores.accounts.tenantsOf(caller.user);
                if (!tenants)
                    return failure(tenants.error());
                return HttpResponse::json({{QStringLiteral("tenants"), toJson(*tenants)}});
            },
            done);
    } else if (path.startsWith(changesPath)) {
        changes(request, path.mid(changesPath.size()), done);
    } else if (path.startsWith(initialPath)) {
        initial(request, path.mid(initialPath.size()), done);
    } else {
        done(notFound());
    }
}

void RestApi::routePost(const HttpRequest &request, const Done &done)
{
    if (request.path == QLatin1StringView("/auth/logout")) {
        logout(request, done);
        return;
    }
    const auto body = readBody(request.body);
    if (!body)
        done(badRequest(QStringLiteral("the body is not a JSON object")));
    else if (request.path == QLatin1StringView("/auth/login"))
        login(*body, request.address, done);
    else if (request.path == QLatin1StringView("/auth/refresh"))
        refresh(*body, done);
    else if (request.path == QLatin1StringView("/tenants"))
        createTenant(request, *body, done);
    else if (request.path == QLatin1StringView("/sync/changes"))
        push(request, *body, done);
    else
        done(notFound());
}

void RestApi::login(const QJsonObject &body, const QString &address, const Done &done)
{
    const QString user = body.value(QLatin1StringView("user")).toString();
    const QString password = body.value(QLatin1StringView("password")).toString();
    const QString device = body.value(QLatin1StringView("device")).toString();
    const bool queued = m_around.storage.login(
        [this, user, password, device, address, done](Stores &stores) {
            HttpResponse response;
            const auto tokens = stores.accounts.login(user, password, device, address);
            const auto tenants = tokens ? stores.accounts.tenantsOf(tokens->user)
                                        : fail(tokens.error());
            if (tokens && tenants) {
                QJsonObject answer = toJson(*tokens);
                answer.insert(QStringLiteral("user"),
                              QJsonObject{{QStringLiteral("id"), tokens->user.toString()},
                                          {QStringLiteral("name"), user}});
                answer.insert(QStringLiteral("tenants"), toJson(*tenants));
                response = HttpResponse::json(answer);
            } else {
                response = failure(tenants.error());
            }
            m_around.log.write(LogLevel::Info, QLatin1StringView("login"),
                               {{QStringLiteral("ok"), response.status == 200},
                                {QStringLiteral("address"), address}});
            m_around.post([done, response] { done(response); });
        });
    if (!queued) {
        done(HttpResponse::error(503, errorKindName(ErrorKind::Busy),
                                 QStringLiteral("too many sign-ins at once"), kRetryMs));
    }
}

void RestApi::refresh(const QJsonObject &body, const Done &done)
{
    const QString token = body.value(QLatin1StringView("refresh_token")).toString();
    // Not on the login thread: a herd of returning devices must not wait for password hashes.
    m_around.storage.run({}, [this, token, done](Stores &stores) {
        const auto tokens = stores.accounts.refresh(token);
        const HttpResponse response = tokens ? HttpResponse::json(toJson(*tokens))
                                             : failure(tokens.error());
        m_around.post([done, response] { done(response); });
    });
}

void RestApi::logout(const HttpRequest &request, const Done &done)
{
    m_around.storage.run({}, [this, token = request.bearer(), done](Stores &stores) {
        const auto ended = stores.accounts.logout(token);
        const HttpResponse response = ended ? HttpResponse::json({}) : failure(ended.error());
        m_around.post([done, response] { done(response); });
    });
}

void RestApi::createTenant(const HttpRequest &request, const QJsonObject &body, const Done &done)
{
    const QString name = body.value(QLatin1StringView("name")).toString();
    const QString wanted = body.value(QLatin1StringView("id")).toString();
    const auto id = wanted.isEmpty() ? Result<Id>(Id::v7(m_around.clock, m_around.random))
                                     : Id::parse(wanted);
    if (!id || collapseSpaces(name).isEmpty()) {
        done(badRequest(QStringLiteral("a tenant needs a name, and an id must be a UUID")));
        return;
    }
    asCaller(
        request, *id,
        [this, id = *id, name](Stores &stores, const Caller &caller) {
            const auto role = stores.accounts.joinOrCreate(id, name, caller.user);
            if (!role)
                return failure(role.error());
            return HttpResponse::json({{QStringLiteral("id"), id.toString()},
                                       {QStringLiteral("name"), collapseSpaces(name)},
                                       {QStringLiteral("role"), QString(enumName(*role))}},
                                      201);
        },
        done);
}

void RestApi::push(const HttpRequest &request, QJsonObject body, const Done &done)
{
    const auto tenant = Id::parse(body.value(QLatin1StringView("tenant")).toString());
    const auto device = Id::parse(body.value(QLatin1StringView("device")).toString());
    if (!tenant || !device) {
        done(badRequest(QStringLiteral("tenant and device are needed")));
        return;
    }
    body.insert(QStringLiteral("type"), QStringLiteral("process_sync_batch"));
    const auto message = wire::fromJson(body);
    if (!message) {
        done(failure(message.error()));
        return;
    }
    const wire::Batch batch = std::get<wire::Batch>(*message);
    if (batch.entries.size() > limits::kBatchEntries) {
        done(failure(Error{ErrorKind::TooLarge, QStringLiteral("entries"),
                           QStringLiteral("at most %1").arg(limits::kBatchEntries)}));
        return;
    }
    asCaller(
        request, *tenant,
        [this, batch, tenant = *tenant, device = *device](Stores &stores, const Caller &caller) {
            if (auto admitted = admitDevice(stores.accounts, caller, device); !admitted)
                return failure(admitted.error());
            const auto outcome = stores.tenants.push(Actor{tenant, caller.user, device}, batch);
            if (!outcome)
                return failure(outcome.error());
            publish(stores, m_around.hub, outcome->commit, 0);
            return HttpResponse::json(wire::toJson(wire::Message(outcome->result)));
        },
        done);
}

void RestApi::changes(const HttpRequest &request, const QString &tenant, const Done &done)
{
    const auto id = Id::parse(tenant);
    if (!id) {
        done(notFound());
        return;
    }
    const wire::RequestChanges wanted{item(request, QStringLiteral("since")), limitOf(request)};
    asCaller(
        request, *id,
        [this, id = *id, wanted](Stores &stores, const Caller &caller) {
            const auto page = stores.tenants.changes(Actor{id, caller.user, {}}, wanted);
            if (!page)
                return failure(page.error());
            return HttpResponse::json(wire::toJson(wire::Message(*page)));
        },
        done);
}

void RestApi::initial(const HttpRequest &request, const QString &tenant, const Done &done)
{
    const auto id = Id::parse(tenant);
    if (!id) {
        done(notFound());
        return;
    }
    const wire::RequestInitialData wanted{item(request, QStringLiteral("after")),
                                          item(request, QStringLiteral("snapshot")),
                                          limitOf(request)};
    asCaller(
        request, *id,
        [this, id = *id, wanted](Stores &stores, const Caller &caller) {
            const auto page = stores.tenants.initialPage(Actor{id, caller.user, {}}, wanted);
            if (!page)
                return failure(page.error());
            return HttpResponse::json(wire::toJson(wire::Message(*page)));
        },
        done);
}

// Figures about everybody are for who runs the server. A proxy in front of it looks like this
// machine, so what came through one does not count as local.
void RestApi::metrics(const HttpRequest &request, const Done &done)
{
    const bool proxied = !request.headerList("x-forwarded-for").isEmpty()
                      || !request.headerList("forwarded").isEmpty()
                      || !request.headerList("via").isEmpty();
    const bool local = QHostAddress(request.address).isLoopback() && !proxied;
    if (!local && !m_around.access.publicMetrics) {
        done(notFound());
        return;
    }
    HttpResponse response;
    response.type = QByteArrayLiteral("text/plain; version=0.0.4");
    response.body = m_around.metrics.text();
    done(response);
}

void RestApi::ready(const Done &done)
{
    m_around.storage.run({}, [this, done](Stores &stores) {
        const auto tenants = stores.accounts.changeMark();
        const HttpResponse response = tenants ? HttpResponse::json({{QStringLiteral("ok"), true}})
                                              : failure(tenants.error());
        m_around.post([done, response] { done(response); });
    });
}

void RestApi::asCaller(const HttpRequest &request, const Id &tenant, Answer answer,
                       const Done &done)
{
    m_around.storage.run(
        tenant, [this, token = request.bearer(), answer = std::move(answer), done](Stores &stores) {
            const auto caller = identify(stores.accounts, token, m_around.access);
            const auto admitted = caller ? admitDevice(stores.accounts, *caller, {})
                                         : fail(caller.error());
            const HttpResponse response = admitted ? answer(stores, *caller)
                                                   : failure(admitted.error());
            m_around.post([done, response] { done(response); });
        });
}

} // namespace finwise::server
