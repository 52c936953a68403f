// SPDX-License-Identifier: GPL-3.0-or-later
// Who a request comes from, decided the same way for sockets and REST. Thread rule: the stores'.
#pragma once

#include "server/rate_limit.h"
#include "server/storage.h"
#include "server/trusted_proxies.h"

namespace finwise::server {

// How long one HTTP connection may take for its parts.
struct HttpTimes {
    int headerMs = 5'000;
    int bodyMs = 15'000;
    int idleMs = 15'000; // between two requests
    int answerMs = 30'000;
};

struct AccessRules {
    // Requests without a token act as the user "local"; only ever on a loopback address.
    bool openLoopback = false;
    QStringList allowedOrigins;
    HttpTimes times;
    Rate requests{200, 2'000};    // of one address
    int connectionsOfAddress = 0; // at once, before they become sockets; 0: any number
    int socketsOfUser = 0;        // at once; 0: any number
    TrustedProxies proxies;
    bool publicMetrics = false; // otherwise only this machine may read them

    // Browsers say where a page came from. No page may speak to us unless it is listed.
    [[nodiscard]] bool allowsOrigin(const QByteArray &origin) const
    {
        return origin.isEmpty() || allowedOrigins.contains(QString::fromLatin1(origin));
    }
};

// Unauthorized when the token is missing, unknown, expired or revoked.
inline Result<Caller> identify(AccountsStore &accounts, const QString &token,
                               const AccessRules &rules)
{
    if (token.isEmpty() && rules.openLoopback)
        return accounts.localCaller();
    if (token.isEmpty())
        return fail(ErrorKind::Unauthorized, QStringLiteral("token"),
                    QStringLiteral("sign in first"));
    return accounts.authenticate(token);
}

// Forbidden for a device that was revoked, and for a sign-in that was used on one, whatever it says
// now where it is used.
inline Result<void> admitDevice(AccountsStore &accounts, const Caller &caller, const Id &device)
{
    if (!device.isNull()) {
        if (auto noted = accounts.noteDevice(caller, device); !noted)
            return noted;
    }
    auto away = accounts.isRevoked(device);
    if (away && !*away)
        away = accounts.isSentAway(caller);
    if (!away)
        return fail(away.error());
    if (*away)
        return fail(ErrorKind::Forbidden, QStringLiteral("device"),
                    QStringLiteral("this device may not connect any more"));
    return {};
}

} // namespace finwise::server
