#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""WebSocket frames and messages that are too large, broken, too deep or bombs."""

import json
import struct
import sys
import uuid

from scene import expect, expect_equal, run
from wire import BINARY, CLOSE, PING, TEXT, frame, now

MIB = 1024 * 1024


def closes(scene, wanted, what, *frames, hello=True):
    attacker = scene.attacker(hello, scene.lair)
    for one in frames:
        if not attacker.try_send(one):
            break
    code = attacker.close_code()
    expect(code in wanted, f"{what}: closed with {code}")
    attacker.close()


def oversized_frames(scene):
    """scenario_E17: a message of 5 MB is refused by its length, with 1009."""
    for declared in (65 * 1024, 2 * MIB, 1 << 31, (1 << 63) - 1):
        closes(scene, (1009, 1002), f"a frame of {declared} bytes",
               frame(TEXT, b"a" * 100_000, declared=declared))


def oversized_hello(scene):
    closes(scene, (1009,), "a hello of 5 kB", frame(TEXT, b" " * 5000), hello=False)


def endless_fragments(scene):
    piece = frame(0, b"a" * 16_000, final=False)
    closes(scene, (1009,), "fragments without end", frame(TEXT, b"{", final=False), *[piece] * 100)


def broken_frames(scene):
    closes(scene, (1007,), "bad UTF-8", frame(TEXT, b'{"type":"\xc3\x28"}'))
    closes(scene, (1007,), "an overlong form", frame(TEXT, b'{"type":"\xc0\xaf"}'))
    closes(scene, (1002,), "a reserved opcode", frame(3, b"x"))
    closes(scene, (1002,), "a fragmented ping", frame(PING, b"x", final=False))
    closes(scene, (1002,), "a ping of 200 bytes", frame(PING, b"x" * 200))
    closes(scene, (1002,), "a continuation of nothing", frame(0, b"x"))
    closes(scene, (1002,), "reserved bits", b"\xf1" + frame(TEXT, b"{}")[1:])


def crooked_frames(scene):
    ping = b'{"type":"ping","time":1}'
    for bit in (0x40, 0x20, 0x10):
        closes(scene, (1002,), f"reserved bit {bit:#x}",
               bytes([0x81 | bit]) + frame(TEXT, ping)[1:])
    closes(scene, (1002,), "a short length said at length",
           b"\x81\xfe" + struct.pack(">H", len(ping)) + b"\0\0\0\0" + ping)
    closes(scene, (1002,), "a length of 64 bits",
           b"\x81\xff" + b"\xff" * 8 + b"\0\0\0\0" + ping)
    closes(scene, (1002,), "a message inside of another", frame(TEXT, b"{", final=False),
           frame(PING, b"x"), frame(TEXT, ping))
    for payload in (b"\x03", b"\0\0", b"\x03\xed", b"\x03\xe7", b"\x13\x88", b"\x03\xe8\xff\xfe",
                    b"\x03\xe8" + b"x" * 200):
        closes(scene, (1002, 1007), f"a farewell of {payload[:4]!r}", frame(CLOSE, payload))


def crooked_numbers(scene):
    """A number that is none, or fits nowhere, ends the session and is never rounded."""
    for number in (b"1e400", b"1.5", b"NaN", b"Infinity", b"9223372036854775808", b'"1"', b"01",
                   b"0x1", b"1" * 400, b"[1]", b"true"):
        closes(scene, (1002, 1007), f"the number {number[:20]!r}",
               frame(TEXT, b'{"type":"ping","time":' + number + b"}"))


def crooked_values(scene):
    """Amounts, dates and ids that nearly fit are refused; what is stored reads as it was sent."""
    attacker = scene.attacker()

    def booking(**fields):
        data = {"accountId": str(uuid.uuid4()), "date": "2025-01-02",
                "amount": {"minor": 1, "currency": "EUR"}} | fields
        return attacker.tag("x", entity="Transaction", groups=["core", "rest", "life"], data=data)

    for minor in (1.5, 1e30, 2 ** 63, -2 ** 63, -2 ** 63 - 1, -2 ** 64, "5", None, True, [1]):
        entry = booking(amount={"minor": minor, "currency": "EUR"})
        expect_equal(attacker.verdict(entry), "invalid", f"an amount of {minor!r}")
    for currency in ("EURO", "E", "", "\0AB", "\u00c4\u00d6\u00dc", 7):
        entry = booking(amount={"minor": 1, "currency": currency})
        expect_equal(attacker.verdict(entry), "invalid", f"the currency {currency!r}")
    for date in ("2025-02-30", "0000-00-00", "2025-1-2", "99999-01-01", "2025-01-02T00:00:00Z",
                 "\uff12\uff10\uff12\uff15-01-02", 20250102):
        expect_equal(attacker.verdict(booking(date=date)), "invalid", f"the date {date!r}")
    for minor in (2 ** 63 - 1, 1 - 2 ** 63, 2 ** 53 + 1):
        entry = booking(amount={"minor": minor, "currency": "EUR"})
        expect_equal(attacker.verdict(entry), "applied", f"an amount of {minor}")
        attacker.say({"type": "request_changes", "from": "", "limit": 0})
        stored = [r for r in attacker.hear("changes")["records"] if r["id"] == entry["entity_id"]]
        expect_equal(stored[0]["data"]["amount"]["minor"], minor, "the amount as it was sent")


def crooked_ids(scene):
    good = str(uuid.uuid4())
    for bad in ("", good + "\0", good[:-1] + "\uff11", "{" + good + "}", good.replace("-", ""),
                "urn:uuid:" + good, "../../etc/passwd", str(uuid.UUID(int=0)), 7, None, [good]):
        for field in ("id", "entity_id", "group"):
            attacker = scene.attacker(tenant=scene.lair)
            attacker.say({"type": "process_sync_batch", "batch": str(uuid.uuid4()),
                          "run": str(uuid.uuid4()), "client_time": now(),
                          "entries": [attacker.tag("x", **{field: bad})]})
            if field == "group" and bad in ("", None):
                continue  # no group
            expect_equal(attacker.close_code(), 1002, f"{field} = {bad!r}")


def repeated_keys(scene):
    """Of two keys of one name one counts, for the check and for what is stored alike."""
    attacker = scene.attacker()
    entry = attacker.tag("first")
    text = json.dumps({"type": "process_sync_batch", "batch": str(uuid.uuid4()),
                       "run": str(uuid.uuid4()), "client_time": now(), "entries": [entry]})
    for name in ('""', '"second"'):
        attacker = scene.attacker()
        twice = text.replace('"name": "first"', f'"name": "first", "name": {name}')
        attacker.send(frame(TEXT, twice.encode()))
        verdict = attacker.hear("sync_batch_result")["results"][0]["verdict"]
        attacker.say({"type": "request_changes", "from": "", "limit": 0})
        names = [r["data"]["name"] for r in attacker.hear("changes")["records"]]
        expect((verdict, names) in (("invalid", []), ("applied", ["first"]),
                                    ("applied", ["second"])), f"{name}: {verdict}, {names}")


def broken_messages(scene):
    for text in (b"", b"[]", b"null", b"{", b'{"type":7}', b'{"type":"hello"}', b"\x00",
                 b'{"type":"process_sync_batch","entries":{}}',
                 b'{"type":"process_sync_batch","batch":"x","entries":[]}'):
        closes(scene, (1002, 1007), repr(text), frame(TEXT, text))


def depth_bombs(scene):
    """scenario_E17: 10,000 levels of nesting are refused before the parser sees them."""
    closes(scene, (1002,), "nested lists", frame(TEXT, b"[" * 60_000))
    closes(scene, (1002,), "nested objects", frame(TEXT, b'{"a":' * 12_000))
    deep = b'{"type":"ping","time":1,"x":' + b"[" * 17 + b"]" * 17 + b"}"
    closes(scene, (1002,), "seventeen levels", frame(TEXT, deep))


def zstd_bomb(raw_size, inflated):
    """A frame of ours around a zstd body that repeats one byte `inflated` times."""
    blocks = b""
    left = inflated
    while left > 0:
        size = min(left, 128 * 1024)
        left -= size
        blocks += ((1 if left == 0 else 0) | 1 << 1 | size << 3).to_bytes(3, "little") + b"["
    body = b"\x28\xb5\x2f\xfd\xa0" + struct.pack("<I", inflated & 0xFFFFFFFF) + blocks
    return frame(BINARY, b"\x01\x00" + struct.pack(">I", raw_size) + body)


def zstd_bombs(scene):
    """scenario_E17: a small frame that would inflate to a thousand times its size."""
    closes(scene, (1009,), "4 GB, honestly", zstd_bomb(0xFFFFFFFF, 128 * MIB))
    closes(scene, (1009,), "8 MiB", zstd_bomb(8 * MIB, 8 * MIB))
    closes(scene, (1002, 1009), "128 MiB that claim to be 1 kB", zstd_bomb(1024, 128 * MIB))
    closes(scene, (1002, 1009), "nesting inside a bomb", zstd_bomb(MIB, MIB))
    closes(scene, (1002,), "no zstd at all", frame(BINARY, b"\x01\x00\x00\x00\x00\x10" + b"x" * 99))
    closes(scene, (1002,), "an unknown codec", frame(BINARY, b"\x07\x00\x00\x00\x00\x01x"))


def many_entries(scene):
    attacker = scene.attacker()
    attacker.say({"type": "process_sync_batch", "batch": str(uuid.uuid4()),
                  "run": str(uuid.uuid4()), "client_time": now(),
                  "entries": [attacker.tag("x") for _ in range(16)]})
    expect_equal(attacker.hear("error")["code"], "too_large", "16 changes in a batch")
    expect_equal(attacker.close_code(), 1009, "16 changes in a batch")


def hostile_entries(scene):
    """Garbage in every field is refused entry by entry, and the session goes on (E25)."""
    attacker = scene.attacker()
    good = attacker.tag("good")
    expect_equal(attacker.verdict(good), "applied", "a proper tag")
    for name, fields in {
            "an unknown entity": {"entity": "sqlite_master"},
            "SQL as entity": {"entity": "tags; DROP TABLE records"},
            "an unknown group": {"groups": ["core"]},
            "no groups": {"groups": []},
            "an unknown field only": {"data": {"nope": 1}},
            "a number as name": {"data": {"name": 7}},
            "a list as name": {"data": {"name": ["x"]}},
            "no name": {"data": {"name": ""}},
            "a name of 45 kB": {"data": {"name": "x" * 45_000}},
    }.items():
        verdict = attacker.verdict(attacker.tag("x", **fields))
        expect(verdict in ("invalid", "too_large"), f"{name}: {verdict}")
    future = attacker.tag("x", entity_id=good["entity_id"], operation="update", groups=["rest"],
                          base={"rest": str(uuid.uuid4())}, updated_at="2999-01-01T00:00:00.000Z")
    expect_equal(attacker.verdict(future), "out_of_order", "a base nobody has seen")
    expect_equal(attacker.verdict(attacker.tag("y")), "applied", "the change after the garbage")
    nonsense = attacker.tag("z")
    nonsense["updated_at"] = "yesterday"
    attacker.send(frame(TEXT, json.dumps({
        "type": "process_sync_batch", "batch": str(uuid.uuid4()), "run": str(uuid.uuid4()),
        "client_time": now(), "entries": [nonsense]}).encode()))
    expect_equal(attacker.close_code(), 1002, "a time that is none")


if __name__ == "__main__":
    sys.exit(run([oversized_frames, oversized_hello, endless_fragments, broken_frames,
                  crooked_frames, crooked_numbers, crooked_values, crooked_ids, repeated_keys,
                  broken_messages, depth_bombs, zstd_bombs, many_entries, hostile_entries]))
