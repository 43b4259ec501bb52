"""From a request to a page of results, whichever way the plain scores are found."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kb.catalog.edition import Edition
from kb.search.excerpts import Excerpts
from kb.search.facets import Facets, passes
from kb.search.query.context import Context
from kb.search.query.query import Query
from kb.search.query.steps import understand
from kb.search.ranking import Ranked, Table, rank
from kb.search.request import Request
from kb.search.results import Hit, Results, Understood
from kb.search.scoring import GroupScores, Scorer
from kb.search.sorting import Sorting
from kb.search.spelling import Spelling

REREAD = ("layout", "join", "latin", "typo")
"""Steps after which the page shows the words that were looked for instead."""


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """Everything needed to answer from one edition."""

    edition: Edition
    context: Context
    table: Table
    scorer: Scorer
    excerpts: Excerpts
    sorting: Sorting
    facets: Facets
    spelling: Spelling


def answer(request: Request, desk: Desk, *, off: Collection[str] = ()) -> Results:
    """Find, filter, count, sort, and dress up one page."""
    query = understand(request, desk.context, off=off)
    groups = desk.scorer.scores(query)
    found = _shown(_ranked(request, query, groups, desk), request, desk)
    rows = desk.context.snapshot.rows
    facets = desk.facets.count([ranked.number for ranked in found], request.filters)
    if request.filters:
        found = [ranked for ranked in found if passes(rows[ranked.number].facets, request.filters)]
    if request.sort != "relevance":
        found = desk.sorting.sorted(found, by=request.sort, language=request.language)
    start = (request.page - 1) * request.per_page
    hits = _hits(found[start : start + request.per_page], query, groups, desk)
    return Results(request, hits, len(found), facets, _understood(query, desk), query.guides)


def _ranked(request: Request, query: Query, groups: Sequence[GroupScores], desk: Desk) -> Sequence[Ranked]:
    """What answers the query; every item, by title, where only filters or kinds were asked for."""
    if query.tokens:
        return _with_best_bets(rank(groups, query, desk.table), query, desk)
    if request.text.strip() or not (request.filters or request.kinds):
        return ()
    every = (Ranked(number, 0.0) for number in desk.context.snapshot.numbers())
    return desk.sorting.sorted(every, by="title", language=request.language)


def _shown(found: Sequence[Ranked], request: Request, desk: Desk) -> Sequence[Ranked]:
    """Without other kinds than those asked for, and without what editors keep hidden."""
    hidden = desk.context.tuned.hidden
    if not request.kinds and not hidden:
        return found
    rows = desk.context.snapshot.rows
    return [
        ranked
        for ranked in found
        if (not request.kinds or rows[ranked.number].kind in request.kinds)
        and not (rows[ranked.number].kind == "service" and rows[ranked.number].id in hidden)
    ]


def _with_best_bets(found: Sequence[Ranked], query: Query, desk: Desk) -> Sequence[Ranked]:
    if not query.best_bets:
        return found
    rows = desk.context.snapshot.rows
    wanted = {key: place for place, key in enumerate(query.best_bets)}
    keyed = ((rows[number][:2], number) for number in desk.context.snapshot.numbers())
    numbers = {number: wanted[key] for key, number in keyed if key in wanted}
    top = max((ranked.score for ranked in found), default=1.0)
    first = [Ranked(number, top + 1.0 - place / 100) for number, place in sorted(numbers.items(), key=lambda x: x[1])]
    return [*first, *(ranked for ranked in found if ranked.number not in numbers)]


def _hits(found: Sequence[Ranked], query: Query, groups: Sequence[GroupScores], desk: Desk) -> tuple[Hit, ...]:
    rows = desk.context.snapshot.rows
    wanted: frozenset[str] = frozenset().union(*(group.stems for group in groups))
    hits = []
    for number, score in found:
        row = rows[number]
        fragments, language = desk.excerpts.best((row.kind, row.id), query.language, wanted)
        labels = tuple(_labels(number, query, groups))
        hits.append(Hit(row.kind, row.id, round(score, 4), fragments, language, labels))
    return tuple(hits)


def _labels(number: int, query: Query, groups: Sequence[GroupScores]) -> Iterator[str]:
    """The wordings that led to a document instead of those typed."""
    for group, found in zip(query.groups, groups, strict=True):
        if (label := found.labels.get(number)) is not None:
            yield group.others[label].label


def _understood(query: Query, desk: Desk) -> Understood:
    """What to tell the reader. Synonyms widen a query without changing what it says."""
    text = ""
    told = tuple(step for step in REREAD if step in query.steps)
    if told:
        text = " ".join(desk.spelling.of(token.reading or token.text) for token in query.tokens)
    return Understood(text, query.steps, query.cut, told)
