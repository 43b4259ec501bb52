"""How good the search is: judged queries, the figures, and what every step adds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

from kb.errors import BadContent
from kb.issues import Issue, Place
from kb.search.query.steps import OPTIONAL
from kb.search.request import Request
from kb.search.results import Results

DEPTH = 10
NOTHING = "-"
Answer = Callable[[Request, Collection[str]], Results]
"""Answers a request, going without the named steps."""


class Judged(NamedTuple):
    """A query and the ids of the items that answer it; none for one that nothing answers."""

    text: str
    language: str
    kind: str
    expected: frozenset[str]


class Outcome(NamedTuple):
    """The place, from 1, of the first item that answers; 0 when none of the first ten does."""

    judged: Judged
    place: int
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """The measures over some queries, as shares; `false_hits` is over the negatives alone."""

    queries: int
    negatives: int
    mrr: float
    first: float
    three: float
    zero: float
    false_hits: float


def read_judged(path: Path) -> tuple[Judged, ...]:
    """The judged queries of a file: query, language, kind, expected ids, between tabs."""
    judged, issues = [], []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) != len(Judged._fields):
            issues.append(Issue("judged_columns", Place(str(path), number), {"found": len(columns)}))
            continue
        text, language, kind, expected = columns
        ids = frozenset() if expected.strip() == NOTHING else frozenset(expected.strip().split("|"))
        judged.append(Judged(text, language, kind, ids))
    if issues:
        raise BadContent(issues)
    return tuple(judged)


def run(judged: Iterable[Judged], answer: Answer, *, off: Collection[str] = ()) -> tuple[Outcome, ...]:
    """Ask every query."""
    return tuple(_outcome(query, answer, off) for query in judged)


def _outcome(query: Judged, answer: Answer, off: Collection[str]) -> Outcome:
    results = answer(Request(query.text, query.language, per_page=DEPTH), off)
    found = tuple(hit.id for hit in results.hits)
    place = next((place for place, id in enumerate(found, 1) if id in query.expected), 0)
    return Outcome(query, place, found)


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """Sum up. `zero` counts queries with an answer that found nothing at all."""
    asked = [outcome for outcome in outcomes if outcome.judged.expected]
    negatives = [outcome for outcome in outcomes if not outcome.judged.expected]
    return Figures(
        queries=len(asked),
        negatives=len(negatives),
        mrr=_share(asked, lambda outcome: 1 / outcome.place if outcome.place else 0.0),
        first=_share(asked, lambda outcome: outcome.place == 1),
        three=_share(asked, lambda outcome: 1 <= outcome.place <= 3),
        zero=_share(asked, lambda outcome: not outcome.found),
        false_hits=_share(negatives, lambda outcome: bool(outcome.found)),
    )


def _share(outcomes: Sequence[Outcome], worth: Callable[[Outcome], float]) -> float:
    return sum(worth(outcome) for outcome in outcomes) / len(outcomes) if outcomes else 0.0


def by(outcomes: Sequence[Outcome], column: str) -> Mapping[str, Figures]:
    """The figures apart for every language, or every kind of query."""
    values = sorted({getattr(outcome.judged, column) for outcome in outcomes})
    return {
        value: figures([outcome for outcome in outcomes if getattr(outcome.judged, column) == value])
        for value in values
    }


def ablation(judged: Sequence[Judged], answer: Answer) -> Iterator[tuple[str, Figures]]:
    """The figures with the steps switched on one after another, in their order."""
    for count in range(len(OPTIONAL) + 1):
        name = f"+ {OPTIONAL[count - 1]}" if count else "words as written"
        yield name, figures(run(judged, answer, off=OPTIONAL[count:]))


def harm(accepted: Mapping[str, int], outcomes: Iterable[Outcome]) -> list[tuple[Outcome, int]]:
    """Queries answered worse than when the figures were last accepted, with their place then.

    A negative that found nothing was at place 0 and is worse when it finds something.
    """
    worse = []
    for outcome in outcomes:
        before = accepted.get(key(outcome.judged))
        if before is not None and _is_worse(outcome, before):
            worse.append((outcome, before))
    return worse


def _is_worse(outcome: Outcome, before: int) -> bool:
    if not outcome.judged.expected:
        return before == 0 and bool(outcome.found)
    return bool(before) and (not outcome.place or outcome.place > before)


def key(judged: Judged) -> str:
    """The name of a query in the file of accepted places."""
    return f"{judged.language}:{judged.text}"


def acceptance(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """What the gate compares with: the figures, and for the queries that are looked at the place of each."""
    return {"figures": asdict(figures(outcomes)), "places": places(outcomes)}


def places(outcomes: Iterable[Outcome]) -> dict[str, int]:
    """The places to accept: for a negative, how many it found."""
    return {
        key(outcome.judged): outcome.place if outcome.judged.expected else len(outcome.found) for outcome in outcomes
    }
