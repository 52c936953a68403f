#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Too much at once: connections, requests, messages, changes, and readers that do not read."""

import socket
import sys
import time
import uuid

from scene import expect, expect_equal, run
from wire import PING, PONG, TEXT, WAIT, Raw, Refused, Socket, frame, now, rest

RECORDS = 12_000
MOST_SOCKETS = 30
MOST_CONNECTIONS = 200


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


def many_silent_connections(scene):
    """Who holds as many connections as he gets leaves places for others."""
    raws = [Raw(scene.port) for _ in range(190)]
    time.sleep(0.2)  # by now they are counted
    scene.unaffected("connections that say nothing")
    taken = [raw for raw in raws if is_open(raw)]
    expect(len(taken) <= MOST_CONNECTIONS // 4, f"{len(taken)} of one address are open")
    for raw in raws:
        raw.close()


def is_open(raw):
    raw.socket.setblocking(False)
    try:
        return raw.socket.recv(1) != b""
    except BlockingIOError:
        return True
    except OSError:
        return False


def many_sockets(scene):
    """One user does not hold all the sockets there are."""
    sockets, refused = [], []
    for _ in range(MOST_SOCKETS + 10):
        try:
            sockets.append(scene.attacker(hello=False, tenant=scene.lair))
        except Refused as failure:
            refused.append(failure.status)
    expect_equal((len(sockets), set(refused)), (MOST_SOCKETS, {429}), "sockets of one user")
    scene.join().close()
    sockets.pop().close()
    deadline = time.monotonic() + WAIT
    while time.monotonic() < deadline:
        try:
            scene.attacker(tenant=scene.lair).close()
            return
        except Refused:
            time.sleep(0.05)  # until the server has seen that the other one left
    expect(False, "a place that was given back")


def many_messages(scene):
    attacker = scene.attacker()
    flood = frame(TEXT, b'{"type":"ping","time":1}') * 2000
    attacker.try_send(flood)
    expect_equal(attacker.close_code(), 4029, "2,000 messages at once")


def sent_until_the_end(attacker, piece, megabytes):
    """How many megabytes went out before the server hung up."""
    sent = 0
    while sent < megabytes * 1024 * 1024 and attacker.try_send(piece):
        sent += len(piece)
    return sent / 1024 / 1024


def many_control_frames(scene):
    """Pings whose pongs nobody reads, and what makes no message: ended early, not answered for
    ever. The library under the server answers each ping by itself."""
    pongs = frame(PONG, b"x" * 125) * 500
    for what, piece in (("pings", frame(PING, b"x" * 125) * 500), ("pongs", pongs),
                        ("empty fragments", frame(0, b"", final=False) * 5000)):
        attacker = scene.attacker()
        attacker.socket.settimeout(WAIT)
        if what == "empty fragments":
            attacker.send(frame(TEXT, b"", final=False))
        sent = sent_until_the_end(attacker, piece, 100)
        expect(sent < 100, f"{what}: {sent:.0f} MB were taken")
        attacker.close()


def honest_heartbeats(scene):
    """Pings and pongs among messages are no flood, however long it goes on."""
    client = scene.attacker()
    for _ in range(40):
        client.send(frame(PING, b"x" * 125) * 2 + frame(PONG, b"x" * 125) * 2
                    + frame(TEXT, b'{"type":"ping","time":1}'))
        client.hear("pong")
    client.close()


def unread_answers(scene):
    """One request behind the other, and none of the answers is read."""
    tenant = str(uuid.uuid4())
    writer = Socket(scene.port, tenant, scene.eve["access_token"])
    writer.hello()
    fill(scene, writer, 2000)
    request = (f"GET /sync/initial/{tenant}?after= HTTP/1.1\r\nHost: x\r\n"
               f"Authorization: Bearer {scene.eve['access_token']}\r\n\r\n")
    raws = [Raw(scene.port) for _ in range(4)]
    for _ in range(30):
        for raw in raws:
            raw.socket.settimeout(0.05)
            raw.try_send(request * 10)
        time.sleep(0.02)
    scene.unaffected("answers nobody reads")
    for raw in raws:
        raw.close()


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
    code = run([many_messages, many_control_frames, honest_heartbeats, many_batches, slow_readers,
                unread_answers])
    code |= run([many_requests, many_connections],
                "--requests-per-second", "5", "--max-connections", str(MOST_CONNECTIONS))
    code |= run([many_sockets, many_silent_connections], "--max-sockets", str(MOST_SOCKETS),
                "--max-connections", str(MOST_CONNECTIONS))
    sys.exit(code)
