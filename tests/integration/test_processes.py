"""Several processes, one truth: what one publishes all others show; reading needs no folder that can be written."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kb.catalog.model import Service
from kb.editing.publishing import publish_items
from kb.ops.bench.serving import Server, serving
from kb.search.request import Request
from kb.wiring import Kb
from tests.builders import a_catalog, a_service, both
from tests.conftest import NOW, a_site

AT_ONCE = 12
"""Answers in a row that must be of the new edition, so that every worker has given one."""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Kb]:
    """A small site with a store and index in files."""
    made = a_site(tmp_path / "instance", a_catalog(a_service("one")))
    made.now()
    yield made
    made.close()


@pytest.fixture
def server(site: Kb) -> Iterator[Server]:
    """Two workers over the site."""
    with serving({"KB_INSTANCE": str(site.settings.instance), "WORKERS": "2"}) as running:
        assert comes_true(lambda: len(running.workers()) == 2)
        yield running


def comes_true(what: Callable[[], bool]) -> bool:
    """Whether it is so before patience ends."""
    for _ in range(300):
        if what():
            return True
        time.sleep(0.1)
    return False


def shows(server: Server, word: str) -> bool:
    """Whether the page of the service has the word, asked over a connection of its own."""
    with urllib.request.urlopen(f"{server.address}/ky/services/one", timeout=30) as answer:
        return word in answer.read().decode()


def becomes_visible(server: Server, word: str) -> bool:
    """Whether all workers show the word before patience ends."""
    return comes_true(lambda: all(shows(server, word) for _ in range(AT_ONCE)))


def all_have_swapped(server: Server, edition: int) -> bool:
    """Whether each worker, asked on and on, has said that it shows the edition; answers may all come from one."""

    def said() -> int:
        lines = [json.loads(line) for line in server.printed().splitlines() if line.startswith("{")]
        return sum(line["event"] == "edition_shown" and line["number"] == edition for line in lines)

    return comes_true(lambda: shows(server, "one") and said() == len(server.workers()))


def publish(site: Kb, word: str) -> None:
    """Give the service another title."""
    publish_items([a_service("one", title=both(word))], store=site.store, by="editor", now=NOW)


def test_what_one_process_publishes_every_worker_shows(site, server):
    assert shows(server, "one ky")

    publish(site, "renamed")

    assert becomes_visible(server, "renamed ky")


def test_readers_go_on_while_the_disk_is_full_and_see_the_new_edition_after(site, server):
    assert becomes_visible(server, "one ky")
    for pid in server.workers():
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    publish(site, "renamed")
    time.sleep(2)
    for _ in range(AT_ONCE):
        assert shows(server, "one ky")

    for pid in server.workers():
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    assert becomes_visible(server, "renamed ky")


def test_readers_go_on_when_the_index_folder_cannot_be_written(site):
    index = site.settings.index_folder
    shutil.rmtree(index)
    index.write_text("not a folder", encoding="utf-8")
    publish(site, "renamed")
    site.current.look()
    assert site.now().edition.get(Service, "one").title == both("one")

    with closing(Kb(site.settings, watch=False)) as fresh:
        assert fresh.now().edition.get(Service, "one").title == both("renamed")
        assert [hit.id for hit in fresh.now().search.search(Request("renamed", "ky")).hits] == ["one"]

    index.unlink()
    site.current.look()

    assert site.now().edition.get(Service, "one").title == both("renamed")


def test_a_killed_worker_is_replaced_and_nothing_is_lost(site, server):
    before = set(server.workers())
    publish(site, "renamed")
    assert becomes_visible(server, "renamed ky")

    os.kill(next(iter(before)), signal.SIGKILL)

    assert becomes_visible(server, "renamed ky")
    assert comes_true(lambda: len(server.workers()) == 2 and set(server.workers()) != before)


def test_a_worker_born_later_never_shows_what_was_before(site, server):
    publish(site, "renamed")
    assert all_have_swapped(server, 2)

    for pid in server.workers():
        os.kill(pid, signal.SIGTERM)

    assert all(shows(server, "renamed ky") for _ in range(3 * AT_ONCE))
