#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job without a window: a bank's CSV file on device A, the same rows on device B, by a
real finwise-server process and real WebSocket connections. Ends with 0 when both are identical."""

import hashlib
import json
import sys

import sample_statement
from common import Failure, expect, expect_equal, expect_identical, world

ROWS = 180


def euros(minor):
    return f"{minor / 100:,.2f} EUR"


def run():
    with world() as (server, device):
        print(f"1. finwise-server listens on {server.url}, its data in SQLite files")
        a, b = device("client-A"), device("client-B")
        statement = sample_statement.write(server.folder.parent / "statement.csv", ROWS)
        a("account", "add", "Checking", "--group", "Day to day", "--iban", sample_statement.IBAN,
          "--opening", "2500,00")
        imported = a("import", statement)[0]
        print(f"2. client A imported {imported['rows_imported']} of {imported['rows_total']} rows "
              f"from {statement.name}: {imported['first_date']} to {imported['last_date']}, "
              f"together {euros(imported['sum_minor'])}; "
              f"{a('status')['pending']} changes wait")
        expect_equal(imported["rows_imported"], ROWS, "rows imported")
        expect_equal(imported["sum_minor"], sample_statement.total(ROWS), "sum of the rows")
        a.connect(server.url)
        sent = a.sync()
        print(f"3. client A sent {sent['pushed']} changes in {sent['batches']} batches, "
              f"{sent['seconds']:.1f} s")
        b.connect(server.url)
        received = b.sync()
        print(f"4. client B received {received['pulled']} records in {received['seconds']:.1f} s")
        expect_identical(a, b)
        accounts = b("account", "list")
        expect_equal(len(b.transactions()), ROWS, "rows on client B")
        print(f"5. client B shows {accounts[0]['transactions']} rows and a balance of "
              f"{euros(accounts[0]['balance_minor'])}")
        exported = a.export()
        digest = hashlib.sha256(exported.encode()).hexdigest()[:16]
        print(f"6. both exports are identical: {len(json.loads(exported)['records'])} records, "
              f"{len(exported.encode()):,} bytes, sha256 {digest}…")
        expect(a("status")["pending"] == 0, "nothing waits on client A")


def main():
    try:
        run()
    except Failure as failure:
        print(f"failed: {failure}", file=sys.stderr)
        return 1
    print("Done.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
