// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a statement: sniffed, parsed, inferred and mapped. No row may get lost, and what
// cannot be read is told with a place.
#include "fuzz_check.h"

#include "importer/import_reading.h"

using namespace finwise;
using namespace finwise::importer;
using finwise::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto reading = readStatement(bytes);
    if (!reading) {
        require(!reading.error().where.isEmpty(), "an error names its place");
        require(!reading.error().message.isEmpty(), "an error says what is wrong");
        return 0;
    }
    require(reading->rowsTotal
                == reading->rowsRead + reading->rowsWithProblems + reading->rowsSkipped,
            "each row is a draft, a problem or left out");
    require(reading->rowsRead == reading->drafts.size(), "the drafts are those counted");
    for (const TransactionDraft &draft : reading->drafts)
        require(draft.date.isValid() && draft.line > 0, "a draft has a date and a line");
    require(!toJson(*reading).isEmpty(), "a reading can be shown");
    return 0;
}
