"""Resident pages are the same for everybody: rendered once an edition, kept in memory, tagged.

The key is the path and query with the edition and language; the language cookie does not count
because the language is in the address. Pages that are not public, or set a cookie, are not kept.
"""

from __future__ import annotations

import gzip
import hashlib

from flask import Flask, Response, current_app, g, request

from kb import __version__
from kb.web.assets import fingerprint
from kb.web.kept import SMALL, VARY, Page, Pages, Shortcut, answered, key_of, takes_gzip
from kb.web.state import now, today

TEXTS = ("text/", "application/json", "application/xml", "image/svg")
"""What is worth compressing and keeping."""


def install(app: Flask) -> None:
    """Answer from memory where we can; keep, tag and compress what was rendered."""
    kb = app.extensions["kb"]
    app.extensions["pages"] = Pages()
    app.after_request(_keep)
    app.wsgi_app = Shortcut(  # type: ignore[method-assign]
        app.wsgi_app,
        pages=app.extensions["pages"], edition=lambda: kb.now().edition.number, day=_day, noted=kb.asked.note,
    )  # fmt: skip


def _day() -> str:
    return today().isoformat()


def _keep(response: Response) -> Response:
    if response.direct_passthrough or not (response.mimetype or "").startswith(TEXTS):
        return response
    key = key_of(request.environ, _day()) if _for_everybody() else None
    page = _page(response)
    if key and "reading" in g and response.status_code == 200 and "Set-Cookie" not in response.headers:
        current_app.extensions["pages"].keep(now().edition.number, key, page)
        status, headers, body = answered(page, request.environ)
        return Response(body, status, headers)
    response.headers.setdefault("Cache-Control", "no-store" if response.status_code >= 500 else "no-cache")
    return _compressed(response, page)


def _for_everybody() -> bool:
    view = current_app.view_functions.get(request.endpoint or "")
    return getattr(view, "access", None) == "public" and getattr(view, "kept", True)


def _page(response: Response) -> Page:
    body = response.get_data()
    state = hashlib.sha256(f"{__version__}{fingerprint()}".encode() + body).hexdigest()[:16]
    number = now().edition.number if "reading" in g else 0
    zipped = len(body) > SMALL
    sent = gzip.compress(body, 6, mtime=0) if zipped else body
    route = request.url_rule.rule if request.url_rule else ""
    return Page(sent, zipped, response.content_type or "text/html", f"{number}-{state}", route, g.get("noted", ""))


def _compressed(response: Response, page: Page) -> Response:
    response.vary.update(VARY.split(", "))
    wanted = page.zipped and takes_gzip(request.headers.get("Accept-Encoding", ""))
    if wanted and "Content-Encoding" not in response.headers:
        response.set_data(page.sent)
        response.headers["Content-Encoding"] = "gzip"
    return response
