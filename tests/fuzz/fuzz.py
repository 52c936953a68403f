#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""fuzz.py SECONDS [TARGET …]: builds the libFuzzer programs with clang in build-fuzz and divides
the time among them. Starts from tests/fuzz/corpus and from what earlier runs found interesting
(build-fuzz/corpus). Ends with 1 when a target crashed, broke a law, leaked or took too long; the
input is kept in build-fuzz/findings, to be copied into the corpus once the fault is mended."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build-fuzz"
SOURCES = ROOT / "tests" / "fuzz"
TARGETS = ["statement", "amount", "date", "wire", "header_gate"]
# Parsing a whole statement has the most to find; the small parsers need little.
WEIGHTS = {"statement": 4, "amount": 1, "date": 1, "wire": 2, "header_gate": 1}
MAX_BYTES = {"statement": 4096, "amount": 64, "date": 64, "wire": 2048, "header_gate": 2048}
SLOWEST_INPUT_SECONDS = 10
MEMORY_MB = 1024


def build(targets):
    if not (BUILD / "build.ninja").exists():
        subprocess.run(
            ["cmake", "-S", ROOT, "-B", BUILD, "-G", "Ninja", "-DCMAKE_CXX_COMPILER=clang++",
             "-DCMAKE_BUILD_TYPE=RelWithDebInfo", "-DFINWISE_FUZZ=ON", "-DFINWISE_DESKTOP=OFF",
             # clang does not know the option that ccache needs for precompiled headers.
             "-DCCACHE=", "-DFINWISE_SANITIZE=fuzzer-no-link,address,undefined"],
            check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["ninja", "-C", BUILD, *os.environ.get("FINWISE_NINJA", "").split(),
                    *(f"fuzz_{target}" for target in targets)], check=True)


def fuzz(target, seconds):
    """Runs one target; returns (executions, the files it complained about, its last words)."""
    grown = BUILD / "corpus" / target
    findings = BUILD / "findings" / target
    for folder in (grown, findings):
        folder.mkdir(parents=True, exist_ok=True)
    before = set(findings.iterdir())
    command = [BUILD / "bin" / f"fuzz_{target}", grown, SOURCES / "corpus" / target,
               f"-max_total_time={seconds}", f"-max_len={MAX_BYTES[target]}",
               f"-timeout={SLOWEST_INPUT_SECONDS}", f"-rss_limit_mb={MEMORY_MB}",
               f"-artifact_prefix={findings}/", "-print_final_stats=1", "-detect_leaks=0"]
    dictionary = SOURCES / f"{target}.dict"
    if dictionary.exists():
        command.append(f"-dict={dictionary}")
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                         errors="replace", timeout=seconds + 120,
                         env={**os.environ, "UBSAN_OPTIONS": "halt_on_error=1"})
    count = re.search(r"number_of_executed_units: (\d+)", ran.stdout)
    found = sorted(set(findings.iterdir()) - before)
    if ran.returncode and not found:
        found = ["(no input kept)"]
    return int(count.group(1)) if count else 0, found, ran.stdout[-4000:]


def main():
    if len(sys.argv) < 2 or not sys.argv[1].isdigit():
        sys.exit("usage: fuzz.py SECONDS [TARGET …]")
    targets = sys.argv[2:] or TARGETS
    unknown = set(targets) - set(TARGETS)
    if unknown:
        sys.exit(f"no such target: {', '.join(sorted(unknown))}; there are {', '.join(TARGETS)}")
    build(targets)
    total = sum(WEIGHTS[target] for target in targets)
    findings = 0
    for target in targets:
        seconds = max(1, int(sys.argv[1]) * WEIGHTS[target] // total)
        executions, found, words = fuzz(target, seconds)
        print(f"{target:12} {seconds:5} s {executions:10} runs {len(found):3} findings", flush=True)
        for finding in found:
            print(f"  {finding}")
        if found:
            print(words)
        findings += len(found)
    print(f"fuzz: {findings} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
