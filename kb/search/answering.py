"""From a request to a page of results, whichever way the plain scores are found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kb.catalog.edition import Edition
from kb.search.excerpts import Excerpts
from kb.search.facets import Facets
from kb.search.query.context import Context
from kb.search.query.query import Alternative, Query
from kb.search.query.steps import understand
from kb.search.ranking import NOTHING, Ranking, Table, rank
from kb.search.request import Request
from kb.search.results import Hit, Results, Understood
from kb.search.scoring import GroupScores, Scorer
from kb.search.sorting import Sorting
from kb.search.spelling import Spelling

REREAD = ("layout", "join", "latin", "typo")
"""Steps after which the page shows the words that were looked for instead."""


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """Everything needed to answer from one edition; `hidden` are documents that editors keep out of results."""

    edition: Edition
    context: Context
    table: Table
    scorer: Scorer
    excerpts: Excerpts
    sorting: Sorting
    facets: Facets
    spelling: Spelling
    hidden: NDArray[np.intp]


def answer(request: Request, desk: Desk, *, off: Collection[str] = ()) -> Results:
    """Find, filter, count, sort, and dress up one page."""
    query = understand(request, desk.context, off=off)
    groups = desk.scorer.scores(query)
    found = _shown(_ranked(request, query, groups, desk), request, desk)
    facets = desk.facets.count(found.numbers, request.filters)
    if request.filters:
        found = found.only(desk.facets.left(found.numbers, request.filters))
    if request.sort != "relevance":
        found = desk.sorting.sorted(found, by=request.sort, language=request.language)
    start = (request.page - 1) * request.per_page
    hits = _hits(found.only(slice(start, start + request.per_page)), query, groups, desk)
    return Results(request, hits, len(found.numbers), facets, _understood(query, desk), query.guides)


def _ranked(request: Request, query: Query, groups: Sequence[GroupScores], desk: Desk) -> Ranking:
    """What answers the query; every item, by title, where only filters or kinds were asked for."""
    if query.tokens:
        return _with_best_bets(rank(groups, query, desk.table), query, desk)
    if request.text.strip() or not (request.filters or request.kinds):
        return NOTHING
    every = list(desk.context.snapshot.numbers())
    return desk.sorting.sorted(Ranking.of(every, [0.0] * len(every)), by="title", language=request.language)


def _shown(found: Ranking, request: Request, desk: Desk) -> Ranking:
    """Without other kinds than those asked for, and without what editors keep hidden."""
    if request.kinds:
        rows = desk.context.snapshot.rows
        found = found.only(
            np.array([rows[number].kind in request.kinds for number in found.numbers.tolist()], np.bool_)
        )
    if desk.hidden.size:
        found = found.only(np.isin(found.numbers, desk.hidden, invert=True))
    return found


def _with_best_bets(found: Ranking, query: Query, desk: Desk) -> Ranking:
    if not query.best_bets:
        return found
    rows = desk.context.snapshot.rows
    keyed = {rows[number][:2]: number for number in desk.context.snapshot.numbers()}
    first = [keyed[key] for key in query.best_bets if key in keyed]
    rest = found.only(np.isin(found.numbers, first, invert=True))
    top = float(found.scores.max(initial=0.0)) or 1.0
    scores = [top + 1.0 - place / 100 for place in range(len(first))]
    return Ranking(np.array([*first, *rest.numbers], np.intp), np.array([*scores, *rest.scores], np.float32))


def _hits(found: Ranking, query: Query, groups: Sequence[GroupScores], desk: Desk) -> tuple[Hit, ...]:
    rows = desk.context.snapshot.rows
    wanted = groups[0].stems if len(groups) == 1 else frozenset[str]().union(*(group.stems for group in groups))
    widened = [(of_group, group.others) for of_group, group in zip(groups, query.groups, strict=True) if group.others]
    hits = []
    for number, score in zip(found.numbers.tolist(), found.scores.tolist(), strict=True):
        kind, id = rows[number][:2]
        fragments, language = desk.excerpts.best((kind, id), query.language, wanted)
        found_by = tuple(_labels(number, widened)) if widened else ()
        hits.append(Hit(kind, id, round(score, 4), fragments, language, found_by))
    return tuple(hits)


def _labels(number: int, widened: Iterable[tuple[GroupScores, Sequence[Alternative]]]) -> Iterator[str]:
    """The wordings that led to a document instead of those typed."""
    for of_group, others in widened:
        if (place := of_group.other(number)) is not None:
            yield others[place].label


def _understood(query: Query, desk: Desk) -> Understood:
    """What to tell the reader. Synonyms widen a query without changing what it says."""
    text = ""
    told = tuple(step for step in REREAD if step in query.steps)
    if told:
        text = " ".join(desk.spelling.of(token.reading or token.text) for token in query.tokens)
    return Understood(text, query.steps, query.cut, told)
