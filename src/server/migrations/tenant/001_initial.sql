-- SPDX-License-Identifier: GPL-3.0-or-later
-- One tenant's data. Instants are UTC milliseconds.
CREATE TABLE tenant_meta (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    purge_floor INTEGER NOT NULL,
    records INTEGER NOT NULL
);

-- The current state of every record, tombstones included.
CREATE TABLE records (
    entity TEXT NOT NULL,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    groups TEXT NOT NULL,
    payload TEXT NOT NULL
);
CREATE UNIQUE INDEX records_by_id ON records (entity, id);
CREATE UNIQUE INDEX records_by_seq ON records (seq);

-- What was answered to an op, so that a repeat gets the same answer.
CREATE TABLE op_results (
    op TEXT NOT NULL PRIMARY KEY,
    result TEXT NOT NULL,
    at INTEGER NOT NULL
) WITHOUT ROWID;

-- Every version that was replaced; the newest one is in records.
CREATE TABLE history (
    seq INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    deleted_at INTEGER,
    groups TEXT NOT NULL,
    payload TEXT NOT NULL,
    replaced_by TEXT NOT NULL,
    replaced_at INTEGER NOT NULL
);
CREATE INDEX history_by_record ON history (entity, id, version);

-- Every value that lost a conflict, complete.
CREATE TABLE conflict_journal (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    entity TEXT NOT NULL,
    id TEXT NOT NULL,
    op TEXT NOT NULL,
    winner TEXT NOT NULL,
    groups TEXT NOT NULL,
    was_delete INTEGER NOT NULL,
    user TEXT NOT NULL,
    device TEXT NOT NULL,
    payload TEXT NOT NULL
);

-- Who did what, refused attempts included.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user TEXT NOT NULL,
    device TEXT NOT NULL,
    operation TEXT NOT NULL,
    entity TEXT NOT NULL,
    id TEXT NOT NULL,
    op TEXT NOT NULL,
    verdict TEXT NOT NULL,
    version INTEGER NOT NULL,
    seq INTEGER NOT NULL
);

-- Records that were deleted so long ago that only their id is kept.
CREATE TABLE gravestones (
    entity TEXT NOT NULL,
    id TEXT NOT NULL,
    purged_at INTEGER NOT NULL,
    PRIMARY KEY (entity, id)
) WITHOUT ROWID;

-- Client databases seen; the nonces recognise a copied one.
CREATE TABLE devices (
    device TEXT NOT NULL,
    incarnation TEXT NOT NULL,
    user TEXT NOT NULL,
    nonce TEXT NOT NULL,
    previous_nonce TEXT NOT NULL,
    next_op_seq INTEGER NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    PRIMARY KEY (device, incarnation)
) WITHOUT ROWID;
