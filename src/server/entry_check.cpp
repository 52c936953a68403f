// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/entry_check.h"

#include "base/text.h"
#include "wire/limits.h"

namespace finwise::server {
namespace {

tl::unexpected<wire::EntryResult> invalid(const wire::Entry &entry, const QString &field,
                                          const QString &message)
{
    return tl::unexpected(refusal(entry, wire::Verdict::Invalid, field, message));
}

// By its compact text; one that came with spaces may be shorter than it looks.
bool isTooLarge(const Content &data)
{
    return data.text().size() > limits::kRecordBytes
        && Content(data.object()).text().size() > limits::kRecordBytes;
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

EntryCheck checkEntry(const wire::Entry &entry, const EntityCatalog &catalog)
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
    if (isTooLarge(entry.data)) {
        return tl::unexpected(refusal(
            entry, wire::Verdict::TooLarge, {},
            QStringLiteral("the record is larger than %1 bytes").arg(limits::kRecordBytes)));
    }
    EntityMeta meta;
    meta.id = entry.entityId;
    meta.createdAt = entry.createdAt;
    meta.updatedAt = entry.updatedAt;
    auto row = type->row(meta, entry.data);
    if (!row)
        return invalid(entry, row.error().where, row.error().message);
    if (entry.operation != wire::Operation::Delete && !row->complaints.isEmpty())
        return invalid(entry, row->complaints.first().where, row->complaints.first().message);
    return std::move(row->json);
}

QList<EntryCheck> checkEntries(const QList<wire::Entry> &entries, const EntityCatalog &catalog)
{
    QList<EntryCheck> checks;
    checks.reserve(entries.size());
    for (const wire::Entry &entry : entries)
        checks.append(checkEntry(entry, catalog));
    return checks;
}

} // namespace finwise::server
