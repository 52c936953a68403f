#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP spoken slowly, hugely, ambiguously and crosswise."""

import sys
import uuid

from scene import expect, expect_equal, run
from wire import Raw, rest, upgrade_request

GET = "GET /healthz HTTP/1.1\r\nHost: x\r\n"


def status_of(scene, *parts):
    raw = Raw(scene.port)
    for part in parts:
        if not raw.try_send(part):
            break
    status = raw.status()
    raw.close()
    return status


def slow_headers(scene):
    raws = [Raw(scene.port) for _ in range(100)]
    for raw in raws:
        raw.send("GET / HTTP/1.1\r\nX-A: ")
    for raw in raws:
        expect_equal(raw.status(), 408, "a header that never ends")
        raw.close()


def silent_connections(scene):
    raws = [Raw(scene.port) for _ in range(100)]
    for raw in raws:
        expect(raw.status() in (408, None), "a connection that says nothing")
        raw.close()


def slow_body(scene):
    raws = [Raw(scene.port) for _ in range(50)]
    for raw in raws:
        raw.send("POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{")
    for raw in raws:
        expect_equal(raw.status(), 408, "a body that never ends")
        raw.close()


def huge_header(scene):
    expect_equal(status_of(scene, GET, *["X-Long: " + "a" * 8000 + "\r\n"] * 20), 431, "160 kB")
    expect_equal(status_of(scene, GET, *["X: y\r\n"] * 100, "\r\n"), 431, "100 lines")
    expect_equal(status_of(scene, "GET /" + "a" * 20_000), 431, "an endless target")


def huge_body(scene):
    for length in (100 * 1024 * 1024, 10 ** 9, 10 ** 18):
        status = status_of(scene, f"POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: "
                                  f"{length}\r\n\r\n", "a" * 65536)
        expect(status in (400, 413), f"a body of {length} bytes: {status}")


def smuggling(scene):
    post = "POST /auth/login HTTP/1.1\r\nHost: x\r\n"
    second = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    for form in (
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: xchunked\r\nContent-Length: 2\r\n\r\n{}",
            "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding:\tchunked\r\n\r\n0\r\n\r\n",
            "Content-Length: 2\r\nContent-Length: 44\r\n\r\n{}",
            "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
            "Content-Length: 2, 2\r\n\r\n{}", "Content-Length: +2\r\n\r\n{}",
            "Content-Length: -2\r\n\r\n{}", "Content-Length: 0x2\r\n\r\n{}",
            "Content-Length: 2 \r\n 2\r\n\r\n{}", "Content-Length:\r\n\r\n",
            "Content-Length : 2\r\n\r\n{}", " Content-Length: 2\r\n\r\n{}",
            "X: a\nContent-Length: 2\r\n\r\n{}", "X: a\rContent-Length: 2\r\n\r\n{}",
            "TRANSFER-ENCODING: chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: identity\r\nContent-Length: 2\r\n\r\n{}",
            "Transfer-Encoding:\x0bchunked\r\nContent-Length: 2\r\n\r\n{}",
            "X Y: chunked\r\nContent-Length: 2\r\n\r\n{}",
            "Content-Length: 18446744073709551618\r\n\r\n{}",
            "Content-Length: \uff12\r\n\r\n{}",
            "X: \0\r\nContent-Length: 2\r\n\r\n{}", "Host: y\r\nContent-Length: 2\r\n\r\n{}"):
        raw = Raw(scene.port)
        raw.try_send(post + form + second)
        answer = raw.rest_until_end()
        raw.close()
        expect(answer.startswith(b"HTTP/1.1 400 "), f"{form!r}: {answer[:40]!r}")
        expect_equal(answer.count(b"HTTP/1.1 "), 1, f"answers to {form!r}")


def strange_requests(scene):
    for line in ("GET /healthz\r\n\r\n", "GET /healthz HTTP/2.0\r\nHost: x\r\n\r\n",
                 "GET /healthz HTTP/1.1\r\n\r\n",
                 "GET http://x/healthz HTTP/1.1\r\nHost: x\r\n\r\n",
                 "GET healthz HTTP/1.1\r\nHost: x\r\n\r\n",
                 "\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
                 "GET /healthz#x HTTP/1.1\r\nHost: x\r\n\r\n",
                 "GET /health%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                 "GET  /healthz HTTP/1.1\r\nHost: x\r\n\r\n",
                 "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\x16\x03\x01\x02\x00\x01\x00",
                 "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n",
                 "G\x7fT / HTTP/1.1\r\nHost: x\r\n\r\n"):
        expect_equal(status_of(scene, line), 400, repr(line))
    expect_equal(status_of(scene, "POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
                                  "Expect: 100-continue\r\n\r\n"), 417, "a body that is announced")
    expect_equal(status_of(scene, "PUT /tenants HTTP/1.1\r\nHost: x\r\n\r\n"), 405, "PUT")
    expect_equal(status_of(scene, "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n"), 405, "TRACE")


def path_tricks(scene):
    for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd",
                 "//etc/passwd", "/sync/changes/../../metrics", "/%00", "/healthz%00.json",
                 "/sync/initial/" + "a" * 2000, "/sync/changes/%27%20OR%201=1--",
                 "/sync/changes/" + str(uuid.uuid4()) + "/../x", "/HEALTHZ", "/healthz/",
                 "/server.sqlite", "/tenants/" + scene.home + ".sqlite"):
        status, body = rest(scene.port, "GET", path, token=scene.eve["access_token"])
        expect(status in (400, 404), f"{path}: {status} {body}")


def bodies_where_none_belong(scene):
    """What stands in the body of one request is never read as the next one."""
    raw = Raw(scene.port)
    raw.send("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 29\r\n\r\n"
             "GET /metrics HTTP/1.1\r\nX: y\r\n")
    answer = raw.rest_until_end()
    expect_equal((answer.count(b"HTTP/1.1 "), answer.count(b"finwise_")), (1, 0), "the answers")


def figures_from_outside(scene):
    """What came through a proxy is not this machine asking, however often the proxy says so."""
    get = "GET /metrics HTTP/1.1\r\nHost: x\r\n"
    expect_equal(status_of(scene, get, "\r\n"), 200, "the figures for this machine")
    for lines in ("X-Forwarded-For: 203.0.113.1\r\n",
                  "X-Forwarded-For: 127.0.0.1\r\nX-Forwarded-For: 203.0.113.1\r\n",
                  "Via: 1.1 a\r\nvia: 1.1 b\r\n", "Forwarded: for=a\r\nForwarded: for=b\r\n"):
        expect_equal(status_of(scene, get, lines, "\r\n"), 404, f"the figures with {lines!r}")


def pages_of_strangers(scene):
    token = scene.anna["access_token"]
    for origin in ("https://evil.example", "null", "http://127.0.0.1.evil.example", "file://"):
        status = scene.refused_upgrade(scene.home, token, extra=[f"Origin: {origin}"])
        expect_equal(status, 403, f"an upgrade from {origin}")
        status, _ = rest(scene.port, "GET", "/tenants", token=token, headers={"Origin": origin})
        expect_equal(status, 403, f"a request from {origin}")


def crooked_upgrades(scene):
    token = scene.anna["access_token"]
    raw = Raw(scene.port)
    raw.send(upgrade_request(scene.home, token).replace("finwise.sync.2", "chat"))
    expect_equal(raw.status(), 400, "an unknown subprotocol")
    for path in ("/ws_finwise/ws/", "/ws_finwise/ws/1", "/ws_finwise/ws/../x", "/"):
        raw = Raw(scene.port)
        raw.send(upgrade_request(scene.home, token, path=path))
        expect(raw.status() in (400, 404), f"an upgrade at {path}")
        raw.close()
    raw = Raw(scene.port)
    raw.send(upgrade_request(scene.home, token).replace("GET ", "POST ", 1))
    expect_equal(raw.status(), 400, "an upgrade by POST")


if __name__ == "__main__":
    sys.exit(run([slow_headers, silent_connections, slow_body, huge_header, huge_body, smuggling,
                  strange_requests, path_tricks, bodies_where_none_belong, figures_from_outside,
                  pages_of_strangers, crooked_upgrades],
                 "--header-ms", "1000", "--body-ms", "1000"))
