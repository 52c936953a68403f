-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the server has named since the full set is being read over known data.
CREATE TABLE load_seen (
    id TEXT NOT NULL,
    entity TEXT NOT NULL,
    PRIMARY KEY (id, entity)
) WITHOUT ROWID;

-- Records that such a full set did not name, too many of them to drop unasked.
CREATE TABLE missing_records (
    id TEXT NOT NULL,
    entity TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (id, entity)
) WITHOUT ROWID;
