"""Readers see the newest edition whole; a failing store never takes the old one away."""

import threading
import time

from kb.catalog.current import Current
from kb.errors import StoreUnavailable


class Shelf:
    """A store in memory that counts how often it is asked."""

    def __init__(self):
        self.number, self.asked, self.broken = 1, 0, False

    def look(self):
        self.asked += 1
        if self.broken:
            raise StoreUnavailable("gone fishing")
        return self.number

    def current(self, *, watch=False):
        return Current(number=self.look, build=lambda shown: (self.number, shown), watch=watch)


def test_builds_once_and_again_only_for_a_new_number():
    shelf = Shelf()
    current = shelf.current()
    first = current.get()
    current.look()
    assert current.get() is first

    shelf.number = 2
    current.look()

    assert current.get() == (2, first)


def test_asking_does_not_look():
    shelf = Shelf()
    current = shelf.current()
    for _ in range(100):
        current.get()

    assert shelf.asked == 1


def test_a_broken_store_leaves_the_old_edition():
    shelf = Shelf()
    current = shelf.current()
    first = current.get()
    shelf.broken = True

    current.look()

    assert current.get() is first


def test_the_first_readers_share_one_build():
    built = []

    def slow(_shown):
        time.sleep(0.05)
        built.append(1)
        return len(built)

    current = Current(number=lambda: 1, build=slow, watch=False)
    readers = [threading.Thread(target=current.get) for _ in range(8)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()

    assert built == [1]


def test_a_forked_process_looks_before_it_shows_what_its_parent_built(monkeypatch):
    shelf = Shelf()
    current = shelf.current(watch=True)
    current.look()
    shelf.number = 3

    monkeypatch.setattr("kb.catalog.current.os.getpid", lambda: 4_194_305)

    assert current.get()[0] == 3
    current.close()


def test_no_reader_of_a_forked_process_is_shown_what_its_parent_built(monkeypatch):
    shelf, blocked = Shelf(), threading.Event()
    current = shelf.current(watch=True)
    current.look()
    look = shelf.look

    def slow_look():
        blocked.wait(5)
        return look()

    current._number = slow_look
    shelf.number, seen = 3, []
    monkeypatch.setattr("kb.catalog.current.os.getpid", lambda: 4_194_305)
    readers = [threading.Thread(target=lambda: seen.append(current.get()[0])) for _ in range(4)]
    for reader in readers:
        reader.start()
    blocked.set()
    for reader in readers:
        reader.join()

    assert seen == [3] * 4
    current.close()


def test_a_watched_edition_swaps_by_itself():
    shelf = Shelf()
    current = shelf.current(watch=True)
    current.get()
    shelf.number = 5

    for _ in range(60):
        if current.get()[0] == 5:
            break
        time.sleep(0.05)

    current.close()
    assert current.get()[0] == 5
