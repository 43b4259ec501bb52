"""Kept pages, and the short way to them: what was rendered for this edition is answered before Flask wakes up."""

from __future__ import annotations

import gzip
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import structlog
from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header, parse_etags

from kb.web.safety import HEADERS

KEPT = 4_000
"""Pages kept at most; the oldest go first."""
MAX_KEY = 600
"""Longer addresses are not kept: they are not pages that people share."""
MAX_BYTES = 12 * 1024 * 1024
"""What all kept pages may weigh together."""
SMALL = 500
"""Bytes up to which compressing is not worth it."""
CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=600"
VARY = "Accept-Encoding, Accept"

Key = tuple[str, ...]
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered page as it is sent; `route` is for the log, `asked` is the query that it answers (else empty)."""

    sent: bytes
    zipped: bool
    content_type: str
    etag: str
    route: str
    asked: str = ""

    @property
    def body(self) -> bytes:
        """The page for those who cannot unzip."""
        return gzip.decompress(self.sent) if self.zipped else self.sent


class Pages:
    """The kept pages of one edition; a new edition empties it."""

    def __init__(self) -> None:
        self._pages: OrderedDict[Key, Page] = OrderedDict()
        self._edition = -1
        self._weight = 0
        self._lock = Lock()

    def get(self, edition: int, key: Key) -> Page | None:
        """The page, if it was rendered for this very edition."""
        return self._pages.get(key) if edition == self._edition else None

    def keep(self, edition: int, key: Key, page: Page) -> None:
        """Keep a page; pages of older editions are refused."""
        with self._lock:
            if edition < self._edition:
                return
            if edition > self._edition:
                self._pages, self._edition, self._weight = OrderedDict(), edition, 0
            if key in self._pages:
                return
            self._pages[key] = page
            self._weight += len(page.sent)
            while len(self._pages) > KEPT or self._weight > MAX_BYTES:
                _, gone = self._pages.popitem(last=False)
                self._weight -= len(gone.sent)


def key_of(environ: WSGIEnvironment, day: str) -> Key | None:
    """What tells pages apart; none for a request whose answer is not kept. Pages may say that a check is overdue."""
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
        return None
    address = f"{environ.get('PATH_INFO', '')}?{environ.get('QUERY_STRING', '')}"
    if len(address) > MAX_KEY:
        return None
    return address, _representation(environ.get("HTTP_ACCEPT", "")), day


class Shortcut:
    """Answers kept pages; everything else goes on to the app.

    `edition` and `day` tell what is shown now; `noted` hears of each query that a kept page answered, and from where.
    """

    def __init__(
        self, app: WSGIApplication,
        *, pages: Pages, edition: Callable[[], int], day: Callable[[], str], noted: Callable[[str, str], None],
    ) -> None:  # fmt: skip
        self.app = app
        self.pages = pages
        self.edition = edition
        self.day = day
        self.noted = noted

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """A WSGI application."""
        began = time.perf_counter()
        key = key_of(environ, self.day())
        page = self.pages.get(self.edition(), key) if key else None
        if page is None:
            return self.app(environ, start_response)
        status, headers, body = answered(page, environ)
        start_response(status, headers)
        if page.asked:
            self.noted(page.asked, environ.get("REMOTE_ADDR", ""))
        took = round((time.perf_counter() - began) * 1000, 2)
        log.info("request", method=environ["REQUEST_METHOD"], route=page.route, status=int(status[:3]), ms=took)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def answered(page: Page, environ: WSGIEnvironment) -> tuple[str, list[tuple[str, str]], bytes]:
    """Status, headers and body; 304 without a body for whoever has the page."""
    headers = [("ETag", f'W/"{page.etag}"'), ("Cache-Control", CACHE_CONTROL), ("Vary", VARY), *HEADERS.items()]
    known = environ.get("HTTP_IF_NONE_MATCH")
    if known and parse_etags(known).contains_weak(page.etag):
        return "304 NOT MODIFIED", headers, b""
    headers.append(("Content-Type", page.content_type))
    body = page.sent
    if page.zipped and takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")):
        headers.append(("Content-Encoding", "gzip"))
    else:
        body = page.body
    headers.append(("Content-Length", str(len(body))))
    return "200 OK", headers, body


@lru_cache(maxsize=256)
def takes_gzip(accepted: str) -> bool:
    """Whether an Accept-Encoding allows gzip."""
    return bool(parse_accept_header(accepted).quality("gzip"))


@lru_cache(maxsize=256)
def _representation(accepted: str) -> str:
    accept: Any = parse_accept_header(accepted, MIMEAccept)
    return str(accept.best_match(["text/html", "application/json"], default="text/html"))
