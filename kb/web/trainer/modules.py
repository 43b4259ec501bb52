"""A module: the lesson with what it shows live, the sheet for participants, the plan for the trainer's hand."""

from __future__ import annotations

from flask import render_template, request

from kb.catalog.model import Module, Programme
from kb.catalog.procedure import answer
from kb.training.lesson import live, materials
from kb.training.timing import clock, time_of
from kb.web.access import public
from kb.web.state import now, today
from kb.web.trainer.blueprint import bp

STARTS = "09:00"
"""The clock starts here unless the address says `?start=`."""


@bp.get("/modules/<id>")
@public
def module(id: str) -> str:
    """One module whole; `?start=10:30` sets the clock of its plan."""
    return _shown("module", id)


@bp.get("/modules/<id>/handout")
@public
def handout(id: str) -> str:
    """What participants take home, with the services as they stand now."""
    return _shown("handout", id)


@bp.get("/modules/<id>/plan")
@public
def plan(id: str) -> str:
    """What the trainer holds in the hand: minutes, steps, things to bring."""
    return _shown("plan", id)


def _shown(page: str, id: str) -> str:
    edition = now().edition
    lesson = edition.get(Module, id)
    start = time_of(request.args.get("start"), otherwise=STARTS)
    return render_template(
        f"trainer/{page}.html",
        module=lesson,
        moments=clock(lesson.activities, start=start),
        start=start,
        materials=materials(lesson.activities),
        live=live(lesson.activities),
        programmes=edition.naming(Programme, lesson),
        answer=answer,
        edition=edition,
        today=today(),
    )
