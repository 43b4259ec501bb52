"""The front door: pick a language, then search, or start from what happened."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from kb.catalog.edition import Edition
from kb.catalog.model import Guide, LifeEvent, Service, Topic
from kb.web.access import public
from kb.web.languages import COOKIE, chosen
from kb.web.resident.blueprint import bp, root
from kb.web.state import kb, now

YEAR = 365 * 24 * 3600


@root.get("/")
@public
def front() -> ResponseReturnValue:
    """Send the reader to the front page of the language they asked for."""
    answer = redirect(url_for("resident.home", language=chosen()))
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.vary.update(("Cookie", "Accept-Language"))
    return answer


@root.get("/language/<code>")
@public
def remember(code: str) -> ResponseReturnValue:
    """Remember a language for the next time somebody opens `/`, and go back to the page, if it is ours."""
    path = request.args.get("to", "")
    known = code in kb().settings.languages
    ours = path.startswith(f"/{code}/") and "//" not in path and "\\" not in path and path.isprintable()
    answer = redirect(path if known and ours else url_for("resident.home", language=code if known else chosen()))
    if known:
        answer.set_cookie(COOKIE, code, max_age=YEAR, samesite="Lax", httponly=True, secure=request.is_secure)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@bp.get("/")
@public
def home() -> str:
    """Search first, then what happened, guides before plain lists, then topics."""
    edition = now().edition
    guides = _guides(edition)
    events = sorted(edition.all(LifeEvent), key=lambda event: event.order)
    return render_template(
        "resident/home.html",
        guided=[(event, guides[event.id]) for event in events if event.id in guides],
        others=[event for event in events if event.id not in guides],
        topics=sorted(edition.all(Topic), key=lambda topic: topic.order),
        services=len(edition.all(Service)),
        edition=edition,
    )


def _guides(edition: Edition) -> dict[str, Guide]:
    """The guide of each life event: the one that names it first, or else one that names it at all."""
    found: dict[str, Guide] = {}
    ordered = sorted(edition.all(Guide), key=lambda guide: guide.order)
    for named in (tuple(guide.life_events[:1] for guide in ordered), tuple(guide.life_events for guide in ordered)):
        for guide, events in zip(ordered, named, strict=True):
            for event in events:
                found.setdefault(event, guide)
    return found
