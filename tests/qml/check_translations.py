# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a text of the program is missing in the translation files: collects all texts anew
into a scratch file and looks for each in the files of the repository."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
LUPDATE = shutil.which("lupdate", path="/usr/lib/qt6/bin") or shutil.which("lupdate6") or "lupdate"


def texts(path):
    found = set()
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            found.add((name, message.findtext("source")))
    return found


def main():
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / "fresh.ts"
        subprocess.run([LUPDATE, "-silent", "-locations", "none", "-I", "src", "qml", "src/models",
                        "-ts", str(fresh)], cwd=ROOT, check=True)
        used = texts(fresh)
    failed = not used
    for file in ("finwise_de.ts", "finwise_en.ts"):
        known = texts(ROOT / "translations" / file)
        for context, source in sorted(used - known):
            print(f"{file}: not translated: [{context}] {source}")
            failed = True
    return 1 if failed else 0


sys.exit(main())
