#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sync figures: 150 rows with the documented pace (PRD-G2: at most 30 s), and many rows without
pauses, which shows what the programs themselves need.
Figures are reported; nothing here fails because a machine is slow."""

import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
import sample_statement  # noqa: E402
import test_batches  # noqa: E402
from common import expect_identical, world  # noqa: E402

MANY = 2_000


def documented_pace():
    seconds, batches, pause = test_batches.check(1000)
    print(f"150 rows, bulk off: {seconds:.1f} s, {batches} batches, pauses of at least "
          f"{pause:.3f} s (PRD-G2: at most 30 s)")


def many_rows():
    with world("--pause-ms", "0") as (server, device):
        a, b = device("A"), device("B")
        a("account", "add", "Checking", "--iban", sample_statement.IBAN)
        statement = sample_statement.write(server.folder.parent / "statement.csv", MANY)
        a("import", statement)
        a.connect(server.url)
        before = time.monotonic()
        sent = a.sync("--pause-ms", "0", timeout=600)
        pushed = time.monotonic() - before
        b.connect(server.url)
        before = time.monotonic()
        b.sync(timeout=600)
        pulled = time.monotonic() - before
        expect_identical(a, b)
    print(f"{MANY} rows without pauses: sent in {pushed:.1f} s ({sent['batches']} batches), "
          f"received in {pulled:.1f} s; programs' start included")


def main():
    documented_pace()
    many_rows()
    return 0


if __name__ == "__main__":
    sys.exit(main())
