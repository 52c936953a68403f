// SPDX-License-Identifier: GPL-3.0-or-later
// Export of a tenant's live records, streamed page by page, so that memory stays flat.
//
// JSON is canonical: records by entity (parents first) and id, one per line, keys sorted, all own
// fields written, fields of a newer peer included. What may differ between two devices in sync is
// left out: version, cursors, queue state, and the times created_at and updated_at, which each
// device knows by its own clock until the server has spoken. Two synced devices therefore export
// identical bytes. A deleted record is in no export; it may already be forgotten elsewhere.
//
// CSV is one table of one entity for spreadsheets: id, then the field table's columns; an amount
// is a decimal number and a second column <name>_currency; lists are JSON. RFC 4180, UTF-8.
// Thread rule: pure apart from the device; the reader's thread.
#pragma once

#include "store/reader.h"

#include <QIODevice>

namespace finwise {

struct ExportFigures {
    qint64 records = 0;
    qint64 bytes = 0;
};

// All entities in rank order, or one. The device is open for writing. Storage error when it
// refuses, errors of the database otherwise.
Result<ExportFigures> exportJson(Reader &reader, QIODevice &device,
                                 const EntityType *only = nullptr);
Result<ExportFigures> exportCsv(Reader &reader, QIODevice &device, const EntityType &type);

} // namespace finwise
