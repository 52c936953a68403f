#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Guessed passwords, tokens that are used up, sign-ins and devices that were ended."""

import json
import sys
import time
import uuid

from scene import expect, expect_equal, run
from wire import PASSWORD, Socket, now, rest, sign_in

ACCESS_SECONDS = 3



def brute_force(scene):
    statuses = []
    for attempt in range(12):
        status, body = rest(scene.port, "POST", "/auth/login",
                            {"user": "anna", "password": f"guess {attempt}", "device": "x"})
        statuses.append(status)
        if status == 429:
            expect(body["error"]["retry_ms"] > 0, "how long to wait")
    expect_equal(statuses[:5], [401] * 5, "the first guesses")
    expect_equal(set(statuses[6:]), {429}, "the later guesses")
    status, _ = rest(scene.port, "POST", "/auth/login",
                     {"user": "anna", "password": PASSWORD, "device": "x"})
    expect_equal(status, 429, "the right password during the wait")
    sign_in(scene.port, "eve")  # others are not concerned


def unknown_users(scene):
    known = rest(scene.port, "POST", "/auth/login", {"user": "eve", "password": "wrong one"})
    unknown = rest(scene.port, "POST", "/auth/login", {"user": "nobody", "password": "wrong one"})
    expect_equal(known, unknown, "the answers to a wrong password and to an unknown user")
    for body in ({}, {"user": 7, "password": []}, {"user": "a" * 5000, "password": "b" * 50_000},
                 {"user": "eve\u0000", "password": "x"}, {"user": "' OR 1=1 --", "password": "x"}):
        status, _ = rest(scene.port, "POST", "/auth/login", body)
        expect(status in (400, 401, 413, 429), f"{str(body)[:40]}: {status}")


def used_up_tokens(scene):
    tokens = sign_in(scene.port, "eve")
    time.sleep(ACCESS_SECONDS + 1)  # the life of a token is the server's time, not ours
    expect_equal(rest(scene.port, "GET", "/tenants", token=tokens["access_token"])[0], 401,
                 "an access token after its time")
    status, fresh = rest(scene.port, "POST", "/auth/refresh",
                         {"refresh_token": tokens["refresh_token"]})
    expect_equal(status, 200, "the refresh")
    expect_equal(rest(scene.port, "GET", "/tenants", token=fresh["access_token"])[0], 200,
                 "the fresh token")
    # Its successor is in use: the old one is a stolen copy, and the sign-in ends.
    expect_equal(rest(scene.port, "POST", "/auth/refresh",
                      {"refresh_token": tokens["refresh_token"]})[0], 401, "the old refresh token")
    expect_equal(rest(scene.port, "GET", "/tenants", token=fresh["access_token"])[0], 401,
                 "the token of a sign-in that ended")
    expect_equal(rest(scene.port, "POST", "/auth/refresh",
                      {"refresh_token": fresh["access_token"]})[0], 401, "an access token there")


def login_of(scene, device):
    listed = json.loads(scene.server.admin("--json", "token", "list").stdout)
    return next(login["id"] for login in listed if login["device"] == device)


def revoked_in_the_middle_of_a_window(scene):
    tokens = sign_in(scene.port, "eve", device="window")
    attacker = Socket(scene.port, scene.attacker(hello=False).device, tokens["access_token"])
    attacker.hello()
    attacker.say({"type": "bulk_request", "entries": 5000})
    attacker.hear("bulk_grant")
    attacker.push([attacker.tag(f"tag {i}") for i in range(500)])
    began = time.monotonic()
    scene.server.admin("token", "revoke", login_of(scene, "window"))
    expect_equal(attacker.close_code(), 4001, "a socket whose sign-in was ended")
    expect(time.monotonic() - began < 8, "it was closed within 5 s, and the command's start")
    expect_equal(rest(scene.port, "GET", "/tenants", token=tokens["access_token"])[0], 401,
                 "its token")
    expect_equal(json.loads(scene.server.admin("--json", "check").stdout)["ok"], True, "the check")


def revoked_devices(scene):
    """A lost device is out by every way, also under another name; the owner's others are not."""
    tokens = sign_in(scene.port, "eve", device="lost")["access_token"]
    home = str(uuid.uuid4())
    attacker = Socket(scene.port, home, tokens)
    attacker.hello()
    other = Socket(scene.port, home, scene.eve["access_token"])
    other.hello()
    scene.server.admin("device", "revoke", attacker.device)
    expect_equal(attacker.close_code(), 4010, "a device that was revoked")
    for device in (attacker.device, str(uuid.uuid4())):
        again = Socket(scene.port, home, tokens)
        again.device = device
        expect_equal(again.hello()["directive"], "forbidden", "the same device again")
        expect_equal(again.close_code(), 4003, "the same device again")
        batch = {"tenant": home, "device": device, "batch": str(uuid.uuid4()),
                 "run": str(uuid.uuid4()), "client_time": now(), "entries": []}
        expect_equal(rest(scene.port, "POST", "/sync/changes", batch, tokens)[0], 403,
                     "changes of a revoked device by REST")
    for path in ("/tenants", f"/sync/changes/{home}?since=", f"/sync/initial/{home}?after="):
        expect_equal(rest(scene.port, "GET", path, token=tokens)[0], 403, path)
    expect_equal(other.verdict(other.tag("still here")), "applied", "another device of hers")
    batch = {"tenant": home, "device": attacker.device, "batch": str(uuid.uuid4()),
             "run": str(uuid.uuid4()), "client_time": now(), "entries": []}
    fresh = sign_in(scene.port, "eve", device="lost, signed in anew")["access_token"]
    expect_equal(rest(scene.port, "POST", "/sync/changes", batch, fresh)[0], 403,
                 "changes of a revoked device by a new sign-in")


def guess(scene, user, attempts, forwarded):
    return [rest(scene.port, "POST", "/auth/login",
                 {"user": user, "password": f"guess {attempt}", "device": "x"},
                 headers={"X-Forwarded-For": forwarded(attempt)})[0]
            for attempt in range(attempts)]


def invented_addresses(scene):
    """Who is no proxy of ours does not get a new address with every guess."""
    statuses = guess(scene, "invented", 12, lambda attempt: f"203.0.113.{attempt}")
    expect_equal(set(statuses[6:]), {429}, "guesses under invented addresses")


def guesser_behind_a_proxy(scene):
    """Behind a trusted proxy the guesser waits, and nobody else does."""
    statuses = guess(scene, "anna", 12, lambda attempt: f"198.51.100.{attempt}, 203.0.113.7")
    expect_equal(set(statuses[6:]), {429}, "guesses through the proxy")
    for address, wanted in (("203.0.113.7", 429), ("203.0.113.8", 200)):
        status, _ = rest(scene.port, "POST", "/auth/login",
                         {"user": "anna", "password": PASSWORD, "device": "x"},
                         headers={"X-Forwarded-For": address})
        expect_equal(status, wanted, f"the right password from {address}")


def disabled_users(scene):
    scene.server.add_user("mallory")
    tokens = sign_in(scene.port, "mallory")
    attacker = Socket(scene.port, scene.attacker(hello=False).device, tokens["access_token"])
    attacker.hello()
    scene.server.admin("user", "disable", "mallory")
    expect_equal(attacker.close_code(), 4001, "the socket of a user who was disabled")
    expect_equal(rest(scene.port, "POST", "/auth/refresh",
                      {"refresh_token": tokens["refresh_token"]})[0], 401, "his refresh")
    expect_equal(rest(scene.port, "POST", "/auth/login",
                      {"user": "mallory", "password": PASSWORD, "device": "x"})[0], 401,
                 "his password")


# One password is hashed at a time, in 64 MiB on purpose.
ALLOWED_KB = 96 * 1024

if __name__ == "__main__":
    code = run([unknown_users, revoked_in_the_middle_of_a_window, revoked_devices, disabled_users,
                invented_addresses, brute_force], allowed_kb=ALLOWED_KB)
    code |= run([used_up_tokens], "--access-seconds", str(ACCESS_SECONDS), allowed_kb=ALLOWED_KB)
    code |= run([guesser_behind_a_proxy], "--trusted-proxy", "127.0.0.1", allowed_kb=ALLOWED_KB)
    sys.exit(code)
