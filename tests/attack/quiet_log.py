#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The log of a full run, at its most talkative, names who did what, and contains no password, no
token, no amount and no word of what people wrote."""

import json
import pathlib
import subprocess
import sys
import tempfile
import uuid

from wire import Raw, Socket, frame, now, rest, sign_in, TEXT

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
from common import BIN, PASSWORD, Server, clean_environment, expect  # noqa: E402

AMOUNT = -987654321
SECRETS = ["Zwiebelkuchen", str(AMOUNT), "9876543,21", "9876543.21", PASSWORD, "not her password"]


class LoggingServer(Server):
    def start(self):
        self.log = open(self.folder.parent / "log", "w+b")  # closed by main
        self.process = subprocess.Popen(
            [BIN / "finwise-server", "--data", self.folder, "--log-level", "debug", "serve",
             "--listen", "127.0.0.1:0"],
            stdout=subprocess.PIPE, stderr=self.log, text=True, env=clean_environment())
        self.port = int(self.process.stdout.readline().split()[2].rsplit(":", 1)[1])
        return self


def full_run(server):
    """Signs in rightly and wrongly, changes, conflicts, garbage; returns the secrets handed out."""
    port = server.port
    anna, eve = sign_in(port, "anna"), sign_in(port, "eve")
    rest(port, "POST", "/auth/login", {"user": "anna", "password": "not her password"})
    status, fresh = rest(port, "POST", "/auth/refresh", {"refresh_token": anna["refresh_token"]})
    expect(status == 200, "the refresh")
    tenant = str(uuid.uuid4())
    first = Socket(port, tenant, fresh["access_token"])
    first.hello()
    second = Socket(port, tenant, fresh["access_token"])
    second.hello()
    tag = first.tag("Zwiebelkuchen")
    first.push([tag])
    account = first.tag("x", entity="Account", data={"name": "Zwiebelkuchen"})
    booking = first.tag("x", entity="Transaction", groups=["core", "rest", "life"], data={
        "accountId": account["entity_id"], "date": "2025-01-02", "note": "Zwiebelkuchen",
        "amount": {"minor": AMOUNT, "currency": "EUR"}})
    first.push([account, booking])
    for socket, name in ((first, "a"), (second, "b"), (first, "c")):
        socket.push([socket.tag(f"Zwiebelkuchen {name}", entity_id=tag["entity_id"],
                                operation="update", groups=["rest"], base={"rest": tag["id"]})])
    first.push([first.tag("", data={"name": 7, "note": "Zwiebelkuchen"})])
    second.catch_up()
    rest(port, "GET", f"/sync/changes/{tenant}?since=", token=eve["access_token"])
    rest(port, "GET", "/Zwiebelkuchen?token=" + fresh["access_token"])
    raw = Raw(port)
    raw.send("GET / HTTP/1.1\nAuthorization: Bearer " + fresh["access_token"] + "\r\n\r\n")
    raw.status()
    second.send(frame(TEXT, b'{"type":"Zwiebelkuchen"'))
    second.close_code()
    rest(port, "POST", "/auth/logout", {}, fresh["access_token"])
    return [each[kind] for each in (anna, eve, fresh) for kind in ("access_token", "refresh_token")]


def main():
    with tempfile.TemporaryDirectory(prefix="finwise-log-") as folder:
        server = LoggingServer(pathlib.Path(folder) / "server")
        for user in ("anna", "eve"):
            server.add_user(user)
        try:
            tokens = full_run(server.start())
        finally:
            server.stop()
        server.log.seek(0)
        log = server.log.read().decode()
        server.log.close()
    events = {json.loads(line)["event"] for line in log.splitlines()}
    for wanted in ("listening", "login", "session_opened", "batch", "http_refused", "stopping"):
        expect(wanted in events, f"no {wanted} among {sorted(events)}")
    for secret in SECRETS + tokens:
        expect(secret not in log, f"the log contains {secret!r}")
    print(f"{len(log.splitlines())} lines of log, none with a secret; began {now()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
