"""What goes with a plan: a calendar file and the codes for paper, made when asked for and not kept."""

from __future__ import annotations

from datetime import UTC, date, datetime

from flask import Response, abort, request

from kb.catalog.edition import Edition
from kb.catalog.model import Fact
from kb.plan import codes
from kb.plan.deadlines import schedule
from kb.plan.picks import TooManyPicks
from kb.plan.plan import Plan, make
from kb.plan.short import for_code
from kb.web.access import public
from kb.web.plan_dates import calendar_file
from kb.web.plans import full_url, wording
from kb.web.resident.blueprint import bp
from kb.web.resident.plan import asked_for
from kb.web.state import now

YEARS = range(2020, 2101)
"""Years a plan can be begun in; another one is a slip of the finger."""


@bp.get("/plan.ics")
@public
def plan_calendar() -> Response:
    """The visits of a plan begun on `start`, and time limits counted from the day it `happened`."""
    edition = now().edition
    made = _made(edition)
    start, happened = _day("start"), _day("happened")
    if start is None:
        abort(400)
    planned = schedule(made, start=start, happened=happened, facts=edition.all(Fact))
    file = calendar_file(planned, made, edition, now=datetime.now(UTC))
    answer = Response(file, content_type="text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="plan.ics"'
    answer.headers["Cache-Control"] = "no-store"
    return answer


plan_calendar.kept = False  # type: ignore[attr-defined]  # the days in its address are the reader's own


@bp.get("/plan/qr.svg")
@public
def plan_code() -> Response:
    """The address of the plan as a code; it leads back with the edition it was printed from."""
    edition = now().edition
    return _picture(full_url(_made(edition).asked, edition))


@bp.get("/plan/checklist.svg")
@public
def plan_text_code() -> Response:
    """The checklist itself as a code: readable with no internet."""
    edition = now().edition
    return _picture(for_code(wording(_made(edition), edition)).text)


def _made(edition: Edition) -> Plan:
    try:
        made = make(asked_for(), edition=edition)
    except TooManyPicks:
        abort(400)
    if made.empty:
        abort(404)
    return made


def _day(name: str) -> date | None:
    written = request.args.get(name, "")
    if not written:
        return None
    try:
        day = date.fromisoformat(written)
    except ValueError:
        abort(400)
    return day if day.year in YEARS else abort(400)


def _picture(text: str) -> Response:
    if not codes.fits(text):
        abort(404)
    return Response(codes.svg(text), mimetype="image/svg+xml")
