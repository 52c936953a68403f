-- SPDX-License-Identifier: GPL-3.0-or-later
-- Messages of whoever runs the server, for the people of one tenant or of all (tenant is NULL).
CREATE TABLE notices (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    tenant TEXT,
    level TEXT NOT NULL CHECK (level IN ('info', 'warning')),
    text TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
);
