// SPDX-License-Identifier: GPL-3.0-or-later
// Questions of the window about small tables and the queue. Thread rule: the reader's thread.
#pragma once

#include "store/reader.h"

namespace finwise {

// How many live transactions refer to each category, recipient (by link or by name) or tag.
Result<QHash<Id, qint64>> categoryUses(Reader &reader);
Result<QHash<Id, qint64>> recipientUses(Reader &reader);
Result<QHash<Id, qint64>> tagUses(Reader &reader);
// Live transactions of a recipient, by link or by payee. For merging.
Result<QList<Id>> transactionsOfRecipient(Reader &reader, const Id &recipient, const QString &name);
// Since when the oldest change waits for the server; nothing when none waits.
Result<std::optional<Instant>> oldestWaiting(Reader &reader);
// Writes a consistent copy of the database, also while it is being written to. Storage error when
// the file exists already or cannot be written.
Result<void> backupTo(Reader &reader, const QString &path);

} // namespace finwise
