# SPDX-License-Identifier: GPL-3.0-or-later
"""A TCP proxy between a client and a server that reads along: WebSocket frames with the time they
passed, by the proxy's own monotonic clock. It can also hold bytes back and cut connections."""

import json
import socket
import threading
import time
from dataclasses import dataclass

_CHUNK = 65536
_HEAD_END = b"\r\n\r\n"


@dataclass
class Frame:
    at: float  # monotonic seconds
    to_server: bool
    connection: int
    message: dict


class _Reader:
    """One direction of a connection: cuts it into WebSocket frames once it is upgraded and gives
    out what is to be passed on. Compression is talked out of both ends, so that the messages can
    be read without a library for it."""

    def __init__(self, note):
        self._note = note
        self._buffer = b""
        self._upgraded = False
        self._parts = b""

    def feed(self, data):
        if not self._upgraded:
            self._buffer += data
            head, end, rest = self._buffer.partition(_HEAD_END)
            if not end:
                return data
            self._buffer = b""
            if b"websocket" not in head.lower():
                return data
            self._upgraded, self._buffer = True, rest
            passed = data[: len(data) - len(rest)] if rest else data
        else:
            self._buffer += data
            passed = b""
        while frame := self._take_frame():
            passed += frame
        return passed

    def _take_frame(self):
        data = self._buffer
        if len(data) < 2:
            return b""
        length, offset = data[1] & 127, 2
        if length >= 126:
            size = 2 if length == 126 else 8
            if len(data) < offset + size:
                return b""
            length = int.from_bytes(data[offset : offset + size], "big")
            offset += size
        mask = data[offset : offset + 4] if data[1] & 128 else b""
        offset += len(mask)
        if len(data) < offset + length:
            return b""
        payload = _masked(data[offset : offset + length], mask).replace(b'"zstd"', b'"none"')
        self._buffer = data[offset + length :]
        if data[0] & 15 < 8:
            self._parts += payload
            if data[0] & 128:
                self._note(json.loads(self._parts))
                self._parts = b""
        return data[:offset] + _masked(payload, mask)


def _masked(payload, mask):
    if not mask:
        return payload
    repeated = (mask * (len(payload) // 4 + 1))[: len(payload)]
    size = len(payload)
    return (int.from_bytes(payload, "big") ^ int.from_bytes(repeated, "big")).to_bytes(size, "big")


class Proxy:
    def __init__(self, port):
        self.target = port
        self.frames = []
        self.delay = 0.0  # seconds each piece is held back
        self._pairs = []
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def _accept(self):
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return  # close() was called
            try:
                server = socket.create_connection(("127.0.0.1", self.target), timeout=10)
            except OSError:
                _shut(client)  # the server is down; a later connection may find it
                continue
            server.settimeout(None)
            with self._lock:
                self._pairs.append((client, server))
                number = len(self._pairs)
            for source, sink, to_server in ((client, server, True), (server, client, False)):
                threading.Thread(target=self._pump, args=(source, sink, to_server, number),
                                 daemon=True).start()

    def _pump(self, source, sink, to_server, number):
        def note(message):
            with self._lock:
                self.frames.append(Frame(time.monotonic(), to_server, number, message))

        reader = _Reader(note)
        try:
            while data := source.recv(_CHUNK):
                if self.delay:
                    time.sleep(self.delay)
                sink.sendall(reader.feed(data))
        except OSError:
            pass  # the other end is gone, or was cut
        for end in (source, sink):
            _shut(end)

    def cut(self):
        """Breaks every connection at once, as a pulled cable would for the programs."""
        with self._lock:
            pairs, self._pairs = self._pairs, []
        for pair in pairs:
            for end in pair:
                _shut(end)

    def sent(self, kind):
        with self._lock:
            return [f for f in self.frames if f.to_server and f.message.get("type") == kind]

    def received(self, kind):
        with self._lock:
            return [f for f in self.frames if not f.to_server and f.message.get("type") == kind]

    def close(self):
        self._listener.close()
        self.cut()


def _shut(end):
    try:
        end.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass  # it is closed already
    end.close()
