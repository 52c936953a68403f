#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Claims to be somebody else: other people's tenants, ids, ops and positions."""

import json
import struct
import sys
import uuid

from scene import expect, expect_equal, run
from wire import Raw, rest, upgrade_request


def forged_tenants(scene):
    eve = scene.eve["access_token"]
    expect_equal(scene.refused_upgrade(scene.home, eve), 403, "a socket into a foreign tenant")
    for method, path in (("GET", f"/sync/changes/{scene.home}?since="),
                         ("GET", f"/sync/initial/{scene.home}?after=")):
        status, body = rest(scene.port, method, path, token=eve)
        expect_equal(status, 403, path)
        unknown = path.replace(scene.home, str(uuid.uuid4()))
        expect_equal(rest(scene.port, method, unknown, token=eve), (status, body),
                     "the answer about a tenant that does not exist")
    status, _ = rest(scene.port, "POST", "/tenants", {"id": scene.home, "name": "mine now"}, eve)
    expect_equal(status, 403, "making a tenant that is there")
    status, _ = rest(scene.port, "POST", "/sync/changes",
                     {"tenant": scene.home, "device": str(uuid.uuid4()),
                      "batch": str(uuid.uuid4()), "run": str(uuid.uuid4()),
                      "client_time": "2025-01-01T00:00:00.000Z", "entries": []}, eve)
    expect_equal(status, 403, "changes for a foreign tenant")


def tenants_in_payloads(scene):
    """The tenant comes from the connection; what a message says about it is ignored."""
    attacker = scene.attacker()
    entry = attacker.tag("planted", tenant=scene.home, tenant_id=scene.home)
    result = attacker.push([entry], tenant=scene.home, tenant_id=scene.home)
    expect_equal(result["results"][0]["verdict"], "applied", "a change in the own tenant")
    expect("planted" not in str(records(scene)), "Eve's record is in Anna's tenant")


def records(scene):
    status, page = rest(scene.port, "GET", f"/sync/changes/{scene.home}?since=",
                        token=scene.anna["access_token"])
    expect_equal(status, 200, "Anna's own changes")
    return page["records"]


def foreign_ids_everywhere(scene):
    sender = scene.bystanders[0]
    hers = sender.tag("annas secret")
    result = sender.push([hers])
    scene.bystanders[1].hear("data_update")
    before = records(scene)
    attacker = scene.attacker()
    for fields in ({"entity_id": hers["entity_id"]}, {"id": hers["id"]},
                   {"group": hers["id"]}, {"base": {"rest": hers["id"]}},
                   {"entity_id": hers["entity_id"], "operation": "update", "groups": ["rest"],
                    "base": {"rest": hers["id"]}},
                   {"entity_id": hers["entity_id"], "operation": "delete", "groups": ["life"]}):
        answer = attacker.push([attacker.tag("eves", **fields)])
        expect("annas secret" not in str(answer), f"{fields} brought Anna's data")
    attacker.say({"type": "request_changes", "from": result["head"], "limit": 0})
    answer = attacker.message()
    expect("annas secret" not in str(answer), "Anna's position brought Anna's data")
    expect_equal(records(scene), before, "Anna's records")


def foreign_ids_in_every_message(scene):
    """Whatever names Anna's tenant, records, places and locks brings Eve what a name nobody has
    given would bring, and Anna notices nothing."""
    sender, listener = scene.bystanders
    hers = sender.tag("annas secret")
    head = sender.push([hers])["head"]
    listener.hear("data_update")
    record = hers["entity_id"]
    sender.say({"type": "lock", "entity": "Tag", "id": record})
    fence = sender.hear("lock_state")["fence"]
    foreign = {"tenant": scene.home, "tenant_id": scene.home, "device": sender.device}
    for message in ({"type": "digest_request", "at": head},
                    {"type": "bucket_request", "at": head, "entity": "Tag", "bucket": 0},
                    {"type": "request_initial_data", "after": "Tag/" + record, "snapshot": head},
                    {"type": "request_initial_data", "after": "Tag/" + record, "snapshot": ""},
                    {"type": "request_changes", "from": head},
                    {"type": "lock", "entity": "Tag", "id": record},
                    {"type": "unlock", "entity": "Tag", "id": record},
                    {"type": "subscribe", "topics": ["*", "conflict:Tag"], "conflicts_after": -1},
                    {"type": "bulk_request", "entries": 2 ** 62, "bytes": -1}):
        attacker = scene.attacker()
        attacker.say(message | foreign)
        attacker.say({"type": "ping", "time": 7})
        attacker.hear("pong")
        attacker.say({"type": "digest_request", "at": ""})
        attacker.hear("digest")  # behind everything else that is asked of the tenant
        for heard in attacker.waiting:
            for secret in ("annas secret", record, scene.home, sender.device):
                expect(secret not in str(heard) or heard["type"] == "lock_state",
                       f"{message['type']} brought {heard}")
            if heard["type"] == "lock_state":
                expect(heard["device"] == attacker.device, "a lock of her own tenant")
        attacker.close()
    sender.say({"type": "lock", "entity": "Tag", "id": record})
    expect_equal(sender.hear("lock_state")["fence"], fence, "Anna's lock, prolonged")
    sender.say({"type": "unlock", "entity": "Tag", "id": record})


def foreign_pictures(scene):
    """A picture of another tenant is out of reach, by every way of writing its name."""
    token, eve = scene.anna["access_token"], scene.eve["access_token"]
    picture = (b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + struct.pack(">II", 16, 16)
               + b"\x08\x06\0\0\0<script>alert(1)</script>")

    def send(path, body, who):
        raw = Raw(scene.port)
        raw.send(f"POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                 f"{who}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
        answer = raw.rest_until_end()
        return int(answer.split(b" ", 2)[1]), answer.split(b"\r\n\r\n", 1)[1]

    status, answer = send(f"/logos/{scene.home}", picture, token)
    expect_equal(status, 201, "Anna's picture")
    place = json.loads(answer)["logo_path"]
    own = scene.attacker().device
    rest(scene.port, "POST", "/tenants", {"id": own, "name": "Eve's"}, eve)
    for path in (f"/logos/{place}", "/logos/" + place.replace("/", "%2f"), f"/logos/{place}/",
                 f"/logos/{own}/../{place}", f"/logos/{own}/%2e%2e/{place}",
                 f"/logos/{own}/{place.split('/')[1]}", f"/logos/{place}%00",
                 f"/api/v1/logos/{place}"):
        for method in ("GET", "DELETE"):
            status, _ = rest(scene.port, method, path, token=eve)
            # What is not there is gone already; only Anna's must stay.
            expect(status in (400, 403, 404) or (method == "DELETE" and own in path),
                   f"{method} {path}: {status}")
    expect_equal(send(f"/logos/{scene.home}", picture, eve)[0], 403,
                 "a picture into a foreign tenant")
    for body in (b"<svg onload='alert(1)'/>", b"", b"\x89PNG\r\n\x1a\n", b"GIF89a" + b"\0" * 50,
                 picture[:16] + struct.pack(">II", 2 ** 31, 2 ** 31) + picture[24:]):
        expect_equal(send(f"/logos/{scene.home}", body, token)[0], 400, f"{body[:12]!r} as picture")
    expect_equal(rest(scene.port, "GET", f"/logos/{place}", token=token)[0], 200, "Anna's, still")


def too_many_tenants(scene):
    """Who makes tenant after tenant is stopped, and keeps those that are there."""
    eve = scene.eve["access_token"]
    made = []
    for _ in range(MOST_TENANTS + 1):
        tenant = str(uuid.uuid4())
        status, _ = rest(scene.port, "POST", "/tenants", {"id": tenant, "name": "more"}, eve)
        made.append((status, tenant))
    expect_equal([status for status, _ in made], [201] * MOST_TENANTS + [403], "the answers")
    welcome = scene.attacker(hello=False).hello()
    expect_equal(welcome["directive"], "forbidden", "one more by socket")
    socket = scene.attacker(tenant=made[0][1])
    expect_equal(socket.verdict(socket.tag("x")), "applied", "a change in one of hers")


def replayed_and_foreign_ops(scene):
    sender, listener = scene.bystanders
    entry = sender.tag("once")
    expect_equal(sender.verdict(entry), "applied", "the first time")
    listener.hear("data_update")
    for _ in range(3):
        expect_equal(sender.verdict(entry), "duplicate", "a repeat")
    expect_equal(listener.verdict(dict(entry, data={"name": "another content"})), "duplicate",
                 "the op id of another device around other content")
    names = [r["data"]["name"] for r in records(scene) if r["id"] == entry["entity_id"]]
    expect_equal(names, ["once"], "the record")


def strange_positions(scene):
    attacker = scene.attacker()
    for cursor in ("0.999999", "9999999999.1", "-1.5", "x", "1", "1.1.1", "9" * 400):
        attacker.say({"type": "request_changes", "from": cursor, "limit": 10 ** 9})
        answer = attacker.message()
        expect_equal(answer["type"], "error", f"the answer to position {cursor[:20]!r}")
    attacker.say({"type": "request_initial_data", "after": "Tag/../../x", "limit": -5})
    attacker.hear("initial_data_page")
    attacker.say({"type": "request_initial_data", "after": "nothing/1", "limit": 1})
    expect_equal(attacker.hear("error")["code"], "protocol", "a place that is none")


def forged_sender(scene):
    """A token in the address, in a cookie or as basic authentication is no token."""
    token = scene.anna["access_token"]
    for header in (f"Cookie: token={token}", f"Authorization: Basic {token}",
                   f"Authorization: {token}", f"X-Authorization: Bearer {token}",
                   "Authorization: Bearer ", "Authorization: Bearer null",
                   f"Authorization: Bearer {token}x", f"Authorization: Bearer {token[:-1]}",
                   f"Authorization: Bearer x\r\nAuthorization: Bearer {token}"):
        expect_equal(scene.refused_upgrade(scene.home, None, extra=[header]), 401, header[:20])
    raw = Raw(scene.port)
    path = f"/ws_finwise/ws/{scene.home}?token={token}"
    raw.send(upgrade_request(scene.home, None, path=path))
    expect_equal(raw.status(), 401, "a token in the address")


def messages_of_servers(scene):
    for message in ({"type": "bulk_grant", "batch": 500, "bytes": 1, "window": 9, "pause_ms": 0,
                     "credits": 10 ** 9, "ttl_ms": 10 ** 9},
                    {"type": "data_update", "prev": "", "to": "1.1", "records": []},
                    {"type": "status", "state": "shutdown"}):
        attacker = scene.attacker()
        attacker.say(message)
        expect_equal(attacker.close_code(), 1002, message["type"])


MOST_TENANTS = 20

if __name__ == "__main__":
    code = run([forged_tenants, tenants_in_payloads, foreign_ids_everywhere,
                  foreign_ids_in_every_message, foreign_pictures,
                  replayed_and_foreign_ops, strange_positions, forged_sender,
                  messages_of_servers])
    code |= run([too_many_tenants], "--max-tenants", str(MOST_TENANTS))
    sys.exit(code)
