"""A plan: services with cases as one errand. The address holds it; nothing is kept."""

from __future__ import annotations

from typing import Any

from flask import render_template, request
from flask.typing import ResponseReturnValue

from kb.catalog.edition import Edition
from kb.catalog.model import Fact, Guide
from kb.plan import codes
from kb.plan.changes import changes, keys
from kb.plan.deadlines import limits
from kb.plan.picks import Asked, TooManyPicks, asked
from kb.plan.plan import Plan, deciding, make, with_, without
from kb.plan.short import in_cyrillic, in_latin
from kb.plan.stops import only_if_needed
from kb.web.access import public
from kb.web.leaving import in_danger
from kb.web.plans import counted, doors, full_url, place_name, plan_url, share_links, sum_of, told, wording
from kb.web.resident.blueprint import bp
from kb.web.state import kb, now, today


@bp.get("/plan")
@public
def plan() -> ResponseReturnValue:
    """The plan that the address holds, or how to make one."""
    edition = now().edition
    try:
        made = make(asked_for(), edition=edition)
    except TooManyPicks as error:
        return render_template("resident/plan_too_long.html", error=error, noindex=True), 400
    if made.empty and not made.picks.missing:
        return render_template("resident/plan_empty.html", edition=edition)
    return render_template("resident/plan.html", noindex=True, **_shown(made, edition))


def asked_for() -> Asked:
    """What the query asks for; raises `TooManyPicks`."""
    query = request.args
    return asked(query.getlist("s"), have=query.getlist("have"), get=query.getlist("get"), guide=query.get("from"))


def _shown(made: Plan, edition: Edition) -> dict[str, Any]:
    want, address = made.asked, full_url(made.asked, edition)
    words = wording(made, edition)
    text = in_cyrillic(words)
    return {
        "plan": made,
        "edition": edition,
        "today": today(),
        "guide": edition.find(Guide, want.guide),
        "since": _since(made, edition),
        "limits": limits(made),
        "if_needed": [(course.picked, stage) for course in made.courses for stage in only_if_needed(course)],
        "danger": in_danger(made, edition),
        "url": address,
        "has_code": codes.fits(address),
        "texts": (text, in_latin(words)),
        "share": share_links(text.text, address),
        "to": lambda **more: plan_url(with_(want, **more)),
        "off": lambda **less: plan_url(without(want, **less)),
        "decide": lambda picked, case: plan_url(deciding(want, picked, case)),
        "words": plan_url(want, "resident.plan_words"),
        "file": lambda name: plan_url(want, f"resident.plan_{name}", at=edition.number),
        "all_at_hand": plan_url(_all_at_hand(made)),
        "feasts": {fact.id: fact for fact in edition.all(Fact) if fact.type == "holiday"},
        "place_name": place_name,
        "doors": doors,
        "counted": counted,
        "sum_of": sum_of,
        "told": told,
    }


def _all_at_hand(made: Plan) -> Asked:
    want = made.asked
    for offer in made.chain.offers:
        want = with_(want, have=offer.document.id)
    return want


def _since(made: Plan, edition: Edition) -> dict[str, Any] | None:
    """What the paper of edition `at` no longer says; none where no paper is asked about."""
    written = request.args.get("at", "")
    if not (written.isascii() and written.isdecimal() and len(written) < 10):
        return None
    number = int(written)
    known = 0 < number <= edition.number
    before = kb().then(number, keys(made, edition=edition)) if known and number < edition.number else {}
    return {"number": number, "known": known, "changes": changes(made, before, edition=edition)}
