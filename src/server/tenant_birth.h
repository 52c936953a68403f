// SPDX-License-Identifier: GPL-3.0-or-later
// TenantBirth: the database file of a tenant that has none yet. Its tables and views are the same
// for every tenant, so they are made once and copied from then on; making them again for each
// costs more than everything else that happens at a tenant's first contact.
// Invariant: a file in its place is whole. What a crash leaves behind has another name and is
// overwritten by the next attempt. Thread rule: belongs to the store that made it.
#pragma once

#include "base/result.h"
#include "domain/record.h"

namespace finwise::server {

class TenantBirth {
public:
    // The catalog is borrowed.
    explicit TenantBirth(const EntityCatalog &catalog) : m_catalog(catalog) {}
    // Does nothing when the file is there. REQUIRES: the folder exists. Storage or DiskFull error
    // when nothing was made.
    Result<void> ensureFile(const QString &path);

private:
    Result<QByteArray> makeImage(const QString &path) const;

    const EntityCatalog &m_catalog;
    QByteArray m_image; // of a tenant without counters; empty until it is needed
};

} // namespace finwise::server
