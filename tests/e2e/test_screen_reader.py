#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through every page of the running window over AT-SPI, as a screen reader does, and fails on
a control without a name."""

import screen
from common import Failure, expect, until

# The roles as AT-SPI calls them.
CONTROLS = {"push button", "check box", "radio button", "combo box", "text", "entry",
            "password text", "list",
            "list item", "table", "table row", "page tab", "menu item", "progress bar", "chart",
            "toggle button", "column header"}
# Where each page is found: by keys or, without any, in the sidebar; and what is on it.
PAGES = {"ctrl+1": "New transaction", "ctrl+2": "Accounts", "ctrl+3": "Transactions",
         "ctrl+4": "Budget of the categories", "ctrl+5": "New plan", "ctrl+6": "Period: ",
         "ctrl+7": "Choose files", "ctrl+8": "Address of the server",
         "Names": "New category", "Rules": "New rule", "Sync centre": "Save log"}


def walk(window, page):
    """How many controls the page has; an error names those without a name."""
    seen, unnamed = 0, []
    for node in window.nodes():
        role = node.get_role_name()
        if role in CONTROLS:
            seen += 1
            if not (node.get_name() or "").strip():
                parent = node.get_parent()
                unnamed.append(f"{role} in “{parent.get_name() if parent else ''}”")
    expect(not unnamed, f"{page}: without a name: {unnamed}")
    return seen


def main():
    screen.in_a_session(__file__)
    with screen.screen() as environment, screen.window(environment, "--demo") as window:
        for place, landmark in PAGES.items():
            if place.startswith("ctrl+"):
                window.press(place)
            else:
                window.click(place, "list item")
            until(lambda name=landmark: window.find(name) is not None,
                  f"{place} shows “{landmark}”")
            seen = walk(window, place)
            expect(seen > 10, f"{place}: only {seen} controls")
            print(f"{place}: {seen} controls, all named")
        # A dialog, too.
        window.press("ctrl+2")
        window.press("ctrl+n")
        until(lambda: window.find("Amount", "text") is not None, "the form opens")
        print(f"form: {walk(window, 'form')} controls, all named")


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        raise SystemExit(str(failure)) from None
