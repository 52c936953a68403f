// SPDX-License-Identifier: GPL-3.0-or-later
// A statement as the command line names it: read with the profile that fits, on its way to the
// account that it belongs to. Thread rule: the main thread.
#pragma once

#include "mappings.h"

#include "importer/large_import.h"

namespace finwise::cli {

struct ImportOptions {
    std::vector<std::string> files;
    std::string account;
    std::string dateOrder;
    std::string mapping;
    std::string saveMapping;
    bool dryRun = false;
    bool bringBack = false;
};
// Where a statement goes and by which profile it was read.
struct Target {
    std::optional<Account> account;
    ChosenMapping mapping;
};

// The file read for its account. Target::account stays empty when none was found and a trial needs
// none. Read is importer::ImportReading or importer::LargeImport.
template <class Read>
Result<Read> readFor(Context &context, Reader &reader, const std::string &file,
                     const ImportOptions &options, Target &target);

// What helps against a problem with a file or with the choice of its account, where the remedy of
// the kind speaks of the program's own data.
QString remedyFor(const QString &file, const Error &error);

// Reports how far a file is read or written.
std::function<bool(qint64, qint64)> progressOf(Context &context, const std::string &file,
                                               const QString &doing);

} // namespace finwise::cli
