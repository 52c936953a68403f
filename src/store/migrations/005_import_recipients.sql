-- SPDX-License-Identifier: GPL-3.0-or-later
-- Recipients that an import brought along, so that they go with it when it is taken back, unless
-- somebody gave them another name or anything else since.
CREATE TABLE import_recipients (
    batch TEXT NOT NULL,
    recipient TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (batch, recipient)
) WITHOUT ROWID;
