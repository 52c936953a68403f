-- SPDX-License-Identifier: GPL-3.0-or-later
-- Very large imports are written in several transactions; complete says whether the last one was.
ALTER TABLE import_batches ADD COLUMN complete INTEGER NOT NULL DEFAULT 1;

-- Rows entered by hand that an imported row took over; taking the import back brings them back.
CREATE TABLE import_replaced (
    batch TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    PRIMARY KEY (batch, transaction_id)
) WITHOUT ROWID;
