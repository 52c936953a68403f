#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""PRD-FR2.1, PRD-FR2.2: 150 rows with bulk off travel in 10 batches of at most 15, one in flight,
with a pause between them, counted on the wire by a proxy. The argument is the pause in ms."""

import sys
from datetime import date

import sample_statement
from common import Failure, expect, expect_equal, expect_identical, world
from proxy import Proxy

ROWS = 150
BATCH = 15
EARLIER = 30  # every payee of the statement is among them
TOLERANCE = 0.02  # s: the proxy's threads note a frame a little late


def _import_rows(server, a):
    """Exactly 150 changes: what an import makes besides the rows is on the server already."""
    folder = server.folder.parent
    statement = sample_statement.write(folder / "statement.csv", ROWS)
    earlier = sample_statement.write(folder / "earlier.csv", EARLIER, date(2020, 1, 1))
    a("account", "add", "Checking", "--iban", sample_statement.IBAN)
    a("import", earlier)
    a.connect(server.url)
    a.sync("--pause-ms", "0", "--bulk", "auto")
    expect_equal(a("status")["pending"], 0, "waiting before the import")
    a("import", statement)
    expect_equal(a("status")["pending"], ROWS, "waiting changes")


def measure(pause_ms):
    """Seconds, batches, and the smallest pause on the wire."""
    with world("--pause-ms", "0") as (server, device):
        a, b = device("A"), device("B")
        _import_rows(server, a)
        proxy = Proxy(server.port)
        try:
            a.connect(proxy.url)
            done = a.sync("--bulk", "never", "--batch", BATCH, "--pause-ms", pause_ms)
            batches = proxy.sent("process_sync_batch")
            results = proxy.received("sync_batch_result")
        finally:
            proxy.close()
        b.connect(server.url)
        b.sync()
        expect_identical(a, b)
        expect_equal(len(b.transactions()), EARLIER + ROWS, "rows on B")
    return done, batches, results


def check(pause_ms):
    done, batches, results = measure(pause_ms)
    sizes = [len(frame.message["entries"]) for frame in batches]
    expect_equal(sizes, [BATCH] * (ROWS // BATCH), "entries in each batch on the wire")
    expect_equal(done["batches"], len(batches), "batches the client counted")
    expect_equal([f.message["batch"] for f in results], [f.message["batch"] for f in batches],
                 "an answer for each batch, in order")
    sequence = [entry["op_seq"] for frame in batches for entry in frame.message["entries"]]
    expect(sequence == sorted(sequence), "entries leave in the order they were made")
    ids = [entry["id"] for frame in batches for entry in frame.message["entries"]]
    expect_equal(len(set(ids)), ROWS, "different entries")
    pauses = []
    for answered, following in zip(results, batches[1:]):
        pauses.append(following.at - answered.at)
        expect(pauses[-1] >= pause_ms / 1000 - TOLERANCE,
               f"a pause of {pauses[-1]:.3f} s, {pause_ms} ms are asked for")
    return done["seconds"], len(batches), min(pauses)


def main():
    pause_ms = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    try:
        seconds, batches, pause = check(pause_ms)
    except Failure as failure:
        print(f"batches: {failure}", file=sys.stderr)
        return 1
    print(f"{ROWS} rows, {batches} batches of {BATCH}, pauses of at least {pause:.3f} s, "
          f"{seconds:.1f} s together; both sides identical")
    return 0


if __name__ == "__main__":
    sys.exit(main())
