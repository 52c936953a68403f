// SPDX-License-Identifier: GPL-3.0-or-later
// connect URL: signs in and decides which of the server's tenants this device works with.
// disconnect: forgets the sign-in, keeps the data.
#include "commands.h"

#include "rest_call.h"
#include "tenant_choice.h"

#include "base/text.h"

#include <QSysInfo>

#include <cstdio>

namespace finwise::cli {
namespace {

constexpr int kMaxSecretBytes = 4096;

struct ConnectOptions {
    std::string url;
    std::string user;
    bool passwordFromStdin = false;
    bool tokenFromStdin = false;
    std::string tenant;
};

// The first line of the standard input, so that no secret shows up in the list of processes.
Result<QString> secretFromStdin()
{
    std::array<char, kMaxSecretBytes> line{};
    if (std::fgets(line.data(), int(line.size()), stdin) == nullptr)
        return fail(ErrorKind::Usage, QStringLiteral("stdin"), QStringLiteral("nothing to read"));
    QString secret = QString::fromUtf8(line.data());
    while (secret.endsWith(u'\n') || secret.endsWith(u'\r'))
        secret.chop(1);
    if (secret.isEmpty())
        return fail(ErrorKind::Usage, QStringLiteral("stdin"), QStringLiteral("the line is empty"));
    return secret;
}

Result<SignIn> signIn(Context &context, const QUrl &server, const ConnectOptions &options)
{
    const auto secret = secretFromStdin();
    if (!secret)
        return fail(secret.error());
    FileSecretStore secrets(context.secretsPath());
    context.progress(QStringLiteral("Signing in at %1").arg(server.toString()));
    if (options.passwordFromStdin)
        return login(context.clock(), secrets, server, text(options.user), *secret,
                     QSysInfo::machineHostName());
    SignIn given{server, text(options.user), *secret, {}, {}, {}};
    const auto tenants = remoteTenants(server, *secret);
    if (!tenants)
        return fail(tenants.error());
    given.tenants = *tenants;
    if (auto saved = saveSignIn(secrets, given); !saved)
        return fail(saved.error());
    return given;
}

Result<Answer> connectTo(Context &context, const ConnectOptions &options)
{
    if (options.passwordFromStdin == options.tokenFromStdin)
        return fail(ErrorKind::Usage, QStringLiteral("connect"),
                    QStringLiteral("name one of --password-stdin and --token-stdin"));
    const auto server = parseServerUrl(text(options.url));
    if (!server)
        return fail(server.error());
    const auto profile = context.profile();
    if (!profile)
        return fail(profile.error());
    const auto signedIn = signIn(context, *server, options);
    if (!signedIn)
        return fail(signedIn.error());
    const auto tenant = chooseTenant(**profile, signedIn->tenants, text(options.tenant));
    if (!tenant)
        return fail(tenant.error());
    for (const auto &[key, value] :
         {std::pair(kServerKey, server->toString()), {kUserKey, text(options.user)}}) {
        if (auto stored = (*profile)->setSetting(key, value); !stored)
            return fail(stored.error());
    }
    QJsonArray tenants;
    for (const RemoteTenant &remote : signedIn->tenants)
        tenants.append(QJsonObject{{QStringLiteral("id"), remote.id},
                                   {QStringLiteral("name"), remote.name},
                                   {QStringLiteral("role"), remote.role}});
    const QJsonObject active{{QStringLiteral("id"), tenant->id.toString()},
                             {QStringLiteral("name"), tenant->name}};
    return Answer{QJsonObject{{QStringLiteral("server"), server->toString()},
                              {QStringLiteral("user"), text(options.user)},
                              {QStringLiteral("tenant"), active},
                              {QStringLiteral("tenants"), tenants}},
                  QStringLiteral("Signed in at %1 as %2; %3 will be synced.\n"
                                 "Next: finwise-cli sync")
                      .arg(server->toString(), text(options.user), tenant->name)};
}

Result<Answer> disconnectFrom(Context &context)
{
    const auto profile = context.profile();
    if (!profile)
        return fail(profile.error());
    const auto address = (*profile)->setting(kServerKey);
    const auto user = (*profile)->setting(kUserKey);
    if (!address || !user)
        return fail(address ? user.error() : address.error());
    if (address->isEmpty())
        return Answer{QJsonObject{{QStringLiteral("server"), QJsonValue()}},
                      QStringLiteral("Not connected.")};
    const auto server = parseServerUrl(*address);
    if (!server)
        return fail(server.error());
    FileSecretStore secrets(context.secretsPath());
    if (const auto known = loadSignIn(secrets, *server, *user); known)
        logout(*server, known->accessToken); // the server may be away; it is forgotten here anyway
    if (auto removed = removeSignIn(secrets, *server, *user); !removed)
        return fail(removed.error());
    for (const QString &key : {kServerKey, kUserKey}) {
        if (auto stored = (*profile)->setSetting(key, {}); !stored)
            return fail(stored.error());
    }
    return Answer{QJsonObject{{QStringLiteral("server"), QJsonValue()}},
                  QStringLiteral("Signed out of %1. All data stays on this device.").arg(*address)};
}

} // namespace

void addConnectCommands(Command &app, Context &context)
{
    addCommand<ConnectOptions>(
        app, context, "connect", "Sign in at a sync server",
        "finwise-cli connect https://sync.example.org --user anna --password-stdin < password.txt",
        [](Command &command, ConnectOptions &options) {
            command.option("URL", options.url, "Address of the server").required();
            command.option("--user", options.user, "Name to sign in with").required();
            const Option password = command.flag("--password-stdin", options.passwordFromStdin,
                                                 "Read the password from the first line");
            command
                .flag("--token-stdin", options.tokenFromStdin,
                      "Read an access token from the first line")
                .excludes(password);
            command.option("--tenant", options.tenant,
                           "Which tenant of the server to work with: id or name");
        },
        connectTo);
    addCommand(app, context, "disconnect", "Sign out; the data stays on this device",
               "finwise-cli disconnect", disconnectFrom);
}

} // namespace finwise::cli
