"""A small client over loopback: connections that stay open, requests written beforehand, answers counted."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import cycle

CONNECTIONS = 4
AGAIN = 5
"""How often a connection that the server has closed is made anew for one request."""


@dataclass(slots=True)
class Tally:
    """What one connection did."""

    answers: int = 0
    refused: list[str] = field(default_factory=list)


def request(path: str, *, gzip: bool = True) -> bytes:
    """A GET as a browser sends it."""
    encodings = ("Accept-Encoding: gzip",) if gzip else ()
    lines = (f"GET {path} HTTP/1.1", "Host: 127.0.0.1", "Accept: text/html", *encodings, "", "")
    return "\r\n".join(lines).encode("ascii")


def per_second(port: int, paths: Sequence[str], *, seconds: float) -> float:
    """Answers a second to `paths` in turn. Raises `RuntimeError` if an answer is not a 200."""
    requests = [request(path) for path in paths]
    tallies = [Tally() for _ in range(CONNECTIONS)]
    end = time.perf_counter() + seconds
    threads = []
    for number, tally in enumerate(tallies):
        start = number * len(requests) // CONNECTIONS
        own = [*requests[start:], *requests[:start]]
        threads.append(threading.Thread(target=_ask, args=(port, own, end, tally)))
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - started
    if refused := [line for tally in tallies for line in tally.refused]:
        raise RuntimeError(f"{len(refused)} answers were not 200, the first: {refused[0]}")
    return sum(tally.answers for tally in tallies) / took


def _ask(port: int, requests: Sequence[bytes], end: float, tally: Tally) -> None:
    connection = Connection(port)
    for written in cycle(requests):
        if time.perf_counter() > end:
            break
        status, _ = connection.send(written)
        if status != b"200":
            tally.refused.append(f"{status!r} to {written.split(b' ', 2)[1]!r}")
            break
        tally.answers += 1
    connection.close()


class Connection:
    """One HTTP/1.1 connection that stays open; made anew when the server has closed it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._open()

    def _open(self) -> None:
        self._socket = socket.create_connection(("127.0.0.1", self._port), timeout=30)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, written: bytes) -> tuple[bytes, bytes]:
        """Send one request, read the whole answer; give its status and body."""
        for _ in range(AGAIN):
            try:
                self._socket.sendall(written)
                return self._answer()
            except (ConnectionError, EOFError):
                self.close()
                self._open()
        raise RuntimeError("the server closes every connection")

    def _answer(self) -> tuple[bytes, bytes]:
        received = b""
        while b"\r\n\r\n" not in received:
            received += self._more()
        head, _, body = received.partition(b"\r\n\r\n")
        length = next(int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:"))
        pieces = [body]
        missing = length - len(body)
        while missing > 0:
            pieces.append(self._more())
            missing -= len(pieces[-1])
        return head[9:12], b"".join(pieces)

    def _more(self) -> bytes:
        piece = self._socket.recv(65_536)
        if not piece:
            raise EOFError
        return piece

    def close(self) -> None:
        """Hang up."""
        self._socket.close()
