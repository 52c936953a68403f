-- SPDX-License-Identifier: GPL-3.0-or-later
-- Full-text search and a register that is read from an index alone.
--
-- Keeping the search index current costs far more than writing the row, so a change only notes the
-- row here; the index follows when there is time, and a search looks at the noted rows directly.

CREATE VIRTUAL TABLE transaction_search USING fts5(
    payee, description, note, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE transaction_search_todo (row INTEGER NOT NULL PRIMARY KEY);
INSERT INTO transaction_search_todo SELECT rowid FROM transactions;

-- NOT EXISTS, because the conflict clause of the statement outside overrules one in a trigger.
CREATE TRIGGER transaction_search_insert AFTER INSERT ON transactions BEGIN
    INSERT INTO transaction_search_todo SELECT new.rowid
        WHERE NOT EXISTS (SELECT 1 FROM transaction_search_todo WHERE row = new.rowid);
END;
CREATE TRIGGER transaction_search_update AFTER UPDATE ON transactions
    WHEN old.payee <> new.payee OR old.description <> new.description OR old.note <> new.note
        OR old.deleted_at IS NOT new.deleted_at BEGIN
    INSERT INTO transaction_search_todo SELECT new.rowid
        WHERE NOT EXISTS (SELECT 1 FROM transaction_search_todo WHERE row = new.rowid);
END;
CREATE TRIGGER transaction_search_delete AFTER DELETE ON transactions BEGIN
    INSERT INTO transaction_search_todo SELECT old.rowid
        WHERE NOT EXISTS (SELECT 1 FROM transaction_search_todo WHERE row = old.rowid);
END;

-- What the register sorts, sums and filters by.
DROP INDEX transactions_by_account;
DROP INDEX transactions_by_date;
CREATE INDEX transactions_by_account ON transactions
    ("accountId", "date", id, deleted_at, amount, amount_currency, "categoryId");
CREATE INDEX transactions_by_date ON transactions
    ("date", id, deleted_at, "accountId", amount, amount_currency, "categoryId");
