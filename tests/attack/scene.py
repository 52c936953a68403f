# SPDX-License-Identifier: GPL-3.0-or-later
"""A server under attack: Anna's household with two of her devices as bystanders, Eve as a user of
the same server who belongs elsewhere. Every attack ends with the same three questions: was it
refused in the right way, did the server's memory stay flat, and do the bystanders still hear of
each other's changes."""

import contextlib
import pathlib
import sys
import tempfile
import traceback
import uuid

from wire import Refused, Socket, memory_kb, sign_in

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
from common import Failure, Server, expect, expect_equal  # noqa: E402,F401

FLAT_KB = 48 * 1024  # an attack may not cost more than this at its peak


class Scene:
    def __init__(self, server):
        self.server = server
        self.port = server.port
        self.pid = server.process.pid
        self.home = str(uuid.uuid4())
        self.lair = str(uuid.uuid4())  # a household of Eve's
        self.anna = sign_in(self.port, "anna")
        self.eve = sign_in(self.port, "eve")
        self.bystanders = [self.join() for _ in range(2)]
        for socket in self.bystanders:
            socket.catch_up()
        self.unaffected("before anything happened")
        # From here on the peak is counted anew.
        pathlib.Path(f"/proc/{self.pid}/clear_refs").write_text("5")
        self.memory = memory_kb(self.pid)

    def join(self, **fields):
        socket = Socket(self.port, self.home, self.anna["access_token"])
        socket.hello(**fields)
        return socket

    def attacker(self, hello=True, tenant=None):
        """Eve in a household of her own, a new one unless it is named."""
        socket = Socket(self.port, tenant or str(uuid.uuid4()), self.eve["access_token"])
        if hello:
            socket.hello()
        return socket

    def refused_upgrade(self, *arguments, **options):
        """The status an upgrade is refused with."""
        try:
            Socket(self.port, *arguments, **options).close()
        except Refused as refused:
            return refused.status
        return 101

    def unaffected(self, what):
        sender, listener = self.bystanders
        verdict = sender.verdict(sender.tag("tag " + str(uuid.uuid4())))
        expect_equal(verdict, "applied", f"a bystander's change after: {what}")
        update = listener.hear("data_update")
        expect_equal(len(update["records"]), 1, f"what the other bystander heard after: {what}")

    def flat(self, what, allowed_kb):
        peak = memory_kb(self.pid, "VmHWM")
        expect(peak - self.memory <= allowed_kb,
               f"{what}: memory rose from {self.memory} kB to {peak} kB")


def run(attacks, *server_arguments, allowed_kb=FLAT_KB):
    """Runs the attacks one after the other against one server; returns the exit code."""
    with tempfile.TemporaryDirectory(prefix="finwise-attack-") as folder:
        server = Server(pathlib.Path(folder) / "server", *server_arguments)
        for user in ("anna", "eve"):
            server.add_user(user)
        failed = 0
        with contextlib.ExitStack() as stack:
            stack.callback(server.kill)
            server.start()
            scene = Scene(server)
            for attack in attacks:
                name = attack.__name__
                try:
                    attack(scene)
                    expect(server.process.poll() is None, "the server died")
                    scene.flat(name, allowed_kb)
                    scene.unaffected(name)
                    print("refused:", name)
                except (Failure, OSError):
                    traceback.print_exc()
                    print("NOT refused:", name)
                    failed += 1
                    if server.process.poll() is not None:
                        break
        return 1 if failed else 0
