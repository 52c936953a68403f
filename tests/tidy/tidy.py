#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidy.py [TREE]: checks the rules of rules.py over every file of the tree that is in git or could
be added to it. Prints one line per finding and ends with 1 when there is any."""

import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from rules import RULES  # noqa: E402
from source import Source  # noqa: E402

SUFFIXES = {".cpp", ".h", ".qml", ".py", ".sh", ".sql", ".txt", ".cmake", ".md", ".json", ".in",
            ".service", ".desktop", ".toml", ""}
# Samples are what they are: other people's formats, broken on purpose.
SKIPPED = ("tests/data/", "resources/demo/")


def listed(tree):
    """Paths of the tree, relative, as git sees them; without git, all but build folders."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others",
               "--exclude-standard"]
    try:
        answer = subprocess.run(command, cwd=tree, capture_output=True, check=True)
        return sorted(set(answer.stdout.decode().split("\0")) - {""})
    except (OSError, subprocess.CalledProcessError):
        paths = []
        for folder, names, files in os.walk(tree):
            names[:] = [n for n in names if not n.startswith(("build", ".git", "__pycache__"))]
            paths += [os.path.relpath(os.path.join(folder, name), tree) for name in files]
        return sorted(path.replace(os.sep, "/") for path in paths)


def sources(tree):
    for path in listed(tree):
        file = tree / path
        if file.suffix not in SUFFIXES or path.startswith(SKIPPED) or file.name == "LICENSE":
            continue
        try:
            yield Source(path, file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            continue  # deleted, but not yet in git
        except UnicodeDecodeError:
            print(f"{path}:1 utf-8 – is not UTF-8 – save it as UTF-8")
            yield Source(path, "")


def findings(source):
    for rule in RULES:
        for line, message in rule.check(source):
            yield f"{source.path}:{line} {rule.name} – {message} – {rule.remedy}"


def main():
    tree = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parents[2])
    files = count = 0
    for source in sources(tree):
        files += 1
        for finding in findings(source):
            count += 1
            print(finding)
    print(f"tidy: {files} files, {count} findings")
    return 1 if count or not files else 0


if __name__ == "__main__":
    sys.exit(main())
