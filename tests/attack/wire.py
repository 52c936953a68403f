# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP and WebSocket by hand, so that they can be spoken wrongly. Loopback only, and every wait is
bounded: a server that says nothing fails the test instead of hanging it."""

import base64
import datetime
import http.client
import json
import os
import pathlib
import socket
import struct
import sys
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
from common import PASSWORD, Failure, expect  # noqa: E402

WAIT = 20  # seconds any single answer may take
TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10


class Line:
    """How a connection is made; encrypted when there is a context."""

    context = None

    @classmethod
    def open(cls, port, timeout):
        plain = socket.create_connection(("127.0.0.1", port), timeout=timeout)
        return cls.context.wrap_socket(plain) if cls.context else plain


def rest(port, method, path, body=None, token=None, headers=None):
    """Status and decoded body of one well-formed request."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=WAIT)
    connection.sock = Line.open(port, WAIT)
    try:
        sent = dict(headers or {})
        if token:
            sent["Authorization"] = "Bearer " + token
        connection.request(method, path, json.dumps(body) if body is not None else None, sent)
        answer = connection.getresponse()
        text = answer.read()
        try:
            return answer.status, json.loads(text)
        except ValueError:
            return answer.status, text.decode("utf-8", "replace")
    finally:
        connection.close()


def sign_in(port, user, device="attack", password=PASSWORD):
    status, body = rest(port, "POST", "/auth/login",
                        {"user": user, "password": password, "device": device})
    expect(status == 200, f"sign-in of {user}: {status} {body}")
    return body


class Raw:
    """A TCP connection that says exactly what it is told to."""

    def __init__(self, port, timeout=WAIT):
        self.socket = Line.open(port, timeout)
        self.buffer = b""

    def send(self, data):
        self.socket.sendall(data if isinstance(data, bytes) else data.encode())

    def try_send(self, data):
        """False once the server has hung up."""
        try:
            self.send(data)
            return True
        except OSError:
            return False

    def more(self):
        """False at the end of what the server says."""
        try:
            part = self.socket.recv(65536)
        except ConnectionError:
            return False
        except socket.timeout:
            raise Failure("the server neither answered nor hung up") from None
        self.buffer += part
        return bool(part)

    def status(self):
        """The status of the answer, None when the server hung up without one."""
        while b"\r\n\r\n" not in self.buffer:
            if not self.more():
                return None
        return int(self.buffer.split(b" ", 2)[1])

    def rest_until_end(self):
        while self.more():
            pass
        return self.buffer

    def exactly(self, size):
        while len(self.buffer) < size:
            if not self.more():
                return None
        taken, self.buffer = self.buffer[:size], self.buffer[size:]
        return taken

    def close(self):
        self.socket.close()


def frame(opcode, payload, final=True, masked=True, declared=None):
    """One WebSocket frame; `declared` is a length that need not be true."""
    size = len(payload) if declared is None else declared
    head = bytes([(0x80 if final else 0) | opcode])
    mask = 0x80 if masked else 0
    if size < 126:
        head += bytes([mask | size])
    elif size < 65536:
        head += bytes([mask | 126]) + struct.pack(">H", size)
    else:
        head += bytes([mask | 127]) + struct.pack(">Q", size)
    # A mask of zeros is a mask, and large payloads need no work.
    return head + (b"\0\0\0\0" if masked else b"") + payload


def upgrade_request(tenant, token, extra=(), path=None):
    key = base64.b64encode(os.urandom(16)).decode()
    lines = [f"GET {path or '/ws_finwise/ws/' + tenant} HTTP/1.1", "Host: 127.0.0.1",
             "Upgrade: websocket", "Connection: Upgrade", f"Sec-WebSocket-Key: {key}",
             "Sec-WebSocket-Version: 13", "Sec-WebSocket-Protocol: finwise.sync.2"]
    if token:
        lines.append(f"Authorization: Bearer {token}")
    return "\r\n".join([*lines, *extra]) + "\r\n\r\n"


class Refused(Failure):
    def __init__(self, status):
        super().__init__(f"the upgrade was answered with {status}")
        self.status = status


class Socket(Raw):
    """A WebSocket client. Frames of the server are decoded, pings answered."""

    def __init__(self, port, tenant, token, extra=(), timeout=WAIT):
        super().__init__(port, timeout)
        self.send(upgrade_request(tenant, token, extra))
        status = self.status()
        if status != 101:
            self.close()
            raise Refused(status)
        self.buffer = self.buffer.split(b"\r\n\r\n", 1)[1]
        self.device = str(uuid.uuid4())
        self.waiting = []
        self.sequence = 0

    def say(self, message):
        self.send(frame(TEXT, json.dumps(message).encode()))

    def next_frame(self):
        """(opcode, payload) with fragments put together, None when the connection is gone."""
        whole, opcode = b"", None
        while True:
            got = self.one_frame()
            if got is None or got[1] >= CLOSE:  # control frames come alone, and between fragments
                return None if got is None else got[1:]
            final, kind, payload = got
            opcode = kind or opcode
            whole += payload
            if final:
                return opcode, whole

    def one_frame(self):
        head = self.exactly(2)
        if head is None:
            return None
        size = head[1] & 0x7F
        if size > 125:
            extended = self.exactly(2 if size == 126 else 8)
            if extended is None:
                return None
            size = int.from_bytes(extended, "big")
        payload = self.exactly(size)
        return None if payload is None else (head[0] & 0x80 != 0, head[0] & 0x0F, payload)

    def close_code(self):
        """The code of the server's close frame, None when it just hung up."""
        while True:
            got = self.next_frame()
            if got is None:
                return None
            if got[0] == CLOSE:
                return struct.unpack(">H", got[1][:2])[0] if len(got[1]) >= 2 else 1005

    def message(self):
        """The next JSON message."""
        while True:
            got = self.next_frame()
            expect(got is not None, "the server hung up")
            opcode, payload = got
            if opcode == PING:
                self.send(frame(PONG, payload))
            elif opcode == CLOSE:
                raise Failure(f"the server closed with {struct.unpack('>H', payload[:2])[0]}: "
                              f"{payload[2:].decode()}")
            elif opcode == TEXT:
                return json.loads(payload)

    def hear(self, kind):
        for place, message in enumerate(self.waiting):
            if message["type"] == kind:
                return self.waiting.pop(place)
        deadline = time.monotonic() + WAIT
        while time.monotonic() < deadline:
            message = self.message()
            if message["type"] == kind:
                return message
            self.waiting.append(message)
        raise Failure(f"no {kind} came; there were {[m['type'] for m in self.waiting]}")

    def hello(self, **fields):
        self.hear("status")
        self.say({"type": "hello", "protocol": 2, "app": "attack", "schema": 1,
                  "device": self.device, "incarnation": str(uuid.uuid4()), "next_op_seq": 1,
                  "client_time": now(), "tenant_name": "Home", "capabilities": ["bulk"]} | fields)
        return self.hear("welcome")

    def catch_up(self):
        self.say({"type": "request_changes", "from": "", "limit": 0})
        page = self.hear("changes")
        while page.get("has_more"):
            self.say({"type": "request_changes", "from": page["to"], "limit": 0})
            page = self.hear("changes")
        return page["to"]

    def tag(self, name, **fields):
        """An entry that creates a tag."""
        self.sequence += 1
        return {"id": str(uuid.uuid4()), "op_seq": self.sequence, "entity": "Tag",
                "entity_id": str(uuid.uuid4()), "operation": "create",
                "groups": ["rest", "life"], "created_at": now(), "updated_at": now(),
                "data": {"name": name}} | fields

    def push(self, entries, **fields):
        batch = {"type": "process_sync_batch", "batch": str(uuid.uuid4()),
                 "run": str(uuid.uuid4()), "client_time": now(), "entries": entries} | fields
        self.say(batch)
        return self.hear("sync_batch_result")

    def verdict(self, entry):
        return self.push([entry])["results"][0]["verdict"]


def now():
    instant = datetime.datetime.now(datetime.timezone.utc)
    return instant.strftime("%Y-%m-%dT%H:%M:%S.") + f"{instant.microsecond // 1000:03d}Z"


def memory_kb(pid, field="VmRSS"):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(field + ":"):
            return int(line.split()[1])
    raise Failure(f"no {field} of process {pid}")
