"""A programme: its days, slot by slot along the clock."""

from __future__ import annotations

from flask import render_template, request

from kb.catalog.edition import Edition
from kb.catalog.model import Activity, Module, Programme, TimeSlot
from kb.training.timing import clock, taught, time_of
from kb.web.access import public
from kb.web.state import now
from kb.web.trainer.blueprint import bp


@bp.get("/programmes/<id>")
@public
def programme(id: str) -> str:
    """One programme; `?start=10:00` starts each of its days then."""
    edition = now().edition
    shown = edition.get(Programme, id)
    days = [
        (day, clock(day.slots, start=time_of(request.args.get("start"), otherwise=day.start))) for day in shown.days
    ]
    return render_template(
        "trainer/programme.html",
        programme=shown,
        days=days,
        activities=lambda slot: _activities(slot, edition),
        edition=edition,
    )


def _activities(slot: TimeSlot, edition: Edition) -> tuple[Activity, ...]:
    module = edition.find(Module, slot.module)
    return taught(slot, module) if module else ()
