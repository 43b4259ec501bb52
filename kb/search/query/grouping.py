"""Words become groups that documents are scored by."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from kb.search.query.context import Context
from kb.search.query.query import Alternative, Group, Query, Token
from kb.search.query.stop_words import everyday_stems
from kb.search.stems import stems


class Weight(NamedTuple):
    """How a sort of words counts: for ranking, and for what a document has to answer."""

    tells: float
    needs: float


EVERYDAY = Weight(0.5, 0.15)
"""Words of everyday speech choose among answers ("for a child") but are no sign that there is one."""
ASIDE = Weight(0.5, 0.35)
"""Words that stand in texts but in no name and no concept."""
SUBJECT = Weight(1.0, 1.0)
UNKNOWN = 0.5
"""What a word that the index does not have is taken to need: it may be all the query is about, or nothing."""
OUTSIDE = 1.3
"""A word of a subject not covered needs more than any other: the rest must fit very well without it."""


def group_words(query: Query, context: Context) -> Query:
    """One group for each word that is not a stop word."""
    steps = "".join(sorted(query.without))
    groups = (_group(f"{token.how}:{token.text}{steps}", token, context) for token in query.tokens if not token.stop)
    return query._replace(groups=tuple(groups))


def _group(key: str, token: Token, context: Context) -> Group:
    group = context.groups.get(key, lambda: _new_group(key, token, context))
    return replace(group, need=OUTSIDE, outside=True) if token.outside else group


def _new_group(key: str, token: Token, context: Context) -> Group:
    tells = context.information(token.matches)
    weight = _weight(token, context)
    need = (tells if token.known else UNKNOWN) * weight.needs
    return Group(key, Alternative(1.0, ((1.0, token.matches),)), tells * weight.tells, need)


def _weight(token: Token, context: Context) -> Weight:
    if not everyday_stems().isdisjoint((token.text, *stems(token.reading or token.text))):
        return EVERYDAY
    if token.number and not token.known:
        return EVERYDAY
    return SUBJECT if not token.known or context.is_subject(token.matches) else ASIDE
