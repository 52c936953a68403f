#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kill -9 and a full disk at every named point of a change's way through the server (scenario_C01,
scenario_C02, scenario_C11, scenario_C12), under real devices: after each, `finwise-server check`
is clean, and in the end every device holds the same, nothing lost and nothing doubled. A tenant
that is about to be made is there as a whole or can be made again."""

import os
import pathlib
import sys
import tempfile
import uuid

from wire import Socket, sign_in

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
from common import (BIN, Client, Failure, Server, expect, expect_equal,  # noqa: E402
                    expect_identical)

SHIM = BIN / "fw_crash_shim.so"
FAST = ("--pause-ms", "0")
# Each passing of each point is one moment; the numbers fall into the greeting, the first batch and
# a later one. A checkpoint (db_…) comes when the server ends.
DEATHS = [(point, number, when)
          for point, numbers in (("wal_write", (1, 6)), ("wal_sync", (1, 3)),
                                 ("answer", (4, 12)), ("db_write", (1,)), ("db_sync", (1,)))
          for number in numbers for when in ("before", "after")]
# The first contact of a tenant: its file is made.
BIRTHS = [("new_write", 1, "before"), ("new_write", 6, "after"), ("new_sync", 1, "after"),
          ("new_sync", 2, "before"), ("new_sync", 2, "after"), ("wal_write", 1, "before"),
          ("wal_sync", 1, "after")]
FULL_BIRTHS = [("new_write", 4), ("new_sync", 1)]
FULL = [("wal_write", 1), ("wal_write", 6), ("wal_sync", 2), ("db_write", 1)]


class Story:
    def __init__(self, folder):
        self.server = Server(folder / "server", *FAST)
        self.server.add_user("anna")
        self.a, self.b = Client(folder, "A"), Client(folder, "B")
        self.rows = 0

    def start(self, plan=None):
        """A server with a fate, or without one."""
        if plan:
            os.environ.update({"LD_PRELOAD": str(SHIM), "CRASH_AT": plan})
        try:
            self.server.start()
        finally:
            os.environ.pop("LD_PRELOAD", None)
            os.environ.pop("CRASH_AT", None)

    def change(self):
        """Two groups of changes, one of which changes what is there."""
        self.rows += 1
        row = self.a("transaction", "add", "--account", "Giro", "--date", "2026-01-03", "--amount",
                     f"-{self.rows},00", "--payee", f"Row {self.rows}")["id"]
        self.a("transaction", "edit", row, "--note", "changed")

    def sound(self, what):
        done = self.server.admin("--json", "check", check=False)
        expect_equal(done.returncode, 0, f"check after {what}: {done.stdout}")

    def dies(self, point, number, when):
        """True when the point was reached."""
        what = f"{point} {number} {when}"
        self.start(f"{point}:{number}:{when}")
        self.change()
        self.a.run("sync", "--once", "--timeout", 2, *FAST)
        if point.startswith("db_"):
            self.server.process.terminate()
        try:
            code = self.server.process.wait(5)
        except Exception:  # it lives: the point was not reached
            code = None
        reached = code == -9
        self.server.kill()
        self.sound(what)
        self.start()
        self.a.sync(*FAST)
        self.server.stop()
        self.sound(what + ", healed")
        return reached

    def first_contact(self, tenant):
        """True when a change of a tenant that nobody knows is stored."""
        try:
            token = sign_in(self.server.port, "anna")["access_token"]
            socket = Socket(self.server.port, tenant, token)
            socket.hello()
            verdict = socket.verdict(socket.tag("first"))
            socket.close()
            return verdict in ("applied", "duplicate")
        except (Failure, OSError):
            return False

    def is_born(self, point, number, fate):
        """True when the point was reached: the first attempt failed. The second one never does."""
        what = f"a birth, {point} {number} {fate}"
        tenant = str(uuid.uuid4())
        self.start(f"{point}:{number}:{fate}")
        failed = not self.first_contact(tenant)
        if fate == "full":
            expect(self.server.process.poll() is None, f"the server lives on: {what}")
        self.server.kill()
        self.sound(what)
        self.start()
        expect(self.first_contact(tenant), f"the tenant is born after {what}")
        self.server.stop()
        self.sound(what + ", healed")
        return failed

    def is_full(self, point, number):
        self.start(f"{point}:{number}:full")
        for _ in range(3):
            self.change()
            self.a.run("sync", "--once", "--timeout", 3, *FAST)
        expect(self.server.process.poll() is None, f"the server lives on: {point} full")
        self.a.sync(*FAST, timeout=40)
        self.server.stop()
        self.sound(f"{point} {number} full")


def main():
    if not SHIM.exists():
        print(f"{SHIM} is missing; build the target fw_crash_shim", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="finwise-points-") as folder:
        story = Story(pathlib.Path(folder))
        try:
            story.start()
            story.a("account", "add", "Giro")
            story.a.connect(story.server.url)
            story.a.sync(*FAST)
            story.b.connect(story.server.url)
            story.b.sync(*FAST)
            story.server.stop()
            reached = [death for death in DEATHS if story.dies(*death)]
            missed = sorted({d[0] for d in DEATHS} - {d[0] for d in reached})
            expect(not missed, f"never died at {missed}")
            for point, number in FULL:
                story.is_full(point, number)
            born = [birth for birth in BIRTHS if story.is_born(*birth)]
            missed = sorted({b[0] for b in BIRTHS} - {b[0] for b in born})
            expect(not missed, f"no birth failed at {missed}")
            for point, number in FULL_BIRTHS:
                story.is_born(point, number, "full")
            story.start()
            story.a.sync(*FAST)
            story.b.sync(*FAST)
            expect_identical(story.a, story.b)
            rows = story.b.transactions()
            expect_equal(sorted(-r["amount_minor"] // 100 for r in rows),
                         list(range(1, story.rows + 1)), "the rows, each once")
            expect_equal({r["note"] for r in rows}, {"changed"}, "their notes")
            for device in (story.a, story.b):
                status = device("status")
                expect_equal((status["dead_letters"], status["conflicts"]), (0, 0),
                             f"{device.name}: dead letters and conflicts")
        except Failure as failure:
            print(failure, file=sys.stderr)
            return 1
        finally:
            story.server.kill()
        print(f"died at {len(reached)} of {len(DEATHS)} moments, full at {len(FULL)}: {story.rows} "
              f"rows, each there once; {len(born)} of {len(BIRTHS)} births failed once")
    return 0


if __name__ == "__main__":
    sys.exit(main())
