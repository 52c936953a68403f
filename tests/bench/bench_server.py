#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one server carries. `--full` takes the sizes of the requirements (5,000 connections,
100,000 records, 1,000 tenants); names of parts run only those. Client and server share the
machine, so every figure contains the client's work; ratios come from one run.
Figures are reported; nothing here fails because a machine is slow."""

import argparse
import concurrent.futures
import contextlib
import json
import os
import pathlib
import random
import resource
import selectors
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "e2e"), str(ROOT / "attack")]
from common import Server, expect_equal  # noqa: E402
from wire import TEXT, Socket, frame, memory_kb, now, sign_in  # noqa: E402

UNLIMITED = ["--requests-per-second", "0", "--rows-per-second", "0", "--messages-per-second", "0",
             "--max-connections", "20000", "--access-seconds", "86400",
             "--max-tenants", "0", "--max-sockets", "0"]


@contextlib.contextmanager
def serving():
    with tempfile.TemporaryDirectory(prefix="finwise-bench-") as folder:
        server = Server(pathlib.Path(folder) / "server", *UNLIMITED)
        server.add_user("anna")
        server.start()
        try:
            yield server
        finally:
            server.kill()


def token_of(server):
    return sign_in(server.port, "anna")["access_token"]


def new_id():
    """A UUID of version 7, as every client makes them: in the order of time, but for the last."""
    bits = (time.time_ns() // 1_000_000) << 80 | random.getrandbits(80)
    return str(uuid.UUID(int=bits & ~(0xF << 76 | 0x3 << 62) | 0x7 << 76 | 0x2 << 62))


def transaction(number, account):
    instant = now()
    return {"id": new_id(), "op_seq": number + 1, "entity": "Transaction",
            "entity_id": new_id(), "operation": "create",
            "groups": ["core", "rest", "life"], "created_at": instant, "updated_at": instant,
            "data": {"accountId": account, "date": "2025-01-02", "payee": f"Shop {number % 97}",
                     "note": f"Card payment {number:06d} of the second of January",
                     "amount": {"minor": -100 - number, "currency": "EUR"}}}


def batch_frames(count, size):
    """Prepared frames, so that encoding is not measured."""
    account = str(uuid.uuid4())
    for start in range(0, count, size):
        entries = [transaction(start + i, account) for i in range(min(size, count - start))]
        yield frame(TEXT, json.dumps({
            "type": "process_sync_batch", "batch": str(uuid.uuid4()), "run": str(uuid.uuid4()),
            "client_time": now(), "entries": entries}).encode())


def send_window(socket, frames, window, verdicts=None):
    """All frames with so many under way at once."""
    under_way = 0
    for each in frames:
        if under_way == window:
            result = socket.hear("sync_batch_result")
            under_way -= 1
            if verdicts is not None:
                verdicts.extend(r["verdict"] for r in result["results"])
        socket.send(each)
        under_way += 1
    while under_way:
        result = socket.hear("sync_batch_result")
        under_way -= 1
        if verdicts is not None:
            verdicts.extend(r["verdict"] for r in result["results"])


def join(server, tenant, token):
    socket = Socket(server.port, tenant, token, timeout=120)
    socket.hello()
    return socket


def import_rows(server, tenant, token, count):
    socket = join(server, tenant, token)
    socket.say({"type": "bulk_request", "entries": count})
    grant = socket.hear("bulk_grant")
    frames = list(batch_frames(min(count, grant["credits"]), grant["batch"]))
    before = time.monotonic()
    verdicts = []
    send_window(socket, frames, grant["window"], verdicts)
    seconds = time.monotonic() - before
    expect_equal(set(verdicts), {"applied"}, "the verdicts of the import")
    socket.close()
    return len(verdicts) / seconds


def bare_inserts(folder, count):
    """The same rows into the same tables, 2,000 in a commit, without a server around them."""
    database = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    migrations = ROOT.parent / "src" / "server" / "migrations" / "tenant"
    database.executescript((migrations / "001_initial.sql").read_text())
    entries = [transaction(i, "a") for i in range(count)]
    rows = [(e, json.dumps(e["data"]), str(uuid.uuid4())) for e in entries]
    before = time.monotonic()
    for start in range(0, count, 2000):
        database.execute("BEGIN IMMEDIATE")
        part = rows[start:start + 2000]
        database.executemany(
            "INSERT INTO records VALUES ('Transaction', ?, ?, 1, 0, 0, NULL, ?, ?)",
            [(e["entity_id"], start + i, text, text) for i, (e, text, _) in enumerate(part)])
        database.executemany("INSERT INTO op_results VALUES (?, ?, 0)",
                             [(e["id"], '{"verdict":"applied"}') for e, _, _ in part])
        database.executemany(
            "INSERT INTO audit (at, user, device, operation, entity, id, op, verdict, version, seq)"
            " VALUES (0, ?, ?, 'create', 'Transaction', ?, ?, 'applied', 1, 1)",
            [(u, u, e["entity_id"], e["id"]) for e, _, u in part])
        database.execute("COMMIT")
    seconds = time.monotonic() - before
    database.close()
    return count / seconds


def busy_seconds(pid):
    """Processor time of a process; a busy machine changes it far less than the time passed."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def durable(full):
    count = 40_000 if full else 10_000
    with serving() as server:
        bare = bare_inserts(server.folder, count)
        token = token_of(server)
        before = busy_seconds(server.process.pid)
        rate = import_rows(server, str(uuid.uuid4()), token, count)
        busy = (busy_seconds(server.process.pid) - before) / count
    print(f"durable: {rate:,.0f} changes/s in bulk (goal 20,000); bare SQLite inserts into the "
          f"same tables {bare:,.0f} rows/s; ratio {rate / bare:.2f}; {busy * 1e6:.0f} us of the "
          f"server's processor time a change")


class Listeners:
    """Many clients in one thread; notes when each hears of a change."""

    def __init__(self, server, tenant, token, count):
        self.selector = selectors.DefaultSelector()
        self.sockets = [join(server, tenant, token) for _ in range(count)]
        for socket in self.sockets:
            socket.catch_up()
            self.selector.register(socket.socket, selectors.EVENT_READ, socket)

    def wait(self, deadline):
        """Seconds at which each client heard, from the call on."""
        before = time.monotonic()
        heard, missing = [], set(self.sockets)
        while missing and time.monotonic() < deadline:
            for key, _ in self.selector.select(1):
                socket = key.data
                socket.message()
                if socket in missing:
                    missing.discard(socket)
                    heard.append(time.monotonic() - before)
        return heard


def broadcast(full):
    changes = 100 if full else 40
    with serving() as server:
        token = token_of(server)
        tenant = str(uuid.uuid4())
        listeners = Listeners(server, tenant, token, 100)
        sender = join(server, tenant, token)
        sender.catch_up()
        stop = threading.Event()
        imported = []

        def importer():
            while not stop.is_set():
                imported.append(import_rows(server, str(uuid.uuid4()), token, 10_000))

        thread = threading.Thread(target=importer)
        thread.start()
        delays = []
        for number in range(changes):
            sender.say({"type": "process_sync_batch", "batch": str(uuid.uuid4()),
                        "run": str(uuid.uuid4()), "client_time": now(),
                        "entries": [sender.tag(f"tag {number}")]})
            delays += listeners.wait(time.monotonic() + 30)
            sender.hear("sync_batch_result")
        stop.set()
        thread.join()
    delays.sort()
    expect_equal(len(delays), changes * 100, "how often a change was heard")
    print(f"broadcast to 100 clients while another tenant imports 10,000 rows "
          f"({len(imported)} times): p50 {statistics.median(delays) * 1000:.0f} ms, "
          f"p99 {delays[len(delays) * 99 // 100] * 1000:.0f} ms (goal 100 ms)")


def connect_all(server, tenants, token, count):
    with concurrent.futures.ThreadPoolExecutor(64) as pool:
        return list(pool.map(lambda i: join(server, tenants[i % len(tenants)], token),
                             range(count)))


def idle_and_herd(full):
    count = 5_000 if full else 1_000
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    with serving() as server:
        token = token_of(server)
        tenants = [str(uuid.uuid4()) for _ in range(50)]
        for tenant in tenants:
            join(server, tenant, token).close()
        before = memory_kb(server.process.pid)
        sockets = connect_all(server, tenants, token, count)
        each = (memory_kb(server.process.pid) - before) / count
        print(f"{count} idle connections: {each:.1f} kB each (goal 30 kB)")
        for socket in sockets:
            socket.close()
        server.kill()
        server.start()
        began = time.monotonic()
        sockets = connect_all(server, tenants, token, count)
        seconds = time.monotonic() - began
        peak = memory_kb(server.process.pid, "VmHWM")
        print(f"herd of {count}: all signed on and greeted again after {seconds:.1f} s "
              f"(goal 60 s for 5,000); server's peak {peak / 1024:.0f} MB")
        for socket in sockets:
            socket.close()


def initial_load(full):
    count = 100_000 if full else 20_000
    with serving() as server:
        token = token_of(server)
        tenant = str(uuid.uuid4())
        left = count
        while left > 0:
            import_rows(server, tenant, token, min(left, 20_000))
            left -= 20_000
        socket = join(server, tenant, token)
        pid = server.process.pid
        pathlib.Path(f"/proc/{pid}/clear_refs").write_text("5")
        before = memory_kb(pid)
        began = time.monotonic()
        after, snapshot, read = "", "", 0
        while True:
            socket.say({"type": "request_initial_data", "after": after, "snapshot": snapshot,
                        "limit": 500})
            page = socket.hear("initial_data_page")
            read += len(page["records"])
            after, snapshot = page.get("after", ""), page["snapshot"]
            if not after:
                break
        seconds = time.monotonic() - began
        grown = memory_kb(pid, "VmHWM") - before
    expect_equal(read, count, "records of the initial load")
    print(f"initial load of {count} records: {seconds:.1f} s, server's memory rose by at most "
          f"{grown / 1024:.1f} MB")


def tenants(full):
    with serving() as server:
        token = token_of(server)
        pid = server.process.pid
        made = 0
        for goal in (10, 100, 1000) if full else (10, 100):
            before, began = memory_kb(pid), time.monotonic()
            for _ in range(goal - made):
                socket = join(server, str(uuid.uuid4()), token)
                socket.push([socket.tag("first")])
                socket.close()
            seconds = time.monotonic() - began
            each = (memory_kb(pid) - before) / (goal - made)
            print(f"tenants {made} to {goal}: {each:.0f} kB each, "
                  f"{seconds / (goal - made) * 1000:.1f} ms to make one and store a change")
            made = goal


PARTS = {"durable": durable, "broadcast": broadcast, "connections": idle_and_herd,
         "initial": initial_load, "tenants": tenants}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--full", action="store_true", help="the sizes of the requirements")
    options = parser.parse_args()
    for name in options.parts or PARTS:
        PARTS[name](options.full)
    return 0


if __name__ == "__main__":
    sys.exit(main())
