#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The floods once more, through TLS: what is encrypted already waits in another buffer, and must
be bounded all the same. Needs openssl."""

import pathlib
import socket
import ssl
import subprocess
import sys
import tempfile

from floods import honest_heartbeats, many_control_frames, slow_readers, unread_answers
from scene import run
from wire import WAIT, Failure, Line


def unfinished_handshakes(scene):
    """Who begins to encrypt and does not go on is not waited for."""
    for beginning in (b"", b"\x16\x03\x01\x02\x00", b"GET / HTTP/1.1\r\n\r\n"):
        waiting = [socket.create_connection(("127.0.0.1", scene.port), timeout=WAIT)
                   for _ in range(30)]
        for one in waiting:
            one.sendall(beginning)
        for one in waiting:
            try:
                while one.recv(4096):
                    pass
            except ConnectionError:
                pass
            except socket.timeout:
                raise Failure(f"a handshake that ends at {beginning!r} was waited for") from None
            one.close()


def main():
    with tempfile.TemporaryDirectory(prefix="finwise-tls-") as name:
        folder = pathlib.Path(name)
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
             "-nodes", "-days", "2", "-subj", "/CN=localhost", "-keyout", folder / "key.pem",
             "-out", folder / "cert.pem"], check=True, capture_output=True, timeout=60)
        Line.context = ssl.create_default_context(cafile=folder / "cert.pem")
        Line.context.check_hostname = False
        return run([honest_heartbeats, many_control_frames, slow_readers, unread_answers,
                    unfinished_handshakes], "--header-ms", "2000",
                   "--tls-cert", str(folder / "cert.pem"), "--tls-key", str(folder / "key.pem"))


if __name__ == "__main__":
    sys.exit(main())
