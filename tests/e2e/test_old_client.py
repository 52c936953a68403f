#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""FinWise 0.4 beside finwise-cli on one server (dialects 1 and 2): what either does, both have."""

import sys

from common import Failure, expect, expect_equal, expect_identical, until, world
from old_client import OldClient, Refused

sys.dont_write_bytecode = True
from wire import rest  # noqa: E402  (old_client has made the path)

FAST = ("--pause-ms", "0")


def _share(server, tenant):
    """0.4 clients act as the user `local`, who is there once anybody came without a token."""
    expect_equal(rest(server.port, "GET", "/tenants")[0], 200, "open to this machine")
    server.admin("tenant", "grant", tenant, "local", "editor")


def both_have_everything():
    with world(*FAST, "--open-loopback") as (server, device):
        a, b = device("A"), device("B")
        made = a("tenant", "create", "Home")
        a("tenant", "use", "Home")
        a("account", "add", "Giro", "--opening", "12,34")
        row = a("transaction", "add", "--account", "Giro", "--date", "2026-01-03", "--amount",
                "-19,99", "--payee", "Baker")["id"]
        a.connect(server.url)
        a.sync(*FAST)
        _share(server, made["id"])

        old = OldClient(server.port, made["id"])
        old.load()
        expect_equal([t["amount"] for t in old.rows["Transaction"].values()], [-19.99], "amounts")
        giro = next(iter(old.rows["Account"].values()))
        expect_equal((giro["name"], giro["balance"]), ("Giro", 12.34), "the account")

        # What 0.4 makes, in its order: the transaction before its recipient.
        spar = old.account("Spar", offset=100)
        expect_equal(old.push(old.entry("Account", "create", spar)), "sync_ack", "an account")
        bought = old.transaction(spar["id"], -7.5, "Kiosk")
        expect_equal(old.push(old.entry("Transaction", "create", bought)), "sync_ack", "a row")
        # And what it changes: a note on the row of the other side.
        edited = dict(old.rows["Transaction"][row], note="from 0.4")
        expect_equal(old.push(old.entry("Transaction", "update", edited)), "sync_ack", "an edit")
        a.sync(*FAST)
        rows = {t["payee"]: t for t in a.transactions()}
        expect_equal((rows["Kiosk"]["amount_minor"], rows["Baker"]["amount_minor"],
                      rows["Baker"]["note"]), (-750, -1999, "from 0.4"), "rows on A")
        expect_equal(a("conflicts", "list"), [], "an edit of what was shown is no conflict")

        # What dialect 2 does arrives at 0.4 while it is connected.
        a("transaction", "edit", row, "--amount", "-20,01")
        a("transaction", "delete", rows["Kiosk"]["id"])
        a.sync(*FAST)
        old.until(lambda m: m.get("operation_type") == "delete")
        expect_equal([t["amount"] for t in old.rows["Transaction"].values()], [-20.01], "amounts")

        # The same entry again (its ack got lost), rubbish, and another tenant's entry.
        spar["name"] = "Sparbuch"
        again = old.entry("Account", "update", spar)
        expect_equal([old.push(again), old.push(again)], ["sync_ack"] * 2, "twice the same")
        expect_equal(old.push(old.entry("Tag", "create", {"id": "nonsense"})), "sync_nack", "id")
        foreign = old.entry("Account", "update", spar)
        foreign["tenantId"] = "11111111-1111-4111-8111-111111111111"
        expect_equal(old.push(foreign), "sync_nack", "another tenant's entry")
        old.close()

        # A tab that was offline meanwhile: its edit is older than what A did, A's stays, it learns.
        late = OldClient(server.port, made["id"])
        late.load()
        stale = dict(late.rows["Transaction"][row], amount=-1.0)
        queued = late.entry("Transaction", "update", stale, queued_ms=1_700_000_000_000)
        stale["updated_at"] = "2023-11-14T22:13:20.000Z"
        expect_equal(late.push(queued), "sync_ack", "the queue goes on")
        expect_equal(late.rows["Transaction"][row]["amount"], -20.01, "what it shows then")
        b.connect(server.url)
        b.sync(*FAST)
        a.sync(*FAST)
        expect_identical(a, b)
        amounts = [t["amount_minor"] for t in b.transactions()]
        expect_equal(amounts, [-2001], "rows in the end")
        expect_equal(server.admin("check").returncode, 0, "check")


def only_where_it_is_open():
    """Without --open-loopback nobody gets in without a token and a subprotocol."""
    with world() as (server, device):
        try:
            OldClient(server.port, "11111111-1111-4111-8111-111111111111")
        except Refused as refused:
            expect_equal(refused.status, 400, "status")
        else:
            raise Failure("a 0.4 client got into a closed server")
        failed = server.admin("serve", "--open-loopback", "--listen", "0.0.0.0:0", check=False)
        expect_equal(failed.returncode, 2, "open to everybody is refused")
        until(lambda: rest(server.port, "GET", "/healthz")[0] == 200, "health")


def main():
    for scenario in (both_have_everything, only_where_it_is_open):
        try:
            scenario()
        except Failure as failure:
            print(f"{scenario.__name__}: {failure}", file=sys.stderr)
            return 1
        print(f"{scenario.__name__}: ok")
    return 0


if __name__ == "__main__":
    sys.exit(main())
