-- SPDX-License-Identifier: GPL-3.0-or-later
-- Devices that may not connect any more, whoever signs in on them.
CREATE TABLE revoked_devices (
    device TEXT NOT NULL PRIMARY KEY,
    revoked_at INTEGER NOT NULL
) WITHOUT ROWID;
