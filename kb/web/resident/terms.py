"""Plain words beside the official ones, and the dated values many services share."""

from __future__ import annotations

from flask import render_template, request

from kb.catalog.model import Fact, Term
from kb.text.collation import by_initial, sort_key
from kb.web.access import public
from kb.web.languages import language
from kb.web.resident.blueprint import bp
from kb.web.state import now

FIGURES = ("amount", "number", "index", "deadline", "holiday")


@bp.get("/terms")
@public
def terms() -> str:
    """All words as links, or those of one `letter` explained, both languages side by side."""
    letters = by_initial(now().edition.all(Term), title=lambda term: term.plain.in_(language()))
    letter = request.args.get("letter", "")
    return render_template("resident/terms.html", letters=letters, letter=letter if letter in letters else None)


@bp.get("/hotlines")
@public
def hotlines() -> str:
    """Numbers to call, each with its date and source."""
    lines = [fact for fact in now().edition.all(Fact) if fact.type == "hotline"]
    return render_template(
        "resident/hotlines.html", lines=sorted(lines, key=lambda line: (len(line.value), line.value))
    )


@bp.get("/figures")
@public
def figures() -> str:
    """Amounts and dates that many services share, each with its date and source."""
    every = [fact for fact in now().edition.all(Fact) if fact.type in FIGURES]
    return render_template(
        "resident/figures.html", figures=sorted(every, key=lambda fact: sort_key(fact.title.in_(language())))
    )
