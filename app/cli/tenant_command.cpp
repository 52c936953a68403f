// SPDX-License-Identifier: GPL-3.0-or-later
// tenant list|create|use|rename|delete: the households of this device, one database each.
#include "commands.h"

#include "text_table.h"

#include "store/sync_store.h"

namespace finwise::cli {
namespace {

struct TenantOptions {
    std::string tenant;
    std::string name;
    bool yes = false;
};

QJsonObject toJson(const Tenant &tenant)
{
    return {{QStringLiteral("id"), tenant.id.toString()},
            {QStringLiteral("name"), tenant.name},
            {QStringLiteral("active"), tenant.active},
            {QStringLiteral("created_at"), toIso(tenant.createdAt)}};
}

Result<Answer> list(Context &context)
{
    const auto profile = context.profile();
    if (!profile)
        return fail(profile.error());
    const auto tenants = (*profile)->tenants();
    if (!tenants)
        return fail(tenants.error());
    TextTable table({QStringLiteral(""), QStringLiteral("Name"), QStringLiteral("Id")});
    QJsonArray json;
    for (const Tenant &tenant : *tenants) {
        json.append(toJson(tenant));
        table.add(
            {tenant.active ? QStringLiteral("*") : QString(), tenant.name, tenant.id.toString()});
    }
    return Answer{json, json.isEmpty() ? QStringLiteral("No tenant yet.") : table.toString()};
}

Result<Answer> create(Context &context, const TenantOptions &options)
{
    const auto profile = context.profile();
    if (!profile)
        return fail(profile.error());
    const auto made = (*profile)->createTenant(text(options.name));
    if (!made)
        return fail(made.error());
    return Answer{toJson(*made),
                  QStringLiteral("Created %1 (%2).").arg(made->name, made->id.toString())};
}

// Finds the tenant, does something with it and answers with what it has become.
Result<Answer> change(Context &context, const std::string &named, const QString &done, auto act)
{
    const auto profile = context.profile();
    if (!profile)
        return fail(profile.error());
    const auto found = (*profile)->findTenant(text(named));
    if (!found)
        return fail(found.error());
    if (auto acted = act(**profile, *found); !acted)
        return fail(acted.error());
    const auto now = (*profile)->findTenant(found->id.toString());
    const Tenant shown = now ? *now : *found;
    return Answer{toJson(shown), done.arg(shown.name)};
}

Result<Answer> use(Context &context, const TenantOptions &options)
{
    return change(
        context, options.tenant, QStringLiteral("Using %1."),
        [](Profile &profile, const Tenant &tenant) { return profile.useTenant(tenant.id); });
}

Result<Answer> rename(Context &context, const TenantOptions &options)
{
    return change(context, options.tenant, QStringLiteral("Renamed to %1."),
                  [&options](Profile &profile, const Tenant &tenant) {
                      return profile.renameTenant(tenant.id, text(options.name));
                  });
}

Result<void> refuseUnsent(Profile &profile, const Tenant &tenant)
{
    const auto store = profile.openStore(tenant.id);
    if (!store)
        return fail(store.error());
    const auto counts = (*store)->sync().queue().counts();
    if (!counts)
        return fail(counts.error());
    const qint64 unsent = counts->pending + counts->processing + counts->failed;
    if (unsent == 0)
        return {};
    return fail(ErrorKind::Validation, tenant.name,
                QStringLiteral("%1 changes exist on this device only; sync first, or delete "
                               "with --yes")
                    .arg(unsent));
}

Result<Answer> remove(Context &context, const TenantOptions &options)
{
    return change(context, options.tenant, QStringLiteral("Deleted %1 from this device."),
                  [&options](Profile &profile, const Tenant &tenant) -> Result<void> {
                      if (!options.yes) {
                          if (auto safe = refuseUnsent(profile, tenant); !safe)
                              return safe;
                      }
                      return profile.removeTenant(tenant.id);
                  });
}

} // namespace

void addTenantCommands(Command &app, Context &context)
{
    Command tenant = addCommand(app, "tenant", "The households on this device",
                                "finwise-cli tenant list");
    tenant.requireCommand(1);
    addCommand(tenant, context, "list", "List them; * marks the active one",
               "finwise-cli tenant list --json", list);
    addCommand<TenantOptions>(
        tenant, context, "create", "Make one; works offline",
        "finwise-cli tenant create \"Smith family\"",
        [](Command &command, TenantOptions &options) {
            command.option("NAME", options.name, "Its name").required();
        },
        create);
    addCommand<TenantOptions>(
        tenant, context, "use", "Make it the active one", "finwise-cli tenant use \"Smith family\"",
        [](Command &command, TenantOptions &options) {
            command.option("NAME", options.tenant, "Name or id").required();
        },
        use);
    addCommand<TenantOptions>(
        tenant, context, "rename", "Give it another name on this device",
        "finwise-cli tenant rename \"Smith family\" \"The Smiths\"",
        [](Command &command, TenantOptions &options) {
            command.option("NAME", options.tenant, "Name or id").required();
            command.option("NEW_NAME", options.name, "Its new name").required();
        },
        rename);
    addCommand<TenantOptions>(
        tenant, context, "delete", "Remove it and its data from this device",
        "finwise-cli tenant delete \"Smith family\"",
        [](Command &command, TenantOptions &options) {
            command.option("NAME", options.tenant, "Name or id").required();
            command.flag("--yes", options.yes, "Even when changes were never synced");
        },
        remove);
}

} // namespace finwise::cli
