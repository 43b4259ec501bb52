"""A PostgreSQL server started by the tests: its own data folder, a free port, no password, loopback only."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg

from tests.machine import postgres_bin

_STARTS_WITHIN = 60
"""Seconds; a loaded machine is slow."""


class Server:
    """Starts on entry, stops on exit. As root it runs under another user, because PostgreSQL refuses root."""

    def __enter__(self) -> Server:
        found = postgres_bin()
        assert found is not None, "no PostgreSQL server binaries: run `make test`, which prepares the machine"
        self.bin = found
        self.folder = Path(tempfile.mkdtemp(prefix="jol-pg-"))
        self.identity: dict[str, Any] = _somebody() if os.geteuid() == 0 else {}
        if self.identity:
            shutil.chown(self.folder, self.identity["user"], self.identity["group"])
        self._run("initdb", "-D", str(self.folder / "data"), "-U", "jol", "-A", "trust", "-E", "UTF8", "--no-sync")
        self.port = _free_port()
        options = ["-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={self.folder}"]
        self.process = subprocess.Popen(
            [self.bin / "postgres", "-D", self.folder / "data", "-p", str(self.port), "-F", *options],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            **self.identity,
        )
        self._wait()
        self.count = 0
        return self

    def __exit__(self, *_: object) -> None:
        self.process.send_signal(signal.SIGINT)  # ends sessions that tests left open; SIGTERM waits for them
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def new_database(self) -> str:
        """The URL of a database that nobody has used."""
        self.count += 1
        name = f"jol_{os.getpid()}_{self.count}"
        self._run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "jol", name)
        return f"postgresql://jol@127.0.0.1:{self.port}/{name}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.bin / program), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, cwd=self.folder, check=False, **self.identity)
        assert done.returncode == 0, f"{program}: {done.stderr}"

    def _wait(self) -> None:
        """Until it takes sessions: its port is open before that, while it still says "starting up"."""
        until = time.monotonic() + _STARTS_WITHIN
        while time.monotonic() < until:
            assert self.process.poll() is None, "PostgreSQL did not start"
            with suppress(psycopg.OperationalError):
                psycopg.connect(host="127.0.0.1", port=self.port, user="jol", dbname="postgres").close()
                return
            time.sleep(0.05)
        raise AssertionError("PostgreSQL does not answer")


def _somebody() -> dict[str, Any]:
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    return {}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
