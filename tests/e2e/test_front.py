#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""TLS by the server itself, its certificate renewed by SIGHUP, and behind the nginx of the guide's
example. Needs openssl; the part with nginx is left out where there is none."""

import os
import pathlib
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import uuid

from common import PASSWORD, ROOT, Failure, expect, expect_equal, until, world

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "attack"))
from wire import Socket, sign_in, upgrade_request  # noqa: E402

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/sbin")


def _certificate(folder, serial):
    """Written elsewhere and moved, as every careful tool does."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
         "-nodes", "-days", "2", "-subj", "/CN=localhost", "-set_serial", str(serial),
         "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", folder / "new.key",
         "-out", folder / "new.pem"], check=True, capture_output=True, timeout=60)
    os.replace(folder / "new.key", folder / "key.pem")
    os.replace(folder / "new.pem", folder / "cert.pem")


def _connect(port, folder):
    context = ssl.create_default_context(cafile=folder / "cert.pem")
    raw = socket.create_connection(("127.0.0.1", port), timeout=20)
    return context.wrap_socket(raw, server_hostname="localhost")


class EncryptedSocket(Socket):
    def __init__(self, port, folder, tenant, token):  # pylint: disable=super-init-not-called
        self.socket, self.buffer = _connect(port, folder), b""
        self.device, self.waiting, self.sequence = str(uuid.uuid4()), [], 0
        self.send(upgrade_request(tenant, token))
        expect_equal(self.status(), 101, "the upgrade")
        self.buffer = self.buffer.split(b"\r\n\r\n", 1)[1]


def _serial(port):
    """Of the certificate the server shows, whoever signed it."""
    text = ssl.get_server_certificate(("127.0.0.1", port), timeout=20)
    done = subprocess.run(["openssl", "x509", "-noout", "-serial"], input=text, text=True,
                          capture_output=True, check=True, timeout=60)
    return int(done.stdout.strip().split("=")[1], 16)


def _get(stream, path):
    stream.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    answer = b""
    while b"\r\n\r\n" not in answer:
        part = stream.recv(4096)
        expect(part, "the server hung up")
        answer += part
    return int(answer.split(b" ", 2)[1])


def renewed_by_a_signal():
    """TASK-15: TLS 1.2 and newer; a new certificate counts for new connections, old ones stay; a
    broken one is refused and the old one stays in use."""
    with world(start=False) as (server, _):
        folder = server.folder.parent
        _certificate(folder, 1)
        server.arguments += ["--tls-cert", str(folder / "cert.pem"), "--tls-key",
                             str(folder / "key.pem"), "--idle-ms", "60000"]
        server.start()
        expect_equal(_serial(server.port), 1, "the first certificate")
        before = _connect(server.port, folder)
        expect_equal(_get(before, "/healthz"), 200, "health over TLS")
        old = subprocess.run(["openssl", "s_client", "-tls1_1", "-connect",
                              f"127.0.0.1:{server.port}"], input="", text=True,
                             capture_output=True, timeout=60, check=False)
        expect(old.returncode != 0, "TLS 1.1 is refused")
        _certificate(folder, 2)
        server.process.send_signal(signal.SIGHUP)
        until(lambda: _serial(server.port) == 2, "the new certificate", seconds=20)
        expect_equal(_get(before, "/healthz"), 200, "health over the old connection")
        before.close()
        (folder / "cert.pem").write_text("no certificate")
        server.process.send_signal(signal.SIGHUP)
        for _ in range(5):
            expect_equal(_serial(server.port), 2, "the certificate after a broken one")
        expect(server.process.poll() is None, "the server lives on")


def _free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def behind_nginx():
    """The guide's example as it stands, but for names and ports: two devices meet through it, and
    the figures stay hidden from strangers."""
    with world("--pause-ms", "0") as (server, device):
        folder = server.folder.parent / "nginx"
        folder.mkdir()
        _certificate(folder, 3)
        port = _free_port()
        example = (ROOT / "packaging/examples/nginx.conf").read_text()
        for old, new in (("server 127.0.0.1:8000", f"server 127.0.0.1:{server.port}"),
                         ("listen 443 ssl", f"listen 127.0.0.1:{port} ssl"),
                         ("listen [::]:443 ssl;", ""),
                         ("server_name sync.example.org", "server_name localhost"),
                         ("/etc/ssl/finwise/fullchain.pem", str(folder / "cert.pem")),
                         ("/etc/ssl/finwise/privkey.pem", str(folder / "key.pem"))):
            expect(old in example, f"{old} in the example")
            example = example.replace(old, new)
        (folder / "site.conf").write_text(example)
        (folder / "nginx.conf").write_text(
            f"daemon off;\npid {folder}/pid;\nerror_log {folder}/error.log;\nevents {{}}\n"
            f"http {{\naccess_log off;\nclient_body_temp_path {folder}/body;\n"
            f"proxy_temp_path {folder}/proxy;\nfastcgi_temp_path {folder}/fastcgi;\n"
            f"uwsgi_temp_path {folder}/uwsgi;\nscgi_temp_path {folder}/scgi;\n"
            f"include {folder}/site.conf;\n}}\n")
        proxy = subprocess.Popen([NGINX, "-c", folder / "nginx.conf", "-e", folder / "error.log"],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            def answers():
                try:
                    with _connect(port, folder) as stream:
                        return _get(stream, "/healthz") == 200
                except OSError:
                    return False
            until(answers, "nginx before the server", seconds=20)
            with _connect(port, folder) as stream:
                expect_equal(_get(stream, "/metrics"), 404, "the figures, from outside")
            # The programs trust only what the machine trusts, so the devices are spoken by hand.
            token = sign_in(server.port, "anna")["access_token"]
            home = str(uuid.uuid4())
            one, two = (EncryptedSocket(port, folder, home, token) for _ in range(2))
            for socket_ in (one, two):
                expect_equal(socket_.hello()["directive"], "ok", "directive")
                socket_.catch_up()
            expect_equal(one.verdict(one.tag("through the proxy")), "applied", "a change")
            expect_equal(two.hear("data_update")["records"][0]["data"]["name"],
                         "through the proxy", "what the other one hears")
            # And a device refuses a certificate that nobody vouches for.
            error = device("A").fails("connect", f"https://localhost:{port}", "--user", "anna",
                                      "--password-stdin", stdin=PASSWORD + "\n")
            expect_equal(error["kind"], "certificate", "an unknown certificate")
        finally:
            proxy.terminate()
            proxy.wait(20)


def main():
    if shutil.which("openssl") is None:
        print("left out: there is no openssl")
        return 0
    for scenario in (renewed_by_a_signal, behind_nginx):
        if scenario is behind_nginx and NGINX is None:
            print("behind_nginx: left out, there is no nginx")
            continue
        try:
            scenario()
        except Failure as failure:
            print(f"{scenario.__name__}: {failure}", file=sys.stderr)
            return 1
        print(f"{scenario.__name__}: ok")
    return 0


if __name__ == "__main__":
    sys.exit(main())
