#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window under a real X server with a real keyboard: somebody enters a transaction in one
running FinWise, a second running FinWise on another device receives it by itself."""

import contextlib
import os
import shutil
import subprocess
import sys

from common import BIN, clean_environment, expect, until, world

NEEDED = ("Xvfb", "xdotool")
PAYEE = "Bakery at the corner"


@contextlib.contextmanager
def screen():
    """A display of its own; the server chooses a free number."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24"],
                              pass_fds=[writing], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            display = number.readline().strip()
        expect(display, "Xvfb started")
        yield clean_environment() | {"DISPLAY": f":{display}", "QT_QUICK_BACKEND": "software",
                                     "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def window(device, environment):
    """FinWise with a window that is there, and a way to press keys in it."""
    process = subprocess.Popen(
        [str(BIN / "finwise"), "--profile", str(device.folder), "--language", "en"],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def xdotool(*arguments):
        return subprocess.run(["xdotool", *map(str, arguments)], env=environment, text=True,
                              capture_output=True, check=False, timeout=30).stdout.strip()

    try:
        until(lambda: xdotool("search", "--onlyvisible", "--pid", process.pid),
              f"the window of {device.name} opens")
        found = xdotool("search", "--onlyvisible", "--pid", process.pid).split()[-1]

        def press(*keys):
            xdotool("windowfocus", "--sync", found)
            xdotool("key", "--delay", 60, *keys)

        def write(text):
            xdotool("type", "--delay", 20, text)

        yield press, write
    finally:
        process.terminate()
        process.wait()


def payees(device):
    return [row["payee"] for row in device.transactions()]


def main():
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing:
        print(f"skipped: {', '.join(missing)} not installed (packages xvfb and xdotool)")
        sys.exit(77)
    with world() as (server, device), screen() as environment:
        first = device("first")
        first("account", "add", "Checking")
        first.connect(server.url)
        first.sync()
        second = device("second")
        second.connect(server.url)
        second.sync()
        with window(second, environment), window(first, environment) as (press, write):
            press("ctrl+2")
            press("ctrl+n")
            write("12.34")
            press("Tab", "Tab")
            write(PAYEE)
            press("Return")
            until(lambda: PAYEE in payees(first), "the keyboard entered the transaction")
            until(lambda: PAYEE in payees(second), "the other running window received it")


if __name__ == "__main__":
    main()
