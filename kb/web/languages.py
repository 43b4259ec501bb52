"""The language of a page is the first part of its address; `/` picks one and remembers nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from babel import Locale
from flask import Flask, abort, current_app, g, request, url_for
from flask_babel import Babel, force_locale, get_locale

from kb.config import ROOT
from kb.web import translating
from kb.web.state import kb

COOKIE = "language"


def install(app: Flask) -> None:
    """Take the language off the address, and put it back on every link."""
    codes = app.extensions["kb"].settings.languages
    app.config["BABEL_DEFAULT_LOCALE"] = codes[0]
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(ROOT / "translations")
    Babel(app, locale_selector=language)  # type: ignore[no-untyped-call]
    translating.install(app)
    app.url_value_preprocessor(_take)
    app.url_defaults(_give)
    app.context_processor(_for_templates)


def _for_templates() -> dict[str, Any]:
    code = language()
    others = [other for other in kb().settings.languages if other != code]
    return {
        "switches": switches,
        "language": code,
        "other_language": others[0] if others else None,
        "locale": get_locale(),
        "site": kb().settings.public_url,
    }


def language() -> str:
    """The language of this page."""
    return str(g.get("language") or chosen())


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Words in another language than the page's, for a moment: a Russian letter on a Kyrgyz page."""
    before, g.language = language(), code
    try:
        with force_locale(code):
            yield
    finally:
        g.language = before


def chosen() -> str:
    """What the reader asked for: the cookie, then the browser, then our first language."""
    codes = kb().settings.languages
    remembered = request.cookies.get(COOKIE)
    if remembered in codes:
        return str(remembered)
    return request.accept_languages.best_match(codes) or codes[0]


def switches() -> list[dict[str, str]]:
    """This page in every language: code, own name, direction, address with the query kept."""
    if "switches" not in g:
        g.switches = [
            {"code": code, "name": own_name(code), "dir": _direction(code), "url": here_in(code)}
            for code in kb().settings.languages
        ]
    return list(g.switches)


@cache
def own_name(code: str) -> str:
    """A language in its own words: «кыргызча»."""
    return (Locale.parse(code).get_display_name(code) or code).capitalize()


@cache
def _direction(code: str) -> str:
    return Locale.parse(code).text_direction


def here_in(code: str) -> str:
    """The address of this page in another language."""
    if request.endpoint and request.view_args is not None:
        query: dict[str, Any] = request.args.to_dict(flat=False)
        values = {key: value for key, value in query.items() if key not in RESERVED}
        try:
            return url_for(request.endpoint, **{**values, **request.view_args, "language": code})
        except (ValueError, TypeError):
            pass  # an address that cannot be built again leads home
    return url_for("resident.home", language=code)


RESERVED = frozenset({"_anchor", "_external", "_method", "_scheme", "language"})
"""Words that `url_for` takes for itself; a query may not smuggle them in."""


def _take(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    if values and "language" in values:
        code = values.pop("language")
        if code not in current_app.extensions["kb"].settings.languages:
            abort(404)
        g.language = code


def _give(endpoint: str, values: dict[str, Any]) -> None:
    if "language" not in values and current_app.url_map.is_endpoint_expecting(endpoint, "language"):
        values["language"] = language()
