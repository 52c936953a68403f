#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was learnt about a bank's files is used again, shared and adapted, through finwise-cli.
Each function is one law; the arguments name the ones to prove, without any all are."""

import json
import pathlib
import sys
import tempfile

from common import Client, Failure, expect, expect_equal

# Every date fits both orders and the rows are of one day: without help nobody can know.
HEADER = "Date;Payee;Details;Amount"
ROWS = ["03/04/2026;Corner shop;Bread;-4.50", "03/04/2026;Cinema;Tickets;-18.00"]
BY_MONTH = ["2026-03-04"] * 2
BY_DAY = ["2026-04-03"] * 2


def write(folder, name, header, rows):
    path = pathlib.Path(folder) / name
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def device(folder, name="A"):
    client = Client(folder, name)
    client("account", "add", "Giro")
    return client


def days(client):
    return sorted(row["date"] for row in client.transactions())


def taught(folder, name="A"):
    """A device that was told once how the bank writes its dates."""
    client = device(folder, name)
    done = client("import", write(folder, "first.csv", HEADER, ROWS), "--date-order", "mdy",
                  "--save-mapping", "Branch")[0]
    expect_equal(done["mapping"], "Branch", "what was learnt")
    return client


def what_was_taught_is_used_again(folder):
    """A correction that was saved is used for the next file with that header, unasked."""
    untaught = device(folder, "untaught")
    untaught("import", write(folder, "a.csv", HEADER, ROWS))
    expect_equal(days(untaught), BY_DAY, "dates nobody helped with")
    client = taught(folder)
    expect_equal(days(client), BY_MONTH, "dates as told")
    later = ["06/07/2026;Corner shop;Milk;-2.10"]
    done = client("import", write(folder, "second.csv", HEADER, later))[0]
    expect_equal((done["mapping"], done["first_date"]), ("Branch", "2026-06-07"), "next file")


def a_profile_can_be_named(folder):
    """--mapping takes a profile for a file with another header; an unknown name is refused."""
    client = taught(folder)
    other = write(folder, "other.csv", "When;Who;What for;How much", ROWS)
    done = client("import", other, "--mapping", "Branch", "--dry-run")[0]
    expect_equal(done["first_date"], BY_MONTH[0], "dates by the profile")
    error = json.loads(client.run("import", other, "--mapping", "Nobody").stdout)
    expect_equal(error[0]["error"]["kind"], "not_found", "an unknown profile")
    expect("mapping list" in error[0]["error"]["message"], "the error tells where to look")


def the_bank_changed_its_export(folder):
    """A nearly equal header is recognised, the change is told, and the profile adapts."""
    client = taught(folder)
    header = "Date;Payee;Details;Channel;Amount"
    rows = ["08/09/2026;Corner shop;Rice;web;-3.30", "08/09/2026;Cinema;Popcorn;shop;-5.00"]
    dry = client("import", write(folder, "new.csv", header, rows), "--dry-run")[0]
    told = [text for text in dry["warnings"] if text.startswith("changed-export:")]
    expect_equal(len(told), 1, "one warning about the change")
    expect("channel" in told[0] and "Branch" in told[0], f"it names both: {told[0]}")
    done = client("import", folder / "new.csv")[0]
    expect_equal((done["mapping"], done["first_date"]), ("Branch", "2026-08-09"), "read as taught")
    profiles = client("mapping", "list")
    expect_equal([profile["name"] for profile in profiles], ["Branch"], "still one profile")
    expect_equal(len(profiles[0]["columns"]), 5, "with the new column")
    later = client("import", write(folder, "newer.csv", header,
                                   ["11/12/2026;Corner shop;Tea;web;-4.00"]))[0]
    expect_equal(later["first_date"], "2026-11-12", "the next file of the new kind")
    expect(not any(text.startswith("changed-export:") for text in later["warnings"]),
           "is nothing new any more")


def profiles_are_renamed_and_forgotten(folder):
    """A profile can be renamed, not to a name that is taken, and forgotten."""
    client = taught(folder)
    client("import", write(folder, "b.csv", "Tag;Wer;Betrag;Saldo", ["01.02.2026;Bad;-4,00;96,00"]),
           "--save-mapping", "Bad")
    expect_equal(client.fails("mapping", "rename", "Bad", "Branch")["kind"], "validation", "taken")
    client("mapping", "rename", "Branch", "Household")
    expect_equal(sorted(profile["name"] for profile in client("mapping", "list")),
                 ["Bad", "Household"], "names")
    client("mapping", "delete", "Household")
    expect_equal([profile["name"] for profile in client("mapping", "list")], ["Bad"], "left")
    expect_equal(client.fails("mapping", "delete", "Household")["kind"], "not_found", "gone")


def profiles_are_shared(folder):
    """Exported profiles work on another device and name no account."""
    client = taught(folder)
    shared = folder / "profiles.json"
    expect_equal(client("mapping", "export", shared)["profiles"], 1, "exported")
    account = client("account", "list")[0]["id"]
    expect(account not in shared.read_text(encoding="utf-8"), "no account leaves the device")
    other = device(folder, "B")
    expect_equal(other("mapping", "import", shared)["profiles"], 1, "taken over")
    other("import", folder / "first.csv")
    expect_equal(days(other), BY_MONTH, "dates on the other device")
    shared.write_text("no profiles", encoding="utf-8")
    done = other.run("mapping", "import", shared)
    expect_equal(done.returncode, 1, "exit code for a file that holds none")
    expect(str(shared) in done.stderr, f"the error names the file: {done.stderr}")
    expect_equal(len(other("mapping", "list")), 1, "and nothing is lost by it")


LAWS = (what_was_taught_is_used_again, a_profile_can_be_named, the_bank_changed_its_export,
        profiles_are_renamed_and_forgotten, profiles_are_shared)


def main():
    wanted = sys.argv[1:]
    failed = 0
    for law in LAWS:
        if wanted and law.__name__ not in wanted:
            continue
        with tempfile.TemporaryDirectory(prefix="finwise-mappings-") as folder:
            try:
                law(pathlib.Path(folder))
                print(f"holds: {law.__doc__}")
            except Failure as failure:
                failed += 1
                print(f"{law.__name__}: {failure}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
