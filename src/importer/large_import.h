// SPDX-License-Identifier: GPL-3.0-or-later
// LargeImport: the import of a file whose rows do not fit into memory as they are. The same stages
// and the same result as planImport and commitImport, row by row.
// Thread rule: reading on any one thread, the rest on the store's.
#pragma once

#include "importer/commit.h"
#include "importer/packed_drafts.h"

namespace finwise::importer {

class LargeImport {
public:
    // Whether a file is better read this way.
    static bool suits(const QString &path);
    // hooks.sink is taken. Errors of readStatementFile.
    static Result<LargeImport> read(const QString &path, const ImportOptions &options,
                                    ReadHooks hooks);
    [[nodiscard]] const ImportReading &reading() const { return m_reading; }

    // Compares with the account; before commit(). Errors of planImport.
    Result<DuplicateCounts> plan(Reader &reader, const Account &account);
    // Only choices.bringBackAll and createRecipients count. As commitImport.
    Result<ImportResult> commit(Store &store, const ImportChoices &choices = {},
                                const WriteHooks &hooks = {});

private:
    [[nodiscard]] Period period() const { return {m_reading.firstDate, m_reading.lastDate}; }
    ImportReading m_reading;
    PackedDrafts m_drafts;
    Account m_account;
    QList<JudgedRow> m_rows; // one for each draft
};

} // namespace finwise::importer
