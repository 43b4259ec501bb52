"""Why a query ranks as it does: how it was read, and every contribution to the score, as lines of text."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kb.search.answering import Desk
from kb.search.believing import evidence, least_score
from kb.search.query.query import Group, Query
from kb.search.query.steps import understand
from kb.search.ranking import place_factor, rank
from kb.search.request import Request

FIRST = 10


def explain(request: Request, desk: Desk, *, off: Collection[str] = ()) -> Iterator[str]:
    """Lines for people at a terminal."""
    query = understand(request, desk.context, off=off)
    yield f"read as: {' '.join(token.reading or token.text for token in query.tokens) or '(nothing)'}"
    yield f"steps: {', '.join(query.steps) or '-'}   places: {', '.join(query.places) or '-'}"
    for token in query.tokens:
        signs = [name for name in ("stop", "number", "outside") if getattr(token, name)]
        yield f"  {token.text}: {token.how or 'unknown'} {' '.join(signs)} {_forms(token.matches, desk)}".rstrip()
    yield f"groups, telling {query.information:.2f} together:"
    for group in query.groups:
        yield from _group(group)
    yield from _ranking(query, desk)


def _forms(matches: tuple[tuple[int, float], ...], desk: Desk) -> str:
    words = desk.context.lookup.vocabulary.words
    best = sorted(matches, key=lambda match: -match[1])
    return ", ".join(f"{words[word]} {weight:.2f}" for word, weight in best[:8])


def _group(group: Group) -> Iterator[str]:
    yield f"  {group.key}: tells {group.information:.2f}, needs {group.need:.2f}, {1 + len(group.others)} wordings"
    for alternative in group.others:
        yield f"    {alternative.weight:.2f} {alternative.label}"


def _ranking(query: Query, desk: Desk) -> Iterator[str]:
    table = desk.table
    groups = desk.scorer.scores(query)
    ranked = rank(groups, query, table)
    yield f"{len(ranked.numbers)} documents, an answer from {least_score(query):.2f}:"
    for place, (number, score) in enumerate(zip(*ranked.only(slice(FIRST)), strict=True), 1):
        row = table.snapshot.rows[number]
        shares = " + ".join(f"{group.worth[number]:.2f}" for group in groups)
        answered, needed = evidence(number, groups, query)
        named = float(table.names.best([number], groups)[0]) / query.information
        yield (
            f"{place:3} {score:.3f} {row.kind}/{row.id}: ({shares}) / {query.information:.2f}, "
            f"answers {answered:.2f} of {needed:.2f}, name {named:.2f}, "
            f"kind {table.priors[number]:.2f}, place {place_factor(row, query):.2f}"
        )
