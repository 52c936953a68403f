// SPDX-License-Identifier: GPL-3.0-or-later
// The server's half of the self-check: sums over a tenant's records, and the records of a bucket.
#include "server/sqlite_tenant_store.h"
#include "server/tenant_rows.h"
#include "wire/codec.h"
#include "wire/limits.h"

#include <QJsonDocument>

namespace finwise::server {
namespace {

constexpr qsizetype kPageBytes = 600 * 1024; // a frame holds 1 MiB

// As a device shows it: a record stored by an older server may lack what a field is by default.
QByteArray canonicalData(const EntityType *type, const QJsonObject &stored)
{
    const auto canonical = type != nullptr ? type->canonical(stored) : Result<QJsonObject>(stored);
    return QJsonDocument(canonical.value_or(stored)).toJson(QJsonDocument::Compact);
}

// How many of the records a frame holds; at least one.
qsizetype fitting(const QList<wire::SyncRecord> &records)
{
    qsizetype bytes = 0;
    qsizetype count = 0;
    for (const wire::SyncRecord &record : records) {
        bytes += wire::encode(wire::DataUpdate{{}, {}, {record}}).size();
        if (count > 0 && (bytes > kPageBytes || count >= limits::kPageRecords))
            break;
        ++count;
    }
    return count;
}

} // namespace

Result<DigestPart> SqliteTenantStore::digest(const Actor &actor, const QString &from)
{
    if (const auto allowed = require(actor); !allowed)
        return fail(allowed.error());
    const auto connection = open(actor.tenant);
    if (!connection)
        return fail(connection.error());
    const auto meta = TenantRows(**connection).meta();
    if (!meta)
        return fail(meta.error());
    const qsizetype slash = from.indexOf(u'/');
    auto row = (*connection)
                   ->prepare(
                       QStringLiteral("SELECT entity, id, version, groups, payload FROM records "
                                      "WHERE (entity, id) > (?, ?) AND deleted_at IS NULL "
                                      "ORDER BY entity, id LIMIT ?"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run(
            {from.left(std::max<qsizetype>(0, slash)), from.mid(slash + 1), kDigestRows});
        !ran)
        return fail(ran.error());
    DigestPart part{meta->head, {}, {}};
    qint64 count = 0;
    for (;;) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            break;
        const QString entity = row->text(0);
        const auto rev = wire::revFromJson(row->json(3).value(QLatin1StringView("rev")));
        part.sums.add(entity, row->id(1), row->integer(2),
                      wire::toText(rev.value_or(QMap<QString, QString>())),
                      canonicalData(m_catalog.find(entity), row->json(4)));
        part.next = entity + u'/' + row->text(1);
        ++count;
    }
    if (count < kDigestRows)
        part.next.clear();
    return part;
}

Result<wire::Bucket> SqliteTenantStore::bucket(const Actor &actor,
                                               const wire::BucketRequest &request)
{
    if (const auto allowed = require(actor); !allowed)
        return fail(allowed.error());
    const auto connection = open(actor.tenant);
    if (!connection)
        return fail(connection.error());
    TenantRows rows(**connection);
    const auto meta = rows.meta();
    if (!meta)
        return fail(meta.error());
    const EntityType *type = m_catalog.find(request.entity);
    if (request.bucket < 0 || request.bucket >= wire::kBuckets || type == nullptr)
        return fail(ErrorKind::Protocol, QStringLiteral("bucket"),
                    QStringLiteral("no such bucket"));
    wire::Bucket page{toCursor(meta->head), request.entity, request.bucket, {}, {}};
    if (page.at != request.at) {
        page.at.clear(); // naming the new moment, it could pass for the answer to a later question
        return page;
    }
    auto records = rows.recordsEndingOn(*type, wire::bucketSuffix(request.bucket), request.after,
                                        meta->head.epoch, limits::kPageRecords + 1);
    if (!records)
        return fail(records.error());
    const qsizetype kept = fitting(*records);
    page.records = records->mid(0, kept);
    if (kept < records->size())
        page.after = page.records.last().id.toString();
    return page;
}

} // namespace finwise::server
