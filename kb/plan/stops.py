"""A service as a row of stops: what is done at one place in one go, and what is waited for in between."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kb.catalog.model import Step
from kb.catalog.procedure import Procedure, Stage, procedure
from kb.plan.picks import Picked

BANK = "bank"
POST = "post"
"""Places without an entry of their own: any bank, any post office."""
GOING = ("visit", BANK, POST)
"""Channels for which one leaves the house."""
SCREENS = ("portal", "app")
"""Channels that not everybody has; a plan counts on them only where there is no other."""
NOWHERE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Stop:
    """Steps done in one go; `places` are where (none: from home), `waits` what is waited for before.

    `later` marks a stop that only collects what an earlier one at the same place asked for, where no wait is
    named: it may turn out to need no trip of its own.
    """

    stages: tuple[Stage, ...]
    places: frozenset[str] = NOWHERE
    waits: tuple[Step, ...] = ()
    later: bool = False

    @property
    def apart(self) -> bool:
        """Whether the stop before cannot be on the same trip."""
        return self.later or bool(self.waits)


@dataclass(frozen=True, slots=True)
class Course:
    """One picked service as stops in order; `ending` is waited for after the last one.

    `named` are the papers that the steps of each stop name. `taken` tells at which stop a paper is got that a later
    one asks for.
    """

    picked: Picked
    procedure: Procedure
    stops: tuple[Stop, ...]
    named: tuple[frozenset[str], ...]
    taken: Mapping[str, int]
    ending: tuple[Step, ...] = ()
    pulled_for: str | None = None

    @property
    def first_trip(self) -> int:
        """The stop at which one first leaves the house, or the first one."""
        return next((at for at, stop in enumerate(self.stops) if stop.places), 0)

    def needs_at(self, document: str) -> int:
        """The stop at which the paper is first asked for: a trip that names it, or the first trip that takes papers."""
        start = self.taken.get(document, -1) + 1
        named = next((at for at in range(start, len(self.stops)) if document in self.named[at]), None)
        if named is None:
            handed_in = (at for at, stop in enumerate(self.stops) if stop.places and self.named[at])
            return next(handed_in, self.first_trip)
        return next((at for at in range(named, len(self.stops)) if self.stops[at].places), named)

    def wants(self, document: str, at: int) -> bool:
        """Whether the paper has to be at hand at this stop."""
        named = document in self.named[at] and at > self.taken.get(document, -1) and bool(self.stops[at].places)
        return named or at == self.needs_at(document)


@dataclass(slots=True)
class _Builder:
    """Collects the stages of one service into stops."""

    service: str
    agency: str
    makes_paper: bool
    stops: list[Stop] = field(default_factory=list)
    waits: list[Step] = field(default_factory=list)
    loose: list[Stage] = field(default_factory=list)

    def add(self, stage: Stage, *, last: bool) -> None:
        step = going(stage)
        if all(one.waiting for one in stage.steps):
            self._flush()
            self.waits.append(step)
        elif step.who != "applicant":
            self._beside(stage)
        elif step.channel not in GOING:
            self._flush()
            self._stop((stage,), NOWHERE)
        elif places := places_of(stage):
            if step.channel != "visit":
                self._flush()
            collects = last and self.makes_paper and not step.documents
            self._stop((*self.loose, stage), places, collects=collects)
            self.loose.clear()
        else:
            self.loose.append(stage)

    def close(self) -> None:
        """Put what is left to the last place one goes to."""
        if not self.loose:
            return
        been = next((stop.places for stop in reversed(self.stops) if stop.places), None)
        self._stop(tuple(self.loose), been or frozenset((f"agency:{self.agency}",)))

    def _flush(self) -> None:
        """Visits without a named place and no visit right after them: they go where one just was, if anywhere."""
        if self.loose:
            here = self.stops[-1].places if self.stops and not self.waits else NOWHERE
            self._stop(tuple(self.loose), here or frozenset((f"elsewhere:{self.service}",)))
            self.loose.clear()

    def _stop(self, stages: tuple[Stage, ...], places: frozenset[str], *, collects: bool = False) -> None:
        before = self.stops[-1] if self.stops else None
        common = before.places & places if before else NOWHERE
        near = before is not None and not self.waits and (bool(common) or not (before.places or places))
        if near and before and not collects:
            self.stops[-1] = replace(before, stages=(*before.stages, *stages), places=common)
            return
        self.stops.append(Stop(stages, places, tuple(self.waits), later=near))
        self.waits.clear()

    def _beside(self, stage: Stage) -> None:
        """What the office does while one is there; or else one more thing that is waited for."""
        if self.stops and not self.waits:
            self.stops[-1] = replace(self.stops[-1], stages=(*self.stops[-1].stages, stage))
        else:
            self.waits.append(stage.steps[0])


def going(stage: Stage) -> Step:
    """The step of a stage that a plan counts on: the first one that needs no website or app."""
    return next((step for step in stage.steps if step.channel not in SCREENS), stage.steps[0])


def places_of(stage: Stage) -> frozenset[str]:
    """Where a stage can be done, by the channel that the plan counts on; none where no place is named."""
    channel = going(stage).channel
    if channel != "visit":
        return frozenset((channel,))
    found = (place(step) for step in stage.steps if step.channel == channel)
    return frozenset(name for name in found if name)


def place(step: Step) -> str | None:
    """The place of a visit as one word: `agency:…`, `office:…`, or the step's own words."""
    if step.where is None:
        return None
    if step.where.office:
        return f"office:{step.where.office}"
    if step.where.agency:
        return f"agency:{step.where.agency}"
    return f"words:{step.where.text.all()[0]}" if step.where.text else None


def course(picked: Picked, *, planned: Collection[str] = (), pulled_for: str | None = None) -> Course:
    """Cut one service, in one case, into stops; steps that are another service of the plan are left to it."""
    shown = procedure(picked.service, picked.case)
    makes_paper = any(result.document for result in shown.results)
    builder = _Builder(picked.service.id, picked.service.agency, makes_paper)
    others = frozenset(planned) - {picked.service.id}
    needed = [stage for stage in shown.stages if not _only_if_needed(stage) and going(stage).service not in others]
    last = _last_visit(needed)
    for stage in needed:
        builder.add(stage, last=stage is last)
    builder.close()
    stops = tuple(builder.stops) or (Stop((), frozenset((f"agency:{picked.service.agency}",))),)
    named = tuple(frozenset(id for step in _steps(stop) for id in step.documents) for stop in stops)
    return Course(picked, shown, stops, named, _taken(stops, named), tuple(builder.waits), pulled_for)


def _steps(stop: Stop) -> Iterator[Step]:
    return (step for stage in stop.stages for step in stage.steps)


def _taken(stops: Sequence[Stop], named: Sequence[frozenset[str]]) -> dict[str, int]:
    """A step all of whose papers are listed again further on is where one gets them."""
    taken: dict[str, int] = {}
    later: frozenset[str] = frozenset()
    for at in range(len(stops) - 1, -1, -1):
        for step in _steps(stops[at]):
            if step.documents and later.issuperset(step.documents):
                taken.update(dict.fromkeys(step.documents, at))
        later |= named[at]
    return taken


def _only_if_needed(stage: Stage) -> bool:
    """An optional visit is no trip of the plan; an optional call from home is good advice."""
    return all(step.optional for step in stage.steps) and going(stage).channel in GOING


def _last_visit(stages: Sequence[Stage]) -> Stage | None:
    visits = (stage for stage in reversed(stages) if going(stage).channel == "visit" and not going(stage).waiting)
    return next((stage for stage in visits if going(stage).who == "applicant"), None)


def only_if_needed(course: Course) -> tuple[Stage, ...]:
    """The stages that a plan leaves out of its trips."""
    return tuple(stage for stage in course.procedure.stages if _only_if_needed(stage))
