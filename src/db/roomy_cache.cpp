// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/roomy_cache.h"

namespace finwise::db {
namespace {

void resize(Connection &connection, int size)
{
    // A negative size counts kibibytes, not pages: sqlite.org/pragma.html#pragma_cache_size
    [[maybe_unused]] const auto done = connection.scalar(
        QStringLiteral("PRAGMA cache_size = %1").arg(size));
}

} // namespace

RoomyCache::RoomyCache(Connection &connection, int kib)
    : m_connection(connection),
      m_before(connection.scalar(QStringLiteral("PRAGMA cache_size")).value_or(QVariant()).toInt())
{
    resize(m_connection, -kib);
}

RoomyCache::~RoomyCache()
{
    if (m_before != 0)
        resize(m_connection, m_before);
}

} // namespace finwise::db
