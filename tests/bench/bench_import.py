#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import figures: statements of growing length read, compared and written with queue entries.
10,000 rows are set against bare SQLite inserts of as many rows into the same tables, in the
same run, by the clock and in processor time, which other programs disturb less. The arguments are
other numbers of rows."""

import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
import bare  # noqa: E402
import sample_statement  # noqa: E402
from common import Client, clean_environment, expect_equal  # noqa: E402

ROWS = (10_000, 100_000, 1_000_000)
TABLES = ("transactions", "sync_queue")
REPEATS = 3  # of the short measurements; the best counts
E2E = pathlib.Path(sample_statement.__file__).parent
# In a process of its own: the peak memory of a child counts what its parent had when it started.
WRITE = ("import pathlib, sys; sys.path.insert(0, sys.argv[1]); import sample_statement; "
         "sample_statement.write(pathlib.Path(sys.argv[2]), int(sys.argv[3]))")


def run(client, *arguments):
    """Seconds, processor seconds, peak memory in MB and the JSON answer of one command."""
    before = time.monotonic()
    process = subprocess.Popen(client.command(*arguments), stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, env=clean_environment())
    answer = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    spent = time.monotonic() - before
    expect_equal(process.returncode, 0, f"{arguments}: exit code")
    return spent, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, json.loads(answer)


class Measured:
    """One statement imported into an empty household, and once more."""

    def __init__(self, folder, rows):
        self.rows = rows
        statement = folder / f"{rows}.csv"
        subprocess.run([sys.executable, "-B", "-c", WRITE, E2E, statement, str(rows)], check=True)
        client = Client(folder, f"A{rows}")
        client("account", "add", "Checking", "--iban", sample_statement.IBAN)
        self.start = min(run(client, "account", "list")[0] for _ in range(REPEATS))
        self.first, self.work, self.memory, done = run(client, "import", statement)
        expect_equal(done[0]["rows_imported"], rows, "rows imported")
        self.again, _, self.memory_again, done = run(client, "import", statement)
        expect_equal(done[0]["duplicates"], rows, "rows known again")
        self.store = next((client.folder / "tenants").glob("*.sqlite"))
        statement.unlink()

    def line(self):
        return (f"{self.rows:>9,} rows: {self.first:.2f} s, {self.rows / self.first:,.0f} rows/s, "
                f"processor {self.work:.2f} s, {self.memory:.0f} MB; "
                f"the same file again: {self.again:.2f} s, {self.memory_again:.0f} MB")


def best(folder, rows):
    """The fastest of several imports, each into a household of its own."""
    runs = []
    for number in range(REPEATS):
        place = folder / str(number)
        place.mkdir()
        runs.append(Measured(place, rows))
    return min(runs, key=lambda one: one.first)


def main():
    sizes = [int(argument) for argument in sys.argv[1:]] or list(ROWS)
    with tempfile.TemporaryDirectory(prefix="finwise-bench-") as folder:
        folder = pathlib.Path(folder)
        first = best(folder, sizes[0])
        print(first.line(), flush=True)
        copies = [bare.inserts(first.store, folder / f"bare{n}.sqlite", TABLES)
                  for n in range(REPEATS)]
        alone, work = map(min, zip(*copies))
        print(f"          bare inserts into the same tables: {alone:.2f} s, ratio "
              f"{first.first / alone:.1f}; processor {work:.2f} s, ratio {first.work / work:.1f}; "
              f"the program's start of {first.start:.2f} s included", flush=True)
        before = first
        for rows in sizes[1:]:
            measured = Measured(folder, rows)
            print(measured.line(), flush=True)
            growth = math.log(measured.first / before.first) / math.log(rows / before.rows)
            print(f"          growth exponent from {before.rows:,} rows: {growth:.2f}", flush=True)
            before.store.unlink()
            before = measured
    return 0


if __name__ == "__main__":
    sys.exit(main())
