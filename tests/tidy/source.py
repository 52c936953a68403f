# SPDX-License-Identifier: GPL-3.0-or-later
"""A source file seen in parts: code, comments and texts, each at its place.

The rules must not mistake a word in a comment for a call, nor a call in a text for code, so the
file is split once, here. Everything keeps its line number."""

import io
import re
import tokenize
from dataclasses import dataclass, field
from functools import cached_property

C_LIKE = (".cpp", ".h", ".qml")
# What may follow each other in C++ and QML: comments, raw strings, strings, characters.
_TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/'
    r'|R"(?P<delimiter>[^()\s\\]{0,16})\(.*?\)(?P=delimiter)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'",
    re.DOTALL,
)
_RAW = re.compile(r'R"([^()\s\\]{0,16})\((.*)\)\1"', re.DOTALL)
_ACCESS = r"\b(?:public|protected|private|Q_SIGNALS|Q_SLOTS)\b[^:;{]*:(?!:)"
_BEFORE_HEAD = re.compile(rf"(?:\s|{_ACCESS})*")
_DIRECTIVE = re.compile(r"^[ \t]*#[^\n]*", re.MULTILINE)
_HASH_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)


@dataclass(frozen=True)
class Function:
    line: int
    lines: int
    name: str


@dataclass
class Source:
    path: str  # relative to the tree, with forward slashes
    text: str
    comments: list = field(default_factory=list)  # (line, text)
    literals: list = field(default_factory=list)  # (line, text without quotes)
    code: str = ""  # comments and the insides of texts are blank

    def __post_init__(self):
        if self.path.endswith(C_LIKE):
            self.code = _TOKEN.sub(self._take, self.text)
        elif self.path.endswith(".py"):
            self.code = self.text
            for token in tokenize.generate_tokens(io.StringIO(self.text).readline):
                if token.type == tokenize.COMMENT:
                    self.comments.append((token.start[0], token.string))
        else:
            self.code = self.text
            for match in _HASH_COMMENT.finditer(self.text):
                self.comments.append((self.line_of(match.start()), match.group()))

    def _take(self, match):
        token, line = match.group(), self.line_of(match.start())
        blank = re.sub(r"[^\n]", " ", token)
        if token.startswith(("//", "/*")):
            self.comments.append((line, token))
            return blank
        if raw := _RAW.fullmatch(token):
            self.literals.append((line, raw.group(2)))
        elif token.startswith('"'):
            self.literals.append((line, token[1:-1]))
        # The quotes stay, so that the code keeps its shape.
        return '"' + blank[1:-1] + '"'

    def line_of(self, offset):
        return self.text.count("\n", 0, offset) + 1

    @cached_property
    def lines(self):
        return self.text.splitlines()

    @property
    def folder(self):
        """"base" for src/base/…, "app/cli" for app/cli/…, else the first folder."""
        parts = self.path.split("/")
        if parts[0] == "src" and len(parts) > 2:
            return parts[1]
        if parts[0] == "app" and len(parts) > 2:
            return "/".join(parts[:2])
        return parts[0]

    @property
    def product(self):
        """Part of what is delivered, in C++."""
        return self.path.startswith(("src/", "app/")) and self.path.endswith((".cpp", ".h"))

    def calls(self, pattern):
        """Lines of the code on which the pattern is found."""
        return [self.line_of(m.start()) for m in re.finditer(pattern, self.code)]


def cpp_functions(source):
    """Functions by matching braces at the level of namespaces and classes; lambdas and the blocks
    of a function belong to it."""
    # Preprocessor lines would be taken for the head of what follows them.
    code = _DIRECTIVE.sub(lambda match: " " * len(match.group()), source.code)
    stack, found, parens, head = [], [], 0, 0
    for offset, char in enumerate(code):
        if char in "()":
            parens += 1 if char == "(" else -1
        elif char == "{":
            stack.append(_opened(code[head:offset], parens, stack) + (head,))
            if stack[-1][0] == "scope":
                head = offset + 1
        elif char == "}" and stack:
            kind, name, start = stack.pop()
            if kind == "function":
                start = _BEFORE_HEAD.match(code, start).end()
                first, last = source.line_of(start), source.line_of(offset)
                found.append(Function(first, last - first + 1, name))
            if all(kind == "scope" for kind, *_ in stack):
                head = offset + 1
        elif char == ";" and parens == 0 and all(kind == "scope" for kind, *_ in stack):
            head = offset + 1
    return found


def _opened(head, parens, stack):
    """What the brace after this head opens: ("scope" | "function" | "other", name)."""
    if any(kind != "scope" for kind, *_ in stack) or parens > 0:
        return ("other", "")
    head = re.sub(_ACCESS, "", head)
    words = re.sub(r"template\s*<[^{;]*?>(?=\s*\w)", "", head)
    call = re.search(r"([\w:~]+|operator\S+)\s*\(", words)
    if re.search(r"\b(?:namespace|extern)\b", words) or (
        re.search(r"\b(?:class|struct|union|enum)\b", words) and not call
    ):
        return ("scope", "")
    return ("function", call.group(1)) if call else ("other", "")
