// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/audit.h"

#include "domain/entities.h"
#include "server/stored_answer.h"
#include "wire/codec.h"

#include <QJsonDocument>

namespace finwise::simulation {
namespace {

QJsonObject object(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

// Calls visit for every row; the text of the error otherwise.
QString eachRow(db::Connection &connection, const QString &sql,
                const std::function<void(const db::Statement &)> &visit)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return describe(statement.error());
    if (const auto ran = statement->run(); !ran)
        return describe(ran.error());
    for (auto row = statement->next(); row && *row; row = statement->next())
        visit(*statement);
    return {};
}

bool isLeg(const QJsonObject &data)
{
    return !data.value(QLatin1StringView("counterTransactionId")).toString().isEmpty();
}

// The value is that of the data, group by group.
bool holds(const EntityType &type, const QJsonObject &data, const QJsonObject &value,
           const QString &group)
{
    return withGroup(type, data, value, group) == data;
}

} // namespace

Result<QList<SentOp>> opsOf(SimClient &client)
{
    QList<SentOp> ops;
    const QString problem = eachRow(
        client.store().reader().connection(),
        QStringLiteral(
            "SELECT id, entity, entity_id, operation, merge_groups, base, payload, status, "
            "attempts FROM sync_queue"),
        [&](const db::Statement &row) {
            SentOp op;
            op.entry.id = row.id(0);
            op.entry.entity = row.text(1);
            op.entry.entityId = row.id(2);
            op.entry.operation =
                enumFromName<wire::Operation>(row.text(3)).value_or(wire::Operation::Update);
            op.entry.groups = row.text(4).split(u',', Qt::SkipEmptyParts);
            op.entry.base = wire::revFromJson(row.json(5)).value_or(QMap<QString, QString>());
            op.entry.data = row.json(6);
            op.device = client.device();
            op.status = row.text(7);
            op.attempts = int(row.integer(8));
            ops.append(op);
        });
    if (!problem.isEmpty())
        return fail(ErrorKind::Storage, QStringLiteral("sync_queue"), problem);
    return ops;
}

QSet<QString> journaledOn(SimClient &client)
{
    QSet<QString> ops;
    eachRow(client.store().reader().connection(), QStringLiteral("SELECT op FROM conflict_journal"),
            [&](const db::Statement &row) { ops.insert(row.text(0)); });
    return ops;
}

Audit::Audit(const EntityCatalog &catalog, db::Connection &server, const QList<SentOp> &ops)
    : m_catalog(catalog), m_server(server), m_ops(ops)
{
    for (const SentOp &op : m_ops)
        m_byRecord.insert(op.entry.entityId.toString(), &op);
    m_problem = load();
}

QString Audit::load()
{
    if (const QString problem = loadRecords(); !problem.isEmpty())
        return problem;
    if (const QString problem = loadJournal(); !problem.isEmpty())
        return problem;
    return eachRow(m_server, QStringLiteral("SELECT op, result FROM op_results"),
                   [&](const db::Statement &row) {
                       const auto answer = server::answerFromText(row.utf8(1), row.id(0));
                       m_verdicts.insert(row.text(0),
                                         answer ? enumName(answer->verdict) : QLatin1StringView());
                   });
}

QString Audit::loadRecords()
{
    return eachRow(
        m_server,
        QStringLiteral("SELECT entity, id, version, deleted_at, groups, payload FROM records"),
        [&](const db::Statement &row) {
            Current current{!row.isNull(3), object(row.text(5)), {}};
            current.rev = wire::revFromJson(object(row.text(4)).value(QLatin1StringView("rev")))
                              .value_or(QMap<QString, QString>());
            m_dump.insert(row.text(1), canonical(row.text(0), row.text(1), row.integer(2),
                                                 row.value(3), current.data));
            m_records.insert(row.text(1), current);
        });
}

QString Audit::loadJournal()
{
    return eachRow(
        m_server, QStringLiteral("SELECT id, was_delete, payload FROM conflict_journal"),
        [&](const db::Statement &row) {
            m_journal.insert(row.text(0), Journaled{row.integer(1) != 0, object(row.text(2))});
        });
}

QString Audit::canonical(const QString &entity, const QString &id, qint64 version,
                         const QVariant &deletedAt, const QJsonObject &data) const
{
    return QStringLiteral("%1 %2 v%3 %4 %5")
        .arg(entity, id)
        .arg(version)
        .arg(deletedAt.isNull() ? QStringLiteral("alive") : deletedAt.toString(), compact(data));
}

QString Audit::exactlyOnce()
{
    if (!m_problem.isEmpty())
        return m_problem;
    QStringList found;
    QString problem = eachRow(
        m_server,
        QStringLiteral(
            "SELECT op, count(*) FROM audit WHERE seq > 0 GROUP BY op HAVING count(*) > 1"),
        [&](const db::Statement &row) {
            found.append(
                QStringLiteral("op %1 had %2 effects").arg(row.text(0)).arg(row.integer(1)));
        });
    // Version n of a record has n - 1 predecessors, and each change has one place in history.
    problem += eachRow(
        m_server,
        QStringLiteral(
            "SELECT r.id, r.version, (SELECT count(DISTINCT h.version) FROM history h WHERE "
            "h.entity = r.entity AND h.id = r.id AND h.version < r.version) AS older "
            "FROM records r WHERE older <> r.version - 1"),
        [&](const db::Statement &row) {
            found.append(QStringLiteral("record %1 is at version %2 after %3 earlier ones")
                             .arg(row.text(0))
                             .arg(row.integer(1))
                             .arg(row.integer(2)));
        });
    const auto effects = m_server.scalar(
        QStringLiteral("SELECT count(*) FROM audit WHERE seq > 0"));
    const auto seq = m_server.scalar(QStringLiteral("SELECT seq FROM tenant_meta"));
    if (effects && seq && effects->toLongLong() != seq->toLongLong())
        found.append(QStringLiteral("%1 effects in %2 steps of history")
                         .arg(effects->toLongLong())
                         .arg(seq->toLongLong()));
    return problem + found.join(u'\n');
}

// An import must know again which of its rows the user deleted.
static bool wasImported(const Record &record)
{
    return !record.data.value(QLatin1StringView("importBatchId")).toString().isEmpty();
}

QString Audit::converged(SimClient &client)
{
    QHash<QString, QString> mine;
    QSet<QString> gone;
    QSet<QString> traces; // of imported rows that were deleted before anybody else heard of them
    QHash<QString, QMap<QString, QString>> revs;
    db::Connection &connection = client.store().reader().connection();
    QString problem = eachRow(
        connection, QStringLiteral("SELECT id, rev FROM shadow"), [&](const db::Statement &row) {
            revs.insert(row.text(0),
                        wire::revFromJson(row.json(1)).value_or(QMap<QString, QString>()));
        });
    for (const EntityType &type : m_catalog.types()) {
        const auto records = client.store().reader().table(type).readAfter(connection, Id(),
                                                                           10'000);
        if (!records)
            return describe(records.error());
        for (const Record &record : *records) {
            const QString id = record.meta.id.toString();
            const auto &deletedAt = record.meta.deletedAt;
            mine.insert(id,
                        canonical(type.name, id, record.meta.version,
                                  deletedAt ? QVariant(deletedAt->ms) : QVariant(), record.data));
            if (deletedAt)
                gone.insert(id);
            if (deletedAt && record.meta.version == 0 && wasImported(record))
                traces.insert(id);
        }
    }
    for (auto it = m_dump.begin(); it != m_dump.end() && problem.isEmpty(); ++it) {
        // A self-check sums what lives: what was spoiled before a deletion may stay so.
        if (client.wasSpoiled() && gone.contains(it.key()) && m_records.value(it.key()).deleted)
            continue;
        if (mine.value(it.key()) != *it)
            problem = QStringLiteral("client %1 has\n  %2\nthe server\n  %3")
                          .arg(client.number())
                          .arg(mine.value(it.key(), QStringLiteral("nothing")), *it);
        else if (revs.value(it.key()) != m_records.value(it.key()).rev)
            problem = QStringLiteral("client %1 holds other revisions of %2: %3 instead of %4")
                          .arg(client.number())
                          .arg(it.key(), compact(wire::toJson(revs.value(it.key()))),
                               compact(wire::toJson(m_records.value(it.key()).rev)));
    }
    for (auto it = mine.begin(); it != mine.end() && problem.isEmpty(); ++it) {
        if (!m_dump.contains(it.key()) && !traces.contains(it.key()))
            problem = QStringLiteral("only client %1 has %2").arg(client.number()).arg(*it);
    }
    return problem;
}

QString Audit::conserved()
{
    for (const SentOp &op : m_ops) {
        const QString id = op.entry.id.toString();
        if (op.status != QLatin1StringView("synced"))
            return QStringLiteral("op %1 ended as %2").arg(id, op.status);
        if (!m_verdicts.contains(id))
            return QStringLiteral("op %1 was acknowledged and is unknown to the server").arg(id);
    }
    return {};
}

bool Audit::isCurrent(const SentOp &op, const QString &group) const
{
    const auto record = m_records.constFind(op.entry.entityId.toString());
    if (record == m_records.constEnd())
        return op.entry.operation == wire::Operation::Delete;
    if (group == kGroupLife)
        return record->deleted == (op.entry.operation == wire::Operation::Delete);
    const EntityType &type = *m_catalog.find(op.entry.entity);
    return !record->deleted && holds(type, record->data, op.entry.data, group);
}

// Somebody wrote the group, or deleted the record, having seen this very value.
bool Audit::isReplacedKnowingly(const SentOp &op, const QString &group) const
{
    const EntityType &type = *m_catalog.find(op.entry.entity);
    const bool wasDelete = op.entry.operation == wire::Operation::Delete;
    const QList<const SentOp *> all = m_byRecord.values(op.entry.entityId.toString());
    for (const SentOp *later : all) {
        const QString base = later->entry.base.value(group);
        if (base.isEmpty() || later == &op)
            continue;
        for (const SentOp *seen : all) {
            if (seen->entry.id.toString() != base)
                continue;
            const bool sameKind = (seen->entry.operation == wire::Operation::Delete) == wasDelete;
            if (seen == &op || (group == kGroupLife && sameKind)
                || (group != kGroupLife && !wasDelete && sameKind
                    && holds(type, seen->entry.data, op.entry.data, group)))
                return true;
        }
    }
    return false;
}

bool Audit::isJournaled(const SentOp &op, const QString &group) const
{
    const EntityType &type = *m_catalog.find(op.entry.entity);
    const bool wasDelete = op.entry.operation == wire::Operation::Delete;
    const auto entries = m_journal.values(op.entry.entityId.toString());
    return std::any_of(entries.begin(), entries.end(), [&](const Journaled &entry) {
        if (group == kGroupLife)
            return entry.wasDelete == wasDelete;
        return holds(type, entry.data, op.entry.data, group);
    });
}

QString Audit::nothingLost(const QHash<Id, QSet<QString>> &journaledOnDevice)
{
    for (const SentOp &op : m_ops) {
        const QString id = op.entry.id.toString();
        const QString verdict = m_verdicts.value(id);
        const bool lost = verdict == QLatin1StringView("conflict_lost")
                       || verdict == QLatin1StringView("gone")
                       || verdict == QLatin1StringView("conflict_rejected");
        if (lost && !journaledOnDevice.value(op.device).contains(id))
            return QStringLiteral("op %1 lost and its author was not told").arg(id);
        for (const QString &group : op.entry.groups) {
            if (isCurrent(op, group) || isReplacedKnowingly(op, group) || isJournaled(op, group))
                continue;
            return QStringLiteral("%1 of op %2 (%3, record %4) vanished")
                .arg(group, id, verdict, op.entry.entityId.toString());
        }
    }
    return {};
}

QString Audit::noFalseConflicts()
{
    QHash<QString, const SentOp *> byId;
    for (const SentOp &op : m_ops)
        byId.insert(op.entry.id.toString(), &op);
    const auto hasSeen = [&](const QString &later, const QString &group, const QString &earlier) {
        const SentOp *op = byId.value(later);
        // A leg of a transfer may lose for the sake of the other one.
        return op != nullptr && !isLeg(op->entry.data) && op->entry.base.value(group) == earlier;
    };
    QStringList found;
    const QString problem = eachRow(
        m_server, QStringLiteral("SELECT op, winner, groups FROM conflict_journal"),
        [&](const db::Statement &row) {
            for (const QString &group : row.text(2).split(u',', Qt::SkipEmptyParts)) {
                if (hasSeen(row.text(1), group, row.text(0))
                    || hasSeen(row.text(0), group, row.text(1)))
                    found.append(QStringLiteral("%1 of %2 was known and is in conflict with %3")
                                     .arg(group, row.text(0), row.text(1)));
            }
        });
    return problem + found.join(u'\n');
}

QString Audit::transfersAgree()
{
    for (auto it = m_records.begin(); it != m_records.end(); ++it) {
        const QString other = it->data.value(QLatin1StringView("counterTransactionId")).toString();
        if (other.isEmpty())
            continue;
        const auto leg = m_records.constFind(other);
        if (leg == m_records.constEnd())
            return QStringLiteral("transfer %1 has one leg").arg(it.key());
        const auto minor = [](const Current &record) {
            return record.data.value(QLatin1StringView("amount"))[QLatin1StringView("minor")]
                .toInteger();
        };
        if (leg->deleted != it->deleted)
            return QStringLiteral("of transfer %1 one leg is deleted").arg(it.key());
        if (!it->deleted && minor(*it) + minor(*leg) != 0)
            return QStringLiteral("the legs of transfer %1 differ").arg(it.key());
    }
    return {};
}

} // namespace finwise::simulation
