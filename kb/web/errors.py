"""Every error becomes a page in the reader's language, with a way on."""

from __future__ import annotations

import re

import structlog
from flask import Flask, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.exceptions import NotFound as NoSuchPage

from kb.errors import Gone, KbError, NotFound
from kb.search.request import Request
from kb.web.languages import chosen
from kb.web.links import address
from kb.web.state import kb, now

log = structlog.get_logger()


def install(app: Flask) -> None:
    """Turn typed errors into answers."""
    app.register_error_handler(Gone, _gone)
    app.register_error_handler(NotFound, _not_found)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unexpected)


def _gone(error: Gone) -> ResponseReturnValue:
    if error.successor is not None:
        return redirect(address(error.kind, error.successor), 301)
    return _page("gone", 410, words=error.id)


def _not_found(error: NotFound) -> ResponseReturnValue:
    return _page("not_found", 404, words=error.id)


def _http(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None or (error.code or 500) < 400:
        return error
    if isinstance(error, NoSuchPage):
        return _page("not_found", 404, words=request.path.rsplit("/", 1)[-1])
    if error.code == 429:
        return _page("too_many", 429)
    if (error.code or 500) < 500:
        return _page("bad_request", error.code or 400)
    return _page("broken", error.code or 500)


def _unexpected(error: Exception) -> ResponseReturnValue:
    log.error("unexpected_error", route=request.url_rule.rule if request.url_rule else None, exc_info=error)
    if isinstance(error, KbError):
        return _page("unavailable", 503)
    return _page("broken", InternalServerError.code)


def _page(name: str, status: int, *, words: str = "") -> ResponseReturnValue:
    if "language" not in g:
        first = request.path.split("/")[1]
        g.language = first if first in kb().settings.languages else chosen()
    guesses = _guesses(words) if status in (404, 410) else ()
    query = _readable(words)
    return render_template(
        f"errors/{name}.html", guesses=guesses, words=query, search=url_for("resident.search")
    ), status


def _guesses(words: str) -> tuple[object, ...]:
    try:
        reading = now()
        results = reading.search.search(Request(_readable(words), g.language, kinds=("service",), per_page=5))
    except KbError:
        return ()  # the page must come even when the search cannot
    found = (reading.edition.lookup(hit.kind, hit.id) for hit in results.hits)
    return tuple(item for item in found if item is not None)


def _readable(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words)[:80].strip()
