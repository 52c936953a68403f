#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Importing is exact: no genuine row is lost and none comes twice, through finwise-cli with real
files. Each function is one law; the arguments name the ones to prove, without any all are."""

import datetime
import pathlib
import sys
import tempfile

from common import Client, Failure, expect, expect_equal, expect_identical, world

IBAN = "DE02120300000000202051"
SAVINGS_IBAN = "DE89370400440532013000"
DAY = datetime.date(2026, 3, 1)


def day(number):
    return DAY + datetime.timedelta(days=number)


def statement(folder, name, rows):
    """A CSV file of (date, payee, purpose, cents, IBAN of the other side)."""
    lines = ["Buchungstag;Empfänger;Verwendungszweck;IBAN;Betrag (EUR)"]
    for when, payee, purpose, cents, *other in rows:
        sign = "-" if cents < 0 else ""
        amount = f"{sign}{abs(cents) // 100},{abs(cents) % 100:02d}"
        lines.append(f"{when:%d.%m.%Y};{payee};{purpose};{other[0] if other else ''};{amount}")
    path = pathlib.Path(folder) / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


class Bank:
    """One device with one account, and its statements."""

    def __init__(self, folder):
        self.folder = folder
        self.client = Client(folder, "A")
        self.client("account", "add", "Giro", "--iban", IBAN)
        self.files = 0

    def imports(self, rows, *arguments):
        self.files += 1
        path = statement(self.folder, f"{self.files}.csv", rows)
        return self.client("import", path, "--account", "Giro", *arguments)[0]

    def amounts(self):
        return sorted(row["amount_minor"] for row in self.client.transactions())


def distinct(count, first=0):
    """Rows of which no two resemble each other."""
    return [(day(n // 5), f"Laden {n}", f"Rechnung {n}", -1000 - 7 * n)
            for n in range(first, first + count)]


def daily_coffees_of_two_consecutive_statements(folder):
    """Thirty identical daily coffees over two statements are thirty transactions."""
    bank = Bank(folder)
    coffees = [(day(n), "Café Korn", "Kartenzahlung", -280) for n in range(30)]
    expect_equal(bank.imports(coffees[:15])["rows_imported"], 15, "first statement")
    expect_equal(bank.imports(coffees[15:])["rows_imported"], 15, "second statement")
    expect_equal(bank.amounts(), [-280] * 30, "coffees")


def one_price_in_thirty_shops(folder):
    """9.99 on one day in thirty shops is thirty transactions."""
    bank = Bank(folder)
    rows = [(day(0), f"Laden {n}", "Einkauf", -999) for n in range(30)]
    bank.imports(rows[:12])
    expect_equal(bank.imports(rows[12:])["rows_imported"], 18, "second statement")
    expect_equal(bank.amounts(), [-999] * 30, "purchases")


def overlapping_statements(folder):
    """Three overlapping statements of a month of 25 rows give 25 rows, in any order."""
    rows = distinct(25)
    for order in ((0, 1, 2), (2, 0, 1)):
        place = pathlib.Path(folder) / "".join(map(str, order))
        place.mkdir()
        bank = Bank(place)
        parts = (rows[:12], rows[8:20], list(reversed(rows[15:])))
        for part in order:
            bank.imports(parts[part])
        expect_equal(bank.amounts(), sorted(row[3] for row in rows), f"rows in order {order}")


def twins_on_a_day(folder):
    """Two equal rows on a day are two transactions; a third in a later statement is one more."""
    bank = Bank(folder)
    coffee = (day(0), "Café Korn", "Kartenzahlung", -280)
    expect_equal(bank.imports([coffee] * 2)["rows_imported"], 2, "twins")
    later = bank.imports([coffee] * 3)
    expect_equal((later["rows_imported"], later["duplicates"]), (1, 2), "triplets")
    expect_equal(bank.amounts(), [-280] * 3, "coffees")


def the_same_file_twice(folder):
    """The same file again adds nothing, and the sum stays that of the file."""
    bank = Bank(folder)
    rows = distinct(40) + [(day(1), "Café Korn", "Kartenzahlung", -280)] * 2
    first = bank.imports(rows)
    before = bank.client.export()
    again = bank.imports(rows)
    expect_equal((again["rows_imported"], again["duplicates"]), (0, 42), "again")
    expect_equal(again["batch"], None, "batch of an import of nothing")
    expect_equal(again["sum_minor"], first["sum_minor"], "sum of the file")
    expect_equal(again["sum_minor"], sum(row[3] for row in rows), "sum of the rows")
    expect_equal(bank.client.export(), before, "the books")


def an_overlap_of_a_hundred(folder):
    """A statement of 150 rows that overlaps by 100 adds exactly 50."""
    bank = Bank(folder)
    bank.imports(distinct(150))
    dry = bank.imports(distinct(150, first=50), "--dry-run")
    expect_equal((dry["rows_imported"], dry["duplicates"]), (50, 100), "dry run")
    done = bank.imports(distinct(150, first=50))
    expect_equal((done["rows_imported"], done["duplicates"]), (50, 100), "import")
    expect_equal(len(bank.amounts()), 200, "rows")


def two_devices_offline(_):
    """Two devices that import the same file apart have one set of rows after they synced."""
    with world("--pause-ms", "0") as (server, device):
        a, b = device("A"), device("B")
        a("account", "add", "Giro", "--iban", IBAN)
        a.connect(server.url)
        a.sync()
        b.connect(server.url)
        b.sync()
        rows = distinct(60) + [(day(2), "Café Korn", "Kartenzahlung", -280)] * 2
        path = statement(server.folder.parent, "same.csv", rows)
        for client in (a, b):
            client("import", path)
        for client in (a, b, a):
            client.sync()
        expect_identical(a, b)
        expect_equal(sorted(row["amount_minor"] for row in a.transactions()),
                     sorted(row[3] for row in rows), "rows on both")
        expect_equal(a("conflicts", "list"), [], "conflicts")


def deleted_by_hand_stays_deleted(folder):
    """A row the user deleted does not come back with an overlapping statement."""
    bank = Bank(folder)
    rows = distinct(10)
    bank.imports(rows)
    victim = next(row for row in bank.client.transactions() if row["amount_minor"] == rows[3][3])
    bank.client("transaction", "delete", victim["id"])
    again = bank.imports(rows + distinct(5, first=10))
    expect_equal((again["rows_imported"], again["duplicates"], again["deleted_earlier"]),
                 (5, 10, 1), "overlapping statement")
    expect(rows[3][3] not in bank.amounts(), "the deleted row came back")


def taken_back_comes_again(folder):
    """What was taken back as a whole can be imported again, with the rows' old ids."""
    bank = Bank(folder)
    rows = distinct(20)
    done = bank.imports(rows)
    before = {row["id"] for row in bank.client.transactions()}
    expect_equal(bank.client("import", "undo", done["batch"])["rows_deleted"], 20, "rows deleted")
    expect_equal(bank.amounts(), [], "rows after the undo")
    again = bank.imports(rows)
    expect_equal((again["rows_imported"], again["deleted_earlier"]), (20, 0), "again")
    expect_equal({row["id"] for row in bank.client.transactions()}, before, "ids")


def undo_after_sync(_):
    """An import is taken back on all devices, also after it was synced, as ordinary deletions."""
    with world("--pause-ms", "0") as (server, device):
        a, b = device("A"), device("B")
        a("account", "add", "Giro", "--iban", IBAN)
        a.connect(server.url)
        batch = a("import", statement(server.folder.parent, "1.csv", distinct(40)))[0]["batch"]
        a.sync()
        b.connect(server.url)
        b.sync()
        expect_equal(len(b.transactions()), 40, "rows on B")
        expect("Laden 7" in b.export(), "and the recipients that came with them")
        a("import", "undo", batch)
        a.sync()
        b.sync()
        expect_equal(b.transactions(), [], "rows on B after the undo")
        expect("Laden" not in b.export(), "and no recipient either")
        expect_identical(a, b)


def moved_rows_stay_where_they_are(folder):
    """A row that was moved to another account is known again there, and stays there."""
    bank = Bank(folder)
    bank.client("account", "add", "Bargeld")
    rows = distinct(6)
    bank.imports(rows)
    victim = next(row for row in bank.client.transactions() if row["amount_minor"] == rows[2][3])
    cash = next(one for one in bank.client("account", "list") if one["name"] == "Bargeld")["id"]
    bank.client("transaction", "edit", victim["id"], "--account", "Bargeld")
    again = bank.imports(rows)
    expect_equal((again["rows_imported"], again["duplicates"]), (0, 6), "again")
    now = next(row for row in bank.client.transactions() if row["id"] == victim["id"])
    expect_equal(now["accountId"], cash, "its account")


def own_account_is_a_linked_transfer(folder):
    """Money between two own accounts is one transfer with two sides; the undo loosens them."""
    bank = Bank(folder)
    bank.client("account", "add", "Tagesgeld", "--iban", SAVINGS_IBAN)
    bank.imports([(day(0), "Tagesgeld", "Sparen", -10000, SAVINGS_IBAN)] + distinct(3))
    path = statement(folder, "savings.csv", [(day(1), "Giro", "Sparen", 10000, IBAN)])
    done = bank.client("import", path, "--account", "Tagesgeld")[0]
    sides = [row for row in bank.client.transactions() if abs(row["amount_minor"]) == 10000]
    expect_equal(sorted(row["amount_minor"] for row in sides), [-10000, 10000], "sides")
    links = {side["id"]: side["counterTransactionId"] for side in sides}
    expect_equal(links, {a["id"]: b["id"] for a, b in (sides, reversed(sides))}, "links")
    bank.client("import", "undo", done["batch"])
    left = [row for row in bank.client.transactions() if abs(row["amount_minor"]) == 10000]
    expect_equal([(row["amount_minor"], row["counterTransactionId"]) for row in left],
                 [(-10000, None)], "what the undo leaves")


LAWS = (daily_coffees_of_two_consecutive_statements, one_price_in_thirty_shops,
        overlapping_statements, twins_on_a_day, the_same_file_twice, an_overlap_of_a_hundred,
        two_devices_offline, deleted_by_hand_stays_deleted, taken_back_comes_again,
        undo_after_sync, moved_rows_stay_where_they_are,
        own_account_is_a_linked_transfer)


def main():
    wanted = sys.argv[1:]
    failed = 0
    for law in LAWS:
        if wanted and law.__name__ not in wanted:
            continue
        with tempfile.TemporaryDirectory(prefix="finwise-laws-") as folder:
            try:
                law(folder)
                print(f"holds: {law.__doc__}")
            except Failure as failure:
                failed += 1
                print(f"{law.__name__}: {failure}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
