"""A real `kb serve` of our own on a free port: started as readers meet it, stopped with all its workers."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError

PATIENCE = 60.0
"""Seconds a server may take before it counts as one that does not start."""
KB = (str(Path(sys.executable).with_name("kb")),)


class DidNotStart(Exception):
    """The server ended, or did not answer in time; the message is what it printed."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers."""

    port: int
    pid: int
    log: Path

    @property
    def address(self) -> str:
        """Where it listens, without a path."""
        return f"http://127.0.0.1:{self.port}"

    def workers(self) -> tuple[int, ...]:
        """The process ids of its workers."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text("ascii")
        return tuple(int(pid) for pid in children.split())

    def printed(self) -> str:
        """What it has written so far."""
        return self.log.read_text("utf-8", "replace")


@contextmanager
def serving(
    environ: Mapping[str, str], *, command: Sequence[str] = (*KB, "serve"), ready: str = "/readyz"
) -> Iterator[Server]:
    """Run `command` with PORT set to a free one until `ready` answers; stop it at the end.

    Raises `DidNotStart` with what the process printed.
    """
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="jol-serve-") as folder:
        log = Path(folder) / "log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [part.format(port=port) for part in command],
                env={**os.environ, **environ, "PORT": str(port)},
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            server = Server(port, process.pid, log)
            _wait(process, server, ready)
            yield server
        finally:
            _stop(process)


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], server: Server, path: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(server.address + path, timeout=PATIENCE):
                return
        except (URLError, OSError):
            if process.poll() is not None:
                break
            time.sleep(0.02)
    raise DidNotStart(server.printed())


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(15)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
