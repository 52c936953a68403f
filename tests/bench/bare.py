# SPDX-License-Identifier: GPL-3.0-or-later
"""What SQLite alone needs for what a program has stored: the yardstick of the benches."""

import sqlite3
import time


def inserts(source, target, tables):
    """Copies these tables of a database into a new one with the same tables and indexes, in one
    transaction. Seconds, and seconds of the processor."""
    marks = ", ".join("?" * len(tables))
    with sqlite3.connect(source) as database:
        schema = [row[0] for row in database.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index') "
            f"AND tbl_name IN ({marks}) ORDER BY type = 'index'", tables)]
        rows = {table: database.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
    database = sqlite3.connect(target, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    for statement in schema:
        database.execute(statement)
    before, work = time.monotonic(), time.process_time()
    database.execute("BEGIN")
    for table, content in rows.items():
        if content:
            marks = ", ".join("?" * len(content[0]))
            database.executemany(f"INSERT INTO {table} VALUES ({marks})", content)
    database.execute("COMMIT")
    spent, work = time.monotonic() - before, time.process_time() - work
    database.close()
    return spent, work
