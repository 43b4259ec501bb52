"""Requests are counted in memory, without a thread for each, and forgotten in time."""

import threading

from kb.web import counters
from kb.web.counters import Counters


class Clock:
    """A clock that is moved by hand."""

    def __init__(self, monkeypatch):
        self.now = 1_000.0
        monkeypatch.setattr(counters.time, "time", lambda: self.now)


def test_a_window_begins_anew(monkeypatch):
    clock, counts = Clock(monkeypatch), Counters()
    assert [counts.incr("reader", 60) for _ in range(3)] == [1, 2, 3]
    assert counts.get("reader") == 3

    clock.now += 61

    assert counts.get("reader") == 0
    assert counts.incr("reader", 60) == 1


def test_what_has_expired_is_swept(monkeypatch):
    clock, counts = Clock(monkeypatch), Counters()
    for number in range(100):
        counts.incr(f"reader {number}", 30)
    clock.now += 200

    counts.incr("another", 30)

    assert set(counts.expirations) == {"another"}


def test_counting_starts_no_thread():
    counts = Counters()
    counts.timer.join()
    before = threading.active_count()
    for _ in range(50):
        counts.incr("reader", 60)

    assert threading.active_count() == before


def test_readers_at_the_same_time_are_all_counted():
    counts = Counters()
    readers = [threading.Thread(target=lambda: [counts.incr("all", 60) for _ in range(200)]) for _ in range(8)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()

    assert counts.get("all") == 1600
