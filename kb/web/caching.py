"""Resident pages are the same for everybody: rendered once an edition, kept in memory, tagged.

The key is the path and query with the edition and language; the language cookie does not count
because the language is in the address. Pages that are not public, or set a cookie, are not kept.
"""

from __future__ import annotations

import gzip
import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Any

from flask import Flask, Response, current_app, g, request

from kb import __version__
from kb.web.assets import fingerprint
from kb.web.state import now, today

KEPT = 4_000
"""Pages kept at most; the oldest go first."""
MAX_KEY = 600
"""Longer addresses are not kept: they are not pages that people share."""
TEXTS = ("text/", "application/json", "application/xml", "image/svg")
"""What is worth compressing and keeping."""
MAX_BYTES = 32 * 1024 * 1024
"""What all kept pages may weigh together, gzipped and plain."""


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered page, plain and gzipped."""

    body: bytes
    zipped: bytes
    mimetype: str
    etag: str


class Pages:
    """The kept pages of one edition; a new edition empties it."""

    def __init__(self) -> None:
        self._pages: OrderedDict[Any, Page] = OrderedDict()
        self._edition = -1
        self._weight = 0
        self._lock = Lock()

    def get(self, edition: int, key: Any) -> Page | None:
        """The page, if it was rendered for this very edition."""
        return self._pages.get(key) if edition == self._edition else None

    def keep(self, edition: int, key: Any, page: Page) -> None:
        """Keep a page; pages of older editions are refused."""
        with self._lock:
            if edition < self._edition:
                return
            if edition > self._edition:
                self._pages, self._edition, self._weight = OrderedDict(), edition, 0
            if key in self._pages:
                return
            self._pages[key] = page
            self._weight += len(page.body) + len(page.zipped)
            while len(self._pages) > KEPT or self._weight > MAX_BYTES:
                _, gone = self._pages.popitem(last=False)
                self._weight -= len(gone.body) + len(gone.zipped)


def install(app: Flask) -> None:
    """Answer from memory where we can; keep, tag and compress what was rendered."""
    app.extensions["pages"] = Pages()
    app.before_request(_from_memory)
    app.after_request(_keep)


def _from_memory() -> Response | None:
    key = _key()
    if key is None:
        return None
    edition = now().edition.number
    page = current_app.extensions["pages"].get(edition, key)
    if page is None:
        return None
    g.kept = True
    return _answer(page)


def _keep(response: Response) -> Response:
    if g.get("kept") or response.direct_passthrough:
        return response
    if not (response.mimetype or "").startswith(TEXTS):
        return response
    key = _key()
    cacheable = key is not None and response.status_code == 200 and "Set-Cookie" not in response.headers
    page = _page(response)
    if cacheable and "reading" in g:
        current_app.extensions["pages"].keep(now().edition.number, key, page)
        return _answer(page)
    response.headers.setdefault("Cache-Control", "no-store" if response.status_code >= 500 else "no-cache")
    return _compressed(response, page)


def _key() -> tuple[str, ...] | None:
    if request.method not in ("GET", "HEAD") or request.url_rule is None:
        return None
    view = current_app.view_functions.get(request.endpoint or "")
    if getattr(view, "access", None) != "public" or not getattr(view, "kept", True):
        return None
    address = request.full_path
    if len(address) > MAX_KEY:
        return None
    return (address, _representation(), today().isoformat())  # pages may say that a check is overdue


def _representation() -> str:
    best = request.accept_mimetypes.best_match(["text/html", "application/json"], default="text/html")
    return str(best)


def _page(response: Response) -> Page:
    body = response.get_data()
    state = hashlib.sha256(f"{__version__}{fingerprint()}".encode() + body).hexdigest()[:16]
    number = now().edition.number if "reading" in g else 0
    return Page(body, gzip.compress(body, 6, mtime=0), response.content_type or "text/html", f"{number}-{state}")


def _answer(page: Page) -> Response:
    response = Response(page.body, content_type=page.mimetype)
    response.headers["Cache-Control"] = "public, max-age=60, stale-while-revalidate=600"
    response.set_etag(page.etag, weak=True)
    _compressed(response, page).make_conditional(request)
    return response


def _compressed(response: Response, page: Page) -> Response:
    response.vary.update(("Accept-Encoding", "Accept"))
    if request.accept_encodings.quality("gzip") and len(page.body) > 500 and "Content-Encoding" not in response.headers:
        response.set_data(page.zipped)
        response.headers["Content-Encoding"] = "gzip"
    return response
