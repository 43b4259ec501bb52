"""One list of papers for all services of a plan: each once, with the largest number anybody asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kb.catalog.model import Document, Paper
from kb.plan.chain import Need, makes
from kb.plan.picks import Picked


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a paper are wanted; originals and copies are different things to bring."""

    originals: int = 0
    copies: int = 0
    notarised: int = 0
    electronic: int = 0

    def most(self, other: Count) -> Count:
        """The larger of each."""
        return Count(
            max(self.originals, other.originals),
            max(self.copies, other.copies),
            max(self.notarised, other.notarised),
            max(self.electronic, other.electronic),
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One paper: how many, who asks, and where it comes from.

    `made_by` are services of this very plan that end with it; `at_hand` is what the reader said.
    """

    document: Document
    count: Count
    needs: tuple[Need, ...]
    made_by: tuple[Picked, ...] = ()
    at_hand: bool = False

    @property
    def always(self) -> bool:
        """Whether somebody asks for it without a condition."""
        return any(need.paper.condition is None for need in self.needs)


def count(paper: Paper) -> Count:
    """What one line of one service asks for; `both` is an original and the copies."""
    match paper.form:
        case "copy":
            return Count(copies=paper.copies)
        case "notarised":
            return Count(notarised=paper.copies)
        case "electronic":
            return Count(electronic=paper.copies)
        case "both":
            return Count(originals=1, copies=paper.copies)
        case _:
            return Count(originals=paper.copies)


def counted(papers: Iterable[Paper]) -> Count:
    """The largest number of each over several lines."""
    total = Count()
    for paper in papers:
        total = total.most(count(paper))
    return total


def merged(needs: Sequence[Need], plan: Sequence[Picked], *, have: Iterable[str] = ()) -> tuple[Line, ...]:
    """The one list, in the order in which papers are first asked for."""
    by_document: dict[str, list[Need]] = {}
    for need in needs:
        by_document.setdefault(need.document.id, []).append(need)
    held = frozenset(have)
    return tuple(_line(of_one, plan, at_hand=id in held) for id, of_one in by_document.items())


def _line(needs: list[Need], plan: Sequence[Picked], *, at_hand: bool) -> Line:
    document = needs[0].document
    askers = {need.picked for need in needs}
    made_by = tuple(one for one in plan if makes(one, document.id) and askers - {one})
    return Line(document, counted(need.paper for need in needs), tuple(needs), made_by, at_hand)
