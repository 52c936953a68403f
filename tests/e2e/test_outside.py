#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""MU-3.4 / P13: a program with nothing but SQLite changes the books of a running server; every
device gets it, and what is wrong is refused where that program can read it."""

import json
import sqlite3
import sys
import time

from common import Failure, expect, expect_equal, expect_identical, until, world

FAST = ("--pause-ms", "0")


def _open(server):
    files = list((server.folder / "tenants").glob("*.sqlite"))
    expect_equal(len(files), 1, "databases of tenants")
    return sqlite3.connect(files[0], timeout=10, isolation_level=None)


def _verdicts(books):
    return [row[0] for row in books.execute(
        "SELECT coalesce(verdict, '') FROM external_changes ORDER BY number")]


def reports_and_changes():
    with world(*FAST, "--poll-ms", "200") as (server, device):
        a, b = device("A"), device("B")
        a("account", "add", "Giro", "--opening", "100,00")
        for number in range(3):
            a("transaction", "add", "--account", "Giro", "--date", f"2026-01-0{number + 1}",
              "--amount", f"-{number + 1},50", "--payee", f"Shop {number}")
        a.connect(server.url)
        a.sync(*FAST)
        b.connect(server.url)
        b.sync(*FAST)
        # A device that stays connected hears of it by itself.
        watcher = b.start("sync", "--watch")
        try:
            books = _open(server)
            total, = books.execute("SELECT sum(amount) FROM transactions").fetchone()
            expect_equal(total, -750, "a report from outside, in cents")
            books.execute("UPDATE transactions SET note = 'checked' WHERE payee = 'Shop 1'")
            books.execute("DELETE FROM transactions WHERE payee = 'Shop 2'")
            account, = books.execute("SELECT id FROM accounts").fetchone()
            books.execute("INSERT INTO transactions (accountId, date, valueDate, amount, "
                          "amount_currency, type, payee) VALUES (?, '2026-01-09', '2026-01-09', "
                          "-425, 'EUR', 'EXPENSE', 'From outside')", (account,))
            books.execute("UPDATE accounts SET name = ''")
            begun = time.monotonic()
            until(lambda: "" not in _verdicts(books), "the server's answers", seconds=20)
            expect(time.monotonic() - begun < 10, "within ten seconds")
            expect_equal(_verdicts(books), ["applied"] * 3 + ["invalid"], "the answers")
            why, = books.execute("SELECT message FROM external_changes WHERE number = 4"
                                 ).fetchone()
            expect("name" in why, f"the answer names the field: {why}")
            until(lambda: len(b.transactions()) == 3 and any(
                t["payee"] == "From outside" for t in b.transactions()), "B's rows", seconds=20)
        finally:
            watcher.terminate()
            watcher.wait(20)
        a.sync(*FAST)
        b.sync(*FAST)
        expect_identical(a, b)
        rows = {t["payee"]: (t["amount_minor"], t["note"]) for t in a.transactions()}
        expect_equal(rows, {"Shop 0": (-150, ""), "Shop 1": (-250, "checked"),
                            "From outside": (-425, "")}, "rows on A")
        expect_equal(a("account", "list")[0]["name"], "Giro", "what was wrong had no effect")
        expect_equal(server.admin("check").returncode, 0, "check")
        rows = json.loads(server.admin("--json", "audit", "query", "--tenant",
                                       a("status")["tenant"]["name"]).stdout)
        outside = [r["verdict"] for r in rows if r["user"] != rows[0]["user"]]
        expect_equal(outside, ["applied"] * 3 + ["invalid"], "the outside program in the audit")


def main():
    try:
        reports_and_changes()
    except Failure as failure:
        print(failure, file=sys.stderr)
        return 1
    print("reports_and_changes: ok")
    return 0


if __name__ == "__main__":
    sys.exit(main())
