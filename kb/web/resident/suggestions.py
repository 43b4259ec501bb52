"""What to offer while a reader types: JSON for the box, and the same as a page of links without JavaScript."""

from __future__ import annotations

from flask import jsonify, render_template, request, url_for
from flask.typing import ResponseReturnValue

from kb.search.starts import Suggestion
from kb.search.suggest import LONGEST
from kb.web.access import public
from kb.web.languages import language
from kb.web.links import address
from kb.web.resident.blueprint import bp
from kb.web.safety import limiter
from kb.web.state import now

RATE = "600/minute"
"""A keystroke asks once; a fast typist stays far below."""


@bp.get("/suggest")
@public
@limiter.limit(RATE)
def suggest() -> ResponseReturnValue:
    """Suggestions for `q`; `Accept: application/json` gives text, kind, id and url of each."""
    typed = request.args.get("q", "")[:LONGEST]
    found = now().search.suggest(typed, language())
    if request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json":
        return jsonify([{**suggestion._asdict(), "url": _url(suggestion)} for suggestion in found])
    links = [(suggestion, _url(suggestion)) for suggestion in found]
    return render_template("resident/suggestions.html", typed=typed, links=links)


def _url(suggestion: Suggestion) -> str:
    """The page of the item, or the search for a query that helped others."""
    if suggestion.kind:
        return address(suggestion.kind, suggestion.id)
    return url_for("resident.search", q=suggestion.text)
