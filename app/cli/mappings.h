// SPDX-License-Identifier: GPL-3.0-or-later
// The saved import profiles of the active tenant, as the commands see them.
// Thread rule: the main thread.
#pragma once

#include "context.h"

#include "domain/account.h"
#include "importer/import_profile.h"

namespace finwise::cli {

Result<importer::ImportProfiles> readMappings(Context &context);
Result<void> writeMappings(Context &context, const importer::ImportProfiles &profiles);

struct ChosenMapping {
    importer::ImportOptions options;
    // Of a profile that was named; one that was only recognised chooses no account.
    std::optional<Account> account;
};
// The profile named, else the one with exactly this header, else nothing. NotFound when the one
// named does not exist. first: the file read without hints.
Result<ChosenMapping> mappingFor(Context &context, Reader &reader, const QString &named,
                                 const importer::ImportReading &first);

} // namespace finwise::cli
