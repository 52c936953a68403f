-- SPDX-License-Identifier: GPL-3.0-or-later
-- Users, logins, tenants and memberships of one server. Instants are UTC milliseconds.
CREATE TABLE server_meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE users (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL,
    disabled INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;

-- One sign-in on one device. Tokens come in generations; a refresh token is good as long as no
-- token of a later generation has been used.
CREATE TABLE logins (
    id TEXT NOT NULL PRIMARY KEY,
    user TEXT NOT NULL,
    device TEXT NOT NULL,
    issued_generation INTEGER NOT NULL,
    used_generation INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    refresh_expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX logins_by_user ON logins (user);

CREATE TABLE tokens (
    hash TEXT NOT NULL PRIMARY KEY,
    login TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('access', 'refresh')),
    generation INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX tokens_by_login ON tokens (login);

CREATE TABLE tenants (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE memberships (
    tenant TEXT NOT NULL,
    user TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
    since INTEGER NOT NULL,
    PRIMARY KEY (tenant, user)
) WITHOUT ROWID;
CREATE INDEX memberships_by_user ON memberships (user);
