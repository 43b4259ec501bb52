"""How long a page takes on the server: the app that gunicorn serves, asked without a network."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from statistics import median
from typing import Any

from gunicorn.util import import_app
from werkzeug.test import EnvironBuilder

from kb.catalog.model import Guide, Service
from kb.cli.bench.ground import Ground
from kb.config import ROOT
from kb.ops.bench.table import Row
from kb.ops.bench.timing import p95, seconds

SEARCHES = 300


def rows(ground: Ground) -> Iterator[Row]:
    """A search with its page, the pages of services and guides, plans: new, and kept."""
    searches = [f"/{language}/search?q={words}" for language, words in asked(ground)][:SEARCHES]
    services = [f"/ky/services/{service.id}" for service in ground.edition.all(Service)]
    guides = [f"/ky/guides/{guide.id}" for guide in ground.edition.all(Guide)]
    plans = [f"/ky/plan?s={','.join(six)}" for six in sixes(ground)]
    with _app(ground) as app:
        _times(app, ["/ky/search?q=паспорт", "/ky/services"])  # templates are compiled once
        fresh, kept = _times(app, searches), _times(app, searches)
        yield Row(f"search with its page, {ground.services()} services, uncached", median(fresh) * 1000, "ms", 5)
        yield Row("the same, p95", p95(fresh) * 1000, "ms")
        yield Row("search with its page, cached", median(kept) * 1000, "ms", 0.5)
        yield Row("page of a service, uncached", median(_times(app, services)) * 1000, "ms")
        yield Row("page of a guide, uncached", median(_times(app, guides)) * 1000, "ms")
        yield Row("plan of six services, uncached", median(_times(app, plans)) * 1000, "ms")
        yield Row("page of a service, cached", median(_times(app, services)) * 1000, "ms")


def sixes(ground: Ground) -> Iterator[list[str]]:
    """The services, six at a time."""
    ids = [service.id for service in ground.edition.all(Service)]
    yield from (ids[start : start + 6] for start in range(0, len(ids) - 5, 6))


def asked(ground: Ground) -> Iterator[tuple[str, str]]:
    """What people call the services, in both languages in turn: searches that nobody repeats."""
    names = [
        (language, name)
        for service in ground.edition.all(Service)
        for language in ("ky", "ru")
        for name in service.popular_names.in_(language)[:2]
    ]
    yield from dict.fromkeys(names)


@contextmanager
def _app(ground: Ground) -> Iterator[Any]:
    """The app of this checkout over the bench's instance; its log goes nowhere."""
    before = dict(os.environ)
    os.environ.update(ground.environ)
    sys.path.insert(0, str(ROOT))
    with open(os.devnull, "w", encoding="utf-8") as nowhere, redirect_stderr(nowhere):
        app = import_app("wsgi:app")  # type: ignore[no-untyped-call]
        try:
            yield app
        finally:
            app.extensions["kb"].close()
            sys.path.remove(str(ROOT))
            os.environ.clear()
            os.environ.update(before)


def _times(app: Any, addresses: list[str]) -> list[float]:
    return [_time(app, address) for address in addresses]


def _time(app: Any, address: str) -> float:
    path, _, query = address.partition("?q=")
    headers = [("Accept", "text/html"), ("Accept-Encoding", "gzip")]
    environ = EnvironBuilder(path, query_string={"q": query} if query else None, headers=headers).get_environ()
    statuses: list[str] = []

    def answer() -> None:
        for _ in app(environ, lambda status, _headers, _error=None: statuses.append(status)):
            pass

    took = seconds(answer)
    if not statuses[0].startswith("200"):
        raise RuntimeError(f"{statuses[0]} for {address}")
    return took
