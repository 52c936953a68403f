// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/roomy_cache.h"

namespace finwise::db {
namespace {

void resize(Connection &connection, int kib)
{
    // A negative size counts kibibytes, not pages: sqlite.org/pragma.html#pragma_cache_size
    [[maybe_unused]] const auto done = connection.scalar(
        QStringLiteral("PRAGMA cache_size = -%1").arg(kib));
}

} // namespace

RoomyCache::RoomyCache(Connection &connection, int kib) : m_connection(connection)
{
    resize(m_connection, kib);
}

RoomyCache::~RoomyCache()
{
    resize(m_connection, kCacheKib);
}

} // namespace finwise::db
