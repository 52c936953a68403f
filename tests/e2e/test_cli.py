#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The contract of finwise-cli: exit codes, one JSON value on stdout, errors with a remedy."""

import json
import re
import signal
import subprocess
import sys
import tempfile

from common import BIN, ROOT, Client, Failure, clean_environment, expect, expect_equal, until

COMMANDS = [
    ["tenant", "list"], ["tenant", "create"], ["tenant", "use"], ["tenant", "rename"],
    ["tenant", "delete"], ["account", "add"], ["account", "list"], ["account", "edit"],
    ["account", "delete"], ["transaction", "add"], ["transaction", "list"],
    ["transaction", "edit"], ["transaction", "delete"], ["import"], ["import", "list"],
    ["budget", "list"], ["budget", "set"], ["rule", "list"], ["rule", "add"],
    ["rule", "enable"], ["rule", "disable"],
    ["rule", "delete"], ["rule", "apply"], ["mapping", "list"], ["mapping", "rename"],
    ["mapping", "delete"], ["mapping", "export"], ["mapping", "import"],
    ["import", "undo"], ["connect"], ["disconnect"], ["sync"], ["status"], ["queue", "list"],
    ["queue", "retry"], ["queue", "discard"], ["queue", "export"], ["conflicts", "list"],
    ["conflicts", "show"], ["conflicts", "restore"], ["export"], ["check"], ["demo"],
    ["config", "show"], ["config", "check"],
]


def help_has_an_example(cli):
    for command in [[], *COMMANDS]:
        done = cli.run(*command, "--help")
        expect_equal(done.returncode, 0, f"{command} --help")
        expect("Example: " in done.stdout, f"{command} --help has no example")


def wrong_usage_is_2(cli):
    for wrong in (["--nonsense"], ["account", "list", "--nonsense"], ["nothing"], [],
                  ["sync", "--batch", "many"], ["sync", "--once", "--watch"], ["import"],
                  ["connect", "http://example.org", "--user", "a", "--password-stdin"]):
        error = cli.fails(*wrong, code=2, stdin="")
        expect_equal(error["kind"], "usage", f"{wrong}: kind")


def the_server_tells_wrong_usage_alike(_cli):
    for wrong in (["--nonsense"], [], ["serve", "--pause-ms", "soon"], ["--config", "gone.toml"]):
        done = subprocess.run([BIN / "finwise-server", "--json", *wrong], capture_output=True,
                              text=True, check=False, env=clean_environment())
        expect_equal(done.returncode, 2, f"finwise-server {wrong}")
        expect_equal(json.loads(done.stdout)["error"]["kind"], "usage", f"{wrong}: kind")
        expect_equal(done.stderr.count("\n"), 1, f"{wrong}: lines on stderr")


def failures_are_1_with_a_remedy(cli):
    for wrong, kind in ((["transaction", "list", "--account", "Nowhere"], "not_found"),
                        (["account", "add", "X", "--iban", "DE00"], "validation"),
                        (["tenant", "use", "Nobody"], "not_found"),
                        (["sync", "--once"], "validation")):
        error = cli.fails(*wrong)
        expect_equal(error["kind"], kind, f"{wrong}: kind")
        expect(error["message"] and error["remedy"], f"{wrong}: message and remedy")


def import_answers_an_array(cli):
    done = cli.run("import", "missing.csv", "also-missing.csv")
    expect_equal(done.returncode, 1, "nothing usable")
    answers = json.loads(done.stdout)
    expect_equal([a["file"] for a in answers], ["missing.csv", "also-missing.csv"], "files")
    expect(all("error" in a for a in answers), "each file has its error")


def records_have_their_shape(cli):
    cli("account", "add", "Checking", "--group", "Daily", "--opening", "12,34")
    row = cli("account", "list")[0]
    expect_equal(set(row), {"id", "name", "group", "type", "iban", "currency", "balance_minor",
                            "transactions"}, "keys of an account")
    expect_equal((row["group"], row["balance_minor"]), ("Daily", 1234), "account")
    for day, amount in (("2026-02-01", "-1.234,56"), ("2026-01-01", "-12,34")):
        cli("transaction", "add", "--account", "Checking", "--date", day, "--amount", amount,
            "--payee", "Baker")
    rows = cli("transaction", "list")
    expect_equal([r["amount_minor"] for r in rows], [-1234, -123456], "sorted by date")
    edited = cli("transaction", "edit", rows[0]["id"], "--note", "=1+1, \"so\"")
    expect_equal((edited["note"], edited["payee"]), ("=1+1, \"so\"", "Baker"), "edited")
    expect_equal(set(cli("status")), {
        "tenant", "state", "connected", "server", "user", "latency_ms", "pending", "processing",
        "dead_letters", "conflicts", "missing", "cursor", "last_sync"}, "keys of status")
    expect_equal(cli("status")["state"], "local_only", "state")
    expect(cli("check") == {"ok": True, "problems": []}, "check")
    csv = Client(cli.folder.parent, cli.name)
    table = subprocess.run(
        [part for part in csv.command("export", "--entity", "Transaction", "--format", "csv")
         if part != "--json"], capture_output=True, text=True, check=True,
        env=clean_environment()).stdout
    expect(table.startswith("id,accountId,") and '"=1+1, ""so"""' in table, "CSV cells")


def environment_counts_and_the_line_wins(cli):
    variables = {"FINWISE_SYNC_BATCH": "7", "FINWISE_LOG_LEVEL": "error"}
    shown = json.loads(cli.run("config", "show", environment=variables).stdout)["options"]
    expect_equal(shown["sync batch"]["value"], "7", "batch")
    expect_equal(shown["sync batch"]["source"], "environment", "source")
    wrong = cli.run("status", environment={"FINWISE_LOG_LEVEL": "loud"})
    expect_equal(wrong.returncode, 2, "a wrong variable")


def demo_fills_an_empty_tenant(cli):
    cli("tenant", "create", "Demo")
    cli("tenant", "use", "Demo")
    expect(cli("demo")["transactions"] >= 400, "demo transactions")
    expect(cli("check")["ok"], "the demo is sound")
    expect_equal(cli.fails("demo")["kind"], "validation", "demo again")


def budgets_are_planned_by_month(cli):
    """After the demo set: an amount is planned, listed, and income is refused."""
    before = cli("budget", "list")
    expect(before["budgeted_minor"] > 0 and len(before["categories"]) > 10, "nothing is planned")
    done = cli("budget", "set", "Groceries", "4,20", "--month", "2031-02", "--note", "less")
    expect_equal((done["budgeted_minor"], done["month"], done["note"]), (420, "2031-02", "less"),
                 "planned")
    later = cli("budget", "list", "--month", "2031-02")
    expect_equal(later["budgeted_minor"], 420, "planned in all")
    cli("budget", "set", "Groceries", "5", "--month", "2031-03", "--currency", "USD")
    for wrong in (["set", "Salary", "1"], ["set", "Groceries", "6", "--month", "2031-03"],
                  ["list", "--month", "soon"], ["set", "Groceries", "x"]):
        expect_equal(cli.fails("budget", *wrong)["kind"], "validation", f"{wrong}: kind")


def interruption_is_130(cli):
    # An address of this machine where nobody listens: the sync goes on trying.
    (cli.folder / "secrets.json").write_text("{}")
    process = cli.start("sync", "--watch")
    try:
        until(lambda: process.poll() is not None, "the end without a server", seconds=10)
        expect_equal(process.returncode, 1, "watch without a server")
    finally:
        process.kill()
    reading = subprocess.Popen(
        cli.command("connect", "http://127.0.0.1:9", "--user", "a", "--password-stdin"),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=clean_environment())
    until(lambda: (cli.folder / "profile.sqlite").exists(), "the start")
    try:
        reading.wait(0.5)
    except subprocess.TimeoutExpired:
        reading.send_signal(signal.SIGINT)
    out, _ = reading.communicate(timeout=20)
    expect_equal((reading.returncode, out), (130, b""), "interrupted while reading")


def the_manual_names_every_command(_cli):
    for program, page in (("finwise-cli", "finwise-cli.1"), ("finwise-server", "finwise-server.8")):
        shown = subprocess.run([BIN / program, "--help"], capture_output=True, text=True,
                               check=True).stdout
        commands = re.findall(r"^  (\w+) ", shown.split("Subcommands:")[1], re.MULTILINE)
        expect(len(commands) > 5, f"{program} has no commands")
        manual = (ROOT / "packaging" / "man" / page).read_text(encoding="utf-8")
        for command in commands:
            expect(re.search(rf"^\.B[RI]? .*\b{command}\b", manual, re.MULTILINE),
                   f"{page} does not tell about {command}")


CHECKS = [help_has_an_example, the_manual_names_every_command, wrong_usage_is_2,
          the_server_tells_wrong_usage_alike, failures_are_1_with_a_remedy,
          import_answers_an_array, records_have_their_shape,
          environment_counts_and_the_line_wins, demo_fills_an_empty_tenant,
          budgets_are_planned_by_month, interruption_is_130]


def main():
    with tempfile.TemporaryDirectory(prefix="finwise-cli-") as folder:
        for check in CHECKS:
            try:
                check(Client(folder, "device"))
            except Failure as failure:
                print(f"{check.__name__}: {failure}", file=sys.stderr)
                return 1
            print(f"{check.__name__}: ok")
    return 0


if __name__ == "__main__":
    sys.exit(main())
