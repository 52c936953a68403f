# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every test of one scenario of the catalogue: run_scenario.py A04.

A scenario is a test function named scenario_<id>…; several tests may show one of them.
"""
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BIN = os.environ.get("FINWISE_BIN", os.path.join(ROOT, "build", "bin"))


def program_of(path):
    """The test program a file belongs to, as its folder's CMakeLists.txt names it."""
    with open(os.path.join(os.path.dirname(path), "CMakeLists.txt"), encoding="utf-8") as file:
        listed = re.findall(r"fw_test\((\w+)([^)]*)\)", file.read())
    for name, files in listed:
        if os.path.basename(path) in files:
            return "tst_" + name
    return None


def functions(text, word):
    """The test functions with that word in their name, or somewhere in their body."""
    names = []
    for match in re.finditer(word, text):
        start = text.rfind("void ", 0, match.end())
        name = re.match(r"void (?:\w+::)?(\w+)\(\)", text[start:])
        if name and name.group(1).removesuffix("_data") not in names:
            names.append(name.group(1).removesuffix("_data"))
    return names


def found(scenario):
    """(program, suite, function) of each C++ test, and the Python scripts that name it."""
    tests, scripts = [], []
    for folder, _, files in os.walk(os.path.join(ROOT, "tests")):
        for name in sorted(files):
            path = os.path.join(folder, name)
            if not name.endswith((".cpp", ".py")) or path == os.path.abspath(__file__):
                continue
            with open(path, encoding="utf-8") as file:
                text = file.read()
            if f"scenario_{scenario}" not in text:
                continue
            if name.endswith(".py"):
                scripts.append(path)
                continue
            suite = re.search(r'registered\("(\w+)"\)', text)
            for function in functions(text, f"scenario_{scenario}"):
                tests.append((program_of(path), suite.group(1), function))
    return tests, scripts


def main():
    if len(sys.argv) != 2 or not re.fullmatch(r"[A-F]\d\d", sys.argv[1]):
        print("say which: run_scenario.py A04", file=sys.stderr)
        return 2
    tests, scripts = found(sys.argv[1])
    if not tests and not scripts:
        print(f"no test of scenario {sys.argv[1]}", file=sys.stderr)
        return 1
    failed = 0
    commands = [[os.path.join(BIN, program), suite, function] for program, suite, function in tests]
    commands += [[sys.executable, script] for script in scripts]
    for command in commands:
        if command[0].startswith(BIN) and not os.path.exists(command[0]):
            print(f"{os.path.basename(command[0])} is not built: ./dev build", file=sys.stderr)
            failed += 1
            continue
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              check=False, env={**os.environ, "FINWISE_BIN": BIN})
        words = [os.path.basename(word) for word in command if word != sys.executable]
        print(f"{'passed' if done.returncode == 0 else 'FAILED'}  {' '.join(words)}")
        if done.returncode != 0:
            failed += 1
            print(done.stdout)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
