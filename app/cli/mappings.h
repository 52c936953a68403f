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
    importer::ImportReading first; // the file read without hints, without its drafts
    importer::ImportOptions options;
    QString name; // of the profile; empty when there is none
    bool named = false;
    // Of a profile that was named; one that was only recognised chooses no account.
    std::optional<Account> account;
    QString change; // how the bank changed its export since; empty when it did not
};
// The profile named, else the one with this header or nearly so, else nothing. NotFound when the
// one named does not exist. first: the file read without hints.
Result<ChosenMapping> mappingFor(Context &context, Reader &reader, const QString &named,
                                 const importer::ImportReading &first);

// Learns how the file was read: under the name given, or as the new form of the profile that was
// recognised by a nearly equal header; else does nothing. Answers the profile's name.
Result<QString> keepMapping(Context &context, const ChosenMapping &chosen, const QString &name,
                            const importer::ImportReading &confirmed, const Id &account);

} // namespace finwise::cli
