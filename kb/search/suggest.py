"""What to offer while a reader types: names of items that go on like that, and queries that helped others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kb.catalog.edition import Edition
from kb.catalog.model import Item
from kb.search.asked import FEWEST_ASKED, is_personal
from kb.search.fields import UNFOUND_KINDS, kind_prior
from kb.search.memory import Memory
from kb.search.snapshot.layered import Layered
from kb.search.snapshot.typos import distance, letter_mask
from kb.search.starts import Entry, Owners, Start, Starts, Suggestion
from kb.text.folding import words
from kb.text.keyboard import to_cyrillic
from kb.text.localized import Names
from kb.text.transliteration import is_latin, skeleton

LONGEST = 80
_PIECE = 4
"""Words are candidates for a slip when so many of their first letters agree but for one."""
_SLIP = 1.1
_TRIED = 6
_OF_ONE_ITEM = 4
"""So many times more texts are looked at than offered, since items have several names."""
NOBODYS: Owners = frozenset({("", "")})
"""Past queries name no item."""


class Suggester:
    """Every name by its beginning and by the beginning of each of its words, in both alphabets. Immutable."""

    def __init__(self, entries: Iterable[Entry], previous: Suggester | None = None, gone: Owners = frozenset()) -> None:
        starts = [start for entry in entries for start in _starts(entry)]
        sounds = [Start(_sound(start.key), start.entry, start.inside) for start in starts]
        known = {word for start in starts for word in start.key.split(" ") if not start.inside and len(word) >= _PIECE}
        if previous is not None:
            known = {word for word in known if word not in previous._near.get(word[:_PIECE])}
        pieces = ((shorter, word) for word in known for shorter in _deletes(word[:_PIECE]))
        if previous is None:
            self._folded, self._sounds = Starts(starts), Starts(sounds)
            self._near: Layered[str, str] = Layered.of(pieces)
        else:
            self._folded = previous._folded.without(gone, starts)
            self._sounds = previous._sounds.without(gone, sounds)
            self._near = previous._near.extended(pieces)
        self._memory: Memory[tuple[str, str, int], tuple[Suggestion, ...]] = Memory(5_000)

    def suggest(self, text: str, language: str, limit: int) -> tuple[Suggestion, ...]:
        """The best entries for what was typed so far; each item once."""
        written = text[:LONGEST].strip()
        if not words(written):
            return ()
        return self._memory.get((written, language, limit), lambda: self._found(written, language, limit))

    def _found(self, written: str, language: str, limit: int) -> tuple[Suggestion, ...]:
        for starts, beginning in self._readings(written):
            if found := starts.best(beginning, language, _OF_ONE_ITEM * limit):
                return _each_once(found, limit)
        return ()

    def _readings(self, written: str) -> Iterator[tuple[Starts, str]]:
        """Where to look for what was typed, then for what may have been meant."""
        typed = " ".join(words(written))
        yield self._folded, typed
        if is_latin(typed):
            yield self._sounds, _sound(typed)
            yield self._folded, " ".join(words(to_cyrillic(written)))
        for repaired in self._repaired(typed):
            yield self._folded, repaired

    def _repaired(self, typed: str) -> list[str]:
        """The text with a slip undone in one of its words, the likeliest first."""
        parts = typed.split(" ")
        found: dict[str, float] = {}
        for place, word in enumerate(parts):
            for cost, meant in self._meant(word):
                text = " ".join((*parts[:place], meant, *parts[place + 1 :]))
                found[text] = min(cost, found.get(text, cost))
        return sorted(found, key=lambda text: (found[text], text))[:_TRIED]

    def _meant(self, word: str) -> Iterator[tuple[float, str]]:
        """Beginnings of known words that a word, perhaps unfinished, is one slip away from."""
        if len(word) < _PIECE:
            return
        near = {known for shorter in _deletes(word[:_PIECE]) for known in self._near.get(shorter)}
        lengths = (len(word), len(word) - 1, len(word) + 1)
        starts = {known[:length] for known in near for length in lengths if len(known) >= length}
        letters = letter_mask(word)
        for start in starts:
            if (letter_mask(start) ^ letters).bit_count() <= 2 and 0 < (cost := distance(word, start, _SLIP)) <= _SLIP:
                yield cost, start


def _each_once(found: Iterable[Start], limit: int) -> tuple[Suggestion, ...]:
    """The best text of each item, and each text once, until there are enough."""
    best: dict[tuple[str, str, str], Suggestion] = {}
    texts: set[str] = set()
    for start in found:
        suggestion = start.entry.suggestion
        key = (suggestion.kind, suggestion.id, "" if suggestion.id else suggestion.text)
        folded = " ".join(words(suggestion.text))
        if folded not in texts:
            best.setdefault(key, suggestion)
            texts.add(folded)
        if len(best) == limit:
            break
    return tuple(best.values())


def suggester(
    edition: Edition, *, denied: frozenset[str] = frozenset(), past: Mapping[str, int] | None = None
) -> Suggester:
    """The suggester of an edition; names and past queries with a `denied` word are left out."""
    entries = [entry for item in edition.items() if item.kind not in UNFOUND_KINDS for entry in _entries(item)]
    return Suggester(_allowed([*entries, *past_queries(past or {})], denied))


def renewed(
    known: Suggester, edition: Edition, changed: Owners,
    *, denied: frozenset[str] = frozenset(), past: Mapping[str, int] | None = None,
) -> Suggester:  # fmt: skip
    """A suggester in which the names of the changed items are those of `edition`, and past queries are these."""
    items = (edition.lookup(kind, id) for kind, id in changed if kind not in UNFOUND_KINDS)
    entries = [entry for item in items if item is not None for entry in _entries(item)]
    return Suggester(_allowed([*entries, *past_queries(past or {})], denied), known, changed | NOBODYS)


def _allowed(entries: Iterable[Entry], denied: frozenset[str]) -> Iterator[Entry]:
    return (entry for entry in entries if denied.isdisjoint(words(entry.suggestion.text)))


def past_queries(counts: Mapping[str, int]) -> Iterator[Entry]:
    """Queries that found something, asked often enough; nothing with a number or an address of somebody."""
    for text, times in counts.items():
        if times >= FEWEST_ASKED and not is_personal(text):
            yield Entry(Suggestion(text, "", ""), "", 1.2 - min(times, 1_000) / 2_000)


def _entries(item: Item) -> Iterator[Entry]:
    rank = 2.0 - kind_prior(item.kind)
    for language, title in item.name().values.items():
        yield Entry(Suggestion(title, item.kind, item.id), language, rank + len(title) / 1_000)
    names = getattr(item, "popular_names", None)
    if isinstance(names, Names):
        for language, listed in names.values.items():
            for name in listed:
                yield Entry(Suggestion(name, item.kind, item.id), language, rank + 0.2 + len(name) / 1_000)


def _starts(entry: Entry) -> Iterator[Start]:
    found = words(entry.suggestion.text)
    for at in range(len(found)):
        if at == 0 or len(found[at]) > 3:
            yield Start(" ".join(found[at:]), entry, at > 0)


def _sound(key: str) -> str:
    return " ".join(skeleton(word) for word in key.split(" "))


def _deletes(piece: str) -> set[str]:
    return {piece, *(piece[:place] + piece[place + 1 :] for place in range(len(piece)))}
