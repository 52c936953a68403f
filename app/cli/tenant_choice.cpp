// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenant_choice.h"

#include "context.h"

#include "store/sync_store.h"

namespace finwise::cli {
namespace {

QString choices(const QList<RemoteTenant> &remote)
{
    QStringList lines;
    for (const RemoteTenant &tenant : remote)
        lines.append(QStringLiteral("%1 (%2)").arg(tenant.name, tenant.id));
    return lines.isEmpty() ? QStringLiteral("none") : lines.join(QStringLiteral(", "));
}

// Nothing was ever written to it, here or on a server.
Result<bool> isBlank(Profile &profile, const Tenant &tenant)
{
    const auto store = profile.openStore(tenant.id);
    if (!store)
        return fail(store.error());
    const auto metadata = (*store)->sync().metadata();
    if (!metadata)
        return fail(metadata.error());
    if (!metadata->serverId.isNull() || metadata->nextOpSeq > 1)
        return false;
    for (const EntityType &type : (*store)->catalog().types()) {
        const auto any = (*store)->reader().table(type).readAfter((*store)->reader().connection(),
                                                                  Id(), 1);
        if (!any)
            return fail(any.error());
        if (!any->isEmpty())
            return false;
    }
    return true;
}

Result<Tenant> adopt(Profile &profile, const RemoteTenant &remote)
{
    const auto id = Id::parse(remote.id);
    if (!id)
        return fail(id.error());
    if (auto known = profile.findTenant(id->toString()); !known) {
        if (known.error().kind != ErrorKind::NotFound)
            return known;
        if (auto adopted = profile.adoptTenant(*id, remote.name); !adopted)
            return adopted;
    }
    if (auto used = profile.useTenant(*id); !used)
        return fail(used.error());
    return profile.findTenant(id->toString());
}

// Nothing on this device would be left aside by taking a tenant of the server.
Result<bool> isEmpty(Profile &profile)
{
    const auto tenants = profile.tenants();
    if (!tenants)
        return fail(tenants.error());
    for (const Tenant &tenant : *tenants) {
        const auto blank = isBlank(profile, tenant);
        if (!blank || !*blank)
            return blank;
    }
    return true;
}

Result<Tenant> chooseWanted(Profile &profile, const QList<RemoteTenant> &remote,
                            const QString &wanted)
{
    QList<RemoteTenant> found;
    for (const RemoteTenant &tenant : remote) {
        if (tenant.id == wanted.toLower() || tenant.name == wanted)
            found.append(tenant);
    }
    if (found.size() == 1)
        return adopt(profile, found.first());
    if (found.size() > 1)
        return fail(ErrorKind::Ambiguous, QStringLiteral("tenant"),
                    QStringLiteral("\"%1\" fits several: %2").arg(wanted, choices(found)));
    auto local = profile.findTenant(wanted);
    if (!local)
        return fail(local.error().kind, QStringLiteral("tenant"),
                    QStringLiteral("no \"%1\" here or on the server, which has %2")
                        .arg(wanted, choices(remote)));
    if (auto used = profile.useTenant(local->id); !used)
        return fail(used.error());
    return local;
}

} // namespace

Result<Tenant> chooseTenant(Profile &profile, const QList<RemoteTenant> &remote,
                            const QString &wanted)
{
    if (!wanted.isEmpty())
        return chooseWanted(profile, remote, wanted);
    const auto empty = isEmpty(profile);
    if (!empty)
        return fail(empty.error());
    if (!*empty || remote.isEmpty())
        return profile.activeTenant(kDefaultTenantName);
    if (remote.size() > 1)
        return fail(ErrorKind::Ambiguous, QStringLiteral("tenant"),
                    QStringLiteral("the server has %1; choose with --tenant").arg(choices(remote)));
    const auto unused = profile.tenants();
    auto adopted = adopt(profile, remote.first());
    if (!adopted || !unused)
        return adopted;
    for (const Tenant &tenant : *unused) {
        // A name somebody thought of is kept; the one every empty profile gets is not.
        if (tenant.id == adopted->id || tenant.name != kDefaultTenantName)
            continue;
        if (auto removed = profile.removeTenant(tenant.id); !removed)
            return fail(removed.error());
    }
    return adopted;
}

} // namespace finwise::cli
