// SPDX-License-Identifier: GPL-3.0-or-later
// Records and changes to judge, in as few words as possible. Thread rule: any.
#pragma once

#include "domain/entities.h"
#include "merge/decide.h"

namespace finwise::merge {

inline const QString kCore = kGroupCore;
inline const QString kRest = kGroupRest;
inline const QString kLife = kGroupLife;

inline const EntityType &transactionType()
{
    return EntityCatalog::standard().type<Transaction>();
}

inline Id device(int number)
{
    return *Id::parse(QStringLiteral("00000000-0000-7000-8000-00000000000%1").arg(number));
}

inline QJsonObject content(qint64 amount, const QString &payee)
{
    Transaction transaction;
    transaction.date = QDate(2025, 6, 1);
    transaction.amount.minor = amount;
    transaction.payee = payee;
    return dataToJson(transaction);
}

inline Op edit(const QString &id, qint64 ms, const QStringList &groups, const QJsonObject &data)
{
    return Op{id, false, groups, {}, Stamp{ms, 0, device(1)}, Instant{ms}, data};
}

inline Op removal(const QString &id, qint64 ms)
{
    return Op{id, true, {kLife}, {}, Stamp{ms, 0, device(1)}, Instant{ms}, {}};
}

// A record made by op "c" at 100.
inline RecordState existing()
{
    RecordState state;
    state.record.type = &transactionType();
    state.record.meta.id = device(9);
    state.record.meta.createdAt = state.record.meta.updatedAt = Instant{100};
    state.record.meta.version = 1;
    state.record.data = content(-100, QStringLiteral("Shop"));
    for (const QString &group : {kCore, kRest, kLife})
        state.groups.insert(group, GroupState{QStringLiteral("c"), Stamp{100, 0, device(1)}});
    return state;
}

inline RecordState tombstone(qint64 ms)
{
    RecordState state = existing();
    state.record.meta.deletedAt = Instant{ms};
    state.groups.insert(kLife, GroupState{QStringLiteral("d"), Stamp{ms, 0, device(1)}});
    return state;
}

inline Question question(const Op &op, std::optional<RecordState> current)
{
    Question asked;
    asked.type = &transactionType();
    asked.recordId = device(9);
    asked.op = op;
    asked.current = std::move(current);
    asked.seen = [](const QString &) { return true; };
    return asked;
}

inline Decision judged(const Op &op, std::optional<RecordState> current)
{
    return decide(question(op, std::move(current)));
}

} // namespace finwise::merge
