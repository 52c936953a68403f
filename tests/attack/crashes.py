#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kill -9 and a full disk under load (C01, C02, C11, C12): what was acknowledged is there exactly
once, what was not can be sent again, and `check` finds nothing."""

import json
import pathlib
import random
import resource
import sys
import tempfile
import threading
import uuid

from wire import Socket, rest, sign_in

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
from common import Failure, Server, expect, expect_equal  # noqa: E402

KILLS = 6
GOOD = ("applied", "duplicate")


class Writer:
    """Keeps every change until it is acknowledged, and brings it again after a crash."""

    def __init__(self, tenant):
        self.tenant = tenant
        self.acknowledged = {}
        self.pending = []
        self.number = 0

    def connect(self, server):
        socket = Socket(server.port, self.tenant, sign_in(server.port, "anna")["access_token"])
        socket.hello()
        return socket

    def work(self, socket, batches):
        """Until the batches are through or the server is gone."""
        for _ in range(batches):
            while len(self.pending) < 15:
                self.number += 1
                self.pending.append(socket.tag(f"tag {self.number}"))
            try:
                result = socket.push(self.pending)
            except (Failure, OSError):
                return
            verdicts = {r["id"]: r["verdict"] for r in result["results"]}
            for entry in self.pending:
                if verdicts[entry["id"]] in GOOD:
                    self.acknowledged[entry["entity_id"]] = entry["data"]["name"]
            self.pending = [e for e in self.pending if verdicts[e["id"]] not in GOOD]


def stored(server, tenant):
    token = sign_in(server.port, "anna")["access_token"]
    records, after = {}, ""
    while True:
        status, page = rest(server.port, "GET", f"/sync/initial/{tenant}?after={after}",
                            token=token)
        expect_equal(status, 200, "a page of the full set")
        for record in page["records"]:
            expect(record["id"] not in records, "a record came twice")
            expect_equal(record["version"], 1, "the version of a record that was written once")
            records[record["id"]] = record["data"]["name"]
        after = page.get("after", "")
        if not after:
            return records


def sound(server):
    report = json.loads(server.admin("--json", "check", check=False).stdout)
    expect_equal(report, {"ok": True, "problems": []}, "finwise-server check")


def killed_under_load(folder):
    server = Server(folder / "killed")
    server.add_user("anna")
    writer = Writer(str(uuid.uuid4()))
    chance = random.Random(1)
    try:
        for _ in range(KILLS):
            server.start()
            socket = writer.connect(server)
            timer = threading.Timer(chance.uniform(0.01, 0.3), server.process.kill)
            timer.start()
            writer.work(socket, 1_000_000)
            timer.join()
            server.kill()
            sound(server)
        server.start()
        writer.work(writer.connect(server), 1)
        expect_equal(writer.pending, [], "what is still to be sent")
        expect_equal(stored(server, writer.tenant), writer.acknowledged, "the records")
    finally:
        server.kill()
    print(f"killed {KILLS} times: {len(writer.acknowledged)} changes, each there once")


def full_disk(folder):
    server = Server(folder / "full")
    server.add_user("anna")
    writer = Writer(str(uuid.uuid4()))
    try:
        server.start()
        socket = writer.connect(server)
        writer.work(socket, 3)
        before = len(writer.acknowledged)
        # No file of the server may grow any more: for a database that is a full disk.
        size = max(f.stat().st_size for f in server.folder.rglob("*") if f.is_file())
        pid = server.process.pid
        hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)[1]
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, hard))
        writer.work(socket, 40)
        expect(writer.pending, "a full disk refused something")
        expect(server.process.poll() is None, "the server lives on")
        expect_equal(rest(server.port, "GET", "/healthz")[0], 200, "its health")
        expect(len(writer.acknowledged) >= before, "nothing acknowledged was taken back")
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (hard, hard))
        for _ in range(60):
            if not writer.pending:
                break
            writer.work(socket, 1)
            writer.pending = writer.pending[:15]
            threading.Event().wait(0.2)  # the breaker lets one probe through after 5 s
        server.kill()
        sound(server)
        server.start()
        while writer.pending:
            writer.work(writer.connect(server), 1)
        expect_equal(stored(server, writer.tenant), writer.acknowledged, "the records")
    finally:
        server.kill()
    print(f"full disk: {len(writer.acknowledged)} changes, each there once")


def main():
    with tempfile.TemporaryDirectory(prefix="finwise-crash-") as folder:
        killed_under_load(pathlib.Path(folder))
        full_disk(pathlib.Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
