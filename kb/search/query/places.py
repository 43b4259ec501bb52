"""Place names are where, not what: taken out of the words."""

from __future__ import annotations

from kb.search.query.context import Context
from kb.search.query.query import Query
from kb.search.stems import stems


def take_places_out(query: Query, context: Context) -> Query:
    """Keep the places named in the query apart, unless nothing else is left to look for."""
    found = context.tuned.places.find([(token.text, *stems(token.text)) for token in query.tokens])
    taken = {position for place in found for position in place.positions}
    if not taken or len(taken) == len(query.tokens):
        return query
    tokens = tuple(token for position, token in enumerate(query.tokens) if position not in taken)
    named = [place.meaning for place in found]
    return query._replace(
        tokens=tokens,
        places=tuple(dict.fromkeys(place.within or place.id for place in named)),
        made_for=frozenset(id for place in named for id in place.services),
        steps=(*query.steps, "place"),
    )
