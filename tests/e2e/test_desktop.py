#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window under a real X server with a real mouse and keyboard: somebody imports a statement by
the wizard and enters a transaction by hand in one running FinWise; a second running FinWise on
another device receives everything by itself and shows it."""

import sample_statement
import screen
from common import expect_equal, until, world

ROWS = 40
PAYEE = "Bakery at the corner"


def payees(device):
    return [row["payee"] for row in device.transactions()]


def import_by_wizard(window):
    window.press("ctrl+i")
    window.click("Choose files", "push button")
    # The dialog opens in the folder the program was started in; there is only one file.
    until(lambda: window.find("Open", "push button") is not None, "the file dialog opens")
    window.press("Down", "Return")
    until(lambda: window.find(f"Import {ROWS}") is not None, "the preview is there")
    window.click(f"Import {ROWS}")


def enter_by_keyboard(window):
    window.press("ctrl+2")
    window.press("ctrl+n")
    window.write("12.34")
    window.press("Tab", "Tab")
    window.write(PAYEE)
    window.press("Return")


def main():
    screen.in_a_session(__file__)
    with world("--pause-ms", "0") as (server, device), screen.screen() as environment:
        first, second = device("first"), device("second")
        first("account", "add", "Checking", "--iban", sample_statement.IBAN)
        first.connect(server.url)
        first.sync()
        second.connect(server.url)
        second.sync()
        files = first.folder / "bank"
        files.mkdir()
        sample_statement.write(files / "statement.csv", ROWS)
        with screen.window(environment, "--profile", second.folder) as there, \
                screen.window(environment, "--profile", first.folder, folder=files) as here:
            import_by_wizard(here)
            until(lambda: len(payees(first)) == ROWS, "the wizard wrote the statement")
            enter_by_keyboard(here)
            until(lambda: PAYEE in payees(first), "the keyboard entered the transaction")
            until(lambda: len(payees(second)) == ROWS + 1, "the other device received all")
            there.press("ctrl+3")
            until(lambda: any(PAYEE in (node.get_name() or "") for node in there.nodes()),
                  "the other window shows the row")
            until(lambda: there.find("Sync: Synced") is not None, "the other window says synced")
        expect_equal(sorted(payees(first)), sorted(payees(second)), "rows on both devices")


if __name__ == "__main__":
    main()
