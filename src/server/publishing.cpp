// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/publishing.h"

namespace finwise::server {
namespace {

// Of one commit. Those beyond are in the journal, where their devices find them.
constexpr qsizetype kConflictsTold = 50;

QString nameOf(Stores &stores, const QString &user)
{
    const auto id = Id::parse(user);
    if (!id)
        return user;
    if (*id == outsideProgram())
        return QStringLiteral("outside program");
    return stores.accounts.nameOf(*id).value_or(QString());
}

} // namespace

void namePeople(Stores &stores, QList<wire::ConflictNotice> &notices)
{
    for (wire::ConflictNotice &notice : notices) {
        notice.user = nameOf(stores, notice.user);
        notice.winner = nameOf(stores, notice.winner);
    }
}

void publish(Stores &stores, Hub &hub, const Commit &commit, quint64 sender)
{
    // The news first: whoever stores it before the data that replaces the lost value cannot have
    // the one without the other.
    QList<wire::ConflictNotice> told = commit.conflicts.mid(0, kConflictsTold);
    if (!told.isEmpty())
        namePeople(stores, told);
    for (const wire::ConflictNotice &notice : std::as_const(told))
        hub.announce(commit.tenant, notice, sender);
    if (!commit.isEmpty())
        hub.publish(std::make_shared<const Commit>(commit), sender);
}

void publishOutside(Stores &stores, Hub &hub, const Id &tenant)
{
    auto commit = stores.tenants.lookOutside(tenant);
    if (!commit)
        return; // the breaker counts it; the next look may succeed
    if (!commit->isEmpty() || !commit->conflicts.isEmpty())
        publish(stores, hub, *commit, 0);
    else if (hub.isBehind(tenant, commit->after))
        hub.publish(std::make_shared<const Commit>(Commit{tenant, {}, commit->after, {}}), 0);
}

} // namespace finwise::server
