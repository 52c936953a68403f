-- SPDX-License-Identifier: GPL-3.0-or-later
-- How this tenant's conflicts are judged, and a way to its audit by time.
CREATE TABLE tenant_settings (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX records_deleted ON records (deleted_at) WHERE deleted_at IS NOT NULL;
