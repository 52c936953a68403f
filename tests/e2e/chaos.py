#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments: of the client while it imports, of the client while it syncs, of the
server while it receives; all of it through a proxy that loses, doubles and delays messages and
breaks connections in the middle of a frame. Afterwards both sides are identical, no row lost or
doubled.

    chaos.py ROUNDS [--seed N]      a round is one kill of each kind; the seed is printed"""

import argparse
import datetime
import random
import sys
import time

import sample_statement
from common import Failure, expect, expect_equal, expect_identical, world
from fault_proxy import FaultProxy

ROWS = 300
NEXT_YEAR = datetime.date(2026, 1, 2)
# Twenty batches with this pause take about two seconds, in which the kills fall.
SERVER_PAUSE = ("--pause-ms", "0")
FAULTY_SYNC = ("sync", "--once", "--timeout", "9", "--bulk", "never", "--batch", "5",
               "--pause-ms", "0")
SYNC = ("sync", "--once", "--timeout", "50", "--bulk", "never", "--pause-ms", "80")


def _kill_after(process, seconds):
    """True when the process was still running and had to be killed."""
    time.sleep(seconds)
    alive = process.poll() is None
    process.kill()
    process.wait(30)
    return alive


def _typical_seconds(device, statement):
    """How long an import takes here, so that the kills fall inside it."""
    trial = device("trial")
    trial("account", "add", "Checking", "--iban", sample_statement.IBAN)
    before = time.monotonic()
    trial("import", statement)
    return time.monotonic() - before


def _kill_importing(chance, a, statement, typical):
    killed = _kill_after(a.start("import", statement), chance.uniform(0, typical))
    rows = len(a.transactions())
    expect(rows in (0, ROWS), f"a killed import left {rows} rows, all or none are right")
    expect(a("check")["ok"], "the store is sound after the kill")
    done = a("import", statement)[0]
    expect_equal(done["rows_imported"], ROWS - rows, "rows the repeated import adds")
    return f"import {'killed' if killed else 'was done'}, {rows} rows were there"


def _kill_syncing(chance, a):
    before = a("status")["pending"]
    killed = _kill_after(a.start(*SYNC), chance.uniform(0.1, 1.6))
    status = a("status")
    left = status["pending"] + status["processing"]
    return f"client {'killed' if killed else 'was done'}, {before} waited, now {left}"


def _kill_receiving(chance, server, a):
    before = a("status")["pending"]
    process = a.start(*SYNC)
    try:
        time.sleep(chance.uniform(0.1, 1.6))
        server.kill()
        left = a("status")
        time.sleep(chance.uniform(0, 0.5))
        server.start()
        process.wait(55)
    finally:
        process.kill()
        process.wait(30)
    left = left["pending"] + left["processing"]
    return f"server killed with {left} of {before} to come, client ended with {process.returncode}"


def _sync_through_faults(chance, a, proxy):
    """The client gives up after a while, or is killed; what it has sent until then is sent."""
    before = a("status")["pending"]
    proxy.faulty = True
    try:
        killed = _kill_after(a.start(*FAULTY_SYNC), chance.uniform(2, 8))
    finally:
        proxy.heal()
    status = a("status")
    expect_equal(status["dead_letters"], 0, "a bad line kills nothing")
    left = status["pending"] + status["processing"]
    happened = ", ".join(f"{count} {what}" for what, count in sorted(proxy.happened.items()))
    return f"bad line ({happened}): {before} waited, now {left}{', killed' if killed else ''}"


def play(seed):
    chance = random.Random(seed)
    with world(*SERVER_PAUSE) as (server, device):
        proxy = FaultProxy(server.port, random.Random(seed))
        try:
            _play(chance, server, proxy, device)
        finally:
            proxy.close()


def _play(chance, server, proxy, device):
    a, b = device("A"), device("B")
    statement = sample_statement.write(server.folder.parent / "statement.csv", ROWS)
    typical = _typical_seconds(device, statement)
    a("account", "add", "Checking", "--iban", sample_statement.IBAN)
    a.connect(proxy.url)
    print("  " + _kill_importing(chance, a, statement, typical))
    print("  " + _kill_syncing(chance, a))
    print("  " + _sync_through_faults(chance, a, proxy), flush=True)
    a.sync("--pause-ms", "0")
    a("import", sample_statement.write(statement, ROWS, NEXT_YEAR))
    print("  " + _kill_receiving(chance, server, a), flush=True)
    a.sync("--pause-ms", "0")
    b.connect(server.url)
    b.sync()
    a.sync()
    expect_equal(a("status")["dead_letters"], 0, "dead letters")
    expect_identical(a, b)
    rows = b.transactions()
    expect_equal(len(rows), 2 * ROWS, "rows on B")
    expect_equal(sum(row["amount_minor"] for row in rows), 2 * sample_statement.total(ROWS),
                 "sum on B")


def main():
    parser = argparse.ArgumentParser(description="kill -9 at random moments")
    parser.add_argument("rounds", type=int)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    options = parser.parse_args()
    for number in range(options.rounds):
        seed = options.seed + number
        print(f"round {number + 1} of {options.rounds}, seed {seed}", flush=True)
        try:
            play(seed)
        except Failure as failure:
            print(f"seed {seed}: {failure}\nagain: chaos.py 1 --seed {seed}", file=sys.stderr)
            return 1
    print("Both sides were identical after every round.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
