-- SPDX-License-Identifier: GPL-3.0-or-later
-- The entries of a record, archived ones too. The index of the open ones alone was written again
-- whenever an entry changed its status, each time in another place of the file: a bulk sync spent
-- more on it than on the entries.
DROP INDEX sync_queue_open_records;
CREATE INDEX sync_queue_records ON sync_queue (entity_id, op_seq);
