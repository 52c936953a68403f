#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person feels: first frame, opening a register, search and filter with 100,000
transactions, opening budgets, planning and statistics with as many, the longest event handler while
10,000 rows are imported and synced with a real server, the same for each step of the wizard with
100,000 rows, idle load, and memory with 1,000,000 transactions. No display is needed."""

import json
import pathlib
import sqlite3
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
import sample_statement  # noqa: E402
from common import BIN, clean_environment, expect, world  # noqa: E402

GOALS = {"first_frame_ms": 300, "open_register_ms": 150, "switch_register_ms": 150,
         "search_ms": 50, "filter_ms": 50,
         "budgets_handler_ms": 16, "planning_handler_ms": 16, "statistics_handler_ms": 16,
         "longest_handler_ms": 16, "wizard_longest_handler_ms": 16,
         "idle_cpu_percent": 1, "memory_mb": 250}
TIMEOUT = 900
# Made up by SQL alone: what is measured is reading, not writing.
FILL = """
INSERT INTO transactions
WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :rows)
SELECT printf('0195b0f2-7c1e-7d7a-9f7e-%012x', n), 0, 0, NULL, 1, '{}', :account, NULL,
       date('2026-01-01', '-' || (n % 3650) || ' days'),
       date('2026-01-01', '-' || (n % 3650) || ' days'), (n * 7919) % 20000 - 15000, 'EUR',
       CASE n % 4 WHEN 0 THEN 'rent ' WHEN 1 THEN 'food ' ELSE 'insurance ' END || n, '', '[]',
       'EXPENSE', NULL, NULL, NULL, NULL, 0, 0,
       CASE n % 3 WHEN 0 THEN 'Bakery ' ELSE 'Shop ' END || (n % 997), NULL, '[]', NULL, '', '', '',
       '', '' FROM numbers
"""
CATEGORISE = """
WITH numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM categories)
UPDATE transactions SET "categoryId" = numbered.id FROM numbered
WHERE "accountId" = :account
    AND numbered.n = 1 + transactions.rowid % (SELECT count(*) FROM categories)
"""
INDEX = """
INSERT INTO transaction_search (rowid, payee, description, note)
    SELECT rowid, payee, description, note FROM transactions;
DELETE FROM transaction_search_todo;
"""


def filled(device, rows):
    """A profile with one account that has so many transactions, and one that has none."""
    account = device("account", "add", "Checking", "--iban", sample_statement.IBAN)["id"]
    device("account", "add", "Savings")
    files = list((device.folder / "tenants").glob("*.sqlite"))
    expect(len(files) == 1, "one tenant")
    with sqlite3.connect(files[0]) as database:
        database.execute(FILL, {"rows": rows, "account": account})
        database.executescript(INDEX)


def categorised(device, rows):
    """A household with budgets and plans, and one more account with so many transactions."""
    device("demo")
    filled(device, rows)
    account = next(each["id"] for each in device("account", "list") if each["name"] == "Checking")
    with sqlite3.connect(next((device.folder / "tenants").glob("*.sqlite"))) as database:
        database.execute(CATEGORISE, {"account": account})


def measure(profile, *arguments):
    environment = clean_environment() | {"QT_QPA_PLATFORM": "offscreen",
                                         "QT_QUICK_BACKEND": "software"}
    done = subprocess.run([str(BIN / "finwise-bench-ui"), str(profile), *map(str, arguments)],
                          capture_output=True, text=True, env=environment, timeout=TIMEOUT,
                          check=False)
    expect(done.returncode == 0, f"finwise-bench-ui: {done.returncode}\n{done.stderr}")
    return json.loads(done.stdout)


def wizard(device):
    """100,000 rows through the wizard of an own profile: read, looked at, written, taken back."""
    device("account", "add", "Checking", "--iban", sample_statement.IBAN)
    statement = sample_statement.write(device.folder / "statement.csv", 100_000)
    figures = measure(device.folder, "--wizard", statement)
    handlers = {name: value for name, value in figures.items() if name.endswith("_handler_ms")}
    longest = max(handlers, key=handlers.get)
    for name in handlers:
        where = figures.pop(name.removesuffix("_ms"))
        if name == longest:
            figures["wizard_longest_handler"] = f"{name.removesuffix('_handler_ms')}: {where}"
    return figures | {"wizard_longest_handler_ms": handlers[longest]}


def main():
    with world() as (server, device):
        large = device("large")
        filled(large, 100_000)
        large.connect(server.url)
        statement = sample_statement.write(large.folder / "statement.csv", 10_000)
        figures = measure(large.folder, statement)
        figures.pop("memory_mb")
        huge = device("huge")
        filled(huge, 1_000_000)
        figures["memory_mb"] = measure(huge.folder)["memory_mb"]
        household = device("household")
        categorised(household, 100_000)
        pages = measure(household.folder)
        figures |= {name: pages[name] for name in pages
                    if name.startswith(("budgets_", "planning_", "statistics_"))}
        figures |= wizard(device("wizard"))
    for name, value in sorted(figures.items()):
        if isinstance(value, str):
            print(f"{name:24} {value}")
        else:
            goal = f"   goal {GOALS[name]}" if name in GOALS else ""
            print(f"{name:24} {value:12.1f}{goal}")


if __name__ == "__main__":
    main()
