// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/entry_check.h"

#include "base/text.h"
#include "wire/limits.h"

#include <QJsonDocument>

namespace finwise::server {
namespace {

tl::unexpected<wire::EntryResult> invalid(const wire::Entry &entry, const QString &field,
                                          const QString &message)
{
    return tl::unexpected(refusal(entry, wire::Verdict::Invalid, field, message));
}

} // namespace

wire::EntryResult refusal(const wire::Entry &entry, wire::Verdict verdict, const QString &field,
                          const QString &message)
{
    wire::EntryResult result;
    result.id = entry.id;
    result.verdict = verdict;
    result.field = truncated(field, limits::kTextLength);
    result.message = truncated(message, limits::kTextLength);
    return result;
}

tl::expected<QJsonObject, wire::EntryResult> checkEntry(const wire::Entry &entry,
                                                        const EntityCatalog &catalog)
{
    if (entry.entityId.isNull())
        return invalid(entry, QStringLiteral("entity_id"), QStringLiteral("missing"));
    const EntityType *type = catalog.find(entry.entity);
    if (type == nullptr)
        return invalid(entry, QStringLiteral("entity"), QStringLiteral("unknown to this server"));
    if (entry.groups.isEmpty() && entry.operation != wire::Operation::Delete)
        return invalid(entry, QStringLiteral("groups"), QStringLiteral("names no merge group"));
    for (const QString &group : entry.groups) {
        if (!type->groups.contains(group))
            return invalid(entry, QStringLiteral("groups"), QStringLiteral("unknown merge group"));
    }
    const QByteArray text = QJsonDocument(entry.data).toJson(QJsonDocument::Compact);
    if (text.size() > limits::kRecordBytes) {
        return tl::unexpected(refusal(
            entry, wire::Verdict::TooLarge, {},
            QStringLiteral("the record is larger than %1 bytes").arg(limits::kRecordBytes)));
    }
    const auto canonical = type->canonical(entry.data);
    if (!canonical)
        return invalid(entry, canonical.error().where, canonical.error().message);
    if (entry.operation != wire::Operation::Delete) {
        EntityMeta meta;
        meta.id = entry.entityId;
        meta.createdAt = entry.createdAt;
        meta.updatedAt = entry.updatedAt;
        const QList<Error> complaints = type->validate(meta, *canonical);
        if (!complaints.isEmpty())
            return invalid(entry, complaints.first().where, complaints.first().message);
    }
    return *canonical;
}

} // namespace finwise::server
