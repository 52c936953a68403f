-- SPDX-License-Identifier: GPL-3.0-or-later
-- What outside programs write into the views of the entities arrives here and is decided by the
-- server like a change of any device. before and after are flat objects of the view's columns,
-- groups is what the record was when the program saw it. verdict stays for the program to read.
CREATE TABLE external_changes (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL DEFAULT (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)),
    entity TEXT NOT NULL,
    id TEXT,
    operation TEXT NOT NULL CHECK (operation IN ('create', 'update', 'delete')),
    before TEXT,
    after TEXT,
    groups TEXT,
    verdict TEXT,
    message TEXT,
    decided_at INTEGER
);
CREATE INDEX external_changes_open ON external_changes (number) WHERE verdict IS NULL;

-- Pictures of accounts and groups, named by their content.
CREATE TABLE logos (
    name TEXT NOT NULL PRIMARY KEY,
    type TEXT NOT NULL,
    image BLOB NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX conflict_journal_by_device ON conflict_journal (device, number);
