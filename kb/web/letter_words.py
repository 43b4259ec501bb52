"""What stands below a letter: the law it leans on and the time an answer may take, in the letter's language."""

from __future__ import annotations

from flask_babel import gettext

from kb.catalog.model import Act, LegalGround
from kb.plan.letters import Grounds
from kb.web.formats import day, term
from kb.web.languages import language


def notes(grounds: Grounds) -> tuple[str, ...]:
    """One line for all acts, one for the term; none where nothing is known."""
    acts = "; ".join(act_line(act, ground) for act, ground in grounds.acts)
    lines = [gettext("Ground: %(acts)s.", acts=acts)] if acts else []
    if limit := grounds.term:
        date = gettext("as of %(date)s", date=day(limit.as_of))
        lines.append(f"{limit.what.in_(language())}: {term(limit)} ({date}).")
    return tuple(lines)


def act_line(act: Act, ground: LegalGround) -> str:
    """«О порядке рассмотрения обращений граждан», № 67, 4 мая 2007 г., статья 8."""
    number = f"№ {act.number}" if act.number else ""
    parts = (f"«{act.title.in_(language())}»", number, day(act.date), ground.article or "")
    return ", ".join(part for part in parts if part)
