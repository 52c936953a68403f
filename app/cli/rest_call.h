// SPDX-License-Identifier: GPL-3.0-or-later
// The few questions the command line asks a server outside of sync, each waited for.
// Errors are those of AuthClient. Thread rule: the main thread.
#pragma once

#include "sync/auth_client.h"

namespace finwise::cli {

Result<SignIn> login(const Clock &clock, SecretStore &secrets, const QUrl &server,
                     const QString &user, const QString &password, const QString &device);
Result<QList<RemoteTenant>> remoteTenants(const QUrl &server, const QString &accessToken);
// Tells the server that the sign-in ends; nobody waits long for its answer.
void logout(const QUrl &server, const QString &accessToken);
// Milliseconds until the server answered that it is well; nothing when it does not.
std::optional<qint64> latencyMs(const Clock &clock, const QUrl &server);

} // namespace finwise::cli
