"""Plain words beside the official ones, and the dated values many services share."""

from __future__ import annotations

from flask import render_template

from kb.catalog.model import Fact, Term
from kb.text.collation import sort_key
from kb.web.access import public
from kb.web.languages import language
from kb.web.resident.blueprint import bp
from kb.web.state import now


@bp.get("/terms")
@public
def terms() -> str:
    """The word list, both languages side by side."""
    every = sorted(now().edition.all(Term), key=lambda term: sort_key(term.plain.in_(language())))
    return render_template("resident/terms.html", terms=every)


@bp.get("/hotlines")
@public
def hotlines() -> str:
    """Numbers to call, then other figures, each with its date and source."""
    facts = now().edition.all(Fact)
    return render_template(
        "resident/hotlines.html",
        lines=[fact for fact in facts if fact.type == "hotline"],
        figures=[fact for fact in facts if fact.type != "hotline"],
    )
