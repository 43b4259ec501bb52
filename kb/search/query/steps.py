"""The steps of understanding, in order, as tables. A step is a function of its own and can be left out by name."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple

from kb.search.query import grouping, joining, layout, letters, matching, places, wordings
from kb.search.query.context import Context
from kb.search.query.query import Query, Token
from kb.search.request import Request


class WordStep(NamedTuple):
    """A step that looks at one word alone; what it gives is remembered."""

    name: str
    step: Callable[[Token, Context], Token]


class Step(NamedTuple):
    """A step that looks at the whole query."""

    name: str
    step: Callable[[Query, Context], Query]


WORD_STEPS: tuple[WordStep, ...] = (
    WordStep("stop_words", letters.mark_stop_word),
    WordStep("exact", matching.as_written),
    WordStep("stems", matching.by_stems),
    WordStep("latin", matching.by_sound),
    WordStep("typo", matching.by_slips),
    WordStep("prefix", matching.by_beginning),
    WordStep("exact", matching.with_stems),
)
NOTED = ("latin", "typo")
"""Rungs that readers are told of."""


def match_words(query: Query, context: Context) -> Query:
    """Take every word through the steps for words."""
    tokens = tuple(_matched(token, query, context) for token in query.tokens)
    noted = (name for name in NOTED if any(token.how == name for token in tokens))
    return query._replace(tokens=tokens, steps=(*query.steps, *noted))


def _matched(token: Token, query: Query, context: Context) -> Token:
    def climb() -> Token:
        climbed = token
        for name, step in WORD_STEPS:
            if name not in query.without:
                climbed = step(climbed, context)
        return climbed

    return context.tokens.get((token.text, query.without), climb)


STEPS: tuple[Step, ...] = (
    Step("words", letters.into_words),
    Step("layout", layout.undo_layout),
    Step("join", joining.join_words),
    Step("place", places.take_places_out),
    Step("match", match_words),
    Step("stop_words", letters.keep_some_word),
    Step("outside", letters.mark_outside),
    Step("group", grouping.group_words),
    Step("synonym", wordings.join_concepts),
    Step("intent", wordings.find_intents),
    Step("best_bet", wordings.find_best_bets),
)
GUESSES = frozenset({"layout", "join", "place", "typo", "outside", "synonym"})
"""Steps that a reader who takes the understanding back goes without."""
OPTIONAL = (
    "layout", "join", "place", "stop_words", "stems", "latin", "typo", "prefix", "outside", "synonym", "intent",
    "best_bet",
)  # fmt: skip
"""Steps that can be left out, in order; the others are what makes a query of a text at all."""


def understand(request: Request, context: Context, *, off: Collection[str] = ()) -> Query:
    """Read a query; `off` names steps to go without."""
    without = frozenset(off) | (GUESSES if request.verbatim else frozenset())
    query = letters.cut(Query(request.text, request.language, without))
    for name, step in STEPS:
        if name not in without:
            query = step(query, context)
    return query
