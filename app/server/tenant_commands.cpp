// SPDX-License-Identifier: GPL-3.0-or-later
// tenant list | members | grant | revoke.
#include "command_context.h"

namespace finwise::app {
namespace {

struct TenantOptions {
    std::string tenant;
    std::string user;
    std::string role;
};

// A tenant by id, or by a name that only one has.
Result<Id> findTenant(server::AccountsStore &accounts, const std::string &text)
{
    const QString wanted = QString::fromStdString(text);
    if (const auto id = Id::parse(wanted); id)
        return *id;
    const auto tenants = accounts.tenants();
    if (!tenants)
        return fail(tenants.error());
    QList<Id> found;
    for (const server::TenantInfo &tenant : *tenants) {
        if (tenant.name == wanted)
            found.append(tenant.id);
    }
    if (found.isEmpty())
        return fail(ErrorKind::NotFound, wanted, QStringLiteral("no such tenant"));
    if (found.size() > 1)
        return fail(ErrorKind::Ambiguous, wanted, QStringLiteral("several tenants have that name"));
    return found.first();
}

void listTenants(CommandContext &context)
{
    const auto accounts = context.openAccounts();
    const auto tenants = accounts ? (*accounts)->tenants() : fail(accounts.error());
    if (!tenants) {
        context.failed(tenants.error());
        return;
    }
    QJsonArray array;
    for (const server::TenantInfo &tenant : *tenants) {
        array.append(QJsonObject{{QStringLiteral("id"), tenant.id.toString()},
                                 {QStringLiteral("name"), tenant.name},
                                 {QStringLiteral("created_at"), toIso(tenant.createdAt)}});
        context.say(QStringLiteral("%1  %2").arg(tenant.id.toString(), tenant.name));
    }
    if (context.json)
        context.print(array);
}

void listMembers(const TenantOptions &options, CommandContext &context)
{
    const auto accounts = context.openAccounts();
    const auto id = accounts ? findTenant(**accounts, options.tenant) : fail(accounts.error());
    const auto members = id ? (*accounts)->members(*id) : fail(id.error());
    if (!members) {
        context.failed(members.error());
        return;
    }
    QJsonArray array;
    for (const server::Member &member : *members) {
        const QString role = enumName(member.role);
        array.append(
            QJsonObject{{QStringLiteral("user"), member.name}, {QStringLiteral("role"), role}});
        context.say(QStringLiteral("%1  %2").arg(member.name, role));
    }
    if (context.json)
        context.print(array);
}

void grant(const TenantOptions &options, CommandContext &context)
{
    const QString user = QString::fromStdString(options.user);
    const auto role = enumFromName<server::Role>(QString::fromStdString(options.role));
    const auto accounts = context.openAccounts();
    const auto id = accounts ? findTenant(**accounts, options.tenant) : fail(accounts.error());
    const auto done = id ? (*accounts)->grant(*id, user, role.value_or(server::Role::Viewer))
                         : fail(id.error());
    if (!done) {
        context.failed(done.error());
        return;
    }
    if (context.json) {
        context.print(QJsonObject{{QStringLiteral("tenant"), id->toString()},
                                  {QStringLiteral("user"), user},
                                  {QStringLiteral("role"), QString::fromStdString(options.role)}});
    }
    context.say(QStringLiteral("%1 is %2 now").arg(user, QString::fromStdString(options.role)));
}

void revoke(const TenantOptions &options, CommandContext &context)
{
    const QString user = QString::fromStdString(options.user);
    const auto accounts = context.openAccounts();
    const auto id = accounts ? findTenant(**accounts, options.tenant) : fail(accounts.error());
    const auto done = id ? (*accounts)->revoke(*id, user) : fail(id.error());
    if (!done) {
        context.failed(done.error());
        return;
    }
    if (context.json) {
        context.print(QJsonObject{{QStringLiteral("tenant"), id->toString()},
                                  {QStringLiteral("user"), user}});
    }
    context.say(QStringLiteral("%1 has no access any more").arg(user));
}

} // namespace

void addTenantCommands(Command &app, CommandContext &context)
{
    static TenantOptions options;
    Command tenant = app.command("tenant", "Households and firms, and who belongs to them");
    tenant.requireCommand(1);
    const auto named = [&](const char *name, const char *text, bool withUser) {
        Command command = tenant.command(name, text);
        command.option("TENANT", options.tenant, "Id or name").required();
        if (withUser)
            command.option("USER", options.user, "The user's name").required();
        return command;
    };
    tenant.command("list", "List the tenants.\nExample: finwise-server tenant list --json")
        .callback([&context] { listTenants(context); });
    named("members", "List who belongs to a tenant.\nExample: finwise-server tenant members Home",
          false)
        .callback([&context] { listMembers(options, context); });
    Command granting = named(
        "grant", "Give a user a role.\nExample: finwise-server tenant grant Home anna editor",
        true);
    granting.option("ROLE", options.role, "owner, editor or viewer")
        .required()
        .oneOf({"owner", "editor", "viewer"});
    granting.callback([&context] { grant(options, context); });
    named("revoke", "Take a user's access away.\nExample: finwise-server tenant revoke Home anna",
          true)
        .callback([&context] { revoke(options, context); });
}

} // namespace finwise::app
