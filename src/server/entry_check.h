// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said about an entry without the database: known entity, known groups, readable and
// valid fields, size. Nothing that fails here reaches SQL. A session does it on its own thread, so
// that a tenant's only writer has less to do. Thread rule: pure functions.
#pragma once

#include "wire/messages.h"

namespace finwise::server {

wire::EntryResult refusal(const wire::Entry &entry, wire::Verdict verdict, const QString &field,
                          const QString &message);

// The canonical content to store as compact JSON, or the answer to give.
using EntryCheck = tl::expected<QByteArray, wire::EntryResult>;

EntryCheck checkEntry(const wire::Entry &entry, const EntityCatalog &catalog);
// One for each, in their order.
QList<EntryCheck> checkEntries(const QList<wire::Entry> &entries, const EntityCatalog &catalog);

} // namespace finwise::server
