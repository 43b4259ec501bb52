"""Clocks, a real server and a small client: the tools of the benches work."""

import sys
import time

import pytest

from kb.ops.bench.load import Connection, per_second, request
from kb.ops.bench.memory import resident_megabytes
from kb.ops.bench.serving import DidNotStart, serving
from kb.ops.bench.timing import median_seconds, p95

PLAIN = (sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:{port}", "kb.cli.bench.constant:app")


def test_a_server_is_started_asked_and_stopped():
    with serving({}, command=PLAIN, ready="/") as server:
        connection = Connection(server.port)
        assert connection.send(request("/")) == (b"200", b"ok")
        connection.close()
        assert per_second(server.port, ["/"], seconds=0.2) > 0
        assert all(resident_megabytes(pid) > 1 for pid in server.workers())

    with pytest.raises(ConnectionRefusedError):
        Connection(server.port)


def test_an_answer_that_is_no_200_is_not_counted():
    with serving({}, command=PLAIN, ready="/") as server, pytest.raises(RuntimeError, match="404"):
        per_second(server.port, ["/nowhere"], seconds=0.2)


def test_a_command_that_ends_tells_what_it_said():
    with (
        pytest.raises(DidNotStart, match="no such luck"),
        serving({}, command=(sys.executable, "-c", "exit('no such luck')")),
    ):
        pass


def test_the_median_and_the_slow_end():
    assert median_seconds(lambda: time.sleep(0.01), runs=3) >= 0.01
    assert p95([float(number) for number in range(101)]) == 95
