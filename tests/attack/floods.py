#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Too much at once: connections, requests, messages, changes, and readers that do not read."""

import socket
import sys
import time
import uuid

from scene import expect, expect_equal, run
from wire import PING, TEXT, Raw, Socket, frame, now, rest

RECORDS = 12_000


def many_requests(scene):
    """scenario_B12: who asks too often is told when to come again, by 429 and retry_ms."""
    statuses = [rest(scene.port, "GET", "/healthz")[0] for _ in range(60)]
    expect(statuses.count(429) > 0, "requests above the rate are told to come later")
    expect(statuses[0] == 200, "the first request is answered")


def many_connections(scene):
    raws = []
    for _ in range(300):
        try:
            raws.append(Raw(scene.port))
        except OSError:
            break
    gone = 0
    for raw in raws:
        raw.try_send("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        gone += 1 if raw.status() in (None, 429) else 0
        raw.close()
    expect(gone > 0, "connections above the limit are turned away")


def many_messages(scene):
    attacker = scene.attacker()
    flood = frame(TEXT, b'{"type":"ping","time":1}') * 2000
    attacker.try_send(flood)
    expect_equal(attacker.close_code(), 4029, "2,000 messages at once")


def many_control_frames(scene):
    attacker = scene.attacker()
    for _ in range(20):
        if not attacker.try_send(frame(PING, b"x" * 100) * 500):
            break
    attacker.close()  # pongs nobody reads: bounded by the buffers, which flat() looks at


def many_batches(scene):
    attacker = scene.attacker()
    entries = [attacker.tag("x" * 3000) for _ in range(10)]
    for number in range(40):
        message = {"type": "process_sync_batch", "batch": str(uuid.uuid4()),
                   "run": str(uuid.uuid4()), "client_time": now(),
                   "entries": [dict(e, id=str(uuid.uuid4())) for e in entries]}
        try:
            attacker.say(message)
        except OSError:
            break
    # Either it keeps up, or it says that this is too much; it never piles up.
    attacker.close()


def fill(scene, attacker, count):
    attacker.say({"type": "bulk_request", "entries": count})
    grant = attacker.hear("bulk_grant")
    for start in range(0, count, grant["batch"]):
        result = attacker.push([attacker.tag(f"{'y' * 100} {start + i}")
                                for i in range(grant["batch"])])
        expect_equal(result["results"][0]["verdict"], "applied", "a bulk batch")


def slow_readers(scene):
    """scenario_E18: they ask for everything again and again and read nothing."""
    tenant = str(uuid.uuid4())
    writer = Socket(scene.port, tenant, scene.eve["access_token"])
    writer.hello()
    fill(scene, writer, RECORDS)
    readers = []
    for _ in range(6):
        reader = Socket(scene.port, tenant, scene.eve["access_token"])
        reader.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        reader.hello()
        readers.append(reader)
    request = frame(TEXT, b'{"type":"request_initial_data","after":"","limit":500}')
    for _ in range(60):
        for reader in readers:
            reader.try_send(request)
        time.sleep(0.02)  # the answers become ready in between
    scene.unaffected("readers that do not read")
    expect_equal(writer.verdict(writer.tag("z")), "applied", "a change in their own tenant")
    codes = [reader.close_code() for reader in readers]
    expect(all(code in (1008, 1013, None) for code in codes), f"they were closed with {codes}")


if __name__ == "__main__":
    code = run([many_messages, many_control_frames, many_batches, slow_readers])
    code |= run([many_requests, many_connections],
                "--requests-per-second", "5", "--max-connections", "200")
    sys.exit(code)
