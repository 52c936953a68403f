// SPDX-License-Identifier: GPL-3.0-or-later
// What the server's tests share: one server in memory with two users, and ways to say an entry in
// a line. Thread rule: main thread of a test.
#pragma once

#include "domain/entities.h"
#include "server/session_protocol.h"
#include "server/sqlite_tenant_store.h"
#include "support/test_main.h"
#include "wire/limits.h"

namespace finwise::server {

inline Id idOf(int number)
{
    return *Id::parse(
        QStringLiteral("00000000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

struct ServerFixture {
    ServerFixture() : ServerFixture(EntityCatalog::standard()) {}
    explicit ServerFixture(const EntityCatalog &catalog)
        : accounts(*AccountsStore::openInMemory(clock, random)),
          tenants(SqliteTenantStore::openInMemory(
              catalog, clock, random,
              [this](const Id &tenant, const Id &user) { return accounts->roleOf(tenant, user); })),
          storage(*tenants, *accounts)
    {
        anna = accounts->addUser(QStringLiteral("anna"), QStringLiteral("annas password"))->id;
        bob = accounts->addUser(QStringLiteral("bob"), QStringLiteral("bobs password"))->id;
        const auto made = accounts->createTenant(home, QStringLiteral("Home"), anna);
        Q_ASSERT(made.has_value());
    }

    [[nodiscard]] Actor actor(int device = 1) const { return Actor{home, anna, idOf(device)}; }

    // A tag to create, named by its number.
    wire::Entry create(int record, const QString &name)
    {
        Tag tag;
        tag.name = name;
        wire::Entry entry;
        entry.id = Id::v7(clock, random);
        entry.opSeq = ++opSeq;
        entry.group = entry.id;
        entry.entity = Schema<Tag>::entity;
        entry.entityId = idOf(1000 + record);
        entry.operation = wire::Operation::Create;
        entry.groups = QStringList{kGroupRest, kGroupLife};
        entry.createdAt = entry.updatedAt = clock.now();
        entry.data = dataToJson(tag);
        return entry;
    }
    // An edit by somebody who had seen what `seen` wrote.
    wire::Entry edit(const wire::Entry &seen, const QString &name)
    {
        wire::Entry entry = create(0, name);
        entry.entityId = seen.entityId;
        entry.operation = wire::Operation::Update;
        entry.groups = QStringList{kGroupRest};
        entry.base.insert(kGroupRest, seen.id.toString());
        return entry;
    }
    wire::Entry remove(const wire::Entry &seen)
    {
        wire::Entry entry = create(0, seen.data.value(QLatin1StringView("name")).toString());
        entry.entityId = seen.entityId;
        entry.operation = wire::Operation::Delete;
        entry.groups = QStringList{kGroupLife};
        entry.base.insert(kGroupRest, seen.id.toString());
        entry.base.insert(kGroupLife, seen.id.toString());
        return entry;
    }
    wire::Batch batch(const QList<wire::Entry> &entries)
    {
        return wire::Batch{Id::v7(clock, random), idOf(7), clock.now(), entries};
    }
    // Pushes as Anna; the test fails when the store refuses as a whole.
    PushOutcome push(const QList<wire::Entry> &entries, int device = 1)
    {
        auto outcome = tenants->push(actor(device), batch(entries));
        if (!outcome)
            qFatal("%s", qPrintable(describe(outcome.error())));
        return *outcome;
    }
    wire::Verdict verdict(const wire::Entry &entry, int device = 1)
    {
        return push({entry}, device).result.results.first().verdict;
    }
    QList<wire::SyncRecord> allChanges()
    {
        return tenants->changes(actor(), wire::RequestChanges{{}, 0})->records;
    }

    ManualClock clock;
    SeededRandom random{42};
    std::unique_ptr<AccountsStore> accounts;
    std::unique_ptr<SqliteTenantStore> tenants;
    InlineStorage storage;
    Id home = idOf(1);
    Id anna;
    Id bob;
    qint64 opSeq = 0;
};

inline QString nameOf(const wire::SyncRecord &record)
{
    return record.data.value(QLatin1StringView("name")).toString();
}

} // namespace finwise::server
