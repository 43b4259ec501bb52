"""The server as readers meet it: from start to first page, its weight, what it carries, how soon it shows news."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import islice
from random import Random
from statistics import median
from urllib.parse import quote

from kb.catalog.model import LifeEvent, Service, Topic
from kb.cli.bench.ground import Ground
from kb.cli.bench.pages import asked
from kb.cli.serve import gunicorn
from kb.ops.bench.load import Connection, per_second, request
from kb.ops.bench.memory import own_megabytes, resident_megabytes
from kb.ops.bench.serving import Server, serving
from kb.ops.bench.table import Row

RUNS = 3
WORKERS = 2
WARM = 25.0
"""Seconds after which each worker has met nearly every page of the mix; an edition stays for hours."""
SECONDS = 6.0
AT_ONCE = 20
"""Answers in a row, each over a connection of its own, that stand for every worker."""


def rows(ground: Ground) -> Iterator[Row]:
    """Start, news, load, weight."""
    environ = {**ground.environ, "WORKERS": str(WORKERS)}
    yield Row("cold start to first page", median(_start(environ) for _ in range(RUNS)), "s", 5)
    with serving(environ) as server:
        shown = [_published(ground, server, f"Жаңылык {number}") for number in range(RUNS)]
        yield Row("publish → visible on every process", median(shown), "s", 2)
        mix = resident_mix(ground)
        per_second(server.port, mix, seconds=WARM)
        carried = per_second(server.port, mix, seconds=SECONDS)
        yield Row("memory per worker, its share of common pages", max(map(own_megabytes, server.workers())), "MB", 120)
        yield Row("the same, common pages in full", max(map(resident_megabytes, server.workers())), "MB")
    yield Row("resident mix", carried, "answers/s")
    with serving({}, command=gunicorn("127.0.0.1:{port}", WORKERS, "kb.cli.bench.constant:app"), ready="/") as plain:
        per_second(plain.port, ["/"], seconds=1)
        constant = per_second(plain.port, ["/"], seconds=SECONDS)
    yield Row("a constant Flask view on the same server", constant, "answers/s")
    yield Row("the mix to the constant view", carried / constant, "×", 0.5, at_least=True)


def _start(environ: dict[str, str]) -> float:
    """From the command to the first page that is answered, the index being there."""
    begun = time.perf_counter()
    with serving(environ, ready="/ky/"):
        return time.perf_counter() - begun


def _published(ground: Ground, server: Server, word: str) -> float:
    """From the end of publishing to the moment from which no worker gives the old page."""
    shown = next(iter(ground.edition.all(Service)))
    asked_for = request(f"/ky/services/{shown.id}", gzip=False)
    ground.change(word)
    begun = time.perf_counter()
    row, since = 0, 0.0
    while row < AT_ONCE:
        moment = time.perf_counter()
        connection = Connection(server.port)
        _, page = connection.send(asked_for)
        new = word in page.decode()
        connection.close()
        since = since if row and new else moment
        row = row + 1 if new else 0
    return since - begun


def resident_mix(ground: Ground) -> list[str]:
    """What residents open: two thirds services, their cases and shelves, a third searches, most asked before."""
    random = Random(20261122)  # the same mix every time
    services = [
        f"/services/{service.id}{case}"
        for service in ground.edition.all(Service)
        for case in ("", *(f"?case={case.id}" for case in service.cases))
    ]
    shelves = [f"/topics/{topic.id}" for topic in ground.edition.all(Topic)]
    shelves += [f"/life-events/{event.id}" for event in ground.edition.all(LifeEvent)]
    common = [f"/search?q={quote(words)}" for _, words in islice(asked(ground), 40)]
    kinds = random.choices([services, shelves, ["/"], common], weights=[45, 15, 10, 30], k=2_000)
    return [f"/{random.choice(('ky', 'ru'))}{_popular(places, random)}" for places in kinds]


def _popular(places: list[str], random: Random) -> str:
    """One of the places; the second is chosen half as often as the first, the third a third as often."""
    return random.choices(places, weights=[1 / rank for rank in range(1, len(places) + 1)])[0]
