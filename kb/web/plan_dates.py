"""A schedule in the reader's language: the events of a calendar file."""

from __future__ import annotations

import hashlib
from datetime import datetime

from flask_babel import gettext

from kb.catalog.edition import Edition
from kb.plan.deadlines import Limit, Schedule
from kb.plan.ics import Event, written
from kb.plan.plan import Plan
from kb.plan.visits import Visit
from kb.web.formats import day, term
from kb.web.languages import language
from kb.web.plans import counted, doors, full_url, place_name


def calendar_file(planned: Schedule, plan: Plan, edition: Edition, *, now: datetime) -> bytes:
    """One event a visit, one a time limit, and the day by which everything should be over."""
    address = full_url(plan.asked, edition)
    uncounted = [edition.lookup("fact", id) for id in planned.uncounted]
    feasts = ", ".join(fact.name().in_(language()) for fact in uncounted if fact)
    warning = gettext("Days off not counted, their dates are not known yet: %(feasts)s", feasts=feasts)
    below = "\n".join(["", address, *([warning] if feasts else [])])
    events = [
        Event(_uid(address, number), when, _title(visit, edition), _details(visit) + below, _address(visit, edition))
        for number, (when, visit) in enumerate(planned.visits)
    ]
    events += [
        Event(_uid(address, f"limit {number}"), when, _limit(limit), gettext("Counted from the day you gave.") + below)
        for number, (when, limit) in enumerate(planned.limits)
    ]
    events.append(Event(_uid(address, "end"), planned.finish, gettext("Everything should be done"), below.strip()))
    return written(events, name=gettext("Jol: my plan"), language=language(), now=now)


def _uid(address: str, part: object) -> str:
    return f"{hashlib.sha256(f'{address} {part}'.encode()).hexdigest()[:24]}@jol"


def _title(visit: Visit, edition: Edition) -> str:
    names = dict.fromkeys(done.picked.service.title.in_(language()) for done in visit.done)
    return f"{place_name(visit.place, edition, visit.done[0].stop)}: {'; '.join(names)}"


def _details(visit: Visit) -> str:
    steps = [
        f"{number}. {stage.steps[0].title.in_(language())}"
        for number, stage in enumerate((stage for done in visit.done for stage in done.stop.stages), start=1)
    ]
    papers = [f"- {bring.document.title.in_(language())} ({counted(bring.count)})" for bring in visit.bring]
    return "\n".join([*steps, *([gettext("Bring:")] if papers else []), *papers])


def _address(visit: Visit, edition: Edition) -> str:
    found = doors(visit.place, edition)
    return found[0].address.in_(language()) if found else ""


def _limit(limit: Limit) -> str:
    what, service = limit.term.what.in_(language()), limit.picked.service.title.in_(language())
    return f"{what}: {term(limit.term)} ({gettext('as of %(date)s', date=day(limit.term.as_of))}). {service}"
