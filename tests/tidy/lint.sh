#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lint.sh BUILD_FOLDER: everything about the sources that needs no test run. All checks run, even
# after one has failed, and the failed ones are named at the end.
set -euo pipefail

build=$1
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
failed=()
tidy_seconds=240

# A checkout may belong to somebody else than the user of a container.
our_git() { git -c safe.directory='*' "$@"; }
sources() {
    if our_git rev-parse --git-dir >/dev/null 2>&1; then
        our_git ls-files --cached --others --exclude-standard -- '*.h' '*.cpp'
    else
        find app src tests \( -name '*.h' -o -name '*.cpp' \)
    fi | sort -u | while read -r file; do [[ ! -f $file ]] || echo "$file"; done
}

# What this branch changes: against origin/main, on main itself against the last commit.
changed() {
    local base
    base=$(our_git merge-base HEAD origin/main 2>/dev/null || true)
    if [[ -z $base || $base == "$(our_git rev-parse HEAD 2>/dev/null)" ]]; then
        base=$(our_git rev-parse --verify -q HEAD~1 || true)
    fi
    [[ -n $base ]] || return 0
    {
        our_git diff --name-only "$base" -- '*.h' '*.cpp'
        our_git ls-files --others --exclude-standard -- '*.h' '*.cpp'
    } | sed 's/\.h$/.cpp/' | sort -u | while read -r file; do
        [[ ! -f $file ]] || ! grep -qF "$PWD/$file\"" "$build/compile_commands.json" || echo "$file"
    done
}

step() { # NAME COMMAND…
    local name=$1
    shift
    echo "== $name"
    "$@" || failed+=("$name")
}

format() { sources | xargs -r clang-format --dry-run -Werror; }

clang_tidy() {
    local files out status=0
    files=$(changed)
    [[ -n $files ]] || { echo "no changed C++ file"; return 0; }
    # clang cannot read the headers that gcc has precompiled; it reads them as text.
    mkdir -p "$build/lint"
    sed 's/-Winvalid-pch//g; s/-include [^ ]*cmake_pch\.hxx//g' "$build/compile_commands.json" \
        >"$build/lint/compile_commands.json"
    out=$(timeout "$tidy_seconds" xargs -P "$(nproc)" -n 1 clang-tidy --quiet -p "$build/lint" \
        <<<"$files" 2>/dev/null) || status=$?
    if [[ $out =~ (warning|error): ]]; then
        printf '%s\n' "$out"
        return 1
    fi
    # 124: the time was up. What was seen until then is clean.
    [[ $status -ne 124 ]] || echo "stopped after $tidy_seconds s; the rest was not checked"
    [[ $status -eq 0 || $status -eq 124 ]]
}

qml_lint() {
    if ninja -C "$build" -t query all_qmllint >/dev/null 2>&1; then
        ninja -C "$build" all_qmllint
    else
        echo "no QML module in this build"
    fi
}

step clang-format format
step clang-tidy clang_tidy
step qmllint qml_lint
step tidy python3 -B tests/tidy/tidy.py
if [[ ${#failed[@]} -gt 0 ]]; then
    echo "lint failed: ${failed[*]}"
    exit 1
fi
echo "lint passed"
