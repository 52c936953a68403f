// SPDX-License-Identifier: GPL-3.0-or-later
// RoomyCache: room for the pages of a large piece of work, which SQLite would else write and read
// again several times before it is done. Given back when this ends, for every megabyte counts in
// the window: the connection has what it had before. Refused room makes the work slower and
// nothing else. Thread rule: the connection's thread; it must not outlive the connection.
#pragma once

#include "db/connection.h"

namespace finwise::db {

class RoomyCache {
public:
    RoomyCache(Connection &connection, int kib);
    ~RoomyCache();
    Q_DISABLE_COPY_MOVE(RoomyCache)

private:
    Connection &m_connection;
    int m_before = 0; // as SQLite counts: kibibytes when negative
};

} // namespace finwise::db
