#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What whoever runs a server does by hand, through the real programs: configuration, audit,
backup and restore, purge, conflict rules, revoking, notices, pictures, figures. One scenario per
run: test_operator.py NAME."""

import http.client
import json
import pathlib
import struct
import sys
import uuid
import zlib

from common import Client, Failure, Server, expect, expect_equal, expect_identical, until, world

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "attack"))
from wire import Socket, rest, sign_in  # noqa: E402

FAST = ("--pause-ms", "0")


def _ask(server, *arguments):
    return json.loads(server.admin("--json", *arguments).stdout)


def _refused(server, *arguments, code=1):
    done = server.admin("--json", *arguments, check=False)
    expect_equal(done.returncode, code, f"{arguments}: exit code")
    error = json.loads(done.stdout)["error"]
    expect(error["message"] and error["remedy"], f"{arguments}: a message and a remedy")
    return error


def _books(server, device, name="A"):
    a = device(name)
    a("account", "add", "Giro")
    a("transaction", "add", "--account", "Giro", "--date", "2026-01-03", "--amount", "-5,00",
      "--payee", "Baker")
    a.connect(server.url)
    a.sync(*FAST)
    return a


def configuration():
    """Every parameter by file, environment and flag; what would not start is said beforehand."""
    with world(start=False) as (server, _):
        shown = _ask(server, "config", "show")
        expect_equal((shown["listen"], shown["batch"], shown["poll_ms"]),
                     ("127.0.0.1:8000", 15, 1000), "defaults")
        expect_equal(_ask(server, "config", "check"), {"ok": True}, "the defaults are sound")
        file = server.folder.parent / "server.toml"
        file.write_text('batch = 20\npause_ms = 7\n')
        shown = _ask(server, "--config", str(file), "config", "show", "--batch", "25")
        expect_equal((shown["batch"], shown["pause_ms"]), (25, 7), "flag before file")
        file.write_text("batch = 0\n")
        expect("batch" in _refused(server, "--config", str(file), "config", "check",
                                   code=2)["message"], "the wrong option is named")
        _refused(server, "config", "check", "--listen", "0.0.0.0:8000", code=2)
        _refused(server, "config", "check", "--tls-cert", "/nowhere", "--tls-key", "/nowhere")


def audit_and_archive():
    """MU-5.5: query, report, archive; archived rows are gone from the database."""
    with world(*FAST) as (server, device):
        a = _books(server, device)
        home = a("status")["tenant"]["name"]
        rows = _ask(server, "audit", "query", "--tenant", home)
        expect_equal({r["verdict"] for r in rows}, {"applied"}, "verdicts")
        expect_equal(len(rows), len(_ask(server, "audit", "query", "--tenant", home, "--user",
                                         "anna")), "rows of anna")
        expect_equal(_ask(server, "audit", "query", "--tenant", home, "--to", "2020-01-01"), [],
                     "rows before anything happened")
        report = server.admin("audit", "query", "--tenant", home, "--format", "csv").stdout
        expect_equal(len(report.splitlines()), len(rows) + 1, "lines of the report")
        file = server.folder.parent / "audit.csv"
        done = _ask(server, "audit", "archive", "--tenant", home, "--days", "0", str(file))
        expect_equal(done, {"archived": len(rows)}, "archived")
        expect_equal(len(file.read_text().splitlines()), len(rows) + 1, "lines of the archive")
        expect_equal(_ask(server, "audit", "query", "--tenant", home), [], "rows left")
        _refused(server, "audit", "archive", "--tenant", home, "--days", "0", str(file))
        _refused(server, "audit", "query", "--tenant", "Nobody's")


def backup_and_restore():
    """A backup of a running server; after the restore every device brings what it lacks."""
    with world(*FAST) as (server, device):
        a = _books(server, device)
        saved = server.folder.parent / "monday.backup"
        expect_equal(_ask(server, "backup", str(saved))["tenants"], 1, "tenants saved")
        _refused(server, "backup", str(saved), code=2)
        a("transaction", "add", "--account", "Giro", "--date", "2026-01-04", "--amount", "-6,00",
          "--payee", "After the backup")
        a.sync(*FAST)
        server.stop()
        restored = Server(server.folder.parent / "restored", *FAST, port=server.port)
        expect_equal(_ask(restored, "restore", str(saved))["tenants"], 1, "tenants restored")
        _refused(restored, "restore", str(saved), code=2)
        try:
            restored.start()
            a.sync(*FAST)
            b = Client(server.folder.parent, "B")
            b.connect(restored.url)
            b.sync(*FAST)
            expect_equal({t["payee"] for t in b.transactions()}, {"Baker", "After the backup"},
                         "nothing was lost")
            expect_identical(a, b)
            expect_equal(_ask(restored, "check"), {"ok": True, "problems": []}, "check")
        finally:
            restored.kill()


def purge_and_conflicts():
    with world(*FAST) as (server, device):
        a = _books(server, device)
        home = a("status")["tenant"]["name"]
        a("transaction", "delete", a.transactions()[0]["id"])
        a.sync(*FAST)
        expect_equal(_ask(server, "purge", "--tenant", home, "--days", "1"),
                     {"tombstones": 0, "versions": 0}, "nothing is old enough")
        expect_equal(_ask(server, "conflicts", "--tenant", home),
                     {"policy": "last_write_wins", "merge": "group"}, "rules")
        expect_equal(_ask(server, "conflicts", "--tenant", home, "--policy", "first_wins",
                          "--merge", "record"), {"policy": "first_wins", "merge": "record"},
                     "changed rules")
        b = device("B")
        b.connect(server.url)
        b.sync(*FAST)
        expect_identical(a, b)


def revoking():
    """Live connections end within five seconds; a revoked device does not come back."""
    with world(*FAST) as (server, _):
        home = str(uuid.uuid4())
        anna = sign_in(server.port, "anna", device="phone")
        phone = Socket(server.port, home, anna["access_token"])
        phone.hello()
        expect_equal([d["device"] for d in _ask(server, "device", "list")], ["phone"], "devices")
        server.admin("device", "revoke", phone.device)
        expect_equal(phone.close_code(), 4010, "close code of a revoked device")
        again = Socket(server.port, home, anna["access_token"])
        again.device = phone.device
        expect_equal(again.hello()["directive"], "forbidden", "directive when it comes again")
        server.admin("device", "readmit", phone.device)
        third = Socket(server.port, home, anna["access_token"])
        third.device = phone.device
        expect_equal(third.hello()["directive"], "ok", "directive when it was readmitted")
        login, = _ask(server, "token", "list")
        server.admin("token", "revoke", login["id"])
        expect_equal(third.close_code(), 4001, "close code of an ended sign-in")
        expect_equal(rest(server.port, "GET", "/tenants", token=anna["access_token"])[0], 401,
                     "its token")
        _refused(server, "token", "revoke", "nonsense", code=2)


def notices():
    with world(*FAST) as (server, _):
        anna = sign_in(server.port, "anna")
        socket = Socket(server.port, str(uuid.uuid4()), anna["access_token"])
        socket.hello()
        socket.say({"type": "subscribe", "topics": ["notice", "presence"]})
        here = socket.hear("presence")
        expect_equal([p["name"] for p in here["people"]], ["anna"], "who is here")
        made = _ask(server, "notice", "add", "Down at ten", "--level", "warning")
        heard = socket.hear("notice")
        expect_equal((heard["id"], heard["text"], heard["level"]),
                     (made["id"], "Down at ten", "warning"), "the notice")
        expect_equal([n["text"] for n in _ask(server, "notice", "list")], ["Down at ten"], "list")
        server.admin("notice", "remove", made["id"])
        expect_equal(_ask(server, "notice", "list"), [], "list afterwards")
        _refused(server, "notice", "add", " ")


def _png(edge):
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))
    rows = b"".join(b"\0" + b"\x80" * edge for _ in range(edge))
    head = struct.pack(">IIBBBBB", edge, edge, 8, 0, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def _raw(port, method, path, token, body=b"", kind="image/png"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request(method, path, body, {"Authorization": "Bearer " + token,
                                                "Content-Type": kind})
        answer = connection.getresponse()
        return answer.status, answer.getheader("Content-Type"), answer.read()
    finally:
        connection.close()


def pictures():
    """Logos by REST: bounded, by content, each tenant's own."""
    with world(*FAST, users=("anna", "eve")) as (server, _):
        port, home = server.port, str(uuid.uuid4())
        anna, eve = (sign_in(port, user)["access_token"] for user in ("anna", "eve"))
        expect_equal(rest(port, "POST", "/tenants", {"id": home, "name": "Home"}, anna)[0], 201,
                     "the tenant")
        image = _png(64)
        status, _, body = _raw(port, "POST", f"/logos/{home}", anna, image)
        expect_equal(status, 201, "upload")
        path = json.loads(body)["logo_path"]
        expect_equal(_raw(port, "GET", f"/logos/{path}", anna), (200, "image/png", image), "fetch")
        expect_equal(_raw(port, "GET", f"/api/v1/logos/{path}", anna)[0], 200, "by the old path")
        # The form of FinWise 0.4.
        form = (b"--b\r\nContent-Disposition: form-data; name=\"tenant_id\"\r\n\r\n" + home.encode()
                + b"\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.png\""
                + b"\r\nContent-Type: image/png\r\n\r\n" + image + b"\r\n--b--\r\n")
        status, _, body = _raw(port, "POST", "/api/v1/logos/upload", anna, form,
                               "multipart/form-data; boundary=b")
        expect_equal((status, json.loads(body)["logo_path"]), (201, path), "the same picture")
        for what, wrong, refused in (("too many bytes", image + b"x" * 300_000, 413),
                                     ("too many pixels", _png(1025), 400),
                                     ("no picture", b"<svg onload=alert(1)>", 400)):
            expect_equal(_raw(port, "POST", f"/logos/{home}", anna, wrong)[0], refused, what)
        for method in ("GET", "DELETE"):
            expect_equal(_raw(port, method, f"/logos/{path}", eve)[0], 403, f"eve's {method}")
        expect_equal(_raw(port, "POST", f"/logos/{home}", eve, image)[0], 403, "eve's upload")
        expect_equal(_raw(port, "GET", f"/logos/{home}/..%2f..%2fserver.sqlite", anna)[0] // 100, 4,
                     "a path trick")
        expect_equal(_raw(port, "DELETE", f"/logos/{path}", anna)[0], 204, "delete")
        expect_equal(_raw(port, "GET", f"/logos/{path}", anna)[0], 404, "fetch afterwards")


def figures():
    """MU-5.4: latency histograms, age of the queue; under memory pressure newcomers wait outside
    and whoever is inside goes on."""
    with world(*FAST) as (server, _):
        home = str(uuid.uuid4())
        anna = sign_in(server.port, "anna")["access_token"]
        one, two = (Socket(server.port, home, anna) for _ in range(2))
        for socket in (one, two):
            socket.hello()
            socket.catch_up()
        expect_equal(one.verdict(one.tag("figures")), "applied", "a change")
        two.hear("data_update")
        text = rest(server.port, "GET", "/metrics")[1]
        for line in ("finwise_batch_seconds_count 1", "finwise_broadcast_seconds_count 1",
                     'finwise_batch_seconds_bucket{le="+Inf"} 1', "finwise_queue_age_milliseconds",
                     "finwise_memory_pressure 0"):
            expect(line in text, f"{line} in /metrics")
    with world(*FAST, "--max-memory-mb", "1") as (server, _):
        # Everything needs more than 1 MB, so the pressure is there from the first look on; who came
        # before that second is served.
        def outside():
            try:
                return rest(server.port, "GET", "/healthz")[0] != 200
            except OSError:
                return True
        inside = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
        inside.connect()
        until(outside, "newcomers turned away", seconds=20)
        inside.request("GET", "/metrics")
        expect("finwise_memory_pressure 1" in inside.getresponse().read().decode(),
               "who is inside is served")
        inside.close()


SCENARIOS = [configuration, audit_and_archive, backup_and_restore, purge_and_conflicts, revoking,
             notices, pictures, figures]


def main():
    wanted = sys.argv[1:]
    failed = 0
    for scenario in SCENARIOS:
        if wanted and scenario.__name__ not in wanted:
            continue
        try:
            scenario()
            print(f"{scenario.__name__}: ok")
        except (Failure, OSError, ValueError, KeyError) as failure:
            print(f"{scenario.__name__}: {failure!r}", file=sys.stderr)
            failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
