// SPDX-License-Identifier: GPL-3.0-or-later
// What is done when a tenant's database is damaged: the file is put aside, never deleted, and a
// new one begins with every change that can still be read and was not confirmed, under its old op
// id; the rest comes back from the server. Thread rule: the thread that will own the store.
#pragma once

#include "store/store.h"

namespace finwise {

struct Salvaged {
    std::unique_ptr<Store> store; // the new one
    QString aside;                // where the damaged file is now
    qint64 entries = 0;           // changes taken over
};

// REQUIRES: nobody has the file open. Storage error when the file cannot be put aside; then
// nothing was changed.
Result<Salvaged> salvageStore(const StoreOptions &options, const Clock &clock, Random &random);

// Opens the store; a damaged one is salvaged first, and so is one that was found damaged while it
// was in use. `aside` is empty when there was no need. Corrupt error, and nothing done, while
// another process syncs the damaged file.
Result<Salvaged> openOrSalvage(const StoreOptions &options, const Clock &clock, Random &random);
// Something in the file could not be read: the next opening looks at all of it.
void noteDamage(const QString &path);
[[nodiscard]] bool isDamageNoted(const QString &path);

// One English sentence for logs and command lines: what was kept, and where the file is.
QString describe(const Salvaged &salvaged);

} // namespace finwise
