"""Guides: one question a page, the answers in the address, then the services they lead to."""

from __future__ import annotations

from typing import Any

from flask import render_template, request, url_for

from kb.catalog.edition import Edition
from kb.catalog.model import Guide, LifeEvent, Outcome, Question
from kb.guide.combinations import length
from kb.guide.walk import Answers, Position, known, walk
from kb.web.access import public
from kb.web.links import plan_address
from kb.web.resident.blueprint import bp
from kb.web.state import now


@bp.get("/guides")
@public
def guides() -> str:
    """Every guide, in the editors' order."""
    every = sorted(now().edition.all(Guide), key=lambda guide: guide.order)
    return render_template("resident/guides.html", guides=every)


@bp.get("/guides/<id>")
@public
def guide(id: str) -> str:
    """The next question, or the outcome; answers that are not on the way change nothing."""
    edition = now().edition
    shown = edition.get(Guide, id)
    answers = known(shown, request.args.to_dict(flat=False))
    position = walk(shown, answers)
    if isinstance(position.node, Outcome):
        return _outcome(shown, position, position.node, edition=edition)
    return _question(shown, position, position.node, answers=answers)


def _question(guide: Guide, position: Position, question: Question, *, answers: Answers) -> str:
    number = len(position.taken) + 1
    return render_template(
        "resident/guide_question.html",
        guide=guide,
        question=question,
        taken=position.taken,
        number=number,
        total=number - 1 + length(guide, question.id).most,
        carried={id: values for id, values in answers.items() if id != question.id},
        missed=question.id in request.args,
        without=_without(guide, answers),
    )


def _outcome(guide: Guide, position: Position, outcome: Outcome, *, edition: Edition) -> str:
    taken = {step.question.id: step.values for step in position.taken}
    return render_template(
        "resident/guide_outcome.html",
        guide=guide,
        outcome=outcome,
        position=position,
        events=edition.only(LifeEvent, guide.life_events),
        edition=edition,
        plan=plan_address(position.picks, guide.id),
        here=_address(guide, taken),
        without=_without(guide, taken),
    )


def _without(guide: Guide, answers: Answers) -> dict[str, str]:
    """The address that asks a question again and keeps the other answers, by question."""
    return {id: _address(guide, {other: answers[other] for other in answers if other != id}) for id in answers}


def _address(guide: Guide, answers: Answers) -> str:
    values: dict[str, Any] = dict(answers)
    return url_for("resident.guide", id=guide.id, **values)
