# SPDX-License-Identifier: GPL-3.0-or-later
"""A display of its own with running windows on it, seen as a screen reader sees them and used with
a real mouse and keyboard. Everything ends with the test; nothing is skipped silently."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile

from common import BIN, clean_environment, expect, until

PROGRAMS = ("Xvfb", "xdotool", "dbus-run-session")
PACKAGES = "xvfb xdotool dbus-daemon at-spi2-core python3-gi gir1.2-atspi-2.0"
PYTHON = "/usr/bin/python3"  # the one the bindings of the distribution belong to
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
INSIDE = "--inside"
SIZE = (1280, 800)


def in_a_session(script):
    """Runs the script in a session of its own, so that nothing meets the user's desktop. Exit
    code 77 is ctest's word for skipped."""
    if INSIDE in sys.argv:
        return
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if subprocess.run([PYTHON, "-c", BINDINGS], capture_output=True, check=False).returncode != 0:
        missing.append("the bindings of AT-SPI")
    if missing:
        print(f"skipped: {', '.join(missing)} not installed (packages {PACKAGES})")
        sys.exit(77)
    with tempfile.TemporaryDirectory(prefix="finwise-session-") as folder:
        os.chmod(folder, 0o700)
        done = subprocess.run(["dbus-run-session", "--", PYTHON, script, INSIDE],
                              env=os.environ | {"XDG_RUNTIME_DIR": folder}, check=False)
    sys.exit(done.returncode)


@contextlib.contextmanager
def screen():
    """The environment for programs on a new display."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24"],
        pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            display = number.readline().strip()
        expect(display, "Xvfb started")
        environment = clean_environment() | {
            "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        # The bindings look for the display, too.
        os.environ["DISPLAY"] = environment["DISPLAY"]
        _desktop()  # starts the bus that the programs look for
        yield environment
    finally:
        server.terminate()
        server.wait()


class Window:
    """A running FinWise; REQUIRES: in_a_session()."""

    def __init__(self, environment, *arguments, folder=None):
        self.environment = environment
        self.process = subprocess.Popen(
            [str(BIN / "finwise"), "--language", "en", "--theme", "light", *map(str, arguments)],
            env=environment, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            text=True)
        until(lambda: self.xdotool("search", "--onlyvisible", "--pid", self.process.pid),
              "the window opens")
        self.number = self.xdotool("search", "--onlyvisible", "--pid", self.process.pid).split()[-1]

    def end(self):
        """Closes it; what it had to complain about."""
        self.process.terminate()
        return self.process.communicate(timeout=30)[1]

    def xdotool(self, *arguments):
        return subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, text=True,
                              capture_output=True, check=False, timeout=30).stdout.strip()

    def front(self):
        """There is no window manager: the one on top is the one that is used."""
        self.xdotool("windowraise", self.number)
        self.xdotool("windowfocus", "--sync", self.number)

    def press(self, *keys):
        self.front()
        self.xdotool("key", "--delay", 60, *keys)

    def write(self, text):
        self.xdotool("type", "--delay", 15, text)

    def click(self, name, role=None, times=1):
        """The middle of the control that a screen reader calls so."""
        self.front()
        found = []  # once is enough: while a page is being made it may be away the next moment

        def appears():
            found.append(self.find(name, role))
            return found[-1] is not None

        until(appears, f"“{name}” appears")
        box = found[-1]
        self.xdotool("mousemove", "--sync", box.x + box.width // 2, box.y + box.height // 2)
        self.xdotool("click", "--repeat", times, "--delay", 80, 1)

    def find(self, name, role=None):
        from gi.repository import Atspi
        for node in self.nodes():
            if (node.get_name() or "").startswith(name) and role in (None, node.get_role_name()):
                box = node.get_component_iface()
                box = box and box.get_extents(Atspi.CoordType.SCREEN)
                if box and box.width > 0 and box.height > 0:
                    return box
        return None

    def nodes(self):
        """Everything that is shown, in the order of the tree."""
        from gi.repository import Atspi, GLib
        desktop = _desktop()
        for number in range(desktop.get_child_count()):
            with contextlib.suppress(GLib.Error):
                application = desktop.get_child_at_index(number)
                if application and application.get_process_id() == self.process.pid:
                    application.set_cache_mask(Atspi.Cache.NONE)
                    yield from _shown(application)


def _desktop():
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
    desktop = Atspi.get_desktop(0)
    # Without a main loop nobody would tell the cache what has changed.
    desktop.set_cache_mask(Atspi.Cache.NONE)
    return desktop


def _shown(node, depth=0):
    from gi.repository import Atspi, GLib
    for number in range(node.get_child_count()):
        with contextlib.suppress(GLib.Error):  # it is gone meanwhile
            child = node.get_child_at_index(number)
            if child is None:
                continue
            if depth == 0 or child.get_state_set().contains(Atspi.StateType.SHOWING):
                yield child
                yield from _shown(child, depth + 1)


@contextlib.contextmanager
def window(environment, *arguments, folder=None):
    opened = Window(environment, *arguments, folder=folder)
    try:
        yield opened
    finally:
        opened.end()
