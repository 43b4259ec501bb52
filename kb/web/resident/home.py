"""The front door: pick a language, then search, or start from what happened."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from kb.catalog.model import LifeEvent, Service, Topic
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
    """Search first, then life events and topics."""
    edition = now().edition
    return render_template(
        "resident/home.html",
        life_events=sorted(edition.all(LifeEvent), key=lambda event: event.order),
        topics=sorted(edition.all(Topic), key=lambda topic: topic.order),
        services=len(edition.all(Service)),
        edition=edition,
    )
