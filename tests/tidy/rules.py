# SPDX-License-Identifier: GPL-3.0-or-later
"""Our own rules about the tree. Each is a function that yields (line, message) for one source;
its entry in RULES names it and says what to do about a finding."""

import ast
import re
from dataclasses import dataclass
from typing import Callable

from source import cpp_functions

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 70
MAX_COLUMNS = 100
MEASURED = (".cpp", ".h", ".qml", ".py")

# What each library may include besides itself; the same as the link lines of the build.
_DOMAIN = {"base", "domain"}
_STORE = _DOMAIN | {"db", "merge", "wire"}
_CLIENT = _STORE | {"store", "rules", "importer", "exporter", "sync"}
LAYERS = {
    "base": set(),
    "domain": {"base"},
    "merge": _DOMAIN,
    "rules": _DOMAIN,
    "wire": _DOMAIN,
    "db": _DOMAIN,
    "store": _STORE,
    "importer": _STORE | {"store", "rules"},
    "exporter": _STORE | {"store"},
    "sync": _STORE | {"store"},
    "server": _STORE,
    "models": _CLIENT,
    "app/command_line": set(),
    "app/desktop": _CLIENT | {"models"},
    "app/cli": _CLIENT,
    "app/server": _STORE | {"server"},
}
LIBRARIES = {name for name in LAYERS if "/" not in name}

CLOCKS = r"\bQ(?:DateTime|Date|Time)::current\w*|\b(?:system|steady)_clock::now\b|\bstd::time\s*\("
RANDOM = r"\bQRandomGenerator\b|\bcreateUuid\s*\(|\bs?rand\s*\(|\brandom_device\b"
SLEEPS = r"\b(?:QThread::\w*sleep|[mu]?sleep|sleep_for|qSleep|qWait)\s*\("
SQL_TEXT = re.compile(
    r"\s*(?:SELECT\s+\S|INSERT\s+(?:OR\s+\w+\s+)?INTO\b|UPDATE\s+\S+\s+SET\b|DELETE\s+FROM\b"
    r"|CREATE\s+(?:UNIQUE\s+|TEMP\s+|VIRTUAL\s+)?(?:TABLE|INDEX|TRIGGER|VIEW)\b)"
)


def file_length(source):
    if source.path.endswith(MEASURED) and len(source.lines) > MAX_FILE_LINES:
        yield MAX_FILE_LINES + 1, f"{len(source.lines)} lines, {MAX_FILE_LINES} are the limit"


def function_length(source):
    if source.path.endswith((".cpp", ".h")):
        functions = [(f.line, f.lines, f.name) for f in cpp_functions(source)]
    elif source.path.endswith(".py"):
        functions = [
            (node.lineno, node.end_lineno - node.lineno + 1, node.name)
            for node in ast.walk(ast.parse(source.text))
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        ]
    else:
        return
    for line, lines, name in functions:
        if lines > MAX_FUNCTION_LINES:
            yield line, f"{name} has {lines} lines, {MAX_FUNCTION_LINES} are the limit"


def line_length(source):
    if source.path.endswith(MEASURED + (".sh",)):
        for number, line in enumerate(source.lines, 1):
            if len(line) > MAX_COLUMNS:
                yield number, f"{len(line)} characters, {MAX_COLUMNS} are the limit"


def licence(source):
    marks = {".cpp": "//", ".h": "//", ".qml": "//", ".sql": "--", ".py": "#", ".sh": "#"}
    mark = marks.get("." + source.path.rsplit(".", 1)[-1])
    if source.path.endswith("CMakeLists.txt") or source.text.startswith("#!"):
        mark = "#"
    first = [line for line in source.lines[:2] if not line.startswith("#!")]
    if mark and first[:1] != [f"{mark} SPDX-License-Identifier: GPL-3.0-or-later"]:
        yield 1, "the licence line is missing"


def layers(source):
    if not source.product:
        return
    allowed = LAYERS.get(source.folder)
    if allowed is None and source.path.count("/") > 1:
        yield 1, f"{source.folder} is in no layer"
        return
    for match in re.finditer(r'^\s*#\s*include\s+"(\w+)/[^"\n]*"', source.text, re.MULTILINE):
        library = match.group(1)
        if library in LIBRARIES and library != source.folder and library not in (allowed or set()):
            yield source.line_of(match.start(1)), f"{source.folder} may not include {library}"


def _banned(source, pattern, what):
    for line in source.calls(pattern):
        yield line, what


def clocks(source):
    if source.path.endswith((".cpp", ".h")) and source.folder != "base":
        yield from _banned(source, CLOCKS, "asks the system for the time")


def randomness(source):
    if source.path.endswith((".cpp", ".h")) and source.folder != "base":
        yield from _banned(source, RANDOM, "asks the system for randomness")


def sleeps(source):
    if source.path.endswith((".cpp", ".h")):
        yield from _banned(source, SLEEPS, "sleeps")


def timers(source):
    # The two shells own timers; everything else tells them its deadline.
    shell = source.path.startswith(("src/sync/sync_worker.", "src/server/"))
    if source.product and source.folder != "base" and not shell:
        yield from _banned(source, r"\bsingleShot\s*\(", "starts a timer")


def singletons(source):
    if source.product:
        pattern = r"(?<!\w)(?<!::)instance\s*\(\s*\)|\b(?!Q)\w+::instance\s*\(\s*\)"
        yield from _banned(source, pattern, "reaches for a global object")


def environment(source):
    if source.product and not source.path.startswith("app/"):
        yield from _banned(source, r"\b(?:qEnvironmentVariable\w*|qgetenv|getenv|QSettings)\b",
                           "reads the environment or settings")


def sql_query(source):
    if source.product and source.folder != "db":
        yield from _banned(source, r"\bQSqlQuery\b", "uses QSqlQuery")


def sql_text(source):
    if source.product and source.folder not in ("db", "store", "server"):
        for line, text in source.literals:
            if SQL_TEXT.match(text):
                yield line, "holds the text of an SQL statement"


def exact_money(source):
    if source.path.endswith((".cpp", ".h")) and "money" in source.path.rsplit("/", 1)[-1]:
        yield from _banned(source, r"\b(?:double|float)\b", "computes with floating point")


def open_ends(source):
    for line, comment in source.comments:
        if found := re.search(r"\b(?:TODO|FIXME|XXX|HACK)\b", comment):
            yield line, f"{found.group()} in a comment"


def type_names(source):
    if not source.path.endswith((".cpp", ".h")):
        return
    # Qt's own names are not ours; a message that requests data is named by the protocol.
    pattern = r"\b(?:class|struct|using)\s+((?!Q[A-Z]|Request)\w+(?:Manager|Helper|Utils?|Data))\b"
    for match in re.finditer(pattern, source.code):
        yield source.line_of(match.start()), f"the name {match.group(1)} says nothing"


def macros(source):
    if source.product:
        for match in re.finditer(r"^\s*#\s*define\s+(\w+)", source.code, re.MULTILINE):
            yield source.line_of(match.start(1)), f"defines the macro {match.group(1)}"


def header_guard(source):
    if source.path.endswith(".h") and not re.search(r"^#pragma once$", source.code, re.MULTILINE):
        yield 1, "#pragma once is missing"


def machine_paths(source):
    for match in re.finditer(r"(?<![\w.~-])/(?:work|root|home/\w+)/", source.text):
        yield source.line_of(match.start()), f"names a path of one machine: {match.group()}"


def qml_delegates(source):
    if not source.path.endswith(".qml"):
        return
    for match in re.finditer(r"\bproperty\s+var\b", source.code):
        before = source.code[: match.start()]
        if source.path.endswith("Delegate.qml") or _inside_delegate(before):
            yield source.line_of(match.start()), "property var in a delegate"


def _inside_delegate(before):
    for start in re.finditer(r"\bdelegate\s*:[^{}\n]*\{", before):
        rest = before[start.end() :]
        if rest.count("{") - rest.count("}") >= 0:
            return True
    return False


@dataclass(frozen=True)
class Rule:
    name: str
    check: Callable
    remedy: str


RULES = [
    Rule("file-length", file_length, "split it along its main types"),
    Rule("function-length", function_length, "let it decide and take out what computes"),
    Rule("line-length", line_length, "break the line"),
    Rule("licence", licence, "start with SPDX-License-Identifier: GPL-3.0-or-later as a comment"),
    Rule("layers", layers, "move the code down, or hand the value in; the layers are in README.md"),
    Rule("clocks", clocks, "take a Clock & through the constructor"),
    Rule("randomness", randomness, "take a Random & through the constructor; ids come from Id"),
    Rule("sleeps", sleeps, "wait for the signal or move a ManualClock"),
    Rule("timers", timers, "keep a deadline in the state; the shell arms the timer"),
    Rule("singletons", singletons, "hand the object in through the constructor"),
    Rule("environment", environment, "read it in app/ and hand the value in"),
    Rule("sql-query", sql_query, "use db::Statement"),
    Rule("sql-text", sql_text, "move the query into src/store or src/server"),
    Rule("exact-money", exact_money, "compute in minor units, qint64"),
    Rule("open-ends", open_ends, "do it now, or open an issue and describe the limit"),
    Rule("type-names", type_names, "name it after what it is or does"),
    Rule("macros", macros, "use constexpr, inline or a template"),
    Rule("header-guard", header_guard, "write #pragma once after the comment"),
    Rule("machine-paths", machine_paths, "derive the path from the file's place or an argument"),
    Rule("qml-delegates", qml_delegates, "declare required property with its type"),
]
