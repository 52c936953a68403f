#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import figures: 10,000 rows read, compared and written with their queue entries, against bare
SQLite inserts of as many rows into the same tables, measured in the same run."""

import pathlib
import sqlite3
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
import sample_statement  # noqa: E402
from common import Client, expect_equal  # noqa: E402

ROWS = 10_000
TABLES = ("transactions", "sync_queue")


def seconds(work):
    before = time.monotonic()
    result = work()
    return time.monotonic() - before, result


def bare_inserts(source, target):
    """Copies the rows the import wrote into a new database with the same tables and indexes."""
    with sqlite3.connect(source) as database:
        schema = [row[0] for row in database.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name IN (?, ?) "
            "ORDER BY type = 'index'", TABLES)]
        rows = {table: database.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    database = sqlite3.connect(target, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    for statement in schema:
        database.execute(statement)

    def insert():
        database.execute("BEGIN")
        for table, content in rows.items():
            marks = ", ".join("?" * len(content[0]))
            database.executemany(f"INSERT INTO {table} VALUES ({marks})", content)
        database.execute("COMMIT")

    spent, _ = seconds(insert)
    database.close()
    return spent, sum(map(len, rows.values()))


def main():
    with tempfile.TemporaryDirectory(prefix="finwise-bench-") as folder:
        folder = pathlib.Path(folder)
        client = Client(folder, "A")
        start, _ = seconds(lambda: client("account", "add", "Checking", "--iban",
                                          sample_statement.IBAN))
        start, _ = seconds(lambda: client("account", "list"))
        statement = sample_statement.write(folder / "statement.csv", ROWS)
        first, done = seconds(lambda: client("import", statement))
        expect_equal(done[0]["rows_imported"], ROWS, "rows imported")
        again, done = seconds(lambda: client("import", statement))
        expect_equal(done[0]["duplicates"], ROWS, "rows known again")
        store = next((client.folder / "tenants").glob("*.sqlite"))
        bare, inserted = bare_inserts(store, folder / "bare.sqlite")
    print(f"start of the program: {start:.2f} s (included below)")
    print(f"import of {ROWS} rows: {first:.2f} s; the same file again: {again:.2f} s")
    print(f"bare inserts of {inserted} rows into the same tables: {bare:.2f} s; "
          f"ratio without the start {(first - start) / bare:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
