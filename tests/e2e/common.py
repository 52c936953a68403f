# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests share: real programs, loopback only, everything bounded in time.

FINWISE_BIN names the folder of the programs. A process is only ever ended through the object
that started it."""

import contextlib
import json
import os
import pathlib
import queue
import subprocess
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(os.environ.get("FINWISE_BIN", ROOT / "build" / "bin"))
PASSWORD = "correct horse battery staple"
WAIT = 60  # seconds that any one step may take


class Failure(AssertionError):
    """A step did not do what it should."""


def expect(condition, message):
    if not condition:
        raise Failure(message)


def expect_equal(actual, wanted, what):
    expect(actual == wanted, f"{what}: {actual!r}, expected {wanted!r}")


def clean_environment():
    kept = {k: v for k, v in os.environ.items() if not k.startswith("FINWISE_")}
    return kept | {"LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


class Server:
    """A finwise-server process with its own data folder."""

    def __init__(self, folder, *arguments, port=0):
        self.folder = pathlib.Path(folder)
        self.arguments = list(arguments)
        self.port = port
        self.process = None
        self.lines = queue.Queue()

    def admin(self, *arguments, stdin=None, check=True):
        done = subprocess.run(
            [BIN / "finwise-server", "--data", self.folder, *arguments], input=stdin, text=True,
            capture_output=True, timeout=WAIT, env=clean_environment(), check=False)
        expect(not check or done.returncode == 0, f"{arguments}: {done.stderr}")
        return done

    def add_user(self, name, password=PASSWORD):
        self.admin("user", "add", name, "--password-stdin", stdin=password + "\n")

    def start(self):
        self.process = subprocess.Popen(
            [BIN / "finwise-server", "--data", self.folder, "serve", "--listen",
             f"127.0.0.1:{self.port}", *self.arguments],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=clean_environment())
        lines = self.lines = queue.Queue()
        stream = self.process.stdout
        threading.Thread(target=lambda: [lines.put(line) for line in stream], daemon=True).start()
        try:
            line = lines.get(timeout=WAIT)
        except queue.Empty:
            raise Failure("the server did not say that it listens") from None
        expect(line.startswith("listening on "), f"the server said: {line}")
        self.port = int(line.split()[2].rsplit(":", 1)[1])
        return self

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def kill(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait(WAIT)
            self.process = None

    def stop(self):
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.kill()
        self.process = None


class Client:
    """finwise-cli with a profile folder: one device."""

    def __init__(self, folder, name):
        self.folder = pathlib.Path(folder) / name
        self.name = name

    def command(self, *arguments):
        return [str(BIN / "finwise-cli"), "--profile", str(self.folder), "--json",
                *map(str, arguments)]

    def run(self, *arguments, stdin=None, environment=None, timeout=WAIT):
        return subprocess.run(
            self.command(*arguments), input=stdin, text=True, capture_output=True, check=False,
            timeout=timeout, env=clean_environment() | (environment or {}))

    def __call__(self, *arguments, stdin=None, timeout=WAIT):
        """The JSON answer of a command that must succeed."""
        done = self.run(*arguments, stdin=stdin, timeout=timeout)
        expect(done.returncode == 0,
               f"{self.name} {arguments}: exit code {done.returncode}\n{done.stderr}{done.stdout}")
        return json.loads(done.stdout)

    def fails(self, *arguments, code=1, stdin=None, timeout=WAIT):
        """The error object of a command that must fail."""
        done = self.run(*arguments, stdin=stdin, timeout=timeout)
        expect_equal(done.returncode, code, f"{self.name} {arguments}: exit code")
        expect(done.stderr.strip(), "a failure says why on stderr")
        return json.loads(done.stdout)["error"]

    def start(self, *arguments):
        return subprocess.Popen(self.command(*arguments), stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL, env=clean_environment())

    def connect(self, url, user="anna", *arguments):
        return self("connect", url, "--user", user, "--password-stdin", *arguments,
                    stdin=PASSWORD + "\n")

    def sync(self, *arguments, timeout=WAIT):
        return self("sync", "--once", "--timeout", timeout - 5, *arguments, timeout=timeout)

    def export(self):
        done = self.run("export", "--all")
        expect_equal(done.returncode, 0, f"{self.name} export: {done.stderr}")
        json.loads(done.stdout)
        return done.stdout

    def transactions(self):
        return self("transaction", "list", "--limit", 1_000_000)


@contextlib.contextmanager
def world(*server_arguments, users=("anna",), start=True):
    """A server and a way to make devices, in a folder of its own that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="finwise-e2e-") as folder:
        server = Server(pathlib.Path(folder) / "server", *server_arguments)
        for user in users:
            server.add_user(user)
        try:
            if start:
                server.start()
            yield server, lambda name: Client(folder, name)
        finally:
            server.kill()


def expect_identical(a, b):
    """Both devices hold the same records and are sound."""
    expect(a.export() == b.export(), f"{a.name} and {b.name} export different bytes")
    for client in (a, b):
        expect(client("check")["ok"], f"{client.name} is not sound")


def until(condition, what, seconds=WAIT, interval=0.05):
    """Waits for something another process does."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return
        time.sleep(interval)
    raise Failure(f"{what} did not happen within {seconds} s")
