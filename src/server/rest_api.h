// SPDX-License-Identifier: GPL-3.0-or-later
// RestApi: the HTTP side of the server: sign-in, tenants, health, and the twins of the sync
// messages for networks that let no WebSocket through. The same stores and the same rules stand
// behind both. Thread rule: one network thread; answers return to it through Post.
#pragma once

#include "base/log.h"
#include "server/access.h"
#include "server/http_message.h"
#include "server/hub.h"
#include "server/metrics.h"

#include <functional>

namespace finwise::server {

class RestApi {
public:
    using Done = std::function<void(const HttpResponse &)>;

    // Everything by reference is borrowed and outlives all answers.
    struct Surroundings {
        const Clock &clock;
        Storage &storage;
        Hub &hub;
        Log &log;
        Metrics &metrics;
        const AccessRules &access;
        Random &random;
        Post post;
    };
    explicit RestApi(Surroundings surroundings) : m_around(std::move(surroundings)) {}

    // Calls done exactly once: at once, or later on the same thread.
    void handle(const HttpRequest &request, const Done &done);

private:
    using Answer = std::function<HttpResponse(Stores &, const Caller &)>;
    void routeGet(const HttpRequest &request, const Done &done);
    void routePost(const HttpRequest &request, const Done &done);
    void login(const QJsonObject &body, const QString &address, const Done &done);
    void refresh(const QJsonObject &body, const Done &done);
    void logout(const HttpRequest &request, const Done &done);
    void createTenant(const HttpRequest &request, const QJsonObject &body, const Done &done);
    void push(const HttpRequest &request, QJsonObject body, const Done &done);
    void changes(const HttpRequest &request, const QString &tenant, const Done &done);
    void initial(const HttpRequest &request, const QString &tenant, const Done &done);
    static bool isLogoPath(const QString &path);
    void logos(const HttpRequest &request, const Done &done);
    void uploadLogo(const HttpRequest &request, const Done &done);
    void metrics(const HttpRequest &request, const Done &done);
    void ready(const Done &done);
    // Runs on the tenant's writer once the caller is known.
    void asCaller(const HttpRequest &request, const Id &tenant, Answer answer, const Done &done);
    HttpResponse failure(const Error &error) const;

    Surroundings m_around;
};

} // namespace finwise::server
