// SPDX-License-Identifier: GPL-3.0-or-later
// What people do in scripted scenes, in few words. Thread rule: one thread.
#pragma once

#include "domain/entities.h"
#include "simulation/audit.h"
#include "simulation/scene.h"
#include "store/sync_store.h"

#include <QTest>

namespace finwise::simulation {

inline void write(Scene &scene, int client, const Id &id, const QString &name)
{
    Account account;
    account.meta.id = id;
    account.name = name;
    Mutation mutation;
    mutation.write(scene.client(client).store().catalog().record(account));
    scene.client(client).mutate(mutation, QStringLiteral("writes ") + name);
}

inline Id create(Scene &scene, int client, const QString &name)
{
    const Id id = scene.client(client).store().newId();
    write(scene, client, id, name);
    return id;
}

inline void remove(Scene &scene, int client, const Id &id)
{
    Mutation removal;
    removal.remove(scene.client(client).store().catalog().type<Account>(), id);
    scene.client(client).mutate(removal, QStringLiteral("deletes"));
}

// The account's name on that device; empty when there is none or it is deleted.
inline QString nameOn(Scene &scene, int client, const Id &id)
{
    const auto found = scene.client(client).store().reader().get<Account>(id);
    return found && *found && !(*found)->meta.deletedAt ? (*found)->name : QString();
}

inline qint64 conflictsOn(Scene &scene, int client)
{
    return scene.client(client).store().sync().journal().openCount().value_or(-1);
}

inline qint64 versionOn(Scene &scene, int client, const Id &id)
{
    const auto found = scene.client(client).store().reader().get<Account>(id);
    return found && *found ? (*found)->meta.version : 0;
}

inline void setOffline(Scene &scene, bool offline)
{
    for (const auto &client : scene.clients())
        scene.network().setOffline(client->number(), offline);
    scene.run(1'000);
}

// Everything arrived everywhere, and the auditor finds nothing wrong; else what is wrong.
inline QString restAndAudit(Scene &scene, qint64 withinMs = 300'000)
{
    if (!scene.settle(withinMs))
        return scene.stage.violation() + QStringLiteral(" no rest:") + scene.restlessness();
    if (!scene.stage.isSound())
        return scene.stage.violation();
    QList<SentOp> ops;
    for (const auto &client : scene.clients())
        ops.append(opsOf(*client).value_or(QList<SentOp>()));
    const auto server = db::Connection::open(scene.server().databasePath());
    if (!server)
        return describe(server.error());
    Audit audit(EntityCatalog::standard(), **server, ops);
    QString problem = audit.exactlyOnce() + audit.conserved();
    for (const auto &client : scene.clients())
        problem += audit.converged(*client);
    return problem;
}

} // namespace finwise::simulation

#define VERIFY_AT_REST(scene)                                                                      \
    do {                                                                                           \
        const QString problem = restAndAudit(scene);                                               \
        QVERIFY2(problem.isEmpty(), qPrintable(problem));                                          \
    } while (false)
