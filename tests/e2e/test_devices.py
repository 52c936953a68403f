#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What two devices and a server must do together. One scenario per run: test_devices.py NAME."""

import sys

import sample_statement
from common import PASSWORD, Failure, expect, expect_equal, expect_identical, world

FAST = ("--pause-ms", "0")


def _with_account(client):
    client("account", "add", "Checking", "--iban", sample_statement.IBAN)


def _transaction(client, amount, payee):
    return client("transaction", "add", "--account", "Checking", "--date", "2026-01-31",
                  "--amount", amount, "--payee", payee)


def _two_synced(server, device):
    a, b = device("A"), device("B")
    _with_account(a)
    a.connect(server.url)
    a.sync(*FAST)
    b.connect(server.url)
    b.sync(*FAST)
    return a, b


def import_syncs():
    """CARD-5, PRD-US1, TASK-13: what A imports, B has after a sync, byte for byte."""
    with world(*FAST) as (server, device):
        a, b = _two_synced(server, device)
        statement = sample_statement.write(server.folder.parent / "statement.csv", 60)
        expect_equal(a("import", statement)[0]["rows_imported"], 60, "rows imported")
        again = a("import", statement)[0]
        expect_equal((again["rows_imported"], again["duplicates"]), (0, 60), "imported again")
        a.sync(*FAST)
        b.sync(*FAST)
        expect_equal(sum(t["amount_minor"] for t in b.transactions()),
                     sample_statement.total(60), "sum on B")
        expect_identical(a, b)


def offline_then_sync():
    """PRD-US2: work goes on without a server; all of it arrives when the server is back."""
    with world(*FAST) as (server, device):
        a, b = _two_synced(server, device)
        server.stop()
        for number in range(20):
            _transaction(a, f"-{number + 1},50", f"Offline {number}")
        status = a("status")
        expect_equal((status["state"], status["pending"]), ("offline", 20), "status offline")
        error = a.fails("sync", "--once", "--timeout", 3)
        expect(error["kind"] in ("timeout", "network"), f"kind {error['kind']}")
        expect_equal(a("status")["dead_letters"], 0, "being offline kills nothing")
        server.start()
        a.sync(*FAST)
        b.sync(*FAST)
        expect_equal(len(b.transactions()), 20, "rows on B")
        expect_identical(a, b)


def wrong_password():
    """TASK-15: a wrong password is refused and stores nothing; sync then names the remedy."""
    with world() as (server, device):
        a = device("A")
        error = a.fails("connect", server.url, "--user", "anna", "--password-stdin",
                        stdin="not the password\n")
        expect_equal(error["kind"], "unauthorized", "kind")
        expect(error["message"] and error["remedy"], "a message and a remedy")
        expect(a("status")["server"] is None, "no server is set up")
        expect_equal(a.fails("sync", "--once")["kind"], "validation", "kind of sync")


def tenant_made_offline():
    """TASK-14: a tenant made without a server exists on it after the first sync, with its id."""
    with world(start=False) as (server, device):
        a, b = device("A"), device("B")
        made = a("tenant", "create", "The Smiths")
        _with_account(a)
        _transaction(a, "-12,34", "Baker")
        server.start()
        a.connect(server.url)
        a.sync()
        expect_equal(b.connect(server.url)["tenant"], {"id": made["id"], "name": "The Smiths"},
                     "tenant adopted by B")
        b.sync()
        expect_identical(a, b)


def tenants_are_apart():
    """TASK-11: two tenants of one user never see each other's rows; another user sees neither."""
    with world(*FAST, users=("anna", "bert")) as (server, device):
        a, b, stranger = device("A"), device("B"), device("stranger")
        for name, amount in (("Home", "-1,00"), ("Firm", "-2,00")):
            a("tenant", "create", name)
            a("tenant", "use", name)
            _with_account(a)
            _transaction(a, amount, name)
            a.connect(server.url)
            a.sync(*FAST)
        error = b.fails("connect", server.url, "--user", "anna", "--password-stdin",
                        stdin=PASSWORD + "\n")
        expect_equal(error["kind"], "ambiguous", "kind with two tenants")
        expect("Home" in error["message"] and "Firm" in error["message"], "the choices are named")
        for name in ("Home", "Firm"):
            b.connect(server.url, "anna", "--tenant", name)
            b.sync(*FAST)
            expect_equal([t["payee"] for t in b.transactions()], [name], f"rows in {name}")
        expect_equal(stranger.connect(server.url, "bert")["tenants"], [], "bert's tenants")


def delete_syncs():
    """TASK-10: a deleted row disappears on the other device; an undone import does as well."""
    with world(*FAST) as (server, device):
        a, b = _two_synced(server, device)
        row = _transaction(a, "-5,00", "Mistake")
        statement = sample_statement.write(server.folder.parent / "statement.csv", 20)
        batch = a("import", statement)[0]["batch"]
        a.sync(*FAST)
        b.sync(*FAST)
        expect_equal(len(b.transactions()), 21, "rows on B")
        b("transaction", "delete", row["id"])
        expect_equal(a("import", "undo", batch)["rows_deleted"], 20, "rows taken back")
        for client in (b, a, b):
            client.sync(*FAST)
        expect_equal((len(a.transactions()), len(b.transactions())), (0, 0), "rows left")
        expect_identical(a, b)


def later_change_wins():
    """TASK-12, PRD-FR5.1: both change one row offline; the later wins, the loser is journaled and
    can be restored."""
    with world(*FAST) as (server, device):
        a, b = _two_synced(server, device)
        row = _transaction(a, "-5,00", "Shop")["id"]
        a.sync(*FAST)
        b.sync(*FAST)
        a("transaction", "edit", row, "--amount", "-6,00")
        b("transaction", "edit", row, "--amount", "-7,00")
        for client in (b, a, b):
            client.sync(*FAST)
        expect_identical(a, b)
        expect_equal(b.transactions()[0]["amount_minor"], -700, "the later amount")
        conflicts = a("conflicts", "list")
        expect_equal(len(conflicts), 1, "conflicts on A")
        shown = a("conflicts", "show", conflicts[0]["id"])["fields"]["amount"]
        expect_equal((shown["mine"]["minor"], shown["theirs"]["minor"]), (-600, -700), "versions")
        a("conflicts", "restore", conflicts[0]["id"])
        for client in (a, b):
            client.sync(*FAST)
        expect_equal(b.transactions()[0]["amount_minor"], -600, "restored amount")
        expect_identical(a, b)


SCENARIOS = [import_syncs, offline_then_sync, wrong_password, tenant_made_offline,
             tenants_are_apart, delete_syncs, later_change_wins]


def main():
    wanted = sys.argv[1:]
    for scenario in SCENARIOS:
        if wanted and scenario.__name__ not in wanted:
            continue
        try:
            scenario()
        except Failure as failure:
            print(f"{scenario.__name__}: {failure}", file=sys.stderr)
            return 1
        print(f"{scenario.__name__}: ok")
    return 0


if __name__ == "__main__":
    sys.exit(main())
