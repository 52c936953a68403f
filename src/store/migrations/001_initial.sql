-- SPDX-License-Identifier: GPL-3.0-or-later
-- One tenant's data on one device. The entity tables are what the field tables in src/domain say;
-- a test compares them.

CREATE TABLE account_groups (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    version INTEGER NOT NULL,
    ext TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortOrder" INTEGER NOT NULL,
    "logo_path" TEXT NOT NULL
);

CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    version INTEGER NOT NULL,
    ext TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "accountType" TEXT NOT NULL,
    "isActive" INTEGER NOT NULL,
    "isOfflineBudget" INTEGER NOT NULL,
    "accountGroupId" TEXT,
    "sortOrder" INTEGER NOT NULL,
    "iban" TEXT NOT NULL,
    "openingBalance" INTEGER NOT NULL,
    "openingBalance_currency" TEXT NOT NULL,
    "creditLimit" INTEGER,
    "creditLimit_currency" TEXT,
    "logo_path" TEXT NOT NULL
);

CREATE TABLE category_groups (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    version INTEGER NOT NULL,
    ext TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortOrder" INTEGER NOT NULL,
    "isIncomeGroup" INTEGER NOT NULL
);

CREATE TABLE categories (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    version INTEGER NOT NULL,
    ext TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "isIncomeCategory" INTEGER NOT NULL,
    "isHidden" INTEGER NOT NULL,
    "isActive" INTEGER NOT NULL,
    "sortOrder" INTEGER NOT NULL,
    "categoryGroupId" TEXT,
    "parentCategoryId" TEXT,
    "isSavingsGoal" INTEGER NOT NULL,
    "goalDate" TEXT,
    "targetAmount" INTEGER,
    "targetAmount_currency" TEXT,
    "priority" INTEGER NOT NULL,
    "monthlyAmount" INTEGER,
    "monthlyAmount_currency" TEXT,
    "note" TEXT NOT NULL
);

CREATE TABLE recipients (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    version INTEGER NOT NULL,
    ext TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "defaultCategoryId" TEXT,
    "note" TEXT NOT NULL
);

CREATE TABLE tags (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    version INTEGER NOT NULL,
    ext TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentTagId" TEXT,
    "color" TEXT NOT NULL,
    "icon" TEXT NOT NULL
);

CREATE TABLE automation_rules (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    version INTEGER NOT NULL,
    ext TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "conditions" TEXT NOT NULL,
    "actions" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "isActive" INTEGER NOT NULL,
    "conditionLogic" TEXT NOT NULL
);

CREATE TABLE planning_transactions (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    version INTEGER NOT NULL,
    ext TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "accountId" TEXT,
    "categoryId" TEXT,
    "tagIds" TEXT NOT NULL,
    "recipientId" TEXT,
    "amount" INTEGER NOT NULL,
    "amount_currency" TEXT NOT NULL,
    "amountType" TEXT NOT NULL,
    "approximateAmount" INTEGER,
    "approximateAmount_currency" TEXT,
    "minAmount" INTEGER,
    "minAmount_currency" TEXT,
    "maxAmount" INTEGER,
    "maxAmount_currency" TEXT,
    "note" TEXT NOT NULL,
    "startDate" TEXT,
    "valueDate" TEXT,
    "endDate" TEXT,
    "recurrencePattern" TEXT NOT NULL,
    "recurrenceCount" INTEGER,
    "recurrenceEndType" TEXT NOT NULL,
    "executionDay" INTEGER,
    "weekendHandling" TEXT NOT NULL,
    "transactionType" TEXT NOT NULL,
    "counterPlanningTransactionId" TEXT,
    "transferToAccountId" TEXT,
    "transferToCategoryId" TEXT,
    "isActive" INTEGER NOT NULL,
    "forecastOnly" INTEGER NOT NULL,
    "autoExecute" INTEGER NOT NULL
);

CREATE TABLE transactions (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    version INTEGER NOT NULL,
    ext TEXT NOT NULL,
    "accountId" TEXT,
    "categoryId" TEXT,
    "date" TEXT,
    "valueDate" TEXT,
    "amount" INTEGER NOT NULL,
    "amount_currency" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "tagIds" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "counterTransactionId" TEXT,
    "planningTransactionId" TEXT,
    "transferToAccountId" TEXT,
    "toCategoryId" TEXT,
    "isReconciliation" INTEGER NOT NULL,
    "reconciled" INTEGER NOT NULL,
    "payee" TEXT NOT NULL,
    "recipientId" TEXT,
    "splits" TEXT NOT NULL,
    "importBatchId" TEXT,
    "originalPayee" TEXT NOT NULL,
    "counterpartyIban" TEXT NOT NULL,
    "mandateReference" TEXT NOT NULL,
    "creditorId" TEXT NOT NULL,
    "endToEndId" TEXT NOT NULL
);

CREATE TABLE budgets (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    version INTEGER NOT NULL,
    ext TEXT NOT NULL,
    "categoryId" TEXT,
    "month" TEXT,
    "amount" INTEGER NOT NULL,
    "amount_currency" TEXT NOT NULL,
    "note" TEXT NOT NULL
);

CREATE INDEX transactions_by_account ON transactions ("accountId", "date", id);
CREATE INDEX transactions_by_date ON transactions ("date", id);
CREATE INDEX transactions_by_import ON transactions ("importBatchId") WHERE "importBatchId" IS NOT NULL;

-- The server's last word on each record. data is NULL while the entity's row says the same.
CREATE TABLE shadow (
    entity TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    cursor TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    rev TEXT NOT NULL,
    stamp TEXT NOT NULL,
    data TEXT,
    PRIMARY KEY (id, entity)
) WITHOUT ROWID;

-- Local changes on their way to the server. Synced entries stay as an archive.
CREATE TABLE sync_queue (
    op_seq INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    lane INTEGER NOT NULL,
    group_id TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    operation TEXT NOT NULL,
    merge_groups TEXT NOT NULL,
    base TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    payload TEXT NOT NULL,
    status TEXT NOT NULL,
    sent INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER NOT NULL DEFAULT 0,
    waits_since INTEGER NOT NULL DEFAULT 0, -- later than now: the wall clock was set back meanwhile
    processing_since INTEGER,
    error_kind TEXT,
    error_text TEXT NOT NULL DEFAULT ''
);
CREATE INDEX sync_queue_open ON sync_queue (status, lane, op_seq) WHERE status <> 'synced';
CREATE INDEX sync_queue_open_records ON sync_queue (entity_id, op_seq) WHERE status <> 'synced';

CREATE TABLE sync_metadata (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- What this device hands out once and never again.
CREATE TABLE device_state (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    next_op_seq INTEGER NOT NULL,
    last_stamp_ms INTEGER NOT NULL,
    last_stamp_counter INTEGER NOT NULL
);
INSERT INTO device_state VALUES (1, 1, 0, 0);

CREATE TABLE conflict_journal (
    id TEXT NOT NULL PRIMARY KEY,
    op TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    merge_groups TEXT NOT NULL,
    was_delete INTEGER NOT NULL,
    mine TEXT NOT NULL,
    theirs TEXT NOT NULL,
    at INTEGER NOT NULL,
    resolved_at INTEGER,
    resolution TEXT NOT NULL DEFAULT ''
);
CREATE INDEX conflict_journal_open ON conflict_journal (at) WHERE resolved_at IS NULL;

CREATE TABLE import_batches (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL,
    file_name TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    undone_at INTEGER
);
