"""Papers join services: what a planned service makes, another one needs; what nobody planned makes is offered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kb.catalog.edition import Edition
from kb.catalog.model import Document, Paper, Service
from kb.catalog.model.service import of_case
from kb.plan.picks import MAX_PICKS, Asked, Picked, split


@dataclass(frozen=True, slots=True)
class Need:
    """One line of one service's list: who asks for which paper."""

    picked: Picked
    paper: Paper
    document: Document


@dataclass(frozen=True, slots=True)
class Offer:
    """A paper that a service makes and the plan does not get yet; `makers` can be added to it."""

    document: Document
    makers: tuple[Service, ...]
    needs: tuple[Need, ...]

    @property
    def always(self) -> bool:
        """Whether somebody asks for it without a condition."""
        return any(need.paper.condition is None for need in self.needs)


@dataclass(frozen=True, slots=True)
class Chain:
    """Every service of the plan with what it asks for, and what is still open.

    `pulled` tells for which paper a service was brought in that nobody picked.
    """

    picked: tuple[Picked, ...]
    pulled: tuple[tuple[Picked, str], ...]
    needs: tuple[Need, ...]
    offers: tuple[Offer, ...]

    @property
    def all(self) -> tuple[Picked, ...]:
        """Picked first, then pulled in."""
        return (*self.picked, *(picked for picked, _ in self.pulled))


def chain(picked: Sequence[Picked], *, asked: Asked, edition: Edition) -> Chain:
    """Follow the papers from service to service, as deep as offers were taken.

    A service that is in the plan already is never brought in twice, so a circle in the content ends here.
    """
    taken = dict(split(written) for written in asked.get)
    have = frozenset(asked.have)
    plan = list(picked)
    pulled: list[tuple[Picked, str]] = []
    seen = 0
    while seen < len(plan):
        for need in _needs(plan[seen], edition):
            maker = _taken_offer(need, taken, edition) if need.document.id not in have else None
            here = {one.service.id for one in plan}
            if maker and len(plan) < MAX_PICKS and not here.intersection({maker.id, *need.document.produced_by}):
                plan.append(Picked(maker))
                pulled.append((plan[-1], need.document.id))
        seen += 1
    needs = tuple(need for one in plan for need in _needs(one, edition))
    return Chain(tuple(picked), tuple(pulled), needs, _offers(plan, needs, have, edition))


def _needs(picked: Picked, edition: Edition) -> list[Need]:
    papers = of_case(picked.service.documents, picked.case)
    found = ((paper, edition.find(Document, paper.document)) for paper in papers)
    return [Need(picked, paper, document) for paper, document in found if document is not None]


def _taken_offer(need: Need, taken: dict[str, str | None], edition: Edition) -> Service | None:
    """The service the reader wants the paper from: the one named, or the first that makes it."""
    if need.document.id not in taken:
        return None
    makers = makers_of(need.document, edition)
    named = taken[need.document.id]
    return next((maker for maker in makers if maker.id == named), makers[0] if makers else None)


def makers_of(document: Document, edition: Edition) -> tuple[Service, ...]:
    """The services of today that make the paper."""
    makers = edition.only(Service, document.produced_by)
    return tuple(maker for maker in makers if maker.status.state != "ended")


def makes(picked: Picked, document: str) -> bool:
    """Whether this service, in this case, ends with the paper."""
    return any(result.document == document for result in of_case(picked.service.results, picked.case))


def _offers(plan: Sequence[Picked], needs: Sequence[Need], have: frozenset[str], edition: Edition) -> tuple[Offer, ...]:
    open_needs: dict[str, list[Need]] = {}
    for need in needs:
        made_here = any(makes(other, need.document.id) for other in plan if other != need.picked)
        if need.document.id not in have and not made_here:
            open_needs.setdefault(need.document.id, []).append(need)
    offers = []
    for of_one in open_needs.values():
        askers = {need.picked.service.id for need in of_one}
        makers = tuple(maker for maker in makers_of(of_one[0].document, edition) if maker.id not in askers)
        if makers:
            offers.append(Offer(of_one[0].document, makers, tuple(of_one)))
    return tuple(sorted(offers, key=lambda offer: not offer.always))
