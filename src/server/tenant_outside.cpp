// SPDX-License-Identifier: GPL-3.0-or-later
// What others than the server's sessions did to a tenant's database: wishes of outside programs
// are decided like any op (MU-3.4), and commits nobody was told of are found.
#include "server/sqlite_tenant_store.h"

#include "db/transaction.h"
#include "server/outside_views.h"
#include "server/push_transaction.h"
#include "server/tenant_database.h"
#include "wire/codec.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>

namespace finwise::server {
namespace {

constexpr int kAtOnce = 100;
constexpr qsizetype kRemembered = 20'000;
constexpr qint64 kSettleMs = 2'000; // a file changed just now may change again unnoticed

struct Wish {
    qint64 number = 0;
    Instant at;
    const EntityType *type = nullptr;
    QString id;
    QString operation;
    QJsonObject before;
    QJsonObject after;
    QMap<QString, QString> rev; // of the record as the program saw it
};
struct Answer {
    qint64 number = 0;
    QString verdict;
    QString message;
};

Result<QList<Wish>> readWishes(db::Connection &connection, const EntityCatalog &catalog)
{
    auto row = connection.prepare(
        QStringLiteral("SELECT number, at, entity, id, operation, before, after, groups "
                       "FROM external_changes WHERE verdict IS NULL ORDER BY number LIMIT ?"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run({kAtOnce}); !ran)
        return fail(ran.error());
    QList<Wish> wishes;
    for (;;) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            return wishes;
        const QJsonValue rev = row->json(7).value(QLatin1StringView("rev"));
        wishes.append(Wish{row->integer(0), Instant{row->integer(1)}, catalog.find(row->text(2)),
                           row->text(3), row->text(4), row->json(5), row->json(6),
                           rev.isObject()
                               ? wire::revFromJson(rev).value_or(QMap<QString, QString>())
                               : QMap<QString, QString>()});
    }
}

// The entry a device would send for it; Validation error saying why there is none.
Result<wire::Entry> entryFor(const Wish &wish, const std::optional<StoredRecord> &current)
{
    const auto refuse = [](const QString &why) {
        return fail(ErrorKind::Validation, QStringLiteral("external_changes"), why);
    };
    wire::Entry entry;
    entry.entity = wish.type->name;
    entry.createdAt = entry.updatedAt = wish.at;
    if (wish.operation == QLatin1StringView("create")) {
        entry.operation = wire::Operation::Create;
        for (const QLatin1StringView group : wish.type->groups)
            entry.groups.append(group);
        for (const FieldInfo &field : wish.type->fields) {
            const QJsonValue value = outsideValue(field, wish.after);
            if (!value.isNull() && !value.isUndefined())
                entry.data.insert(field.name, value);
        }
        return entry;
    }
    if (!current || current->state.record.meta.deletedAt)
        return refuse(QStringLiteral("the record is gone"));
    entry.data = current->state.record.data;
    entry.base = wish.rev;
    if (wish.operation == QLatin1StringView("delete")) {
        entry.operation = wire::Operation::Delete;
        entry.groups = QStringList{kGroupLife};
        return entry;
    }
    entry.operation = wire::Operation::Update;
    for (const FieldInfo &field : wish.type->fields) {
        const QJsonValue value = outsideValue(field, wish.after);
        if (value == outsideValue(field, wish.before))
            continue;
        entry.data.insert(field.name, value);
        if (!entry.groups.contains(field.group))
            entry.groups.append(field.group);
    }
    if (entry.groups.isEmpty())
        return refuse(QStringLiteral("nothing was changed"));
    return entry;
}

Result<void> keepAnswers(db::Connection &connection, const QList<Answer> &answers, Instant now)
{
    for (const Answer &answer : answers) {
        const auto done = connection.execute(
            QStringLiteral("UPDATE external_changes SET verdict = ?, message = ?, decided_at = ? "
                           "WHERE number = ?"),
            {answer.verdict, answer.message, now.ms, answer.number});
        if (!done)
            return fail(done.error());
    }
    return {};
}

// Each record once, as it was last.
QList<wire::SyncRecord> lastOfEach(const QList<wire::SyncRecord> &records)
{
    QHash<std::pair<QString, Id>, qsizetype> last;
    for (qsizetype i = 0; i < records.size(); ++i)
        last.insert({records[i].entity, records[i].id}, i);
    QList<wire::SyncRecord> kept;
    for (qsizetype i = 0; i < records.size(); ++i) {
        if (last.value({records[i].entity, records[i].id}) == i)
            kept.append(records[i]);
    }
    return kept;
}

// Wishes of one transaction.
struct Desk {
    db::Connection &connection;
    const EntityCatalog &catalog;
    const Actor &outside;
    const PushRules &rules;
    const Clock &clock;
    Random &random;
    // A view shows a wish only once it is decided, so a program that writes twice knows of its
    // first wish without seeing it: op that was seen → op that came of it.
    QHash<QString, QString> succeeded;

    Result<Answer> decide(const Wish &wish, Commit &all)
    {
        Answer answer{wish.number, QString(enumName(wire::Verdict::Invalid)), {}};
        const auto id = wish.id.isEmpty() ? Result<Id>(Id::v7(clock, random)) : Id::parse(wish.id);
        if (wish.type == nullptr || !id) {
            answer.message = QStringLiteral("no such entity, or the id is not a UUID");
            return answer;
        }
        const auto current = TenantRows(connection).record(*wish.type, *id);
        if (!current)
            return fail(current.error());
        auto entry = entryFor(wish, *current);
        if (!entry) {
            answer.message = entry.error().message;
            return answer;
        }
        entry->id = Id::v7(clock, random);
        entry->entityId = *id;
        entry->counter = wish.number;
        for (QString &op : entry->base) {
            while (succeeded.contains(op))
                op = succeeded.value(op);
        }
        const wire::Batch batch{entry->id, {}, rules.now, {*entry}};
        const auto outcome = PushTransaction(connection, catalog, outside, rules).run(batch);
        if (!outcome)
            return fail(outcome.error());
        const wire::EntryResult &result = outcome->result.results.first();
        answer.verdict = enumName(result.verdict);
        answer.message = QStringLiteral("%1 %2").arg(result.field, result.message).trimmed();
        if (result.verdict == wire::Verdict::Applied) {
            for (const QString &group : std::as_const(entry->groups)) {
                if (const QString op = entry->base.value(group); !op.isEmpty())
                    succeeded.insert(op, entry->id.toString());
            }
        }
        all.after = outcome->commit.after;
        all.records += outcome->commit.records;
        all.conflicts += outcome->commit.conflicts;
        return answer;
    }
};

} // namespace

// Size and time of a tenant's files: another text, something was written.
QString SqliteTenantStore::fileMark(const Id &tenant) const
{
    QString mark;
    for (const QString &suffix : {QString(), QStringLiteral("-wal")}) {
        const QFileInfo info(pathOf(tenant) + suffix);
        if (!info.exists())
            continue;
        const qint64 at = info.lastModified().toMSecsSinceEpoch();
        mark += QStringLiteral("%1/%2 ").arg(info.size()).arg(at);
        if (m_clock.now().ms - at < kSettleMs)
            mark += u'?'; // too fresh to be trusted
    }
    return mark;
}

Result<Commit> SqliteTenantStore::lookOutside(const Id &tenant)
{
    if (!m_folder.isEmpty()) {
        const QString mark = fileMark(tenant);
        const auto known = m_outside.constFind(tenant);
        if (mark.isEmpty())
            return Commit{tenant, {}, {}, {}};
        if (known != m_outside.constEnd() && known->first == mark && !mark.contains(u'?'))
            return Commit{tenant, known->second, known->second, {}};
    }
    const auto connection = open(tenant);
    if (!connection)
        return fail(connection.error());
    auto commit = decideOutside(tenant, **connection);
    if (!commit || m_folder.isEmpty())
        return commit;
    if (m_outside.size() >= kRemembered)
        m_outside.clear();
    m_outside.insert(tenant, {fileMark(tenant), commit->after});
    return commit;
}

Result<Commit> SqliteTenantStore::decideOutside(const Id &tenant, db::Connection &connection)
{
    const auto meta = TenantRows(connection).meta();
    const auto waiting = connection.scalar(
        QStringLiteral("SELECT 1 FROM external_changes WHERE verdict IS NULL LIMIT 1"));
    if (!meta || !waiting)
        return fail(meta ? waiting.error() : meta.error());
    Commit all{tenant, meta->head, meta->head, {}};
    if (!waiting->isValid())
        return all;
    auto transaction = db::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    const auto wishes = readWishes(connection, m_catalog);
    const auto settings = TenantUpkeep(connection).settings();
    if (!wishes || !settings)
        return fail(wishes ? settings.error() : wishes.error());
    const Actor outside{tenant, outsideProgram(), outsideProgram()};
    const PushRules rules{settings->policy, settings->wholeRecord, Role::Owner, m_clock.now()};
    Desk desk{connection, m_catalog, outside, rules, m_clock, m_random, {}};
    QList<Answer> answers;
    // One after the other: a later wish builds on what an earlier one has made of the record.
    for (const Wish &wish : *wishes) {
        const auto answer = desk.decide(wish, all);
        if (!answer)
            return fail(answer.error());
        answers.append(*answer);
    }
    if (auto kept = keepAnswers(connection, answers, rules.now); !kept)
        return fail(kept.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    all.records = lastOfEach(all.records);
    return all;
}

} // namespace finwise::server
