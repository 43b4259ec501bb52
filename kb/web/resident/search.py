"""Search: one box, results of all kinds, the answer in the row; the same as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from flask import g, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from kb.catalog.edition import Edition
from kb.catalog.model import Guide, Item, Service, Topic
from kb.catalog.procedure import answer
from kb.search.request import SORTS, Request
from kb.search.results import Hit, Results
from kb.web import messages
from kb.web.access import public
from kb.web.languages import language
from kb.web.leaving import dangerous
from kb.web.links import address
from kb.web.plans import HOME_PLACE
from kb.web.resident.blueprint import bp
from kb.web.resident.narrowing import FACETS, choices, here
from kb.web.safety import limiter
from kb.web.state import kb, now

MAX_QUERY = 300
"""Characters of a query that are looked at; the page says when it was longer."""
MAX_PAGE = 1000
MAX_GUIDES = 2
"""Guides shown above the results."""
LIFTED = 3
"""A guide among so many first hits is shown above them, where no intent names one."""


@bp.get("/search")
@public
@limiter.limit(lambda: kb().settings.search_rate)
def search() -> ResponseReturnValue:
    """Results for `q`, filtered and paged; `Accept: application/json` gives the same as JSON."""
    asked = _request()
    reading = now()
    results = reading.search.search(asked)
    _note(results)
    if request.accept_mimetypes.best_match(["text/html", "application/json"]) == "application/json":
        return jsonify(_as_json(results, reading.edition))
    guides = _guides(results, reading.edition)
    found = ((hit, reading.edition.lookup(hit.kind, hit.id)) for hit in results.hits)
    rows = [(hit, item) for hit, item in found if item is not None and item not in guides]
    listed = choices(results.facets, reading.edition)
    return render_template(
        "resident/search.html",
        asked=asked,
        results=results,
        rows=rows,
        guides=guides,
        answers={item.id: answer(item) for _, item in rows if isinstance(item, Service)},
        topics=sorted(reading.edition.all(Topic), key=lambda topic: topic.order),
        edition=reading.edition,
        too_long=len(request.args.get("q", "")) > MAX_QUERY,
        here=here,
        orders=messages.ORDERS,
        choices=listed,
        chosen=[choice for of_facet in listed.values() for choice in of_facet if choice.chosen],
        near=[choice for choice in listed.get("place", ()) if choice.id == HOME_PLACE and not choice.chosen],
        danger=dangerous(*guides, *(item for _, item in rows[:LIFTED])),
    )


def _note(results: Results) -> None:
    """Count a plain query that was understood as typed and found something; see `kb.search.asked`."""
    asked = results.request
    if results.total and not results.understood.text and asked == Request(asked.text, asked.language):
        g.noted = asked.text
        kb().asked.note(asked.text, request.remote_addr or "")


def _guides(results: Results, edition: Edition) -> tuple[Guide, ...]:
    """The guides that fit, above the first page: those of the intent, or else those among the first hits."""
    if results.request.page > 1:
        return ()
    near = tuple(hit.id for hit in results.hits[:LIFTED] if hit.kind == "guide")
    return edition.only(Guide, results.guides or near)[:MAX_GUIDES]


def _request() -> Request:
    query = request.args
    page = query.get("page", "1")
    sort = query.get("sort", "relevance")
    return Request(
        text=_printable(query.get("q", ""))[:MAX_QUERY],
        language=language(),
        kinds=tuple(query.getlist("kind")[:12]),
        filters={facet: tuple(query.getlist(facet)[:20]) for facet in FACETS},
        page=min(int(page), MAX_PAGE) if page.isdecimal() and len(page) < 6 else 1,
        sort=sort if sort in SORTS else "relevance",
        verbatim=query.get("verbatim") == "1",
    )


def _printable(text: str) -> str:
    """Without control characters, surrogate halves and other things that nobody typed."""
    return "".join(letter if letter.isprintable() else " " for letter in text).strip()


def _as_json(results: Results, edition: Edition) -> dict[str, Any]:
    rows = [(hit, edition.lookup(hit.kind, hit.id)) for hit in results.hits]
    return {
        "query": results.request.text,
        "language": results.request.language,
        "total": results.total,
        "page": results.request.page,
        "pages": results.pages,
        "understood": asdict(results.understood),
        "guides": [{"id": guide.id, "url": address("guide", guide.id)} for guide in _guides(results, edition)],
        "facets": {name: [value._asdict() for value in values] for name, values in results.facets.items()},
        "results": [_row(hit, item) for hit, item in rows if item is not None],
        "edition": edition.number,
    }


def _row(hit: Hit, item: Item) -> dict[str, Any]:
    title = item.name().read(language())
    return {
        "kind": hit.kind,
        "id": hit.id,
        "title": title.text,
        "language": title.language,
        "url": address(hit.kind, hit.id),
        "score": round(hit.score, 4),
        "excerpt": "".join(fragment.text for fragment in hit.excerpt),
    }
