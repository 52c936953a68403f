#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A damaged data file costs nothing: the next command puts it aside, says so, takes over what no
server has confirmed, and the next sync brings back the rest. And what a server has forgotten
waits for the user's word."""

import sqlite3
import sys

from common import Failure, expect, expect_equal, expect_identical, world

FAST = ("--pause-ms", "0")


def _database(client):
    return next((client.folder / "tenants").glob("*.sqlite"))


def _overwrite_table(path, table):
    """Spoils the first page of a table, as a bad disk would."""
    database = sqlite3.connect(path)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    page = database.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))
    at = (page.fetchone()[0] - 1) * 4096
    database.close()
    with open(path, "r+b") as file:
        file.seek(at)
        file.write(b"\xa5" * 4096)


def _prepare(server, device):
    a, b = device("A"), device("B")
    a("account", "add", "Checking")
    for number in range(5):
        a("transaction", "add", "--account", "Checking", "--date", "2026-01-31",
          "--amount", f"-{number + 1},00", "--payee", f"Shop {number}")
    a.connect(server.url)
    a.sync(*FAST)
    b.connect(server.url)
    b.sync(*FAST)
    a("transaction", "add", "--account", "Checking", "--date", "2026-02-01", "--amount", "-7,00",
      "--payee", "Not sent yet")
    return a, b


def _check_salvaged(a, b, answer):
    expect("is kept as" in answer, f"the program says where the file is: {answer}")
    kept = list((a.folder / "tenants").glob("*.damaged-*"))
    expect(kept, "the damaged file is kept")
    expect_equal(a("status")["pending"], 1, "the change nobody had confirmed waits")
    a.sync(*FAST)
    b.sync(*FAST)
    expect_equal(len(b.transactions()), 6, "rows on B")
    expect_identical(a, b)


def a_table_is_spoiled():
    """scenario_A08: found by the first command that reads there, salvaged by the next."""
    with world(*FAST) as (server, device):
        a, b = _prepare(server, device)
        _overwrite_table(_database(a), "transactions")
        error = a.fails("transaction", "list")
        expect_equal(error["kind"], "corrupt", "kind")
        _check_salvaged(a, b, a.run("status").stderr)


def the_header_is_spoiled():
    """scenario_A08: the file cannot even be opened."""
    with world(*FAST) as (server, device):
        a, b = _prepare(server, device)
        a.sync(*FAST)
        with open(_database(a), "r+b") as file:
            file.write(b"\xa5" * 4096)
        answer = a.run("account", "list")
        expect_equal(answer.returncode, 0, "exit code")
        expect("is kept as" in answer.stderr, answer.stderr)
        a.sync(*FAST)
        b.sync(*FAST)
        expect_equal(len(a.transactions()), 6, "rows on A")
        expect_identical(a, b)


def check_repairs():
    """check finds the damage, check --repair salvages and says what."""
    with world(*FAST) as (server, device):
        a, b = _prepare(server, device)
        _overwrite_table(_database(a), "accounts")
        found = a.run("check")
        expect_equal(found.returncode, 1, "exit code of check")
        repaired = a.run("check", "--repair")
        _check_salvaged(a, b, repaired.stderr)


def missing_records_wait():
    """scenario_E22: what the server does not name any more is kept until the user decides."""
    with world(*FAST) as (server, device):
        a, b = _prepare(server, device)
        a.sync(*FAST)
        expect_equal(a("missing", "list"), [], "nothing is missing")
        database = sqlite3.connect(_database(a))
        rows = database.execute("SELECT id FROM transactions ORDER BY id LIMIT 2").fetchall()
        database.executemany("INSERT INTO missing_records (id, entity, since) "
                             "VALUES (?, 'Transaction', 0)", rows)
        database.commit()
        database.close()
        expect_equal(a("status")["missing"], 2, "missing in status")
        expect_equal(a("status")["state"], "attention", "state")
        expect_equal({row["id"] for row in a("missing", "list")}, {row[0] for row in rows}, "list")
        expect_equal(a("missing", "keep"), {"kept": 2}, "keep")
        expect_equal(a("missing", "list"), [], "decided")
        a.sync(*FAST)
        b.sync(*FAST)
        expect_equal(len(b.transactions()), 6, "rows on B")


def main():
    scenarios = [a_table_is_spoiled, the_header_is_spoiled, check_repairs, missing_records_wait]
    for scenario in scenarios:
        try:
            scenario()
        except Failure as failure:
            print(f"{scenario.__name__}: {failure}", file=sys.stderr)
            return 1
        print(f"{scenario.__name__}: fine")
    return 0


if __name__ == "__main__":
    sys.exit(main())
