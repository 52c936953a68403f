#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What finwise-cli answers: the fields of every JSON value, and what the options change."""

import json
import signal
import subprocess
import sys
import tempfile

import sample_statement
from common import BIN, Client, Failure, clean_environment, expect, expect_equal, until, world

TENANT = {"id", "name", "active", "created_at"}
ACCOUNT = {"id", "name", "group", "type", "iban", "currency", "balance_minor", "transactions"}
TRANSACTION = {"id", "accountId", "date", "amount_minor", "currency", "payee", "description",
               "note", "created_at", "updated_at", "version"}
READING = {"file", "encoding", "delimiter", "preamble_lines", "columns", "rows_total",
           "rows_imported", "duplicates", "possible_duplicates", "problems", "sum_minor",
           "currency", "first_date", "last_date", "first_payee", "first_memo", "confidence",
           "warnings"}
BATCH = {"id", "account_id", "file", "imported_at", "rows", "undone_at"}
ENTRY = {"id", "entity", "entity_id", "operation", "status", "attempts", "error_kind",
         "error_text"}
SYNC = {"state", "pushed", "pulled", "batches", "conflicts", "dead_letters", "seconds", "cursor"}
CONFLICT = {"id", "entity", "entity_id", "reason", "groups", "was_delete", "at", "resolved_at"}


def expect_fields(value, fields, what):
    expect(fields <= set(value), f"{what}: {sorted(fields - set(value))} missing")


def book(cli, day, amount, payee):
    return cli("transaction", "add", "--account", "Checking", "--date", day, "--amount", amount,
               "--payee", payee)


def tenants(cli):
    """Made, used, renamed and deleted; what was never synced is not deleted by accident."""
    for name in ("Home", "Firm"):
        expect_equal(set(cli("tenant", "create", name)), TENANT, "fields of a tenant")
    expect(cli("tenant", "use", "Firm")["active"], "used")
    expect_equal(cli("tenant", "rename", "Firm", "Works")["name"], "Works", "renamed")
    expect_equal({t["name"]: t["active"] for t in cli("tenant", "list")},
                 {"Home": False, "Works": True}, "list")
    cli("account", "add", "Till")
    expect_equal(cli.fails("tenant", "delete", "Works")["kind"], "validation", "unsent changes")
    cli("tenant", "delete", "Works", "--yes")
    expect_equal([t["name"] for t in cli("tenant", "list")], ["Home"], "left")


def accounts(cli):
    """Every field of the command line arrives; an account with rows is not deleted."""
    made = cli("account", "add", "Checking", "--group", "Daily", "--type", "giro", "--iban",
               sample_statement.IBAN, "--currency", "EUR", "--opening", "12,34")
    expect_equal(set(made), ACCOUNT, "fields of an account")
    expect_equal((made["group"], made["type"], made["iban"], made["currency"],
                  made["balance_minor"], made["transactions"]),
                 ("Daily", "giro", sample_statement.IBAN, "EUR", 1234, 0), "values")
    cli("account", "add", "Dollars", "--currency", "USD", "--opening", "-0,01")
    expect_equal([(a["currency"], a["balance_minor"]) for a in cli("account", "list")
                  if a["name"] == "Dollars"], [("USD", -1)], "another currency")
    expect_equal(cli("account", "edit", "Dollars", "--name", "Cash")["name"], "Cash", "renamed")
    book(cli, "2026-01-02", "-1,00", "Baker")
    expect_equal(cli.fails("account", "delete", "Checking")["kind"], "validation", "has rows")
    expect(cli("account", "delete", "Cash")["deleted"], "deleted")
    expect_equal([a["name"] for a in cli("account", "list")], ["Checking"], "left")


def transactions(cli):
    """Rows come by date and then id; every filter narrows; a deleted row is gone."""
    cli("account", "add", "Checking")
    for day, amount, payee in (("2026-03-01", "-3,00", "Grocer"), ("2026-01-01", "-1,00", "Baker"),
                               ("2026-02-01", "2.000,00", "Employer"),
                               ("2026-02-01", "-2,00", "Baker")):
        expect_fields(book(cli, day, amount, payee), TRANSACTION, "a transaction")
    rows = cli("transaction", "list")
    expect_equal([(r["date"], r["id"]) for r in rows],
                 sorted((r["date"], r["id"]) for r in rows), "order")
    for options, wanted in ((["--from", "2026-02-01"], 3), (["--to", "2026-02-01"], 3),
                            (["--from", "2026-02-01", "--to", "2026-02-28"], 2),
                            (["--search", "baker"], 2), (["--limit", "1"], 1),
                            (["--account", "Checking"], 4)):
        expect_equal(len(cli("transaction", "list", *options)), wanted, f"rows with {options}")
    changed = cli("transaction", "edit", rows[0]["id"], "--date", "2026-04-01", "--amount", "-9")
    expect_equal((changed["date"], changed["amount_minor"], changed["payee"]),
                 ("2026-04-01", -900, "Baker"), "edited")
    expect(cli("transaction", "delete", rows[0]["id"])["deleted"], "deleted")
    expect_equal(len(cli("transaction", "list")), 3, "left")
    expect_equal(cli.fails("transaction", "delete", rows[0]["accountId"])["kind"], "not_found",
                 "an id of something else")


def imports(cli):
    """A trial changes nothing; a second time finds duplicates; taken back, all is as before."""
    cli("account", "add", "Checking", "--iban", sample_statement.IBAN)
    statement = sample_statement.write(cli.folder.parent / "statement.csv", 30)
    trial = cli("import", statement, "--dry-run")
    expect_equal(len(trial), 1, "one object per file")
    expect_fields(trial[0], READING, "what a trial says")
    expect_equal(cli("transaction", "list"), [], "rows after a trial")
    done = cli("import", statement)[0]
    expect_fields(done, READING | {"batch"}, "what an import says")
    expect_equal((done["rows_total"], done["rows_imported"], done["sum_minor"]),
                 (30, 30, sample_statement.total(30)), "rows and sum")
    again = cli("import", statement)[0]
    expect_equal((again["rows_imported"], again["duplicates"]), (0, 30), "a second time")
    # One file that cannot be read does not keep the other from it.
    both = cli.run("import", statement, "missing.csv")
    expect_equal((both.returncode, ["error" in a for a in json.loads(both.stdout)]),
                 (0, [False, True]), "a good and a missing file")
    batches = cli("import", "list")
    expect_equal(set(batches[0]), BATCH, "fields of a batch")
    expect_equal(cli("import", "undo", done["batch"])["rows_deleted"], 30, "taken back")
    expect_equal(cli("transaction", "list"), [], "rows left")
    expect_equal(cli("check"), {"ok": True, "problems": []}, "check")


def import_trials(cli):
    """A trial that names no account says what a file holds even if it is in another currency than
    the only account; an import, or a trial for that account, is refused with a remedy that fits,
    and no failure names its file twice."""
    cli("account", "add", "Checking")
    statement = cli.folder.parent / "dollars.csv"
    statement.write_text("Date,Description,Amount,Currency\n2026-03-14,Grocer,-12.50,USD\n"
                         "2026-03-15,Employer,100.00,USD\n", encoding="utf-8")
    trial = cli("import", statement, "--dry-run")[0]
    expect_fields(trial, READING, "what a trial says")
    expect_equal((trial["rows_imported"], trial["sum_minor"], trial["currency"]),
                 (2, 8750, "USD"), "rows, sum and currency")
    expect(any("USD" in warning and "EUR" in warning and "--account" in warning
               for warning in trial["warnings"]), f"the currencies: {trial['warnings']}")
    for arguments in ([], ["--dry-run", "--account", "Checking"]):
        refused = cli.run("import", statement, *arguments)
        answer = json.loads(refused.stdout)[0]["error"]
        expect_equal((refused.returncode, answer["kind"]), (1, "validation"), "refused")
        expect("account add" in answer["remedy"], answer["remedy"])
    expect_equal(cli("transaction", "list"), [], "rows after trials")
    (cli.folder.parent / "picture.csv").write_bytes(b"\x89PNG\0\0\1\0\2" * 100)
    for name in ("picture.csv", "missing.csv", "."):
        path = str(cli.folder.parent / name)
        refused = cli.run("import", path)
        expect_equal((refused.returncode, refused.stderr.count(path)), (1, 1), refused.stderr)
        for unfitting in ("Update the program", "data folder"):
            expect(unfitting not in refused.stderr, refused.stderr)
    expect_equal(cli("import", statement, "--account",
                     cli("account", "add", "Dollars", "--currency", "USD")["name"]
                     )[0]["rows_imported"], 2, "into an account in its currency")


def exports(cli):
    """JSON is canonical and repeatable; tables go to a folder; one entity can be chosen."""
    cli("demo")
    whole = cli.export()
    expect_equal(cli.export(), whole, "the same bytes again")
    target = cli.folder.parent / "books.json"
    expect_equal(cli("export", "--all", "-o", target)["files"], [str(target)], "file named")
    expect_equal(target.read_text(encoding="utf-8"), whole, "file and stdout")
    tables = cli("export", "--format", "csv", "-o", cli.folder.parent / "tables")
    expect(len(tables["files"]) >= 10 and tables["records"] > 400, "tables and records")
    only = json.loads(cli.run("export", "--entity", "Account").stdout)
    expect(only != json.loads(whole), "one entity is less than all")
    expect_equal(cli.fails("export", "--entity", "Nothing")["kind"], "validation", "no entity")
    expect_equal(cli.fails("export", "--format", "csv", code=2)["kind"], "usage", "no folder")
    expect_equal(cli("check", "--repair")["ok"], True, "check --repair")


def quiet_and_plain(cli):
    """--quiet leaves errors only; without --json people get a table; the folder may come from the
    environment."""
    cli("account", "add", "Checking")
    plain = [str(BIN / "finwise-cli"), "account", "list"]
    environment = clean_environment() | {"FINWISE_PROFILE": str(cli.folder)}
    table = subprocess.run(plain, capture_output=True, text=True, check=True, env=environment)
    expect("Checking" in table.stdout and "{" not in table.stdout, "a table for people")
    silent = subprocess.run([*plain, "--quiet"], capture_output=True, text=True, check=True,
                            env=environment)
    expect_equal((silent.stdout, silent.stderr), ("", ""), "--quiet")
    wrong = subprocess.run([*plain, "--nonsense"], capture_output=True, text=True, check=False,
                           env=environment)
    expect_equal((wrong.returncode, wrong.stdout, wrong.stderr.count("\n")), (2, "", 1),
                 "one line on stderr")
    checked = cli("config", "check")
    expect_equal((checked["ok"], checked["profile"]), (True, str(cli.folder)), "config check")


def synced_answers():
    """connect, sync, status, queue, disconnect: their fields along one device's day."""
    with world("--pause-ms", "0") as (server, device):
        a = device("A")
        a("account", "add", "Checking")
        waiting = a("queue", "list")
        expect_fields(waiting[0], ENTRY, "an entry")
        expect_equal({e["status"] for e in waiting}, {"pending"}, "status before")
        expect_equal(set(a.connect(server.url)), {"server", "user", "tenant", "tenants"}, "connect")
        done = a.sync()
        expect_equal(set(done), SYNC, "fields of sync")
        expect_equal((done["pushed"], done["dead_letters"]), (len(waiting), 0), "figures")
        status = a("status")
        expect_equal((status["user"], status["pending"], status["cursor"]),
                     ("anna", 0, done["cursor"]), "status")
        expect_equal(a("queue", "list"), [], "nothing waits")
        expect_equal(a.fails("sync", "--batch", "0", code=2)["kind"], "usage", "batch 0")
        for stream in ("retry", "discard"):
            expect_equal(a("queue", stream, "--all"), {"entries": []}, f"queue {stream}")
        expect_equal(a("disconnect"), {"server": None}, "disconnect")
        expect_equal(a("status")["state"], "local_only", "state afterwards")


def refused_changes():
    """A change the server refuses becomes a dead letter: sync says 1, the queue shows why, and it
    can be exported, tried again and given up."""
    with world("--pause-ms", "0", users=("anna", "bert")) as (server, device):
        a, b = device("A"), device("B")
        a("account", "add", "Checking")
        a.connect(server.url)
        a.sync()
        tenant = json.loads(server.admin("--json", "tenant", "list").stdout)[0]["id"]
        server.admin("tenant", "grant", tenant, "bert", "viewer")
        b.connect(server.url, "bert")
        b.sync()
        refused = book(b, "2026-01-02", "-5,00", "Not allowed")
        ended = b.run("sync", "--once", "--timeout", "30")
        expect_equal(ended.returncode, 1, "exit code with dead letters")
        expect_equal(json.loads(ended.stdout)["dead_letters"], 1, "dead letters")
        letter = b("queue", "list", "--status", "failed")[0]
        expect_fields(letter, ENTRY, "a dead letter")
        expect_equal((letter["entity_id"], letter["error_kind"]), (refused["id"], "forbidden"),
                     "which and why")
        full = b("queue", "export", "--all")
        expect_equal(full[0]["data"]["payee"], "Not allowed", "its content")
        expect_equal(b("queue", "retry", letter["id"])["entries"], [letter["id"]], "retry")
        b.run("sync", "--once", "--timeout", "30")
        b("queue", "discard", "--all")
        expect_equal((b("transaction", "list"), b("queue", "list")), ([], []), "given up")


def conflict_answers():
    """A lost value is listed, shown by field and restored."""
    with world("--pause-ms", "0") as (server, device):
        a, b = device("A"), device("B")
        a("account", "add", "Checking")
        row = book(a, "2026-01-02", "-5,00", "Shop")["id"]
        for client in (a, b):
            client.connect(server.url)
            client.sync()
        a("transaction", "edit", row, "--amount", "-6,00")
        b("transaction", "edit", row, "--amount", "-7,00")
        b.sync()
        a.sync()
        lost = a("conflicts", "list")[0]
        expect_fields(lost, CONFLICT, "a conflict")
        shown = a("conflicts", "show", lost["id"])
        expect_equal(set(shown["fields"]["amount"]), {"mine", "theirs", "differs"}, "by field")
        expect_equal(a("conflicts", "restore", lost["id"]), {"id": lost["id"], "restored": True},
                     "restored")
        expect_equal((a("conflicts", "list"), len(a("conflicts", "list", "--all"))), ([], 1),
                     "settled")


def watching():
    """--watch --json prints a value per line and ends with 130 when interrupted."""
    with world("--pause-ms", "0") as (server, device):
        a = device("A")
        a("account", "add", "Checking")
        a.connect(server.url)
        process = subprocess.Popen(a.command("sync", "--watch"), stdout=subprocess.PIPE, text=True,
                                   env=clean_environment())
        try:
            states = []
            for line in process.stdout:
                states.append(json.loads(line)["state"])
                if states[-1] == "synced":
                    break
            process.send_signal(signal.SIGINT)
            until(lambda: process.poll() is not None, "the end of --watch", seconds=20)
            expect_equal((process.returncode, states[-1]), (130, "synced"), "--watch")
        finally:
            process.kill()
            process.stdout.close()


LOCAL = [tenants, accounts, transactions, imports, import_trials, exports, quiet_and_plain]
SYNCED = [synced_answers, refused_changes, conflict_answers, watching]


def main():
    for check in [*LOCAL, *SYNCED]:
        if sys.argv[1:] and check.__name__ not in sys.argv[1:]:
            continue
        try:
            if check in SYNCED:
                check()
            else:
                with tempfile.TemporaryDirectory(prefix="finwise-cli-") as folder:
                    check(Client(folder, "device"))
        except Failure as failure:
            print(f"{check.__name__}: {failure}", file=sys.stderr)
            return 1
        print(f"{check.__name__}: ok")
    return 0


if __name__ == "__main__":
    sys.exit(main())
