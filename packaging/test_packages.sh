#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# test_packages.sh FOLDER: installs, runs and removes the three packages of the folder in a fresh
# Debian 12 that has nothing else. Needs root. Programs run in a network of their own that has a
# loopback device only.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
folder=$(cd "$1" && pwd)
[[ $EUID -eq 0 ]] || { echo "test_packages.sh: must be root to make a chroot" >&2; exit 1; }

work=$(mktemp -d "${TMPDIR:-/tmp}/finwise-packages-XXXXXX")
root=$work/root
end() {
    umount -l "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$work"
}
trap end EXIT

step() { printf '==> %s\n' "$*" >&2; }
die() {
    printf 'test_packages.sh: %s\n' "$*" >&2
    exit 1
}
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
    HOME=/root DEBIAN_FRONTEND=noninteractive "$@"; }
isolated() { unshare --net sh -c 'ip link set lo up && exec "$@"' - \
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root \
    "$@"; }

step "Making a minimal Debian 12 from the machine's own mirror"
mirror=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages' |
    sed -n 's/^bookworm //p' | head -n 1)
[[ -n $mirror ]] || die "this machine's apt has no source for Debian 12 (bookworm)"
debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/debootstrap.log" 2>&1 ||
    die "debootstrap failed: $(tail -n 3 "$work/debootstrap.log")"
mount -t proc proc "$root/proc"
# The chroot asks the same sources in the same way as the machine.
rm -rf "$root/etc/apt/sources.list" "$root/etc/apt/sources.list.d"
for part in sources.list sources.list.d apt.conf.d auth.conf.d keyrings trusted.gpg.d; do
    [[ ! -e /etc/apt/$part ]] || cp -a "/etc/apt/$part" "$root/etc/apt/"
done
cp -L /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
# Nothing may be started by a package while it is installed.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"
inside apt-get update -qq

step "Installing"
mkdir "$root/packages"
cp "$folder"/*.deb "$root/packages/"
cp "$here/test_inside.sh" "$root/packages/"
for package in finwise-server finwise-cli finwise; do
    deb=$(cd "$root/packages" && ls "${package}"_*.deb)
    inside apt-get install -y --no-install-recommends "/packages/$deb" >"$work/apt.log" 2>&1 ||
        die "$package cannot be installed: $(tail -n 5 "$work/apt.log")"
    inside dpkg --verify "$package" || die "$package: files differ from what was packed"
done
# To judge the service and for the reverse proxy of the guide; the packages do without.
tools=(systemd nginx-light openssl curl)
inside apt-get install -y --no-install-recommends "${tools[@]}" >"$work/apt.log" 2>&1 ||
    die "${tools[*]} cannot be installed: $(tail -n 5 "$work/apt.log")"

step "Checking the service description"
inside systemd-analyze verify --man=no finwise-server.service
inside systemd-analyze security --offline=true --threshold=20 --no-pager finwise-server.service |
    tail -n 1

step "Running the programs"
isolated bash /packages/test_inside.sh || die "a program does not work where only its package is"

step "Removing"
for package in finwise finwise-cli finwise-server; do
    inside apt-get purge -y "$package" >"$work/apt.log" 2>&1 ||
        die "$package cannot be removed: $(tail -n 5 "$work/apt.log")"
    [[ -z $(inside dpkg-query -W -f='${Status}' "$package" 2>/dev/null |
        grep -v not-installed) ]] || die "$package is still known to dpkg"
done
[[ -d $root/var/lib/finwise-server ]] || die "removing the server removed the data"
left=$(find "$root" -xdev -iname '*finwise*' -not -path "$root/proc*" \
    -not -path "$root/var/lib/finwise-server*" -not -path "$root/packages*" \
    -not -path "$root/var/log/*" -not -path "$root/tmp/*" -not -path "$root/root/*")
[[ -z $left ]] || die "left behind: $left"

step "The three packages install, run and go without a trace but the server's data"
