// SPDX-License-Identifier: GPL-3.0-or-later
// Records in the form of FinWise 0.4 (dialect 1): flat objects, amounts as numbers of whole units,
// some keys that are computed here or unknown there. What a 0.4 client does not know of a record
// survives its edits: only keys whose value differs from what it was shown are taken over.
// Thread rule: pure functions.
#pragma once

#include "domain/record.h"
#include "wire/messages.h"

namespace finwise::server {

// Nothing for entities 0.4 does not have. Any case.
const EntityType *legacyType(const EntityCatalog &catalog, const QString &name);

// The record as 0.4 shows it.
QJsonObject toLegacy(const EntityType &type, const wire::SyncRecord &record);

// The content after an edit by a 0.4 client; current is what the record holds now (empty: it is
// new). Validation error naming the key that cannot be read.
Result<QJsonObject> fromLegacy(const EntityType &type, const QJsonObject &payload,
                               const std::optional<wire::SyncRecord> &current);

// A time of 0.4: ISO text, taken as UTC when it names no zone. Nothing when it is none.
std::optional<Instant> legacyTime(const QJsonValue &value);

} // namespace finwise::server
