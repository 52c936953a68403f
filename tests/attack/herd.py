#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""scenario_B11: everybody loses the server at once and comes back at once. All are in sync again
within a minute, nobody has to sign in, no password is hashed, and memory stays within its bound.
`./dev bench server` does it with 5,000."""

import pathlib
import sys
import tempfile
import time
import uuid

from wire import Socket, memory_kb, rest, sign_in, upgrade_request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
from common import Failure, Server, expect, expect_equal  # noqa: E402

DEVICES = 300
KB_EACH = 100


class Device(Socket):
    """Says everything it has to at once and reads afterwards, so that all of them come together."""

    def __init__(self, port, tenant, token, device, cursor):  # pylint: disable=W0231
        super(Socket, self).__init__(port, timeout=60)
        self.waiting, self.sequence = [], 0
        self.device, self.cursor = device, cursor
        self.send(upgrade_request(tenant, token))

    def finish(self):
        expect_equal(self.status(), 101, "the upgrade")
        self.buffer = self.buffer.split(b"\r\n\r\n", 1)[1]
        welcome = self.hello(cursor=self.cursor)
        expect_equal(welcome["directive"], "ok", "directive")
        self.say({"type": "request_changes", "from": self.cursor})
        page = self.hear("changes")
        expect_equal(page.get("has_more", False), False, "one page is enough")
        self.cursor = page["to"]


def herd(server, tenant, token, devices):
    begun = time.monotonic()
    sockets = [Device(server.port, tenant, token, device, cursor) for device, cursor in devices]
    for one in sockets:
        one.finish()
    return sockets, time.monotonic() - begun


def play(folder):
    server = Server(folder / "server", "--requests-per-second", "0", "--max-sockets", "0")
    server.add_user("anna")
    try:
        server.start()
        tenant = str(uuid.uuid4())
        token = sign_in(server.port, "anna")["access_token"]
        writer = Socket(server.port, tenant, token)
        writer.hello()
        devices = [(str(uuid.uuid4()), "") for _ in range(DEVICES)]
        sockets, _ = herd(server, tenant, token, devices)
        expect_equal(writer.verdict(writer.tag("before")), "applied", "a change")
        devices = [(one.device, one.cursor) for one in sockets]
        server.kill()
        server.start()
        alone = memory_kb(server.process.pid)
        sockets, seconds = herd(server, tenant, token, devices)
        expect(seconds < 60, f"all were back after {seconds:.1f} s")
        heads = {one.cursor for one in sockets}
        expect_equal(len(heads), 1, "where they stand")
        peak = memory_kb(server.process.pid, "VmHWM")
        # One Argon2 hash alone takes 64 MB: none was made.
        expect(peak - alone < DEVICES * KB_EACH, f"memory rose from {alone} to {peak} kB")
        text = rest(server.port, "GET", "/metrics")[1]
        expect(f"finwise_sessions {DEVICES}\n" in text, "sessions in /metrics")
        print(f"{DEVICES} devices back in {seconds:.1f} s, {(peak - alone) / DEVICES:.0f} kB each")
    finally:
        server.kill()


def main():
    with tempfile.TemporaryDirectory(prefix="finwise-herd-") as folder:
        try:
            play(pathlib.Path(folder))
        except Failure as failure:
            print(failure, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
