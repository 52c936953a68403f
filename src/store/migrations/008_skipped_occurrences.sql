-- SPDX-License-Identifier: GPL-3.0-or-later
-- Dates of plans that shall not be booked, and a quick way from a plan to its bookings.
CREATE TABLE skipped_occurrences (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    version INTEGER NOT NULL,
    ext TEXT NOT NULL,
    "planningTransactionId" TEXT,
    "date" TEXT
);
CREATE INDEX transactions_by_plan ON transactions ("planningTransactionId") WHERE "planningTransactionId" IS NOT NULL;
