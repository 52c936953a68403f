#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs within the chroot of test_packages.sh: the installed programs, as a user meets them.
set -euo pipefail

data=/var/lib/finwise-server
scratch=$(mktemp -d)
trap '{ nginx -s stop || true; kill $(jobs -p) || true; } 2>/dev/null' EXIT
fail() {
    echo "test_inside.sh: $*" >&2
    exit 1
}
server=(setpriv --reuid finwise-server --regid finwise-server --clear-groups
    finwise-server --config /etc/finwise-server/server.toml)
cli() { finwise-cli --profile "$scratch/$1" "${@:2}"; }
await() { # SECONDS TEXT FILE
    timeout "$1" sh -c 'until grep -q "$0" "$1"; do sleep 0.1; done' "$2" "$3" ||
        fail "no \"$2\" within $1 s: $(cat "$3")"
}

[[ $(stat -c '%U %a' $data) == "finwise-server 700" ]] || fail "$data is open to others"
[[ $(id -u finwise-server) -ne 0 ]] || fail "the service's user is root"
echo "a long password" | "${server[@]}" user add anna --password-stdin
"${server[@]}" serve >"$scratch/server" 2>&1 &
running=$!
await 30 "listening on 127.0.0.1:8000" "$scratch/server"
[[ $(stat -c %U /proc/$running) == finwise-server ]] || fail "the server runs as somebody else"

# One device makes something, another receives it.
cli a account add Checking --opening 12,34
printf '%s\n' 'Date;Payee;Text;Amount' '2026-01-05;Baker;Bread;-3,20' \
    '2026-01-06;Employer;Salary;1000,00' >"$scratch/statement.csv"
cli a import "$scratch/statement.csv"
echo "a long password" | cli a connect http://127.0.0.1:8000 --user anna --password-stdin
cli a sync --once
echo "a long password" | cli b connect http://127.0.0.1:8000 --user anna --password-stdin
cli b sync --once
[[ $(cli a export --all) == "$(cli b export --all)" ]] || fail "the devices differ"
[[ $(cli b --json transaction list) == *Baker* ]] || fail "the import did not arrive"

# The guide's reverse proxy, with a certificate of our own.
mkdir -p /etc/ssl/finwise
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -keyout /etc/ssl/finwise/privkey.pem \
    -out /etc/ssl/finwise/fullchain.pem 2>/dev/null
cp /etc/ssl/finwise/fullchain.pem /usr/local/share/ca-certificates/finwise-test.crt
update-ca-certificates >/dev/null 2>&1
rm -f /etc/nginx/sites-enabled/default
sed 's/sync.example.org/localhost/' /usr/share/doc/finwise-server/examples/nginx.conf \
    >/etc/nginx/sites-enabled/finwise
nginx -t -q
nginx
echo "a long password" | cli c connect https://localhost --user anna --password-stdin
cli c sync --once
[[ $(cli a export --all) == "$(cli c export --all)" ]] || fail "the proxy changes what is synced"
[[ $(curl -s -o /dev/null -w '%{http_code}' https://localhost/metrics) == 404 ]] ||
    fail "the proxy shows the server's figures to everybody"
nginx -s quit
rm -f /usr/local/share/ca-certificates/finwise-test.crt /etc/nginx/sites-enabled/finwise
rm -rf /etc/ssl/finwise
update-ca-certificates --fresh >/dev/null 2>&1

# The desktop app opens its window with the modules that the package names.
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
finwise --version
timeout --preserve-status 15 finwise --demo >"$scratch/desktop" 2>&1 && code=0 || code=$?
[[ $code -eq 143 || $code -eq 0 ]] || fail "finwise ended with $code: $(cat "$scratch/desktop")"
if grep -iE 'qml|not installed|cannot load|could not' "$scratch/desktop"; then
    fail "finwise complains"
fi

kill -TERM $running
wait $running || fail "the server did not end in good order"
"${server[@]}" check
echo "installed programs work"
