#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that each rule of tidy finds its violation, at the right line, and leaves alone what only
looks like one. A rule without a case here fails the test."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from rules import RULES  # noqa: E402

CPP = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
HASH = "# SPDX-License-Identifier: GPL-3.0-or-later\n"
HEADER = CPP + "#pragma once\n"
LONG_BODY = "void f()\n{\n" + "    g();\n" * 68 + "}\n"


def delegate(line):
    return CPP + "ListView {\n    delegate: Item {\n" + line + "\n    }\n}\n"


# rule: [(path, content, line of the finding)]
VIOLATIONS = {
    "file-length": [("src/base/a.cpp", CPP + "int a;\n" * 400, 401)],
    "function-length": [
        ("src/base/a.cpp", CPP + "namespace n {\n" + LONG_BODY.replace("{", "{\n", 1) + "}\n", 3),
        ("src/base/b.h", HEADER + "class A {\npublic:\n" + LONG_BODY.replace("{", "{\n", 1)
         + "};\n", 5),
        ("tests/e2e/a.py", HASH + "def f():\n" + "    g()\n" * 70, 2),
    ],
    "line-length": [("src/base/a.cpp", CPP + "//" + "x" * 99 + "\n", 2)],
    "licence": [
        ("src/base/a.cpp", "int a;\n", 1),
        ("src/store/migrations/001_a.sql", "CREATE TABLE a(b);\n", 1),
        ("tests/e2e/a.py", "#!/usr/bin/env python3\nimport os\n", 1),
        ("tests/CMakeLists.txt", "add_subdirectory(a)\n", 1),
    ],
    "layers": [
        ("src/base/a.cpp", CPP + '#include "domain/money.h"\n', 2),
        ("src/domain/a.cpp", CPP + '#include "db/statement.h"\n', 2),
        ("src/wire/a.cpp", CPP + '#include "store/store.h"\n', 2),
        ("src/sync/a.cpp", CPP + '#include "importer/sniff.h"\n', 2),
        ("src/server/a.cpp", CPP + '#include "store/store.h"\n', 2),
        ("src/importer/a.cpp", CPP + '#include "models/session.h"\n', 2),
        ("app/cli/a.cpp", CPP + '#include "models/session.h"\n', 2),
        ("app/server/a.cpp", CPP + '#include "sync/retry.h"\n', 2),
        ("src/unknown/a.cpp", CPP, 1),
    ],
    "clocks": [
        ("src/sync/a.cpp", CPP + "auto a = QDateTime::currentDateTimeUtc();\n", 2),
        ("src/server/a.cpp", CPP + "auto a = QDate::currentDate();\n", 2),
        ("tests/unit/sync/tst_a.cpp", CPP + "auto a = std::chrono::steady_clock::now();\n", 2),
    ],
    "randomness": [
        ("src/domain/a.cpp", CPP + "auto a = QRandomGenerator::global();\n", 2),
        ("src/store/a.cpp", CPP + "auto a = QUuid::createUuid();\n", 2),
        ("app/cli/a.cpp", CPP + "int a = rand();\n", 2),
        ("src/server/a.cpp", CPP + "std::random_device a;\n", 2),
    ],
    "sleeps": [
        ("src/sync/sync_worker.cpp", CPP + "void f() { QThread::msleep(5); }\n", 2),
        ("tests/unit/sync/tst_a.cpp", CPP + "void f() { QTest::qWait(5); }\n", 2),
    ],
    "timers": [("src/models/a.cpp", CPP + "void f() { QTimer::singleShot(0, g); }\n", 2)],
    "singletons": [
        ("src/store/a.cpp", CPP + "auto &a = Store::instance();\n", 2),
        ("src/store/a.h", HEADER + "class A {\n    static A &instance();\n};\n", 4),
    ],
    "environment": [("src/sync/a.cpp", CPP + 'auto a = qgetenv("HOME");\n', 2)],
    "sql-query": [("src/store/a.cpp", CPP + "#include <QSqlQuery>\n", 2)],
    "sql-text": [
        ("src/sync/a.cpp", CPP + 'auto a = "SELECT id FROM queue";\n', 2),
        ("app/cli/a.cpp", CPP + 'auto a = R"(\n  DELETE FROM queue)";\n', 2),
    ],
    "exact-money": [("src/domain/money.cpp", CPP + "double a = 0;\n", 2)],
    "open-ends": [
        ("src/base/a.cpp", CPP + "// TODO: the rest\n", 2),
        ("tests/e2e/a.py", HASH + "a = 1  # FIXME later\n", 2),
    ],
    "type-names": [("src/store/a.h", HEADER + "class AccountManager {};\n", 3)],
    "macros": [("src/base/a.h", HEADER + "#define TWICE(x) ((x) * 2)\n", 3)],
    "header-guard": [("src/base/a.h", CPP + "int a();\n", 1)],
    "machine-paths": [("README.md", "See /" + "home/anna/finwise/.\n", 1)],
    "qml-delegates": [
        ("qml/A.qml", delegate("        property var row"), 4),
        ("qml/RowDelegate.qml", CPP + "Item {\n    property var row\n}\n", 3),
    ],
}

# What looks like a violation and is none, by rule.
INNOCENT = {
    "file-length": [("src/base/a.cpp", CPP + "int a;\n" * 399)],
    "function-length": [
        ("src/base/a.cpp", CPP + LONG_BODY.replace("    g();\n", "", 1)),
        # A table is data, and a class is as long as its functions are many.
        ("src/base/b.cpp", CPP + "constexpr int kA[] = {\n" + "    f(1),\n" * 90 + "};\n"),
        ("src/base/c.h", HEADER + "class A {\n" + "    void f() { g(); }\n" * 90 + "};\n"),
    ],
    "line-length": [("src/base/a.cpp", CPP + "//" + "ü" * 98 + "\n")],
    "licence": [("tests/e2e/a.py", "#!/usr/bin/env python3\n" + HASH), ("a.md", "# A\n")],
    "layers": [
        ("src/store/a.cpp", CPP + '#include "store/b.h"\n#include "db/statement.h"\n'),
        ("src/importer/a.cpp", CPP + '#include "rules/engine.h"\n#include "store/store.h"\n'),
        ("app/desktop/a.cpp", CPP + '#include "models/session.h"\n'),
        ("tests/unit/base/tst_a.cpp", CPP + '#include "store/store.h"\n'),
    ],
    "clocks": [
        ("src/base/clock.cpp", CPP + "auto a = QDateTime::currentMSecsSinceEpoch();\n"),
        (
            "src/sync/a.cpp",
            CPP + '// QDateTime::currentDateTime()\nauto a = "QDate::currentDate";\n',
        ),
    ],
    "randomness": [
        ("src/base/random.cpp", CPP + "auto a = QRandomGenerator::system();\n"),
        ("src/domain/a.cpp", CPP + "auto a = QUuid::createUuidV5(b, c); operand(d);\n"),
    ],
    "sleeps": [("src/sync/a.cpp", CPP + "void f() { wakeAfterSleep(); }\n")],
    "timers": [("src/sync/sync_worker.cpp", CPP + "void f() { QTimer::singleShot(0, g); }\n")],
    "singletons": [("app/cli/a.cpp", CPP + "auto *a = QCoreApplication::instance();\n")],
    "environment": [("app/cli/a.cpp", CPP + 'auto a = qgetenv("HOME");\n')],
    "sql-query": [("src/db/a.cpp", CPP + "#include <QSqlQuery>\n")],
    "sql-text": [
        ("src/store/a.cpp", CPP + 'auto a = "SELECT id FROM queue";\n'),
        ("src/sync/a.cpp", CPP + 'auto a = "SELECT"; auto b = "Update the program.";\n'),
    ],
    "exact-money": [("src/domain/money.cpp", CPP + "// Never a double.\nqint64 a = 0;\n")],
    "open-ends": [("src/base/a.cpp", CPP + 'auto a = "XXX"; // the code of no currency\n')],
    "type-names": [("src/sync/a.h", HEADER + "class QAccessManager;\nstruct Dataset {};\n")],
    "macros": [("src/base/a.cpp", CPP + "// #define A\n")],
    "header-guard": [("src/base/a.h", HEADER)],
    "machine-paths": [("README.md", "Put it into ~/work/ or tests/work/.\n")],
    "qml-delegates": [
        ("qml/A.qml", delegate("        required property string name") + "// property var\n"),
        ("qml/B.qml", CPP + "Item {\n    property var table\n}\n"),
    ],
}


def tidy(files):
    """The findings in a tree of these files, as (path, line, rule), and the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        for path, content in files:
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        run = subprocess.run(
            [sys.executable, "-B", Path(__file__).with_name("tidy.py"), folder],
            capture_output=True, text=True, encoding="utf-8", check=False,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "GIT_CEILING_DIRECTORIES": "/tmp"},
        )
        if run.stderr:
            raise AssertionError(run.stderr)
    found = set()
    for line in run.stdout.splitlines()[:-1]:
        place, rule = line.split(" – ")[0].rsplit(" ", 1)
        path, number = place.rsplit(":", 1)
        found.add((path, int(number), rule))
    return found, run.returncode


class Tidy(unittest.TestCase):
    def test_every_rule_has_cases(self):
        names = {rule.name for rule in RULES}
        self.assertEqual(names, set(VIOLATIONS))
        self.assertEqual(names, set(INNOCENT))

    def test_each_violation_is_found_at_its_line_and_nothing_else(self):
        for rule, cases in VIOLATIONS.items():
            for path, content, line in cases:
                with self.subTest(rule=rule, path=path):
                    self.assertEqual(tidy([(path, content)]), ({(path, line, rule)}, 1))

    def test_what_only_looks_like_a_violation_passes(self):
        for rule, cases in INNOCENT.items():
            with self.subTest(rule=rule):
                self.assertEqual(tidy(cases), (set(), 0))

    def test_a_finding_names_place_rule_message_and_remedy(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "a.h").write_text(CPP, encoding="utf-8")
            run = subprocess.run(
                [sys.executable, "-B", Path(__file__).with_name("tidy.py"), folder],
                capture_output=True, text=True, encoding="utf-8", check=False)
        self.assertEqual(run.stdout.splitlines()[0], "a.h:1 header-guard – #pragma once is missing"
                         " – write #pragma once after the comment")

    def test_an_empty_tree_is_no_success(self):
        self.assertEqual(tidy([]), (set(), 1))


if __name__ == "__main__":
    unittest.main()
