// SPDX-License-Identifier: GPL-3.0-or-later
// A store in memory with a clock that stands still, and short ways to make records.
#pragma once

#include "domain/entities.h"
#include "store/store.h"
#include "store/sync_store.h"

#include <QSignalSpy>
#include <QTest>

namespace finwise {

struct StoreFixture {
    ManualClock clock;
    SeededRandom random{42};
    std::unique_ptr<Store> store;

    explicit StoreFixture(const QString &path = {})
    {
        auto opened = Store::open({path, Id::v7(clock, random), Id::v7(clock, random)}, clock,
                                  random);
        if (!opened)
            qFatal("%s", qPrintable(describe(opened.error())));
        store = std::move(*opened);
    }

    Account account(const QString &name)
    {
        Account account;
        account.meta.id = store->newId();
        account.name = name;
        return account;
    }
    Transaction transaction(const Id &account, qint64 minor,
                            const QString &payee = QStringLiteral("Shop"))
    {
        Transaction transaction;
        transaction.meta.id = store->newId();
        transaction.accountId = account;
        transaction.date = QDate(2026, 1, 31);
        transaction.amount.minor = minor;
        transaction.payee = payee;
        return transaction;
    }
    template <Entity E> Result<Mutated> save(const E &entity)
    {
        clock.advance(1);
        return reported(store->mutate(Mutation().write(store->catalog().record(entity))));
    }
    template <Entity E> Result<Mutated> remove(const E &entity)
    {
        clock.advance(1);
        return store->mutate(
            Mutation().remove(store->catalog().template type<E>(), entity.meta.id));
    }
    // Says in the test's output why something did not work.
    static Result<Mutated> reported(Result<Mutated> mutated)
    {
        if (!mutated)
            qInfo("%s", qPrintable(describe(mutated.error())));
        return mutated;
    }
    QList<QueueEntry> pending()
    {
        QList<QueueEntry> entries = *store->sync().queue().list(QueueStatus::Pending, 1000);
        std::reverse(entries.begin(), entries.end());
        return entries;
    }
    // What the server answers to an entry it applied.
    static Settlement applied(const wire::Entry &entry, qint64 version, const QString &cursor)
    {
        Settlement settlement;
        settlement.result.id = entry.id;
        settlement.result.verdict = wire::Verdict::Applied;
        settlement.result.version = version;
        settlement.result.cursor = cursor;
        settlement.result.updatedAt = entry.updatedAt;
        return settlement;
    }
    // Sends everything that is pending to a server that agrees.
    void syncAll()
    {
        for (;;) {
            const auto batch = *store->sync().queue().take({});
            if (batch.isEmpty())
                return;
            for (const QueueEntry &entry : batch) {
                const auto shadow = *store->sync().shadow(entry.entry.entity, entry.entry.entityId);
                const qint64 version = shadow ? shadow->version + 1 : 1;
                if (auto settled = store->sync().settle(
                        {applied(entry.entry, version, QStringLiteral("e.1"))});
                    !settled)
                    qFatal("%s", qPrintable(describe(settled.error())));
            }
        }
    }
    // The record as the server would send it after a change by somebody else.
    wire::SyncRecord fromServer(const Record &record, qint64 version, const QString &op)
    {
        wire::SyncRecord sent;
        sent.entity = record.type->name;
        sent.id = record.meta.id;
        sent.cursor = QStringLiteral("e.%1").arg(version);
        sent.version = version;
        sent.createdAt = record.meta.createdAt;
        sent.updatedAt = clock.now();
        for (const QLatin1StringView group : record.type->groups) {
            sent.rev.insert(group, op);
            sent.stamp.insert(group, Stamp{clock.now().ms, 0, Id::v5(store->tenant(), u"other")});
        }
        sent.data = record.data;
        return sent;
    }
};

} // namespace finwise
