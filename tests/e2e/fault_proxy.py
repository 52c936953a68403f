# SPDX-License-Identifier: GPL-3.0-or-later
"""A proxy on a bad day: messages are late, lost or doubled, connections break in the middle of a
frame or go silent in one direction. What happens is drawn from a seed and counted."""

import collections
import threading
import time

from proxy import Proxy, _CHUNK, _Reader, _shut

# What the protocol itself sends twice after a lost answer; TCP doubles nothing by itself.
_REPEATABLE = {"process_sync_batch", "sync_batch_result", "changes", "request_changes",
               "data_update", "poke", "pong"}


class FaultProxy(Proxy):
    def __init__(self, port, chance):
        self.chance = chance
        self.faulty = False
        self.happened = collections.Counter()
        self._chance_lock = threading.Lock()
        super().__init__(port)

    def _draw(self):
        with self._chance_lock:
            return self.chance.random(), self.chance.random()

    def _pump(self, source, sink, to_server, number):
        kinds = []
        reader = _Reader(lambda message: kinds.append(message.get("type")))
        deaf = False
        try:
            while data := source.recv(_CHUNK):
                kinds.clear()
                piece = reader.feed(data)
                what, how = self._draw()
                if deaf:
                    continue
                if not self.faulty or not kinds or what >= 0.25:
                    sink.sendall(piece)
                elif what < 0.10:
                    self.happened["late"] += 1
                    time.sleep(how * 0.3)
                    sink.sendall(piece)
                elif what < 0.15:
                    repeated = set(kinds) <= _REPEATABLE
                    self.happened["twice" if repeated else "in time"] += 1
                    sink.sendall(piece * (2 if repeated else 1))
                elif what < 0.19:
                    self.happened["lost"] += 1
                elif what < 0.23:
                    self.happened["cut in a frame"] += 1
                    sink.sendall(piece[: int(len(piece) * how)])
                    break
                else:
                    self.happened["silent"] += 1
                    deaf = True
        except OSError:
            pass  # the other end is gone, or was cut
        for end in (source, sink):
            _shut(end)

    def heal(self):
        """Trouble ends; lines that are silent end as a server's idle time-out would end them."""
        self.faulty = False
        self.cut()
